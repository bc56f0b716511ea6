"""Codes of the area "theme": looks and templates."""

from generator.diagnostics.code import Code, Severity

_UNUSED = (
    "A file of a theme is used where it has the same path as a file of the theme below, or where another template "
    "includes it.  One that never is, is nearly always a misspelt override."
)

CODES: tuple[Code, ...] = (
    Code(
        "theme-missing",
        "There is no theme called “{theme}”",
        "Use one of these: {known}",
        "A site names its theme in site.yaml.  A theme is a folder below themes/; a folder with theme.yaml can extend "
        "another one and needs only the files and colours that differ.",
    ),
    Code(
        "theme-circle",
        "The themes extend one another in a circle: {theme}",
        "Let the last of them extend default",
        "A theme extends another one, which may extend a third; somewhere that must end.",
    ),
    Code(
        "theme-template",
        "A template of the theme cannot be filled: {reason} (while making {target})",
        "Mend the template, or delete it so that the theme below it is used",
        "Templates see the values of their view and nothing else, and a name that is not among them is an error.",
    ),
    Code(
        "theme-colour",
        "“{read}” is no colour for {name}",
        'Write a hash and six digits or letters from a to f, such as "#1d5c63"',
        "The colours of a theme are written as on the web, #rrggbb: two digits each for red, green and blue, in base "
        "16.  Names of colours and short forms are not read, since mails and the check of contrasts need the figures.",
    ),
    Code(
        "theme-token",
        "What stands at {name} is no single word or number",
        'Write groups of names and values, two levels deep: colour: and below it ink: "#1b2a2e"',
        "tokens.yaml holds groups such as colour, dark, font and shape; each holds names, and each name one value.  A "
        "theme that extends another one names only what differs.",
    ),
    Code(
        "theme-contrast",
        "The colours {name} and {other} have a contrast of {ratio}; it must be {least} or more",
        "Make one of them darker or lighter in tokens.yaml",
        "Text must stand out from its ground for readers with weak eyes, in the sun and on old screens.  4.5 is the "
        "least that WCAG 2.2 (1.4.3, level AA) takes, and Danish law asks public bodies for that.",
    ),
    Code(
        "theme-unused",
        "No page, mail or other template uses this file of the theme",
        "Delete it, or include it in a template",
        _UNUSED,
        Severity.WARNING,
    ),
    Code(
        "theme-misspelt",
        "No page, mail or other template uses this file of the theme",
        "Did you mean {guess}?  Else delete it",
        _UNUSED,
        Severity.WARNING,
    ),
)
