"""What an import has to say: a sentence for every remark, a heading for every fate."""

from collections.abc import Mapping

from generator.importers.items import Remark
from generator.importers.stamps import Fate
from generator.language.catalogue import words

__all__ = ["FATES", "REMARKS", "sentence"]


def N_(msgid: str) -> str:  # noqa: N802 - gettext's own name for a word that is translated later
    """Mark a word for the catalogues."""
    return msgid


FATES: Mapping[Fate | None, str] = {
    Fate.NEW: N_("Brought into the site"),
    Fate.UPDATED: N_("Taken anew, since it has changed at the source"),
    Fate.CHANGED: N_("Changed at the source; left as it is here (--update takes the new version)"),
    Fate.KEPT: N_("Edited here since it was imported, and so left as it is"),
    Fate.UNCHANGED: N_("Unchanged"),
    None: N_("Left out"),
}

REMARKS: Mapping[str, str] = {
    "column-personal": N_(
        "The column “{column}” is not carried: it may hold personal data, and everybody can read this"
    ),
    "column-twice": N_("The column “{column}” is not carried: another one is “{field}” already"),
    "column-unknown": N_("The column “{column}” is not carried: members have no such field"),
    "fetch-failed": N_("{address} could not be read"),
    "fetch-host": N_("{address} is not read: it lies on another host than what is imported"),
    "fetch-large": N_("{address} is larger than {limit} MB"),
    "fetch-private": N_("{address} is not read: it lies in a private network"),
    "fetch-status": N_("{address} could not be read: the host answers {status}"),
    "left-elsewhere": N_("It is a member of “{network}” already; add this network to networks: there"),
    "left-empty": N_("It has neither a title nor a text"),
    "left-kind": N_("Its kind has no place here: {kind}"),
    "left-no-day": N_("It has no date"),
    "left-no-name": N_("It has no name"),
    "left-pages": N_("It is a page; --pages takes pages along"),
    "left-password": N_("It is protected by a password"),
    "left-private": N_("It is private"),
    "left-refused": N_("The site would not take it: {reason}"),
    "left-status": N_("It was not published: {status}"),
    "left-trash": N_("It lies in the bin"),
    "left-twice": N_("Another one has the same name"),
    "lost-address": N_("Nothing leads on from its old address: {address}"),
    "lost-block": N_("A block that WordPress fills by itself is left out: {name}"),
    "lost-code": N_("A shortcode of a plugin is left out: [{name}]"),
    "lost-comments": N_("Comments by readers are left out: {n}"),
    "lost-element": N_("{name} is left out"),
    "lost-embedded": N_("What was embedded is a link now: {address}"),
    "lost-head": N_("A table had no head; its first row is one now"),
    "lost-home": N_("A link leads to the old site: {address}"),
    "lost-length": N_("Its text was too long or too tangled; only its words are carried, as far as there is room"),
    "lost-link": N_("A link that leads nowhere is left out: {address}"),
    "lost-main": N_("Its main picture is not in the export; choose “All content” when you export"),
    "lost-nesting": N_("Its elements lay too deep in one another; only its words are carried"),
    "lost-personal": N_("“{field}” is not carried: it looks like an e-mail address, a phone number or a CPR number"),
    "lost-picture": N_("A picture without an address is left out"),
    "lost-table": N_("A table within a table is now its words only"),
    "lost-tracker": N_("A picture that counts readers is left out"),
    "lost-value": N_("“{field}” is not carried: its value is not understood"),
    "made-summary": N_("It has no words for a summary; its title stands there"),
    "made-title": N_("It had no title; its first words stand there"),
    "more": N_("… and more of the same kind"),
    "picture-asleep": N_("The main picture lies beside the text, and waits for: {fields} ({name})"),
    "picture-kind": N_("Not a picture that pages show (JPEG, PNG, WebP, GIF or SVG): {address}"),
    "picture-missing": N_("Not among the uploads, so that a link stands in its place: {address}"),
    "picture-no-words": N_("A picture lies beside the text, hidden in a comment until it has words: {name}"),
    "picture-size": N_("A picture is too large: {address}"),
    "picture-unasked": N_(
        "Not carried, so that a link stands in its place (--uploads or --fetch brings it): {address}"
    ),
    "source-archive": N_("This is an archive; unpack it, and import the .xml file in it"),
    "source-csv": N_("Line {line} cannot be read; save the list as CSV once more"),
    "source-deep": N_("The file's elements lie too deep in one another"),
    "source-doctype": N_("The file defines words of its own, as only harmful ones do"),
    "source-no-feed": N_("This is no RSS, Atom or JSON feed"),
    "source-no-names": N_("There is no column of names: one must be called “navn” or “name” (there are: {columns})"),
    "source-no-wordpress": N_("This is no export of WordPress (Tools > Export)"),
    "source-sheet": N_("This is a spreadsheet; save it as CSV first"),
    "source-size": N_("The file is too large"),
    "source-xml": N_("The file breaks off, or is no XML: {reason}, line {line}"),
}


def sentence(remark: Remark, language: str) -> str:
    """Give a remark in words; what a file holds moves no cursor."""
    values = {name: "".join(c if c.isprintable() else "\ufffd" for c in value) for name, value in remark.values}
    return words(language).gettext(REMARKS[remark.code], **values)
