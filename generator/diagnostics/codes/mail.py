"""Codes of the area "mail": the MJML of templates, the compiled mail, and the words of its subject."""

from generator.diagnostics.code import Code, Severity

_LINT = (
    "MJML is the markup that newsletters are written in. The compiler passes over most mistakes in "
    "silence, and the reader gets a broken layout; therefore every element, attribute and value is "
    "checked before."
)
_WELL_FORMED = (
    "MJML must be well-formed: every tag that is opened is closed in the right order, values stand in "
    "quotation marks, and < is written &lt; in text. Only the empty elements of HTML, such as <br> and "
    "<img>, need no end."
)
_PRIVACY = (
    "A picture, font or style from another host tells that host who read the mail, and when. A mail of "
    "ours asks nobody but the programme's own site."
)
_ACCESSIBLE = (
    "Readers use screen readers, block pictures, or read in the dark. A mail that is built for them works "
    "for all. The rules are those of WCAG 2.2 AA."
)
_SIZE = (
    "Gmail cuts a mail at about 102 KB and hides the rest behind a link, the unsubscribe link with it; "
    "the styles are lost as well. The sending service adds some, so the limit here is 100 KB, with a "
    "warning from 80 KB."
)

_MARKUP = (
    Code(
        "mail-syntax",
        "This is not well-formed: {name}",
        "Check the quotation marks of the tag, and write &lt; for a < in text",
        _WELL_FORMED,
    ),
    Code(
        "mail-doctype",
        "{name} may not stand in MJML",
        "Delete it",
        "MJML has no document type, no processing instructions and no CDATA. They are refused, because "
        "entities that are defined there can make a small file fill the memory.",
    ),
    Code("mail-unclosed", "<{name}> is never closed", "Write </{name}> where it ends", _WELL_FORMED),
    Code("mail-unopened", "</{name}> closes nothing", "Delete it, or open the element before", _WELL_FORMED),
    Code(
        "mail-root",
        "A document has one <mjml> and nothing else around it; found: {name}",
        "Put everything between <mjml> and </mjml>",
        _WELL_FORMED,
    ),
    Code(
        "mail-deep",
        "<{name}> stands more than 100 levels deep",
        "Close the elements around it; a mail needs about ten levels",
        _WELL_FORMED,
    ),
    Code(
        "mail-element-unknown",
        "There is no element <{name}> in MJML",
        "Use an element of MJML, or put HTML into <mj-text> or <mj-raw>",
        _LINT,
    ),
    Code("mail-element-misspelt", "There is no element <{name}> in MJML", "Did you mean <{guess}>?", _LINT),
    Code(
        "mail-element-interactive",
        "<{name}> is no use in a mail: most mail programs take out the form fields it works by",
        "Show everything, with sections, columns, texts and pictures",
        "The accordion and the carousel of MJML open and turn by means of hidden form fields. Gmail and "
        "Outlook take those out, and the reader sees half of it.",
    ),
    Code(
        "mail-element-unsupported",
        "The compiler stops at <{name}>",
        "Delete it; a template includes other files with `include`",
        "Some elements that MJML documents are not known to the compiler that is used here. Other files are "
        "included by the template, before the document gets to the compiler.",
    ),
    Code(
        "mail-element-remote",
        "<{name}> makes every reader fetch a font from another host",
        "Name fonts that computers have, with font-family",
        _PRIVACY,
    ),
    Code("mail-element-missing", "There is no {name} in <{parent}>", "Add it", _LINT),
    Code("mail-element-twice", "<{name}> stands here a second time", "Keep one of them", _LINT),
    Code(
        "mail-nesting",
        "<{name}> may not stand in <{parent}>",
        "It may stand in: {parents}",
        _LINT + " Sections stand in the body, columns in sections, texts and pictures in columns.",
    ),
    Code(
        "mail-stray-words",
        "Text stands between the elements of <{parent}>: {words}",
        "Put it into <mj-text>",
        _LINT + " Text between elements lands outside every cell of the layout.",
    ),
    Code("mail-attribute-unknown", "<{element}> has no attribute {name}", "It has: {known}", _LINT),
    Code("mail-attribute-misspelt", "<{element}> has no attribute {name}", "Did you mean {guess}?", _LINT),
    Code(
        "mail-attribute-dropped",
        "The compiler passes over the attribute {name} of <{element}>",
        "Delete it; use css-class and mj-style where the look matters",
        "Some attributes that MJML documents have no effect in the compiler that is used here. What is "
        "written and has no effect misleads the next reader of the template.",
    ),
    Code("mail-attribute-twice", "The attribute {name} of <{element}> stands twice", "Keep one of them", _LINT),
    Code("mail-attribute-missing", "<{element}> lacks the attribute {name}", 'Write {name}="..." in it', _LINT),
    Code(
        "mail-attribute-value",
        "The attribute {name} of <{element}> cannot be “{read}”",
        "Write it like this: {example}",
        _LINT + " Colours are #rgb, #rrggbb, rgb() or one of the 17 names of CSS 2.1: Outlook knows no others.",
    ),
    Code("mail-class-unknown", "No <mj-class> is called “{name}”", "Defined are: {known}", _LINT),
    Code(
        "mail-style-nested",
        "A rule that begins with @ stands within another such rule",
        "Write the two rules one after the other",
        "Gmail drops the whole style block when an @-rule, such as @media, stands within another.",
    ),
    Code("mail-style-remote", "The style sheet fetches something: {part}", "Delete it", _PRIVACY),
)

