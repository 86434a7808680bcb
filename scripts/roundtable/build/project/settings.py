"""`mkdocs.yml`, judged before the engine meets it: as YAML, and in what a publisher changes there.

What an engine alone can judge, such as the options of a theme, it says itself when it makes the site.
"""

import re
from collections.abc import Iterator
from typing import Final

import yaml

from roundtable.build.project.inheritance import SettingsFile, find_setting, read_settings
from roundtable.build.project.layout import SETTINGS, Project
from roundtable.build.project.needed import check_needed
from roundtable.content.reading.meant import meant_address
from roundtable.faults import Code, Diagnostic, Location, Nearest

KEYS: Final = frozenset(
    "INHERIT copyright dev_addr docs_dir draft_docs edit_uri edit_uri_template exclude_docs extra extra_css "
    "extra_javascript extra_templates hooks markdown_extensions mdx_configs nav not_in_nav plugins remote_branch "
    "remote_name repo_name repo_url site_author site_description site_dir site_name site_url strict theme "
    "use_directory_urls validation watch".split()
)
"""What may be set (https://www.mkdocs.org/user-guide/configuration/)."""
TEXTS: Final = ("site_name", "site_description", "site_url", "copyright")
"""What a publisher changes: texts, which YAML may take for something else."""
ADDRESS: Final = r"https?://[^\s/?#]+[^\s?#]*"
"""Where a site may stand."""
TEXT: Final = "tag:yaml.org,2002:str"
NOTHING: Final = "tag:yaml.org,2002:null"
FROM_OUTSIDE: Final = "!ENV"
"""Marks a value that is taken from the environment."""


def check_settings(project: Project) -> Iterator[Diagnostic]:
    """Yield every fault of a project's settings, and of those that they inherit."""
    files, unread = read_settings(project)
    for file in files:
        yield from _wrong_keys(file)
        yield from _wrong_texts(file)
    if unread:
        yield from unread  # what else is missing may stand there
        return
    if not find_setting(files, "site_name"):
        hint = "Write `site_name: ` and after it the name of the site."
        where = Location(SETTINGS)
        yield Diagnostic(code=Code.MISSING_FIELD, location=where, message="site_name is missing", hint=hint)
    yield from check_needed(files, project)


def _wrong_keys(file: SettingsFile) -> Iterator[Diagnostic]:
    """Every key is one of the settings, and stands there once: of two, MkDocs silently takes the second."""
    lines = dict[str, int]()
    for key, _ in file.pairs:
        if key.tag != TEXT:
            continue
        if key.value not in KEYS:
            near = Nearest(key.value, KEYS)
            yield _fault(file, Code.UNKNOWN_FIELD, key, f"{key.value!r:.80} is not a setting of MkDocs", near)
        elif key.value in lines:
            hint = f"It stands on line {lines[key.value]} too."
            yield _fault(file, Code.DUPLICATE_KEY, key, f"has the key {key.value!r} twice", hint)
        lines.setdefault(key.value, key.start_mark.line + 1)


def _wrong_texts(file: SettingsFile) -> Iterator[Diagnostic]:
    """What is said of the site is text."""
    for name in TEXTS:
        if (value := file.value(name)) and (wrong := _wrong_text(name, value)):
            yield _fault(file, Code.WRONG_VALUE, value, *wrong)


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
    if name == "site_url" and value.value and not re.fullmatch(ADDRESS, value.value):
        meant = meant_address(value.value)
        wanted = "a full web address that begins with https:// or http:// and holds no space, ? or #"
        message = f"site_url must be {wanted}, not {value.value!r:.80}"
        return message, f"Did you mean {meant!r}?" if meant else ""
    return None


def _fault(file: SettingsFile, code: Code, node: yaml.Node, message: str, hint: str | Nearest) -> Diagnostic:
    """Return a fault at a key or a value."""
    return Diagnostic(code=code, location=file.at(node), message=message, hint=hint)
