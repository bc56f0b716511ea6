"""The forms of the form editor: no field forgotten, and what comes out of them loads."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.load.field_words import group
from generator.load.forms import forms
from generator.load.headers import header_of
from generator.load.headers.fields import Header
from generator.model.forms import Field, FieldKind, Form
from tests.load.contents import STORY, event, idea, load, site_yaml, story
from tests.pictures.builders import make_jpeg

FORMS = {form.kind: form for form in forms("da")}
PLACES = {
    "site": "site.yaml",
    "network": "networks/glyngoere/network.yaml",
    "meetings": "networks/durup/meetings.yaml",
    "effects": "networks/durup/effects.yaml",
    "member": "networks/durup/members/smedjen.yaml",
    "story": "networks/durup/stories/2026-05-01-aabent-hus.md",
    "event": "networks/durup/events/2026-06-05-fest.md",
    "idea": "networks/durup/ideas/kajen.md",
    "issue": "networks/durup/newsletters/2026-3.md",
    "note": "knowledge/saadan.md",
    "page": "pages/om.md",
}
# What others refer to, and what lies beside them.
AROUND = {
    STORY: story(),
    "stories/2026-05-05-egnen.md": story(title="Egnen"),
    "networks/durup/members/havnen.yaml": "name: Havnen\n",
    "networks/durup/events/2026-06-01-havnefest.md": event(),
    "networks/durup/ideas/kaj.md": idea(),
    "pages/hjem.md": "---\ntitle: Hjem\n---\n",
}
REFERRED = {
    "network": "durup",
    "member": "havnen",
    "story": "2026-05-05-havnen",
    "event": "2026-06-01-havnefest",
    "idea": "kaj",
    "page": "hjem",
    "policy": "klima",
}
# Where more is asked than a form can know.
VALUES: Mapping[tuple[str, ...], Any] = {
    ("site", "id"): "egnen",
    ("site", "url"): "https://egnen.example/egnen/",
    ("site", "timezone"): "Europe/Copenhagen",
    ("site", "theme"): "default",
    ("site", "publisher", "cvr"): "12345678",
    ("site", "custom_domain"): "egnen.example",
    ("site", "policies", "tag"): "klima",
    ("site", "last_changed"): "",
    ("site", "authors"): "",
    ("site", "guards", "phones"): "",
    ("site", "mail", "service"): "mailto",
    ("site", "editor", "repository"): "egnen/side",
    ("site", "editor", "branch"): "main",
    ("site", "editor", "folder"): "content/egnen",
    ("site", "editor", "base_url"): "https://login.example",
    ("story", "language"): "",
    ("story", "translation_of"): "",
    ("story", "draft"): False,
    ("story", "press", "embargo"): "",
    ("event", "end"): "2026-06-05 22:00",
    ("event", "start"): "2026-06-05 17:30",
    ("issue", "omit"): "2026-05-05-egnen",
    ("issue", "preheader"): "En linje, der siger noget andet end emnet.",
    ("page", "language"): "",
    ("page", "translation_of"): "",
    ("member", "left"): "",
}
# What no header needs, and the loader warns of where it lacks: an event without a place may be on the web.
WARNED = {("site", "id"), ("event", "place")}
BY_KIND: Mapping[FieldKind, Any] = {
    FieldKind.LINE: "En linje: med ”tegn”, # og æøå",
    FieldKind.TEXT: "Første linje.\n\nAnden linje.",
    FieldKind.BODY: "Det begyndte med en kande kaffe …",
    FieldKind.DAY: "2026-05-01",
    FieldKind.WHEN: "2026-05-01 17:30",
    FieldKind.WHOLE: 2,
    FieldKind.NUMBER: 0.5,
    FieldKind.PICTURE: "havn.jpg",
    FieldKind.FILE: "liste.csv",
}
BY_SAMPLE = ("anne@egnen.example", "https://egnen.example/x", "+45 12 34 56 78", "#1a5276", "/2019/05/x/", "et-navn")


def fields_of(fields: tuple[Field, ...], above: str = "") -> Iterator[str]:
    """Name every field, those of groups by their way: "press.contact.name"."""
    for field in fields:
        yield f"{above}{field.name}"
        yield from fields_of(field.fields, f"{above}{field.name}.")


def fields_of_header(header: type[Header], above: str = "") -> Iterator[str]:
    """Name every field of a header likewise."""
    for name in header.model_fields:
        yield f"{above}{name}"
        inner = group(header, name)
        if inner is not None:
            yield from fields_of_header(inner, f"{above}{name}.")


def field(kind: str, *names: str) -> Field:
    """Find one field."""
    fields = FORMS[kind].fields
    for name in names:
        (found,) = (f for f in fields if f.name == name)
        fields = found.fields
    return found


def filled(form: Form, *, full: bool) -> dict[str, Any]:
    """Fill a form in: every field, or those that are needed."""
    asked = [f for f in form.fields if full or f.required or (form.kind, f.name) in WARNED]
    return {f.name: value for f in asked if (value := _value((form.kind,), f, full)) != ""}


def _value(way: tuple[str, ...], field: Field, full: bool) -> Any:
    way = (*way, field.name)
    one = VALUES.get(way)
    if one is None:
        one = _one(way, field, full)
    return [one] if field.many and one != "" else one


def _one(way: tuple[str, ...], field: Field, full: bool) -> Any:
    match field.kind:
        case FieldKind.GROUP:
            inner = ((f.name, _value(way, f, full)) for f in field.fields if full or f.required)
            return {name: value for name, value in inner if value != ""}
        case FieldKind.CHOICE:
            return field.choices[0].value
        case FieldKind.FLAG:
            return field.name != "draft"
        case FieldKind.REFERENCE:
            return REFERRED[field.refers]
        case FieldKind.LINE if field.pattern:
            return next(sample for sample in BY_SAMPLE if re.search(field.pattern, sample))
        case kind:
            return BY_KIND[kind]


def written(form: Form, values: dict[str, Any]) -> str:
    """Write what was filled in as the form editor does: fields in its order, plain where YAML 1.2 allows it."""
    body = values.pop("body", "")
    head = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000, indent=2)
    if PLACES[form.kind].endswith(".yaml"):
        return head
    return f"---\n{head}---\n" + (f"\n{body}\n" if body else "")


def codes(folder: Path, form: Form, *, full: bool) -> list[str]:
    """Load a site with what was filled in; give the findings."""
    path = PLACES[form.kind]
    beside = path.rpartition("/")[0]
    files: dict[str, str | bytes] = {
        **AROUND,
        f"{beside}/havn.jpg".lstrip("/"): make_jpeg(1200, 800),
        f"{beside}/liste.csv".lstrip("/"): "a;b\n",
        path: written(form, filled(form, full=full)),
    }
    if form.kind != "site":
        files["site.yaml"] = site_yaml(policies=[{"tag": "klima", "name": "Klimaplan"}])
    return [str(finding) for finding in load(folder, files).diagnostics]


class TestForms:
    @pytest.mark.parametrize("kind", FORMS)
    def test_every_field_of_a_header_is_in_its_form(self, kind):
        """
        A form has the fields of its header, each once, however deep: one that is added is never forgotten.
        """
        named = [name for name in fields_of(FORMS[kind].fields) if name != "body"]

        assert sorted(fields_of_header(header_of(kind))) == sorted(named)

    def test_texts_have_a_body(self):
        """
        What is written in Markdown has a text below its fields, and nothing else has.
        """
        with_body = {kind for kind, form in FORMS.items() if any(f.kind is FieldKind.BODY for f in form.fields)}

        assert {"story", "event", "idea", "issue", "note", "page"} == with_body

    def test_what_is_needed_comes_first(self):
        """
        Who writes a story meets its title, its day and its summary before the text, the picture below it, and ids last.
        """
        names = [f.name for f in FORMS["story"].fields]

        assert ["title", "date", "summary", "body", "picture"] == names[:5]
        assert ["id", "slug", "draft", "example", "redirect_from"] == [n for n in names[-6:] if n != "updated"]

    def test_labels_are_in_the_language_of_the_site(self):
        """
        Labels, hints, choices and complaints are Danish on a Danish site and English on an English one.
        """
        (english,) = (form for form in forms("en") if form.kind == "event")
        danish = FORMS["event"]

        assert ("Events", "Title", "Planned") == (english.label, english.fields[0].label, _status(english))
        assert ("Arrangementer", "Titel", "Planlagt") == (danish.label, danish.fields[0].label, _status(danish))

    def test_choices_are_not_listed_twice(self):
        """
        A hint that lists what may be chosen is for those who write the file by hand.
        """
        assert "" == field("idea", "horizon").hint
        assert field("effects", "effects", "kind").hint

    def test_moments_say_how_they_are_written(self):
        """
        A day with a time is typed, and the form shows how.
        """
        assert field("event", "start").hint.endswith("Skrives 2026-05-05 17:30 eller bare dagen.")

    def test_picture_files_are_chosen(self):
        """
        A picture is chosen from disk, a download too; no other file name is.
        """
        assert FieldKind.PICTURE is field("story", "picture", "src").kind
        assert FieldKind.PICTURE is field("member", "logo", "src").kind
        assert FieldKind.FILE is field("note", "files", "src").kind
        assert FieldKind.LINE is field("site", "editor", "folder").kind

    def test_references_know_what_they_lead_to(self):
        """
        A reference names the kind of content that it leads to; a translation leads to its own kind.
        """
        assert ("member", True) == (field("story", "members").refers, field("story", "members").many)
        assert ("story", False) == (field("story", "translation_of").refers, field("story", "translation_of").many)
        assert "page" == field("page", "translation_of").refers
        assert "policy" == field("idea", "policies").refers

    def test_what_belongs_to_several_kinds_is_typed(self):
        """
        What a newsletter leaves out may be a story, an event or an idea: it is typed, one to a line.
        """
        assert (FieldKind.LINE, True) == (field("issue", "omit").kind, field("issue", "omit").many)

    def test_bounds_come_from_the_header(self):
        """
        Lengths, least and greatest numbers are those that the loader asks for.
        """
        assert 280 == field("story", "summary").longest
        assert (1, 24) == (
            field("site", "commitments", "newsletter_months").least,
            field("site", "commitments", "newsletter_months").most,
        )
        assert "[1-9]" == field("effects", "effects", "amount").pattern
        assert 1 == field("network", "stages").least

    @pytest.mark.parametrize(
        ("way", "value"),
        [
            (("event", "start"), "lørdag d. 5. maj 2026 kl. 17.30"),
            (("event", "start"), "5/5-2026"),
            (("event", "online"), "http://localhost:8000/møde?rum=1"),
            (("network", "newsletter", "subscribe"), "mailto:post@egnen.dk?subject=Tilmeld"),
            (("site", "publisher", "phone"), "12345678"),
            (("site", "publisher", "email"), "navn.navnesen+brev@egnen.example"),
            (("network", "colour"), "#1A5276"),
            (("story", "redirect_from"), "/2019/05/havnefest.html"),
        ],
    )
    def test_what_the_loader_takes_may_be_typed(self, way, value):
        """
        No form refuses what may stand in the file: who opens an old text may save it.
        """
        assert re.search(field(*way).pattern, value)


class TestWhatIsWrittenLoads:
    @pytest.mark.parametrize("kind", FORMS)
    def test_full(self, tmp_path, kind):
        """
        A form with every field filled in gives a file in which nothing is wrong.
        """
        assert [] == codes(tmp_path, FORMS[kind], full=True)

    @pytest.mark.parametrize("kind", FORMS)
    def test_only_what_is_needed(self, tmp_path, kind):
        """
        So does one with the needed fields alone: the form asks for all that headers ask for.
        """
        assert [] == codes(tmp_path, FORMS[kind], full=False)


def _status(form: Form) -> str:
    (status,) = (f for f in form.fields if f.name == "status")
    return status.choices[0].label
