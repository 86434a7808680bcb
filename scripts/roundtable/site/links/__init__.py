"""The link checker: every reference of a folder of built HTML, resolved as a browser does, without network.

The rules are those of the standards, cited where they decide. What a check needs of the network is no part of it.
"""

from roundtable.site.links.judging.check import LinkReport, check_site

__all__ = ["LinkReport", "check_site"]
