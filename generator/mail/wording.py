"""Checks on the two lines of a newsletter that everybody reads: its subject and its preheader."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, diagnostic

__all__ = ["PREHEADER", "SUBJECT", "check_wording"]

SUBJECT = (30, 60)  # characters
PREHEADER = (40, 100)  # characters


def check_wording(subject: str, preheader: str, subject_at: Location, preheader_at: Location) -> tuple[Diagnostic, ...]:
    """Give what is wrong with a subject and its preheader."""
    return tuple(_findings(subject, preheader, subject_at, preheader_at))


def _findings(subject: str, preheader: str, subject_at: Location, preheader_at: Location) -> Iterator[Diagnostic]:
    yield from _length("mail-subject-length", subject, SUBJECT, subject_at)
    yield from _length("mail-preheader-length", preheader, PREHEADER, preheader_at)
    if _same(subject) == _same(preheader):
        yield diagnostic("mail-preheader-repeats", preheader_at)


def _length(code: str, text: str, limits: tuple[int, int], at: Location) -> Iterator[Diagnostic]:
    """Check that a text is within its limits, both included."""
    least, most = limits
    length = len(" ".join(text.split()))
    if not least <= length <= most:
        yield diagnostic(code, at, length=length, least=least, most=most)


def _same(text: str) -> str:
    """Give a text without the differences that make no difference: case, blanks and signs at the ends."""
    return " ".join(text.casefold().split()).strip(" .!?…")
