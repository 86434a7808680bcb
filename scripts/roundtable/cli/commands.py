"""What each command of the command line does with its arguments: results on stdout, faults and progress on stderr."""

import argparse
import sys
from collections.abc import Callable
from importlib import import_module

from roundtable.build import checking
from roundtable.build.checking import Outcome
from roundtable.build.engines import try_engines
from roundtable.build.project import Project
from roundtable.build.workspace import alone
from roundtable.cli.engines import as_table
from roundtable.cli.lookup import as_json, as_text, lines_of, look_up, wanted
from roundtable.cli.making.renumber import renumber
from roundtable.cli.making.schemas import write_schemas
from roundtable.cli.projects import existing, to_begin, writable
from roundtable.cli.reports.report import Format, report
from roundtable.content.model import Rights
from roundtable.disk.writing import write_text
from roundtable.faults import Code, CommandError
from roundtable.proof.prooffile import write_proof
from roundtable.site.ledger import published, record
from roundtable.text.counts import count
from roundtable.text.visible import visible, visible_json

Command = Callable[[argparse.Namespace], int]


def _finish(outcome: Outcome, form: Format) -> int:
    """Print what was found and made; return the exit status."""
    faults = report(outcome.diagnostics, form)
    if outcome.failed:
        more = "; `roundtable explain CODE` says more of each" if form is Format.TEXT else ""
        print(f"{count(faults, 'fault')}{more}", file=sys.stderr)
        return 1
    print(outcome.summary)
    return 0


def _say(stage: str) -> None:
    print(f"roundtable: {stage} …", file=sys.stderr, flush=True)


def build(arguments: argparse.Namespace) -> int:
    """Make, check and publish the whole site."""
    from roundtable.build import stages  # noqa: PLC0415 - templates and pages: no other command need wait for them

    return _finish(stages.build(existing(arguments), _say), arguments.format)


def check(arguments: argparse.Namespace) -> int:
    """Check and prove the content, and write nothing."""
    return _finish(checking.check(existing(arguments)), arguments.format)


def serve(arguments: argparse.Namespace) -> int:
    """Show the site in a browser, and every saved change."""
    from roundtable.cli.preview import preview  # noqa: PLC0415 - it takes a tenth of a second that no other command need wait

    def invite(address: str) -> None:
        print(f"the site is shown at {address} until you press Ctrl-C", flush=True)

    def tell(outcome: Outcome) -> int:
        return _finish(outcome, arguments.format)

    return preview(existing(arguments), arguments.port, tell, invite, _say)


def engines(arguments: argparse.Namespace) -> int:
    """Make the site with every engine that is installed, and print what differs."""
    outcome, trials = try_engines(existing(arguments), _say)
    report([*outcome.diagnostics, *(fault for trial in trials for fault in trial.diagnostics)], arguments.format)
    if trials:
        print(as_table(trials))
    return 0 if trials and all(trial.is_passed for trial in trials) else 1


PROOF_CODES = frozenset({Code.PROOF_MISSING, Code.PROOF_DAMAGED, Code.PROOF_STALE})
"""What is wrong with a proof file that is about to be written anew."""


def prove(arguments: argparse.Namespace) -> int:
    """Prove every quotation against the text and write the proof files."""
    project = existing(arguments)
    outcome = checking.check(project)
    if arguments.renumber:
        with alone(writable(project), _say):
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
        mended = PROOF_CODES | ({Code.OTHER_EDITION} if arguments.new_edition or arguments.renumber else frozenset())
        outcome.diagnostics = [fault for fault in outcome.diagnostics if fault.code not in mended]
    if not outcome.failed and not arguments.check:
        with alone(writable(project), _say):
            _write_proofs(project, outcome)
    return _finish(outcome, arguments.format)


def _write_proofs(project: Project, outcome: Outcome) -> None:
    for source_id, evidence in outcome.evidence.items():
        if evidence.proof and evidence.source.record.rights is Rights.QUOTATION:
            path = project.content / "sources" / f"{source_id}.proof.json"
            write_text(path, write_proof(evidence.proof), inside=project.content)


def quote(arguments: argparse.Namespace) -> int:
    """Look quotations up in the texts at hand."""
    project = existing(arguments)
    found = list(
        look_up(project, wanted(arguments.quotations, arguments.speaker, lines_of(sys.stdin)), arguments.source)
    )
    if len(found) == 1 and found[0].fault:
        raise CommandError(found[0].fault)
    for answer in found:
        shown = (
            visible_json(as_json(answer))
            if arguments.format is Format.JSON
            else as_text(answer, repeated=len(found) > 1)
        )
        print(shown)
    if any(answer.fault for answer in found):
        return 2
    return 0 if all(answer.is_proved for answer in found) else 1


def permalinks(arguments: argparse.Namespace) -> int:
    """Print the addresses of the site as it was last built, or add them to the ledger of published ones."""
    project = existing(arguments)
    if not project.site.is_dir():
        message = f"no folder {project.site}: run `roundtable build` first"
        raise CommandError(message)
    if arguments.record:
        with alone(writable(project), _say):
            added = record(project.content, published(project.site))
        print(f"{count(added, 'address', 'addresses')} added")
    else:
        print("\n".join(map(visible, sorted(published(project.site)))))
    return 0


def new(arguments: argparse.Namespace) -> int:
    """Begin a file of the content, or a whole roundtable."""
    from roundtable.cli.making.new import begin  # noqa: PLC0415 - its templates are of no use to any other command

    project = to_begin(arguments) if arguments.what == "roundtable" else existing(arguments)
    for path in begin(writable(project).content, arguments.what, arguments.id, checking.today()):
        print(visible(str(path)))
    return 0


def bench(arguments: argparse.Namespace) -> int:
    """Measure one thing beside what one might use instead, and print the table."""
    subject = import_module(f"roundtable.bench.{arguments.what}")  # not before: no other command needs it
    print(subject.bench(existing(arguments)))
    return 0


def schemas(_: argparse.Namespace) -> int:
    """Write the JSON Schemas that give completion and checks in editors."""
    for path in write_schemas():
        print(path)
    return 0
