"""The mark of a draft, and what a draft may do without."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from roundtable.content.model.base import YesNo

DRAFT = "draft"
"""The key that marks a draft; it stands before the fields that ask for it."""

Draft = Annotated[YesNo, Field(description="Still being written: shown by `roundtable serve`, refused by a build.")]


def _unless_a_draft(items: tuple[Any, ...], info: ValidationInfo) -> tuple[Any, ...]:
    """Demand one item at least, save in a draft."""
    if not items and not info.data.get(DRAFT):
        code, message = "too_short", "must not be empty"
        raise PydanticCustomError(code, message, {"min_length": 1})
    return items


SOME = AfterValidator(_unless_a_draft)
"""For a list that only a draft may have empty."""
LISTED = {"minItems": 1}
"""The same in a schema, which knows no drafts: an editor marks there what is still to do."""
