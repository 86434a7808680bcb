"""A reference: what some part of a file says it leads to, and what that part is for."""

from enum import StrEnum
from typing import NamedTuple


class Use(StrEnum):
    """What a browser, a reader or a machine does with a reference."""

    LINK = "link"
    """A reader follows it."""
    REQUEST = "request"
    """The browser fetches it in order to show the page."""
    CONNECTION = "connection"
    """The browser connects to its host ahead of time; the path means nothing."""
    ADDRESS = "address"
    """A machine reads it: canonical addresses, sitemaps, feeds."""
    NAME = "name"
    """A machine takes it for the name of a thing, so that only its page must exist: JSON-LD's `@id`."""
    LOCAL = "local"
    """It names an element of the same document, whatever the base: `usemap`, `url(#id)`."""
    ID = "id"
    """It is the id of an element of the same document: `for`, `headers`, `aria-labelledby`."""


class Reference(NamedTuple):
    """A reference and its carrier, which together say where it is to be found."""

    text: str
    """The address as it is written, character references resolved."""
    use: Use
    tag: str = ""
    """The element that carries it; nothing in a file that is no HTML."""
    attribute: str = ""
    """The attribute; nothing for an element's text."""
    holder: str | None = ""
    """The whole of the attribute's value or the element's text; None for an attribute that is not there."""
    inert: bool = False
    """Whether it stands in a `<template>`, and so is no part of the page unless a script copies it there."""


class Address(NamedTuple):
    """An address inside a longer text: a style sheet, a list of images, JSON."""

    text: str
    use: Use
    offset: int
    """Where it begins in that text, in characters."""
