"""What an editor on one's own machine is told: which schema checks which file, and how lines end."""

import json
from collections.abc import Mapping
from functools import lru_cache

from generator.load.kinds import KINDS, Kind
from generator.load.schema import json_schemas

__all__ = ["editor_files"]

_SETTINGS = {
    "files.encoding": "utf8",
    "files.eol": "\n",
    "files.insertFinalNewline": True,
    "files.exclude": {"output": True},
    "search.exclude": {"schemas": True},
    "redhat.telemetry.enabled": False,
    "[markdown]": {"editor.wordWrap": "on", "editor.quickSuggestions": {"other": "off"}},
}


@lru_cache(maxsize=1)
def editor_files() -> Mapping[str, str]:
    """Give the settings for Visual Studio Code, and the JSON Schemas that they name, by path.

    Red Hat's YAML extension takes no headers of Markdown files (its issue 207), so only what is YAML has a schema.
    """
    kinds = [kind for kind in KINDS if not kind.markdown]
    schemas = json_schemas()
    files = {f"schemas/{kind.name}.schema.json": _json(schemas[kind.name]) for kind in kinds}
    wired = {f"./schemas/{kind.name}.schema.json": _where(kind) for kind in kinds}
    files[".vscode/settings.json"] = _json({"yaml.schemas": wired, **_SETTINGS})
    files[".vscode/extensions.json"] = _json({"recommendations": ["redhat.vscode-yaml"]})
    return files


def _where(kind: Kind) -> str:
    """Give the files of a kind as a glob, seen from the project's folder."""
    single = kind.folder.endswith(".yaml")
    return f"content/{'networks/*/' if kind.owned else ''}{kind.folder}{'' if single else '/*.yaml'}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
