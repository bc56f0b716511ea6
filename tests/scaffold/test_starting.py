import json
import re
from datetime import date, timedelta
from fnmatch import fnmatch

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.load.kinds import KINDS, place_of
from generator.load.schema import json_schemas
from generator.scaffold import fault, new_site, tidy
from generator.yaml import read, split
from tests.scaffold.answers import ODD, TODAY, answers

# What GitHub's form schema knows (docs.github.com, "Syntax for GitHub's form schema").
FORM = {"name", "description", "title", "body"}
ELEMENTS = {
    "markdown": {"value"},
    "input": {"label", "description"},
    "textarea": {"label", "description"},
    "dropdown": {"label", "options"},
    "checkboxes": {"label", "options"},
}
LINK = re.compile(r"\]\((?!https:|mailto:)([^)#]*)(?:#([^)]*))?\)")
ASLEEP = re.compile(r"^( *)# ((?:  )*(?:- )?[a-z_]+:(?: .*)?)$", re.MULTILINE)
NAMES = st.text(max_size=30).map(lambda text: tidy("name", text)).filter(lambda text: not fault("name", text))
MARK = {"da": "Eksempel: ", "en": "Example: "}


@pytest.fixture(scope="module", params=["da", "en"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def files(language):
    """A site of two networks, with all that can be asked for."""
    asked = {"networks": ("Durup", "no"), "repository": "egnen/nyt", "editor": True}
    return new_site(answers(language=language, **asked), TODAY)


def below(files, start, suffix=""):
    """Give the texts of a folder, or of files whose names begin and end so, by their path."""
    return {path: text for path, text in files.items() if path.startswith(start) and path.endswith(suffix)}


def fields(path, text):
    """Give the fields of a content file; nothing may be wrong with them."""
    front, findings = split(text, path) if path.endswith(".md") else (None, ())
    document, more = (front.document, ()) if front else read(text, path)
    assert () == (*findings, *more)
    return document.value


def of_kind(files, kind):
    """Give the fields of all content files of a kind."""
    found = ((path, place_of(path.removeprefix("content/"))) for path in files if path.startswith("content/"))
    return [fields(path, files[path]) for path, place in found if place and place.kind.name == kind]


class TestContent:
    def test_one_of_each_kind(self, files):
        """
        There is one example of each kind of text, and a file for each network.
        """
        counts = {kind: len(of_kind(files, kind)) for kind in ("story", "member", "event", "idea", "issue", "note")}

        assert {"story": 1, "member": 1, "event": 1, "idea": 1, "issue": 1, "note": 1} == counts
        assert ["Durup", "no"] == [network["name"] for network in of_kind(files, "network")]

    def test_examples_say_so(self, files, language):
        """
        What is no fact is marked, in a field and in its title; of the pages, contact alone holds the answers only.
        """
        texts = [t for kind in ("story", "member", "event", "idea", "issue", "note") for t in of_kind(files, kind)]
        titles = [text.get("title") or text.get("name") or text["subject"] for text in texts]
        unmarked = [page["title"] for page in of_kind(files, "page") if not page.get("example")]

        assert all(text["example"] is True for text in texts)
        assert all(title.startswith(MARK[language]) for title in titles)
        assert unmarked == [{"da": "Kontakt", "en": "Contact"}[language]]

    def test_words_of_a_network_say_so(self, files, language):
        """
        A network has the name that was given; what is told about it is an example.
        """
        for network in of_kind(files, "network"):
            told = (network["lead"], network["membership"]["how"], network["stages"][0]["evidence"])

            assert all(words.startswith(MARK[language]) for words in told)
            assert "example" not in network

    def test_example_network(self):
        """
        A network that nobody named is an example itself.
        """
        (network,) = of_kind(new_site(answers(networks=()), TODAY), "network")

        assert (True, "Eksempel: Et lokalt netværk") == (network["example"], network["name"])

    def test_days(self, files):
        """
        The story is a day old, for own ones to follow; the event and its last day for signing up lie ahead.
        """
        (event,), (story,) = of_kind(files, "event"), of_kind(files, "story")

        assert (TODAY - timedelta(days=1)).isoformat() == story["date"]
        assert TODAY.isoformat() < event["sign_up"]["until"] < event["start"]

    def test_last_day_of_a_year(self):
        """
        A newsletter is counted within the year of its day.
        """
        files = new_site(answers(), date(2026, 12, 31))

        assert "content/networks/durup/newsletters/2026-1.md" in files

    def test_editor(self, files):
        """
        The form editor saves to the repository; without being asked for, it is not there.
        """
        (site,), (other,) = of_kind(files, "site"), of_kind(new_site(answers(), TODAY), "site")

        assert {"repository": "egnen/nyt", "branch": "main"} == site["editor"]
        assert "editor" not in other

    def test_guide_to_the_editor(self, files):
        """
        How forms are used is told where there are some.
        """
        assert 2 == len(below(files, "docs/"))
        assert 1 == len(below(new_site(answers(), TODAY), "docs/"))

    def test_what_sleeps_can_be_woken(self, files):
        """
        Fields behind a # are valid as soon as that is taken away.
        """
        for path, kind in (("content/site.yaml", "site"), ("content/networks/durup/network.yaml", "network")):
            woken, count = ASLEEP.subn(r"\1\2", files[path])

            assert count > 4
            assert [] == list(Draft202012Validator(json_schemas()[kind]).iter_errors(fields(path, woken)))

    @settings(max_examples=20)
    @given(st.lists(NAMES, min_size=3, max_size=6), st.sampled_from(["da", "en"]))
    def test_any_name_is_read_as_it_was_meant(self, names, language):
        """
        Whatever signs names hold, every file is read without a finding, and names come back as they were given.
        """
        title, publisher, *others = names
        given = {"title": title, "publisher": publisher, "address": (others[0],), "networks": tuple(others)}
        files = new_site(answers(language=language, **given), TODAY)
        for path in (*below(files, "content/", ".md"), *below(files, "content/", ".yaml")):
            fields(path, files[path])
        (site,) = of_kind(files, "site")

        assert (title, publisher, [others[0]]) == (
            site["title"],
            site["publisher"]["name"],
            site["publisher"]["address"],
        )
        assert sorted(others) == sorted(network["name"] for network in of_kind(files, "network"))


class TestPaths:
    def test_safe_on_any_machine(self):
        """
        However odd the names, paths are short, plain, and differ in more than capital letters.
        """
        paths = list(new_site(answers(networks=ODD), TODAY))

        assert paths == sorted({path.lower(): path for path in paths}.values())
        assert all(re.fullmatch(r"(?:[A-Za-z0-9._-]*[A-Za-z0-9_-]/)*[A-Za-z0-9._-]*[A-Za-z0-9_-]", p) for p in paths)
        assert max(map(len, paths)) < 150

    def test_texts(self, files):
        """
        Texts end with a newline, and no field is left unfilled.
        """
        texts = {path: text for path, text in files.items() if isinstance(text, str)}

        assert [] == [path for path, text in texts.items() if not text.endswith("\n") or "\r" in text]
        assert [] == [path for path, text in texts.items() if re.search(r"(?<!\$)\{[a-z_]+\}", text)]

    def test_links(self, files):
        """
        Links between the guides lead to files, and to headings that these have.
        """
        guides = {**below(files, "docs/"), **below(files, "README.md")}
        found = [(path, *link) for path, text in guides.items() for link in LINK.findall(text)]

        assert len(found) > 2
        for _path, name, anchor in found:
            headings = re.findall(r"^#+ (.*)$", files[name], re.MULTILINE)
            assert not anchor or anchor in [re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings]


class TestEditors:
    def test_schemas_are_wired(self, files):
        """
        The editor is told of schemas that are there, for the files of their kind and for no others.
        """
        wired = json.loads(files[".vscode/settings.json"])["yaml.schemas"]
        content = [
            *below(files, "content/", ".yaml"),
            *(f"content/networks/durup/{n}.yaml" for n in ("effects", "meetings")),
        ]

        assert {f"./{path}" for path in below(files, "schemas/")} == set(wired)
        for schema, glob in wired.items():
            name = schema.removeprefix("./schemas/").removesuffix(".schema.json")
            kinds = {place_of(p.removeprefix("content/")).kind.name for p in content if fnmatch(p, glob)}
            assert {name} == kinds

    def test_schemas_take_the_examples(self, files):
        """
        The schemas that are written take the files that are written.
        """
        for kind in (kind.name for kind in KINDS if not kind.markdown):
            schema = json.loads(files[f"schemas/{kind}.schema.json"])
            found = of_kind(files, kind)

            assert [] == [error.message for it in found for error in Draft202012Validator(schema).iter_errors(it)]

    def test_extension(self, files):
        """
        The extension that reads the schemas is recommended.
        """
        assert {"recommendations": ["redhat.vscode-yaml"]} == json.loads(files[".vscode/extensions.json"])


class TestRepository:
    def test_issue_forms(self, files):
        """
        Issue forms hold what GitHub knows, with ids and options that are told apart.
        """
        forms = [yaml.safe_load(text) for text in below(files, ".github/ISSUE_TEMPLATE/").values()]
        forms = [form for form in forms if "body" in form]

        assert len(forms) == 2
        for form in forms:
            ids = [element["id"] for element in form["body"] if element["type"] != "markdown"]
            assert FORM == set(form)
            assert len(ids) == len(set(ids))
            for element in form["body"]:
                assert set(element) <= {"type", "id", "attributes", "validations"}
                assert set(element["attributes"]) <= ELEMENTS[element["type"]]

    def test_networks_to_choose(self):
        """
        Networks are chosen by their names, each once; a reader of YAML 1.1, such as GitHub's, takes them for texts.
        """
        files = new_site(answers(networks=("no", "on", "1", *ODD, "no")), TODAY)
        form = yaml.safe_load(files[".github/ISSUE_TEMPLATE/1-ny-historie.yml"])
        (options,) = [e["attributes"]["options"] for e in form["body"] if e["type"] == "dropdown"]

        assert list(dict.fromkeys(["no", "on", "1", *ODD, "Ved ikke"])) == options

    def test_every_yaml_and_json(self, files):
        """
        Every file that machines read can be read.
        """
        for text in (*below(files, ".github/", ".yml").values(), *below(files, "content/", ".yaml").values()):
            assert isinstance(yaml.safe_load(text), dict)
        for text in below(files, "", ".json").values():
            assert isinstance(json.loads(text), dict)

    def test_pinned(self, files):
        """
        One line says what pip installs; what is built or remembered is never committed.
        """
        lines = [line for line in files["requirements.txt"].splitlines() if not line.startswith("#")]

        assert ["budstikke==1.0"] == lines
        assert {"/output/", "/.cache/"} <= set(files[".gitignore"].splitlines())

    def test_workflow_is_called_by_its_name(self, files):
        """
        The guides name the workflow as GitHub lists it.
        """
        name = yaml.safe_load(files[".github/workflows/publish.yml"])["name"]

        guides = [files["README.md"], *(text for text in below(files, "docs/").values() if "Actions" in text)]

        assert 2 == len(guides)
        assert all(f"**{name}**" in text for text in guides)

    def test_hours_of_the_clock(self, files):
        """
        The guide tells that the site is built past midnight and past six: eleven minutes past, in Danish winter.
        """
        workflow = yaml.safe_load(files[".github/workflows/publish.yml"])
        crons = [entry["cron"] for entry in workflow[True]["schedule"]]  # YAML 1.1 takes the key "on" for true

        assert ["11 23 * * *", "11 5 * * *"] == crons
