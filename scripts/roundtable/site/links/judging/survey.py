"""All files of a site read in turn, and what they want of each other.

The first reading judges every path and notes which parts of which files are wanted. Only files that want a part which
is missing are read again, for the places at which they want it.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Final

from roundtable.faults import Code, Diagnostic, Location
from roundtable.site.links.judging.fragments import check_fragment
from roundtable.site.links.judging.judge import Judge, Judgement
from roundtable.site.links.judging.pages.pagechecks import check_data, check_ids, check_local, check_text
from roundtable.site.links.judging.placing import placed
from roundtable.site.links.judging.suggestions.mistakes import Mistake, is_to_be_filled
from roundtable.site.links.reading.reference import Reference, Use
from roundtable.site.links.reading.source import Source, has_anchors, is_page, is_source, open_source, page_text
from roundtable.site.links.resolving.base import Base, base_address
from roundtable.site.links.resolving.fragments.textdirective import searchable
from roundtable.site.links.resolving.redirects import Redirects
from roundtable.site.links.resolving.scope import Scope
from roundtable.site.links.resolving.tree import NOT_FOUND, SiteTree
from roundtable.site.links.resolving.urls import C0_AND_SPACE, Url, parse

Wanted = tuple[str, str]
"""A file, and the fragment that is wanted of it."""
FETCHED: Final = frozenset({Use.REQUEST, Use.CONNECTION})
WITHIN: Final = frozenset({Use.LOCAL, Use.ID})
PATH_ONLY: Final = frozenset({Use.NAME, Use.CONNECTION})
READ_BY_MACHINES: Final = frozenset({Use.ADDRESS, *PATH_ONLY})


class Survey:
    """What the files of a site refer to."""

    def __init__(self, site: Path, tree: SiteTree, scope: Scope, redirects: Redirects, *, leftovers: bool) -> None:
        """Begin with nothing read."""
        self._site = site
        self._scope = scope
        self._leftovers = leftovers
        self._judge = Judge(tree, scope, redirects)
        self._deeper = parse("not/a/page/of/the/site", scope.root) or scope.root
        self._waiting = deque(sorted(filter(is_source, tree.files)))
        self._anchors: dict[str, frozenset[str]] = {}
        self._wanted: dict[Wanted, list[str]] = {}
        """The files that want a part of a file."""
        self._text = lru_cache(maxsize=8)(lambda file: searchable(page_text(site, file)))
        self.pages = tuple(filter(is_page, self._waiting))
        self.references = 0
        """How many references were judged."""
        self.linked: set[str] = set()
        """The files to which some page other than themselves leads or which it shows."""
        self.sent_on: dict[str, str] = {}
        """Where a page leads that only sends its reader on; nothing where that is not in the site."""

    def check_references(self) -> Iterator[Diagnostic]:
        """Read every file; yield what is wrong with it and with its references, their fragments apart."""
        read = set(self._waiting)
        while self._waiting:
            file = self._waiting.popleft()
            try:
                sources = tuple(open_source(self._site, file))
            except ValueError as error:
                message = f"cannot be read as what its name says it is: {error}"
                yield Diagnostic(code=Code.MALFORMED_FILE, location=Location(file), message=message)
                continue
            except OSError as error:
                message = f"cannot be read: {error.strerror}"
                yield Diagnostic(code=Code.UNREADABLE_FILE, location=Location(file), message=message)
                continue
            for source in sources:
                yield from self._check_source(source)
                manifests = self._manifests(source) - read
                read |= manifests
                self._waiting += sorted(manifests)

    def check_fragments(self) -> Iterator[Diagnostic]:
        """Yield each reference to a part that its file does not have; every file must have been read before."""
        missing: dict[Wanted, Mistake] = {}
        for file, fragment in sorted(self._wanted):
            if (anchors := self._anchors.get(file)) is None:
                continue  # what is wrong with that file was said
            text = partial(self._text, file)
            if (fault := check_fragment(file, fragment, anchors, text, self._judge.hints)) is not None:
                missing[file, fragment] = fault
        for file in sorted({file for wanted in missing for file in self._wanted[wanted]}):
            for source in open_source(self._site, file):
                base = Base(self._address(source))
                yield from placed(source, dict(self._missing(source, base, missing)), partial(self._target, base))

    def _check_source(self, source: Source) -> Iterator[Diagnostic]:
        if source.document is not None and not source.is_inner:
            self._anchors[source.file] = source.document.anchors
            if is_page(source.file):
                yield from check_ids(source.file, source.document)
                yield from check_data(source.file, source.document)
                if self._leftovers:
                    yield from check_text(source.file, source.document)
        base = Base(self._address(source))
        faults = dict[Reference, Mistake]()
        for reference, count in source.references.items():
            self.references += count
            fault = self._check(source, base, reference)
            if fault is not None:
                faults[reference] = fault
        yield from placed(source, faults, partial(self._target, base))

    def _check(self, source: Source, base: Base, reference: Reference) -> Mistake | None:
        """Return what is wrong with a reference, and note what it wants."""
        if reference.use in WITHIN:
            return check_local(source.document, reference, self._judge.hints) if source.document else None
        if reference.inert and is_to_be_filled(reference.text):
            return None
        if not reference.text.strip(C0_AND_SPACE):
            return _check_empty(reference)
        judged = self._judge.judge(reference.text, base)
        if judged.elsewhere and reference.use in FETCHED and judged.fault is None:
            return Mistake(
                Code.THIRD_PARTY_REQUEST, "makes the browser ask another site", "Serve a copy from this site."
            )
        if reference.use is Use.CONNECTION:
            return None
        if reference.tag == "meta" and reference.use is Use.LINK and not reference.inert:
            self.sent_on[source.file] = judged.file
        if judged.file:
            self._note(source, reference, judged)
        return judged.fault or self._depends_on_depth(source, reference)

    def _note(self, source: Source, reference: Reference, judged: Judgement) -> None:
        if judged.fragment and has_anchors(judged.file) and reference.use not in PATH_ONLY:
            self._wanted.setdefault((judged.file, judged.fragment), []).append(source.file)
        if source.document is not None and judged.file != source.file and reference.use not in READ_BY_MACHINES:
            self.linked.add(judged.file)

    def _manifests(self, source: Source) -> set[str]:
        """Return the files that are web app manifests because a page says so."""
        addresses = source.document.manifests if source.document else ()
        base = Base(self._address(source))
        return {self._judge.judge(address, base).file for address in addresses if address.strip(C0_AND_SPACE)} - {""}

    def _missing(
        self, source: Source, base: Base, missing: Mapping[Wanted, Mistake]
    ) -> Iterator[tuple[Reference, Mistake]]:
        """Yield the references of a source to parts that are missing."""
        for reference in source.references:
            if reference.use not in WITHIN | PATH_ONLY and reference.text.strip(C0_AND_SPACE):
                judged = self._judge.judge(reference.text, base)
                if (fault := missing.get((judged.file, judged.fragment))) is not None:
                    yield reference, fault

    def _address(self, source: Source) -> Url:
        """Return the address from which a document's references are seen."""
        own = None if source.is_seen_from_root else parse(self._scope.address(source.file))
        return base_address(own or self._scope.root, source.bases)

    def _target(self, base: Base, reference: Reference) -> str:
        """Return the address for which a reference stands, as far as there is one."""
        if reference.use in WITHIN:
            return ""
        return self._scope.shown(parse(reference.text, base.url))

    def _depends_on_depth(self, source: Source, reference: Reference) -> Mistake | None:
        """A page that is served at any depth, as 404.html is, must not count the steps from its own."""
        if source.file != NOT_FOUND or (reference.text.startswith("#") and not source.bases):
            return None
        deeper = base_address(self._deeper, source.bases)
        if parse(reference.text, self._address(source)) == parse(reference.text, deeper):
            return None
        problem = "is seen from the page's own folder, but this page is served in the place of any missing one"
        return Mistake(Code.BROKEN_LINK, problem, "Begin the path at the server's root.")


def _check_empty(reference: Reference) -> Mistake | None:
    """An empty link or action leads to its own page (HTML, section 4.10.22.3); an empty picture or sheet is none."""
    if reference.use is Use.LINK:
        return None
    return Mistake(Code.EMPTY_TARGET, "is empty: it leads nowhere, or to the page itself")
