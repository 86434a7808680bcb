"""MkDocs in this process: a preview imports it once, and not again for every file that is saved."""

import logging
import os
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from roundtable.build.engine.generator import MKDOCS
from roundtable.build.engine.refusals import refusals
from roundtable.build.project.layout import Project
from roundtable.disk.refusal import refusal_told
from roundtable.faults import Diagnostic
from roundtable.pages.rendering.compiled import COMPILED
from roundtable.pages.rendering.render import template_fault
from roundtable.pages.wording import FrameWords

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material prints an advertisement where it is first imported


@dataclass(frozen=True, slots=True)
class Making:
    """What MkDocs is to make, and where."""

    staged: Path
    """The folder that holds the pages: all of them, or those that changed, and always the first."""
    into: Path
    address: str
    """Under which the site is as if to be served."""
    is_part: bool = False
    """Whether the theme's own files, and the pages that no staged one is behind, are left out."""
    before_each: Callable[[], None] = lambda: None
    """Called before each step of each page; it ends the work by what it raises, which must be no Exception."""


def run_mkdocs_here(project: Project, frame: FrameWords, making: Making) -> list[Diagnostic]:
    """Make a site or a part of it, with these words in the frame around every page; return a refusal, if any.

    As strict as the build: a warning is a refusal. Raises what `before_each` does.
    """
    said = _Said(logging.WARNING)
    log = logging.getLogger("mkdocs")
    log.addHandler(said)
    try:
        config = load_config(
            str(project.settings),
            docs_dir=str(making.staged),
            site_dir=str(making.into),
            site_url=making.address,
            strict=True,
        )
        config.plugins["preview"] = _Preview(making)
        if making.is_part:
            _leave_out_files(config.theme)
        config.extra["frame"] = frame
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
    except TemplateError as error:
        return [template_fault(error, project.templates)]
    except MkDocsException as error:
        return refusals("\n".join([*said.lines, error.format_message()]), MKDOCS.name, project)
    except Exception:  # noqa: BLE001 - a hook or an extension of somebody's may raise anything, and the preview goes on
        said_last = traceback.format_exc()
        return refusals(str(refusal_told(said_last, making.into) or said_last), MKDOCS.name, project)
    finally:
        log.removeHandler(said)
    return []


def _leave_out_files(theme: Theme) -> None:
    """Let MkDocs make no page of the theme alone, and look for no files of it: they stand where they were put at first.

    It would look through all, which of Material are fourteen thousand: half of the time in which it makes a page.
    """
    theme.static_templates.clear()
    env = theme.get_env()
    env.loader = _Unlisted(theme.dirs)
    # MkDocs makes an environment of its own for each build, and lists its templates before any plugin is asked.
    theme.get_env = lambda: env  # type: ignore[method-assign]


class _Unlisted(FileSystemLoader):
    """Gives each template that is asked for by its name."""

    def list_templates(self) -> list[str]:
        """Name none."""
        return []


class _NoSettings(Config):  # type: ignore[no-untyped-call]  # the library gives its hook no types
    """What the plugin below may be told: nothing."""


class _Preview(BasePlugin[_NoSettings]):  # type: ignore[no-untyped-call]
    """Keeps MkDocs from what was done before, and from what is no longer wanted."""

    def __init__(self, making: Making) -> None:
        super().__init__()
        self._making = making

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Let no template of the theme be compiled twice."""
        env.bytecode_cache = COMPILED
        return env

    def on_page_markdown(self, *_: object, **__: object) -> None:
        """Ask before a page's text is read."""
        self._making.before_each()

    def on_page_context(self, *_: object, **__: object) -> None:
        """Ask before a page is put into its frame."""
        self._making.before_each()


class _Said(logging.Handler):
    """Keeps what MkDocs says, instead of printing it."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
