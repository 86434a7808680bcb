"""Built pages with words that nobody proved, in every place where a page can hold words: each is named, and no more."""

import json
from pathlib import Path
from typing import Final

import pytest

from roundtable.faults import Code
from roundtable.site.words.quotations import Known, check_quotations

WORDS: Final = "we keep the ferry"
KNOWN: Final = Known(
    proved={"ada/ferry": WORDS, "ben/bridge": "the bridge can wait"},
    speakers={"ada": ("Ada Low", "Low", '"- Low'), "ben": ("Ben Quay", "Quay")},
    terms=frozenset({"LTZ"}),
    withdrawn=frozenset({"we sold the ferry"}),
    examples=frozenset({"say “we keep it”"}),
)
PROVED: Final = f'<blockquote>“<span data-quotation="ada/ferry">{WORDS}</span>”</blockquote>'
FIGURE: Final = f"<figure>{PROVED}<figcaption>Low, paragraph 1</figcaption></figure>"
ANSWERED: Final = f'<p><a class="rt-answer">Low</a></p> {PROVED}'


def said(folder: Path, body: str, head: str = "", sheet: str = "") -> list[Code]:
    """Return what is said of a site of one page; all of it has a cure."""
    (folder / "search").mkdir()
    entries = [
        {"location": f"experts/{ref.replace('/', '/#')}", "title": ref, "text": words}
        for ref, words in KNOWN.proved.items()
    ]
    (folder / "search/search_index.json").write_text(json.dumps({"docs": entries}), encoding="utf-8")
    (folder / "a.css").write_text(sheet, encoding="utf-8")
    page = f"<!doctype html><html><head><title>A page</title>{head}</head><body>{body}</body></html>"
    (folder / "index.html").write_text(page, encoding="utf-8")
    found = check_quotations(folder, KNOWN).diagnostics
    assert [fault for fault in found if not fault.hint] == []
    return [fault.code for fault in found]


GOOD: Final = {
    "a proved quotation": FIGURE,
    "a proved quotation in q": f'<p>Low: <q><span data-quotation="ada/ferry">{WORDS}</span></q></p>',
    "a proved quotation on another's page": f"<section><h2>Ben Quay</h2>{FIGURE}</section>",
    "a row of a table": f"<table><tr><th>Low</th><th>Quay</th></tr><tr><td><b>Low</b> {PROVED}</td></tr></table>",
    "an answer that is a name": f'<table><tr><th>Low</th><td><a class="rt-answer">Quay</a> {PROVED}</td></tr></table>',
    "an answer that is the speaker's name": f"<section>Quay <div><b>Low</b>{ANSWERED}</div></section>",
    "prose that speaks of another": f"<td><b>Low</b> <div><p>Unlike Quay, she keeps it.</p>{PROVED}</div></td>",
    "a term": "<p>the “LTZ”</p>",
    "a citation of names with lone marks": '<p data-citation="a">"- Low, A page. "- Low, 2001.</p>',
    "an example of a rule": "<p><code>say “we keep it”</code></p>",
    "code with marks and no words": '<p><code>roundtable quote "…"</code></p>',
    "a name": '<a title="Link to this claim" aria-label="Ada’s claims" data-count="3">¶</a>',
    "data": '<script type="application/ld+json">{"name": "A page", "about": ["Low"]}</script>',
    "a policy": """<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'none'">""",
    "a script": '<script>say("we sell the ferry")</script>',
}


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD)
def test_what_may_stand_on_a_page(body: str, tmp_path: Path) -> None:
    """Proved quotations under their speaker's name, terms, examples of the rules, and words without marks."""
    assert said(tmp_path, body) == []


