"""The command line: `roundtable COMMAND`. Parses, dispatches, and turns what was found into an exit status.

Exit status: 0 fine, 1 faults in the content or the site, 2 wrong usage or a broken environment.
"""

import argparse
import gc
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from roundtable.bench import SUBJECTS
from roundtable.cli import commands
from roundtable.cli.report import Format


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    gc.set_threshold(100_000, 20, 50)  # a run makes many small things that live to its end: look for waste less often
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on: say nothing more
        return 0
    except (OSError, ValueError, OverflowError) as error:
        print(f"roundtable: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="roundtable", description="Publish an expert roundtable.")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    project = _project_options()
    _add(subparsers, "build", commands.build, "make, check and publish the whole site", project)
    _add(subparsers, "check", commands.check, "check the content only", project)
    serve = _add(subparsers, "serve", commands.serve, "show the site in a browser, and every saved change", project)
    serve.add_argument("--port", type=_port, default=8000, help="the port on this machine (8000); 0: any free one")
    prove = _add(subparsers, "prove", commands.prove, "prove every quotation against the text", project)
    prove.add_argument("--check", action="store_true", help="write nothing: the proof file must be right already")
    quote = _add(subparsers, "quote", commands.quote, "look a quotation up in the text", project)
    quote.add_argument("quotations", nargs="*", metavar="WORDS", help="the quotation; - or none: JSON lines on stdin")
    quote.add_argument("--speaker", metavar="ID", help="whose words they should be")
    quote.add_argument("--source", metavar="ID", help="the source to look in; else all")
    links = _add(subparsers, "check-links", commands.check_links, "check a folder of built HTML")
    links.add_argument("site", type=Path, metavar="SITE", help="the folder")
    links.add_argument(
        "--external", action="store_true", help="ask for the links that lead out of it, over the network"
    )
    links.add_argument("--site-url", metavar="URL", help="the address under which the folder is served")
    ledger = _add(subparsers, "permalinks", commands.permalinks, "show or record the site's lasting addresses", project)
    ledger.add_argument("--record", action="store_true", help="add those of the built site to the ledger")
    new = _add(subparsers, "new", commands.new, "begin a file, or a whole roundtable", project)
    new.add_argument("what", choices=("expert", "topic", "roundtable"))
    new.add_argument("id", nargs="?", help="the id: part of the address, for ever")
    _add(subparsers, "engines", commands.engines, "make the site with every engine, and show what differs", project)
    bench = _add(subparsers, "bench", commands.bench, "measure the tool beside what one might use instead", project)
    bench.add_argument("what", choices=SUBJECTS)
    _add(subparsers, "schemas", commands.schemas, "write the JSON Schemas that editors use")
    return parser


def _port(text: str) -> int:
    """Return the number of a port. Raises ArgumentTypeError for anything else."""
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) >= 1 << 16:
        message = f"{text!r} is no port: give a number from 0 to 65535"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _project_options() -> argparse.ArgumentParser:
    """Return the options of every command that works on a roundtable."""
    options = argparse.ArgumentParser(add_help=False)
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


def _add(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: commands.Command,
    purpose: str,
    *parents: argparse.ArgumentParser,
) -> argparse.ArgumentParser:
    parser = subparsers.add_parser(name, help=purpose, description=purpose.capitalize() + ".", parents=parents)
    parser.add_argument(
        "--format", type=Format, choices=list(Format), default=Format.TEXT, help="how faults are printed"
    )
    parser.set_defaults(run=run)
    return parser
