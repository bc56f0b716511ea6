"""The cases: what is changed before a build, and how to see that the build took notice."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from benchmarks.contenders import Contender
from benchmarks.corpus import story_file
from benchmarks.measure import Failed, Sample, run
from benchmarks.stories import TODAY, address, network_id

__all__ = ["CASES", "Place", "change", "lay", "measure", "see"]

CASES = {
    "cold": "no cache, no output",
    "nothing": "nothing changed",
    "body": "a paragraph at the end of the newest story",
    "title": "another title of the newest story: on its page, lists, feeds, the home page",
    "template": "a line of the template that is around every page",
    "date": "nothing but the day has changed",
}
_NOTE = re.compile(r"\n\nRettelse \d+\.\n\Z")
_TITLE = re.compile(r"^(title: .*?)(?: nr\. \d+)?$", re.M | re.I)
_EDIT = re.compile(r"content=\"edit \d+\"")


@dataclass(frozen=True, slots=True)
class Place:
    """A contender's site, laid somewhere.

    Attributes:
        count: Stories.
    """

    contender: Contender
    site: Path
    output: Path
    count: int

    @property
    def story(self) -> Path:
        """The file of the newest story."""
        return self.site / story_file(self.contender.tool, address(self.count - 1, self.count))

    @property
    def pages(self) -> tuple[Path, ...]:
        """The newest story's page, the home page, and the feed of its network."""
        at = address(self.count - 1, self.count)
        feed = self.output / "netvaerk" / network_id(at.network) / "feed.xml"
        return (self.output / "historier" / at.slug / "index.html", self.output / "index.html", feed)


def lay(contender: Contender, folder: Path, count: int) -> Place:
    """Write a contender's site, in a process of its own: see :func:`benchmarks.measure.run`."""
    site = folder / f"{contender.name}-{count}"
    corpus = [sys.executable, "-m", "benchmarks.corpus", contender.tool, str(site), "--stories", str(count)]
    root = Path(__file__).resolve().parent.parent
    subprocess.run([*corpus, *contender.settings], cwd=root, check=True)
    if contender.modules:
        (site / "node_modules").symlink_to(contender.modules, target_is_directory=True)
    return Place(contender, site, folder / f"{contender.name}-{count}-output", count)


def measure(place: Place, case: str, turn: int) -> Sample:
    """Change what the case asks for, build, and see that it was done.

    Args:
        turn: A number that no build of this place had before; it is written into what is edited.
    """
    change(place, case, turn)
    who = place.contender
    day = TODAY + timedelta(days=1) if case == "date" else TODAY
    sample = run(
        who.command(place.site, place.output, day),
        folder=place.site,
        environment=who.environment,
        output=place.output,
    )
    see(place, case, turn)
    return sample


def change(place: Place, case: str, turn: int) -> None:
    """Do to the site what the case is about."""
    if case == "cold":
        shutil.rmtree(place.output, ignore_errors=True)
        for name in place.contender.leftovers:
            shutil.rmtree(place.site / name, ignore_errors=True)
        if hasattr(os, "sync"):
            os.sync()  # what others left to be written is not this one's work
    elif case == "body":
        text = _NOTE.sub("", place.story.read_text(encoding="utf-8")).rstrip()
        place.story.write_text(f"{text}\n\nRettelse {turn}.\n", encoding="utf-8")
    elif case == "title":
        text = place.story.read_text(encoding="utf-8")
        place.story.write_text(_TITLE.sub(rf"\1 nr. {turn}", text, count=1), encoding="utf-8")
    elif case == "template":
        template = place.site / place.contender.base
        text = template.read_text(encoding="utf-8")
        template.write_text(_EDIT.sub(f'content="edit {turn}"', text), encoding="utf-8")


def see(place: Place, case: str, turn: int) -> None:
    """Raise :class:`Failed` where a page that must show the change does not."""
    page, home, feed = place.pages
    shown = {
        "body": (f"Rettelse {turn}.", (page, feed)),
        "title": (f" nr. {turn}<", (page, home, feed)),
        "template": (f'content="edit {turn}"', (page, home)),
    }
    words, files = shown.get(case, ("", (page, home, feed)))
    for path in files:
        if not path.is_file() or words not in path.read_text(encoding="utf-8"):
            raise Failed(f"{path.relative_to(place.output)} does not show the change of case {case}")
