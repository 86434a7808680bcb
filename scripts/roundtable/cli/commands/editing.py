"""The commands of whoever writes content: results on stdout, faults and progress on stderr."""

import argparse
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from roundtable.build import checking
from roundtable.build.checking import Outcome
from roundtable.build.project.layout import Project
from roundtable.build.project.today import today
from roundtable.build.project.workspace import alone
from roundtable.cli.commands.building import finish, say
from roundtable.cli.lookup import Answer, as_json, as_text, lines_of, look_up, wanted
from roundtable.cli.making.renumber import renumber
from roundtable.cli.making.schemas import write_schemas
from roundtable.cli.projects import existing, to_begin, writable
from roundtable.cli.reports.report import Format
from roundtable.cli.texts import texts_at_hand
from roundtable.content.model import Rights
from roundtable.disk.writing import write_text
from roundtable.faults import Code, CommandError
from roundtable.proof.prooffile import write_proof
from roundtable.site.ledger import published, record
from roundtable.text.counts import count
from roundtable.text.safety.visible import visible, visible_json

Command = Callable[[argparse.Namespace], int]


def prove(arguments: argparse.Namespace) -> int:
    """Prove every quotation against the text and write the proof files."""
    project = existing(arguments)
    outcome = checking.check(project)
    if arguments.renumber:
        with alone(writable(project), say):
            for path in renumber(project, outcome.evidence.values()):
                print(f"{visible(path)}: the lines are given by their new numbers", file=sys.stderr)
        outcome = checking.check(project)
    for source_id, evidence in outcome.evidence.items():
        unreadable = any(fault.code is Code.UNREADABLE_FILE for fault in evidence.diagnostics)
        if evidence.source.record.rights is Rights.QUOTATION and evidence.text is None and not unreadable:
            place = project.content / "sources"
            cure = f"put {source_id}.txt into {place} or name a folder with --texts"
            message = f"the text of {source_id!r} is not at hand: {cure}"
            raise CommandError(message)
    if not arguments.check:
        mended = {Code.OTHER_EDITION} if arguments.new_edition or arguments.renumber else frozenset()
        faults = [fault for fault in outcome.diagnostics if fault.code not in mended]
        outcome.diagnostics = [fault for fault in faults if not fault.nature.is_of_proof]
    if not outcome.failed and not arguments.check:
        with alone(writable(project), say):
            _write_proofs(project, outcome)
    return finish(outcome, arguments.format)


def _write_proofs(project: Project, outcome: Outcome) -> None:
    for source_id, evidence in outcome.evidence.items():
        if evidence.proof:
            path = project.content / "sources" / f"{source_id}.proof.json"
            write_text(path, write_proof(evidence.proof), inside=project.content)


def quote(arguments: argparse.Namespace) -> int:
    """Look quotations up in the texts at hand."""
    project = existing(arguments)
    if arguments.claim and arguments.format is Format.JSON:
        message = "--claim gives YAML to paste, and --format json something else: leave one of them out"
        raise CommandError(message)
    texts = texts_at_hand(project, arguments.source, _remark)
    found = list(look_up(texts, wanted(arguments.quotations, arguments.speaker, lines_of(sys.stdin))))
    if len(found) == 1 and found[0].fault:
        raise CommandError(found[0].fault)
    shown = _as_claims() if arguments.claim else _as_wanted(arguments.format, repeated=len(found) > 1)
    for answer in found:
        print(shown(answer))
    if any(answer.fault for answer in found):
        return 2
    return 0 if all(answer.is_proved for answer in found) else 1


def _remark(sentence: str) -> None:
    """Tell what should be known beside the results."""
    print(visible(f"roundtable: {sentence}"), file=sys.stderr)


def _as_wanted(form: Format, *, repeated: bool) -> Callable[[Answer], str]:
    """Return how an answer is shown where its words are looked at; `repeated` says that it is one of several."""
    if form is Format.JSON:
        return lambda answer: visible_json(as_json(answer))
    return partial(as_text, repeated=repeated)


def _as_claims() -> Callable[[Answer], str]:
    """Return how an answer is shown where a claim is to be made of it."""
    from roundtable.cli.making.claim import as_claim  # noqa: PLC0415 - its templates are of no use to other look-ups

    return as_claim


def permalinks(arguments: argparse.Namespace) -> int:
    """Print the addresses of the site as it was last built, or add them to the ledger of published ones."""
    project = existing(arguments)
    if not project.site.is_dir():
        message = f"no folder {project.site}: run `roundtable build` first"
        raise CommandError(message)
    if arguments.record:
        with alone(writable(project), say):
            added = record(project.content, published(project.site))
        print(f"{count(added, 'address', 'addresses')} added")
    else:
        print("\n".join(map(visible, sorted(published(project.site)))))
    return 0


def new(arguments: argparse.Namespace) -> int:
    """Begin a file of the content, a claim in one, a whole roundtable, or an editor's settings."""
    project = writable((to_begin if arguments.what in {"roundtable", "vscode"} else existing)(arguments))
    for begun in _begun(project, arguments.what, arguments.id):
        print(visible(str(begun)))
    return 0


def _begun(project: Project, what: str, name: str | None) -> Iterable[Path | str]:
    """Begin something in a project and return what to show of it."""
    from roundtable.cli.making.new import begin  # noqa: PLC0415 - their templates are of no use to any other command
    from roundtable.cli.making.newclaim import begin_claim  # noqa: PLC0415
    from roundtable.cli.making.vscode import begin_settings  # noqa: PLC0415

    match what:
        case "claim":
            with alone(project, say):
                return [begin_claim(project.content, name)]
        case "vscode":
            return begin_settings(project, name)
        case _:
            return begin(project.content, what, name, today())


def schemas(_: argparse.Namespace) -> int:
    """Write the JSON Schemas that give completion and checks in editors."""
    for path in write_schemas():
        print(path)
    return 0
