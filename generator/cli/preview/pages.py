"""The preview's own pages, by templates of its own."""

import json
from functools import lru_cache
from pathlib import Path

from generator.cli.preview import views
from generator.cli.preview.mails import VIEWS, entries
from generator.cli.preview.mounts import OWN
from generator.cli.preview.state import Preview, Shown
from generator.diagnostics import Location
from generator.language.catalogue import words
from generator.render.environment import Renderer
from generator.render.theme import Theme, load_theme

__all__ = ["asset", "index", "issue", "message", "missing", "problem", "start"]

_ASSETS = ("client.js", "overlay.css", "preview.css", "icon.svg")


@lru_cache(maxsize=1)
def _theme() -> Theme:
    theme, _ = load_theme("theme", (Path(__file__).parent,), Location("preview"))
    if theme is None:
        raise FileNotFoundError("the preview's templates")
    return theme


@lru_cache(maxsize=1)
def _renderer() -> Renderer:
    return Renderer(_theme())


def asset(name: str) -> bytes | None:
    """Give a file that the pages fetch: script, styles and icon."""
    return _theme().files[f"theme/{name}"] if name in _ASSETS else None


def start(preview: Preview) -> str:
    """The list of sites."""
    frame = _frame(preview, "sites", "Sites")
    return _page("start.html", views.StartView(frame, views.cards(preview, OWN)), frame)


def index(preview: Preview) -> str:
    """The list of mails."""
    frame = _frame(preview, "mail", "Newsletter mails")
    return _page("mails.html", views.IndexView(frame, views.groups(preview.sites), VIEWS), frame)


def issue(preview: Preview, shown: Shown, name: str, view: str) -> str | None:
    """One mail in one view; None where there is no such mail."""
    mail = next((entry for entry in entries(shown) if entry.name == name), None)
    if mail is None or view not in VIEWS:
        return None
    suffix = {"text": "txt", "source": "mjml"}.get(view, "")
    text = shown.files.get(f"mail/{name}.{suffix}", b"").decode("utf-8", "replace")
    frame = views.Frame(shown.language, mail.subject, OWN, "mail", shown.key, shown.version)
    return _page("mail.html", views.IssueView(frame, mail, view, VIEWS, text), frame)


def problem(shown: Shown) -> str:
    """What is wrong, in place of a site that has not been built without an error yet."""
    frame = views.Frame(shown.language, shown.title, OWN, "", shown.key, shown.version)
    return _page("problem.html", views.ProblemView(frame, views.problems(shown, OWN)), frame)


def missing(preview: Preview, path: str) -> str:
    """For addresses outside every site."""
    frame = _frame(preview, "", "There is nothing at this address")
    return _page("missing.html", views.MissingView(frame, path), frame)


def message(preview: Preview, key: str) -> str:
    """One line of JSON for open pages: the version they should show, and what to lay over them.

    Args:
        key: The site that the page is of; empty for a page about all of them.
    """
    shown = preview.site(key)
    if shown is None:
        return json.dumps({"version": _version(preview), "html": ""})
    overlay = ""
    if shown.files and (shown.findings or shown.fault):
        overlay = _renderer().render("overlay.html", views.problems(shown, OWN), shown.language)
    return json.dumps({"version": shown.version, "html": overlay})


def _page(template: str, view: object, frame: views.Frame) -> str:
    return _renderer().render(template, view, frame.language)


def _frame(preview: Preview, section: str, title: str) -> views.Frame:
    language = preview.sites[0].language if preview.sites else preview.language or "da"
    return views.Frame(language, words(language).gettext(title), OWN, section, "", _version(preview))


def _version(preview: Preview) -> str:
    """Of the pages about all sites: findings count as well, since the cards tell of them."""
    return "-".join(f"{s.version}.{len(s.findings)}{bool(s.failed):d}" for s in preview.sites)
