"""`roundtable explain`: a code's page in the terminal, or the list of all codes."""

import argparse
from collections.abc import Iterator, Mapping
from textwrap import indent
from typing import Any

from roundtable.cli.explaining.explanations import Example, Explanation, explained, meanings
from roundtable.faults import NATURES, Code, CommandError, Nearest, Weight
from roundtable.text.safety.visible import visible


def explain(arguments: argparse.Namespace) -> int:
    """Print what a code means, or of each code what it means. Raises CommandError for a word that is no code."""
    if arguments.code is None:
        width = max(map(len, Code))
        print("\n".join(f"{code.value:{width}}  {meaning}" for code, meaning in meanings().items()))
        return 0
    if arguments.code not in set(Code):
        message = (
            f"there is no code {arguments.code!r}. {Nearest(arguments.code, frozenset(code.value for code in Code))}"
        )
        raise CommandError(message)
    print("\n".join(map(visible, "\n\n".join(page(explained(Code(arguments.code)))).split("\n"))))
    return 0


def page(told: Explanation) -> Iterator[str]:
    """Yield the paragraphs of a code's page."""
    warns = NATURES[told.code].weight is Weight.WARNS
    weight = "a warning: the build goes on" if warns else "an error: it stops the build"
    yield f"{told.code} ({weight})\n{told.meaning}"
    yield f"Why it matters: {told.why}"
    for rule in told.rules:
        yield "\n".join([*([rule.says] if rule.says else []), *map(_example, rule.examples)])


def _example(example: Example) -> str:
    label = "  wrong:  " if example.is_bad else "  right:  "
    shown = example.shown if isinstance(example.shown, str) else _quotation(example.shown)
    return label + indent(shown, " " * len(label)).lstrip()


def _quotation(shown: Mapping[str, Any]) -> str:
    """Return a quotation under the text from which it is, as the first speaker's."""
    texts = [f"{speaker} says: {text}" for speaker, text in shown["text"].items()]
    return "\n".join([*texts, f"quote: {shown['quote']}"])
