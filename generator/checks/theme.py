"""Whether a theme can be read, and its files are asked for: one that never is, is nearly always a misspelt override."""

from collections.abc import Iterable, Iterator

from jinja2 import Environment, TemplateSyntaxError, meta

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.language.text import did_you_mean
from generator.render.colours import contrast
from generator.render.theme import Theme

__all__ = ["check_theme"]

_SETTINGS = ("theme.yaml", "tokens.yaml", "README.md", "LICENSE")
# Text and the ground that it stands on; links are accent.
_PAIRS = (
    ("ink", "paper"),
    ("ink", "surface"),
    ("soft", "paper"),
    ("soft", "surface"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("alert", "paper"),
    ("on_accent", "accent"),
    ("on_deep", "deep"),
    ("on_mark", "mark"),
)
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
_FOLDERS = ("assets/", "catalogues/")


def check_theme(theme: Theme, templates: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Find colours that are too near each other, and files that no output asks for.

    Args:
        templates: Names of the templates that were asked for; what they include or extend is followed.
    """
    return (*_contrasts(theme), *_unasked(theme, templates))


def _contrasts(theme: Theme) -> Iterator[Diagnostic]:
    """Compare the colours of texts and grounds, in light and dark; of a pair the one that the nearer theme gives."""
    for group in ("colour", "dark"):
        tokens = theme.tokens.get(group, {})
        for text, ground in _PAIRS:
            if text not in tokens or ground not in tokens:
                continue
            ratio = contrast(tokens[text], tokens[ground])
            if ratio < LEAST_CONTRAST:
                names = {"name": f"{group}.{text}", "other": f"{group}.{ground}"}
                # Rounded down: 4.49 must not read 4.5.
                shown = f"{int(ratio * 100) / 100:.2f}"
                at, line = min(
                    (theme.places[name] for name in names.values()), key=lambda place: _depth(theme, place[0])
                )
                yield diagnostic("theme-contrast", at, line, ratio=shown, least=LEAST_CONTRAST, **names)


def _depth(theme: Theme, at: Location) -> int:
    """Say how far down the stack a file of a theme lies."""
    return theme.stack.index(at.path.split("/")[1])


def _unasked(theme: Theme, templates: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Find the theme's own files that override nothing, and that no template in use includes."""
    known = set(theme.paths(""))
    below = {path for path in known for name in theme.stack[1:] if f"{name}/{path}" in theme.files}
    # A site without newsletters asks for no mail template yet; one that overrides another is right all the same.
    used = {*templates, *below} & known
    own = [path for path in sorted(known - used) if _is_template(path) and theme.find(path) in _mine(theme, path)]
    reached = _reached(theme, used, own) if own else used
    return tuple(_unused(theme, path, reached) for path in own if path not in reached)


def _unused(theme: Theme, path: str, reached: set[str]) -> Diagnostic:
    at = Location(f"themes/{theme.name}/{path}")
    guess = did_you_mean(path, reached)
    return diagnostic("theme-misspelt", at, guess=guess) if guess else diagnostic("theme-unused", at)


def _mine(theme: Theme, path: str) -> tuple[str, ...]:
    """The theme's own key for a path; the bottom theme is the generator's, and is not questioned."""
    return (f"{theme.name}/{path}",) if len(theme.stack) > 1 else ()


def _is_template(path: str) -> bool:
    return path not in _SETTINGS and not path.startswith(_FOLDERS)


def _reached(theme: Theme, names: set[str], doubtful: list[str]) -> set[str]:
    """Follow includes, imports and parents, in every theme of the stack; only those that lead to a doubtful file."""
    environment = Environment(autoescape=True)
    words = [path.encode() for path in doubtful]
    reached: set[str] = set()
    waiting = set(names)
    while waiting:
        name = waiting.pop()
        reached.add(name)
        for layer in theme.stack:
            source = theme.files.get(f"{layer}/{name}", b"")
            if not any(word in source for word in words):
                continue
            try:
                found = meta.find_referenced_templates(environment.parse(source.decode()))
            except (TemplateSyntaxError, UnicodeDecodeError):
                continue  # told of where it is used
            plain = {n.split("/", 1)[1] if n and n.split("/", 1)[0] in theme.stack else n for n in found}
            waiting |= {n for n in plain if n} - reached
    return reached
