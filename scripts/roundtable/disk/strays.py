"""Files that machines leave beside what people edit: nobody's content, and never published."""

from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import Final

PATTERNS: Final = (
    *(".gitignore", ".gitkeep"),
    *(".DS_Store", "._*", "Thumbs.db", "desktop.ini", ".directory"),
    *("*~", ".*.sw?", ".#*", "#*#", "*.bak", "*.orig"),
)
"""Names: git's; those of the desktops of macOS, Windows and KDE; copies and locks of vim, Emacs and git's merges."""


def is_stray(path: PurePath) -> bool:
    """Return whether a file's name is one that a machine gives."""
    return any(fnmatchcase(path.name, pattern) for pattern in PATTERNS)
