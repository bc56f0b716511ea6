"""The parts of a site: which there are, what they are called, where they begin."""

from collections.abc import Mapping

from generator.language.catalogue import words
from generator.language.labels import SECTIONS
from generator.model import urls
from generator.model.library import Library
from generator.outputs.views.links import Link

__all__ = ["has_section", "section_link", "section_title"]


def has_section(library: Library, name: str) -> bool:
    """Tell whether a part of the site has anything to show; nothing links to an empty one."""
    return library.once(_filled)[name]


def _filled(library: Library) -> Mapping[str, bool]:
    held: dict[str, tuple[object, ...]] = {
        "networks": library.networks,
        "stories": library.stories_in(library.site.language),
        "members": library.present_members,
        "events": library.events,
        "ideas": library.ideas,
        "knowledge": library.notes,
        "press": library.listed_releases,
        "newsletters": library.issues,
        "policies": library.site.policies,
    }
    return {name: bool(held.get(name, True)) for name in SECTIONS}


def section_title(library: Library, name: str) -> str:
    """Give the name of a part of the site, in the site's language."""
    return words(library.site.language).gettext(SECTIONS[name])


def section_link(library: Library, name: str, current: str = "") -> Link:
    """Give the link to a part of the site; ``current`` is the part that the reader is in."""
    return library.once(_link, name, current)


def _link(library: Library, name: str, current: str) -> Link:
    site = library.site
    href = urls.href(site, urls.section(site, name))
    return Link(section_title(library, name), href, current=name == current)
