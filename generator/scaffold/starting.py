"""Every file of a new site."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import TypeAlias

from generator.scaffold.answers import Answers, NewNetwork
from generator.scaffold.data import templates
from generator.scaffold.editors import editor_files
from generator.scaffold.filling import Values, fill_markdown, fill_plain, fill_yaml
from generator.scaffold.workflows import workflows

__all__ = ["Files", "new_site"]

Files: TypeAlias = Mapping[str, str | bytes]
"""Text or bytes of each file, by its path from the project's folder, with forward slashes."""

_YES, _NO = ("",), ()  # a line with such a field is written, or left out
_EXAMPLES_BEFORE = timedelta(days=1)  # so that a newsletter of the first day follows the example
_EVENT_IN = timedelta(days=45)
_SIGN_UP_UNTIL = timedelta(days=5)  # before the event
_PICTURES = {"da": "eksempel-morgenkaffe", "en": "example-morning-coffee"}


def new_site(answers: Answers, today: date) -> Files:
    """Give the files of a small site that builds as it is, all that is no fact marked as an example; sorted by path.

    Examples lie in the first network only, so that there is one of each kind to copy and to delete.

    Args:
        today: The examples are a day older; their event lies ahead.
    """
    machinery = workflows(answers.language)
    files: dict[str, str | bytes] = {**editor_files(), **machinery}
    publishing = _name_of(machinery[".github/workflows/publish.yml"])
    for order, network in enumerate(answers.first_networks, start=1):
        values = {**_values(answers, network, order, today), "publishing": publishing}
        for name, template in templates(answers.language).items():
            path = fill_plain(name, values)  # nothing where a field of it has no value: that was not asked for
            if path and (order == 1 or name.endswith("/network.yaml")):
                files[path] = _file(name, template, values)
    return dict(sorted(files.items()))


def _name_of(workflow: str) -> str:
    """Give the name under which GitHub lists a workflow."""
    return next(line.removeprefix("name: ") for line in workflow.splitlines() if line.startswith("name: "))


def _file(name: str, template: bytes, values: Values) -> str | bytes:
    suffix = PurePosixPath(name).suffix
    if suffix == ".jpg":
        return template
    text = template.decode("utf-8")
    if suffix == ".md":
        return fill_markdown(text, values)
    if suffix in (".yaml", ".yml"):
        return fill_yaml(text, values, plain=suffix == ".yaml")
    return fill_plain(text, values)


def _values(answers: Answers, network: NewNetwork, order: int, today: date) -> Values:
    event, eve = today + _EVENT_IN, today - _EXAMPLES_BEFORE
    return {
        "site": answers.site_id,
        "title": answers.title,
        "url": answers.url,
        "publisher": answers.publisher,
        "address": answers.address,
        "email": answers.email,
        "install": answers.install,
        "repository": answers.repository,
        "network": network.id,
        "network_name": network.name,
        "network_names": tuple(dict.fromkeys(network.name for network in answers.first_networks)),
        "kind": answers.kind,
        "order": str(order),
        "today": today.isoformat(),
        "eve": eve.isoformat(),
        "year": str(eve.year),
        "event_day": event.isoformat(),
        "sign_up_day": (event - _SIGN_UP_UNTIL).isoformat(),
        "picture": _PICTURES[answers.language],
        "awake": _YES if answers.editor else _NO,
        "known": _YES if answers.repository else _NO,
        "unknown": _NO if answers.repository else _YES,
        "example": _YES if network.example else _NO,
    }
