"""Codes of the area "source"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
