"""Bodies and what each channel makes of them, in a file to be read for each dialect.

``pytest tests/markdown --accept`` writes what comes out as what is expected; read the difference before you
commit it.
"""

import re
from pathlib import Path

import pytest

from generator.markdown import DIALECTS, render

FILES = {dialect: Path(__file__).with_name(f"{dialect}.txt") for dialect in DIALECTS}
CHANNELS = ("page", "feed", "mail", "text")


def read_cases(dialect):
    """Give (title, language, {part: text}) for each case of a dialect."""
    cases = []
    for chunk in re.split(r"^={20,} ", FILES[dialect].read_text(encoding="utf-8"), flags=re.M)[1:]:
        heading, _, rest = chunk.partition("\n")
        title, language = re.fullmatch(r"(.*) \((\w\w)\)", heading).groups()
        parts = re.split(r"^-{10} (\w+)\n", rest, flags=re.M)[1:]
        cases.append((title, language, dict(zip(parts[::2], (part.strip("\n") for part in parts[1::2]), strict=True))))
    return cases


def write_cases(dialect):
    """Write the file of a dialect anew; the body and the four channels of each case, in that order."""
    chunks = []
    for title, language, parts in CASES[dialect]:
        chunks.append(f"{'=' * 40} {title} ({language})\n")
        chunks += [f"{'-' * 10} {name}\n{parts[name]}\n\n" for name in ("body", *CHANNELS)]
    FILES[dialect].write_text("".join(chunks), encoding="utf-8", newline="\n")


CASES = {dialect: read_cases(dialect) for dialect in DIALECTS}
EVERY = [(dialect, *case) for dialect in DIALECTS for case in CASES[dialect]]


@pytest.mark.parametrize(("dialect", "title", "language", "parts"), EVERY, ids=[f"{d}: {t}" for d, t, *_ in EVERY])
def test_case(dialect, title, language, parts, resolve, request):
    """Every channel gets what the file says that it gets."""
    body = render(parts["body"], resolve, language=language, dialect=dialect)
    made = {channel: getattr(body, channel) for channel in CHANNELS}

    if request.config.getoption("--accept"):
        parts |= made
        write_cases(dialect)

    assert {channel: parts[channel] for channel in CHANNELS} == made
