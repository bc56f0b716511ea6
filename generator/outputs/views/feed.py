"""What a feed brings, before it is RSS, Atom or JSON."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from html import escape
from zoneinfo import ZoneInfo

from generator.language.catalogue import words
from generator.language.labels import HORIZONS, STATUSES
from generator.language.text import join_words
from generator.model import urls
from generator.model.common import Picture
from generator.model.idea import Idea
from generator.model.ids import lasting_id
from generator.model.issue import Issue
from generator.model.library import Library
from generator.model.network import Network
from generator.model.story import Release, Story
from generator.outputs.views.cards import EventCard, IdeaCard, StoryCard
from generator.outputs.views.images import Image, mail_image
from generator.outputs.views.issue import IssueView, issue_view
from generator.outputs.views.links import network_tags

__all__ = ["FEED_LENGTH", "Feed", "FeedItem", "Subject", "feed_view", "subjects"]

FEED_LENGTH = 20  # items; readers poll often, and the archive is on the site
BEGINNING = date(2000, 1, 1)  # when an empty feed was last changed


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item.

    Attributes:
        id: UUID; the same in every feed, for ever.
        link: Absolute.
        summary: Plain text.
        content: HTML with absolute addresses, the picture first.
        published, updated: Aware.
    """

    id: str
    title: str
    link: str
    summary: str
    content: str
    published: datetime
    updated: datetime
    author: str
    categories: tuple[str, ...]
    image: Image | None


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed in one format.

    Attributes:
        id: UUID; the same for all three formats.
        format: "rss", "atom" or "json".
        link: Absolute address of the page that the feed follows.
        self: Absolute address of the feed.
        updated: Of the newest item.
        items: Newest first, at most ``FEED_LENGTH``.
    """

    id: str
    format: str
    title: str
    description: str
    language: str
    link: str
    self: str
    updated: datetime
    author: str
    email: str
    picture: str
    items: tuple[FeedItem, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a feed is about.

    Attributes:
        key: Lasting: "stories", "network-durup", "press".
        path: Of the page that the feed follows.
        of: Whose feed it is, as :func:`generator.model.urls.feed` takes it.
    """

    key: str
    title: str
    description: str
    language: str
    path: str
    of: Network | str | None


def subjects(library: Library) -> tuple[Subject, ...]:
    """Give what the site has feeds of: stories by language, networks, releases, newsletters, ideas."""
    return tuple(library.once(_subjects).values())


def feed_view(library: Library, key: str, format: str) -> Feed:
    """Give the feed of a subject in one format."""
    return _feed(library, library.once(_subjects)[key], format)


def _subjects(library: Library) -> Mapping[str, Subject]:
    found = (*_languages(library), *_networks(library), *_sections(library))
    return {subject.key: subject for subject in found}


def _languages(library: Library) -> Iterator[Subject]:
    site = library.site
    for language in library.languages:
        title = site.title if language == site.language else f"{site.title} ({language})"
        key = "stories" if language == site.language else f"stories-{language}"
        if language == site.language or library.stories_in(language):
            yield Subject(key, title, site.description, language, urls.home(site, language), None)


def _networks(library: Library) -> Iterator[Subject]:
    site, say = library.site, words(library.site.language).gettext
    for network in library.networks:
        text = say("Success stories from {name}.", name=network.name)
        key, path = f"network-{network.id}", urls.network(site, network)
        yield Subject(key, f"{network.name} – {site.title}", text, site.language, path, network)


def _sections(library: Library) -> Iterator[Subject]:
    site, say = library.site, words(library.site.language).gettext
    sections = (
        ("press", say("Press releases"), library.listed_releases),
        ("newsletters", say("Newsletters"), library.issues),
        ("ideas", say("Ideas"), library.ideas),
    )
    for name, title, items in sections:
        text = say("{title} from {name}.", title=title, name=site.title)
        path = urls.section(site, name) if items else urls.home(site)  # a list of nothing has no page
        yield Subject(name, f"{title} – {site.title}", text, site.language, path, name)


def _items(library: Library, subject: Subject) -> tuple[FeedItem, ...]:
    if subject.of == "press":
        return tuple(_release(library, r) for r in library.listed_releases[:FEED_LENGTH])
    if subject.of == "newsletters":
        return tuple(_issue(library, i) for i in library.issues[:FEED_LENGTH])
    if subject.of == "ideas":
        return tuple(_idea(library, i) for i in library.ideas[:FEED_LENGTH])
    network = subject.of if isinstance(subject.of, Network) else None
    stories = library.stories_of(network.id) if network else library.stories_in(subject.language)
    return tuple(_story(library, s) for s in stories[:FEED_LENGTH])


