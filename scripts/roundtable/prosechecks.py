"""What prose fields must keep: links that lead somewhere, and no words in quotation marks that nobody proved."""

from collections.abc import Iterator

from roundtable.diagnostics import Code, Diagnostic
from roundtable.load import Content
from roundtable.marks import is_term, quoted_runs
from roundtable.model import prose_fields
from roundtable.prose import link_fault, links, plain_text
from roundtable.references import nearest
from roundtable.sitemap import known_addresses


def declared_terms(content: Content) -> frozenset[str]:
    """Return every form of every term of the glossary: these may stand in quotation marks."""
    terms = content.glossary.record.terms if content.glossary else ()
    return frozenset(form for term in terms for form in (term.term, *term.also))


def check_prose(content: Content) -> Iterator[Diagnostic]:
    """Yield the faults of every prose field."""
    legal = known_addresses(content)
    terms = declared_terms(content)
    for one in content.records:
        for keys, text in prose_fields(one.record):
            where = one.document.at(*keys)
            for target in links(text):
                # Anchors with a double hyphen are made by templates: the check of the built page judges them.
                # What a file that cannot be read declares is not known: its own fault comes first.
                page, _, fragment = target.partition("#")
                if fault := link_fault(page if "--" in fragment or content.names.unread else target, legal):
                    hint = nearest(target, legal)
                    yield Diagnostic(code=Code.BROKEN_PROSE_LINK, location=where, message=fault, hint=hint)
            for run in quoted_runs(plain_text(text)):
                if not is_term(run, terms):
                    message = f"{run} stands in quotation marks, but no proof stands behind it"
                    hint = "Quote it in a claim, say it in your own words, or declare it a term in glossary.yml."
                    yield Diagnostic(code=Code.UNMARKED_QUOTATION, location=where, message=message, hint=hint)
