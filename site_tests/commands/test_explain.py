"""`roundtable explain`: every code has a page, and what it shows as wrong and right is so."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from content.test_check_examples import UNTIL_PROVED, content_faults, site_faults, write
from roundtable.cli.explaining.explanations import Example, all_checks, explained
from roundtable.cli.main import main
from roundtable.faults import Code, Diagnostic
from roundtable.proof.quotes import SourceText, prove
from roundtable.site.links import check_site
from roundtables import ROOT

SITE: Final = tuple(Code)[tuple(Code).index(Code.BROKEN_LINK) :]
"""The codes of the built site."""
UNSHOWN: Final = {
    Code.VANISHED_ADDRESS: "the built site is compared with a file",
    Code.UNRECORDED_ADDRESS: "the built site is compared with a file",
    Code.PROOF_MISSING: "a file is not there",
    Code.MISSING_INDEX: "a file is not there",
    Code.UNUSED_EXCEPTION: "a file of the caller's own",
    Code.EXTERNAL_LINK: "somebody else's server",
    Code.CHANGED_ON_PAGE: "the built site is compared with the proof",
    Code.WRONG_POLICY: "a policy is made of hashes",
    Code.UNPAINTED_TEXT: "a font that lacks the characters",
    Code.TEMPLATE_FAULT: "a template",
    Code.SITE_GENERATOR: "the engine",
    Code.FURTHER_FAULTS: "twenty other faults",
}
"""Codes whose page has no example, and what it would take to show one."""
OWN: Final = [
    (code, example) for code in Code for rule in explained(code).rules if not rule.says for example in rule.examples
]


def found(code: Code, shown: str | Mapping[str, Any], folder: Path) -> Iterator[str]:
    """Yield the codes, and verdicts, of what is found of an example."""
    if code is Code.OUTSIDE_SITE:
        write({"index.html": str(shown)}, folder)
        yield from (fault.code for fault in check_site(folder, "https://town.example/square/").diagnostics)
    elif isinstance(shown, str):
        faults: Iterator[Diagnostic] = (site_faults if code in SITE else content_faults)(shown, folder)
        yield from (fault.code for fault in faults)
    else:
        speakers = list(shown["text"])
        owners = dict(enumerate(speakers, start=1))
        text = SourceText.from_lines(list(shown["text"].values()), owners, shown.get("language", "en"))
        finding = prove(shown["quote"], text, speaker=speakers[0])
        yield finding.verdict
        yield from (caution.code for caution in finding.cautions)


def test_every_check_is_explained() -> None:
    """No rule is written that the tool cannot tell: each that its source marks as one is among those it explains."""
    package = ROOT / "scripts/roundtable"
    written = {
        (".".join(path.relative_to(package.parent).with_suffix("").parts), name)
        for path in package.rglob("*.py")
        for name in re.findall(r"^@check\((?s:.*?)^def (\w+)\(", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    }

    assert sorted((check.__module__, check.__name__) for check in all_checks()) == sorted(written)


@pytest.mark.parametrize("code", Code)
def test_every_code_has_a_page(code: Code, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what the code means and why it matters, and shows what is wrong and what is right."""
    assert main(["explain", code]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{code} (")
    assert "Why it matters: " in out
    assert ("  wrong:  " in out) is (code not in UNSHOWN)


@pytest.mark.parametrize(("code", "example"), OWN)
def test_examples_are_as_they_say(code: Code, example: Example, tmp_path: Path) -> None:
    """The wrong one has the code, the right one does not, and of the content it has no other fault either."""
    codes = set(found(code, example.shown, tmp_path))

    assert (code in codes) is example.is_bad
    assert example.is_bad or code in SITE or not isinstance(example.shown, str) or codes <= UNTIL_PROVED


def test_all_codes_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a code, each is named once with its meaning."""
    assert main(["explain"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(Code)


def test_a_code_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest is named."""
    assert main(["explain", "unknown-topics"]) == 2
    assert capsys.readouterr().err == "roundtable: there is no code 'unknown-topics'. Did you mean 'unknown-topic'?\n"
