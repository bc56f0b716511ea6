"""What the form editor lists: everything that can be written, by the place where it lies."""

from collections.abc import Iterator
from posixpath import join

from generator.language.catalogue import words
from generator.model.forms import Form
from generator.model.library import Library
from generator.model.network import Network
from generator.outputs.views.widgets import Json, Leads, widget

__all__ = ["collections"]

Collection = dict[str, Json]

# As generator.load.kinds has them.
_FOLDERS = {
    "network": "networks",
    "member": "members",
    "story": "stories",
    "event": "events",
    "idea": "ideas",
    "issue": "newsletters",
    "note": "knowledge",
    "page": "pages",
}
_SHARED = ("story", "event", "idea", "issue")  # of one network, or of all
_OF_NETWORKS = ("story", "event", "idea", "issue", "member")
_OF_THE_SITE = ("note", "page")
_LISTS = ("meetings", "effects")
_REFERRED_TO = ("member", "story", "event", "idea", "page")
_SETTINGS = "settings"

_ICONS = {
    "site": "settings",
    "network": "hub",
    "member": "storefront",
    "story": "article",
    "event": "event",
    "idea": "lightbulb",
    "issue": "mail",
    "note": "school",
    "page": "description",
}
_NAMES = {"network": "name", "member": "name", "issue": "subject"}  # of what has no title
_DAYS = {"story": "date", "event": "start", "idea": "date", "issue": "date", "note": "date"}
_FILES = {"story": "{{date}}-{{title}}", "event": "{{start | truncate(10)}}-{{title}}"}
_PLAIN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
_NUMBERED = r"^\d{4}-\d{1,3}$"


def collections(library: Library) -> list[Json]:
    """Give the list: what concerns all networks, each network by itself, then what changes seldom.

    The hidden ones at its end hold all of a kind, wherever it lies: fields refer to them.
    """
    maker = _Maker(library)
    parts = [
        [maker.folder(kind) for kind in _SHARED],
        *([maker.lists(n), *(maker.folder(kind, n) for kind in _OF_NETWORKS)] for n in library.networks),
        [*(maker.folder(kind) for kind in _OF_THE_SITE), maker.networks(), maker.settings()],
    ]
    listed: list[Json] = []
    for part in parts:
        listed += [*([{"divider": True}] if listed else []), *part]
    return [*listed, *maker.hidden()]


