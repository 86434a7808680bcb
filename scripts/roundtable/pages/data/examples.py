"""What can be done with the data: short programs in Python's standard library, which the tests run.

Each runs in a folder that holds the files.
"""

from typing import Final, NamedTuple

from roundtable.pages.wording.labels import message


class Example(NamedTuple):
    """A program."""

    says: str
    """What it does, in a sentence: a message."""
    code: str


EXAMPLES: Final = (
    Example(
        message("Print each quotation with its speaker and its address:"),
        """\
import json
from urllib.parse import urljoin

with open("roundtable.json", encoding="utf-8") as file:
    roundtable = json.load(file)
names = {person["id"]: person["name"] for person in roundtable["people"]}
for claim in roundtable["claims"]:
    print(names[claim["person"]], claim["quotation"]["text"], urljoin(roundtable["site"], claim["address"]), sep="\\t")
""",
    ),
    Example(
        message("Check that each quotation is the one that was proved:"),
        """\
import hashlib
import json

with open("roundtable.json", encoding="utf-8") as file:
    claims = json.load(file)["claims"]
for claim in claims:
    quotation = claim["quotation"]
    proved = hashlib.sha256(quotation["text"].encode()).hexdigest() == quotation["sha256"]
    print(claim["id"], quotation["verdict"], "as proved" if proved else "changed", sep="\\t")
""",
    ),
    Example(
        message("Count the answers to each question, and who is silent on it:"),
        """\
import csv
from collections import Counter

with open("positions.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
for (question, answer), count in Counter((row["question"], row["answer"] or row["stance"]) for row in rows).items():
    print(question, answer, count, sep="\\t")
""",
    ),
    Example(
        message("Print the words that each annotation selects on the claim’s page:"),
        """\
import json

with open("quotations.jsonld", encoding="utf-8") as file:
    annotations = json.load(file)["first"]["items"]
for annotation in annotations:
    target = annotation["target"][0]
    print(target["source"], target["selector"]["exact"], sep="\\t")
""",
    ),
)
