"""Templates as Jinja compiled them, kept while this process lasts: a preview renders the same ones at every save."""

from typing import Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Keeps each template by its source, so that a changed one is compiled anew."""

    def __init__(self) -> None:
        """Begin with none."""
        self._held: Final = dict[str, tuple[str, bytes]]()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the key of a template; Jinja's own cannot be had in a folder whose name is no UTF-8."""
        return f"{name}|{filename}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, where the template was compiled from this very source."""
        checksum, code = self._held.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a bucket holds."""
        self._held[bucket.key] = bucket.checksum, bucket.bytecode_to_string()


COMPILED: Final = Compiled()
"""Those of the roundtable's templates and of the theme's, which differ in their names."""