class _Maker:
    """Makes the collections of one site."""

    def __init__(self, library: Library) -> None:
        site = library.site
        self.library, self.say = library, words(site.language).gettext
        self.root = site.editor.folder if site.editor else ""
        self.forms = {form.kind: form for form in library.forms}
        self.leads: Leads = {
            "network": {"collection": "networks", "value_field": "{{slug}}", "display_fields": ["name"]},
            "policy": {
                "collection": _SETTINGS,
                "file": "site",
                "value_field": "policies.*.tag",
                "display_fields": ["policies.*.name"],
            },
            **{
                kind: {
                    "collection": f"every_{kind}",
                    "value_field": "{{slug}}",
                    "display_fields": [_NAMES.get(kind, "title")],
                }
                for kind in _REFERRED_TO
            },
        }

    def folder(self, kind: str, network: Network | None = None) -> Collection:
        """Give the texts of one kind, of one network or of the site."""
        form, folder = self.forms[kind], _FOLDERS[kind]
        place = f"networks/{network.id}/{folder}" if network else folder
        return {
            "name": f"{network.id}-{folder}" if network else folder,
            "label": self._label(form, network),
            "label_singular": form.singular,
            "icon": _ICONS[kind],
            "folder": join(self.root, place),
            **self._kept(kind),
            "slug": self._slug(kind, network),
            "i18n": True,
            **self._beside(),
            **_sorted(kind),
            "fields": self._fields(kind),
        }

    def networks(self) -> Collection:
        """Give the networks; each has a folder of its own."""
        form = self.forms["network"]
        return {
            "name": "networks",
            "label": form.label,
            "label_singular": form.singular,
            "icon": _ICONS["network"],
            "folder": join(self.root, "networks"),
            "path": "{{slug}}/network",
            "delete": False,  # its folder would stay
            **self._kept("network"),
            "slug": self._slug("network", None),
            "i18n": True,
            **self._beside(),
            "fields": self._fields("network"),
        }

    def lists(self, network: Network) -> Collection:
        """Give what a network lists in single files; it stands at the head of what is the network's."""
        files: list[Json] = [self._file(kind, f"networks/{network.id}/{kind}.yaml") for kind in _LISTS]
        return {"name": f"{network.id}-lists", "label": network.name, "icon": _ICONS["network"], "files": files}

    def settings(self) -> Collection:
        """Give the site's own settings."""
        form = self.forms["site"]
        files = [self._file("site", "site.yaml")]
        return {"name": _SETTINGS, "label": form.label, "icon": _ICONS["site"], "files": files}

    def hidden(self) -> Iterator[Collection]:
        """Give all of each kind that is referred to, of whatever network."""
        for kind in _REFERRED_TO:
            yield {
                "name": f"every_{kind}",
                "label": self.forms[kind].label,
                "hide": True,
                "create": False,  # a text belongs to a network, or to all of them
                "delete": False,
                "folder": join(self.root, "networks") if kind == "member" else self.root,
                "path": f"{_FOLDERS[kind]}/{{{{slug}}}}",
                "nested": {"depth": 4, "subfolders": False},
                **self._kept(kind),
                "i18n": True,
                "fields": self._fields(kind),
            }

    def _file(self, kind: str, path: str) -> Collection:
        return {
            "name": kind,
            "label": self.forms[kind].label,
            "file": join(self.root, path),
            **self._beside(),
            "fields": self._fields(kind),
        }

    def _fields(self, kind: str) -> list[Json]:
        return [widget(field, self.leads) for field in self.forms[kind].fields]

    def _label(self, form: Form, network: Network | None) -> str:
        # The list is narrow: what is cut off must be the end that all of a network's share.
        if network:
            return f"{form.label} – {network.name}"
        return self.say("{kind} of all networks", kind=form.label) if form.kind in _SHARED else form.label

    def _beside(self) -> Collection:
        """Put pictures beside the text."""
        return {"media_folder": "", "public_folder": ""}

    def _kept(self, kind: str) -> Collection:
        """Say how a text is written to its file."""
        data = kind in ("network", "member")
        named = {"identifier_field": _NAMES[kind]} if kind in _NAMES else {}
        return {"extension": "yaml" if data else "md", "format": "yaml" if data else "yaml-frontmatter", **named}

    def _slug(self, kind: str, network: Network | None) -> Collection:
        """Say what a new file is called; whoever writes may change it before it is saved."""
        template = _FILES.get(kind, f"{{{{{_NAMES.get(kind, 'title')}}}}}")
        hint = self.say("Small letters a to z, digits and single hyphens only.")
        pattern = _PLAIN
        if kind == "issue":
            template, pattern = self._next(network), _NUMBERED
            hint = self.say("The year and the number of the newsletter: {name}.", name=template)
        return {"template": template, "editable": ["create"], "hint": hint, "pattern": [pattern, hint]}

    def _next(self, network: Network | None) -> str:
        """Give the name of the newsletter that follows those of this year, held ones among them."""
        folder = f"networks/{network.id}/newsletters/" if network else "newsletters/"
        sources = [*(issue.source for issue in self.library.issues), *(held.source for held in self.library.held)]
        year = f"{self.library.today.year}-"
        names = [s.removeprefix(folder).rpartition(".")[0] for s in sources if s.startswith(folder)]
        numbers = [int(n.removeprefix(year)) for n in names if n.startswith(year) and n.removeprefix(year).isdecimal()]
        return f"{year}{max(numbers, default=0) + 1}"


def _sorted(kind: str) -> Collection:
    """Show the newest first, or by name."""
    name, day = _NAMES.get(kind, "title"), _DAYS.get(kind)
    default: Json = {"field": day or name, "direction": "descending" if day else "ascending"}
    return {"sortable_fields": {"fields": [*([day] if day else []), name], "default": default}}
