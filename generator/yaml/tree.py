"""From the parser's events to values and their places, with bounds on everything."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from unicodedata import normalize

from yaml import events

from generator.yaml.characters import unprintable
from generator.yaml.document import Steps, Value
from generator.yaml.problem import Finding, ReadError
from generator.yaml.scalars import resolve

__all__ = ["MAX_DEPTH", "Tree", "grow"]

MAX_DEPTH = 30
_TEXT_TAGS = ("tag:yaml.org,2002:str",)


@dataclass(slots=True)
class Tree:
    """Values with their marks: line and column from 0, of the value and of its key."""

    value: Value = None
    marks: dict[Steps, tuple[int, int, int, int]] = field(default_factory=dict)
    texts: dict[Steps, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class _Branch:
    """A list or mapping that is being filled; ``kept`` is false below a key that was there before."""

    holder: list[Value] | dict[str, Value]
    steps: Steps
    kept: bool
    key: str | None = None
    key_mark: tuple[int, int] = (0, 0)
    fresh: bool = True
    lines: dict[str, int] = field(default_factory=dict)


def grow(stream: Iterable[events.Event], lines: list[str]) -> Tree:
    """Build the tree of one document; a ``ReadError`` is raised for what cannot be read at all.

    ``lines`` are the lines of the parsed text.  Keys that repeat or are no text are noted in ``findings``: of
    equal keys, the first counts.
    """
    tree = Tree()
    branches: list[_Branch] = []
    documents = 0
    for event in stream:
        if isinstance(event, events.NodeEvent):
            _refuse(event)
            _add(event, tree, branches, lines)
        elif isinstance(event, (events.SequenceEndEvent, events.MappingEndEvent)):
            branches.pop()
        elif isinstance(event, events.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise ReadError("yaml-documents", *_mark(event))
    return tree


def _mark(event: events.Event) -> tuple[int, int]:
    """Give where an event begins: line and column from 0."""
    return (event.start_mark.line, event.start_mark.column) if event.start_mark else (0, 0)


def _refuse(event: events.NodeEvent) -> None:
    """Stop at anchors, aliases and tags: they make big things of small files, and no editor needs them."""
    line, column = _mark(event)
    if event.anchor is not None:
        sign = "*" if isinstance(event, events.AliasEvent) else "&"
        raise ReadError("yaml-alias", line, column, name=f"{sign}{event.anchor}")
    tag = getattr(event, "tag", None)
    if tag is not None and tag not in _TEXT_TAGS:
        raise ReadError("yaml-tag", line, column, tag=tag.replace("tag:yaml.org,2002:", "!!"))


def _add(event: events.NodeEvent, tree: Tree, branches: list[_Branch], lines: list[str]) -> None:
    """Put one scalar, or the beginning of one collection, where it belongs."""
    mark = _mark(event)
    branch = branches[-1] if branches else None
    if branch is not None and isinstance(branch.holder, dict) and branch.key is None:
        _add_key(event, branch, tree)
        return
    value: Value
    if isinstance(event, events.ScalarEvent):
        value, typed = _scalar(event, lines)
    else:
        value, typed = ([] if isinstance(event, events.SequenceStartEvent) else {}), None
        if len(branches) >= MAX_DEPTH:
            raise ReadError("yaml-depth", *mark, limit=str(MAX_DEPTH))
    steps, kept, key_mark = _attach(value, branch, tree, mark)
    if kept:
        empty = typed == ""  # parsers disagree on where nothing stands, so it stands at its key
        tree.marks[steps] = (*(key_mark if empty else mark), *key_mark)
        if typed is not None:
            tree.texts[steps] = typed
    if isinstance(value, (list, dict)):
        branches.append(_Branch(value, steps, kept))


def _attach(
    value: Value, branch: _Branch | None, tree: Tree, mark: tuple[int, int]
) -> tuple[Steps, bool, tuple[int, int]]:
    """Hang ``value`` on its branch; give the way to it, whether it counts, and the mark of its key."""
    if branch is None:
        tree.value = value
        return (), True, mark
    if isinstance(branch.holder, list):
        branch.holder.append(value)
        return (*branch.steps, len(branch.holder) - 1), branch.kept, mark
    key = branch.key or ""
    branch.key = None
    if branch.fresh:
        branch.holder[key] = value
    return (*branch.steps, key), branch.kept and branch.fresh, branch.key_mark


def _add_key(event: events.NodeEvent, branch: _Branch, tree: Tree) -> None:
    """Take a key; one that is no text, or that repeats, is noted and read as well as can be."""
    mark = _mark(event)
    if not isinstance(event, events.ScalarEvent):
        raise ReadError("yaml-key", *mark, key="[…]" if isinstance(event, events.SequenceStartEvent) else "{…}")
    key = normalize("NFC", event.value)
    if event.implicit[0] and not isinstance(resolve(key), str):
        tree.findings.append(Finding("yaml-key", *mark, (("key", key),)))
    branch.fresh = key not in branch.lines
    if not branch.fresh:
        first = str(branch.lines[key])
        tree.findings.append(Finding("yaml-duplicate-key", *mark, (("key", key), ("first", first))))
    branch.lines.setdefault(key, mark[0])
    branch.key, branch.key_mark = key, mark


def _scalar(event: events.ScalarEvent, lines: list[str]) -> tuple[Value, str | None]:
    """Give a scalar's value, and how it was typed where the value does not say that."""
    text = event.value if event.value.isascii() else normalize("NFC", _joined(event.value))
    if event.implicit[0]:
        value = resolve(text)
        return value, None if isinstance(value, str) else text
    line, column = _mark(event)
    if event.style in ("'", '"'):
        if unprintable(text, ""):
            raise ReadError("yaml-escape", line, column)
        _check_quote(lines, line, column, event.end_mark.line if event.end_mark else line)
    return text, None


def _joined(text: str) -> str:
    """Make one character of each surrogate pair, which is how JSON escapes what lies beyond 16 bits."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def _check_quote(lines: list[str], line: int, column: int, last: int) -> None:
    """Stop at a quoted text that ran on over the keys below it, since its end was forgotten."""
    head = lines[line][:column]
    indent = len(head) - len(head.lstrip(" -"))
    for number in range(line + 1, last + 1):
        text = lines[number]
        if text.strip() and head.strip() and len(text) - len(text.lstrip(" ")) <= indent:
            raise ReadError("yaml-quote", line, column)
