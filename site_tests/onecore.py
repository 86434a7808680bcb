"""What a build does in a second process, done in that of the tests: on each core, tests are at work already.

The second process is that of the builds which tests start as commands of their own, and has tests of its own besides.
"""

from collections.abc import Sequence

import pytest

from roundtable.build import stages
from roundtable.build.publishing.worker import Here


def keep_to_one_core() -> None:
    """Let the builds of this process start no worker, which would import anew what is at hand here."""
    patch = pytest.MonkeyPatch()  # lasts as long as the process
    patch.setattr(stages, "Worker", _here)


def _here(_modules: Sequence[str], inherited: Sequence[int]) -> Here:
    assert inherited  # the lock of the build, under which the other process would write
    return Here()
