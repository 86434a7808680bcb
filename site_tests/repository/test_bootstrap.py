"""The two commands on a machine that has only Python: what they make, when they make it, and what they say.

They run in a small project of their own, whose lock file names one package that stands in for all tools. No network.
"""

import ast
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = ("build", "test")
SCRIPTS = ("browsers", "build", "environment", "test")
MODULES = ("__init__", "disk/__init__", "disk/toolfolders")
"""The modules of the tool that they import themselves."""
NAMED = {"ROUNDTABLE_CHROMIUM": sys.executable, "ROUNDTABLE_FIREFOX": sys.executable}
"""Programs that stand in for the browsers."""

TOOL = """import os, sys
name = os.path.splitext(os.path.basename(__file__))[0]
place, browsers = os.path.basename(os.getcwd()), ("ROUNDTABLE_CHROMIUM", "ROUNDTABLE_FIREFOX")
print(name, *sys.argv[1:], "in", place, "with", *map(os.environ.get, browsers), flush=True)
if "WRITES" in os.environ:
    open(os.path.join(os.environ.get("TMPDIR", "."), "written"), "w").close()
    open(os.environ["WRITES"], "a").write(os.environ.get("TMPDIR", ".") + "\\n")
sys.exit(int(os.environ.get("STATUS_OF_" + name.upper(), 0)))
"""
"""Says how it was called, and ends with the status that the test asks for."""

