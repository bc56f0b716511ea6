"""Headers of what is written in Markdown."""

from typing import Literal

from pydantic import Field

from generator.load.headers.fields import (
    Day,
    Flag,
    Header,
    Lines,
    Link,
    Long,
    OldAddresses,
    Path,
    PersonHeader,
    PictureHeader,
    Ref,
    Refs,
    Slug,
    Summary,
    Tag,
    Text,
    When,
)
from generator.load.headers.network import EffectHeader
from generator.model.event import EventStatus
from generator.model.idea import Horizon, IdeaStatus

__all__ = [
    "EventHeader",
    "IdeaHeader",
    "IssueHeader",
    "NoteHeader",
    "PageHeader",
    "PressHeader",
    "StoryHeader",
]


class TextHeader(Header):
    """What every text has."""

    id: Slug = Field("", description="Lasting id; else the file's name.")
    slug: Slug = Field("", description="Last part of the address; else the file's name without its date.")
    title: Text = Field(description="Title.")
    draft: Flag = Field(False, description="True keeps it out of the site.")
    example: Flag = Field(False, description='True for an example; it is shown with the mark "Eksempel".')


class QuoteHeader(PersonHeader):
    """What a person has said: the words, and who approved them when."""

    text: Long = Field(description="The words, without quotation marks.")
    approved: Day | None = Field(None, description="Day on which the person approved the words.")


class ClippingHeader(Header):
    """The story as a medium brought it."""

    medium: Text = Field(description="Newspaper, station or site.")
    date: Day = Field(description="When.")
    title: Text = Field("", description="Its headline.")
    url: Link = Field("", description="Where it can be read.")


class PressHeader(Header):
    """The story's press block."""

    release: When | None = Field(None, description="When it may be used; else the story's day.")
    embargo: When | None = Field(None, description="Until when it may not be used.")
    headline: Text = Field("", description="One line, at most 80 characters; else the story's title.")
    subheading: Text = Field("", description="Line below the headline.")
    angle: Long = Field("", description="The news in two to four lines; else the story's summary.")
    place: Text = Field("", description="Where it is sent from.")
    quotes: tuple[QuoteHeader, ...] = Field((), description="Approved quotes.")
    contact: PersonHeader = Field(description="Whom the press may call.")
    facts: Lines = Field((), description="Lines of the fact box.")
    clippings: tuple[ClippingHeader, ...] = Field((), description="Where it was brought.")


class StoryHeader(TextHeader):
    """``stories/<date>-<slug>.md``."""

    date: Day = Field(description="Day of the story; the story is public from then on.")
    updated: Day | None = Field(None, description="Day of the last change worth telling.")
    summary: Summary = Field(description="One or two sentences, at most 280 characters.")
    networks: Refs = Field((), description="Networks, if others than the folder's.")
    members: Refs = Field((), description="Members it tells of.")
    events: Refs = Field((), description="Events it tells of.")
    picture: PictureHeader | None = Field(None, description="Main picture.")
    tags: tuple[Tag, ...] = Field((), description="Words to find it by.")
    policies: Refs = Field((), description="Tags of the policies it supports.")
    effects: tuple[EffectHeader, ...] = Field((), description="What has come of it, in figures.")
    author: Text = Field("", description="Who wrote it.")
    language: Literal["da", "en"] | None = Field(None, description="Language, if not the site's.")
    translation_of: Ref = Field("", description="Id of the story that this one translates.")
    redirect_from: OldAddresses = Field((), description="Addresses that it had before, such as /2019/05/havnefest/.")
    press: PressHeader | None = Field(None, description="Makes a press release of it.")


class PlaceHeader(Header):
    """Where it is held."""

    name: Text = Field(description="Name of the place.")
    street: Text = Field("", description="Street and number.")
    postcode: Text = Field("", description="Postcode.")
    town: Text = Field("", description="Town.")


class SignUpHeader(Header):
    """How one signs up."""

    how: Text = Field("", description="In words.")
    url: Link = Field("", description="A web or mailto address.")
    until: Day | None = Field(None, description="Last day.")


