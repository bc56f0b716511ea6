"""A newsletter's content: the same for the mail, its plain text and its web version."""

from dataclasses import dataclass
from datetime import date

from generator.language.catalogue import words
from generator.mail.newsletter import newsletter_name
from generator.model import urls
from generator.model.composition import compose
from generator.model.issue import Issue
from generator.model.library import Library
from generator.outputs.views.cards import EventCard, IdeaCard, StoryCard, event_card, idea_card, story_card
from generator.outputs.views.images import Image, mail_image
from generator.outputs.views.links import NetworkTag, network_tags

__all__ = ["IssueView", "StoryBlock", "issue_path", "issue_view"]


@dataclass(frozen=True, slots=True)
class StoryBlock:
    """A story in a newsletter.

    Attributes:
        image: As pages show it; ``mail_image`` the same for mails.
        network: Names of its networks, joined; empty where the newsletter is that network's own.
    """

    card: StoryCard
    mail_image: Image | None
    network: str


@dataclass(frozen=True, slots=True)
class IssueView:
    """One newsletter, put together.

    Attributes:
        newsletter: Its name; of a joint one the programme's.
        number: Within its year, from 1.
        web: Absolute address of the web version, the same for ever.
        intro, intro_mail, intro_text: The editor's words for pages, mails and plain text; may be empty.
        lead: The first story, or None.
        stories: The others.
        empty: Whether there is nothing to tell.
    """

    id: str
    subject: str
    preheader: str
    newsletter: str
    number: int
    year: int
    day: date
    web: str
    language: str
    joint: bool
    networks: tuple[NetworkTag, ...]
    intro: str
    intro_mail: str
    intro_text: str
    lead: StoryBlock | None
    stories: tuple[StoryBlock, ...]
    events: tuple[EventCard, ...]
    ideas: tuple[IdeaCard, ...]
    example: bool

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.lead or self.events or self.ideas)


def issue_path(library: Library, issue: Issue) -> str:
    """Give the path of an issue's web version."""
    return urls.issue(library.site, issue, "" if issue.joint else library.network(issue.network).slug)


def issue_view(library: Library, issue: Issue) -> IssueView:
    """Put an issue together."""
    site, content = library.site, compose(library, issue)
    blocks = [_block(library, story_card(library, s), issue, _picture(library, s.id)) for s in content.stories]
    return IssueView(
        id=issue.id,
        subject=issue.subject,
        preheader=issue.preheader,
        newsletter=newsletter_name(library, issue),
        number=issue.number,
        year=issue.year,
        day=issue.moment.at.date(),
        web=urls.absolute(site, issue_path(library, issue)),
        language=site.language,
        joint=issue.joint,
        networks=network_tags(library, issue.networks),
        intro=issue.intro.page,
        intro_mail=issue.intro.mail,
        intro_text=issue.intro.text,
        lead=blocks[0] if blocks else None,
        stories=tuple(blocks[1:]),
        events=tuple(event_card(library, e) for e in content.events),
        ideas=tuple(idea_card(library, i) for i in content.ideas),
        example=issue.example,
    )


def _picture(library: Library, story: str) -> Image | None:
    picture = library.story(story).picture
    return mail_image(library.site, picture) if picture else None


def _block(library: Library, card: StoryCard, issue: Issue, picture: Image | None) -> StoryBlock:
    shared = issue.joint or len(card.networks) > 1
    return StoryBlock(card, picture, _carriers(library, card) if shared else "")


def _carriers(library: Library, card: StoryCard) -> str:
    """Name the networks of a story, or say that it is everybody's."""
    if len(card.networks) == len(library.networks) > 1:
        return words(library.site.language).gettext("All networks")
    return " · ".join(tag.name for tag in card.networks)
