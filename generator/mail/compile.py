"""MJML to HTML: MRML compiles, and what it leaves out of an accessible, private mail is put in afterwards.

The only module that knows the compiler.  ``docs/decisions/mail-compiler.md`` says why it is this one.
"""

import re
from html import escape

import mjml as mrml

from generator.mail.errors import MailError

__all__ = ["compile_mjml"]

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
# What a screen reader calls the thing: WAI-ARIA 1.2 wants aria-roledescription in the language of the mail.
ROLE_DESCRIPTIONS = {
    "da": "nyhedsbrev",
    "de": "Newsletter",
    "en": "newsletter",
    "nb": "nyhetsbrev",
    "sv": "nyhetsbrev",
}

# The compiler quotes the title with a backslash where HTML wants an entity, so it never sees the title (nor
# the root's attributes); both are put in afterwards.  Blanks take their place, to keep the offsets true.
TITLE = re.compile(r"(?<=<mj-title>)[^<]*(?=</mj-title>)")
ROOT = re.compile(r"(?<=<mjml)\s[^>]*(?=>)")
# Between the elements of a head the compiler takes a line end for white space, but not a blank.
GAP = re.compile(r"(?<=>)[ \t\r](?=\s*<(?:/?mj|!--))")
SPAN = re.compile(r" at position (\d+):\d+$")

TITLE_MADE = re.compile(r"<title>\s*</title>")
CHARSET = '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
HTML_LANGUAGE = '<html lang="und" dir="auto"'
WRAPPER = re.compile(
    r'<div(?: aria-label="\s*")? aria-roledescription="email"( class="[^"]*")? role="article"'
    r' lang="und" dir="auto"'
)
PREVIEW = re.compile(r'<div (style="display:none;[^"]*")>(.*?)</div>', re.DOTALL)
OUTLOOK, OUTLOOK_END = "<!--[if mso | IE]>", "<![endif]-->"
# Attributes that HTML does not have; the style beside them says the same.
NO_HTML = re.compile(r' height="auto"(?= src=")| vertical-align="\w+"(?= style="font-size:0px)')
# Widths in attributes are whole numbers (HTML, and Outlook for Windows takes no other).
FRACTION = re.compile(r'(?<= width=")(\d+)\.\d+(?=(?:px)?")')
# Only mj-table, which holds figures, has a table-layout.
LAYOUT_TABLE = re.compile(r'<table border="0" cellpadding="0" cellspacing="0"(?![^>]*(?: role=|table-layout:))')


def compile_mjml(mjml: str, *, language: str, title: str) -> str:
    """Give the HTML document of a mail.

    The document carries ``title`` as its one ``<title>`` and as the wrapper's name; ``mj-title`` and the
    attributes of ``mjml`` are passed over.  The words of ``mj-preview`` become the description as well.
    No font, picture or style of another host is added.  Same input, same bytes.

    Args:
        mjml: A document that ``lint`` finds nothing wrong with.
        language: BCP 47 tag, such as ``da``.
        title: Plain text, not empty.

    Raises:
        MailError: The compiler refused the document.
    """
    html = _compile(mjml)
    html = _head(html, language, title)
    html = _body(html, language, title)
    return html.rstrip() + "\n"


def _compile(mjml: str) -> str:
    """Run the compiler: without remote fonts, without comments, and without the words it would misquote."""
    source = GAP.sub("\n", TITLE.sub(_blank, ROOT.sub(_blank, mjml)))
    try:
        # No fonts: the default is a style sheet from Google.  No social icons: lint asks for an own address.
        return mrml.mjml2html(source, disable_comments=True, fonts={}, social_icon_origin="")
    except ValueError as error:
        message = str(error)
        span = SPAN.search(message)
        if not span:
            raise MailError(message) from error
        before = mjml.encode()[: int(span[1])].decode(errors="ignore")
        line = before.count("\n") + 1
        raise MailError(message[: span.start()], line, len(before) - before.rfind("\n")) from error


def _blank(match: re.Match[str]) -> str:
    """Give as many blanks (in UTF-8 bytes) as the match had, and its line ends."""
    return "\n".join(" " * len(line.encode()) for line in match[0].split("\n"))


def _direction(language: str) -> str:
    """Give the writing direction of a language."""
    return "rtl" if language.lower().split("-")[0] in RIGHT_TO_LEFT else "ltr"


def _head(html: str, language: str, title: str) -> str:
    """Put language, title, description and colour schemes where mail clients look for them."""
    before, after = html.split("</head>", 1)
    if before.count(HTML_LANGUAGE) != 1 or CHARSET not in before:
        raise MailError("the compiler gave a head of another shape than expected")
    before = before.replace(HTML_LANGUAGE, f'<html lang="{escape(language)}" dir="{_direction(language)}"')
    before = TITLE_MADE.sub("", before).replace(CHARSET, "")
    preview = PREVIEW.search(after)
    first = [
        # The charset comes first: browsers look for it in the first 1024 bytes, and a title may be long.
        CHARSET,
        f"<title>{escape(title, quote=False)}</title>",
        '<meta name="color-scheme" content="light dark">',
        '<meta name="supported-color-schemes" content="light dark">',
        # Asks Apple's readers not to colour every date and number as a link.
        '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">',
    ]
    if preview and preview[2].strip():
        words = " ".join(preview[2].split()).replace('"', "&quot;")
        first.append(f'<meta name="description" content="{words}">')
    return before.replace("<head>", "<head>" + "".join(first), 1) + "</head>" + after


def _body(html: str, language: str, title: str) -> str:
    """Name the wrapper, mark layout tables as such, and merge neighbouring Outlook comments."""
    head, body = html.split("</head>", 1)
    where = f'lang="{escape(language)}" dir="{_direction(language)}"'
    described = ROLE_DESCRIPTIONS.get(language.lower().split("-")[0], "email")
    name = escape(title)
    # Gmail drops the html element and with it the language; therefore the wrapper says it again.
    wrapper = f' role="article" aria-roledescription="{described}" aria-label="{name}" {where}'
    body, found = WRAPPER.subn(lambda match: f"<div{match[1] or ''}{wrapper}", body, count=1)
    if not found:
        raise MailError("the compiler gave a body of another shape than expected")
    body = PREVIEW.sub(lambda match: f"<div {where} {match[1]}>{match[2]}</div>", body, count=1)
    body = LAYOUT_TABLE.sub(lambda match: match[0] + ' role="presentation"', body)
    body = FRACTION.sub(r"\1", NO_HTML.sub("", body))
    return head + "</head>" + _merge_outlook(body)


def _merge_outlook(body: str) -> str:
    """Make one conditional comment of several in a row: the same words for Outlook, fewer bytes for all."""
    first, *pieces = body.split(OUTLOOK)
    made = [first]
    inside = False  # whether the comment before goes on in this piece
    for number, piece in enumerate(pieces, start=1):
        words, end, after = piece.partition(OUTLOOK_END)
        made.append(words if inside else OUTLOOK + words)
        inside = number < len(pieces) and end != "" and not after.strip()
        if not inside:
            made.append(end + after)
    return "".join(made)
