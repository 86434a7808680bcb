"""The program that packs and checks the site of a preview: takes where it stands as JSON, and prints what it finds."""

import json
import sys
from pathlib import Path

from roundtable.build.checking import Outcome, check
from roundtable.build.project.layout import Project
from roundtable.build.publishing.archive import write_archive
from roundtable.build.publishing.builtchecks import check_built
from roundtable.faults.record import as_record


def main() -> None:
    """Pack the built pages, and check them against the content that they were made from, which has been checked."""
    told = json.load(sys.stdin)
    texts, content = (Path(told[name]) if told[name] else None for name in ("texts", "content"))
    held = check(Project(Path(told["root"]), texts, content))
    built = Outcome(held.content, held.evidence, summary=held.summary)
    write_archive(Path(told["site"]), built.edition)  # last, and so here: no page waits for it
    check_built(built, Path(told["site"]))
    json.dump({"summary": built.summary, "diagnostics": [as_record(fault) for fault in built.diagnostics]}, sys.stdout)


if __name__ == "__main__":
    main()