def _feed(library: Library, subject: Subject, format: str) -> Feed:
    site, items = library.site, _items(library, subject)
    beginning = _midnight(library, BEGINNING)
    return Feed(
        id=library.once(_id, "feed", subject.key),
        format=format,
        title=subject.title,
        description=subject.description,
        language=subject.language,
        link=urls.absolute(site, subject.path),
        self=urls.absolute(site, urls.feed(site, format, subject.of, subject.language)),
        updated=max((item.updated for item in items), default=beginning),
        author=site.publisher.name,
        email=site.publisher.email,
        picture=mail_image(site, site.logo).src if site.logo else "",
        items=items,
    )


def _story(library: Library, story: Story) -> FeedItem:
    site, picture = library.site, _picture(library, story.picture)
    published = _midnight(library, story.day)
    return FeedItem(
        id=library.once(_id, "story", story.id),
        title=_marked(library, story.title, story.example),
        link=urls.absolute(site, urls.story(site, story)),
        summary=story.summary,
        content=_figure(picture) + story.body.feed,
        published=published,
        updated=max(published, _midnight(library, story.updated)) if story.updated else published,
        author=join_words(story.by, story.language) or site.publisher.name,
        categories=_names(library, story.networks),
        image=picture,
    )


def _release(library: Library, release: Release) -> FeedItem:
    site, story, press = library.site, release.story, release.press
    picture = _picture(library, story.picture)
    return FeedItem(
        id=library.once(_id, "release", story.id),
        title=_marked(library, press.headline, story.example),
        link=urls.absolute(site, urls.release(site, story)),
        summary=press.angle,
        content=f"{_figure(picture)}<p><strong>{escape(press.angle)}</strong></p>{story.body.feed}",
        published=press.release.at,
        updated=press.release.at,
        author=site.publisher.name,
        categories=_names(library, story.networks),
        image=picture,
    )


def _idea(library: Library, idea: Idea) -> FeedItem:
    site, say = library.site, words(library.site.language).gettext
    published = _midnight(library, idea.day)
    state = f"{say(HORIZONS[idea.horizon])} · {say(STATUSES[idea.status])}"
    return FeedItem(
        id=library.once(_id, "idea", idea.id),
        title=_marked(library, idea.title, idea.example),
        link=urls.absolute(site, urls.idea(site, idea)),
        summary=idea.summary,
        content=f"<p>{escape(state)}</p><p>{escape(idea.summary)}</p>{idea.body.feed}",
        published=published,
        updated=max(published, _midnight(library, idea.updated)) if idea.updated else published,
        author=site.publisher.name,
        categories=_names(library, idea.networks),
        image=None,
    )


def _issue(library: Library, issue: Issue) -> FeedItem:
    view = issue_view(library, issue)
    picture = view.lead.mail_image if view.lead else None
    return FeedItem(
        id=library.once(_id, "issue", issue.id),
        title=_marked(library, f"{view.newsletter}: {issue.subject}", issue.example),
        link=view.web,
        summary=issue.preheader,
        content=_figure(picture) + issue.intro.feed + _contents(view),
        published=issue.moment.at,
        updated=issue.moment.at,
        author=library.site.publisher.name,
        categories=_names(library, issue.networks),
        image=picture,
    )


def _id(library: Library, kind: str, id: str) -> str:
    return lasting_id(library.site, kind, id)


def _contents(view: IssueView) -> str:
    """Give what an issue brings as a list of links."""
    stories = [block.card for block in (view.lead, *view.stories) if block]
    cards: list[StoryCard | EventCard | IdeaCard] = [*stories, *view.events, *view.ideas]
    rows = (
        f'<li><a href="{escape(card.address)}">{escape(card.title)}</a>: {escape(card.summary)}</li>' for card in cards
    )
    return f"<ul>{''.join(rows)}</ul>" if cards else ""


def _picture(library: Library, picture: Picture | None) -> Image | None:
    return mail_image(library.site, picture) if picture else None


def _figure(image: Image | None) -> str:
    """Give an item's picture as its text begins with it."""
    if image is None:
        return ""
    caption = " ".join(part for part in (image.caption, image.credit) if part)
    below = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    size = f'width="{image.width}" height="{image.height}"'
    return f'<figure><img src="{escape(image.src)}" alt="{escape(image.alt)}" {size}>{below}</figure>'


def _marked(library: Library, title: str, example: bool) -> str:
    """Put the mark of an example before a title that does not say so itself."""
    if not example:
        return title
    mark = words(library.site.language).gettext("Example")
    return title if title.casefold().startswith(mark.casefold()) else f"{mark}: {title}"


def _names(library: Library, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(tag.name for tag in network_tags(library, ids))


def _midnight(library: Library, day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(library.site.timezone))
