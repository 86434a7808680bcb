"""The environment in which the two commands run: `.venv`, made from a lock file once, and found ready ever after.

Needs nothing but Python. What an older Python meets before the check of its version is written so that it can read it.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python learns it here
    here = ".".join(str(part) for part in sys.version_info[:3])
    sys.stderr.write(
        f"roundtable: Python 3.11 or newer is needed, and this is {here} ({sys.executable}).\n"
        "    cure: install a newer Python and start the command with it: python3.12 scripts/build.py\n"
    )
    sys.exit(2)

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

BUILD = ROOT / "scripts" / "requirements.txt"
"""What a build needs."""
TEST = ROOT / "scripts" / "requirements-test.txt"
"""The same, and what the tests need."""

UNREACHABLE = (
    "packages are fetched from the network, once, and it cannot be reached from here. "
    "Go online and start again; behind a proxy, set HTTPS_PROXY."
)
"""All that is said where nothing answers: of each of its tries pip says as much as of an error."""
SILENCE = ("connection broken", "NewConnectionError", "NameResolutionError", "ConnectTimeoutError", "ProxyError")
"""What pip says when nothing answers."""
CURES = {
    "DO NOT MATCH THE HASHES": (
        "a package that was fetched is not the one that the lock file names, and was not installed. "
        "Try again from another network; if it stays so, tell the maintainers and do not go around it."
    ),
    **dict.fromkeys(SILENCE, UNREACHABLE),
    "No matching distribution found": (
        "there is no such package for this Python and this machine, or none can be reached: "
        "try another Python from 3.11 on, and look at the network."
    ),
}
"""What pip says when it fails, and what helps: the first that fits is shown."""


class PreparationError(Exception):
    """The environment cannot be made; the message says what helps."""


def start(main: Callable[[Sequence[str]], int]) -> None:
    """Run a command with the arguments of this process, and end the process with its exit status.

    What the environment lacks is said on stderr, and the status is 2.
    """
    try:
        sys.exit(main(sys.argv[1:]))
    except PreparationError as error:
        print(f"roundtable: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)


def say(what: str) -> None:
    """Tell whoever waits what is being done."""
    print(f"roundtable: {what} …", file=sys.stderr, flush=True)


def prepare(lock: Path) -> Path:
    """Return the Python of `.venv`, with the packages of a lock file installed.

    Makes or completes `.venv` where it is not as it should be: where it is new, half-made, of another Python or
    another lock file, or was moved. Raises PreparationError where that cannot be done.
    """
    if not _is_ready(lock):
        if not any(_is_ready(known) for known in (BUILD, TEST)):
            _create()
        _install(lock)
        # Written last: an environment that was left half-made carries no stamp.
        _stamp_file(lock).write_bytes(_stamp(lock).encode())
    return PYTHON


def isolated(python: Path | str, module: str, *arguments: str) -> list[str]:
    """Return the command that runs a module of an interpreter's own, whatever lies in the folder it is called from.

    Without `-I`, Python looks for every module in the working folder first: `venv.py` there would be run for `venv`.
    """
    return [str(python), "-I", "-m", module, *arguments]


def _stamp_file(lock: Path) -> Path:
    return VENV / f"{lock.stem}.stamp"


def _stamp(lock: Path) -> str:
    """Return what an environment depends on: the packages, the Python that made it, and the place it stands in."""
    packages = hashlib.sha256(lock.read_bytes()).hexdigest()
    return f"{packages}\n{sys.implementation.cache_tag} {sys.base_prefix}\n{VENV}\n"


def _is_ready(lock: Path) -> bool:
    file = _stamp_file(lock)
    return PYTHON.exists() and file.is_file() and file.read_bytes() == _stamp(lock).encode()


def _create() -> None:
    """Make an empty environment in the place of whatever is there. Raises PreparationError."""
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        message = (
            f"this Python ({sys.executable}) comes without {' and '.join(missing)}, so it cannot make .venv.\n"
            f"    cure: on Debian and Ubuntu, apt install {package}; elsewhere, the package that completes Python."
        )
        raise PreparationError(message)
    say("making .venv, which is done once")
    _run(isolated(sys.executable, "venv", "--clear", str(VENV)), "cannot make .venv")


def _install(lock: Path) -> None:
    """Put the packages of a lock file, and this project, into the environment. Raises PreparationError."""
    say(f"installing the packages of {lock.relative_to(ROOT).as_posix()}")
    pip = isolated(PYTHON, "pip", "install", "--no-input", "--disable-pip-version-check", "--no-deps")
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)]
    _run([*pip, *locked], "cannot install the packages")
    this = ["--no-index", "--no-build-isolation", "--editable", str(ROOT)]
    _run([*pip, *this], "cannot install this project")


def _run(command: Sequence[str], trouble: str) -> None:
    """Run a command; raise PreparationError with what it said and, where it is known, the cure, if it fails."""
    done = subprocess.run(  # noqa: S603 - fixed commands
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False
    )
    if done.returncode:
        cures = (cure for sign, cure in CURES.items() if sign in done.stdout)
        cure = next(cures, "mend what is said above, and start again.")
        said = f"\n{done.stdout.rstrip()}\n    cure:" if cure != UNREACHABLE else ""
        message = f"{trouble}:{said} {cure}"
        raise PreparationError(message)
