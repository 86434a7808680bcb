"""Signs that end a sentence or part it, in every script.

The marks of question and of exclamation are the punctuation that the Unicode Character Database names so, with the
ornaments that stand for them; the stops are its other characters with the property Sentence_Terminal.
"""

from typing import Final

import regex

QUESTIONS: Final = "?՞؟፧᥅‽⁇⁈⁉❓❔⳺⳻⸮⹔꘏꛷︖﹖？\U00011143\U0001e95f🙹🙺🙻"
"""Marks of a question; the Greek one is a semicolon once it is folded (Unicode NFC)."""
ASKS: Final = QUESTIONS + "!՜߹᥄‼❕❗❢❣⹓︕﹗！\U00016e9a\U0001e95e"
"""Marks of a question or an exclamation."""
COMMAS: Final = ",՝،߸፣᠂᠈⸲⸴⹁⹉⹌、꓾꘍꛵︐︑﹐﹑，､\U0001144d\U0001145a\U00016e97\U0001da87"
"""Commas."""

STOP: Final = rf"(?![{ASKS}])\p{{Sentence_Terminal}}"
"""Pattern of a full stop."""
CLOSER: Final = regex.compile(rf"{STOP}|[{COMMAS}]")
"""What may be put at a quotation's end, left out there, or exchanged."""

GREEK_QUESTION: Final = r"(?<=\p{Greek}\p{M}* ?);"
"""Pattern of the Greek mark of a question."""
EXCLAIMED: Final = regex.compile(rf"[ …\"')\]]*[{ASKS}]")
"""What follows words with which a sentence exclaims, with a space or without: in folded text, at their end."""
