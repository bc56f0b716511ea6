"""What is asked about each kind of content, and the text that its file begins with."""

from dataclasses import dataclass

__all__ = ["RECIPES", "Asked", "Recipe"]


def N_(msgid: str) -> str:  # noqa: N802 - the mark by which the words are found
    return msgid


@dataclass(frozen=True, slots=True)
class Asked:
    """One field that is asked for.

    Attributes:
        field: Its name; one of a group, or of the first of a list of groups, has a full stop: ``place.name``.
        otherwise: What an answer is taken for that was not given: ``today``, a value, or nothing, where it is needed.
        unless: Another field that makes this one needless.
    """

    field: str
    otherwise: str = ""
    unless: str = ""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a file of one kind is begun.

    Attributes:
        kind: Name of the kind of content, as the loader has it.
        asked: In the order of the questions; the first one names the file.
        body: Paragraphs of advice on the text, msgids.
        day: The field whose day the file's name begins with; empty where it has none.
        draft: Whether it begins as a draft, since its text is still to be written.
        steps: What is to be done next, msgids; ``place`` is the folder as commands take it, with a space before it.
    """

    kind: str
    asked: tuple[Asked, ...]
    body: tuple[str, ...] = ()
    day: str = ""
    draft: bool = True
    steps: tuple[str, ...] = (
        N_("Write the text in the file. Nobody sees it before you delete the line draft: true."),
        N_("See it on your own machine: budstikke serve{place} --drafts"),
    )


_TITLE, _SUMMARY, _DATE = Asked("title"), Asked("summary"), Asked("date", "today")

RECIPES = {
    "story": Recipe(
        "story",
        (_TITLE, _SUMMARY, _DATE),
        (
            N_("Begin with the news: who did what, where and when?"),
            N_("## A heading on the way"),
            N_("Tell how it came about, and let somebody who was there say it in their own words."),
            N_("> “We had never tried this before,” says Name, job title."),
            N_("End with what happens next, and whom one can call."),
        ),
        day="date",
    ),
    "event": Recipe(
        "event",
        (_TITLE, Asked("start"), Asked("place.name", unless="online")),
        (
            N_("What is going to happen, and why is it worth the evening?"),
            N_("## Programme"),
            N_("- **17.30** Coffee and welcome\n- **18.00** What we have come for\n- **19.30** Good night"),
        ),
        day="start",
    ),
    "idea": Recipe(
        "idea",
        (_TITLE, _SUMMARY, Asked("horizon"), _DATE),
        (
            N_("What is the idea, and whom does it help?"),
            N_("## What it takes"),
            N_("Who has to take part, what does it cost, and what is the first step?"),
        ),
    ),
    "member": Recipe(
        "member",
        (Asked("name"),),
        draft=False,
        steps=(N_("It is on the site the next time that is built. Tell more of it in the file."),),
    ),
    "network": Recipe(
        "network",
        (
            Asked("name"),
            Asked("kind", "place"),
            Asked("stages.stage", "mapping"),
            Asked("membership.model", "open"),
            Asked("membership.how"),
        ),
        draft=False,
        steps=(
            N_("It is on the site the next time that is built. Tell more of it in the file."),
            N_("Its first story: budstikke new story{place} --network {network}"),
        ),
    ),
    "note": Recipe(
        "note",
        (_TITLE, _SUMMARY, _DATE),
        (
            N_("What did you want, and what did you do?"),
            N_("## What others should know"),
            N_("Write it for somebody who is to do the same in another town."),
        ),
    ),
    "newsletter": Recipe(
        "issue",
        (Asked("subject"), Asked("preheader"), _DATE),
        (
            N_("Dear all"),
            N_("Two or three sentences on what is in this newsletter. Stories, events and ideas follow by themselves."),
        ),
    ),
    "page": Recipe("page", (_TITLE,)),
}
