"""Whether a theme's files are asked for: one that never is, is nearly always a misspelt override."""

from collections.abc import Iterable

from jinja2 import Environment, TemplateSyntaxError, meta

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.language.text import did_you_mean
from generator.render.theme import Theme

__all__ = ["check_theme"]

_SETTINGS = ("theme.yaml", "tokens.yaml", "README.md", "LICENSE")
_FOLDERS = ("assets/", "catalogues/")


def check_theme(theme: Theme, templates: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Find files of a theme that no output asks for.

    Args:
        templates: Names of the templates that were asked for; what they include or extend is followed.
    """
    own = [path for path in theme.paths("") if _is_template(path) and theme.find(path) in _mine(theme, path)]
    if not own:
        return ()
    known = set(theme.paths(""))
    reached = _reached(theme, set(templates) & known)
    return tuple(
        diagnostic("theme-unused", Location(f"themes/{theme.name}/{path}"), guess=did_you_mean(path, reached) or "–")
        for path in own
        if path not in reached
    )


def _mine(theme: Theme, path: str) -> tuple[str, ...]:
    """The theme's own key for a path; the bottom theme is the generator's, and is not questioned."""
    return (f"{theme.name}/{path}",) if len(theme.stack) > 1 else ()


def _is_template(path: str) -> bool:
    return path not in _SETTINGS and not path.startswith(_FOLDERS)


def _reached(theme: Theme, names: set[str]) -> set[str]:
    """Follow includes, imports and parents, in every theme of the stack."""
    environment = Environment(autoescape=True)
    reached: set[str] = set()
    waiting = set(names)
    while waiting:
        name = waiting.pop()
        reached.add(name)
        for layer in theme.stack:
            source = theme.files.get(f"{layer}/{name}")
            if source is None:
                continue
            try:
                found = meta.find_referenced_templates(environment.parse(source.decode()))
            except (TemplateSyntaxError, UnicodeDecodeError):
                continue  # told of where it is used
            plain = {n.split("/", 1)[1] if n and n.split("/", 1)[0] in theme.stack else n for n in found}
            waiting |= {n for n in plain if n} - reached
    return reached
