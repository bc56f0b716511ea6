"""Codes of the area "press"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
