"""Codes of the area "header": the part of a Markdown file between two lines of ``---``."""

from generator.diagnostics.code import Code

CODES: tuple[Code, ...] = (
    Code(
        "header-missing",
        "The file does not begin with a header",
        "Write a line with --- at the very top, then title: and the other fields, then a line with --- again",
        "Every Markdown file begins with a header: a line with three hyphens, one field a line, "
        "and three hyphens again.  The text comes below.  For example:\n\n    ---\n"
        "    title: Åbent hus i Durup\n    date: 5. maj 2026\n    ---\n\n    Her begynder teksten.\n",
    ),
    Code(
        "header-open",
        "The header is never closed",
        "Write a line with --- between the last field of the header and the text",
        "The header begins with a line of three hyphens and must end with one too; otherwise the "
        "text below it would be read as fields.  For example:\n\n    ---\n"
        "    title: Åbent hus i Durup\n    date: 5. maj 2026\n    ---\n\n    Her begynder teksten.\n",
    ),
    Code(
        "header-dashes",
        "The first line looks like ---, but is written with other signs",
        "Write three plain hyphens: ---",
        "Word processors turn hyphens into long dashes (— or –).  The lines around the header must "
        "be three plain hyphens.  For example:\n\n    ---\n    title: Åbent hus i Durup\n"
        "    date: 5. maj 2026\n    ---\n\n    Her begynder teksten.\n",
    ),
    Code(
        "header-shape",
        "There are no fields here",
        "Write one field a line, its name first: title: Åbent hus i Durup",
        "A header or a settings file consists of fields, one a line: a name, a colon, a space and the value.  For "
        "example:\n\n    ---\n    title: Åbent hus i Durup\n    date: 5. maj 2026\n    ---\n\n"
        "    Her begynder teksten.\n",
    ),
)
