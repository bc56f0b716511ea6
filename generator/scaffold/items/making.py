"""A new file of content, whole: from answers to a path and a text that ``check`` has nothing to say against."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.diagnostics import Diagnostic
from generator.language.catalogue import words
from generator.load.kinds import KINDS, Kind
from generator.scaffold.items.around import Around
from generator.scaffold.items.checking import findings_of
from generator.scaffold.items.explaining import entries
from generator.scaffold.items.fields import Answers, Plain, values
from generator.scaffold.items.naming import Name, name_issue, name_item
from generator.scaffold.items.recipes import Asked, Recipe
from generator.yaml.writing import write_front_matter, write_yaml

__all__ = ["Item", "kind_of", "make_item", "otherwise"]


@dataclass(frozen=True, slots=True)
class Item:
    """A file to be written.

    Attributes:
        path: Below the site's folder, with forward slashes; nothing is there yet.
        findings: What ``check`` would say of it, as if it were no draft; with an error it is not to be written.
    """

    path: str
    text: str
    id: str
    findings: tuple[Diagnostic, ...]


def kind_of(recipe: Recipe) -> Kind:
    """Give the kind of content that a recipe makes."""
    return next(kind for kind in KINDS if kind.name == recipe.kind)


def otherwise(asked: Asked, around: Around) -> str:
    """Give what a question is answered with by itself; empty where it must be answered."""
    return around.now.date().isoformat() if asked.otherwise == "today" else asked.otherwise


def make_item(recipe: Recipe, answers: Answers, networks: Sequence[str], around: Around) -> Item:
    """Make a file.

    Args:
        answers: As they were typed.  What is not asked for may be among them, and an answer may lack where the
            recipe has one of its own.
        networks: Ids.  One gives the folder; of several, the texts lie in the site's own folder, a member in that of
            the first.
    """
    kind = kind_of(recipe)
    typed = {asked.field: [text] for asked in recipe.asked if (text := otherwise(asked, around))}
    fields = values(kind.header, {**typed, **answers}, around)
    folder = networks[0] if networks and kind.owned and (len(networks) == 1 or not kind.shared) else ""
    name = _name(recipe, kind, fields, folder, answers, around)
    if "networks" in kind.header.model_fields and networks and tuple(networks) != (folder,):
        fields.setdefault("networks", list(networks))
    if "id" in kind.header.model_fields:
        fields.setdefault("id", name.id)
    if recipe.draft:
        fields.setdefault("draft", True)
    header = entries(kind.header, fields, around.language)
    text = write_front_matter(header, _advice(recipe, around.language)) if kind.markdown else write_yaml(header)
    return Item(name.path, text, name.id, findings_of(name.path, text, around))


def _advice(recipe: Recipe, language: str) -> str:
    """Give what is to be written in a text, as a comment: nobody must publish the advice by mistake."""
    own = words(language)
    first = own.gettext("Write the text below this box. What stands within it is seen by nobody.")
    paragraphs = (first, *(own.gettext(paragraph) for paragraph in recipe.body))
    return "\n\n".join(("<!--", *paragraphs, "-->"))


def _name(recipe: Recipe, kind: Kind, fields: dict[str, Plain], folder: str, answers: Answers, around: Around) -> Name:
    """Name the file by its first answer and its day; without a day that can be read, by today."""
    day = fields.get(recipe.day or "date")
    day = day if isinstance(day, date) else around.now.date()
    if kind.name == "issue":
        return name_issue(kind, day.year, folder, around)
    title = answers.get(recipe.asked[0].field, [""])[0]
    return name_item(kind, title, folder, day.isoformat()[:10] if recipe.day else "", around)
