"""How what work costs grows with what it is done on: in proportion, or by the square.

Seconds are those of the processor, which nothing else on the machine takes.
"""

import gc
import time
from collections.abc import Callable
from typing import Final, TypeVar

Work = TypeVar("Work")

TIMES: Final = 4
"""How much more the larger work is."""
MOST: Final = 8
"""How much more it may cost: linear work 4 times as much, work by the square 16 times."""
FLOOR: Final = 0.005
"""Seconds below which a difference says nothing."""
TRIES: Final = 3


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes, without those of a search for garbage, which looks through all tests."""
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()


def outgrows(
    cost: Callable[[Work], float], large: Work, small: Work, *, most: int = MOST, floor: float = FLOOR
) -> bool:
    """Return whether larger work costs so many times as much as smaller, by every measurement.

    What seems dear is measured again: caches are cold the first time, and a processor is not always as quick.
    """
    return all(cost(large) >= most * max(cost(small), floor) for _ in range(TRIES))
