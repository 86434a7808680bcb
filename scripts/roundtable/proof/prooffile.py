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

from roundtable.disk.jsonreading import read_json
from roundtable.disk.reading import UnreadableError, read_text
from roundtable.faults import CautionCode, Code, Diagnostic, Location
from roundtable.proof.quotes import ProvedVerdict

FORMAT_VERSION: Final = 2
"""Version of this file format."""
RULES_VERSION: Final = 4
"""Version of the rules of quotation: raised whenever a verdict can come out differently."""

MAX_BYTES: Final = 5_000_000
"""Largest proof file that is read: an entry takes about 300 bytes, so it holds more than 15,000 quotations."""

MAX_TEXT_BYTES: Final = 2_000_000
"""Largest text that is read and proved against: more than 300,000 words of English."""
MAX_TEXT_LINES: Final = 50_000
"""Most lines of such a text, each of which is a paragraph."""

CURE: Final = "Run `roundtable prove` where the source's text is at hand, and commit the file that it writes."

Name = Annotated[str, Field(max_length=200)]
"""An expert's id, or that and a claim's."""
Place = Annotated[int, Field(ge=0, le=MAX_TEXT_BYTES)]
"""A paragraph, a word, or how many there are: a text has no more of them than bytes."""
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class ProvedQuotation(_Entry):
    """One quotation as it was proved."""

    claim: Name
    """The claim that rests on it, as `expert/claim`."""
    text: Sha256
    """Hash of the quotation, exactly as the content has it."""
    speaker: Name
    paragraphs: Annotated[tuple[Place, ...], Field(min_length=1, fail_fast=True)]
    """The paragraphs of the speaker's contribution that it touches, counted from 1."""
    spans: Annotated[tuple[tuple[Place, Place], ...], Field(fail_fast=True)]
    """For each part of it, the first word and the word after the last, counted from 0 over the speaker's whole
    contribution."""
    words: Annotated[int, Field(ge=1)]
    """How many words of the source it quotes; two characters of a script without spaces are one."""
    verdict: ProvedVerdict
    cautions: tuple[CautionCode, ...] = ()
    """What a reader should know about the cut."""


class Proof(_Entry):
    """All that was proved against one source."""

    format: Literal[2]
    rules: Literal[4]
    source: str
    edition: Sha256
    """SHA-256 of the text file's bytes: which text it was."""
    lines: tuple[Annotated[str, Field(pattern=r"^[0-9a-f]{4}$")], ...]
    """A mark of each line of it, by which the lines are told that differ in another edition."""
    proved: dt.date
    """The day on which the newest part of this file was proved."""
    speakers: dict[str, Sha256]
    """For each speaker, the hash of the name and of the lines that were the speaker's: whose words they are."""
    paragraphs: dict[str, Annotated[tuple[Place, ...], Field(fail_fast=True)]]
    """For each speaker, the count of words in each paragraph."""
    quotations: Annotated[tuple[ProvedQuotation, ...], Field(fail_fast=True)]
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
        data = read_json(read_text(path, MAX_BYTES))
        if not (message := _other_version(data)):
            seal = data.pop("seal", "")
            proof = Proof.model_validate(data)
            if seal == _seal(proof) and proof.source == source_id:
                return proof
            message = "the proof file was edited since it was written: its seal does not fit"
    except UnreadableError as error:
        message = f"the proof file {error}"
    except ValidationError:
        message = "the proof file was cut short or edited: it is not of its format"
    except ValueError as error:
        message = f"the proof file was cut short or edited: {error}"
    return Diagnostic(code=Code.PROOF_DAMAGED, location=where, message=message, hint=CURE)


def _other_version(data: object) -> str:
    """Return why a file of another format or other rules cannot be used, or nothing."""
    for name, ours in (("format", FORMAT_VERSION), ("rules", RULES_VERSION)):
        if (theirs := data.get(name) if isinstance(data, dict) else None) != ours:
            return f"the proof file's version of the {name} is {theirs!r:.40}; this release reads {ours}"
    return ""


def _seal(proof: Proof) -> str:
    """Return the hash over everything that a proof says."""
    return digest(json.dumps(proof.model_dump(mode="json"), ensure_ascii=False, sort_keys=True))