BACKEND = """import zipfile
def build_editable(folder, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(folder + "/project-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("project-1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: project\\nVersion: 1\\n")
        wheel.writestr("project-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr("project-1.dist-info/RECORD", "")
    return "project-1-py3-none-any.whl"
"""
PYPROJECT = """[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""


class Project:
    """A folder with the two commands, and the packages that they install."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.wheels = root / "wheels"
        self.venv = root / ".venv"

    def run(self, command: str, *arguments: str, before: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
        """Run one of the commands as its users do, after some statements in the same process."""
        script = str(self.root / "scripts" / f"{command}.py")
        call = [sys.executable, script, *arguments]
        if before:
            program = f"import runpy, sys; {before}; runpy.run_path({script!r}, run_name='__main__')"
            call = [sys.executable, "-c", program, *arguments]
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "ROUNDTABLE_"))}
        offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels)}
        environ = {**kept, **offline, "PYTHONPATH": str(self.root / "scripts"), **environ}
        return subprocess.run(call, env=environ, cwd=self.wheels, capture_output=True, text=True, check=False)  # noqa: S603 - our commands

    def wheel(self, package: str) -> str:
        """Make a package, and return the line of a lock file that names it and the hash of its only wheel."""
        wheel = self.wheels / f"{package}-1-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as file:
            for name in ("roundtable", "ruff", "mypy", "pytest", "playwright"):
                file.writestr(f"{name}.py", TOOL)
            file.writestr(f"{package}-1.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: 1\n")
            file.writestr(f"{package}-1.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
            file.writestr(f"{package}-1.dist-info/RECORD", "")
        return f"{package}==1 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"

    def mark(self) -> Path:
        """Leave a file in `.venv` and return it: it is gone once `.venv` was remade."""
        file = self.venv / "mark"
        file.touch()
        return file


PLANTED = """import pathlib
pathlib.Path(__file__).with_suffix(".ran").touch()
raise SystemExit("a planted module was run: " + __file__)
"""
PLANTS = ("venv", "ensurepip", "pip", "roundtable", "ruff", "mypy", "pytest", "playwright", "json", "subprocess")
"""Modules that the commands start by name, and two of Python's own that nearly everything imports."""


@contextmanager
def planted(project: Project) -> Iterator[None]:
    """Plant those modules where one calls from and at the project's top; what they leave when they are run stays."""
    modules = [folder / f"{name}.py" for name in PLANTS for folder in (project.wheels, project.root)]
    for module in modules:
        module.write_text(PLANTED, encoding="utf-8")
    try:
        yield
    finally:
        for module in modules:
            module.unlink()


HALF_MADE = "half-made"
"""A file in an environment whose making was interrupted."""

NO_VENV = "sys.modules['ensurepip'] = None"
"""Takes from Python what it needs to make an environment, so that wanting to make one is a fault."""


@pytest.fixture(name="fresh")
def _fresh(tmp_path: Path) -> Project:
    """Return a project as it was cloned."""
    return clone(tmp_path / "fresh")


@pytest.fixture(name="ready", scope="module")
def _ready(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project in which both commands have run; its tests leave it so.

    They ran among planted modules, and where another run had been interrupted.
    """
    project = clone(tmp_path_factory.mktemp("project") / "ready")
    for left in (project.venv / "bin/python", project.venv / HALF_MADE):
        left.parent.mkdir(parents=True, exist_ok=True)
        left.touch()
    with planted(project):
        assert project.run("build").returncode == 0
        assert project.run("test", "--without-browser").returncode == 0
    return project


@pytest.fixture
def tests_lock(ready: Project) -> Iterator[Path]:
    """Return the tests' lock file of that project, to be changed; afterwards it is as it was."""
    lock = ready.root / "scripts" / "requirements-test.txt"
    stamp = ready.venv / "requirements-test.stamp"
    before = [(file, file.read_text(encoding="utf-8")) for file in (lock, stamp)]
    yield lock
    for file, text in before:
        file.write_text(text, encoding="utf-8")


def clone(root: Path) -> Project:
    """Make a project, without an environment."""
    (root / "scripts").mkdir(parents=True)
    (root / "wheels").mkdir()
    for name in SCRIPTS:
        shutil.copy(ROOT / "scripts" / f"{name}.py", root / "scripts")
    (root / "scripts/roundtable/disk").mkdir(parents=True)
    for name in MODULES:
        shutil.copy(ROOT / f"scripts/roundtable/{name}.py", root / f"scripts/roundtable/{name}.py")
    (root / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (root / "backend.py").write_text(BACKEND, encoding="utf-8")
    project = Project(root)
    for lock in ("requirements.txt", "requirements-test.txt"):
        (root / "scripts" / lock).write_text(project.wheel("tools"), encoding="utf-8")
    return project


@pytest.mark.parametrize("command", COMMANDS)
def test_old_python_is_told(fresh: Project, command: str) -> None:
    """An older Python says that it is too old, which one is needed, and what to do."""
    done = fresh.run(command, before="sys.version_info = (3, 10, 4, 'final', 0)")

    assert done.returncode == 2
    assert "Python 3.11 or newer is needed, and this is 3.10.4" in done.stderr
    assert "cure: " in done.stderr


@pytest.mark.parametrize("name", SCRIPTS)
def test_old_python_can_read_the_commands(name: str) -> None:
    """An older Python gets as far as saying so: what it reads is in its grammar."""
    ast.parse((ROOT / "scripts" / f"{name}.py").read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("lacking", ["venv", "ensurepip"])
def test_python_without_venv_is_told(fresh: Project, lacking: str) -> None:
    """Debian's Python comes without what makes environments; its package is named."""
    done = fresh.run("build", before=f"sys.modules[{lacking!r}] = None")

    assert done.returncode == 2
    assert f"apt install python3.{sys.version_info.minor}-venv" in done.stderr


def test_build_passes_arguments_and_status_on(ready: Project) -> None:
    """What build.py is given goes to `roundtable build`, from the caller's folder; what that returns comes back."""
    done = ready.run("build", "--format", "github", STATUS_OF_ROUNDTABLE="1")

    assert done.returncode == 1
    assert done.stdout.startswith(f"roundtable build --project {ready.root} --format github in wheels")


def test_nothing_that_lies_about_is_run(ready: Project) -> None:
    """No module that lies in the caller's folder, or at the project's top, takes the place of the one that is meant.

    None did while the environment was made, either.
    """
    with planted(ready):
        tested = ready.run("test", **NAMED)
        sought = ready.run("test", PATH="/no/such/folder", STATUS_OF_PLAYWRIGHT="1")

    assert sorted(ready.root.rglob("*.ran")) == []
    assert tested.returncode == 0
    assert "no Chromium was found" in sought.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_done_twice(ready: Project, command: str) -> None:
    """The second time a command starts at once."""
    mark = ready.mark()
    done = ready.run(command, *["--without-browser"] * (command == "test"))

    assert done.returncode == 0
    assert "installing" not in done.stderr
    assert mark.exists()


def test_test_completes_what_build_made(ready: Project) -> None:
    """Whoever has built already keeps the environment when the tests' packages come to it."""
    mark = ready.mark()
    (ready.venv / "requirements-test.stamp").unlink()
    done = ready.run("test", "--without-browser")

    assert done.returncode == 0
    assert "installing the packages of scripts/requirements-test.txt" in done.stderr
    assert mark.exists()


def test_damaged_stamp_is_no_stamp(ready: Project) -> None:
    """A stamp that holds other bytes than a text has is one that does not fit."""
    (ready.venv / "requirements.stamp").write_bytes(b"\xff\0")
    done = ready.run("build")

    assert done.returncode == 0
    assert "installing the packages of scripts/requirements.txt" in done.stderr


def test_half_made_environment_is_remade(ready: Project) -> None:
    """An environment whose making was interrupted is made from the beginning."""
    assert not (ready.venv / HALF_MADE).exists()


def test_moved_environment_is_not_used(ready: Project, tmp_path: Path) -> None:
    """An environment holds the path of its folder; one that was moved is to be made anew where it stands."""
    shutil.copytree(ready.root, tmp_path / "moved", symlinks=True)
    done = Project(tmp_path / "moved").run("build", before=NO_VENV)

    assert done.returncode == 2
    assert "cannot make .venv" in done.stderr


def test_changed_lock_is_noticed(ready: Project, tests_lock: Path) -> None:
    """Other locked packages are another environment, and the former ones are the former."""
    build_lock = tests_lock.with_name("requirements.txt")
    former = build_lock.read_text(encoding="utf-8")
    tests_lock.write_text(ready.wheel("others"), encoding="utf-8")
    build_lock.write_text(ready.wheel("others"), encoding="utf-8")
    changed = ready.run("build", before=NO_VENV)
    build_lock.write_text(former, encoding="utf-8")

    assert changed.returncode == 2
    assert "cannot make .venv" in changed.stderr
    assert ready.run("build", before=NO_VENV).returncode == 0


def test_wrong_hash_is_refused(ready: Project, tests_lock: Path) -> None:
    """A package whose hash is not the locked one is not installed; with the right hash it is."""
    right = ready.wheel("signed")
    wrong = right[:-2] + ("1" if right[-2] == "0" else "0") + "\n"
    tests_lock.write_text(wrong, encoding="utf-8")
    refused = ready.run("test", "--without-browser")
    tests_lock.write_text(right, encoding="utf-8")

    assert refused.returncode == 2
    assert "is not the one that the lock file names" in refused.stderr
    assert ready.run("test", "--without-browser").returncode == 0


def test_missing_network_is_told(ready: Project, tests_lock: Path) -> None:
    """Where nothing can be fetched, that is said in one line, and no page of tries or list of versions."""
    tests_lock.write_text(ready.wheel("remote").replace("remote", "nowhere"), encoding="utf-8")
    nobody = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_NO_INDEX": "0", "PIP_FIND_LINKS": "", "PIP_RETRIES": "1"}
    done = ready.run("test", "--without-browser", **nobody)

    assert done.returncode == 2
    last = done.stderr.splitlines()[-1]
    assert last.startswith("roundtable: cannot install the packages: packages are fetched from the network")
    assert "HTTPS_PROXY" in last
    assert "WARNING" not in done.stderr


@pytest.mark.parametrize(
    ("tool", "status", "expected"),
    [
        ("ruff", "1", 1),
        ("mypy", "1", 1),
        ("pytest", "1", 1),
        ("pytest", "2", 1),
        ("pytest", "4", 2),
        ("pytest", "5", 2),
    ],
)
def test_every_check_is_run(ready: Project, tool: str, status: str, expected: int) -> None:
    """A check that fails stops none of the others, and makes the command fail."""
    done = ready.run("test", "--without-browser", "-k", "links", **{f"STATUS_OF_{tool.upper()}": status})

    assert done.returncode == expected
    assert [line.partition(" in ")[0] for line in done.stdout.splitlines()] == [
        "ruff check",
        "ruff format --check",
        "mypy",
        "pytest -n auto --dist loadfile --no-loadscope-reorder -m not browser -k links",
    ]


def test_browsers_are_named_to_the_tests(ready: Project) -> None:
    """The browsers that the variables name are those that the tests drive, and all tests are run."""
    done = ready.run("test", **NAMED)

    assert done.returncode == 0
    said = f"pytest -n auto --dist loadfile --no-loadscope-reorder in ready with {sys.executable} {sys.executable}"
    assert done.stdout.splitlines()[-1] == said


def test_tests_write_into_a_folder_of_their_own(ready: Project, tmp_path: Path) -> None:
    """It lies where TMPDIR says, and goes with all that they wrote."""
    told = tmp_path / "told"
    done = ready.run("test", "--without-browser", TMPDIR=str(tmp_path), WRITES=str(told))

    assert done.returncode == 0, done.stderr
    folder = Path(told.read_text(encoding="utf-8").splitlines()[-1])
    assert folder.parent == tmp_path
    assert not folder.exists()


def test_browsers_are_found(ready: Project, tmp_path: Path) -> None:
    """A machine's own browsers are driven: the Chromium without windows, the Firefox with extended support."""
    for name in ("chromium", "chromium-headless-shell", "firefox", "firefox-esr"):
        (tmp_path / name).symlink_to(sys.executable)
    done = ready.run("test", PATH=str(tmp_path))

    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].endswith(
        f" with {tmp_path / 'chromium-headless-shell'} {tmp_path / 'firefox-esr'}"
    )


NOWHERE = {"PATH": "/no/such/folder", "STATUS_OF_PLAYWRIGHT": "1"}
"""A machine on which no browser is found, and none can be installed."""


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"ROUNDTABLE_CHROMIUM": "/no/such/browser"}, "ROUNDTABLE_CHROMIUM names no program: '/no/such/browser'"),
        (
            {**NAMED, "ROUNDTABLE_FIREFOX": "/no/such/browser"},
            "ROUNDTABLE_FIREFOX names no program: '/no/such/browser'",
        ),
        ({**NAMED, "ROUNDTABLE_FIREFOX": ""}, "ROUNDTABLE_FIREFOX names no program: ''"),
        (NOWHERE, "no Chromium was found"),
        ({**NOWHERE, "ROUNDTABLE_CHROMIUM": sys.executable}, "no Firefox was found"),
    ],
)
def test_missing_browser_is_told(ready: Project, environ: dict[str, str], expected: str) -> None:
    """Where a browser cannot be had, no test is left out in silence: it is said which one, and what helps."""
    done = ready.run("test", **environ)

    assert done.returncode == 2
    assert expected in done.stderr
    assert "cure: " in done.stderr
    assert "pytest" not in done.stdout
