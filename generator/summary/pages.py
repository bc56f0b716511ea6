"""What has become of the pages: those that show one thing by name, all others counted."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from generator.language.catalogue import Words, words
from generator.language.text import join_words, sort_key
from generator.model import urls
from generator.model.library import Library
from generator.summary.changes import Changes
from generator.summary.markdown import bold, code, folded, plain
from generator.summary.site import SiteReport
from generator.summary.speech import at_most, heading, sentence

__all__ = ["PageTitle", "is_page", "page_lines", "page_titles", "title_in"]

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


_GROUPS = {
    "stories": _("Stories"),
    "newsletters": _("Newsletters"),
    "press": _("Press room"),
    "events": _("Events"),
    "ideas": _("Ideas"),
    "networks": _("Networks"),
    "members": _("Members"),
    "knowledge": _("Knowledge"),
    "policies": _("Policies"),
    "pages": _("Pages"),
}


@dataclass(frozen=True, slots=True)
class PageTitle:
    """What a page shows.

    Attributes:
        group: Its kind, a name of ``_GROUPS``; empty where that is not known.
        title: As somebody wrote it.
    """

    group: str
    title: str


def is_page(path: str) -> bool:
    """Tell whether a file of the output is a page that readers open: mails are no pages."""
    return path.endswith(".html") and not path.startswith("mail/")


def title_in(html: str) -> str:
    """Give the title of a page, without the programme's name behind the dash; empty where there is none."""
    found = _TITLE.search(html)
    title = unescape(found[1]) if found else ""
    return title.rpartition(" – ")[0] or title


def page_titles(library: Library, paths: Iterable[str]) -> Mapping[str, PageTitle]:
    """Give the titles of those of some pages that show one thing, by the path of their file."""
    wanted = frozenset(paths)
    found = ((urls.file(path).as_posix(), group, item, field) for path, group, item, field in _all(library))
    # A story's words are fetched when they are asked for: of ten thousand only those that are shown.
    return {path: PageTitle(group, getattr(item, field)) for path, group, item, field in found if path in wanted}


def _all(library: Library) -> Iterator[tuple[str, str, object, str]]:
    """Give the address of every such page, its kind, what it shows and the field with its title."""
    site = library.site
    yield from ((urls.network(site, n), "networks", n, "name") for n in library.networks)
    yield from ((urls.story(site, s), "stories", s, "title") for s in library.stories)
    yield from ((urls.member(site, m), "members", m, "name") for m in library.present_members)
    yield from ((urls.event(site, e), "events", e, "title") for e in library.events)
    yield from ((urls.idea(site, i), "ideas", i, "title") for i in library.ideas)
    yield from ((urls.note(site, n), "knowledge", n, "title") for n in library.notes)
    yield from ((urls.release(site, r.story), "press", r.press, "headline") for r in library.releases)
    yield from ((urls.policy(site, p), "policies", p, "name") for p in site.policies)
    yield from ((urls.page(site, p), "pages", p, "title") for p in library.pages)
    for issue in library.issues:
        slug = "" if issue.joint else library.network(issue.network).slug
        yield urls.issue(site, issue, slug), "newsletters", issue, "subject"


def page_lines(report: SiteReport) -> Iterator[str]:
    """Give what has become of the pages of a site."""
    own, changes = words(report.language), report.changes
    yield from heading(own, _("Pages"))
    if changes is None:
        yield from sentence(own.gettext("There is no earlier version at hand to compare with."))
        return
    if not (changes.new or changes.changed or changes.removed):
        yield from sentence(own.gettext("Nothing has changed for readers."))
        return
    known = page_titles(report.library, changes.new + changes.changed) if report.library else {}
    gone = {path: PageTitle("", title) for path, title in report.titles.items()}
    yield from _named(own, own.gettext("New pages"), changes.new, known)
    yield from _named(own, own.gettext("Removed pages"), changes.removed, gone)
    yield from _named(own, own.gettext("Changed pages"), changes.changed, known, fold=True)
    yield from _others(own, changes, known)


def _named(
    own: Words, title: str, paths: Iterable[str], titles: Mapping[str, PageTitle], *, fold: bool = False
) -> Iterator[str]:
    """Name the pages of one fate, by kind and in the order of the alphabet."""
    found = sorted(((titles[path], path) for path in paths if path in titles), key=lambda p: (sort_key(p[0].title), p))
    lines: list[str] = []
    for group in (*_GROUPS, ""):
        rows = [f"  - {bold(page.title)} {code(_address(path))}" for page, path in found if page.group == group]
        if rows and group:
            lines.append(f"- {plain(own.gettext(_GROUPS[group]))}")
        lines += at_most(own, rows if group else [row[2:] for row in rows], indent="  " * bool(group))
    if lines:
        head = f"{title} ({len(found)})"
        yield from folded(head, lines) if fold else [f"<b>{plain(head)}</b>", "", *lines]
        yield ""


def _others(own: Words, changes: Changes, known: Mapping[str, PageTitle]) -> Iterator[str]:
    """Count what is not named: lists and overviews, pictures, feeds."""
    others = [path for path in changes.new + changes.changed if path not in known]
    lists = sum(map(is_page, others))
    parts = []
    if lists:
        parts.append(own.ngettext("{n} list or overview", "{n} lists and overviews", lists))
    if files := len(others) - lists:
        parts.append(own.ngettext("{n} other file", "{n} other files (pictures, feeds, calendars, mails)", files))
    if parts:
        yield from sentence(own.gettext("New or changed as well: {what}.", what=join_words(parts, own.language)))


def _address(path: str) -> str:
    return path.removesuffix("index.html") or "/"
