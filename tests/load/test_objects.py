from datetime import date
from decimal import Decimal

import pytest

from tests.load.contents import (
    STORY,
    codes,
    event,
    idea,
    library,
    load,
    make_yaml,
    note,
    site_yaml,
    story,
    told,
    values,
)

EVENT = "events/fest.md"
NOTE = "knowledge/start.md"
EFFECT = {"kind": "jobs-new", "amount": 2, "date": "2026-05-01", "source": "Firmaet", "evidence": "stated"}
POLICY = site_yaml(policies=[{"tag": "bosaetning", "name": "Bosætningspolitik"}])


class TestMembers:
    def test_member_of_the_folders_network(self, tmp_path):
        """
        A member belongs to the network in whose folder its file lies; the file's name is its id.
        """
        files = {"networks/durup/members/smedjen.yaml": make_yaml(name="Smedjen", joined="5. maj 2020", size="2-9")}
        (found,) = library(tmp_path, files).members

        assert ("smedjen", ("durup",), date(2020, 5, 5)) == (found.id, found.networks, found.joined)

    def test_left_before_it_joined(self, tmp_path):
        """
        Who left before joining has mixed up two days.
        """
        path = "networks/durup/members/smedjen.yaml"
        text = make_yaml(name="Smedjen", joined="2026-02-01", left="2026-01-01")

        assert [("member-left", f"{path}:3:7")] == told(load(tmp_path, {path: text}))


class TestPolicies:
    def test_known(self, tmp_path):
        """
        A story supports policies of the site, by their tags.
        """
        files = {"site.yaml": POLICY, STORY: story(policies="bosaetning")}

        assert ("bosaetning",) == library(tmp_path, files).stories[0].policies

    def test_unknown(self, tmp_path):
        """
        A tag that is not in site.yaml is told of, with the nearest one.
        """
        loaded = load(tmp_path, {"site.yaml": POLICY, "ideas/kaj.md": idea(policies=["bosætning"])})

        assert (["policy-unknown"], "bosaetning") == (codes(loaded), values(loaded)["guess"])


class TestTranslations:
    ENGLISH = STORY.replace(".md", ".en.md")

    def test_translation(self, tmp_path):
        """
        A translation names its original, and has an address below its language.
        """
        files = {STORY: story(), self.ENGLISH: story(language="en", translation_of="2026-05-05-havnen")}
        found = {s.language: s for s in library(tmp_path, files).stories}

        assert ("2026-05-05-havnen", "havnen") == (found["en"].translation_of, found["en"].slug)

    def test_translation_without_a_language(self, tmp_path):
        """
        A translation into the site's own language is none.
        """
        files = {STORY: story(), "stories/b.md": story(translation_of="2026-05-05-havnen")}

        assert [("translation-language", "stories/b.md:5:17")] == told(load(tmp_path, files))

    def test_translation_of_nothing(self, tmp_path):
        """
        The original is looked up like every reference.
        """
        files = {STORY: story(), self.ENGLISH: story(language="en", translation_of="2026-05-05-havn")}

        assert ["reference-misspelt"] == codes(load(tmp_path, files))

    def test_translated_page(self, tmp_path):
        """
        Pages are translated as stories are.
        """
        english = make_text_of_page(title="Welcome", language="en", translation_of="home")
        files = {"pages/home.md": make_text_of_page(title="Velkommen"), "pages/home.en.md": english}
        found = library(tmp_path, files).pages

        assert [("home", "da", ""), ("home", "en", "home")] == [(p.slug, p.language, p.translation_of) for p in found]


def make_text_of_page(**fields: str) -> str:
    return f"---\n{make_yaml(**fields)}---\n\nTekst.\n"


