"""Codes of the area "mail"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
