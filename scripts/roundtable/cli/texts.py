"""The texts in which `roundtable quote` looks: those of the sources whose files can be read, where they are at hand."""

from collections.abc import Callable
from pathlib import PurePosixPath

from roundtable.build.project.layout import Project
from roundtable.content.reading.content import Content
from roundtable.content.reading.load import load_content
from roundtable.disk.reading import UnreadableError
from roundtable.faults import CommandError, is_error
from roundtable.proof.texts.held import HeldText, find_text, read_held


def texts_at_hand(project: Project, source_id: str | None, tell: Callable[[str], None]) -> dict[str, HeldText]:
    """Return the texts by their sources: of one source, where its id is given, else of all.

    `tell` is given a sentence for each source whose text is not among them since its file has faults.
    Raises CommandError where no text is at hand, where one cannot be read, and where there is no such source.
    """
    content = load_content(project.content)
    faulty = _faulty(content, source_id)
    for path in faulty:
        tell(f"{path} has faults, so nothing is looked up in its text: `roundtable check` names them")
    if source_id and source_id not in content.sources and not faulty:
        message = f"there is no source {source_id!r}; there are: {', '.join(content.sources) or 'none'}"
        raise CommandError(message)
    texts = {}
    for source in content.sources.values():
        held = find_text(source, project.content / "sources", project.texts)
        if held and source_id in {None, source.id}:
            try:
                texts[source.id] = read_held(held, source.record)
            except UnreadableError as error:
                message = f"{held} {error}"
                raise CommandError(message) from None
    if not texts:
        raise CommandError(_nothing(project, faulty))
    return texts


def _faulty(content: Content, source_id: str | None) -> list[str]:
    """Return the files of the sources that would be looked in, and have faults."""
    paths = (PurePosixPath(fault.location.path) for fault in content.diagnostics if is_error(fault))
    faulty = {path for path in paths if path.match("sources/*.yml") and path.stem not in content.sources}
    return sorted(str(path) for path in faulty if source_id in {None, path.stem})


def _nothing(project: Project, faulty: list[str]) -> str:
    """Return why there is nothing to look in, and what to do."""
    if faulty:
        return "there is no other text at hand"
    place = project.content / "sources"
    return f"no source's text is at hand: put ID.txt into {place} or name a folder with --texts"
