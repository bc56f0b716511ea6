"""Before rendering: make the text clean, and refuse what would take for ever.

Python-Markdown needs quadratic time for brackets that are never closed, for
very long blocks, and recursion for markers within markers.  People write none of these;
the limits lie far above any real body, and well below two seconds.
"""

import re
from collections.abc import Iterator
from itertools import groupby, islice

from generator.markdown.types import TooDeep

MAX_LENGTH = 100_000  # characters; 15,000 words
MAX_MARKS = 6_000  # characters with a meaning, markers of lines, blocks
MAX_MARKERS = 12  # quotation and list markers in front of one line
MAX_TANGLE = 1_000_000  # open brackets times characters, added up over all blocks
MAX_LINES = 8_000_000  # lines of a block squared, added up
MAX_NOTES = 400  # marks of footnotes
MAX_FENCES = 400  # beginnings and ends of code
MAX_ABBREVIATIONS = 100  # each is looked for in the whole text

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_MARKERS = re.compile(r"^[ \t]*(?:(?:>|[-*+:](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+", re.M)
_MARKER = re.compile(r">|[-*+:]|\d+")
_RULE = re.compile(r"[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$", re.M)
_BRACKET = re.compile(r"[\[\](<>)]")
_MEANINGS = "*_`[]<>&\\!|@:"
_MEANING = re.compile(f"[{re.escape(_MEANINGS)}]")
_LEADS = frozenset(">-*+:0123456789")
_LIMITED = (
    (re.compile(r"\[\^"), MAX_NOTES),
    (re.compile(r"^ *(?:```|~~~)", re.M), MAX_FENCES),
    (re.compile(r"^ {0,3}\*\[", re.M), MAX_ABBREVIATIONS),
)


def tidy_text(text: str) -> str:
    """Give the text with ``\\n`` line ends and without characters that HTML and XML forbid."""
    return remove_unseen(text.replace("\r\n", "\n").replace("\r", "\n"))


def remove_unseen(text: str) -> str:
    """Drop control characters, lone surrogates and byte order marks; keep tabs and line ends."""
    if text.replace("\n", "").isprintable():  # at a fifth of the price
        return text
    return _UNSEEN.sub("", text)


def check(text: str) -> None:
    """Raise ``TooDeep`` when rendering would recurse too deeply or take too long."""
    if len(text) > MAX_LENGTH:
        raise TooDeep("length", 1)
    if _is_slight(text):
        return
    for pattern, limit in _LIMITED:
        for match in islice(pattern.finditer(text), limit, None):
            raise TooDeep("tangle", _line(text, match.start()))
    tangle = marks = lines = 0
    for start, block in _blocks(text):
        tangle += max(0, _open_brackets(block) - 3) * len(block)
        marks += 1 + len(_MEANING.findall(block)) + _count_markers(text, start, block)
        lines += (block.count("\n") + 1) ** 2
        if tangle > MAX_TANGLE or marks > MAX_MARKS or lines > MAX_LINES:
            raise TooDeep("tangle", _line(text, start))


def _is_slight(text: str) -> bool:
    """Say whether a text has so little of everything that no count can pass a limit; so with nearly all bodies."""
    count = text.count
    lines = text.split("\n")
    led = [line for line in lines if line.lstrip(" \t")[:1] in _LEADS]
    opened = count("[")
    marks = len(lines) + MAX_MARKERS * len(led)
    return (
        len(lines) <= MAX_FENCES  # and so are the fences
        and opened <= MAX_ABBREVIATIONS  # and so are abbreviations and notes
        and (opened + count("(") + count("<")) * len(text) <= MAX_TANGLE
        and (marks + len(text) <= MAX_MARKS or marks + sum(map(count, _MEANINGS)) <= MAX_MARKS)
        and all(_length_of_markers(line) <= MAX_MARKERS for line in led)
    )


def _length_of_markers(line: str) -> int:
    match = _MARKERS.match(line)
    return match.end() if match else 0


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Give each run of lines that are not blank, with its place in the text."""
    place = 0
    for blank, lines in groupby(text.split("\n"), key=lambda line: not line.strip()):
        block = "\n".join(lines)
        if not blank:
            yield place, block
        place += len(block) + 1


def _count_markers(text: str, start: int, block: str) -> int:
    """Count the markers in front of the lines of a block; refuse a line that has too many."""
    total = 0
    for match in _MARKERS.finditer(block):
        markers = len(_MARKER.findall(match.group()))
        if markers > MAX_MARKERS and not _RULE.match(block, match.start()):
            raise TooDeep("depth", _line(text, start + match.start()))
        total += markers
    return total


def _open_brackets(block: str) -> int:
    """Give the largest number of brackets of one kind that are open at once."""
    opened = {"[": 0, "(": 0, "<": 0}
    closes = {"]": "[", ")": "(", ">": "<"}
    most = 0
    for bracket in _BRACKET.findall(block):
        if bracket in opened:
            opened[bracket] += 1
            most = max(most, opened[bracket])
        else:
            opened[closes[bracket]] = max(0, opened[closes[bracket]] - 1)
    return most


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
