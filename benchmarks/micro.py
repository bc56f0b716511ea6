"""What each stage costs a story, as a ratio to a fixed piece of work in the same run.

    python -m benchmarks.micro [--stories 100] [--repeat 5] [--paste docs/performance.md]

Smallest of several cpu times, in milliseconds a story; the last column is what can be compared between machines.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import markdown

from benchmarks.budstikke import MINIMAL
from benchmarks.corpus import lay
from benchmarks.stories import TODAY
from benchmarks.table import paste_file, table
from generator.build.artifact import Artifact
from generator.build.writer import write_tree
from generator.checks.facts import examine
from generator.checks.subject import subject
from generator.diagnostics import Location
from generator.load.parse import parse_text
from generator.load.site_loader import load_site
from generator.markdown import DIALECTS, draft
from generator.model.library import Library
from generator.outputs.stories import plan
from generator.render.environment import Renderer
from generator.render.theme import BUILT_IN, load_theme
from generator.yaml.front_matter import divide, split

__all__ = ["main", "stages"]

REFERENCE = "reference: json.loads of 20 KB"
Work = Callable[[], object]
_JSON = json.dumps([{"number": n, "words": ["smed", "havn", "åben"], "share": n / 7} for n in range(300)])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.micro", description="What each stage costs a story.")
    parser.add_argument("--stories", type=int, default=100)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--paste", type=Path, help="a page to put the table into, between its marks")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as work:
        found = {name: _best(run, chosen.repeat) / chosen.stories for name, run in _works(Path(work), chosen.stories)}
    one = found[REFERENCE]
    rows = [(name, f"{1000 * seconds:.3f}", f"{seconds / one:.3g}") for name, seconds in found.items()]
    told = table(("stage", "ms a story", "× reference"), rows)
    print(told)
    if chosen.paste:
        paste_file(chosen.paste, "micro", f"{told}\n")


def _works(folder: Path, count: int) -> list[tuple[str, Work]]:
    """Give every stage by name; each does its work for all stories once."""
    site = folder / "site"
    lay(site, count)
    paths = sorted(site.rglob("stories/*.md"))
    texts = {p.relative_to(site).as_posix(): p.read_text(encoding="utf-8") for p in paths}
    loaded = load_site(site, prefix="", now=datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC))
    theme, _ = load_theme(MINIMAL, (site / "themes", BUILT_IN), Location("site.yaml"))
    if loaded.library is None or theme is None:
        raise SystemExit("the corpus cannot be loaded")
    return [
        (REFERENCE, lambda: [json.loads(_JSON) for _ in range(count)]),
        ("reference: markdown.markdown (extra, toc, smarty)", lambda: [_plain(text) for text in _bodies(texts)]),
        *stages(texts, loaded.library, Renderer(theme), folder / "output"),
    ]


def stages(texts: dict[str, str], library: Library, renderer: Renderer, output: Path) -> list[tuple[str, Work]]:
    """Give the stages of a build, from text to file, each with all that it needs already made."""
    zone, bodies, about = ZoneInfo(library.site.timezone), _bodies(texts), subject(library)
    targets = [target for target in plan(library) if target.template == "site/story.html"]
    views = [target.view(library) for target in targets]
    pages = [
        renderer.render(target.template, view, target.language).encode()
        for target, view in zip(targets, views, strict=True)
    ]
    artifacts = [Artifact(str(t.path), page, t.origin) for t, page in zip(targets, pages, strict=True)]
    return [
        ("front matter: cut and read", lambda: [split(text, path) for path, text in texts.items()]),
        (
            "front matter: with its schema",
            lambda: [parse_text(path, text, path, zone, "da") for path, text in texts.items()],
        ),
        *(
            (f"Markdown: {dialect}", lambda dialect=dialect: [draft(b, language="da", dialect=dialect) for b in bodies])
            for dialect in DIALECTS
        ),
        ("view of its page", lambda: [target.view(library) for target in targets]),
        (
            "template of its page, minimal theme",
            lambda: [renderer.render(t.template, v, t.language) for t, v in zip(targets, views, strict=True)],
        ),
        ("examine its page", lambda: [examine(a.path, a.content, about) for a in artifacts]),
        ("write its page, or find it equal", lambda: write_tree(artifacts, output)),
    ]


def _bodies(texts: dict[str, str]) -> list[str]:
    parts = (divide(text, path)[0] for path, text in texts.items())
    return [part.body for part in parts if part]


def _plain(text: str) -> str:
    names = ("extra", "toc", "smarty")
    return markdown.markdown(text, extensions=[f"markdown.extensions.{name}" for name in names])


def _best(work: Work, repeat: int) -> float:
    """Give the smallest cpu time of several, in seconds."""
    found = []
    for _ in range(repeat):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


if __name__ == "__main__":
    main()
