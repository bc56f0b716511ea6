"""A workshop for tests: the real themes, and content files from a dictionary."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from generator.diagnostics import Location
from generator.model.library import Library
from generator.outputs.base import Output, Target
from generator.render.environment import Renderer
from generator.render.theme import load_theme

THEMES = Path(__file__).parent.parent / "themes"


class TestWorkshop:
    """Fills templates of a theme of this project, and gives the files that a test has put in."""

    __test__ = False

    def __init__(self, theme: str = "default", files: Mapping[str, bytes] | None = None) -> None:
        found, findings = load_theme(theme, (THEMES,), Location("site.yaml"))
        if found is None or findings:
            raise AssertionError(findings)
        self.theme = found
        self.renderer = Renderer(found)
        self.files = dict(files or {})

    def render(self, template: str, view: object, language: str) -> str:
        return self.renderer.render(template, view, language)

    def source(self, path: str, digest: str) -> bytes:
        return self.files[path]

    def theme_file(self, path: str) -> bytes:
        return self.theme.files[self.theme.find(path) or path]


def planned(output: Output, library: Library, path: str) -> Target:
    """Give the one target of a path."""
    (target,) = [t for t in output.plan(library) if str(t.path) == path]
    return target


def shown(output: Output, library: Library, path: str) -> Any:
    """Give the view of the one target of a path."""
    return planned(output, library, path).view(library)


def built(output: Output, library: Library, path: str, theme: str = "default") -> str:
    """Give one file of an output as text."""
    target = planned(output, library, path)
    return output.produce(target, target.view(library), TestWorkshop(theme)).decode()


def read_page(output: Output, library: Library, path: str, theme: str = "default") -> BeautifulSoup:
    """Give one page of an output, parsed."""
    return BeautifulSoup(built(output, library, path, theme), "html.parser")
