"""Where the tool's own files stand: they are found from here, whatever the working folder is."""

from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parents[1]
"""The tool's modules."""
SCHEMAS: Final = PACKAGE.parent / "schemas"
"""The JSON Schemas that content files name on their first lines."""
TEMPLATES: Final = PACKAGE.parents[1] / "templates"
"""The templates that come with the tool: of files that are begun, and the catalogues of messages."""
