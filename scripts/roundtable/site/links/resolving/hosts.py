"""The host of an address (WHATWG URL, section 3.5 "Host parsing"), and which hosts are this very machine."""

import re
import unicodedata
from typing import Final
from urllib.parse import unquote_to_bytes

FORBIDDEN: Final = re.compile(r"[\x00-\x20\x7f#/:<>?@\[\\\]^|%]")
"""Forbidden domain code points."""
PUNYCODE: Final = "xn--"
JOINERS: Final = "\u200c\u200d"
NUMBER: Final = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")


def parse_host(text: str) -> str | None:
    """Return the host in the form in which hosts are compared, or None where it is no host."""
    if text.startswith("["):
        return _ipv6(text)
    try:
        domain = _ascii(unquote_to_bytes(text).decode("utf-8"))
    except UnicodeError:
        return None
    if not domain or FORBIDDEN.search(domain):
        return None
    labels = domain.removesuffix(".").split(".")
    return _ipv4(labels) if NUMBER.fullmatch(labels[-1]) else domain


def is_this_machine(host: str) -> bool:
    """Return whether a parsed host reaches nothing but the machine that asks (RFC 6761; RFC 1122, 3.2.1.3)."""
    return (
        host.removesuffix(".") == "localhost"
        or host.removesuffix(".").endswith(".localhost")
        or host.startswith("127.")
        or host in {"0.0.0.0", "[::1]", "[::]"}  # noqa: S104 - compared with, not bound to
    )


def _ascii(domain: str) -> str:
    """Return a domain in ASCII; raises UnicodeError where that cannot be.

    By UTS 46 (and so IDNA 2008), section 4.2 "ToASCII", as the URL standard asks for it: not transitional, joiners
    and directions checked, hyphens and lengths not.
    """
    folded = domain.lower()
    if folded.isascii() and PUNYCODE not in folded:
        return folded
    import idna  # noqa: PLC0415 - its tables take longer to load than most sites to be checked, and few need them

    labels = [_unicode(label) for label in idna.uts46_remap(domain, std3_rules=False).split(".")]
    if any(unicodedata.bidirectional(character) in {"R", "AL", "AN"} for label in labels for character in label):
        for label in filter(None, labels):
            idna.check_bidi(label, check_ltr=True)
    return ".".join(_label(label) for label in labels)


def _unicode(label: str) -> str:
    """Return a label that may be in Punycode as it reads; raises UnicodeError where it is not valid."""
    import idna  # noqa: PLC0415 - as above

    if label.startswith(PUNYCODE):
        if not label.isascii():
            message = f"{label!r} says it is ASCII"
            raise UnicodeError(message)
        label = label.removeprefix(PUNYCODE).encode("ascii").decode("punycode")
        if label.isascii() or idna.uts46_remap(label, std3_rules=False) != label:
            message = f"{label!r} is not what it stands for"
            raise UnicodeError(message)
    if label:
        idna.check_initial_combiner(label)
    for at, character in enumerate(label):
        if character in JOINERS and not idna.valid_contextj(label, at):
            message = f"{label!r} holds a joiner that joins nothing"
            raise UnicodeError(message)
    return label


def _label(label: str) -> str:
    return label if label.isascii() else PUNYCODE + label.encode("punycode").decode("ascii")


def _ipv6(text: str) -> str | None:
    if not text.endswith("]") or "%" in text:
        return None
    import ipaddress  # noqa: PLC0415 - of many sites none names a host by its number

    try:
        return f"[{ipaddress.IPv6Address(text[1:-1]).compressed}]"
    except ValueError:
        return None


def _ipv4(labels: list[str]) -> str | None:
    """Return four decimal numbers; each label may be octal or hexadecimal, and the last fills what is left."""
    numbers: list[int] = []
    for label in labels:
        if not NUMBER.fullmatch(label):
            return None
        try:
            numbers.append(_number(label))
        except ValueError:
            return None
    room = 5 - len(numbers)
    if room < 1 or any(number > 255 for number in numbers[:-1]) or numbers[-1] >= 256**room:  # noqa: PLR2004 - bytes
        return None
    head = int.from_bytes(bytes(numbers[:-1]), "big") << 8 * room
    return ".".join(map(str, (head + numbers[-1]).to_bytes(4, "big")))


def _number(label: str) -> int:
    if label[:2] in {"0x", "0X"}:
        return int(label[2:] or "0", 16)
    return int(label, 8 if label.startswith("0") else 10)
