"""Codes of the area "content": the fields of headers, and what they say together."""

from generator.diagnostics.code import Code, Severity

_DATES = (
    "A day is best written as 2026-05-05.  These are understood as well: 5. maj 2026, 5/5-2026, 5.5.2026.  A time "
    "follows it: 2026-05-05 17:30, or 5. maj 2026 kl. 17.30."
)

_RANGE = "Some numbers have bounds, since what lies outside of them is most likely a slip of the finger."

CODES: tuple[Code, ...] = (
    Code(
        "field-unknown",
        "There is no field called “{field}” here",
        "Delete it, or use one of these: {known}",
        "A field that is not known would be passed over in silence, and what was meant by it would never appear. "
        "`budstikke schema` writes down all the fields of every kind of file.",
    ),
    Code(
        "field-misspelt",
        "There is no field called “{field}” here",
        "Did you mean “{guess}”?",
        "A field that is not known would be passed over in silence, and what was meant by it would never appear. "
        "`budstikke schema` writes down all the fields of every kind of file.",
    ),
    Code(
        "field-missing",
        "The field “{field}” is missing",
        "Write {field}: and its value",
        "Some fields must be there: without a title there is no page, without a date no order, and without a summary "
        "neither the newsletter nor the feed has anything to show.",
    ),
    Code(
        "field-empty",
        "The field “{field}” is empty",
        "Write something in it, or delete the line",
        "A field that is named must say something.",
    ),
    Code(
        "field-long",
        "The field “{field}” has {length} characters; at most {limit} are allowed",
        "Make it shorter; the rest belongs in the text below the header",
        "Summaries stand in lists, newsletters, feeds and search results.  What is longer is cut off there in the "
        "middle of a sentence.",
    ),
    Code(
        "field-shape",
        "The field “{field}” should hold {expected}, and holds “{read}”",
        "Write a text behind the colon, and the items of a list below it, each after a hyphen",
        "Some fields hold a text, some a list with one item a line (each after a hyphen), some further fields "
        "indented by two spaces:\n\n    picture:\n      src: havn.jpg\n      alt: Havnen en morgen i maj\n   "
        "   credit: Anna\n",
    ),
    Code(
        "field-group",
        "The field “{field}” consists of further fields, and holds “{read}”",
        "Write them below it, indented by two spaces: {known}",
        "Some fields have fields of their own, one a line, indented by two spaces:\n\n    picture:\n"
        "      src: havn.jpg\n      alt: Havnen en morgen i maj\n      credit: Anna\n",
    ),
    Code(
        "merge-field",
        "“{field}” is a word that a mailing service replaces for each reader",
        "Leave it out: the newsletter has its links for unsubscribing without it",
        "Mailing services put a reader's own address in place of such words.  What newsletters show is shown on the "
        "site as well, where nobody replaces them, and a reader's own link has no business there.",
    ),
    Code(
        "field-choice",
        "“{read}” is not a value of the field “{field}”",
        "Did you mean “{guess}”?  The values are: {choices}",
        "Some fields know a few values only, so that pages can be sorted and counted by them.",
    ),
    Code(
        "field-number",
        "The field “{field}” should be a number, and “{read}” is not",
        "Write it with digits only, and with a full stop before decimals",
        "Figures are counted and added up, so they must be numbers: 12 or 2.5.",
    ),
    Code(
        "field-small",
        "The number {read} in “{field}” is too small; it must be at least {limit}",
        "Check the number",
        _RANGE,
    ),
    Code(
        "field-large",
        "The number {read} in “{field}” is too large; it may be {limit} at most",
        "Check the number",
        _RANGE,
    ),
    Code(
        "field-positive",
        "The number {read} in “{field}” must be more than {limit}",
        "Check the number, or delete the entry where there is nothing to count",
        _RANGE,
    ),
    Code(
        "field-flag",
        "The field “{field}” is true or false, and “{read}” is neither",
        "Write true or false",
        "Fields such as draft and example answer a question by true (yes) or false (no).",
    ),
    Code(
        "field-pattern",
        "“{read}” cannot stand in the field “{field}”",
        "Write ids and slugs with a-z, 0-9 and hyphens, colours as #1a2b3c, mail addresses as name@place.dk",
        "Some fields have a fixed form, since addresses or colours are made of them: ids and slugs hold small letters "
        "without æ, ø and å, digits and single hyphens.",
    ),
    Code(
        "field-address",
        "“{read}” is not an address that may stand in “{field}”",
        "Write the whole address, beginning with https://, http://, mailto: or tel:",
        "An address is followed by readers of pages and mails.  Only web addresses, mailboxes and phone numbers are "
        "allowed, and they must be whole: https://www.example.dk, not www.example.dk.",
    ),
    Code(
        "field-path",
        "“{read}” is not a file beside this text or elsewhere in the site's folder",
        "Write the file's name, such as havn.jpg, or ../pictures/havn.jpg, with / between folders",
        "Pictures and files are found by their name, seen from the folder of the text that names them.  "
        "Files outside of "
        "the site's folder cannot be used.",
    ),
    Code(
        "field-old-address",
        "“{read}” is not an address within the site that can be passed on from",
        "Write what stood behind the name of the host, with a slash in front, such as /2019/05/havnefest/",
        "Who comes by an address of before is passed on by a small page in its place.  A page can lie in any folder of "
        "the site, but not behind a question mark, as in /?p=417, nor where a file has its place.",
    ),
    Code(
        "field-phone",
        "“{read}” is not a phone number",
        "Write digits, spaces and at most a plus in front, such as +45 12 34 56 78",
        "The press must be able to call, and phones must be able to dial what is written.",
    ),
    Code(
        "field-cvr",
        "“{read}” is not a CVR number",
        "Write the eight digits of the CVR number",
        "The Danish e-commerce act (section 7) asks for the publisher's CVR number.  It has eight digits.",
    ),
    Code(
        "field-invalid",
        "“{read}” cannot stand in the field “{field}”",
        "Compare with the other files of the kind, or ask `budstikke schema`",
        "The value does not have the form that the field asks for.",
    ),
    Code(
        "field-zone",
        "There is no time zone called “{read}”",
        "Write Europe/Copenhagen",
        "The time zone decides what today is, and when an embargo ends.  Its name comes from the IANA data base.",
    ),
    Code("date-unreadable", "“{read}” in “{field}” cannot be read as a date", "Write it as 2026-05-05", _DATES),
    Code(
        "date-ambiguous",
        "“{read}” in “{field}” can be read in more than one way",
        "Write the day that you mean in full, such as {meanings}",
        _DATES,
    ),
    Code(
        "date-impossible",
        "“{read}” in “{field}” is a day or time that does not exist",
        "Check the day, the month and the time",
        _DATES,
    ),
    Code(
        "date-weekday",
        "“{read}” in “{field}” falls on another weekday",
        "Check the weekday, or leave it out: {meanings}",
        _DATES,
    ),
    Code("date-no-year", "“{read}” in “{field}” has no whole year", "Write the year with four digits", _DATES),
    Code("date-time", "“{read}” in “{field}” should be a day without a time", "Leave the time out", _DATES),
    Code(
        "date-gap",
        "“{read}” in “{field}” does not exist: the clock is put forward past it",
        "Choose a time before 02:00 or from 03:00",
        "On the last Sunday of March the clock jumps from 02:00 to 03:00; no time between them exists on that day.",
    ),
    Code(
        "event-end",
        "The event ends before it begins",
        "Check start and end; an event past midnight needs the next day's date",
        "Calendars refuse events that end before they begin.",
    ),
    Code(
        "event-place",
        "The event has neither a place nor an address on the web",
        "Write place: with name and town, or online: with the address",
        "Readers, calendars and search engines ask where an event is.  An event that is cancelled needs no place.",
        Severity.WARNING,
    ),
    Code(
        "event-past-planned",
        "The event is over, and its status is still planned",
        "Write status: held and attendance: with how many came, or status: cancelled",
        "The number of events held is what the networks have promised, so somebody must say that an event was held.",
        Severity.WARNING,
    ),
    Code(
        "effect-full-time",
        "Full-time equivalents belong to jobs only, and this effect counts something else",
        "Delete full_time:, or change kind to jobs-new or jobs-kept",
        "The European Union counts jobs in full-time equivalents: half-time is 0.5, six months full-time is 0.5.",
    ),
    Code(
        "stage-order",
        "The stages are not in the order in which they were reached",
        "Put the stage log in order, oldest first: {order}",
        "The stage log tells how the network has come about, step by step; its last entry is where the network stands "
        "today.",
        Severity.WARNING,
    ),
    Code(
        "member-left",
        "The member left before it joined",
        "Check joined and left",
        "A member cannot leave before it has joined.",
    ),
    Code(
        "translation-language",
        "The translation is in the same language as “{original}”",
        "Write language: en (or da), or delete translation_of:",
        "A translation is in another language than the text that it translates; pages of both then point to "
        "each other.",
    ),
    Code(
        "title-long",
        "The title has {length} characters; search engines and inboxes show about {limit}",
        "Make it shorter",
        "Titles stand in lists, mail subjects, search results and feeds.  Beyond some 70 characters they are cut off.",
        Severity.NOTE,
    ),
    Code(
        "issue-period",
        "The newsletter's period ends before it begins: {since} to {until}",
        "Check period: since and until, and the date of the issue before",
        "A newsletter that pins no stories brings those of its period: from the day after the issue before "
        "it to its own "
        "day, unless period: says otherwise.",
    ),
    Code(
        "site-domain",
        "The site's address does not lie on its own domain, {domain}, but on {host}",
        "Write url: https://{domain}/ or delete custom_domain:",
        "With a domain of its own the site is shown there and nowhere else: everything on the branch it is published "
        "to lies below that domain, and pages, feeds and mails must name it.  While url: says otherwise, the domain "
        "is not written.",
        Severity.WARNING,
    ),
    Code(
        "site-id",
        "The site has no id",
        "Write id: {guess} and never change it again",
        "Every story, event and feed item has a lasting id that begins with the site's.  With an id of its "
        "own, a site can "
        "change its title and its address, and no subscriber gets anything twice.",
        Severity.NOTE,
    ),
)
