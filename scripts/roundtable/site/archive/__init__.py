"""The site as an archive, whose pages are read from the disk: each link there names a file, as no server finds it."""
