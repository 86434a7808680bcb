"""What a reference leads to: a file of the site, somewhere else, or nowhere, and then why."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from roundtable.faults import Code
from roundtable.site.links.judging.suggestions import mistakes
from roundtable.site.links.judging.suggestions.hints import Hints
from roundtable.site.links.judging.suggestions.mistakes import Mistake
from roundtable.site.links.resolving.base import Base, Folder
from roundtable.site.links.resolving.hosts import is_this_machine
from roundtable.site.links.resolving.redirects import Redirects
from roundtable.site.links.resolving.scope import Scope
from roundtable.site.links.resolving.tree import INDEX, Found, SiteTree, decode
from roundtable.site.links.resolving.urls import SCHEME, Url, clean, parse, parse_base

PLAIN_STEPS: Final = re.compile(r"((?:\.\./)*)([\w.%-][\w./%#?=&~-]*)?")
"""References that lead the same way from every folder, once their leading steps upwards are taken."""
PLAIN_FRAGMENT: Final = re.compile(r"#[\w.-]+", re.ASCII)
PLAIN_ORIGIN: Final = re.compile(r"https?://[a-z0-9.-]*[a-z-](?=[/?#])(?=[!-~]*\Z)")
"""The origin of a whole address in which nothing needs a closer look."""
DEPENDS_ON_PAGE: Final = re.compile(r"[#?\x00-\x20]|\Z|https?:(?!//)", re.IGNORECASE)
"""How references begin for which the page's own name may count."""
NAMES_HOST: Final = re.compile(r"(?:https?:)?[/\\]{2}", re.IGNORECASE)
REMEMBERED: Final = 65_536
"""How many references' judgements are kept, so that a site of any size takes no more memory than that."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reference leads to."""

    file: str = ""
    """The file of the site; nothing where it leads elsewhere or nowhere."""
    fragment: str = ""
    """The part of the file, percent-encoded as browsers do."""
    elsewhere: bool = False
    """Whether it leads to another origin of the web."""
    fault: Mistake | None = None


class Judge:
    """Judges references by the listing of a site and by its address."""

    def __init__(self, tree: SiteTree, scope: Scope, redirects: Redirects) -> None:
        """Keep what is needed; what was judged is remembered, up to a limit."""
        self._tree = tree
        self._scope = scope
        self._redirects = redirects
        self.hints = Hints(tree)
        self._resolved = lru_cache(REMEMBERED)(self._resolve)
        self._seen = lru_cache(REMEMBERED)(self._see)

    def judge(self, text: str, base: Base) -> Judgement:
        """Return what a reference leads to.

        `../../x` seen from `a/b/` is `x` seen from the root, and so remembered once for all pages.
        """
        if PLAIN_FRAGMENT.fullmatch(text):
            return Judgement(self._resolved("", base.document).file, text[1:])
        if DEPENDS_ON_PAGE.match(text) or not text.isprintable():
            return self._resolved(text, base.document)
        return self._seen(text, base.folder)

    def _see(self, text: str, base: Folder) -> Judgement:
        """Return what a reference leads to that is the same for all pages of a folder."""
        if (found := PLAIN_ORIGIN.match(text)) is not None and not mistakes.LEFTOVER.search(text):
            judged = self._resolved(found[0], base.root)
            if judged.elsewhere:
                return judged
        if (found := PLAIN_STEPS.fullmatch(text)) is not None and text:
            return self._resolved(found[2] or "", base.above(min(len(found[1]) // 3, base.depth)))
        if text.startswith(("https://", "http://", "/")):
            return self._resolved(text, base.root)
        return self._resolved(text, base.above(0))

    def _resolve(self, text: str, base: str) -> Judgement:
        """Judge a reference without its history."""
        cleaned = clean(text)
        scheme = found[1].lower() if (found := SCHEME.match(cleaned)) else ""
        if scheme not in {"", "http", "https", "mailto", "tel"}:
            return Judgement(fault=mistakes.local_scheme(scheme))
        if (fault := mistakes.leftover(cleaned)) or scheme in {"mailto", "tel"}:
            return Judgement(fault=fault or mistakes.nobody(cleaned))
        if (url := parse(text, parse_base(base))) is None:
            return Judgement(fault=Mistake(Code.MISWRITTEN_ADDRESS, "is no address: its host or port cannot be read"))
        if url.origin != self._scope.root.origin:
            return Judgement(elsewhere=True, fault=_fault_elsewhere(url, cleaned))
        segments = self._scope.inside(url)
        if segments is None:
            fault = None if NAMES_HOST.match(cleaned) else self._outside(url)
            return Judgement(fault=fault)
        return self._in_site(segments, url, cleaned)

    def _in_site(self, segments: tuple[str, ...], url: Url, text: str) -> Judgement:
        found = self._tree.find(segments) if segments else Found(INDEX, redirected=True)
        if found is None or found.file not in self._tree.files:
            if self._redirects.answers(url.path):
                problem = "works only by a redirect in the site's _redirects"
                return Judgement(fault=Mistake(Code.REDIRECTED_LINK, problem))
            return Judgement(fault=self._missing(segments, text))
        fragment = url.fragment or ""
        if not found.redirected:
            return Judgement(found.file, fragment)
        problem = "works only by a redirect: the address is that of a folder and lacks its slash"
        return Judgement(found.file, fragment, fault=Mistake(Code.REDIRECTED_LINK, problem, "End the path with '/'."))

    def _outside(self, url: Url) -> Mistake:
        """The path leads out of the site; a file that was built at this path inside it does not make it right."""
        problem = f"leads out of the site, to {'/' + '/'.join(url.path)!r}; the site is at {self._root!r}"
        inside = self._tree.find(url.path)
        return Mistake(Code.OUTSIDE_SITE, problem, f"Did you mean {self._root + inside.file!r}?" if inside else "")

    @property
    def _root(self) -> str:
        return "/" + "/".join(self._scope.root.path)

    def _missing(self, segments: tuple[str, ...], text: str) -> Mistake:
        """Say why an address of the site leads nowhere."""
        names = decode(segments)
        if names is None:
            return Mistake(Code.BROKEN_LINK, "leads nowhere: its path cannot be that of a file")
        path = "/".join(names)
        if fault := mistakes.without_scheme(text) or mistakes.empty_value(names):
            return fault
        if path.endswith(".md"):
            problem = "leads to a Markdown source; the site has pages"
            return Mistake(Code.SOURCE_LEFTOVER, problem, self.hints.target(path))
        return Mistake(Code.BROKEN_LINK, f"leads nowhere: {self._reason(path)}", self.hints.target(path))

    def _reason(self, path: str) -> str:
        if (unseen := mistakes.UNSEEN.search(path)) is not None:
            return f"it holds the character {mistakes.code_point(unseen[0])}, which nobody sees"
        if path.removesuffix("/") in self._tree.files:
            return f"{path.removesuffix('/')!r} is a file, and the path ends with a slash"
        if path.removesuffix("/") in self._tree.folders:
            return f"the folder {path.removesuffix('/')!r} has no {INDEX}"
        return f"the site has no {path!r}"


def _fault_elsewhere(url: Url, text: str) -> Mistake | None:
    if is_this_machine(url.host):
        return Mistake(Code.LOCAL_ADDRESS, "leads to the reader's own machine")
    return mistakes.invisible(text)
