"""The program that packs and checks the site of a preview: takes where it stands as JSON, and prints what it finds."""

import json
import sys
from pathlib import Path

from roundtable.build.checking import Outcome, check
from roundtable.build.project.layout import Project
from roundtable.build.project.siteaddress import site_address
from roundtable.build.publishing.builtchecks import pack_and_check
from roundtable.build.publishing.worker import Here
from roundtable.faults.record import as_record


def main() -> None:
    """Pack the built pages, and check them against the content that they were made from, which has been checked."""
    told = json.load(sys.stdin)
    texts, content = (Path(told[name]) if told[name] else None for name in ("texts", "content"))
    project = Project(Path(told["root"]), texts, content)
    held = check(project)
    built = Outcome(held.content, held.evidence, summary=held.summary)
    pack_and_check(built, Path(told["site"]), site_address(project), Here())
    json.dump({"summary": built.summary, "diagnostics": [as_record(fault) for fault in built.diagnostics]}, sys.stdout)


if __name__ == "__main__":
    main()
