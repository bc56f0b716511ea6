import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Severity
from generator.load.headers import header_of
from generator.load.kinds import place_of
from generator.markdown import render
from generator.scaffold.items import RECIPES, Item, fault, make_item
from generator.scaffold.items.fields import Answers
from generator.yaml import split
from tests.load.contents import issue
from tests.scaffold.items.surroundings import DURUP, around

GOOD: dict[str, Answers] = {
    "story": {"title": ["Havnefest"], "summary": ["Alle kom."]},
    "event": {"title": ["Havnefest"], "start": ["2026-06-05 17:30"], "place.name": ["Havnen"]},
    "idea": {"title": ["Bro"], "summary": ["Over åen."], "horizon": ["short"]},
    "member": {"name": ["Smedjen"]},
    "network": {"name": ["Vækst i Øst"], "membership.how": ["Skriv til os."]},
    "note": {"title": ["Vi lærte"], "summary": ["Meget."]},
    "newsletter": {
        "subject": ["Nyt fra Durup om havnen og alle dens folk"],
        "preheader": ["Ti virksomheder fandt på noget nyt ved havnen."],
    },
    "page": {"title": ["Om os"]},
}
SITE = around()


def make(name: str, networks: tuple[str, ...] = ("durup",), language: str = "da", /, **more: list[str]) -> Item:
    """A new file of a kind, from good answers and more."""
    site = SITE if language == "da" else around(language=language)
    return make_item(RECIPES[name], {**GOOD[name], **more}, networks, site)


def codes(item: Item) -> list[str]:
    """The codes of what is wrong with a file."""
    return [finding.code for finding in item.findings]


class TestMakeItem:
    @pytest.mark.parametrize("language", ["da", "en"])
    @pytest.mark.parametrize("name", GOOD)
    def test_nothing_is_wrong_with_it(self, name, language):
        """
        A file of each kind, in both languages, lies where its kind does, and no check has anything to say.
        """
        networks = () if name in ("network", "page") else ("durup",)
        item = make(name, networks, language)
        place = place_of(item.path)

        assert () == item.findings
        assert place is not None
        assert RECIPES[name].kind == place.kind.name

    def test_a_text_begins_as_a_draft_of_today(self):
        """
        A text has today's day, a lasting id that is its file's name, and is a draft; its body says what to write.
        """
        item = make("story")
        front, _ = split(item.text, item.path)
        assert front is not None

        assert f"{DURUP}/stories/2026-05-20-havnefest.md" == item.path
        assert {
            "title": "Havnefest",
            "date": "2026-05-20",
            "summary": "Alle kom.",
            "draft": True,
            "id": "2026-05-20-havnefest",
        } == front.document.value

    @pytest.mark.parametrize("dialect", ["python-markdown", "commonmark"])
    def test_advice_is_never_published(self, dialect):
        """
        What is to be written stands in a comment, so that a text that nobody has written shows nothing.
        """
        front, _ = split(make("story").text, "x.md")
        assert front is not None

        assert "Begynd med nyheden: Hvem gjorde hvad, hvor og hvornår?\n\n## En mellemrubrik\n" in front.body
        assert "" == render(front.body, lambda address: None, language="da", dialect=dialect).page.strip()

    def test_networks(self):
        """
        What belongs to several networks lies in the site's folder and names them; a member lies with the first.
        """
        both = ("durup", "thise")
        shared, member, note = (make(name, both) for name in ("event", "member", "note"))

        assert ["events/2026-06-05-havnefest.md", f"{DURUP}/members/smedjen.yaml", "knowledge/vi-laerte.md"] == [
            item.path for item in (shared, member, note)
        ]
        assert all("\nnetworks:\n  - durup\n  - thise\n" in item.text for item in (shared, member, note))
        assert "\nnetworks:" not in make("event", ()).text

    def test_fields_that_were_not_asked_for(self):
        """
        Any field may be answered, and answers go before what a recipe has of its own.
        """
        item = make("story", tags=["havn"], date=["5. maj 2026"], draft=["nej"], id=["havnen"])

        assert f"{DURUP}/stories/2026-05-05-havnefest.md" == item.path
        assert "\ntags:\n  - havn\n" in item.text
        assert "\ndraft: nej\n" in item.text
        assert "\nid: havnen\n" in item.text
        assert () == item.findings

    @pytest.mark.parametrize(
        ("name", "more", "found"),
        [
            ("story", {"members": ["smed"]}, ["reference-unknown"]),
            ("story", {"picture.src": ["x.jpg"]}, ["field-missing", "field-missing"]),
            ("story", {"policies": ["erhverv"]}, ["policy-unknown"]),
            ("story", {"id": ["2026-05-05-havnen"]}, ["id-twice"]),
            ("story", {"titel": ["x"]}, ["field-misspelt"]),
            ("event", {"end": ["2026-06-04"]}, ["event-end"]),
            ("newsletter", {"subject": ["Kort"]}, ["mail-subject-length"]),
            ("page", {"translation_of": ["x"]}, ["reference-unknown"]),
        ],
    )
    def test_it_is_checked_as_if_it_were_public(self, name, more, found):
        """
        What the loader would find in the file, once it is no draft, is found before it is written.
        """
        item = make(name, () if name == "page" else ("durup",), **more)

        assert found == codes(item)
        assert all(str(finding.at).startswith(item.path) for finding in item.findings)

    def test_two_newsletters_of_one_day(self):
        """
        A newsletter on the day of the one before has no news of its own, which is found before it is written.
        """
        site = around({f"{DURUP}/newsletters/2026-1.md": issue(date="2026-05-20")})
        found = [
            codes(make_item(RECIPES["newsletter"], GOOD["newsletter"], (name,), site)) for name in ("durup", "thise")
        ]

        assert [["issue-period"], []] == found

    def test_a_site_whose_settings_are_broken(self):
        """
        Mistakes in other files, even in the settings of the site, keep nobody from writing.
        """
        site = around({"site.yaml": "title: [", "networks/thise/network.yaml": "kind: x", "stories/x.md": "---\n"})
        item = make_item(RECIPES["story"], GOOD["story"], ("durup",), site)

        assert () == item.findings

    @settings(max_examples=25, deadline=None)
    @given(st.text(max_size=60), st.sampled_from(["story", "member", "page"]))
    def test_any_title(self, title, name):
        """
        Whatever somebody is called or writes about, if the field may hold it, the file is sound and lies in its place.
        """
        field = RECIPES[name].asked[0].field
        kind = RECIPES[name].kind
        if fault(header_of(kind), field, [title], SITE) is not None:
            return
        item = make(name, () if name == "page" else ("durup",), **{field: [title]})
        place = place_of(item.path)

        assert [] == [finding for finding in item.findings if finding.severity is Severity.ERROR]
        assert place is not None
        assert kind == place.kind.name
        assert item.path.isascii()
