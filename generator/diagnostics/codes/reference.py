"""Codes of the area "reference"."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = ()
