"""A second process of ours, which takes calls one after the other while this one goes on.

What is called, and what comes of it, goes through pipes, pickled. Where this process ends, however it ends, the other
one ends too, after the call that it is at: where such a call writes, it has to hold the lock under which this one does.
"""

import gc
import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Worker(Executor):
    """Makes calls in the other process, in their order. What is called must be a function of a module."""

    def __init__(self, modules: Iterable[str], inherited: Sequence[int] = ()) -> None:
        """Start it: it imports some modules before it is asked anything, and inherits the descriptor of a lock.

        (Windows lets no descriptor be named.)
        """
        self._process = subprocess.Popen(  # noqa: S603 - a fixed command
            [sys.executable, "-I", "-m", __name__, *modules],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=inherited if os.name == "posix" else (),
        )
        self._asking = ThreadPoolExecutor(1)

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a call made when those before it are done. What it raises is raised by the result."""
        return self._asking.submit(self._ask, function, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = True) -> None:  # noqa: FBT001, FBT002 - as inherited
        """End it, after the call that it is at; nothing that still waits is called."""
        self._asking.shutdown(wait, cancel_futures=cancel_futures)
        with suppress(BrokenPipeError), self._process:  # what it was to be asked last, it may not have taken
            self._process.kill()

    def _ask(self, *called: object) -> Any:  # noqa: ANN401 - whatever the function returns
        assert self._process.stdin and self._process.stdout  # noqa: S101, PT018 - both are pipes
        try:
            pickle.dump(called, self._process.stdin)
            self._process.stdin.flush()
            answer, error = pickle.load(self._process.stdout)  # noqa: S301 - written by our own code
        except (EOFError, OSError, pickle.UnpicklingError) as lost:
            message = "the second process of a build ended before it had answered"
            raise RuntimeError(message) from lost
        if error:
            raise error
        return answer


class Here(Executor):
    """Stands in for a worker where nobody waits: each call is made at once, in this process."""

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Make a call. Raises what it raises."""
        done = Future[T]()
        done.set_result(function(*args, **kwargs))
        return done


def collected(function: Callable[P, Iterable[T]], /, *args: P.args, **kwargs: P.kwargs) -> list[T]:
    """Return all that a function yields: what is only begun cannot go through a pipe."""
    return list(function(*args, **kwargs))


def main() -> None:
    """Answer calls until nobody can ask any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks, with which this one ends
    gc.set_threshold(100_000, 20, 50)  # as in the process that asks (`cli.main`)
    calls, answers = sys.stdin.buffer, sys.stdout.buffer
    for name in sys.argv[1:]:
        import_module(name)
    while True:
        try:
            function, args, kwargs = pickle.load(calls)  # noqa: S301 - written by our own code
        except EOFError:
            return
        pickle.dump(_answer(function, args, kwargs), answers)
        answers.flush()


def _answer(
    function: Callable[..., object], args: Sequence[Any], kwargs: dict[str, Any]
) -> tuple[object, Exception | None]:
    """Return what a call gives, or what it raises, with the place."""
    try:
        return function(*args, **kwargs), None
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised where the call was asked for
        error.add_note("".join(traceback.format_exception(error)))
        return None, error


if __name__ == "__main__":
    main()
