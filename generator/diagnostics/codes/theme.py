"""Codes of the area "theme"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