class TestEvents:
    def test_announced(self, tmp_path):
        """
        An event that does not say when it was announced is news sixty days before it begins.
        """
        assert date(2026, 4, 6) == library(tmp_path, {EVENT: event(start="2026-06-05")}).events[0].announced

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("2026-06-05 17:30", "2026-06-05 19:30", []),
            ("2026-06-05 17:30", "2026-06-05 17:00", ["event-end"]),
            ("2026-06-05 17:30", "2026-06-05", []),
            ("2026-06-05", "2026-06-04", ["event-end"]),
            ("2026-06-05", "2026-06-05", []),
        ],
    )
    def test_end(self, tmp_path, start, end, expected):
        """
        An event ends after it begins; a whole day may be both.
        """
        assert expected == codes(load(tmp_path, {EVENT: event(start=start, end=end)}))

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"place": None}, ["event-place"]),
            ({"place": None, "online": "https://a.example/"}, []),
            ({"place": None, "status": "cancelled"}, []),
        ],
    )
    def test_place(self, tmp_path, fields, expected):
        """
        An event is held somewhere, or on the web, unless it is cancelled.
        """
        assert expected == codes(load(tmp_path, {EVENT: event(**fields)}))

    @pytest.mark.parametrize(
        ("status", "expected"), [("planned", ["event-past-planned"]), ("held", []), ("cancelled", [])]
    )
    def test_past(self, tmp_path, status, expected):
        """
        An event that is over was held or cancelled, and no longer planned.
        """
        assert expected == codes(load(tmp_path, {EVENT: event(start="2026-05-01", status=status)}))


class TestEffects:
    def test_effects_of_a_network(self, tmp_path):
        """
        Effects of a network's own file are of that network, and of no story.
        """
        (found,) = library(tmp_path, {"networks/durup/effects.yaml": make_yaml(effects=[EFFECT])}).effects

        assert (Decimal(2), ("durup",), "") == (found.amount, found.networks, found.story)

    def test_effects_of_a_story(self, tmp_path):
        """
        Effects of a story are of its networks; a translation does not count them once more.
        """
        english = story(language="en", translation_of="2026-05-05-havnen", effects=[EFFECT])
        files = {STORY: story(effects=[EFFECT]), STORY.replace(".md", ".en.md"): english}
        found = library(tmp_path, files).effects

        assert [("2026-05-05-havnen", ("durup",))] == [(e.story, e.networks) for e in found]

    def test_effects_of_a_held_story(self, tmp_path):
        """
        What a story under embargo tells is not counted before its time.
        """
        press = {"embargo": "2026-06-01", "contact": {"name": "Anne", "email": "a@b.example"}}

        assert () == library(tmp_path, {STORY: story(effects=[EFFECT], press=press)}).effects

    def test_full_time_is_for_jobs(self, tmp_path):
        """
        Only jobs are counted as full-time equivalents.
        """
        effect = {**EFFECT, "kind": "newcomers", "full_time": 1}

        assert ["effect-full-time"] == codes(load(tmp_path, {STORY: story(effects=[effect])}))


class TestMeetings:
    def test_oldest_first(self, tmp_path):
        """
        Meetings may be written in any order.
        """
        meetings = [{"date": day, "kind": "steering-group"} for day in ("2026-03-01", "2026-02-01")]
        found = library(tmp_path, {"networks/durup/meetings.yaml": make_yaml(meetings=meetings)}).meetings

        assert [date(2026, 2, 1), date(2026, 3, 1)] == [m.day for m in found]

    def test_member_that_was_visited(self, tmp_path):
        """
        The member of a mapping visit is looked up.
        """
        meetings = [{"date": "2026-03-01", "kind": "mapping-visit", "member": "smedjen"}]
        loaded = load(tmp_path, {"networks/durup/meetings.yaml": make_yaml(meetings=meetings)})

        assert ["reference-unknown"] == codes(loaded)


class TestNotes:
    def test_files(self, tmp_path):
        """
        A note hands out its files under the titles it gives them.
        """
        files = {"knowledge/skema.csv": "a;b\n", NOTE: note(files=[{"src": "skema.csv", "title": "Skema"}])}
        (found,) = library(tmp_path, files).notes

        assert [("knowledge/skema.csv", "Skema", 4)] == [(f.source, f.title, f.size) for f in found.files]

    @pytest.mark.parametrize(
        ("src", "code"),
        [
            ("skma.csv", "link-misspelt"),
            ("zzz.pdf", "link-missing"),
            ("x.html", "link-file"),
            ("../d.md", "link-missing"),
        ],
    )
    def test_files_that_cannot_be_handed_out(self, tmp_path, src, code):
        """
        A file that does not exist, or is no document, is told of.
        """
        files = {"knowledge/skema.csv": "a", "knowledge/x.html": "<script>"}

        assert [code] == codes(load(tmp_path, {**files, NOTE: note(files=[{"src": src, "title": "Skema"}])}))

    def test_a_draft_is_not_handed_out(self, tmp_path):
        """
        The source of a draft cannot be taken along as a file.
        """
        files = {STORY: story(draft=True), NOTE: note(files=[{"src": f"../{STORY}", "title": "Kladde"}])}

        assert ["link-file"] == codes(load(tmp_path, files))
