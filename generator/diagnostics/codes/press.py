"""Codes of the area "press": releases, quotes and embargoes."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "press-headline-long",
        "The headline of the press release has {length} characters; {limit} is what newsrooms can use",
        "Write press: headline: with one line and one piece of news",
        "A release is read in a list of hundreds.  Distributors cut headlines at some 80 characters.",
        Severity.WARNING,
    ),
    Code(
        "press-angle-long",
        "The news angle of the press release has {length} characters; {limit} is what newsrooms can use",
        "Answer who, what, where, when and why in two to four lines",
        "The angle stands below the headline and must tell the news by itself.  Distributors cut it at 250 characters.",
        Severity.WARNING,
    ),
    Code(
        "press-contact",
        "The press contact has neither a phone number nor a mail address",
        "Write contact: with phone: and email: of somebody who answers",
        "A journalist who cannot ask back goes on to the next release.",
    ),
    Code(
        "press-quote",
        "The quote of {person} is not approved yet, so the press release is held back",
        "Show the words to {person}, then write approved: and the day",
        "What somebody is quoted with goes to the press when that person has seen and approved the words.  "
        "Until then the "
        "story is public and the release is not.",
        Severity.WARNING,
    ),
)
