"""Templates as Jinja compiled them, kept for all roundtables of the tests: each has the same ones in its own folder."""

from types import CodeType
from typing import Final

import pytest
from jinja2.bccache import Bucket

from roundtable.pages.rendering.compiled import Compiled

HELD: Final[dict[tuple[str, str], CodeType]] = {}
"""The code of each template, by its name and the checksum of its source."""


def keep_compiled() -> None:
    """Let this process compile a template once, in whichever folder it lies."""
    patch = pytest.MonkeyPatch()  # lasts as long as the process
    patch.setattr(Compiled, "load_bytecode", _load)
    patch.setattr(Compiled, "dump_bytecode", _keep)


def _load(_compiled: Compiled, bucket: Bucket) -> None:
    name, _, file = bucket.key.partition("|")
    if code := HELD.get((name, bucket.checksum)):
        bucket.code = _of_file(code, file)


def _keep(_compiled: Compiled, bucket: Bucket) -> None:
    assert bucket.code
    HELD[bucket.key.partition("|")[0], bucket.checksum] = bucket.code


def _of_file(code: CodeType, file: str) -> CodeType:
    """Return the same code as it would have been compiled of another file, which is named where it fails."""
    inner = (_of_file(const, file) if isinstance(const, CodeType) else const for const in code.co_consts)
    return code.replace(co_filename=file, co_consts=tuple(inner))
