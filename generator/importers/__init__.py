"""From what other systems give away to the files of a site: WordPress exports, feeds, lists of members.

All of it is pure but :mod:`generator.importers.fetch`, which reads addresses of the web; files are read and written by
the command.  Why an import can be run again and again: docs/decisions/importing.md.
"""
