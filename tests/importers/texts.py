"""Texts of other systems as Markdown, and what the site shows of that."""

from datetime import date
from typing import Any

from generator.importers.html import clean
from generator.importers.items import Attachment, Head, Item, Remark
from generator.importers.markdown import Known, write_markdown
from generator.load.context import Terms
from generator.markdown import Body, Resolved, render

TERMS = Terms("Europe/Copenhagen", "da", "python-markdown")
HOME = "https://gammel.example/2019/05/aabent-hus/"


def make_head(key: str = "wp-1-abcdef", **values: Any) -> Head:
    """A story of May 2019."""
    defaults: dict[str, Any] = {"kind": "story", "title": "Åbent hus", "address": HOME, "day": date(2019, 5, 5)}
    return Head(key, **{**defaults, **values})


def make_item(html: str, **values: Any) -> Item:
    return Item(make_head(), html, **values)


def converted(html: str, **values: Any) -> tuple[str, list[Remark]]:
    """Give a text as Markdown, with its pictures beside it, and what was lost."""
    attachments: dict[str, Attachment] = values.pop("attachments", {})
    cleaned = clean(make_item(html, **values), attachments)
    names = {address: address.rpartition("/")[2] for address in cleaned.pictures()}
    known = Known(names, {}, lambda address: address, "Billede")
    text = write_markdown(cleaned, known)
    return text, [*cleaned.remarks, *known.remarks]


def markdown(html: str, **values: Any) -> str:
    return converted(html, **values)[0]


def codes(html: str, **values: Any) -> list[str]:
    return [remark.code for remark in converted(html, **values)[1]]


def shown(text: str, dialect: str) -> Body:
    """Render Markdown as a site would, every link and picture found."""
    return render(text, lambda address, _: Resolved(address, address), language="en", dialect=dialect)
