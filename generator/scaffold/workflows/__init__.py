"""The workflow files of a site's repository: check, preview and publish on GitHub, in the site's language."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import wrap

from generator.language.catalogue import words
from generator.scaffold.workflows.pins import PINS, Pin
from generator.scaffold.workflows.wording import WORDS

__all__ = ["PINS", "Pin", "workflows"]

_FOLDER = Path(__file__).parent
_FILES = {
    ".github/dependabot.yml": "dependabot.yml",
    ".github/workflows/preview.yml": "preview.yml",
    ".github/workflows/publish.yml": "publish.yml",
}
_FIELD = re.compile(r"<<([a-z/_-]+)>>")
_COMMENT = re.compile(r"^( *)# <<([a-z_]+)>>$", re.MULTILINE)
_WIDTH = 100  # characters of a comment's line


def workflows(
    language: str,
    *,
    install: str = "python -m pip install --disable-pip-version-check --requirement requirements.txt",
    lock: str = "requirements.txt",
    build: str = "budstikke build",
) -> dict[str, str]:
    """Give the workflow files of a repository, by path, sorted; equal arguments give equal files.

    Args:
        language: Of comments, of steps' names and of advice: "da" or "en".
        install: The command that installs Budstikke.
        lock: The file that decides what is installed; a change of it fetches anew.
        build: The command that builds what is published into ``output/``.
    """
    say = words(language).gettext
    values = {name: say(word) for name, word in WORDS.items()}
    values |= {name: pin.of() for name, pin in PINS.items()}
    values |= {"cache/restore": PINS["cache"].of("/restore"), "install": install, "lock": lock, "build": build}
    return {path: _filled(_FOLDER / name, values) for path, name in _FILES.items()}


def _filled(template: Path, values: Mapping[str, str]) -> str:
    text = _COMMENT.sub(_comment(values), template.read_text(encoding="utf-8"))
    return _FIELD.sub(lambda field: values[field[1]], text)


def _comment(values: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    """Write a comment as lines of one width, where it stands."""

    def put(found: re.Match[str]) -> str:
        start = f"{found[1]}# "
        lines = wrap(values[found[2]], _WIDTH, initial_indent=start, subsequent_indent=start, break_on_hyphens=False)
        return "\n".join(lines)

    return put
