"""Bodies and what each channel makes of them, in a file to be read: ``cases.txt``.

``pytest tests/markdown --accept`` writes what comes out as what is expected; read the difference before you
commit it.
"""

import re
from pathlib import Path

import pytest

from generator.markdown import render

FILE = Path(__file__).with_name("cases.txt")
CHANNELS = ("page", "feed", "mail", "text")


def read_cases():
    """Give (title, language, {part: text}) for each case of the file."""
    cases = []
    for chunk in re.split(r"^={20,} ", FILE.read_text(encoding="utf-8"), flags=re.M)[1:]:
        heading, _, rest = chunk.partition("\n")
        title, language = re.fullmatch(r"(.*) \((\w\w)\)", heading).groups()
        parts = re.split(r"^-{10} (\w+)\n", rest, flags=re.M)[1:]
        cases.append((title, language, dict(zip(parts[::2], (part.strip("\n") for part in parts[1::2]), strict=True))))
    return cases


def write_cases(cases):
    """Write the file anew; the body and the four channels of each case, in that order."""
    chunks = []
    for title, language, parts in cases:
        chunks.append(f"{'=' * 40} {title} ({language})\n")
        chunks += [f"{'-' * 10} {name}\n{parts[name]}\n\n" for name in ("body", *CHANNELS)]
    FILE.write_text("".join(chunks), encoding="utf-8", newline="\n")


CASES = read_cases()


@pytest.mark.parametrize(("title", "language", "parts"), CASES, ids=[case[0] for case in CASES])
def test_case(title, language, parts, resolve, request):
    """Every channel gets what the file says that it gets."""
    body = render(parts["body"], resolve, language=language)
    made = {channel: getattr(body, channel) for channel in CHANNELS}

    if request.config.getoption("--accept"):
        parts |= made
        write_cases(CASES)

    assert {channel: parts[channel] for channel in CHANNELS} == made
