"""Works as CSL-JSON, which reference managers and processors of the Citation Style Language read (CSL 1.0.2, data)."""

import json
from collections.abc import Iterable

from roundtable.pages.metadata.citing.works import Person, Work


def csl_json(works: Iterable[Work]) -> str:
    """Return a file of works: a page is a `webpage`, an original a `document`, since no more is known of what it is."""
    return f"{json.dumps([_item(work) for work in works], ensure_ascii=False, indent=2)}\n"


def _item(work: Work) -> dict[str, object]:
    """Return a work's variables, those that are known."""
    variables: dict[str, object] = {
        "author": [_name(author) for author in work.authors],
        "title": work.title,
        "container-title" if work.is_page else "publisher": work.container,
        "version": work.edition,
        "issued": {"date-parts": [[int(part) for part in work.date.split("-")]]},
        "language": work.language,
        "URL": work.url,
        "note": work.quotation,
    }
    known = {name: value for name, value in variables.items() if value}
    return {"id": work.key, "type": "webpage" if work.is_page else "document", **known}


def _name(person: Person) -> dict[str, str]:
    return {"family": person.family, "given": person.given} if person.given else {"literal": person.name}
