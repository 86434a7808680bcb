"""`python -m roundtable`: the same as the command `roundtable`."""

import sys

from roundtable.cli.main import main

sys.exit(main())
