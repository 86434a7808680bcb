"""Where a roundtable's parts lie: the one place that knows the names of the folders and of the settings."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

SETTINGS: Final = "mkdocs.yml"
"""The settings of the engine, as faults name them."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder that holds a roundtable: `mkdocs.yml`, `content/`, `templates/`."""

    root: Path
    texts: Path | None = None
    """A folder with the sources' texts, where they are at hand."""
    other_content: Path | None = None
    """The data, where they are not in the root's `content/`."""

    @property
    def content(self) -> Path:
        """The data."""
        return self.other_content or self.root / "content"

    @property
    def settings(self) -> Path:
        """The settings of the engine, in which a publisher names the site."""
        return self.root / SETTINGS

    @property
    def templates(self) -> Path:
        """The pages' templates, the theme and its assets."""
        return self.root / "templates"

    @property
    def lock(self) -> Path:
        """What a run holds while it writes."""
        return self.root / "build" / "lock"

    @property
    def staged(self) -> Path:
        """What the engine reads."""
        return self.root / "build" / "docs"

    @property
    def tried(self) -> Path:
        """What each engine writes that is only tried, in a folder of its name."""
        return self.root / "build" / "engines"

    @property
    def built(self) -> Path:
        """What the engine writes, until it has been checked."""
        return self.root / "build" / "site"

    @property
    def kept(self) -> Path:
        """What a build takes over from the last one: share pictures, and the fonts in which they are painted."""
        return self.root / "build" / "cards"

    @property
    def site(self) -> Path:
        """The published site."""
        return self.root / "site"

    @property
    def remembered(self) -> Path:
        """What the last build was made from, found and published."""
        return self.root / "build" / "published.json"

    @property
    def last(self) -> Path:
        """The site that is being replaced, for the moment between two steps."""
        return self.root / ".site.last"
