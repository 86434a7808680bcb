"""The proof file: what somebody who held the text found, written down for everybody who does not.

Owns the format of `content/sources/ID.proof.json`. For each quotation it says which words were proved (by their
hash), whose they are, where they stand and with what verdict; of the rest of the text it holds counts only, so
nothing in it lets a sentence be read back (a hashed copy of the text would: runs of hashed words fall to a word
list in minutes). The seal is no signature: it shows an edit by hand or a file cut short, not a forger.
"""

import datetime as dt
import hashlib
import json
from functools import cached_property
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from roundtable.disk.reading import UnreadableError, read_text
from roundtable.faults import CautionCode, Code, Diagnostic, Location
from roundtable.proof.quotes import Verdict

FORMAT_VERSION: Final = 1
"""Version of this file format."""
RULES_VERSION: Final = 1
"""Version of the rules of quotation: raised whenever a verdict can come out differently."""

MAX_BYTES: Final = 10_000_000
"""Largest proof file that is read; an entry takes about 300 bytes."""

CURE: Final = "Run `roundtable prove` where the source's text is at hand, and commit the file that it writes."

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class ProvedQuotation(_Entry):
    """One quotation as it was proved."""

    claim: str
    """The claim that rests on it, as `expert/claim`."""
    text: Sha256
    """Hash of the quotation, exactly as the content has it."""
    speaker: str
    paragraphs: tuple[int, ...]
    """The paragraphs of the speaker's contribution that it touches, counted from 1."""
    spans: tuple[tuple[int, int], ...]
    """For each part of it, the first word and the word after the last, counted from 0 over the speaker's whole
    contribution."""
    verdict: Literal[Verdict.VERBATIM, Verdict.TYPOGRAPHIC, Verdict.ELIDED, Verdict.BRACKETED]
    cautions: tuple[CautionCode, ...] = ()
    """What a reader should know about the cut."""

    @property
    def words(self) -> int:
        """How many words of the source it quotes."""
        return sum(end - start for start, end in self.spans)


class Proof(_Entry):
    """All that was proved against one source."""

    format: Literal[1]
    rules: Literal[1]
    source: str
    edition: Sha256
    """SHA-256 of the text file's bytes: which text it was."""
    proved: dt.date
    """The day on which the newest part of this file was proved."""
    speakers: dict[str, Sha256]
    """For each speaker, the hash of the name and of the lines that were the speaker's: whose words they are."""
    paragraphs: dict[str, tuple[int, ...]]
    """For each speaker, the count of words in each paragraph."""
    quotations: tuple[ProvedQuotation, ...]
    prose: dict[str, Sha256]
    """For each content file, the hash of its prose as it was compared with the text."""

    @cached_property
    def by_speaker(self) -> dict[str, tuple[ProvedQuotation, ...]]:
        """The quotations of each speaker who has any."""
        found: dict[str, list[ProvedQuotation]] = {}
        for entry in self.quotations:
            found.setdefault(entry.speaker, []).append(entry)
        return {speaker: tuple(entries) for speaker, entries in found.items()}


def digest(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def write_proof(proof: Proof) -> str:
    """Return the proof file's text: one quotation a line, sealed."""
    data = proof.model_dump(mode="json")
    lines = [json.dumps(entry, ensure_ascii=False) for entry in data.pop("quotations")]
    head = json.dumps({**data, "seal": _seal(proof)}, ensure_ascii=False, indent=1)
    listed = ",\n  ".join(lines)
    return f'{head[:-2]},\n "quotations": [\n  {listed}\n ]\n}}\n'


def read_proof(path: Path, source_id: str, shown: str) -> Proof | Diagnostic:
    """Return a proof file's content, or the fault for which it proves nothing."""
    where = Location(shown)
    if not path.exists() and not path.is_symlink():
        message = f"the quotations from {source_id!r} have no proof file"
        return Diagnostic(code=Code.PROOF_MISSING, location=where, message=message, hint=CURE)
    try:
        data = json.loads(read_text(path, MAX_BYTES))
        seal = data.pop("seal", "")
        wrong = _other_version(data)
        proof = None if wrong else Proof.model_validate(data)
    except UnreadableError as error:
        message = f"the proof file {error}"
        return Diagnostic(code=Code.PROOF_DAMAGED, location=where, message=message, hint=CURE)
    except (ValueError, AttributeError, TypeError, RecursionError) as error:
        reason = (
            f"{error.error_count()} of its entries are not of the format"
            if isinstance(error, ValidationError)
            else error
        )
        message = f"the proof file was cut short or edited: {reason}"
        return Diagnostic(code=Code.PROOF_DAMAGED, location=where, message=message, hint=CURE)
    if proof is None:
        return Diagnostic(code=Code.PROOF_DAMAGED, location=where, message=wrong, hint=CURE)
    if seal != _seal(proof) or proof.source != source_id:
        message = "the proof file was edited since it was written: its seal does not fit"
        return Diagnostic(code=Code.PROOF_DAMAGED, location=where, message=message, hint=CURE)
    return proof


def _other_version(data: dict[str, object]) -> str:
    """Return why a file of another format or other rules cannot be used, or nothing."""
    for name, ours in (("format", FORMAT_VERSION), ("rules", RULES_VERSION)):
        if (theirs := data.get(name)) != ours:
            return f"the proof file's version of the {name} is {theirs!r}; this release reads {ours}"
    return ""


def _seal(proof: Proof) -> str:
    """Return the hash over everything that a proof says."""
    return digest(json.dumps(proof.model_dump(mode="json"), ensure_ascii=False, sort_keys=True))