UNPROVED: Final = {
    "a citation": '<p data-citation="a">Low, “we sell the ferry, says Low”, 2001.</p>',
    "text": "<p>“we sell the ferry”</p>",
    "text that a script shows": '<script type="text/html"><p>“we sell the ferry”</p></script>',
    "text in pieces": "<p>“we <b>sell</b> the ferry”</p>",
    "q": "<p><q>we sell the ferry</q></p>",
    "blockquote": "<blockquote>we sell the ferry</blockquote>",
    "blockquote with more than a quotation": f"<figure>{PROVED[:-13]} and the pier</blockquote><p>Low</p></figure>",
    "title": '<a title="“we sell the ferry”">x</a>',
    "alt": '<img src="a.png" alt="She says “we sell the ferry”">',
    "aria-label": '<a aria-label="“we sell the ferry”">x</a>',
    "value": '<input value="“we sell the ferry”">',
    "placeholder": '<input placeholder="«we sell the ferry»">',
    "data": '<p data-note="“we sell the ferry”">x</p>',
    "data as JSON": """<p data-note='{"a": ["“we sell the ferry”"]}'>x</p>""",
    "code": "<p><code>“we sell the ferry”</code></p>",
    "pre": "<pre>“we sell the ferry”</pre>",
    "JSON-LD": '<script type="application/ld+json">{"text": "“we sell the ferry”"}</script>',
    "svg": "<svg><text>“we sell the ferry”</text></svg>",
    "a title in svg": "<svg><title>“we sell the ferry”</title></svg>",
    "template": "<template><p>“we sell the ferry”</p></template>",
    "textarea": "<textarea>“we sell the ferry”</textarea>",
    "noscript": "<noscript><p>“we sell the ferry”</p></noscript>",
    "a style's text": "<style>p::after { content: '“we sell the ferry”' }</style><p>x</p>",
}


@pytest.mark.parametrize("body", UNPROVED.values(), ids=UNPROVED)
def test_words_that_nobody_proved(body: str, tmp_path: Path) -> None:
    """Wherever words in quotation marks reach a reader, they carry a quotation's id or are a fault."""
    assert said(tmp_path, body) == [Code.UNMARKED_QUOTATION]


