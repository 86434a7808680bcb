"""XML, read by expat: sitemaps, feeds, drawings, and pages that are served as XHTML."""
