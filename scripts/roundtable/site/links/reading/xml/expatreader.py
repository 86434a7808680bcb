"""What all readers of XML share: where the parser is, how much it may make of a file, and style sheets of the whole."""

import re
from typing import Final
from xml.parsers import expat

GROWTH: Final = 10
"""How many times the size of a file its text may have once entities are replaced."""
FREE: Final = 100_000
"""Characters for which nobody asks how they came about."""
NAMED: Final = re.compile(r"""(?:^|[ \t\r\n])href[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')""")


class XmlReader:
    """Reads one XML file with expat; a kind of file says what it does with elements and text."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._left = GROWTH * len(raw) + FREE
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.CharacterDataHandler = self._characters
        self.parser.EndElementHandler = self.end
        self.parser.ProcessingInstructionHandler = self._instruction

    def read(self) -> None:
        """Read the file; raises ValueError where it is not well-formed, or its entities make too much of it."""
        try:
            self.parser.Parse(self._raw, True)  # noqa: FBT003 - the signature of expat
        except expat.ExpatError as error:
            raise ValueError(str(error)) from error

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element's beginning; names are a namespace, a space and a local name, or that alone."""
        raise NotImplementedError

    def text(self, text: str) -> None:
        """Take a piece of text."""
        raise NotImplementedError

    def end(self, name: str) -> None:
        """Take an element's end."""
        raise NotImplementedError

    def style_sheet(self, address: str) -> None:
        """Take the address of a style sheet for the whole file (W3C, "Associating Style Sheets with XML documents")."""
        raise NotImplementedError

    def spend(self, characters: int) -> None:
        """Count what was made of the file; raises ValueError where that is too much."""
        self._left -= characters
        if self._left < 0:
            message = f"its entities make more than {GROWTH} times of it"
            raise ValueError(message)

    def _characters(self, text: str) -> None:
        self.spend(len(text))
        self.text(text)

    def _instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet" and (found := NAMED.search(data)) is not None:
            self.style_sheet(found[1] if found[1] is not None else found[2])
