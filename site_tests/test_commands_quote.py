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


@pytest.mark.parametrize("line", ['{"quote": "x"', '{"words": "x"}', "{}"])
def test_quote_of_no_json(line: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that is none of the two forms is wrong usage, and named."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"the stalls sold a fifth more\n{line}\n"))

    status, _, err = quote(run)

    assert status == 2
    assert "line 2" in err


def test_quote_of_what_is_no_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes that are not UTF-8 are wrong usage, and no bug."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"caf\xe9\n"), encoding="utf-8"))

    assert quote(run) == (2, "", "roundtable: the input is not UTF-8\n")


def test_quote_in_a_text_that_cannot_be_read(run: Run, small: SmallRoundtable) -> None:
    """A text in another encoding is named, and no bug."""
    path = small.content / "sources/market-square.txt"
    path.write_bytes(b"caf\xe9\n")

    assert run("quote", "the stalls sold") == (2, "", f"roundtable: {path} is not UTF-8; save the file as UTF-8\n")


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
