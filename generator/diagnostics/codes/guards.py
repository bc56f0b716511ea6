"""Codes of the area "guards": what must not stand in a public repository."""

from generator.diagnostics.code import Code

_HISTORY = (
    "\n\nA repository remembers every version of every file: what has been committed is public until it is taken out "
    "of the history as well.  How that is done, and whom to ask: "
    "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository"
)
_FALSE_ALARM = (
    "\n\nWhere it is no such thing, write it word for word in site.yaml, so that everyone can see what was let "
    "through:\n\n    guards:\n      allow:\n        - "
)

CODES: tuple[Code, ...] = (
    Code(
        "guard-cpr",
        "This looks like a CPR number, and everyone can read this file",
        "Take it out, here and in the repository's history; if it is something else, name it in site.yaml under "
        "guards: allow:",
        "A CPR number opens doors to its owner's whole life, and the Danish data protection act (section 11) lets "
        "nobody publish one without consent.  Ten digits are taken for one where they begin with a date and are "
        "written with the hyphen, or satisfy the old check of CPR numbers, or follow the word CPR."
        + _HISTORY
        + _FALSE_ALARM
        + '"120526-1234"',
    ),
    Code(
        "guard-subscribers",
        "This looks like a list of people: {count} e-mail addresses stand here, and everyone can read this file",
        "Keep subscribers in the mailing service alone: delete the list, here and in the repository's history; if "
        "these addresses are meant for everyone, name the file in site.yaml under guards: allow:",
        "Who subscribes to a newsletter is nobody else's business, and addresses in public are gathered for spam "
        "within days.  The mailing service keeps the list, takes people in when they have said yes, and lets them go "
        "again; Budstikke never needs it.  Ten addresses in a file are let through: a board, a steering group."
        + _HISTORY
        + _FALSE_ALARM
        + "knowledge/files/contacts.csv",
    ),
    Code(
        "guard-secret",
        "This looks like a key or a password, and everyone can read this file",
        "Make it worthless first: ask the service for a new one. Then delete it here; secrets belong in the "
        "settings of the code host (Settings, Secrets)",
        "Programs look for keys in public repositories day and night, and use them within minutes.  So a key that "
        "was committed is lost, however soon it is deleted: withdraw it at the service that gave it."
        + _HISTORY
        + _FALSE_ALARM
        + '"api_key_of_the_manual"',
    ),
    Code(
        "guard-phone",
        "This looks like a phone number, and this site does not publish those",
        "Take it out, or put it where people are to be called: the publisher, a network's leader, a press contact, "
        "an event's sign-up",
        "In site.yaml it says `guards: phones: refuse`.  Then phone numbers stand only in fields of those who are to "
        "be called: publisher, leader and membership of a network, press contact, organiser and sign-up of an event, "
        "contact of an idea." + _FALSE_ALARM + '"12 34 56 78"',
    ),
)
