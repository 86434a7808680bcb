"""An extension of Python-Markdown that takes a page which is one block of HTML as it stands, unread.

Every staged page is one (`parts/page.md.jinja`). Markdown would leave it alone as well, but it and MkDocs read each of
its tags four times over to know that: four fifths of the time in which MkDocs makes the site.
"""

from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

BEGINNING: Final = '<article class="rt-page '
END: Final = "</article>"
FIRST: Final = 25
"""After the white space was evened out (30), before anybody looks for HTML: MkDocs does (21.5), and Markdown (20)."""


class UnreadPages(Extension):
    """What `markdown_extensions` of mkdocs.yml names."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's own name
        """Begin the reading of each page with ours."""
        md.preprocessors.register(_UnreadPage(md), "unread_page", FIRST)


class _UnreadPage(Preprocessor):
    """Puts a whole page by, as Markdown does with each block of HTML, until all else was read."""

    def run(self, lines: list[str]) -> list[str]:
        page = "\n".join(lines).strip()
        if not (page.startswith(BEGINNING) and page.endswith(END)):
            return lines
        return [self.md.htmlStash.store(page)]
