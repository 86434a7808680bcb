"""A claim as it stands in an expert's file: begun by its id, or by the quotation on which it is to rest."""

from markupsafe import Markup

from roundtable.cli.lookup import Answer, told
from roundtable.cli.making.appending import INDENT
from roundtable.cli.making.new import rendered
from roundtable.text.safety.visible import visible


def claim_lines(indent: int, claim_id: str = "", quotation: str = "") -> list[str]:
    """Return the lines of a claim in which all that is not known is to be filled in.

    `indent` is the number of spaces before the dash; `quotation` holds the fields `quote` and `paragraph` as YAML.
    """
    text = rendered("new/claim.yml.jinja", id=claim_id, quotation=Markup(quotation.rstrip()))  # noqa: S704 - YAML is no markup
    return [" " * indent + line for line in text.splitlines()]


def as_claim(answer: Answer) -> str:
    """Return an answer as a claim to paste; what else is to be said of the words stands above it, as comments."""
    comments = [f"{' ' * INDENT}# {line.strip().removeprefix('# ')}" for line in told(answer)]
    if not answer.is_proved:
        return "\n".join(map(visible, [f"{' ' * INDENT}# > {answer.lookup.quote}", *comments]))
    return "\n".join(map(visible, [*comments, *claim_lines(INDENT, quotation=answer.pasted)]))
