"""What an editor fills in, kind by kind: the forms of a form editor, in one language."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Choice", "Editor", "Field", "FieldKind", "Form"]


class FieldKind(StrEnum):
    """What a field holds, and so what it is filled in with."""

    LINE = "line"
    TEXT = "text"  # several lines
    BODY = "body"  # Markdown, below the header
    DAY = "day"
    WHEN = "when"  # a day, or a day and a time
    FLAG = "flag"
    WHOLE = "whole"
    NUMBER = "number"
    CHOICE = "choice"
    REFERENCE = "reference"
    PICTURE = "picture"
    FILE = "file"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a field may have, and its word."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    Attributes:
        name: As it stands in the file.
        hint: What it is for, in one sentence.
        many: Whether it is a list of what ``kind`` says.
        default: What a new text begins with, or None.
        pattern: Regular expression that finds something in every value that is well, in Python and in JavaScript;
            empty where anything goes.
        wrong: What to say to a value in which it finds nothing.
        longest: Characters at most; 0 where nothing is said.
        least: For numbers the smallest, for lists how many at least; None where nothing is said.
        most: For numbers the greatest.
        choices: Of a ``CHOICE``.
        refers: The kind of content that a ``REFERENCE`` leads to: "network", "member", … or "policy".
        fields: Of a ``GROUP``.
    """

    name: str
    label: str
    hint: str
    kind: FieldKind
    required: bool = False
    many: bool = False
    default: str | bool | None = None
    pattern: str = ""
    wrong: str = ""
    longest: int = 0
    least: int | None = None
    most: int | None = None
    choices: tuple[Choice, ...] = ()
    refers: str = ""
    fields: tuple["Field", ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """All fields of a kind of content, in the order in which people fill them in.

    Attributes:
        kind: "site", "story", …
        label: Of many.
        singular: Of one.
    """

    kind: str
    label: str
    singular: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Editor:
    """Where the form editor of a site writes to.

    Attributes:
        repository: ``owner/name`` on the code host.
        branch: What the site is published from.
        folder: Where the site's folder lies in the repository; empty where it is the repository itself.
        backend: "github" or "gitlab".
        base_url: Of a service that signs people in; empty where they bring a token of their own.
    """

    repository: str
    branch: str = "main"
    folder: str = ""
    backend: str = "github"
    base_url: str = ""
