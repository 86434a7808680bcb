"""Staged pages are taken as they stand, and come out as Markdown would leave them; all else is Markdown."""

import pytest
from markdown import Markdown

from roundtable.build.unreadpages import UnreadPages

PAGE = """<article class="rt-page rt-page--claim">
<h1 id="a">Ships &amp; *ferries*</h1>

<p>
    A line set in, with `code` and <a href="../b/">a link</a>.
</p>

- no list

</article>"""


@pytest.mark.parametrize("text", [PAGE, f"\n\n{PAGE}\n", PAGE.replace("\n", "\r\n")])
def test_page_comes_out_as_markdown_leaves_it(text: str) -> None:
    """With the extension and without it, a page is the same."""
    assert Markdown(extensions=[UnreadPages()]).convert(text) == Markdown().convert(text) == PAGE


@pytest.mark.parametrize(
    "text", ["*Words*", f"{PAGE}\n\n*Words*", f"*Words*\n\n{PAGE}", PAGE.replace("rt-page ", "page ") + "\n\n*Words*"]
)
def test_everything_else_is_markdown(text: str) -> None:
    """A page somebody wrote in Markdown is made of it, whatever block of HTML it begins or ends with."""
    assert "<em>Words</em>" in Markdown(extensions=[UnreadPages()]).convert(text)
