"""Codes of the area "yaml"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
