"""Whatever a content file says can be read on the site: a key that no reader meets is one too many."""

import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bs4 import Tag

from roundtable.content.model import Record
from roundtable.text.prose import plain_text
from roundtables import BuiltRoundtable, parsed

Key = tuple[str, str]
"""A kind of record, and one of its fields."""

WORD: Final = re.compile(r"[^\W_]+")

RENAMED: Final[dict[Key, str]] = {
    ("Claim", "paragraph"): "paragraphs",
    ("Claim", "quote"): "text",
    ("Correction", "what"): "address",
    ("ExpertFile", "not_addressed"): "question",
    ("Question", "applies_to"): "people",
    ("SourceFile", "speakers"): "person",
}
"""What the data call otherwise than the content does."""

ADDRESSES: Final[dict[Key, str]] = {
    ("Claim", "aliases"): "html",
    ("Picture", "file"): "img",
    ("Question", "aliases"): "[id]",
    ("Redirect", "new"): "a",
    ("Redirect", "old"): "html",
    ("Step", "claims"): ".rt-argument .rt-because a",
}
"""Keys of which an address is made, and the elements that carry it; for `html` it is the page's own."""

TEXT_APART: Final = "names lines of a text that is not on the site: the proof makes paragraphs of them"
IN_A_SENTENCE: Final = "is told in a sentence of the page about the site, which test_about_limits reads"
UNSEEN: Final[dict[Key, str]] = {
    ("ExpertFile", "draft"): "no draft is published",
    ("Question", "draft"): "no draft is published",
    ("TopicFile", "draft"): "no draft is published",
    ("SourceFile", "rights"): "decides whether the text is shown, and so which of two sites is made",
    ("SourceFile", "apart"): TEXT_APART,
    ("OtherSpeaker", "id"): TEXT_APART,
    ("OtherSpeaker", "name"): TEXT_APART,
    ("OtherSpeaker", "lines"): TEXT_APART,
    ("SourceFile", "longest_quotation"): IN_A_SENTENCE,
    ("SourceFile", "largest_share"): IN_A_SENTENCE,
    ("SourceFile", "longest_shared_run"): IN_A_SENTENCE,
    ("SourceFile", "least_coverage"): IN_A_SENTENCE,
    ("SourceFile", "cautions"): IN_A_SENTENCE,
}
"""Keys whose values no reader meets as they were written, each with its reason."""


def given(value: object) -> Iterator[tuple[Key, object]]:
    """Yield what a record and those inside it were given: each value with its key, the items of lists singly."""
    if not isinstance(value, Record):
        return
    for name in value.model_fields_set:
        held = getattr(value, name)
        for item in held if isinstance(held, tuple | dict) else (held,):
            if not isinstance(item, Record):
                yield (type(value).__name__, name), item
            yield from given(item)


def words(text: str) -> str:
    """Return the words of a text between single spaces."""
    return f" {' '.join(WORD.findall(text))} "


def leaves(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value of the data with the name that it stands under."""
    if isinstance(value, dict):
        for inner, held in value.items():
            yield from leaves(held, inner)
    elif isinstance(value, list):
        for held in value:
            yield from leaves(held, name)
    else:
        yield name, value


class Reader:
    """What can be read on a built site."""

    def __init__(self, site: Path) -> None:
        """Read its pages and its data."""
        self._pages = {path.relative_to(site).as_posix(): parsed(path) for path in site.rglob("*.html")}
        self._text = "".join(words(page.get_text(" ")) for page in self._pages.values())
        self._text += "".join(words(str(picture["alt"])) for picture in self._select("img"))
        data = json.loads((site / "data/roundtable.json").read_text(encoding="utf-8"))
        self._data = defaultdict[str, list[object]](list)
        for name, value in leaves(data):
            self._data[name].append(value)

    def meets(self, key: Key, value: object) -> bool:
        """Return whether a value stands where one of its key has to."""
        if key in ADDRESSES:
            return words(str(value)) in self._addresses(ADDRESSES[key])
        return self._is_in_data(RENAMED.get(key, key[1]), value) or self._is_on_a_page(value)

    def _select(self, selector: str) -> Iterator[Tag]:
        for page in self._pages.values():
            yield from page.select(selector)

    def _addresses(self, selector: str) -> str:
        if selector == "html":
            return "".join(map(words, self._pages))
        carried = (tag.get(name) for tag in self._select(selector) for name in ("id", "href", "src"))
        return "".join(words(str(address)) for address in carried if address)

    def _is_in_data(self, name: str, value: object) -> bool:
        """Whether the data have it, be it a day, a part of a claim's name, or an address from the site's root."""
        held = self._data[name]
        if not isinstance(value, str | dt.date):
            return value in held
        text = str(value).removeprefix("/")
        return any(text == one or str(one).endswith(f"/{text}") for one in held)

    def _is_on_a_page(self, value: object) -> bool:
        """Whether it is prose, and each of its parts around the quotations in it stands on a page."""
        return (
            isinstance(value, str)
            and " " in value
            and all(words(part) in self._text for part in re.split(r"{.*?}", plain_text(value)) if words(part).strip())
        )


def test_every_value_is_read_somewhere(market: BuiltRoundtable) -> None:
    """Each value of each key stands on a page, in an address or in the data; what does not is named, with a reason."""
    reader = Reader(market.site)
    given_values = (pair for loaded in market.outcome.content.records for pair in given(loaded.record))
    unseen = {key: value for key, value in given_values if not reader.meets(key, value)}

    assert {key: value for key, value in unseen.items() if key not in UNSEEN} == {}
    assert UNSEEN.keys() - unseen.keys() == set()
