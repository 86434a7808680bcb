"""How each kind of text is set on a share picture: readable in a list, where a picture is 300 pixels wide."""

from dataclasses import dataclass, replace

from roundtable.pages.cards.faces import Faces
from roundtable.pages.cards.setting import Style
from roundtable.pages.joined.expert import Expert


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles, in the typefaces at hand."""

    faces: Faces

    @property
    def title(self) -> Style:
        """The title of a page."""
        return Style(face=self.faces.serif, ink="ink", sizes=(88, 76, 66, 56, 46), leading=1.12, most_lines=3)

    @property
    def sentence(self) -> Style:
        """A sentence of the editors."""
        return Style(face=self.faces.serif, ink="soft", sizes=(42, 38, 34, 30), leading=1.3, most_lines=5)

    @property
    def claim(self) -> Style:
        """What an expert says, in the words of the editors."""
        return replace(self.sentence, sizes=(36, 33, 30, 27), leading=1.25, most_lines=3)

    @property
    def words(self) -> Style:
        """An expert's words."""
        sizes = (80, 72, 66, 60, 54, 48, 42, 37, 33, 30)
        return Style(face=self.faces.words, ink="ink", sizes=sizes, leading=1.24, most_lines=9, whole=True)

    @property
    def words_in_column(self) -> Style:
        """The same beside those of another."""
        return replace(self.words, sizes=(60, 54, 48, 44, 40, 36, 33, 30, 27), most_lines=10)

    def person(self, expert: Expert) -> Style:
        """An expert's name as the title of a page."""
        return replace(self.title, ink=f"voice-{expert.colour}", sizes=(84, 72, 60, 50, 42))

    def name(self, expert: Expert) -> Style:
        """An expert's name under the expert's words."""
        ink = f"voice-{expert.colour}"
        return Style(face=self.faces.strong, ink=ink, sizes=(40, 34, 30), leading=1.2, most_lines=1)

    def name_in_column(self, expert: Expert) -> Style:
        """The same in a narrow field."""
        return replace(self.name(expert), sizes=(34, 30, 27))

    @property
    def office(self) -> Style:
        """What an expert was at the time."""
        return Style(face=self.faces.sans, ink="soft", sizes=(28,), leading=1.25, most_lines=2)

    @property
    def office_in_column(self) -> Style:
        """The same in a narrow field."""
        return replace(self.office, sizes=(22,), most_lines=3)

    @property
    def heading(self) -> Style:
        """What is said of two quotations side by side, and who speaks on a page."""
        return Style(face=self.faces.strong, ink="soft", sizes=(32, 28), leading=1.2, most_lines=1)

    @property
    def foot(self) -> Style:
        """The name of the site."""
        return Style(face=self.faces.sans, ink="soft", sizes=(28,), leading=1.2, most_lines=1)
