"""From the parser's events to values and their places, with bounds on everything."""

from collections.abc import Callable
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
_QUOTES = ("'", '"')


@dataclass(slots=True)
class Tree:
    """Values with their marks: line and column from 0, of the value and of its key."""

    value: Value = None
    marks: dict[Steps, tuple[int, int, int, int]] = field(default_factory=dict)
    texts: dict[Steps, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def grow(next_event: Callable[[], events.Event | None], lines: list[str]) -> Tree:
    """Build the tree of one document; a ``ReadError`` is raised for what cannot be read at all.

    ``next_event`` gives the parser's events one by one, then None; ``lines`` are the lines of the parsed text.
    Keys that repeat or are no text are noted in ``findings``: of equal keys, the first counts.
    """
    growth = _Growth(lines)
    documents = 0
    while (event := next_event()) is not None:
        if isinstance(event, events.ScalarEvent):
            growth.scalar(event)
        elif isinstance(event, events.CollectionStartEvent):
            growth.begin(event)
        elif isinstance(event, events.CollectionEndEvent):
            growth.close()
        elif isinstance(event, events.AliasEvent):
            raise _refusal(event)
        elif isinstance(event, events.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise ReadError("yaml-documents", *_mark(event))
    return growth.tree


@dataclass(slots=True)
class _Branch:
    """A list or mapping that is being filled; ``kept`` is false below a key that was there before."""

    items: list[Value]
    fields: dict[str, Value] | None
    steps: Steps
    kept: bool
    key: str | None = None
    key_mark: tuple[int, int] = (0, 0)
    fresh: bool = True
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)


class _Growth:
    """A tree with the branches that are open; ``branch`` is the innermost."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.tree = Tree()
        self.branch: _Branch | None = None
        self.open_branches: list[_Branch | None] = []

    def scalar(self, event: events.ScalarEvent) -> None:
        """Take a key or a value."""
        if event.anchor is not None or (event.tag is not None and event.tag not in _TEXT_TAGS):
            raise _refusal(event)
        mark = _mark(event)
        text: str = event.value
        if event.style == '"' and not text.isascii():  # elsewhere nothing is escaped: the source was in NFC
            text = normalize("NFC", _joined(text))
        branch = self.branch
        if branch is not None and branch.key is None and branch.fields is not None:
            self._key(branch, text, event.implicit[0], mark)
            return
        value: Value = text
        typed = None
        if event.implicit[0]:
            value = resolve(text)
            typed = None if value is text else text
        elif event.style in _QUOTES:
            if unprintable(text, ""):
                raise ReadError("yaml-escape", *mark)
            _check_quote(self.lines, *mark, event.end_mark.line if event.end_mark else mark[0])
        steps = self._put(value, mark, nothing=typed == "")
        if typed is not None and steps is not None:
            self.tree.texts[steps] = typed

    def begin(self, event: events.CollectionStartEvent) -> None:
        """Take the beginning of a list or mapping."""
        if event.anchor is not None or event.tag is not None:
            raise _refusal(event)
        mark, branch = _mark(event), self.branch
        is_list = isinstance(event, events.SequenceStartEvent)
        if branch is not None and branch.key is None and branch.fields is not None:
            raise ReadError("yaml-key", *mark, key="[…]" if is_list else "{…}")
        if len(self.open_branches) >= MAX_DEPTH:
            raise ReadError("yaml-depth", *mark, limit=str(MAX_DEPTH))
        items: list[Value] = []
        fields: dict[str, Value] | None = None if is_list else {}
        steps = self._put(items if fields is None else fields, mark)
        self.open_branches.append(branch)
        self.branch = _Branch(items, fields, steps or (), steps is not None)

    def close(self) -> None:
        """Go back to the branch that this one hangs on."""
        self.branch = self.open_branches.pop()

    def _put(self, value: Value, mark: tuple[int, int], nothing: bool = False) -> Steps | None:
        """Hang ``value`` where it belongs; give the way to it, or None if it is below a key that repeats."""
        branch = self.branch
        if branch is None:
            self.tree.value = value
            self.tree.marks[()] = mark + mark
            return ()
        if branch.fields is None:
            branch.items.append(value)
            if not branch.kept:
                return None
            steps: Steps = (*branch.steps, len(branch.items) - 1)
            self.tree.marks[steps] = mark + mark
            return steps
        key = branch.key or ""
        branch.key = None
        if not branch.fresh:
            return None
        branch.fields[key] = value
        if not branch.kept:
            return None
        steps = (*branch.steps, key)
        # Parsers disagree on where nothing stands, so it stands at its key.
        self.tree.marks[steps] = (branch.key_mark if nothing else mark) + branch.key_mark
        return steps

    def _key(self, branch: _Branch, key: str, plain: bool, mark: tuple[int, int]) -> None:
        """Take a key; one that is no text, or that repeats, is noted and read as well as can be."""
        if plain and not isinstance(resolve(key), str):
            self.tree.findings.append(Finding("yaml-key", *mark, (("key", key),)))
        first = branch.keys.setdefault(key, mark)
        branch.fresh = first is mark
        if first is not mark:
            values = (("key", key), ("first", str(first[0])))
            self.tree.findings.append(Finding("yaml-duplicate-key", *mark, values))
        branch.key, branch.key_mark = key, mark


def _mark(event: events.Event) -> tuple[int, int]:
    """Give where an event begins: line and column from 0."""
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _refusal(event: events.NodeEvent) -> ReadError:
    """Refuse anchors, aliases and tags: they make big things of small files, and no editor needs them."""
    if event.anchor is not None:
        sign = "*" if isinstance(event, events.AliasEvent) else "&"
        return ReadError("yaml-alias", *_mark(event), name=f"{sign}{event.anchor}")
    tag = str(getattr(event, "tag", ""))
    return ReadError("yaml-tag", *_mark(event), tag=tag.replace("tag:yaml.org,2002:", "!!"))


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
