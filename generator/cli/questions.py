"""The answers that a new site is begun with: from flags, from the clone one stands in, or asked for."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import click

from generator.cli.asking import ask

if TYPE_CHECKING:
    from generator.scaffold import Answers

__all__ = ["Flags", "github_repository", "make_answers"]

_REMOTE = re.compile(
    r"^\s*url\s*=\s*(?:https://github\.com/|(?:ssh://)?git@github\.com[:/])([\w.-]+/[\w.-]+?)(?:\.git)?/?\s*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Flags:
    """What flags say; what they do not say is empty.

    Attributes:
        address: Lines, or several of them with commas between.
    """

    title: str
    url: str
    language: str
    networks: tuple[str, ...]
    kind: str
    publisher: str
    address: tuple[str, ...]
    email: str
    repository: str
    editor: bool
    install: str


def make_answers(flags: Flags, folder: Path) -> Answers:
    """Give answers that will do: what flags do not say is asked for where there is a terminal.

    Raises ``click.UsageError`` for a flag that will not do, and where some are missing and nobody can be asked.
    """
    from generator.scaffold import Answers

    form = _Form(asking=sys.stdin.isatty() and sys.stderr.isatty())
    language = flags.language or form.choose("--language", "Sprog / Language (da, en)", ("da", "en"))
    _ = form.speak(language)
    title = form.answer("--title", "name", flags.title, _("Name of the programme"))
    repository = form.checked("--repository", "repository", flags.repository or github_repository(folder))
    if flags.editor and not repository:
        raise click.UsageError(_("--editor needs --repository: that is where the forms save."))
    question = _("Its address on the web, such as https://owner.github.io/name/")
    url = form.answer("--url", "url", flags.url, question, _page_on_github(repository))
    publisher = form.answer(
        "--publisher", "name", flags.publisher, _("Who is answerable for the site, by registered name")
    )
    address = form.answer(
        "--address", "lines", ", ".join(flags.address), _("Postal address, with commas between lines")
    )
    email = form.answer("--email", "email", flags.email, _("Mail address"))
    names = flags.networks or form.several(_("A network (press Enter when there are no more)"))
    kind = flags.kind or (
        form.asking and names and form.choose("--kind", _("What holds them together: a place or a theme"), _KINDS)
    )
    form.refuse_gaps()
    return Answers(
        title=title,
        url=url,
        language=cast(Literal["da", "en"], language),
        publisher=publisher,
        address=tuple(address.split(", ")),
        email=email,
        install=form.checked("--install", "install", flags.install),
        networks=tuple(form.checked("--network", "name", name) for name in names),
        kind="theme" if kind == "theme" else "place",
        repository=repository,
        editor=flags.editor,
    )


def github_repository(folder: Path) -> str:
    """Give ``owner/name`` of the repository on GitHub that a folder is a clone of, or nothing."""
    try:
        found = _REMOTE.search((folder / ".git" / "config").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):  # no clone, a worktree of one, or nothing that Git has written
        return ""
    return found[1] if found else ""


_KINDS = ("place", "theme")


@dataclass
class _Form:
    """Questions, in one language once it is known; without a terminal, a list of what nobody has said."""

    asking: bool
    say: Callable[..., str] = str.format
    missing: list[str] = field(default_factory=list)

    def speak(self, language: str) -> Callable[..., str]:
        from generator.language.catalogue import words

        self.say = words(language or "en").gettext
        return self.say

    def answer(self, flag: str, what: str, given: str, question: str, default: str = "") -> str:
        """Give what a flag says, or what is typed, asked for until it will do."""
        if given or (default and not self.asking):
            return self.checked(flag, what, given or default)
        if not self.asking:
            self.missing.append(flag)
            return ""
        check = lambda text: self.checked(flag, what, text)  # noqa: E731
        return ask(question, default, check)

    def choose(self, flag: str, question: str, choices: tuple[str, ...]) -> str:
        """Give one of a few words; the first one is what Enter means."""
        if not self.asking:
            self.missing.append(flag)
            return ""

        def check(text: str) -> str:
            word = text.strip().casefold()
            if word not in choices:
                raise click.BadParameter(self.say("Answer with one of these: {choices}", choices=", ".join(choices)))
            return word

        return ask(question, choices[0], check)

    def several(self, question: str) -> tuple[str, ...]:
        """Give what is typed until nothing is typed."""
        names: list[str] = []
        check = lambda text: text and self.checked("--network", "name", text)  # noqa: E731
        while self.asking:
            name = ask(question, "", check)
            if not name:
                break
            names.append(name)
        return tuple(names)

    def checked(self, flag: str, what: str, answer: str) -> str:
        """Give an answer as it will be written; one that will not do is a ``click.BadParameter``."""
        from generator.scaffold.answers import LONGEST, fault, tidy

        if what == "lines":
            lines = [line for line in re.split(r"[,\r\n]", answer) if line.strip()]
            return ", ".join(self.checked(flag, "name", line) for line in lines or ("",))
        tidied = tidy(what, answer)
        optional = what == "repository" and not tidied
        if not optional and (msgid := fault(what, tidied)):
            raise click.BadParameter(self.say(msgid, limit=LONGEST), param_hint=flag)
        return tidied

    def refuse_gaps(self) -> None:
        """Stop where something is missing."""
        if self.missing:
            flags = ", ".join(self.missing)
            raise click.UsageError(
                self.say("These are missing, and there is no terminal to ask on: {flags}", flags=flags)
            )


def _page_on_github(repository: str) -> str:
    """Give the address that GitHub Pages gives to a repository; nothing for none."""
    if not repository:
        return ""
    owner, _, name = repository.partition("/")
    host = f"{owner.lower()}.github.io"
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
