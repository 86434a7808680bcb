"""The commands that make, check and measure a site: each imports what it needs when it is run.

A build after which nothing changed is told of before anything is imported that reads content, and `check` waits for no
template: what takes longest in both is the start.
"""

import argparse
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from roundtable.build.project.unchanged import fingerprint, recall
from roundtable.cli.projects import existing
from roundtable.cli.reports.report import Format, report
from roundtable.text.counts import count

if TYPE_CHECKING:
    from roundtable.build.checking import Outcome


def finish(outcome: "Outcome", form: Format) -> int:
    """Print what was found and made; return the exit status."""
    faults = report(outcome.diagnostics, form)
    if outcome.failed:
        more = "; `roundtable explain CODE` says more of each" if form is Format.TEXT else ""
        print(f"{count(faults, 'fault')}{more}", file=sys.stderr)
        return 1
    print(outcome.summary)
    return 0


def say(stage: str) -> None:
    """Tell what is being done, for whoever waits."""
    print(f"roundtable: {stage} …", file=sys.stderr, flush=True)


def build(arguments: argparse.Namespace) -> int:
    """Make, check and publish the whole site, unless nothing changed since that was done."""
    project = existing(arguments)
    if last := recall(project, fingerprint(project)):
        report(last.diagnostics, arguments.format)
        print(f"nothing changed since the last build: {last.summary}")
        return 0
    from roundtable.build import stages  # noqa: PLC0415 - templates and pages: nothing else need wait for them

    return finish(stages.build(project, say), arguments.format)


def check(arguments: argparse.Namespace) -> int:
    """Check and prove the content, and the settings where there are any, and write nothing."""
    from roundtable.build.checking import check as check_content  # noqa: PLC0415
    from roundtable.build.project.settings import check_settings  # noqa: PLC0415

    project = existing(arguments)
    outcome = check_content(project)
    if os.path.lexists(project.settings):
        outcome.diagnostics += check_settings(project)
    return finish(outcome, arguments.format)


def serve(arguments: argparse.Namespace) -> NoReturn:
    """Show the site in a browser, and every saved change, until somebody interrupts it."""
    from roundtable.cli.preview import preview  # noqa: PLC0415 - it takes a tenth of a second that no other command need wait

    def invite(address: str) -> None:
        print(f"the site is shown at {address} until you press Ctrl-C", flush=True)

    def tell(outcome: "Outcome") -> int:
        return finish(outcome, arguments.format)

    preview(existing(arguments), arguments.port, tell, invite)


def engines(arguments: argparse.Namespace) -> int:
    """Make the site with every engine that is installed, and print what differs."""
    from roundtable.build.comparison.engines import try_engines  # noqa: PLC0415
    from roundtable.cli.reports.engines import as_table  # noqa: PLC0415

    outcome, trials = try_engines(existing(arguments), say)
    report([*outcome.diagnostics, *(fault for trial in trials for fault in trial.diagnostics)], arguments.format)
    if trials:
        print(as_table(trials))
    return 0 if trials and all(trial.is_passed for trial in trials) else 1


def bench(arguments: argparse.Namespace) -> int:
    """Measure one thing beside what one might use instead, and print the table."""
    subject = import_module(f"roundtable.bench.{arguments.what}")  # not before: no other command needs it
    print(subject.bench(existing(arguments)))
    return 0
