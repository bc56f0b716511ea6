"""Codes of the area "theme"."""

from generator.diagnostics.code import Code

CODES: tuple[Code, ...] = ()
