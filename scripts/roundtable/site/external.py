"""Links out of a site, asked for over the network: by lychee, weekly, and never as a gate.

The links inside a site are the business of `links`, which needs no network.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from roundtable.faults import Code, CommandError, Diagnostic, Location


@dataclass(frozen=True, slots=True)
class ExternalReport:
    """What lychee was told by the servers."""

    asked: int
    """How many different links were asked for."""
    diagnostics: tuple[Diagnostic, ...]


def check_external(site: Path, site_url: str | None) -> ExternalReport:
    """Ask for every link that leads out of a site; those under the site's own address are left out.

    Raises CommandError where lychee is not installed or cannot do its work.
    """
    command = [_lychee(), "--format", "json", "--no-progress", "--include-fragments"]
    command += ["--scheme", "http", "--scheme", "https"]
    if site_url:
        command += ["--exclude", f"^{re.escape(site_url.rstrip('/'))}(/|$)"]
    done = subprocess.run([*command, "."], cwd=site, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    try:
        told = json.loads(done.stdout)
    except ValueError:
        message = f"lychee could not do its work: {done.stderr.strip()}"
        raise CommandError(message) from None
    asked = told["total"] - told["excludes"] - told["cached"]
    return ExternalReport(asked, tuple(_faults({**told["error_map"], **told["timeout_map"]})))


def _lychee() -> str:
    beside = Path(sys.executable).with_name("lychee")
    if found := shutil.which(beside) or shutil.which("lychee"):
        return found
    message = "lychee is not installed: it comes with what `python3 scripts/test.py` installs"
    raise CommandError(message)


def _faults(by_page: dict[str, list[dict[str, dict[str, int | str]]]]) -> Iterator[Diagnostic]:
    for page, links in by_page.items():
        for link in links:
            span = link.get("span", {})
            place = Location(page.removeprefix("./"), int(span.get("line", 0)), int(span.get("column", 0)))
            message = f"{link['url']}: {link['status']['text']}"
            hint = "Look whether it has moved; an archived copy is a lasting address."
            yield Diagnostic(code=Code.EXTERNAL_LINK, location=place, message=message, hint=hint)
