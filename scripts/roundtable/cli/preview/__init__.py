"""A live preview of the site, served by this very process: when it ends, in whatever way, the port is free."""

from roundtable.cli.preview.session import preview

__all__ = ["preview"]
