"""Codes of the area "reference": one file that names another."""

from generator.diagnostics.code import Code, Severity

_PICTURES = (
    "A picture lies beside the text that shows it, or elsewhere in the site's folder: ../pictures/havn.jpg.  Small "
    "and large letters must be the same as in the file's name."
)

_LINKS = (
    "A link to another text of the site is written with its file's name: [vores "
    "historie](../stories/2026-05-05-havn.md). "
    "The address on the web follows the file, whatever it is called later."
)

_IDS = (
    "Stories name their members and events, and newsletters their stories, by id.  The id is the name of the file "
    "without its suffix: networks/durup/members/dlg.yaml has the id dlg."
)

CODES: tuple[Code, ...] = (
    Code(
        "reference-misspelt",
        "There is no {kind} with the id “{id}”",
        "Did you mean “{guess}”?",
        _IDS,
    ),
    Code(
        "reference-unknown",
        "There is no {kind} with the id “{id}”",
        "Use one of these: {known}",
        _IDS,
    ),
    Code(
        "reference-held",
        "The {kind} “{id}” is not public yet, so it is left out here",
        "Nothing to do if that is meant; else give it an earlier date or delete its draft: line",
        "What is a draft, dated in the future or under embargo stays out of the site, and so does what points to it.",
        Severity.NOTE,
    ),
    Code(
        "reference-twice",
        "“{id}” is named twice in this list",
        "Delete one of them",
        "Each member, story or event is named once in a list.",
        Severity.WARNING,
    ),
    Code(
        "id-twice",
        "The id “{id}” belongs to {first} already",
        "Give this file another name or an id: of its own; one that belongs to several networks is one file "
        "with networks:",
        "An id stands for one thing for ever: feed items, mails and calendars know it by that.  What belongs "
        "to several "
        "networks is written once, with networks: and their names.",
    ),
    Code(
        "slug-twice",
        "The address “{slug}” belongs to {first} already",
        "Write another slug: in one of them",
        "Two pages cannot have one address.",
    ),
    Code(
        "slug-reserved",
        "The address “{slug}” is used by the site itself",
        "Write another slug:, or rename the file",
        "Lists and folders of the site, such as stories and events, have fixed addresses that a page must not take.",
    ),
    Code(
        "picture-missing",
        "There is no picture “{read}”",
        "Put the picture beside the text, or write the way to it from there: ../pictures/havn.jpg",
        _PICTURES,
    ),
    Code(
        "picture-misspelt",
        "There is no picture “{read}”",
        "Did you mean “{guess}”?",
        _PICTURES,
    ),
    Code(
        "picture-unreadable",
        "“{read}” cannot be read as a picture",
        "Check that it opens in another program, and save it again from there as JPEG or PNG",
        "Pictures are JPEG, PNG, WebP, GIF or SVG files.  What a file holds counts, and not what it is called.",
    ),
    Code(
        "picture-large",
        "The picture “{read}” is too large",
        "Make it smaller; 2,000 pixels in width are enough",
        "Pictures have at most 100 megapixels, which is three times what a good camera makes, and drawings (SVG) at "
        "most 5 MB.",
    ),
    Code(
        "picture-small",
        "The picture “{read}” is only {width} pixels wide",
        "Use the original from the camera, at least {least} pixels wide",
        "A picture fills the width of the page on a computer and is offered to the press.  For print it must be about "
        "1,400 pixels wide; below 600 it is no use for shared links either.",
        Severity.WARNING,
    ),
    Code(
        "picture-alt",
        "The picture “{read}” has no words for those who cannot see it",
        "Write what is seen between the square brackets: ![Havnen en morgen i maj](havn.jpg)",
        "Screen readers read the words instead of the picture, and mail programs show them while pictures are blocked.",
    ),
    Code(
        "link-missing",
        "The link “{read}” leads to no file of the site",
        "Put the file beside the text, or write the way to it from there: ../knowledge/skema.pdf",
        _LINKS,
    ),
    Code(
        "link-misspelt",
        "The link “{read}” leads to no file of the site",
        "Did you mean “{guess}”?",
        _LINKS,
    ),
    Code(
        "link-held",
        "The link “{read}” leads to something that is not public yet, so only its words are shown",
        "Nothing to do if that is meant",
        "What is a draft, dated in the future or under embargo has no page that a link could lead to.",
        Severity.NOTE,
    ),
    Code(
        "link-unsafe",
        "The link “{read}” has an address that is not allowed",
        "Use https://, mailto:, tel: or the name of a file of the site",
        "Addresses such as javascript: or data: can run programs on the reader's machine, so they are refused.",
    ),
    Code(
        "link-file",
        "A file of this kind cannot be handed out: “{read}”",
        "Use one of these kinds: {kinds}",
        "Only kinds of file that are plain documents are copied to the site.",
    ),
    Code(
        "body-tangled",
        "The text is too long, or its signs are too deeply nested to be read",
        "Look for quotation marks, brackets or lists that go on by mistake",
        "Texts are limited, so that a broken file cannot hold up the build.",
    ),
    Code(
        "body-preview",
        "A code host's preview shows “{read}” otherwise than the site does",
        "The site is right.  docs/markdown.md says how to write it so that both are alike",
        "A site's texts are in one of two dialects of Markdown, which site.yaml names.  Code hosts show texts in "
        "CommonMark; what Python-Markdown alone knows looks different there, and only there.",
        Severity.NOTE,
    ),
    Code(
        "body-dialect",
        "Readers see “{read}” with all its signs: the dialect {dialect} does not know it",
        "Write it the way of this dialect; docs/markdown.md has both side by side",
        "A site's texts are in one of two dialects of Markdown, which site.yaml names.  What belongs to the other "
        "one is not read as Markdown, and so it is shown as it was typed.",
        Severity.WARNING,
    ),
    Code(
        "policy-unknown",
        "There is no policy with the tag “{id}”",
        "Did you mean “{guess}”?  Policies are listed in site.yaml",
        "A story may support one of the policies in site.yaml, and names it by its tag.",
    ),
)
