import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.load.headers.fields import Header
from generator.load.kinds import KINDS
from generator.load.parse import Parsed, parse
from generator.load.schema import json_schemas
from generator.load.sources import read_sources
from tests.load.contents import (
    STORY,
    ZONE,
    codes,
    event,
    library,
    load,
    network_yaml,
    site_yaml,
    story,
    told,
    values,
)

CONTENT = Path(__file__).parents[2] / "content"
NETWORK = "networks/durup/network.yaml"
EFFECTS = "networks/durup/effects.yaml"
HEAD = "---\ntitle: Havnen\ndate: 2026-05-05\nsummary: Kort.\n"


class TestUnknownFields:
    def test_misspelt_field(self, tmp_path):
        """
        A field that is nearly known is told of at its key, with the one that was meant.
        """
        loaded = load(tmp_path, {STORY: f"{HEAD}autor: Anne\n---\n"})

        assert [("field-misspelt", f"{STORY}:5:1")] == told(loaded)
        assert "author" == values(loaded)["guess"]

    def test_misspelt_field_deep_down(self, tmp_path):
        """
        Within a group the fields of that group are offered.
        """
        press = {"contact": {"name": "Anne"}, "quotes": [{"name": "Bo", "text": "Godt.", "aproved": "2026-05-01"}]}
        loaded = load(tmp_path, {STORY: story(press=press)})

        assert ("field-misspelt", "approved") == (codes(loaded)[0], values(loaded)["guess"])

    def test_unknown_field(self, tmp_path):
        """
        Of a field that resembles none, all that are known are named.
        """
        loaded = load(tmp_path, {STORY: story(zzz=1)})

        assert ["field-unknown"] == codes(loaded)
        assert {"title", "summary", "press"} <= set(values(loaded)["known"].split(", "))


