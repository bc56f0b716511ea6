"""Write ``docs/content.md``: every file of content and its fields, from the models that check them.

``--check`` exits 1 where the page is not what it would be.
"""

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.load.headers import fields
from generator.load.kinds import KINDS, Kind

PAGE = Path(__file__).parent.parent / "docs" / "content.md"
TOP = """# What every file may hold

*Made by `make words` from the models that check the content; edit those, not this page.*

Where a file lies says what it is. Fields stand in YAML: in a `.yaml` file all of it, in a `.md` file between two lines
of `---` above the text. A field that is not in these tables is an error, so a slip of the pen is never passed over.

- **Ids** are lasting. A text's id is its file's name, unless it has an `id:`; titles, slugs and addresses may change.
  Others name it by its id, or by its file's name without the suffix.
- **Days** are written `2026-05-05`, and `5. maj 2026`, `5/5-2026` and `5.5.2026` are understood; times follow: `17:30`,
  `kl. 17.30`.
- **Texts** are Markdown, in the dialect that `site.yaml` names: [markdown.md](markdown.md) has both side by side.
- **Links and pictures** in a text are file names, seen from the text's own folder:
  `[historien](../stories/2026-05-05-x.md)`, `![Havnen en morgen](havn.jpg "Billedtekst")`. A picture may be named as
  seen from the site's folder, with a slash in front: `/pictures/logo.png`.
- **Colons and quotation marks** in a title need no care; they are understood wherever there is one reading only.
- `example: true` shows the mark *Eksempel*; `draft: true`, a date to come and an embargo keep a file out of the site.
"""


def reference() -> str:
    """Give the page."""
    parts = [TOP]
    for kind in KINDS:
        parts.append(f"## {kind.name.capitalize()}\n\n{_places(kind)}\n")
        parts.append("\n".join(_table(kind.header)) + "\n")
        groups = _inner(kind.header, [])
        parts += [f"### {_title(model)}\n\n" + "\n".join(_table(model)) + "\n" for model in groups]
    return "\n".join(parts)


def _places(kind: Kind) -> str:
    single = kind.folder.endswith(".yaml")
    end = "" if single else "<name>.md" if kind.markdown else "<name>.yaml"
    name = kind.folder if single else f"{kind.folder}/{end}"
    found = [f"`{name}`"] * kind.shared + [f"`networks/<network>/{name}`"] * kind.owned
    return "In " + " or ".join(found) + "."


def _table(model: type[BaseModel]) -> Iterator[str]:
    yield "| field | holds | |"
    yield "| --- | --- | --- |"
    for name, info in model.model_fields.items():
        needed = " **needed**" if info.is_required() else ""
        yield f"| `{name}`{needed} | {_kind(info.annotation, info)} | {info.description or ''} |"


def _kind(annotation: Any, info: FieldInfo | None = None) -> str:  # noqa: ANN401 - any type that pydantic takes
    if info is not None:
        annotation = Annotated[annotation, *info.metadata] if info.metadata else annotation
    for name, words in _WORDS.items():
        if annotation == getattr(fields, name):
            return words
    origin, inner = get_origin(annotation), [a for a in get_args(annotation) if a is not NoneType]
    if origin is Annotated:
        return _kind(inner[0])
    if origin in (Union, UnionType):
        return " or ".join(_kind(a) for a in inner)
    if origin is Literal:
        return ", ".join(f"`{a}`" for a in inner)
    if origin is tuple:
        return f"list of {_kind(inner[0])}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"*{_title(annotation)}*"
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return ", ".join(f"`{a}`" for a in annotation)
    return {"int": "whole number", "Decimal": "number", "bool": "true or false", "str": "text"}.get(
        getattr(annotation, "__name__", ""), "text"
    )


_WORDS = {
    "Day": "day",
    "When": "day or time",
    "Link": "address",
    "Email": "mail address",
    "Phone": "phone number",
    "Path": "file name",
    "Slug": "a-z, 0-9, hyphens",
    "Colour": "#rrggbb",
    "Refs": "ids",
    "Ref": "id",
    "Lines": "lines",
    "OldAddresses": "addresses within the site",
    "Summary": "text, at most 280 characters",
}


def _inner(model: type[BaseModel], seen: list[type[BaseModel]]) -> list[type[BaseModel]]:
    """Give the groups of fields within a header, in the order of first use."""
    for info in model.model_fields.values():
        for found in _models(info.annotation):
            if found not in seen:
                seen.append(found)
                _inner(found, seen)
    return seen


def _models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - any type that pydantic takes
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def _title(model: type[BaseModel]) -> str:
    return "".join(f" {c.lower()}" if c.isupper() else c for c in model.__name__.removesuffix("Header")).strip()


def main() -> None:
    """Write the page, or check it."""
    page = reference()
    if "--check" in sys.argv[1:]:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page:
            sys.exit("docs/content.md is not up to date; run: make words")
        return
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
