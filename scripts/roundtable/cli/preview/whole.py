"""The program that checks the site of a preview: takes where it stands as JSON, and prints what it finds as JSON."""

import json
import sys
from pathlib import Path

from roundtable.build.checking import Outcome, check
from roundtable.build.project.layout import Project
from roundtable.build.publishing.builtchecks import check_built
from roundtable.faults.record import as_record


def main() -> None:
    """Check the built pages against the content that they were made from, which has been checked."""
    told = json.load(sys.stdin)
    texts, content = (Path(told[name]) if told[name] else None for name in ("texts", "content"))
    held = check(Project(Path(told["root"]), texts, content))
    built = Outcome(held.content, held.evidence, summary=held.summary)
    check_built(built, Path(told["site"]))
    json.dump({"summary": built.summary, "diagnostics": [as_record(fault) for fault in built.diagnostics]}, sys.stdout)


if __name__ == "__main__":
    main()
