"""Addresses, parsed and resolved as browsers do (WHATWG URL, section 4.4 "URL parsing").

Bases are always `http` or `https`. Of other schemes only the name matters here, so their rest is kept as it is.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from roundtable.site.links.resolving.hosts import parse_host

C0_AND_SPACE: Final = "".join(map(chr, range(0x21)))
TABS_AND_LINE_ENDS: Final = str.maketrans(dict.fromkeys("\t\n\r"))
SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
DEFAULT_PORTS: Final = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
HIGHEST_PORT: Final = 65535
AUTHORITY: Final = re.compile(r"(?P<host>\[[^\]]*\]|[^:\[]*)(?::(?P<digits>0*(?P<port>[0-9]{0,5})))?")
DOTS: Final = re.compile(r"(?:^|/)(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)
SINGLE_DOT: Final = re.compile(r"\.|%2e", re.IGNORECASE)
DOUBLE_DOT: Final = re.compile(r"(?:\.|%2e){2}", re.IGNORECASE)
NOT_IN_PATH: Final = re.compile(r"[^!$-;=@-\]_a-z|~]")
"""What the path percent-encode set encodes."""
NOT_IN_FRAGMENT: Final = re.compile(r"[^!#-;=?-_a-~]")
"""What the fragment percent-encode set encodes."""


@dataclass(frozen=True, slots=True)
class Url:
    """An address in parts; user names and passwords are dropped, since they make no other origin."""

    scheme: str
    host: str = ""
    port: int | None = None
    """None for the scheme's default port."""
    path: tuple[str, ...] = ("",)
    """The segments after the first `/`, still percent-encoded."""
    query: str | None = None
    fragment: str | None = None

    @property
    def origin(self) -> tuple[str, str, int | None]:
        """What two addresses of one site have in common (HTML, section 7.1.1 "Origins")."""
        return (self.scheme, self.host, self.port)

    @property
    def is_web(self) -> bool:
        """Whether this is an address of the web."""
        return self.scheme in {"http", "https"}

    @property
    def whole(self) -> str:
        """The address with its query and its fragment; of other schemes than the web's the rest as it is."""
        if not self.is_web:
            return f"{self.scheme}:{self.path[0]}"
        query = "" if self.query is None else f"?{self.query}"
        fragment = "" if self.fragment is None else f"#{self.fragment}"
        return f"{self}{query}{fragment}"

    def __str__(self) -> str:
        """Return the address without query and fragment."""
        port = "" if self.port is None else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}/{'/'.join(self.path)}"


def clean(text: str) -> str:
    """Return a reference without what every parser takes out first: C0 and spaces at the ends, tabs and line ends."""
    text = text.strip(C0_AND_SPACE)
    return text if text.isprintable() else text.translate(TABS_AND_LINE_ENDS)


def parse(text: str, base: Url | None = None) -> Url | None:
    """Return the address that a reference stands for, seen from a base, or None where it stands for none."""
    text = clean(text)
    if (found := SCHEME.match(text)) is None:
        return _relative(text, base) if base else None
    scheme, rest = found[1].lower(), text[found.end() :]
    if scheme not in DEFAULT_PORTS:
        return Url(scheme, path=(rest,))
    if base and base.scheme == scheme and not _begins_with_slashes(rest):
        return _relative(rest, base)
    return _with_authority(scheme, rest)


@lru_cache(maxsize=4096)
def parse_base(text: str) -> Url:
    """Return a base from an address that is known to be whole; raises ValueError for any other."""
    url = parse(text)
    if url is None or not url.is_web:
        message = f"{text!r} is no address of a site: it must begin with https:// or http:// and a host"
        raise ValueError(message)
    return url


def _begins_with_slashes(text: str) -> bool:
    return text[:1] in {"/", "\\"} and text[1:2] in {"/", "\\"}


def _relative(text: str, base: Url) -> Url | None:
    """Resolve what has no scheme, or the base's own: "relative state" and "relative slash state"."""
    if _begins_with_slashes(text):
        return _with_authority(base.scheme, text)
    path, query, fragment = _split(text)
    if not path:
        segments, query = base.path, base.query if query is None else query
    elif path.startswith("/"):
        segments = _segments(path[1:], ())
    else:
        segments = _segments(path, base.path[:-1])
    return Url(base.scheme, base.host, base.port, segments, query, fragment)


def _with_authority(scheme: str, text: str) -> Url | None:
    """Parse from the host on: "special authority ignore slashes state" and those that follow."""
    text = text.lstrip("/\\")
    end = next((at for at, character in enumerate(text) if character in "/\\?#"), len(text))
    found = AUTHORITY.fullmatch(text[:end].rpartition("@")[2])
    host = parse_host(found["host"]) if found else None
    if found is None or host is None:
        return None
    port = int(found["port"] or 0) if found["digits"] else None
    if port is not None and port > HIGHEST_PORT:
        return None
    path, query, fragment = _split(text[end:])
    return Url(
        scheme=scheme,
        host=host,
        port=None if port == DEFAULT_PORTS[scheme] else port,
        path=_segments(path[1:], ()),
        query=query,
        fragment=fragment,
    )


def _split(text: str) -> tuple[str, str | None, str | None]:
    """Split into path, query and fragment; in a path a backslash is a slash."""
    text, hash_sign, fragment = text.partition("#")
    path, mark, query = text.partition("?")
    encoded = NOT_IN_FRAGMENT.sub(_percent_encode, fragment)
    return path.replace("\\", "/"), query if mark else None, encoded if hash_sign else None


def _segments(path: str, above: tuple[str, ...]) -> tuple[str, ...]:
    """Return the segments of a path seen from the folder `above` ("path state")."""
    if NOT_IN_PATH.search(path):
        path = NOT_IN_PATH.sub(_percent_encode, path)
    return _walk(path, above) if DOTS.search(path) else (*above, *path.split("/"))


def _walk(path: str, above: tuple[str, ...]) -> tuple[str, ...]:
    """Take dots as steps; none leads above the root, and one at the end names a folder."""
    walked = list(above)
    segments = path.split("/")
    if DOTS.fullmatch(segments[-1]):
        segments.append("")
    for segment in segments:
        if DOUBLE_DOT.fullmatch(segment):
            del walked[-1:]
        elif not SINGLE_DOT.fullmatch(segment):
            walked.append(segment)
    return tuple(walked)


def _percent_encode(found: "re.Match[str]") -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))
