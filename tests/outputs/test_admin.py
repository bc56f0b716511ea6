"""The form editor's page and its configuration."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from generator.load.forms import forms
from generator.load.kinds import KINDS, place_of
from generator.model import sveltia
from generator.model.forms import Editor
from generator.model.library import Library
from generator.outputs import admin, hosting, sitemap
from tests.builders import NOW, make_issue, make_library, make_network, make_site
from tests.programmes import make_files
from tests.workshops import built, read_page

EDITOR = Editor("egnen/side", folder="content/egnen")
PAGE, CONFIGURATION = "admin/index.html", "admin/config.yml"


def library(*items: Any, editor: Editor | None = EDITOR, language: str = "da") -> Library:
    """A library of a site with a form editor."""
    items = items or (make_network(), make_network("thise", name="Thise"))
    made = make_library(*items, site=make_site(editor=editor, language=language))
    return replace(made, forms=forms(language) if editor else ())


def configuration(found: Library) -> dict[str, Any]:
    """The configuration as the editor reads it."""
    settings: dict[str, Any] = json.loads(built(admin.OUTPUT, found, CONFIGURATION))
    return settings


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    return configuration(library())


@pytest.fixture(scope="module")
def collections(settings: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every collection by its name; the lines between them are left out."""
    return {c["name"]: c for c in settings["collections"] if "divider" not in c}