_COMPILED = (
    Code(
        "mail-large",
        "The mail is {size} KB; from {limit} KB on there is little room left for the sending service",
        "Leave a story out, or shorten some",
        _SIZE,
        Severity.WARNING,
    ),
    Code("mail-too-large", "The mail is {size} KB; at most {limit} KB are allowed", "Leave a story out", _SIZE),
    Code(
        "mail-style-large",
        "The styles of the mail are {size} bytes; at most {limit} are allowed",
        "Shorten the mj-style of the theme",
        "Gmail drops all styles when the style blocks of a mail are more than 16 KB together.",
    ),
    Code(
        "mail-element-forbidden",
        "<{name}> may not stand in a mail",
        "Delete it from the template",
        "Mail programs take out scripts, forms, frames and linked style sheets, and take a mail that has "
        "them for a fraud.",
    ),
    Code(
        "mail-picture-alt",
        "The picture {picture} has no alt text",
        'Write what it shows, or alt="" for an ornament',
        _ACCESSIBLE,
    ),
    Code(
        "mail-picture-width",
        "The picture {picture} has no width",
        "Give the width in pixels that it is shown at",
        "Outlook for Windows shows a picture without a width at its full size, across everything.",
    ),
    Code(
        "mail-picture-address",
        "The address of the picture {picture} is not complete",
        "It must begin with https://",
        "A mail has no address of its own, so every address in it must be complete.",
    ),
    Code(
        "mail-picture-format",
        "The picture {picture} is neither JPG, PNG nor GIF",
        "Use a JPG of it",
        "Outlook for Windows shows neither WebP nor SVG.",
    ),
    Code("mail-foreign", "The mail fetches {address} from another host", "Put the file on the site", _PRIVACY),
    Code(
        "mail-unsubscribe-missing",
        "The mail shows no link to unsubscribe",
        "Put the unsubscribe link into the footer of the newsletter template",
        "The Danish marketing act (markedsføringsloven § 10) and the mail services ask for an easy way "
        "out of every newsletter, in the HTML and in the plain text.",
    ),
    Code(
        "mail-text-missing",
        "The mail has no plain-text part",
        "Check the plain-text template",
        "Some read mail as plain text, and filters take a mail without it for spam.",
    ),
    Code(
        "mail-heading",
        "The mail has {count} headings of the first level; it needs one",
        "Make the newsletter's title the one <h1>",
        _ACCESSIBLE,
    ),
    Code(
        "mail-link-words",
        "A link reads “{words}” and leads to {address}",
        "Write where the link leads",
        _ACCESSIBLE + " People who go from link to link hear the words of the link alone.",
    ),
    Code(
        "mail-merge-field",
        "The web version holds the merge field {field}",
        "Leave unsubscribe and preference links out of the web version",
        "The web version is read by everybody: it may hold nothing that a sending service fills in for one reader.",
    ),
)

_WORDING = (
    Code(
        "mail-subject-length",
        "The subject has {length} characters; {least} to {most} are best",
        "Say what is in the newsletter, the most important first",
        "Phones show about 40 characters of a subject, computers about 60. A very short one tells too little.",
        Severity.WARNING,
    ),
    Code(
        "mail-preheader-length",
        "The preheader has {length} characters; {least} to {most} are best",
        "Go on where the subject stops, the message in the first 40 characters",
        "The preheader is the line that mail programs show after the subject. A short one is filled up "
        "with whatever comes next in the mail.",
        Severity.WARNING,
    ),
    Code(
        "mail-preheader-repeats",
        "The preheader says the same as the subject",
        "Use it to say more",
        "Subject and preheader stand side by side in the list of mails; saying it twice wastes the one "
        "line in which a reader decides.",
    ),
)

CODES: tuple[Code, ...] = (*_MARKUP, *_COMPILED, *_WORDING)
