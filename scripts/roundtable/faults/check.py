"""The form of a check: a rule that says where it is broken and how, and the frame that makes faults of that.

    @check(Code.MISSING_PICTURE, cure="Put it there.")
    def check_picture(expert: Loaded[ExpertFile], content: Content) -> Violations:
        '''A portrait that an expert's file names lies in the folder of pictures.

        Bad: `picture: {file: nobody.png}`
        Good: `picture: {file: ada.png}`
        '''
        …
            yield expert.at("picture", "file"), f"there is no file {name!r}"

The docstring is the rule, and what follows it shows what breaks it and what does not; the tests try both.
"""

from collections.abc import Callable, Iterator
from functools import update_wrapper
from typing import Any, Final, Generic, ParamSpec

from roundtable.faults.codes import Code
from roundtable.faults.diagnostic import Diagnostic, Location
from roundtable.faults.nearest import Nearest

P = ParamSpec("P")

Violations = Iterator[tuple[Location, str] | tuple[Location, str, str | Nearest]]
"""Where a rule is broken, how, and the cure where it is not the usual one."""


class Check(Generic[P]):
    """A rule with its code and its usual cure; called, it yields a fault for each violation."""

    __name__: str

    def __init__(self, code: Code, cure: str, rule: Callable[P, Violations]) -> None:
        """Take over the rule's name and docstring."""
        self.code = code
        self._cure = cure
        self._rule = rule
        update_wrapper(self, rule)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Iterator[Diagnostic]:
        """Yield the faults of whatever the rule judges."""
        for where, message, *cure in self._rule(*args, **kwargs):
            yield Diagnostic(code=self.code, location=where, message=message, hint=cure[0] if cure else self._cure)


CHECKS: Final[list[Check[Any]]] = []
"""Every check of the modules that were imported, as they were."""


def check(code: Code, cure: str = "") -> Callable[[Callable[P, Violations]], Check[P]]:
    """Return a decorator that makes a rule a check whose faults all have a code, and a cure where they bring none.

    The check is entered in `CHECKS`, by which the tool explains its rules; what calls it is said elsewhere.
    """

    def made(rule: Callable[P, Violations]) -> Check[P]:
        entered = Check(code, cure, rule)
        CHECKS.append(entered)
        return entered

    return made