def widgets(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every field, and those within."""
    for field in fields:
        yield field
        yield from widgets(field.get("fields", []))
        yield from widgets([field["field"]] if "field" in field else [])


def every_field(collections: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for collection in collections.values():
        for part in collection.get("files", [collection]):
            yield from widgets(part["fields"])


class TestOff:
    def test_a_site_that_does_not_ask_has_none(self):
        """
        Without a repository to write to there is no page, and search engines are told nothing of one.
        """
        plain = library(editor=None)

        assert [] == list(admin.plan(plain))
        assert b"admin" not in make_files(plain, [hosting.OUTPUT])["robots.txt"]


class TestPage:
    def test_the_script_is_pinned_by_version_and_content(self):
        """
        The page has one script: of one version, with the hash of its content, so that no other can take its place.
        """
        (script,) = read_page(admin.OUTPUT, library(), PAGE)("script")

        assert sveltia.VERSION in script["src"]
        assert (sveltia.SCRIPT, sveltia.INTEGRITY, "anonymous") == (
            script["src"],
            script["integrity"],
            script["crossorigin"],
        )

    def test_search_engines_pass_it_over(self):
        """
        It is no page for readers: no search engine shows it, and the sitemap does not name it.
        """
        found = library()
        page = read_page(admin.OUTPUT, found, PAGE)
        files = make_files(found, [hosting.OUTPUT, sitemap.OUTPUT])

        assert "noindex" == page.find("meta", {"name": "robots"})["content"]
        assert b"Disallow: /egnen/admin/\n" in files["robots.txt"]
        assert b"admin" not in files["sitemap.xml"]

    @pytest.mark.parametrize(
        ("editor", "hosts"),
        [
            (EDITOR, "https://api.github.com https://www.githubstatus.com"),
            (replace(EDITOR, backend="gitlab", base_url="https://login.dk"), "https://gitlab.com https://login.dk"),
        ],
    )
    def test_the_browser_speaks_to_the_code_host_alone(self, editor, hosts):
        """
        The page's policy lets it load its script, and speak to the code host and the service that signs people in.
        """
        page = read_page(admin.OUTPUT, library(editor=editor), PAGE)
        policy = page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))

        assert "'none'" == rules["default-src"]
        assert sveltia.SCRIPT == rules["script-src"]
        assert f"'self' blob: data: {sveltia.WORDS} {hosts}" == rules["connect-src"]

    def test_without_javascript_it_says_so(self):
        """
        Who has no JavaScript is told that the site needs none, and led to it.
        """
        note = read_page(admin.OUTPUT, library(language="en"), PAGE).find("noscript")

        assert "/egnen/" == note.a["href"]


class TestBackend:
    def test_people_sign_in_with_a_token(self, settings):
        """
        Who writes brings a token of their own: no service stands between the browser and the code host.
        """
        backend = settings["backend"]

        assert ("github", "egnen/side", "main", ["token"]) == (
            backend["name"],
            backend["repo"],
            backend["branch"],
            backend["auth_methods"],
        )

    def test_a_service_may_sign_them_in(self):
        """
        With the address of such a service, people may sign in there as well.
        """
        backend = configuration(library(editor=replace(EDITOR, base_url="https://login.dk")))["backend"]

        assert ("https://login.dk", ["oauth", "token"]) == (backend["base_url"], backend["auth_methods"])

    def test_texts_are_reviewed_before_they_are_public(self, settings):
        """
        What is saved is a suggestion, until somebody publishes it.
        """
        assert "editorial_workflow" == settings["publish_mode"]

    def test_commits_are_named_in_the_language_of_the_site(self, settings):
        """
        The history can be read by those who write it.
        """
        assert "Skriv ”{{slug}}” ({{collection}})" == settings["backend"]["commit_messages"]["create"]


class TestCollections:
    def test_every_place_of_content_has_one(self, collections):
        """
        Whatever may lie somewhere can be written there: of the site, and of each network.
        """
        shown = [c for c in collections.values() if not c.get("hide")]
        paths = {place_of(path.removeprefix("content/egnen/")) for c in shown for path in _paths(c)}
        places = {(place.kind.name, place.network) for place in paths if place}
        expected = {(k.name, "") for k in KINDS if k.shared}
        expected |= {(k.name, n) for k in KINDS if k.owned for n in ("durup", "thise") if k.name != "network"}

        assert expected | {("network", "x")} == places

    def test_they_have_names_that_people_know(self, collections):
        """
        The list is in the site's language, network by network.
        """
        labels = [c["label"] for c in collections.values() if not c.get("hide")]

        assert [
            "Historier – alle netværk",
            "Arrangementer – alle netværk",
            "Idéer – alle netværk",
            "Nyhedsbreve – alle netværk",
        ] == labels[:4]
        assert [
            "Thise",
            "Historier – Thise",
            "Arrangementer – Thise",
            "Idéer – Thise",
            "Nyhedsbreve – Thise",
            "Medlemmer – Thise",
        ] == [label for label in labels if label.endswith("Thise")]
        assert ["Viden", "Sider", "Netværk", "Indstillinger"] == labels[-4:]

    def test_references_lead_to_collections_that_are_there(self, collections):
        """
        A reference finds what it may lead to wherever it lies: in a hidden list of all of its kind.
        """
        relations = {f["collection"]: f for f in every_field(collections) if f["widget"] == "relation"}

        assert relations.keys() <= collections.keys()
        assert all(collections[name].get("hide") for name in relations if name.startswith("every_"))
        assert {"networks", "settings", "every_member", "every_story"} <= relations.keys()

    def test_pictures_lie_beside_the_text(self, collections):
        """
        What is uploaded for a text lies in its folder, and is named as seen from there.
        """
        places = [part for c in collections.values() if not c.get("hide") for part in c.get("files", [c])]

        assert {("", "")} == {(place["media_folder"], place["public_folder"]) for place in places}

    def test_a_site_may_be_the_whole_repository(self):
        """
        Without a folder of its own, the site's texts lie at the top of the repository.
        """
        found = configuration(library(editor=Editor("egnen/side")))
        folders = [c["folder"] for c in found["collections"] if "folder" in c]

        assert "stories" == folders[0]
        assert "pictures" == found["media_folder"]

    def test_the_next_newsletter_has_the_next_number(self):
        """
        A new newsletter follows the last one of the year.
        """
        issues = [make_issue(n) for n in (1, 2, 12)]
        found = configuration(library(make_network(), *issues))
        slugs = {c["name"]: c["slug"]["template"] for c in found["collections"] if "slug" in c}

        assert f"{NOW.year}-13" == slugs["durup-newsletters"]
        assert f"{NOW.year}-1" == slugs["newsletters"]


class TestFields:
    def test_every_field_of_every_form_is_there(self, collections):
        """
        No field that the loader knows is missing, in any place where the kind may be written.
        """
        named = {kind: {f.name for f in form.fields} for kind, form in ((f.kind, f) for f in forms("da"))}
        shown = {kind: _named(collections, kind) for kind in named}

        assert named == shown

    def test_every_field_explains_itself(self, collections):
        """
        Every field has a label, and every pattern something to say where it fails.
        """
        fields = list(every_field(collections))

        assert all(field["label"] for field in fields)
        assert all(len(field["pattern"]) == 2 and field["pattern"][1] for field in fields if "pattern" in field)

    def test_a_list_of_words_is_one(self, collections):
        """
        What is a list of words in the file is filled in word by word, so that a comma in one of them does no harm.
        """
        (tags,) = (f for f in collections["stories"]["fields"] if f["name"] == "tags")

        assert ("list", "string") == (tags["widget"], tags["field"]["widget"])

    def test_empty_fields_are_not_written(self, settings):
        """
        A field that is left empty is not in the file: the loader takes an empty one for a slip.
        """
        assert settings["output"]["omit_empty_optional_fields"]

    def test_a_new_story_is_of_today(self, collections):
        """
        The day of a new text is today; a day within it is not guessed.
        """
        fields = {f["name"]: f for f in collections["stories"]["fields"]}
        (approved,) = (f for f in widgets([fields["press"]]) if f["name"] == "approved")

        assert "{{now}}" == fields["date"]["default"]
        assert "default" not in approved


def _paths(collection: dict[str, Any]) -> Iterator[str]:
    """Give where a collection writes to, for a text named x."""
    if "files" in collection:
        yield from (file["file"] for file in collection["files"])
    else:
        name = collection.get("path", "{{slug}}").replace("{{slug}}", "x")
        yield f"{collection['folder']}/{name}.{collection['extension']}"


def _named(collections: dict[str, dict[str, Any]], kind: str) -> set[str]:
    """Give the names of a kind's fields, which are the same wherever it is written."""
    places = {
        "site": ("settings",),
        "network": ("networks",),
        "meetings": ("durup-lists", "thise-lists"),
        "effects": ("durup-lists", "thise-lists"),
    }
    folder = {k.name: k.folder for k in KINDS}[kind]
    names = places.get(kind) or [name for name in collections if name == folder or name.endswith(f"-{folder}")]
    found = [part for name in names for part in collections[name].get("files", [collections[name]])]
    sets = {frozenset(f["name"] for f in part["fields"]) for part in found if part["name"] in (kind, *names)}
    (one,) = sets
    return set(one)
