"""What the tests of poisoned content share: the process that runs each case within its limits."""

from collections.abc import Iterator

import pytest

from poison.confined import Confinement, confinement


@pytest.fixture(scope="session")
def confined() -> Iterator[Confinement]:
    """Return the process that runs each case in one of its own, with five seconds and 300 MB."""
    with confinement() as confined:
        yield confined
