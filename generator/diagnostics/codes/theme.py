"""Codes of the area "theme": looks and templates."""

from generator.diagnostics.code import Code, Severity

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
        "theme-unused",
        "Nothing asks for this file of the theme",
        "Perhaps it should be called {guess}; else delete it",
        "A file of a theme is used where it has the same path as a file of the theme below, or where another template "
        "includes it.  One that never is, is nearly always a misspelt override.",
        Severity.WARNING,
    ),
)
