"""Every address of the product, in one place.

A *path* here is relative to the site's root, has no slash in front, and ends with one where it is a page
("historier/dlg/"); :func:`file` gives the file that holds it.  Path parts are words of the site's language.
"""

from pathlib import PurePosixPath

from generator.model.common import File, Picture
from generator.model.event import Event
from generator.model.idea import Idea
from generator.model.issue import Issue
from generator.model.member import Member
from generator.model.network import Network
from generator.model.note import Note
from generator.model.page import HOME, Page
from generator.model.redirects import PAGE_SUFFIXES
from generator.model.site import Policy, Site
from generator.model.story import Story

PARTS = {
    "da": {
        "networks": "netvaerk",
        "stories": "historier",
        "members": "medlemmer",
        "events": "arrangementer",
        "ideas": "ideer",
        "knowledge": "viden",
        "press": "presse",
        "newsletters": "nyhedsbreve",
        "joint": "faelles",
        "policies": "politikker",
        "follow": "foelg",
        "page": "side",
        "calendar": "kalender",
        "past": "tidligere",
        "release": "pressemeddelelse",
    },
    "en": {
        "networks": "networks",
        "stories": "stories",
        "members": "members",
        "events": "events",
        "ideas": "ideas",
        "knowledge": "knowledge",
        "press": "press",
        "newsletters": "newsletters",
        "joint": "joint",
        "policies": "policies",
        "follow": "follow",
        "page": "page",
        "calendar": "calendar",
        "past": "past",
        "release": "press-release",
    },
}
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
RESERVED = frozenset(
    {"admin", "assets", "pictures", "files", "mail", "en", "da", *PARTS["da"].values(), *PARTS["en"].values()}
)


def href(site: Site, path: str) -> str:
    """Give a path as a root-relative address: what pages link with."""
    return site.base + path


def absolute(site: Site, path: str) -> str:
    """Give a path as an absolute address: what feeds, mails and canonical links hold."""
    return site.url + path


def file(path: str) -> PurePosixPath:
    """Give the file that holds a page or a file."""
    return PurePosixPath(path + "index.html" if path.endswith("/") or not path else path)


def home(site: Site, language: str = "") -> str:
    """The home page; below its language where that is not the site's."""
    return _root(site, language or site.language)


def section(site: Site, name: str, page: int = 1) -> str:
    """A list of the whole site: one of the names of ``PARTS``; pages are counted from 1."""
    return f"{_part(site, name)}/" + _page(site, page)


def network(site: Site, network: Network) -> str:
    """A network's page."""
    return f"{_part(site, 'networks')}/{network.slug}/"


def network_section(site: Site, of: Network, name: str, page: int = 1) -> str:
    """A list of one network: "stories", "events", "members", "newsletters"."""
    return f"{network(site, of)}{_part(site, name)}/" + _page(site, page)


def story(site: Site, story: Story) -> str:
    """A story's page, the same for all its networks."""
    return story_path(site, story.slug, story.language)


def story_path(site: Site, slug: str, language: str) -> str:
    """A story's page, by the values that make it."""
    return f"{_root(site, language)}{_word(language, 'stories')}/{slug}/"


def member(site: Site, member: Member) -> str:
    """A member's page."""
    return f"{_part(site, 'members')}/{member.slug}/"


def event(site: Site, event: Event) -> str:
    """An event's page."""
    return f"{_part(site, 'events')}/{event.slug}/"


def event_calendar(site: Site, of: Event) -> str:
    """One event as a calendar file."""
    return f"{event(site, of)}{of.slug}.ics"


def past_events(site: Site, page: int = 1) -> str:
    """The list of events that are over."""
    return f"{_part(site, 'events')}/{_part(site, 'past')}/" + _page(site, page)


def idea(site: Site, idea: Idea) -> str:
    """An idea's page."""
    return f"{_part(site, 'ideas')}/{idea.slug}/"


def note(site: Site, note: Note) -> str:
    """A knowledge note's page."""
    return f"{_part(site, 'knowledge')}/{note.slug}/"


def policy(site: Site, policy: Policy) -> str:
    """The page of a policy: what supports it."""
    return f"{_part(site, 'policies')}/{policy.tag}/"


def page(site: Site, page: Page) -> str:
    """A page of its own; the home page's text is the home page."""
    if HOME in (page.id, page.translation_of):
        return home(site, page.language)
    return f"{_root(site, page.language)}{page.slug}/"


def redirect(address: str) -> str:
    """The page that passes on from an address of before, with its slash in front, to where its text is now."""
    path = address[1:]
    return path if path.lower().endswith(("/", *PAGE_SUFFIXES)) else f"{path}/"


def release(site: Site, story: Story) -> str:
    """A press release's page; the same before and after an embargo."""
    return f"{_part(site, 'press')}/{story.slug}/"


def release_text(site: Site, story: Story) -> str:
    """A press release as plain text."""
    return f"{release(site, story)}{_part(site, 'release')}.txt"


def issue(site: Site, issue: Issue, slug: str = "") -> str:
    """A newsletter's web version; ``slug`` is its network's, empty for a joint one."""
    return f"{_part(site, 'newsletters')}/{slug or _part(site, 'joint')}/{issue.year}-{issue.number}/"


def mail(issue: Issue, suffix: str) -> str:
    """A newsletter's file for sending: suffix "mjml", "html", "txt" or "eml"."""
    return f"mail/{issue.network or 'joint'}/{issue.year}-{issue.number}.{suffix}"


def feed(site: Site, suffix: str, of: Network | str | None = None, language: str = "") -> str:
    """A feed's file.

    Args:
        suffix: "rss", "atom" or "json".
        of: A network, a section ("press", "newsletters", "ideas"), or None for all stories.
        language: For the stories of another language than the site's.
    """
    name = {"rss": "feed.xml", "atom": "atom.xml", "json": "feed.json"}[suffix]
    if isinstance(of, Network):
        return network(site, of) + name
    if of:
        return section(site, of) + name
    return home(site, language) + name


def calendar(site: Site, of: Network | None = None) -> str:
    """A calendar to subscribe to: a network's, or the whole site's."""
    return (network(site, of) if of else "") + _part(site, "calendar") + ".ics"


def opml(site: Site) -> str:
    """The list of all feeds, for feed readers."""
    return _part(site, "networks") + ".opml"


def picture(picture: Picture, width: int) -> str:
    """A picture in one width; the address changes when the picture does."""
    return f"pictures/{_stem(picture.source)}-{picture.digest[:10]}-{width}.{picture.suffix}"


def card(picture: Picture) -> str:
    """A picture cut to 1200 x 630 for social media."""
    return f"pictures/{_stem(picture.source)}-{picture.digest[:10]}-card.jpg"


def download(file: File) -> str:
    """A file to take away."""
    return f"files/{file.digest[:10]}/{_stem(file.source)}{PurePosixPath(file.source).suffix.lower()}"


def asset(name: str) -> str:
    """A file of the theme."""
    return f"assets/{name}"


def _stem(source: str) -> str:
    """Give a file's name without its suffix, as an address can hold it."""
    name = PurePosixPath(source).stem.lower().translate(_LETTERS)
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in name)


def _root(site: Site, language: str) -> str:
    return "" if language == site.language else f"{language}/"


def _part(site: Site, name: str) -> str:
    return _word(site.language, name)


def _word(language: str, name: str) -> str:
    return PARTS.get(language, PARTS["en"])[name]


def _page(site: Site, page: int) -> str:
    return "" if page == 1 else f"{_part(site, 'page')}-{page}/"
