"""The command that asks for every locked package's wheels: what it makes of the answer. Nothing is asked here."""

import pytest

from wheels import SYSTEMS, Wheels, table

HASH = "a" * 64


def package(*files: str, lock: str = f"--hash=sha256:{HASH}", marker: str = "") -> Wheels:
    """Return a package of which the registry has some files, and a lock file that lets them be installed, or not."""
    listed = ", ".join(f'{{url = "x/{file}.whl", hashes = {{sha256 = "{HASH}"}}}}' for file in files)
    return Wheels(lock, f'packages = [{{name = "p"{marker}, wheels = [{listed}]}}]')


@pytest.mark.parametrize(
    ("found", "without"),
    [
        (package("p-1-py3-none-any"), []),
        (
            package("p-1-py3-none-any", lock="--hash=sha256:" + "b" * 64),
            ["Linux", "Linux", "macOS", "macOS", "Windows"],
        ),
        (package("p-1-cp312-cp312-win_amd64", "p-1-cp311-cp311-win_amd64"), ["Linux", "Linux", "macOS", "macOS"]),
        (package("p-1-cp312-cp312-win_amd64"), ["Linux", "Linux", "macOS", "macOS", "Windows"]),
        (package("p-1-cp39-abi3-macosx_10_9_universal2"), ["Linux", "Linux", "Windows"]),
        (package("p-1-py3-none-macosx_11_0_arm64"), ["Linux", "Linux", "macOS", "Windows"]),
        (package("p-1-py3-none-macosx_12_0_arm64"), ["Linux", "Linux", "macOS", "macOS", "Windows"]),
        (package("p-1-py3-none-manylinux2014_x86_64"), ["Linux", "macOS", "macOS", "Windows"]),
        (package("p-1-py3-none-manylinux_2_28_aarch64"), ["Linux", "macOS", "macOS", "Windows"]),
        (package("p-1-py3-none-manylinux_2_31_x86_64"), ["Linux", "Linux", "macOS", "macOS", "Windows"]),
        (package("p-1-py3-none-musllinux_1_2_x86_64"), ["Linux", "Linux", "macOS", "macOS", "Windows"]),
        (package(marker=""", marker = "sys_platform == 'win32'\""""), ["Windows"]),
    ],
)
def test_missing_wheel_is_found(found: Wheels, without: list[str]) -> None:
    """A package lacks a wheel where none fits the system and the Python, or the lock file forbids those that do."""
    assert [system.name.split()[0] for system in SYSTEMS if found.lacking(system, "3.11")] == without


def test_table_counts_what_has_a_wheel() -> None:
    """Each cell says of both lock files how many packages are wanted there, and how many of them have a wheel."""
    lines = list(table([package("p-1-py3-none-any"), package("p-1-py3-none-win_amd64")]))

    assert lines[0] == "| | 3.11 | 3.12 | 3.13 | 3.14 |"
    assert lines[2].startswith("| Linux x86_64, glibc 2.28 | 1 of 1, 0 of 1 |")
    assert lines[-1].startswith("| Windows x86_64 | 1 of 1, 1 of 1 |")
