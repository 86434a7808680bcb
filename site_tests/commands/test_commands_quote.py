"""`roundtable quote`: what the text says to words that somebody would like to quote."""

import io
import json
from typing import Final

import pytest
import yaml

from commandline import Run
from smallcontent import TEXTS, SmallRoundtable


def quote(run: Run, *arguments: str) -> tuple[int, str, str]:
    """Look quotations up with the text at hand."""
    return run("quote", "--texts", str(TEXTS), *arguments)


def test_quote_gives_what_to_paste(run: Run) -> None:
    """A proved quotation comes with its verdict, speaker, and YAML that loads."""
    status, out, err = quote(run, "the stalls sold a fifth more")

    first, pasted = out.split("\n", 1)
    assert (status, err) == (0, "")
    assert first == "verbatim: ada in market-square"
    assert yaml.safe_load(pasted) == {"quote": "the stalls sold a fifth more", "paragraph": 2}


AWKWARD_WORDS: Final = (
    "[t]he square was laid out for people",
    "cars; it needs customers who stay",
    "hears one's neighbour, and what",
    "an hour, a square should carry none",
)


@pytest.mark.parametrize("words", AWKWARD_WORDS)
def test_quote_of_awkward_words(words: str, run: Run) -> None:
    """Words that YAML could misread are pasted so that they load as they are."""
    status, out, _ = quote(run, words)

    assert status == 0
    assert yaml.safe_load(out.split("\n", 1)[1])["quote"] == words


def test_quote_shows_what_departs(run: Run) -> None:
    """A faulty quotation fails, naming the first word that departs and the nearest passage."""
    status, out, _ = quote(run, "the stalls sold a third more")

    assert status == 1
    assert "altered: it has 'third' where the source has 'fifth'" in out
    assert "nearest: ada, paragraph 2:" in out
    assert "[-third-] {+fifth+}" in out


def test_quote_of_another_speaker(run: Run) -> None:
    """Asked for one speaker's words, it says whose they are."""
    status, out, _ = quote(run, "--speaker", "ben", "the stalls sold a fifth more")

    assert status == 1
    assert out.startswith("misattributed: these words stand in the contribution of 'ada'")


def test_quote_of_nobody(run: Run) -> None:
    """A speaker who is in no text is a slip of the asker, and no verdict on the words."""
    status, out, err = quote(run, "--speaker", "adda", "the stalls sold a fifth more")

    assert (status, out) == (2, "")
    assert "nobody called 'adda' speaks" in err
    assert "there are: ada, ben" in err


def test_quote_as_json(run: Run) -> None:
    """The machine's answer has the promised keys, in one line each."""
    status, out, _ = quote(
        run, "--format", "json", "the stalls sold a fifth more", "Let the cars in until noon", "no such words here"
    )

    good, cut, bad = map(json.loads, out.splitlines())
    assert status == 1
    assert good["verdict"] == "verbatim"
    assert (good["speaker"], good["paragraphs"], good["words"]) == ("ada", [2], [47, 53])
    assert cut["warnings"] == ["before-contrast"]
    assert (bad["verdict"], bad["speaker"], bad["paragraphs"], bad["words"]) == ("not-found", None, [], None)
    assert bad["detail"]


