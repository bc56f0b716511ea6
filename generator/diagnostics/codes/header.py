"""Codes of the area "header"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
