"""The joint judgement: what can be told of a file only when the others are known."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.checks.facts import Facts
from generator.checks.finished import is_mail
from generator.checks.places import Place
from generator.diagnostics import Diagnostic, Location, diagnostic, sort_diagnostics
from generator.language.text import did_you_mean
from generator.model import urls
from generator.model.library import Library

__all__ = ["MANY", "Origin", "judge"]

MANY = 3  # places that one fault is told of: what a template does wrong, it does wrong on every page
SPREAD = frozenset({"funding-missing", "page-policy", "page-remote", "page-script", "page-style"})


class Origin(NamedTuple):
    """The content file that a finished file was made of: its name in messages, and its text."""

    name: str
    text: str


Origins = Callable[[str], Origin | None]


def judge(
    library: Library, facts: Mapping[str, Facts], origins: Origins, paths: Iterable[str] | None = None
) -> tuple[Diagnostic, ...]:
    """Tell what is wrong with finished files, each by itself and all together.

    A fault that many files have is told of three times at most, where there are content files to mend only of those.

    Args:
        facts: Of every file, by path below the output folder.  Only with ``paths``, and as long as nothing is wrong,
            it is never iterated over: it may be backed by a database.
        origins: The content file behind a file, so that findings name what an editor can mend; asked for files that
            something is wrong with.
        paths: The files to look at; else all.  What they lead to is looked up in ``facts``.  Nothing is told if and
            only if nothing is wrong with these; of a fault that others have too, other files may be told than where
            all are looked at.
    """
    looked = sorted(facts if paths is None else {path for path in paths if path in facts})
    told = _Told(library, facts, origins)
    return sort_diagnostics((*told.findings(looked), *told.links(looked)))


@dataclass(frozen=True)
class _Told:
    """What is told of one site."""

    library: Library
    facts: Mapping[str, Facts]
    origins: Origins

    def at(self, path: str) -> Location:
        """Give the place to mend: the content file, or the finished file where there is none."""
        origin = self.origins(path)
        return Location(origin.name if origin else path)

    def few(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Choose the files to tell of a fault that many have: one for each content file behind them, else any."""
        by_source: dict[str, str] = {}
        rest: list[str] = []
        for path in sorted(set(paths)):
            if origin := self.origins(path):
                by_source.setdefault(origin.name, path)
            else:
                rest.append(path)
        return tuple(list(by_source.values())[:MANY] or rest[:MANY])

    def findings(self, paths: Iterable[str]) -> Iterator[Diagnostic]:
        """Tell what is wrong with files by themselves, and of mails without a plain text."""
        spread: dict[tuple[object, ...], dict[str, Diagnostic]] = {}
        sources: list[Diagnostic] = []
        for path in paths:
            for finding in self.facts[path].findings:
                if finding.at.line:
                    sources.append(finding)
                elif finding.code in SPREAD:
                    fault = (finding.code, *(pair for pair in finding.values if pair[0] != "page"))
                    spread.setdefault(fault, {})[path] = finding
                else:
                    yield replace(finding, at=self.at(finding.at.path))
            if is_mail(path) and path.endswith(".html") and f"{path[:-5]}.txt" not in self.facts:
                yield diagnostic("mail-text-missing", self.at(path))
        for found in spread.values():
            for path in self.few(found):
                yield replace(found[path], at=self.at(path))
        if sources:
            yield from self._once(sources)

    def _once(self, sources: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Tell of the newest issue what is wrong with the source of several: most likely it is the template's."""
        newest = {urls.mail(issue, "mjml"): number for number, issue in enumerate(self.library.issues)}
        told = set()
        for finding in sorted(sources, key=lambda f: (newest.get(f.at.path, len(newest)), f.at)):
            fault = (finding.code, finding.values, finding.excerpt)
            if fault not in told:
                told.add(fault)
                yield finding

    def links(self, paths: Iterable[str]) -> Iterator[Diagnostic]:
        """Tell of the addresses that lead nowhere."""
        good: set[str] = {""}
        lost: dict[str, dict[str, Place]] = {}
        for path in paths:
            for line in sorted(set(self.facts[path].leads.split("\n")) - good):
                place = Place.read(line)
                if self._is_there(place):
                    good.add(line)
                else:
                    lost.setdefault(place.shown, {})[path] = place
        for shown in sorted(lost):
            for path in self.few(lost[shown]):
                yield self._nowhere(path, lost[shown][path])

    def _is_there(self, place: Place) -> bool:
        file = place.path + "index.html" if place.path.endswith("/") or not place.path else place.path
        if place.lost or file not in self.facts:
            return False
        named = place.fragment and place.fragment.partition(":~:")[0]
        return named in ("", "top") or not file.endswith(".html") or named in self.facts[file].ids.split("\n")

    def _nowhere(self, path: str, place: Place) -> Diagnostic:
        at, excerpt = self._written(path, place.shown)
        values = {"page": self.library.site.base + path.removesuffix("index.html"), "address": place.shown}
        if guess := self._guess(place):
            return diagnostic("page-link-near", at, excerpt, guess=guess, **values)
        return diagnostic("page-link", at, excerpt, **values)

    def _written(self, path: str, address: str) -> tuple[Location, str]:
        """Find the line of the content file that holds an address; the file as a whole where none does."""
        origin = self.origins(path)
        for number, line in enumerate(origin.text.splitlines() if origin else (), 1):
            column = line.find(address)
            if origin and column >= 0:
                return Location(origin.name, number, column + 1), line
        return self.at(path), ""

    def _guess(self, place: Place) -> str:
        """Give an address of the site that is near one that leads nowhere, or an empty text."""
        pages = {p.removesuffix("index.html") for p in self.facts if p.endswith(".html") and not is_mail(p)}
        if place.path in pages and place.path.endswith("/") and place.fragment:
            near = did_you_mean(place.fragment, filter(None, self.facts[place.path + "index.html"].ids.split("\n")))
            return f"/{place.path}#{near}" if near else ""
        near = did_you_mean(place.path or place.shown, pages - {"", "404.html"})
        return f"/{near}" if near else ""
