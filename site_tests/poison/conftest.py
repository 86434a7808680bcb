"""What the tests of poisoned content share: what runs each case within its limits."""

from collections.abc import Iterator

import pytest

from poison.confined import Confinement, confinement


@pytest.fixture(scope="session")
def confined() -> Iterator[Confinement]:
    """Return what runs each case in a process apart, with five seconds and 300 MB for each."""
    with confinement() as confined:
        yield confined