HEADS: Final = {
    "description": '<meta name="description" content="She says “we sell the ferry”">',
    "Open Graph": '<meta property="og:title" content="“we sell the ferry”">',
    "title": "<title>“we sell the ferry”</title>",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_words_in_the_head(head: str, tmp_path: Path) -> None:
    """What a search engine or a share shows is judged like the page."""
    assert said(tmp_path, FIGURE, head) == [Code.UNMARKED_QUOTATION]


TOLD: Final = {
    "a card": (f'<meta property="og:description" content="“{WORDS}” – Ada Low">', []),
    "a card that names nobody": (f'<meta name="description" content="“{WORDS}”">', [Code.UNMARKED_QUOTATION]),
    "a card under another name": (
        f'<meta name="description" content="“{WORDS}” – Ben Quay">',
        [Code.UNMARKED_QUOTATION],
    ),
    "a card with another page's quotation": (
        '<meta name="description" content="“the bridge can wait” – Ben Quay">',
        [Code.UNMARKED_QUOTATION],
    ),
    "a title": (f"<title>“{WORDS}” – Ada Low</title>", [Code.UNMARKED_QUOTATION]),
}


@pytest.mark.parametrize(("head", "expected"), TOLD.values(), ids=TOLD)
def test_a_card_may_quote_what_its_page_proves(head: str, expected: list[Code], tmp_path: Path) -> None:
    """To programs a page's own quotation is told without its id, to the letter and with its speaker's name."""
    assert said(tmp_path, FIGURE, head) == expected


RECORDS: Final = {
    "as it was proved": ({"identifier": "ada/ferry", "text": WORDS, "spokenByCharacter": {"name": "Ada Low"}}, []),
    "other words": (
        {"identifier": "ada/ferry", "text": "we sell the ferry", "spokenByCharacter": {"name": "Ada Low"}},
        [Code.CHANGED_ON_PAGE],
    ),
    "another's name": (
        {"identifier": "ada/ferry", "text": WORDS, "spokenByCharacter": {"name": "Ben Quay"}},
        [Code.CHANGED_ON_PAGE],
    ),
    "nobody's name": ({"identifier": "ada/ferry", "text": WORDS}, [Code.CHANGED_ON_PAGE]),
    "no claim's": ({"text": WORDS, "spokenByCharacter": {"name": "Ada Low"}}, [Code.CHANGED_ON_PAGE]),
}


@pytest.mark.parametrize(("record", "expected"), RECORDS.values(), ids=RECORDS)
def test_structured_data_quote_what_was_proved(record: dict[str, object], expected: list[Code], tmp_path: Path) -> None:
    """A quotation that search engines are given is the proved one, under its speaker's name, however deep it lies."""
    data = json.dumps({"@type": "WebPage", "hasPart": [{"mainEntity": {"@type": "Quotation", **record}}]})

    assert said(tmp_path, FIGURE, f'<script type="application/ld+json">{data}</script>') == expected


SHEETS: Final = {
    "before a quotation": '[data-quotation]::before { content: "not " }',
    "after a quotation": 'span:after{content:"\\0021"}',
    "inside a quotation": '@media print { blockquote > span::after { content: " (laughs)" } }',
    "beside its marks": 'figure blockquote::before { content: "Never: " }',
    "on hover": "blockquote:hover span::after { content: attr(title) }",
    "behind a comment and a string": 'p { color: red /* } */ } a[href="}"], [data-quotation]::after { content: "x" }',
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_words_that_a_sheet_puts_beside_a_quotation(sheet: str, tmp_path: Path) -> None:
    """A proved quotation is read as it was proved, without what a style sheet adds."""
    assert said(tmp_path, FIGURE, sheet=sheet) == [Code.CHANGED_ON_PAGE]


@pytest.mark.parametrize(
    "sheet",
    ['figcaption::after { content: " · " }', '[data-quotation]::before { content: "" }', "p::before { content: none }"],
)
def test_what_a_sheet_may_put_on_a_page(sheet: str, tmp_path: Path) -> None:
    """Marks elsewhere, and nothing beside a quotation."""
    assert said(tmp_path, FIGURE, sheet=sheet) == []


@pytest.mark.parametrize(
    "sheet", ["p::before { content: '“we sell the ferry”' }", r"p::before { content: '\201C we sell it\201D' }"]
)
def test_a_sheet_quotes_nobody(sheet: str, tmp_path: Path) -> None:
    """What a style sheet puts in quotation marks is proved by nobody."""
    assert said(tmp_path, FIGURE, sheet=sheet) == [Code.UNMARKED_QUOTATION]


NAMES: Final = {
    "in its figure": FIGURE.replace("Low", "Quay"),
    "by the full name": f"<figure>{PROVED}<figcaption>Ben Quay</figcaption></figure>",
    "in a cell": f"<table><tr><th>Low</th></tr><tr><td><b>Quay</b> {PROVED}</td></tr></table>",
    "in a list": f'<ul><li data-speaker="ben">{PROVED}</li></ul><p>Low</p>',
    "under a heading": f"<section><h2>Ben Quay</h2>{PROVED}</section><p>Low</p>",
}


@pytest.mark.parametrize("body", NAMES.values(), ids=NAMES)
def test_a_quotation_under_another_name(body: str, tmp_path: Path) -> None:
    """The words were proved to be one expert's, and stand under that name."""
    assert said(tmp_path, body) == [Code.CHANGED_ON_PAGE]


def test_an_answer_with_which_the_name_begins(tmp_path: Path) -> None:
    """What was answered is not taken for a part of the name above it: the quotation stands under its speaker's."""
    cell = f'<td><b>Low</b> <b class="rt-answer">Lo</b> {PROVED}</td>'
    assert said(tmp_path, f"<table><tr><td>Quay</td>{cell}</tr></table>") == []


def test_a_changed_quotation(tmp_path: Path) -> None:
    """A word changed on the page is one that nobody proved."""
    assert said(tmp_path, FIGURE.replace("keep", "sell")) == [Code.CHANGED_ON_PAGE]
