"""The form editor: a page that loads Sveltia CMS, and what it is to know of the site; nothing without ``editor:``."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.catalogue import words
from generator.model import sveltia, urls
from generator.model.forms import Editor
from generator.model.library import Library
from generator.outputs.base import Output, Target, Workshop, produce_by_template
from generator.outputs.views.editor import collections
from generator.outputs.views.widgets import Json

__all__ = ["OUTPUT", "ConfigurationView", "EditorView", "plan"]

CONFIGURATION = f"{sveltia.FOLDER}config.yml"  # where Sveltia CMS looks by itself; all JSON is YAML
_HOSTS = {
    "github": ("https://api.github.com", "https://www.githubstatus.com"),
    "gitlab": ("https://gitlab.com",),
}


@dataclass(frozen=True, slots=True)
class EditorView:
    """The page.

    Attributes:
        policy: The Content-Security-Policy: this script and its words, the code host, and nothing else.
    """

    language: str
    title: str
    script: str
    integrity: str
    policy: str
    home: str


@dataclass(frozen=True, slots=True)
class ConfigurationView:
    """The configuration, as JSON."""

    text: str


def plan(library: Library) -> Iterator[Target]:
    """Plan the page and its configuration, where the site asks for them."""
    site = library.site
    if site.editor is not None:
        yield Target(urls.file(sveltia.FOLDER), _page, "admin/index.html", site.language, "admin")
        yield Target(urls.file(CONFIGURATION), _configuration, language=site.language, origin="admin")


def _page(library: Library) -> EditorView:
    site = library.site
    assert site.editor is not None
    return EditorView(
        language=site.language,
        title=_title(library),
        script=sveltia.SCRIPT,
        integrity=sveltia.INTEGRITY,
        policy=_policy(site.editor),
        home=site.base,
    )


def _title(library: Library) -> str:
    site = library.site
    return words(site.language).gettext("Write for {title}", title=site.title)


def _policy(editor: Editor) -> str:
    """Give the Content-Security-Policy (W3C CSP 3).

    The editor puts its styles into the page, and shows pictures that are not saved yet and those of the people who
    have signed in.
    """
    hosts = (*_HOSTS[editor.backend], *([editor.base_url] if editor.base_url else []))
    rules = {
        "default-src": "'none'",
        "script-src": sveltia.SCRIPT,
        "style-src": "'unsafe-inline'",
        "font-src": sveltia.FONTS,
        "connect-src": " ".join(("'self'", "blob:", "data:", sveltia.WORDS, *hosts)),
        "img-src": "'self' blob: data: https:",
        "media-src": "blob:",
        "frame-src": "blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _configuration(library: Library) -> ConfigurationView:
    return ConfigurationView(json.dumps(_settings(library), ensure_ascii=False, separators=(",", ":")))


def _settings(library: Library) -> dict[str, Json]:
    """Give Sveltia's settings (sveltiacms.app/en/docs/config-basics)."""
    site, editor = library.site, library.site.editor
    assert editor is not None
    return {
        "backend": _backend(editor, site.language),
        "publish_mode": "editorial_workflow",
        "site_url": site.url,
        "display_url": site.url,
        "app_title": site.title,
        # Pictures lie beside the texts that show them; the folder of all is for what several texts show.
        "media_folder": "/".join(part for part in (editor.folder, "pictures") if part),
        "public_folder": "/pictures",
        "media_libraries": {
            "default": {"config": {"slugify_filename": True, "max_file_size": LARGEST}},
            "stock_assets": False,
        },
        # As generator.language.text.slug makes them.
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 80, "timezone": "local"},
        "i18n": {
            # One language, in files that do not name it: it decides how æ, ø and å are written in file names.
            "structure": "multiple_files",
            "locales": [site.language],
            "default_locale": site.language,
            "omit_default_locale_from_file_path": True,
        },
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none", "indent_size": 2}},
        "editor": {"preview": False},
        "show_preview_links": False,
        "collections": collections(library),
    }


LARGEST = 20_000_000  # bytes; a code host's web page takes 25 MB


def _backend(editor: Editor, language: str) -> dict[str, Json]:
    say = words(language).gettext
    settings: dict[str, Json] = {
        "name": editor.backend,
        "repo": editor.repository,
        "branch": editor.branch,
        "squash_merges": True,
        "auth_methods": ["oauth", "token"] if editor.base_url else ["token"],
        "commit_messages": {
            "create": say("Write “{slug}” ({collection})", slug="{{slug}}", collection="{{collection}}"),
            "update": say("Change “{slug}” ({collection})", slug="{{slug}}", collection="{{collection}}"),
            "delete": say("Delete “{slug}” ({collection})", slug="{{slug}}", collection="{{collection}}"),
            "uploadMedia": say("Add {path}", path="{{path}}"),
            "deleteMedia": say("Delete {path}", path="{{path}}"),
        },
    }
    return {**settings, "base_url": editor.base_url} if editor.base_url else settings


def produce(target: Target, view: EditorView | ConfigurationView, workshop: Workshop) -> bytes:
    """Make one of them."""
    if isinstance(view, EditorView):
        return produce_by_template(target, view, workshop)
    return f"{view.text}\n".encode()


OUTPUT = Output(name="admin", plan=plan, produce=produce)
