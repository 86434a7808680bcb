"""The command line: `roundtable COMMAND`. Parses, dispatches, and turns what was found into an exit status.

Exit status: 0 fine, 1 faults in the content or the site, 2 wrong usage or a broken environment, 70 a bug of ours
(EX_SOFTWARE in BSD's sysexits.h; an uncaught exception would end Python with 1, which means faults here).
"""

import argparse
import gc
import io
import os
import re
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from roundtable.bench import SUBJECTS
from roundtable.cli.reports.report import Format
from roundtable.disk.refusal import DiskError
from roundtable.faults import Code, CommandError
from roundtable.text.safety.visible import visible

BUG = 70
"""The exit status of a bug of ours."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    gc.set_threshold(100_000, 20, 50)  # a run makes many small things that live to its end: look for waste less often
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # as stderr does: a terminal may not have every letter
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on: say nothing more
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - whatever it is, the status must not be that of faults
        return _give_up(error)


def _give_up(error: Exception) -> int:
    """Say why a command ended early; return the exit status."""
    if reason := _reason(error):
        _tell(f"roundtable: {reason}")
        return 2
    _tell("".join(traceback.format_exception(error)).rstrip())
    _tell(
        "roundtable: this is a bug of roundtable itself; no mistake in the content may end like this\n"
        "    cure: report it to the project's issue tracker, with the lines above and the command"
    )
    return BUG


def _tell(lines: str) -> None:
    print("\n".join(map(visible, lines.split("\n"))), file=sys.stderr)


def _reason(error: Exception) -> str:
    """Return what whoever runs the command can mend, in a sentence; nothing for a bug of ours.

    The system's refusals carry a number, and mostly the file; an OSError without one is raised by a library.
    """
    match error:
        case CommandError() | DiskError():
            return str(error)
        case MemoryError():
            return "the machine's memory does not suffice"
        case OSError(errno=int(), strerror=said, filename=file):
            return f"{file}: {said}" if file else str(said)
        case _:
            return ""


class _Parser(argparse.ArgumentParser):
    """Takes arguments that a script may have made of file names, so that what is wrong with them is shown with care."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def _parser() -> _Parser:
    parser = _Parser(prog="roundtable", description="Publish an expert roundtable.")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    project = _project_options()
    _add(subparsers, "build", "make, check and publish the whole site", project, module="building")
    _add(subparsers, "check", "check the content and mkdocs.yml, and write nothing", project, module="building")
    serve = _add(subparsers, "serve", "show the site in a browser, and every saved change", project, module="building")
    serve.add_argument("--port", type=_port, default=8000, help="the port on this machine (8000); 0: any free one")
    prove = _add(subparsers, "prove", "prove every quotation against the text", project)
    _prove_options(prove)
    quote = _add(subparsers, "quote", "look a quotation up in the text", project)
    quote.add_argument("quotations", nargs="*", metavar="WORDS", help="the quotation; - or none: JSON lines on stdin")
    quote.add_argument("--speaker", metavar="ID", help="whose words they should be")
    quote.add_argument("--source", metavar="ID", help="the source to look in; else all")
    quote.add_argument("--claim", action="store_true", help="give a whole claim to paste under an expert's claims")
    links = _add(subparsers, "check-links", "check a folder of built HTML", module="links")
    _link_options(links)
    ledger = _add(subparsers, "permalinks", "show or record the site's lasting addresses", project)
    ledger.add_argument("--record", action="store_true", help="add those of the built site to the ledger")
    new = _add(subparsers, "new", "begin a file, a claim, a whole roundtable, or an editor's settings", project)
    new.add_argument("what", choices=("expert", "topic", "source", "claim", "roundtable", "vscode"))
    new.add_argument("id", nargs="?", help="the id, of a claim EXPERT/ID: part of the address, for ever")
    explain = _add(subparsers, "explain", "say what a fault's code means, with examples", module="explaining")
    explain.add_argument("code", nargs="?", metavar="CODE", help="the code; else all are listed")
    _add(subparsers, "engines", "make the site with every engine, and show what differs", project, module="building")
    bench = _add(subparsers, "bench", "measure the tool beside what one might use instead", project, module="building")
    bench.add_argument("what", choices=SUBJECTS)
    _add(subparsers, "schemas", "write the JSON Schemas that editors use")
    return parser


def _port(text: str) -> int:
    """Return the number of a port. Raises ArgumentTypeError for anything else."""
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) >= 1 << 16:
        message = f"{text!r} is no port: give a number from 0 to 65535"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _project_options() -> _Parser:
    """Return the options of every command that works on a roundtable."""
    options = _Parser(add_help=False)
    options.add_argument("--project", type=Path, default=Path(), metavar="DIR", help="the roundtable's folder (here)")
    options.add_argument("--content", type=Path, metavar="DIR", help="its data (PROJECT/content)")
    texts = os.environ.get("ROUNDTABLE_TEXTS")
    options.add_argument(
        "--texts",
        type=Path,
        default=Path(texts) if texts else None,
        metavar="DIR",
        help="a folder with the sources' texts, ID.txt each (ROUNDTABLE_TEXTS)",
    )
    return options


def _prove_options(prove: _Parser) -> None:
    ways = prove.add_mutually_exclusive_group()
    ways.add_argument("--check", action="store_true", help="write nothing: the proof file must be right already")
    ways.add_argument("--new-edition", action="store_true", help="prove against a text that differs from the last one")
    ways.add_argument("--renumber", action="store_true", help="the same, and mend the numbers of lines that moved")


def _link_options(links: _Parser) -> None:
    links.add_argument("site", type=Path, metavar="SITE", help="the folder")
    links.add_argument(
        "--external", action="store_true", help="ask for the links that lead out of it, over the network"
    )
    links.add_argument("--site-url", metavar="URL", help="the address under which the folder is served")
    links.add_argument("--leftovers", action="store_true", help="look for template syntax in the pages' text too")
    links.add_argument("--only", action="append", type=Code, default=[], metavar="CODE", help="report these alone")
    links.add_argument("--ignore", action="append", type=Code, default=[], metavar="CODE", help="do not report these")
    links.add_argument("--ignore-file", type=Path, metavar="FILE", help="faults to be left as they are, with reasons")


def _add(
    subparsers: "argparse._SubParsersAction[_Parser]",
    name: str,
    purpose: str,
    *parents: _Parser,
    module: str = "editing",
) -> _Parser:
    """Add a command. Its module is imported when it is run: none need wait for what another imports."""

    def run(arguments: argparse.Namespace) -> int:
        return int(getattr(import_module(f"roundtable.cli.commands.{module}"), name.replace("-", "_"))(arguments))

    parser = subparsers.add_parser(name, help=purpose, description=purpose.capitalize() + ".", parents=parents)
    parser.add_argument(
        "--format", type=Format, choices=list(Format), default=Format.TEXT, help="how faults are printed"
    )
    parser.set_defaults(run=run)
    return parser