@pytest.mark.parametrize("arguments", [[], ["-"]], ids=["nothing", "a dash"])
def test_quote_many(arguments: list[str], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain words and JSON objects come on stdin, a line each; blank lines count for nothing."""
    asked = ["the stalls sold a fifth more", "", '{"quote": "any square sells well", "speaker": "ben"}']
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(asked)))

    status, out, _ = quote(run, "--format", "json", *arguments)

    assert status == 0
    assert [json.loads(line)["speaker"] for line in out.splitlines()] == ["ada", "ben"]


BAD_LINES: Final = (
    '{"quote": "x"',
    '{"words": "x"}',
    "{}",
    '{"quote": "x", "speaker": "adda"}',
    '{"quote": 1, "speaker": [2]}',
    '{"quote": "x", "speaker": []}',
    '{"quote": null}',
)


@pytest.mark.parametrize("line", BAD_LINES)
def test_one_bad_line_among_many(line: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that cannot be looked up is that line's fault: it is named in its place, and the others are answered."""
    asked = ["the stalls sold a fifth more", line, "any square sells well"]

    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(asked)))
    status, out, _ = quote(run, "--format", "json")
    first, bad, last = map(json.loads, out.splitlines())

    assert status == 2
    assert (first["quote"], first["verdict"]) == (asked[0], "verbatim")
    assert (bad["verdict"], bool(bad["fault"])) == (None, True)
    assert (last["quote"], last["verdict"]) == (asked[2], "verbatim")


def test_many_answers_repeat_what_was_asked(run: Run) -> None:
    """In a batch each answer stands under its question, in the order of the questions."""
    status, out, _ = quote(run, "any square sells well", "no such words here", "the stalls sold a fifth more")

    assert status == 1
    assert [line[2:] for line in out.splitlines() if line.startswith("> ")] == [
        "any square sells well",
        "no such words here",
        "the stalls sold a fifth more",
    ]


def test_quote_of_what_is_longer_than_any_quotation(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no claim could hold is not looked for, however long its line is; the next line is answered."""
    lines = "a square should carry none " * 80_000 + "\nthe stalls sold a fifth more\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))

    status, out, _ = quote(run, "-")

    assert status == 2
    assert "no answer: it has 2,159,999 characters, and a quotation has at most 300: quote less" in out
    assert "verbatim: ada in market-square" in out
    assert len(out) < 1_000


def test_quote_names_the_part_that_is_too_short(run: Run) -> None:
    """An editor sees which of several parts to lengthen."""
    status, out, _ = quote(run, "the stalls sold … had expected it")

    assert status == 0, out
    status, out, _ = quote(run, "the stalls … nobody had expected it")

    assert status == 1
    assert "too-short: the part 'the stalls' has fewer than 3 words" in out


def test_quote_of_what_is_no_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes that are not UTF-8 are wrong usage, and no bug."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"caf\xe9\n"), encoding="utf-8"))

    assert quote(run) == (2, "", "roundtable: the input is not UTF-8\n")


def test_quote_in_a_text_that_cannot_be_read(run: Run, small: SmallRoundtable) -> None:
    """A text in another encoding is named, and no bug."""
    path = small.content / "sources/market-square.txt"
    path.write_bytes(b"caf\xe9\n")

    status, out, err = run("quote", "the stalls sold")

    assert (status, out) == (2, "")
    assert err.startswith(f"roundtable: {path} is not UTF-8 but seems to be Windows-1252")
    assert "'café'" in err


def test_quote_passes_no_text_over_in_silence(run: Run, small: SmallRoundtable) -> None:
    """A source whose file has faults is named: its text is at hand, and nothing can be looked up in it."""
    small.edit("sources/market-square.yml", {"language: en": "language: English"})
    said = "roundtable: content/sources/market-square.yml has faults, so nothing is looked up in its text: "

    for asked in ([], ["--source", "market-square"]):
        status, out, err = quote(run, *asked, "the stalls sold a fifth more")
        assert (status, out) == (2, "")
        assert err.startswith(f"{said}`roundtable check` names them\n")
        assert "put ID.txt" not in err


def test_quote_without_the_text(run: Run) -> None:
    """Without a text there is nothing to look in, and the cure is named."""
    status, out, err = run("quote", "the stalls sold")

    assert (status, out) == (2, "")
    assert "--texts" in err


def test_quote_in_a_source_that_there_is_not(run: Run) -> None:
    """A wrong source is wrong usage; the right ones are listed."""
    status, _, err = quote(run, "--source", "fish-market", "the stalls sold")

    assert status == 2
    assert "market-square" in err
