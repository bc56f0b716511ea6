"""What ``budstikke new`` asks: in the site's language, again and again until an answer will do."""

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import click

from generator.cli.asking import ask
from generator.diagnostics import Diagnostic, Severity
from generator.language.catalogue import words
from generator.language.describe import describe, render
from generator.scaffold.items import (
    Around,
    Asked,
    Item,
    Recipe,
    choices,
    fault,
    hint,
    kind_of,
    label,
    otherwise,
    wrong_networks,
)

__all__ = ["Questions", "flag"]

_FLAGS = {
    "membership.how": "--how",
    "membership.model": "--membership",
    "place.name": "--place",
    "stages.stage": "--stage",
}
_NEED_A_NETWORK = ("member",)

T = TypeVar("T")


def flag(field: str) -> str:
    """Give the option that answers a field."""
    return _FLAGS.get(field, f"--{field}")


class Questions:
    """The questions of one kind of content; ``answers`` is filled, by field.

    Raises ``click.UsageError`` for an option that will not do, and where an answer is needed and nobody gives it.
    """

    def __init__(self, recipe: Recipe, around: Around, answers: dict[str, list[str]]) -> None:
        self.recipe = recipe
        self.around = around
        self.answers = answers
        self.kind = kind_of(recipe)
        self.header = self.kind.header
        self.language = around.language
        self.say = words(self.language).gettext
        self.asking = False  # nothing is asked where options say all that is needed

    def take(self, more: Iterable[str]) -> None:
        """Take the fields that are set, and check them and all that options have answered."""
        for setting in more:
            field, equals, text = setting.partition("=")
            if not equals:
                raise click.BadParameter(f"{setting!r} is not FIELD=VALUE", param_hint="--set")
            self.answers.setdefault(field.strip(), []).append(text.strip())
        own = {asked.field for asked in self.recipe.asked}
        for field, texts in self.answers.items():
            self.answers[field] = [self._value(field, text) for text in texts] if field in own else texts
            if found := fault(self.header, field, self.answers[field], self.around):
                raise click.BadParameter(self._told(found), param_hint=flag(field) if field in own else "--set")

    def networks(self, named: Sequence[str]) -> tuple[str, ...]:
        """Give the ids of the networks that it belongs to: as said, the only one, or as asked; none for all of them."""
        known = self.around.networks
        if not known and self.kind.owned:
            raise click.UsageError(self.say("There is no network yet. Begin one with: budstikke new network"))
        if named:
            return self._networks(", ".join(named), several=self.recipe.kind != "issue")
        if len(known) == 1 or not self.kind.owned:
            return tuple(known)[: self.kind.owned]
        if not self.asking and self.recipe.kind not in _NEED_A_NETWORK:
            return ()
        _list(known.items())
        needed = self.recipe.kind in _NEED_A_NETWORK
        question = self.say("Network") if needed else self.say("Network (Enter for all of them)")
        several = self.recipe.kind != "issue"
        return self._prompt(question, "", lambda text: self._networks(text, several), "--network")

    def ask(self) -> None:
        """Ask for what is needed, and on the way for what has an answer of its own."""
        self.asking = bool(self._lacking())
        for asked in self.recipe.asked if self.asking else ():
            if asked.field not in self.answers and asked.unless not in self.answers:
                self.answers[asked.field] = [self._ask(asked)]

    def refuse(self, findings: Sequence[Diagnostic]) -> None:
        """Stop where the file would have an error."""
        errors = [finding for finding in findings if finding.severity is Severity.ERROR]
        if errors:
            raise click.UsageError("\n".join(self._told(error) for error in errors))

    def tell(self, item: Item, networks: Sequence[str], place: str) -> None:
        """Tell what is worth a second look, and what is next; ``place`` is the folder as commands take it."""
        for finding in item.findings:
            click.echo(render(finding, self.language), err=True)
        for step in self.recipe.steps:
            click.echo(self.say(step, network=item.id, place=place))

    def _lacking(self) -> list[Asked]:
        """Give the questions that must be answered and are not."""
        return [
            asked
            for asked in self.recipe.asked
            if not otherwise(asked, self.around)
            and asked.field not in self.answers
            and asked.unless not in self.answers
        ]

    def _ask(self, asked: Asked) -> str:
        """Ask for one field until the answer will do."""
        name, what = label(asked.field, self.language), hint(self.header, asked.field, self.language)
        if what.rstrip(".") != name:
            click.secho(what, err=True, dim=True)
        _list(choices(self.header, asked.field, self.language))
        default = otherwise(asked, self.around)
        return self._prompt(name, default, lambda text: self._good(asked.field, text), flag(asked.field))

    def _good(self, field: str, text: str) -> str:
        value = self._value(field, text.strip())
        if not value:
            raise click.BadParameter(self.say("An answer is needed here. Ctrl-C ends this, and nothing is written."))
        if found := fault(self.header, field, [value], self.around):
            raise click.BadParameter(self._told(found))
        return value

    def _value(self, field: str, text: str) -> str:
        """Give the value that is meant, if its name was typed in its place."""
        for value, named in choices(self.header, field, self.language):
            if text.casefold() in (value, named.casefold()):
                return value
        return text

    def _networks(self, text: str, several: bool) -> tuple[str, ...]:
        """Give the networks that are named, by id or by name, with commas between."""
        names = {name.casefold(): id for id, name in self.around.networks.items()}
        ids = [names.get(part.casefold(), part) for word in text.split(",") if (part := word.strip())]
        findings = wrong_networks(ids, self.around)
        if not ids and self.recipe.kind in _NEED_A_NETWORK:
            raise click.BadParameter(self.say("Write the name of a network from the list"))
        if findings:
            raise click.BadParameter(" ".join(self._told(finding) for finding in findings), param_hint="--network")
        if len(ids) > 1 and not several:
            raise click.BadParameter(self.say("A newsletter is one network's, or all of them share it"))
        return tuple(ids)

    def _prompt(self, question: str, default: str, check: Callable[[str], T], option: str) -> T:
        """Ask until ``check`` raises no ``click.BadParameter``; an input that ends is an option that lacks."""
        try:
            return ask(question, default, check)
        except click.Abort:
            if sys.stdin.isatty():
                raise
            lacking = ", ".join(dict.fromkeys([*(flag(asked.field) for asked in self._lacking()), option]))
            sentence = self.say("These are missing, and there is no terminal to ask on: {flags}", flags=lacking)
            raise click.UsageError(sentence) from None

    def _told(self, finding: Diagnostic) -> str:
        described = describe(finding, self.language)
        return f"{described.message}. {described.help}"


def _list(named: Iterable[tuple[str, str]]) -> None:
    """Show words to choose from, each with its name."""
    named = tuple(named)
    width = max((len(word) for word, _name in named), default=0)
    for word, name in named:
        click.echo(f"  {word:{width}}  {name}", err=True)
