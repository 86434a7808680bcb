"""`mkdocs.yml`, judged before the engine meets it: as YAML, and in what a publisher changes there.

What an engine alone can judge, such as the options of a theme, it says itself when it makes the site.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

import yaml

from roundtable.build.project.inheritance import find_setting
from roundtable.build.project.layout import SETTINGS, Project
from roundtable.content.files.yamlsource import Loader, syntax_fault
from roundtable.content.reading.load import MAX_BYTES
from roundtable.content.reading.meant import meant_address
from roundtable.disk.reading import UnreadableError, read_text
from roundtable.faults import Code, Diagnostic, Location, Nearest

BEGIN: Final = "Take the file of this project as a beginning; it needs a name for the site, and `docs_dir: build/docs`."
KEYS: Final = frozenset(
    "INHERIT copyright dev_addr docs_dir draft_docs edit_uri edit_uri_template exclude_docs extra extra_css "
    "extra_javascript extra_templates hooks markdown_extensions mdx_configs nav not_in_nav plugins remote_branch "
    "remote_name repo_name repo_url site_author site_description site_dir site_name site_url strict theme "
    "use_directory_urls validation watch".split()
)
"""What may be set (https://www.mkdocs.org/user-guide/configuration/)."""
TEXTS: Final = ("site_name", "site_description", "site_url", "copyright")
"""What a publisher changes: texts, which YAML may take for something else."""
TEXT: Final = "tag:yaml.org,2002:str"
NOTHING: Final = "tag:yaml.org,2002:null"
MKDOCS_FOLDER: Final = "docs"
"""The `docs_dir` of settings that give none."""
FROM_OUTSIDE: Final = "!ENV"
"""Marks a value that is taken from the environment."""

Pairs = Sequence[tuple[yaml.Node, yaml.Node]]


def check_settings(project: Project) -> Iterator[Diagnostic]:
    """Yield every fault of a project's settings: by them the engine reads the folder that was staged, and no other."""
    try:
        text = read_text(project.settings, MAX_BYTES)
    except UnreadableError as error:
        where = Location(SETTINGS, error.line)
        yield Diagnostic(code=Code.UNREADABLE_FILE, location=where, message=str(error), hint=BEGIN)
        return
    try:
        node = yaml.compose(text, Loader=Loader)  # tags are not resolved: some run code
    except yaml.MarkedYAMLError as error:
        yield syntax_fault(error, text, SETTINGS)
        return
    except RecursionError:
        return  # MkDocs says so
    if not isinstance(node, yaml.MappingNode):
        yield Diagnostic(code=Code.WRONG_VALUE, location=Location(SETTINGS), message="holds no settings", hint=BEGIN)
        return
    yield from chain(_wrong_keys(node.value), _wrong_texts(node.value), _wrong_folder(project))


def _wrong_keys(pairs: Pairs) -> Iterator[Diagnostic]:
    """Every key is one of the settings, and stands there once: of two, MkDocs silently takes the second."""
    lines = dict[str, int]()
    for key, _ in pairs:
        if key.tag != TEXT:
            continue
        if key.value not in KEYS:
            near = Nearest(key.value, KEYS)
            yield _fault(Code.UNKNOWN_FIELD, key, f"{key.value!r:.80} is not a setting of MkDocs", near)
        elif key.value in lines:
            hint = f"It stands on line {lines[key.value]} too."
            yield _fault(Code.DUPLICATE_KEY, key, f"has the key {key.value!r} twice", hint)
        lines.setdefault(key.value, key.start_mark.line + 1)


def _wrong_texts(pairs: Pairs) -> Iterator[Diagnostic]:
    """The site has a name, and what is said of it is text."""
    given = {str(key.value): value for key, value in pairs}
    if not {"site_name", "INHERIT"} & given.keys():
        hint = "Write `site_name: ` and after it the name of the site."
        yield Diagnostic(
            code=Code.MISSING_FIELD, location=Location(SETTINGS), message="site_name is missing", hint=hint
        )
    for name in TEXTS:
        if (value := given.get(name)) and (wrong := _wrong_text(name, value)):
            yield _fault(Code.WRONG_VALUE, value, *wrong)


def _wrong_text(name: str, value: yaml.Node) -> tuple[str, str] | None:
    """Return what is wrong with a text, and the cure."""
    if value.tag == FROM_OUTSIDE or (value.tag == NOTHING and name != "site_name"):
        return None
    if not isinstance(value, yaml.ScalarNode):
        return f"{name} must be text, not a list or a mapping", "Put it in quotation marks."
    if name == "site_name" and not value.value.strip():
        return "site_name must not be empty", "Write the name of the site after it."
    if value.tag != TEXT:
        return (
            f"{name} must be text, and YAML takes {value.value!r:.80} for something else",
            "Put it in quotation marks.",
        )
    if name == "site_url" and value.value and not value.value.startswith(("https://", "http://")):
        meant = meant_address(value.value)
        message = f"site_url must be a full web address that begins with https:// or http://, not {value.value!r:.80}"
        return message, f"Did you mean {meant!r}?" if meant else ""
    return None


def _wrong_folder(project: Project) -> Iterator[Diagnostic]:
    """`docs_dir` is the folder that was staged: what was not staged was not checked."""
    wanted = project.staged.relative_to(project.root).as_posix()
    try:
        found = find_setting(project.settings, "docs_dir")
    except (OSError, yaml.YAMLError, RecursionError):
        return  # MkDocs says what is wrong with settings that these inherit; they may inherit from themselves
    given = found.value.value if found else MKDOCS_FOLDER
    if not isinstance(given, str) or Path(given) != Path(wanted):
        instead = f"{given!r:.80}" if isinstance(given, str) else "a list, a mapping or what the environment holds"
        line = found.value.start_mark.line + 1 if found and found.file == project.settings else 0
        yield Diagnostic(
            code=Code.WRONG_VALUE,
            location=Location(SETTINGS, line),
            message=f"docs_dir must be {wanted!r}, which is where the checked pages are staged, not {instead}",
            hint=f"Write docs_dir: {wanted}",
        )


def _fault(code: Code, node: yaml.Node, message: str, hint: str | Nearest) -> Diagnostic:
    """Return a fault at a key or a value."""
    where = Location(SETTINGS, node.start_mark.line + 1, node.start_mark.column + 1)
    return Diagnostic(code=code, location=where, message=message, hint=hint)
