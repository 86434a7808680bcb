"""The date of a run, which a build that is to be repeated names."""

import datetime as dt
import os
import re
from typing import Final

from roundtable.faults import CommandError

LAST_EPOCH: Final = 2**32 - 1
"""The last second that the time stamp of a gzip file can hold (RFC 1952), as the sitemap's; it lies in 2106."""


def today() -> dt.date:
    """Return the date of this run: SOURCE_DATE_EPOCH's where it is set (reproducible-builds.org).

    Raises CommandError where that is no number of seconds that MkDocs can write into the site's archives.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        return dt.datetime.now(dt.UTC).date()
    if not re.fullmatch("[0-9]{1,10}", given) or int(given) > LAST_EPOCH:
        message = (
            f"SOURCE_DATE_EPOCH is {given[:40]!r}: it must be a whole number of seconds since 1970, "
            f"at most {LAST_EPOCH}; set it so, or unset it"
        )
        raise CommandError(message)
    return dt.datetime.fromtimestamp(int(given), dt.UTC).date()
