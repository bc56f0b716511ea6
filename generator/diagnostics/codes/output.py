"""Codes of the area "output"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