class TestMistakes:
    @pytest.mark.parametrize(
        ("files", "expected"),
        [
            ({STORY: "---\ntitle: Havnen\ndate: 2026-05-05\n---\n"}, ("field-missing", f"{STORY}:2:1")),
            ({STORY: f"{HEAD}picture:\n  src: a.jpg\n  alt: Havn\n---\n"}, ("field-missing", f"{STORY}:5:1")),
            ({STORY: f"{HEAD}author: ''\n---\n"}, ("field-empty", f"{STORY}:5:9")),
            ({STORY: f"{HEAD}updated: ' '\n---\n"}, ("field-empty", f"{STORY}:5:10")),
            ({STORY: f"{HEAD}members:\n  - smedjen\n  -\n---\n"}, ("field-empty", f"{STORY}:7:4")),
            ({STORY: f"{HEAD}author: {'x' * 301}\n---\n"}, ("field-long", f"{STORY}:5:9")),
            ({STORY: f"{HEAD}author: [x]\n---\n"}, ("field-shape", f"{STORY}:5:9")),
            ({STORY: f"{HEAD}tags: havn\n---\n"}, ("field-shape", f"{STORY}:5:7")),
            ({STORY: f"{HEAD}picture: a.jpg\n---\n"}, ("field-group", f"{STORY}:5:10")),
            ({STORY: f"{HEAD}slug: Æble Ø\n---\n"}, ("field-pattern", f"{STORY}:5:7")),
            ({STORY: f"{HEAD}language: de\n---\n"}, ("field-choice", f"{STORY}:5:11")),
            ({STORY: f"{HEAD}example: måske\n---\n"}, ("field-flag", f"{STORY}:5:10")),
        ],
    )
    def test_place(self, tmp_path, files, expected):
        """
        Each mistake has its code and the line and column of its value, or of the group that lacks it.
        """
        assert [expected] == [(code, at) for code, at in told(load(tmp_path, files)) if code.startswith("field")]

    @pytest.mark.parametrize(
        ("written", "code", "limit"),
        [
            (1000, "field-large", "999"),
            (-1, "field-small", "0"),
            ("x", "field-number", None),
            (1.5, "field-number", None),
        ],
    )
    def test_bounds_of_a_number(self, tmp_path, written, code, limit):
        """
        What lies beyond a bound is told of with the bound; what is no whole number, as such.
        """
        loaded = load(tmp_path, {NETWORK: network_yaml(order=written)})

        assert (code, limit) == (codes(loaded)[0], values(loaded).get("limit"))

    @pytest.mark.parametrize("amount", ["0", "-2"])
    def test_amount_is_above_nothing(self, tmp_path, amount):
        """
        An effect of nothing is none.
        """
        text = f"effects:\n  - kind: jobs-new\n    amount: {amount}\n    date: 2026-05-05\n"
        loaded = load(tmp_path, {EFFECTS: f"{text}    source: Firmaet\n    evidence: stated\n"})

        assert [("field-positive", f"{EFFECTS}:3:13")] == told(loaded)

    def test_choice_with_a_guess(self, tmp_path):
        """
        Of a field with few values, all are named, and the nearest one is offered.
        """
        loaded = load(tmp_path, {"events/fest.md": event(status="canceled")})

        assert ("cancelled", "planned, held, cancelled") == (values(loaded)["guess"], values(loaded)["choices"])

    def test_mailing_service(self, tmp_path):
        """
        A mailing service that nobody knows is told of, before a newsletter is made for it.
        """
        loaded = load(tmp_path, {"site.yaml": site_yaml(mail={"service": "mailchip"})})

        assert (["field-choice"], "mailchimp") == (codes(loaded), values(loaded)["guess"])

    def test_all_mistakes_of_a_header(self, tmp_path):
        """
        All mistakes of a header are told at once, in the order of its lines.
        """
        loaded = load(tmp_path, {STORY: "---\ntitle: ''\ndate: x\nsumary: x\n---\n"})

        assert ["field-empty", "date-unreadable", "field-misspelt"] == codes(loaded)

    def test_a_misspelt_field_is_not_missing_too(self, tmp_path):
        """
        One slip is told of once: a needed field that is there under a name nearly right is not missing as well.
        """
        sign_up = {
            "stories/a.md": story(picture={"scr": "a.jpg", "credit": "Anne"}),
            STORY: story(summary=None, sumary="x"),
        }

        assert [
            ("field-misspelt", f"{STORY}:4:1"),
            ("field-missing", "stories/a.md:5:1"),
            ("field-misspelt", "stories/a.md:5:11"),
        ] == told(load(tmp_path, sign_up))

    def test_a_text_where_fields_are_meant(self, tmp_path):
        """
        A text in place of a group is told of with the fields of that group.
        """
        loaded = load(tmp_path, {STORY: story(picture="havn.jpg")})

        assert (["field-group"], "src, alt, credit, caption, consent") == (codes(loaded), values(loaded)["known"])

    def test_header_that_is_a_list(self, tmp_path):
        """
        A file that holds a list where fields are meant is told of.
        """
        assert "header-shape" in codes(load(tmp_path, {NETWORK: "- a\n- b\n"}))


class TestAsWritten:
    def test_phone_keeps_its_plus(self, tmp_path):
        """
        A phone number is what was typed, not a sum.
        """
        text = network_yaml() + "leader:\n  name: Anne\n  phone: +4512345678\n"
        leader = library(tmp_path, {NETWORK: text}).networks[0].leader

        assert leader is not None
        assert "+4512345678" == leader.phone

    def test_postcode_keeps_its_zero(self, tmp_path):
        """
        A postcode in Copenhagen begins with a nought.
        """
        text = "---\ntitle: Fest\nstart: 2026-06-05\nplace:\n  name: Kroen\n  postcode: 0900\n---\n"
        place = library(tmp_path, {"events/fest.md": text}).events[0].place

        assert place is not None
        assert "0900" == place.postcode

    def test_titles_that_look_like_something_else(self, tmp_path):
        """
        A year, a clock time or a yes is a title like any other.
        """
        titles = [("a", "2026"), ("b", "17:30"), ("c", "yes"), ("d", "1.10")]
        files = {f"stories/{n}.md": f"---\ntitle: {t}\ndate: 2026-05-05\nsummary: Kort.\n---\n" for n, t in titles}

        assert [t for _, t in titles] == [s.title for s in library(tmp_path, files).stories]

    def test_empty_fields_are_left_out(self, tmp_path):
        """
        A field without a value counts as not written; so may a form leave it.
        """
        found = library(tmp_path, {STORY: f"{HEAD}author:\npicture:\nmembers:\n---\n"}).stories[0]

        assert ("", None, ()) == (found.author, found.picture, found.members)

    def test_an_empty_field_that_must_be_there(self, tmp_path):
        """
        A field that must be there, and is empty, is missing.
        """
        assert ["field-missing"] == codes(load(tmp_path, {STORY: "---\ntitle:\ndate: 2026-05-05\nsummary: x\n---\n"}))


