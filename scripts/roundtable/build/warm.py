"""MkDocs in this process: a preview imports it once, and not again for every file that is saved."""

import logging
import os
import traceback
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from roundtable.build.generator import refusal
from roundtable.build.project import Project
from roundtable.content.model import RoundtableFile
from roundtable.disk.refusal import refusal_told
from roundtable.faults import Diagnostic
from roundtable.pages.render import template_fault
from roundtable.pages.wording import Wording, frame_words

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material prints an advertisement where it is first imported


def run_mkdocs_here(project: Project, roundtable: RoundtableFile, into: Path, address: str) -> list[Diagnostic]:
    """Make the site of the staged folder in another, as if to be served at an address; return a refusal, if any.

    As strict as the build: a warning is a refusal.
    """
    said = _Said(logging.WARNING)
    log = logging.getLogger("mkdocs")
    log.addHandler(said)
    try:
        config = load_config(str(project.root / "mkdocs.yml"), site_dir=str(into), site_url=address, strict=True)
        config.extra["frame"] = frame_words(Wording(roundtable.language))
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
    except TemplateError as error:
        return [template_fault(error, project.templates)]
    except MkDocsException as error:
        return [refusal("\n".join([*said.lines, error.format_message()]))]
    except Exception:  # noqa: BLE001 - a hook or an extension of somebody's may raise anything, and the preview goes on
        said_last = traceback.format_exc()
        return [refusal(str(refusal_told(said_last, into) or said_last))]
    finally:
        log.removeHandler(said)
    return []


class _Said(logging.Handler):
    """Keeps what MkDocs says, instead of printing it."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
