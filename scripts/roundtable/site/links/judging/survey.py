"""All files of a site read in turn, and what they want of each other.

The first reading judges every path and notes which parts of which files are wanted. Only where a part is missing are
the files read again, for the places at which it is wanted: so memory grows with what is wanted, not with its wanters.
"""

from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import Final

from roundtable.faults import Code, Diagnostic, Location
from roundtable.site.links.judging.fragments import check_fragment
from roundtable.site.links.judging.judge import Judge, Judgement
from roundtable.site.links.judging.mistakes import Fault
from roundtable.site.links.judging.pagechecks import check_ids, check_local, check_text
from roundtable.site.links.reading.html.parsing import read_html
from roundtable.site.links.reading.reference import Reference, Use
from roundtable.site.links.reading.source import Source, has_anchors, is_page, is_source, open_source
from roundtable.site.links.resolving.base import Base, base_address
from roundtable.site.links.resolving.scope import Scope
from roundtable.site.links.resolving.textdirective import searchable
from roundtable.site.links.resolving.tree import NOT_FOUND, SiteTree
from roundtable.site.links.resolving.urls import C0_AND_SPACE, Url, parse

Wanted = tuple[str, str]
"""A file, and the fragment that is wanted of it."""
FETCHED: Final = frozenset({Use.REQUEST, Use.CONNECTION})
PATH_ONLY: Final = frozenset({Use.NAME, Use.CONNECTION})
READ_BY_MACHINES: Final = frozenset({Use.ADDRESS, *PATH_ONLY})
LONGEST_SHOWN: Final = 200
"""How much of a reference a message repeats, in characters."""


class Survey:
    """What the files of a site refer to."""

    def __init__(self, site: Path, tree: SiteTree, scope: Scope) -> None:
        """Begin with nothing read."""
        self._site = site
        self._scope = scope
        self._deeper = parse("not/a/page/of/the/site", scope.root) or scope.root
        self._judge = Judge(tree, scope)
        self._files = sorted(filter(is_source, tree.files))
        self._anchors: dict[str, frozenset[str]] = {}
        self._wanted: set[Wanted] = set()
        self._text = lru_cache(maxsize=8)(self._searchable)
        self.pages = tuple(filter(is_page, self._files))
        self.references = 0
        """How many references were judged."""
        self.linked: set[str] = set()
        """The files to which some page other than themselves leads or which it shows."""
        self.sent_on: dict[str, str] = {}
        """Where a page leads that only sends its reader on; nothing where that is not in the site."""

    def check_references(self) -> Iterator[Diagnostic]:
        """Read every file; yield what is wrong with it and with its references, their fragments apart."""
        for file in list(self._files):
            try:
                sources = tuple(open_source(self._site, file))
            except ValueError as error:
                self._files.remove(file)
                message = f"cannot be read as what its name says it is: {error}"
                yield Diagnostic(code=Code.MALFORMED_FILE, location=Location(file), message=message)
                continue
            for source in sources:
                yield from self._check_source(source)

    def check_fragments(self) -> Iterator[Diagnostic]:
        """Yield each reference to a part that its file does not have; every file must have been read before."""
        missing: dict[Wanted, Fault] = {}
        for file, fragment in sorted(self._wanted):
            fault = check_fragment(file, fragment, self._anchors[file], partial(self._text, file))
            if fault is not None:
                missing[file, fragment] = fault
        for file in self._files if missing else ():
            for source in open_source(self._site, file):
                base = Base.of(self._address(source))
                for reference in source.references:
                    judged = self._judge.judge(reference.text, base) if _has_target(reference) else Judgement()
                    fault = missing.get((judged.file, judged.fragment))
                    if fault is not None:
                        yield from _placed(source, reference, fault)

    def _check_source(self, source: Source) -> Iterator[Diagnostic]:
        if source.document is not None and not source.is_inner:
            self._anchors[source.file] = source.document.anchors
            if is_page(source.file):
                yield from check_ids(source.file, source.document)
                yield from check_text(source.file, source.document)
        base = Base.of(self._address(source))
        for reference, count in source.references.items():
            self.references += count
            fault = self._check(source, base, reference)
            if fault is not None:
                yield from _placed(source, reference, fault)

    def _check(self, source: Source, base: Base, reference: Reference) -> Fault | None:
        """Return what is wrong with a reference, and note what it wants."""
        if not reference.text.strip(C0_AND_SPACE):
            return Fault(Code.EMPTY_TARGET, "is empty: it leads nowhere, or to the page itself")
        if reference.use is Use.LOCAL:
            return check_local(source.document, reference) if source.document else None
        judged = self._judge.judge(reference.text, base)
        if judged.elsewhere and reference.use in FETCHED and judged.fault is None:
            return Fault(Code.THIRD_PARTY_REQUEST, "makes the browser ask another site", "Serve a copy from this site.")
        if reference.use is Use.CONNECTION:
            return None
        if reference.tag == "meta" and reference.use is Use.LINK:
            self.sent_on[source.file] = judged.file
        if judged.file:
            self._note(source, reference, judged)
        return judged.fault or self._depends_on_depth(source, reference)

    def _note(self, source: Source, reference: Reference, judged: Judgement) -> None:
        if judged.fragment and has_anchors(judged.file) and reference.use not in PATH_ONLY:
            self._wanted.add((judged.file, judged.fragment))
        if source.document is not None and judged.file != source.file and reference.use not in READ_BY_MACHINES:
            self.linked.add(judged.file)

    def _address(self, source: Source) -> Url:
        """Return the address from which a document's references are seen."""
        own = None if source.is_seen_from_root else parse(self._scope.address(source.file))
        return base_address(own or self._scope.root, source.bases)

    def _depends_on_depth(self, source: Source, reference: Reference) -> Fault | None:
        """A page that is served at any depth, as 404.html is, must not count the steps from its own."""
        if source.file != NOT_FOUND or (reference.text.startswith("#") and not source.bases):
            return None
        deeper = base_address(self._deeper, source.bases)
        if parse(reference.text, self._address(source)) == parse(reference.text, deeper):
            return None
        problem = "is seen from the page's own folder, but this page is served in the place of any missing one"
        return Fault(Code.BROKEN_LINK, problem, "Begin the path at the server's root.")

    def _searchable(self, file: str) -> str:
        return searchable(read_html((self._site / file).read_bytes()).text)


def _has_target(reference: Reference) -> bool:
    return bool(reference.text.strip(C0_AND_SPACE)) and reference.use not in {Use.LOCAL, *PATH_ONLY}


def _placed(source: Source, reference: Reference, fault: Fault) -> Iterator[Diagnostic]:
    """Yield a fault once for each place at which the reference stands.

    The tree may hold it more often: what an unclosed `<a>` spans is given copies of it ("adoption agency algorithm").
    """
    for place in source.locate(reference)[: source.references[reference]] or [Location(source.file)]:
        message = f"{_shown(reference)} {fault.problem}"
        yield Diagnostic(code=fault.code, location=place, message=message, hint=fault.hint, subject=reference.text)


def _shown(reference: Reference) -> str:
    text = reference.text if len(reference.text) <= LONGEST_SHOWN else f"{reference.text[:LONGEST_SHOWN]}…"
    if not reference.tag:
        return repr(text)
    return f"{text!r} in <{reference.tag}{f' {reference.attribute}' if reference.attribute else ''}>"
