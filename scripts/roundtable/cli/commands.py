"""What each command of the command line does with its arguments: results on stdout, faults and progress on stderr."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module

from roundtable.build import checking, stages
from roundtable.build.checking import Outcome
from roundtable.build.engines import try_engines
from roundtable.build.project import Project
from roundtable.build.workspace import alone
from roundtable.cli.engines import as_table
from roundtable.cli.lookup import Lookup, as_json, as_text, look_up
from roundtable.cli.new import begin
from roundtable.cli.projects import existing, named, writable
from roundtable.cli.report import Format, report
from roundtable.cli.schemas import write_schemas
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
        print(count(faults, "fault"), file=sys.stderr)
        return 1
    print(outcome.summary)
    return 0


def _say(stage: str) -> None:
    print(f"roundtable: {stage} …", file=sys.stderr, flush=True)


def build(arguments: argparse.Namespace) -> int:
    """Make, check and publish the whole site."""
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
    for source_id, one in outcome.evidence.items():
        if one.source.record.rights is Rights.QUOTATION and one.text is None:
            place = project.content / "sources"
            cure = f"put {source_id}.txt into {place} or name a folder with --texts"
            message = f"the text of {source_id!r} is not at hand: {cure}"
            raise CommandError(message)
    if not arguments.check:
        outcome.diagnostics = [one for one in outcome.diagnostics if one.code not in PROOF_CODES]
    if not outcome.failed and not arguments.check:
        with alone(writable(project), _say):
            _write_proofs(project, outcome)
    return _finish(outcome, arguments.format)


def _write_proofs(project: Project, outcome: Outcome) -> None:
    for source_id, one in outcome.evidence.items():
        if one.proof and one.source.record.rights is Rights.QUOTATION:
            path = project.content / "sources" / f"{source_id}.proof.json"
            write_text(path, write_proof(one.proof), inside=project.content)


def quote(arguments: argparse.Namespace) -> int:
    """Look quotations up in the texts at hand."""
    project = existing(arguments)
    found = list(look_up(project, list(_wanted(arguments)), arguments.source))
    for one in found:
        print(visible_json(as_json(one)) if arguments.format is Format.JSON else as_text(one))
    return 0 if all(one.finding.verdict.is_proved for one in found) else 1


def _wanted(arguments: argparse.Namespace) -> Iterator[Lookup]:
    """Yield the quotations to look up: from the arguments, else a JSON object or plain words a line of stdin."""
    if arguments.quotations and arguments.quotations != ["-"]:
        for words in arguments.quotations:
            yield Lookup(words, arguments.speaker)
        return
    for number, line in enumerate(_lines_of_stdin(), start=1):
        if line.startswith("{"):
            try:
                entry = json.loads(line)
                yield Lookup(str(entry["quote"]), entry.get("speaker", arguments.speaker))
            except (ValueError, KeyError, RecursionError):
                message = f'line {number} of the input is no JSON object of the form {{"quote": "…", "speaker": "ID"}}'
                raise CommandError(message) from None
        elif line.strip():
            yield Lookup(line.strip(), arguments.speaker)


def _lines_of_stdin() -> Iterator[str]:
    """Yield the lines of stdin; raises CommandError where they are not text."""
    try:
        yield from sys.stdin
    except UnicodeDecodeError:
        message = f"the input is not {sys.stdin.encoding.upper()}"
        raise CommandError(message) from None


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
    for path in begin(writable(named(arguments)).content, arguments.what, arguments.id, checking.today()):
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