def groups(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Give every group of fields of a schema."""
    return [s for s in (schema, *schema.get("$defs", {}).values()) if s.get("type") == "object"]


def described(field: dict[str, Any], schema: dict[str, Any]) -> bool:
    """Tell whether a field has words of its own, or shows those of the group it holds."""
    group = schema.get("$defs", {}).get(field.get("$ref", "").removeprefix("#/$defs/"), {})
    return bool(field.get("description") or group.get("description"))


def headers(name: str) -> list[Parsed[Header]]:
    """Give every checked header of a programme."""
    found, findings = parse(read_sources(CONTENT / name, name), ZONE, "da")
    assert [] == findings
    return found


class TestJsonSchemas:
    def test_one_for_each_kind(self):
        """
        Every kind of file has its schema.
        """
        assert [kind.name for kind in KINDS] == list(json_schemas())

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
    def test_valid(self, kind):
        """
        A schema is one of draft 2020-12, and says so.
        """
        schema = json_schemas()[kind.name]
        Draft202012Validator.check_schema(schema)

        assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
    def test_every_field(self, kind):
        """
        A schema has every field of its header, each described, and no other one is allowed.
        """
        schema = json_schemas()[kind.name]

        assert list(kind.header.model_fields) == list(schema["properties"])
        for group in groups(schema):
            assert group["additionalProperties"] is False
            assert [] == [name for name, field in group["properties"].items() if not described(field, schema)]

    @pytest.mark.parametrize("name", ["skiveegnen", "stevns-evolution"])
    def test_takes_what_the_loader_takes(self, name):
        """
        An editor that checks by the schema finds nothing wrong in the headers of a real programme.
        """
        validators = {kind: Draft202012Validator(schema) for kind, schema in json_schemas().items()}
        wrong = [
            (parsed.path, error.json_path, error.message)
            for parsed in headers(name)
            for error in validators[parsed.place.kind.name].iter_errors(json.loads(json.dumps(parsed.document.value)))
        ]

        assert [] == wrong

    @pytest.mark.parametrize(
        ("kind", "field", "value"),
        [
            ("story", "date", "5. maj 2026"),
            ("story", "networks", "durup"),
            ("story", "title", 2026),
            ("story", "example", "ja"),
            ("event", "start", "5. maj 2026 kl. 17.30"),
            ("page", "menu", 3),
        ],
    )
    def test_takes_the_ways_of_editors(self, kind, field, value):
        """
        What the loader understands without quotation marks or lists, the schema takes too.
        """
        schema = json_schemas()[kind]
        rules = {**schema["properties"][field], "$defs": schema.get("$defs", {})}

        assert Draft202012Validator(rules).is_valid(value)

    @pytest.mark.parametrize(
        ("kind", "header"),
        [
            ("story", {"title": "Havnen", "date": "2026-05-05"}),
            ("story", {"title": "Havnen", "date": "2026-05-05", "summary": "Kort.", "titel": "x"}),
            ("story", {"title": "Havnen", "date": "2026-05-05", "summary": "x" * 281}),
            ("story", {"title": ["Havnen"], "date": "2026-05-05", "summary": "Kort."}),
            ("idea", {"title": "Kaj", "date": "2026-05-05", "summary": "Kort.", "horizon": "soon"}),
            ("issue", {"date": "2026-05-05", "subject": "Nyt", "preheader": "Nyt", "sent": {"recipients": -1}}),
        ],
    )
    def test_refuses_mistakes(self, kind, header):
        """
        What lacks a field, has one too many, or one of the wrong shape, is marked by an editor at once.
        """
        assert not Draft202012Validator(json_schemas()[kind]).is_valid(header)
