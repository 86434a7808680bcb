"""What of the content the browsers see: all that can be shown, and nothing less than before because of a fault."""

from typing import Final

from roundtable.build.checking import Outcome
from roundtable.build.project.layout import Project
from roundtable.build.showable import barred, showable
from roundtable.cli.preview.panel import State


class Screen:
    """What is on the screen of a preview."""

    def __init__(self, project: Project) -> None:
        """Begin with nothing on it."""
        self._project: Final = project
        self._state = State.NOTHING
        self._sound = frozenset[str]()
        """The files that are shown, of which nothing had to be left out."""
        self._faulty = frozenset[str]()
        """The files of which something would have to be left out now."""

    @property
    def is_lit(self) -> bool:
        """Whether there is a site on it."""
        return self._state is not State.NOTHING

    def part_of(self, outcome: Outcome) -> Outcome | None:
        """Return what is to be shown of a content whose check had this outcome, with no fault in it.

        None where that is nothing, and where it would take off the screen what is at fault only now.
        """
        self._faulty = barred(outcome)
        return None if self._faulty & self._sound else showable(self._project, outcome)

    def shows(self, part: Outcome) -> State:
        """Take note that this is on the screen."""
        self._state = State.PART if self._faulty else State.WHOLE
        self._sound = frozenset(document.path for document in part.content.documents) - self._faulty
        return self._state

    def keeps(self) -> State:
        """Take note that there is on the screen what was there before."""
        if self.is_lit:
            self._state = State.KEPT
        return self._state
