"""Signs that end a sentence or part it, in every script.

The marks of question and of exclamation are the punctuation that the Unicode Character Database names so, with the
ornaments that stand for them; the stops are its other characters with the property Sentence_Terminal.
"""

from typing import Final

import regex

ASKS: Final = "?!՜՞؟߹፧᥄᥅‼‽⁇⁈⁉❓❔❕❗❢❣⳺⳻⸮⹓⹔꘏꛷︕︖﹖﹗！？\U00011143\U00016e9a\U0001e95e\U0001e95f🙹🙺🙻"
"""Marks of a question or an exclamation; the Greek one is a semicolon once it is folded (Unicode NFC)."""
COMMAS: Final = ",՝،߸፣᠂᠈⸲⸴⹁⹉⹌、꓾꘍꛵︐︑﹐﹑，､\U0001144d\U0001145a\U00016e97\U0001da87"
"""Commas."""

STOP: Final = rf"(?![{ASKS}])\p{{Sentence_Terminal}}"
"""Pattern of a full stop."""
CLOSER: Final = regex.compile(rf"{STOP}|[{COMMAS}]")
"""What may be put at a quotation's end, left out there, or exchanged."""

ASKED: Final = regex.compile(rf"[ …\"')\]]*[{ASKS}]|(?<=\p{{Greek}}\p{{M}}*) ?;")
"""What follows words with which a sentence asks or exclaims, with a space or without: in folded text, at their end."""
