"""The command `check-links`: apart from the others, so that it need not wait for what they import."""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence

from roundtable.cli.reports.report import Format, report
from roundtable.faults import Code, CommandError, Diagnostic, is_error
from roundtable.site.ignorefile import apply_ignore_file
from roundtable.site.links import check_site
from roundtable.text.counts import count


def check_links(arguments: argparse.Namespace) -> int:
    """Check a folder of built HTML."""
    if not arguments.site.is_dir():
        message = f"no folder {arguments.site}"
        raise CommandError(message)
    if arguments.external:
        return _check_external(arguments)
    found = check_site(arguments.site, arguments.site_url, leftovers=arguments.leftovers)
    if not found.pages:
        message = f"no page of HTML in {arguments.site}: is it the folder of a built site?"
        raise CommandError(message)
    wanted = _wanted(found.diagnostics, arguments.only, arguments.ignore)
    if arguments.ignore_file:
        wanted = apply_ignore_file(arguments.ignore_file, wanted)
    faults = report(wanted, arguments.format)
    print(f"{count(found.pages, 'page')}, {count(found.references, 'link')}, {count(faults, 'fault')}")
    if arguments.format is Format.TEXT:
        _summarise(wanted)
    return 1 if faults else 0


def _check_external(arguments: argparse.Namespace) -> int:
    from roundtable.site.external import check_external  # noqa: PLC0415 - the check without network need not wait

    told = check_external(arguments.site, arguments.site_url)
    faults = report(told.diagnostics, arguments.format)
    print(f"{count(told.asked, 'link')} out of the site, {count(faults, 'fault')}")
    return 1 if faults else 0


def _wanted(diagnostics: Iterable[Diagnostic], only: Sequence[Code], ignored: Sequence[Code]) -> list[Diagnostic]:
    return [fault for fault in diagnostics if (not only or fault.code in only) and fault.code not in ignored]


def _summarise(diagnostics: Iterable[Diagnostic]) -> None:
    """Print how often each reason was found, the most frequent first."""
    counts = Counter((fault.code, is_error(fault)) for fault in set(diagnostics))
    for (code, error), number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{number:>9,} {code}{'' if error else ' (warning)'}")
