"""The program in which an engine runs: started ahead, it imports what the engine will, and waits to be told what to do.

So its interpreter is ready when the pages are staged. It takes one line on stdin: as JSON, the engine's arguments, and
what is added to the environment. Where stdin ends before, nobody wants a site any more.
"""

import json
import os
import runpy
import sys
from importlib import import_module


def main() -> None:
    """Run the engine whose module is the first argument; the others are imported before."""
    name, *modules = sys.argv[1:]
    for module in modules:
        import_module(module)
    if told := sys.stdin.readline():
        arguments, environment = json.loads(told)
        sys.argv[1:] = arguments
        os.environ.update(environment)
        runpy.run_module(name, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
