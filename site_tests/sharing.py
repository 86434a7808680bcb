"""What takes long to make is made once in a run of the tests, by whichever of its processes asks first.

Each process of pytest-xdist has fixtures of its own; their folders lie in one folder of the run.
"""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from roundtable.disk.lock import exclusive

Made = TypeVar("Made")


def made_once(run: Path, name: str, make: Callable[[Path], Made]) -> Made:
    """Return what a function makes in a folder below the run's, made now or before.

    What is made can be pickled. Nobody changes what lies in its folder: others read it at the same time.
    """
    kept = run / f"{name}.pickle"
    with exclusive(run / f"{name}.lock", wait=lambda: None):
        if not kept.exists():
            kept.write_bytes(pickle.dumps(make(run / name)))
        made: Made = pickle.loads(kept.read_bytes())  # noqa: S301 - written by these tests, in this run
    return made
