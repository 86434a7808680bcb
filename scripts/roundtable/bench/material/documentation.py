"""Real documentation that nobody here wrote, as Debian packages it: sites to be checked in earnest."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PACKAGES: Final = ("git-doc", "sqlite3-doc", "python3-doc", "postgresql-doc")


def documentation(scratch: Path) -> dict[str, Path]:
    """Return the folders of documentation sites by their packages, unpacked into a folder and not installed.

    What cannot be had, without apt-get or without network, is left out.
    """
    if not (shutil.which("apt-get") and shutil.which("apt-cache") and shutil.which("dpkg-deb")):
        return {}
    scratch.mkdir()
    return {package: site for package in PACKAGES if (site := _site(_unpacked(package, scratch / package))) is not None}


def _unpacked(package: str, folder: Path) -> Path:
    """Download a package and those of documentation that it depends on; unpack them into a folder."""
    folder.mkdir()
    for name in [package, *_depended_on(package)]:
        subprocess.run(["apt-get", "download", "-qq", name], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607
    for archive in folder.glob("*.deb"):
        subprocess.run(["dpkg-deb", "-x", archive, folder / "files"], capture_output=True, check=False)  # noqa: S603, S607
    return folder / "files"


def _depended_on(package: str) -> Iterator[str]:
    """Yield the documentation packages on which one depends: `python3-doc` is but the name of the newest."""
    command = ["apt-cache", "depends", "--important", package]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    for line in done.stdout.splitlines():
        _, colon, name = line.partition("Depends:")
        if colon and name.strip().endswith(("-doc", *(f"-doc-{version}" for version in range(10, 30)))):
            yield name.strip()


def _site(files: Path) -> Path | None:
    """Return the folder nearest to the top that has a home page, or None where there is none."""
    homes = [Path(folder) for folder, _, names in os.walk(files) if "index.html" in names]
    return min(homes, key=lambda home: (len(home.parts), home), default=None)
