"""Codes of the area "build"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
