"""What is wrong, where, and what to do about it: findings as values.

Editors' mistakes are diagnostics, gathered and shown together; exceptions are for programmers and for the machine.
"""

from generator.diagnostics.code import Code, Severity
from generator.diagnostics.table import CODES
from generator.diagnostics.types import Diagnostic, Location, diagnostic, has_errors, named, sort_diagnostics

__all__ = [
    "CODES",
    "Code",
    "Diagnostic",
    "Location",
    "Severity",
    "diagnostic",
    "has_errors",
    "named",
    "sort_diagnostics",
]
