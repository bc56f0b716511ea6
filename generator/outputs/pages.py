"""Pages of their own: about, contact, privacy, accessibility statement."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.language.labels import LANGUAGE_NAMES
from generator.language.text import shorten
from generator.model import urls
from generator.model.library import Library
from generator.model.page import HOME
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.frame import Frame, frame
from generator.outputs.views.images import Image, image
from generator.outputs.views.links import Link

__all__ = ["OUTPUT", "PageView", "plan"]


@dataclass(frozen=True, slots=True)
class PageView:
    """One page."""

    frame: Frame
    title: str
    summary: str
    body: str
    image: Image | None
    authors: tuple[str, ...]
    updated: date | None
    translations: tuple[Link, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan every page but the home page's texts."""
    for page in library.pages:
        if HOME not in (page.id, page.translation_of):
            yield Target(
                path=urls.file(urls.page(library.site, page)),
                view=partial(_view, id=page.id),
                template="site/page.html",
                language=page.language,
                origin=page.source,
            )


def _view(library: Library, id: str) -> PageView:
    site, page = library.site, library.page(id)
    family = library.translations(page)
    return PageView(
        frame=frame(
            library,
            path=urls.page(site, page),
            title=page.title,
            description=shorten(page.summary, 155),
            language=page.language,
            image=page.picture,
            translations=tuple((p.language, urls.page(site, p)) for p in family),
        ),
        title=page.title,
        summary=page.summary,
        body=page.body.page,
        image=image(site, page.picture) if page.picture else None,
        authors=page.authors,
        updated=page.updated,
        translations=tuple(
            Link(LANGUAGE_NAMES.get(p.language, p.language), urls.href(site, urls.page(site, p)), language=p.language)
            for p in family
            if p.id != page.id
        ),
    )


OUTPUT = Output(name="pages", plan=plan, produce=produce_by_template)
