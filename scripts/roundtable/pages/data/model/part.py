"""What all parts of the data share."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A part of the data."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
