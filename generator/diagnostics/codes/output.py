"""Codes of the area "output": finished files, looked at before they are written."""

from generator.diagnostics.code import Code, Severity

_LINK = (
    "A reader who follows the link would meet an error.  Links to other sites are not followed; all others must lead "
    "to a page or file of the site, and to a heading that is there.  Another text of the site is best linked to by "
    "its file's name, [vores historie](../stories/2026-05-05-havn.md): then it is found wherever it is published."
)

CODES: tuple[Code, ...] = (
    Code(
        "page-link",
        "{page} leads to {address}, and there is nothing there",
        "Correct the link, or delete it",
        _LINK,
    ),
    Code(
        "page-link-near",
        "{page} leads to {address}, and there is nothing there",
        "Did you mean {guess}?",
        _LINK,
    ),
    Code(
        "page-remote",
        "{page} would fetch {address} from another site when it is opened",
        "Put the file into the site's own folder",
        "A page that fetches pictures, fonts or scripts elsewhere tells that site who reads it.  Budstikke's pages "
        "ask nobody but their own host.",
    ),
    Code(
        "page-script",
        "{page} holds a script or a form: {found}",
        "Take it out of the theme's template",
        "Pages carry no scripts: nothing to track readers with, nothing to break.",
    ),
    Code(
        "page-style",
        "{page} holds a style, which its own security policy forbids",
        "Put the style into the theme's style sheet",
        "The security policy of a page lets browsers use the site's own style sheets only, so that no text can change "
        "what a page looks like.  A style within the page has no effect.",
    ),
    Code(
        "page-policy",
        "{page} has no Content-Security-Policy",
        "Put the meta element of that name back into the theme's template",
        "The security policy in the head of each page tells browsers to fetch nothing from other sites and to run no "
        "scripts, whatever should have slipped into a text.",
    ),
    Code(
        "feed-broken",
        "{page} is not well-formed: {reason}",
        "Mend the theme's template for it, if there is one; else tell the makers of Budstikke",
        "A feed that is not well-formed is shown by no reader at all.",
    ),
    Code(
        "funding-missing",
        "{page} lacks the acknowledgement of {funder}, which is owed until {until}",
        "Put the acknowledgement back into the theme's template",
        "Funders demand their words and logos on pages, mails and releases; a grant can be cut where they are "
        "missing.  Each acknowledgement of site.yaml stands in the foot of every page and mail, and in every press "
        "release, from the first to the last day that is given with it.",
    ),
    Code(
        "issue-empty",
        "The newsletter “{subject}” has nothing to tell: no story, event or idea falls into its period",
        "Name stories: in its header, or write one",
        "A newsletter that names no stories brings those of its period.",
        Severity.WARNING,
    ),
    Code(
        "networks-none",
        "The site has no network yet",
        "Make a folder below networks/ with a network.yaml",
        "A site shows networks.  Until there is one, its pages have little to tell.",
        Severity.WARNING,
    ),
)