class EventHeader(TextHeader):
    """``events/<date>-<slug>.md``; several networks make it a joint event."""

    start: When = Field(description="Day, or day and time.")
    end: When | None = Field(None, description="End; for whole days the last day.")
    announced: Day | None = Field(None, description="Day from which it is public; else it always is.")
    summary: Summary = Field("", description="One or two sentences.")
    networks: Refs = Field((), description="Networks; several make it a joint event.")
    place: PlaceHeader | None = Field(None, description="Where.")
    online: Link = Field("", description="Where, on the web.")
    organiser: Text = Field("", description="Who holds it.")
    sign_up: SignUpHeader | None = Field(None, description="How one signs up.")
    status: EventStatus = Field(EventStatus.PLANNED, description="planned, held or cancelled.")
    attendance: int | None = Field(None, ge=0, description="How many came.")
    picture: PictureHeader | None = Field(None, description="Picture.")
    revision: int = Field(0, ge=0, description="Raise by one at each change of time, place or status.")
    updated: Day | None = Field(None, description="Day of the last change.")


class IdeaHeader(TextHeader):
    """``ideas/<slug>.md``."""

    date: Day = Field(description="When it was put forward.")
    updated: Day | None = Field(None, description="Day of the last change worth telling.")
    summary: Summary = Field(description="One or two sentences.")
    horizon: Horizon = Field(description="short, medium or long.")
    status: IdeaStatus = Field(IdeaStatus.IDEA, description="How far it has come.")
    networks: Refs = Field((), description="Networks that propose it, if others than the folder's.")
    partners_wanted: Lines = Field((), description="Who is looked for.")
    policies: Refs = Field((), description="Tags of the policies it supports.")
    contact: PersonHeader | None = Field(None, description="Whom to talk to.")


class PeriodHeader(Header):
    """The days whose news an issue brings."""

    since: Day | None = Field(None, description="First day; else the day after the issue before.")
    until: Day | None = Field(None, description="Last day; else the day of the issue.")


class SentHeader(Header):
    """When it went out."""

    date: Day = Field(description="When.")
    recipients: int | None = Field(None, ge=0, description="To how many.")


class IssueHeader(Header):
    """``newsletters/<year>-<number>.md``; its body is the introduction."""

    date: When = Field(description="Day, or day and time, on which it goes out.")
    subject: Text = Field(description="Subject of the mail: 30 to 60 characters.")
    preheader: Text = Field(description="Line that inboxes show after the subject: 40 to 100 characters.")
    period: PeriodHeader = Field(PeriodHeader(), description="Days whose news it brings.")
    stories: Refs | None = Field(None, description="Stories, the lead first; else those of the period.")
    events: Refs | None = Field(None, description="Events; else those to come.")
    ideas: Refs | None = Field(None, description="Ideas; else those of the period.")
    omit: Refs = Field((), description="What is left out, though it belongs to the period.")
    picture: PictureHeader | None = Field(None, description="Picture at the top; else the lead story's.")
    sent: SentHeader | None = Field(None, description="When it went out, and to how many.")
    draft: Flag = Field(False, description="True keeps it out of the site.")
    example: Flag = Field(False, description="True for an example.")


class FileHeader(Header):
    """A file that readers may take with them."""

    src: Path = Field(description="File name, seen from the note's own folder.")
    title: Text = Field(description="What it is.")


class NoteHeader(TextHeader):
    """``knowledge/<slug>.md``."""

    date: Day = Field(description="When it was written.")
    updated: Day | None = Field(None, description="Day of the last change worth telling.")
    summary: Summary = Field(description="One or two sentences.")
    networks: Refs = Field((), description="Networks whose experience it is.")
    worked: Lines = Field((), description="What worked.")
    failed: Lines = Field((), description="What did not.")
    steps: Lines = Field((), description="How to copy it, in order.")
    licence: Text = Field("", description='Under what terms others may use it, such as "CC BY 4.0".')
    licence_url: Link = Field("", description="The licence's text.")
    files: tuple[FileHeader, ...] = Field((), description="Files to reuse.")


class PageHeader(TextHeader):
    """``pages/<slug>.md``; ``home.md`` holds the home page's text."""

    summary: Summary = Field("", description="One or two sentences.")
    updated: Day | None = Field(None, description="Day of the last change worth telling.")
    menu: int = Field(0, ge=0, le=99, description="Position in the main menu, from 1; 0 leaves it out.")
    footer: Flag = Field(False, description="True puts a link into the footer.")
    language: Literal["da", "en"] | None = Field(None, description="Language, if not the site's.")
    translation_of: Ref = Field("", description="Id of the page that this one translates.")
    redirect_from: OldAddresses = Field((), description="Addresses that it had before, such as /2019/05/havnefest/.")
    picture: PictureHeader | None = Field(None, description="Picture.")
