"""What is looked at before anything is written: the library's promises and the finished files.

A finished file is examined by itself, which is most of the work and can be done anywhere and remembered; the facts of
all files are judged together.
"""

from generator.checks.facts import Facts, examine, vanished
from generator.checks.judge import Origin, judge
from generator.checks.library import check_library
from generator.checks.subject import Subject, subject
from generator.checks.theme import check_theme

__all__ = [
    "Facts",
    "Origin",
    "Subject",
    "check_library",
    "check_theme",
    "examine",
    "judge",
    "subject",
    "vanished",
]
