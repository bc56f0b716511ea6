"""Codes of the area "output"."""

from generator.diagnostics.code import Code

CODES: tuple[Code, ...] = ()
