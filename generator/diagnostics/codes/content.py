"""Codes of the area "content"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
