from datetime import UTC, date, datetime

import pytest

from generator.model.common import Moment
from tests.load.contents import STORY, ZONE, codes, event, library, load, site_yaml, story, told

EVENT = "events/fest.md"
RAW = "---\ntitle: Havnen\ndate: 2026-05-05\nsummary: Kort.\n"


class TestDays:
    @pytest.mark.parametrize(
        "written", ["2026-05-05", "5. maj 2026", "5/5-2026", "5.5.2026", "d. 5. maj 2026", "tirsdag den 5. maj 2026"]
    )
    def test_danish_ways_of_writing_a_day(self, tmp_path, written):
        """
        A header takes a day as Danes write it.
        """
        assert date(2026, 5, 5) == library(tmp_path, {STORY: story(date=written)}).stories[0].day

    @pytest.mark.parametrize(
        ("written", "code"),
        [
            ("31. juni 2026", "date-impossible"),
            ("mandag den 5. maj 2026", "date-weekday"),
            ("5. maj", "date-no-year"),
            ("5. maj 26", "date-ambiguous"),
            ("snart", "date-unreadable"),
            ("2026-05-05 17:30", "date-time"),
            ("0226-05-05", "date-impossible"),
            ("9999-12-31", "date-impossible"),
        ],
    )
    def test_days_that_cannot_be(self, tmp_path, written, code):
        """
        What is no day, or may be several, is told of where it stands.
        """
        assert [(code, f"{STORY}:3:7")] == told(load(tmp_path, {STORY: story(date=written)}))

    def test_english_numbers(self, tmp_path):
        """
        On an English site a day in numbers that may be a month is doubtful.
        """
        files = {"site.yaml": site_yaml(language="en"), STORY: story(date="5/6-2026")}

        assert ["date-ambiguous"] == codes(load(tmp_path, files))


class TestMoments:
    @pytest.mark.parametrize(
        "written", ["2026-06-05 17:30", "5. juni 2026 kl. 17.30", "fredag den 5. juni 2026, 17.30"]
    )
    def test_day_with_a_time(self, tmp_path, written):
        """
        A time is one of the site's zone.
        """
        found = library(tmp_path, {EVENT: event(start=written)}).events[0].start

        assert Moment(datetime(2026, 6, 5, 15, 30, tzinfo=UTC)) == found

    def test_day_without_a_time(self, tmp_path):
        """
        A day alone is the whole day.
        """
        found = library(tmp_path, {EVENT: event(start="5. juni 2026")}).events[0].start

        assert Moment(datetime(2026, 6, 5, tzinfo=ZONE), all_day=True) == found

    def test_zone_of_the_site(self, tmp_path):
        """
        A site elsewhere has its own clock.
        """
        files = {"site.yaml": site_yaml(timezone="America/Nuuk"), EVENT: event(start="2026-06-05 17:30")}

        assert 18 == library(tmp_path, files).events[0].start.at.astimezone(UTC).hour


class TestTexts:
    def test_lines_are_joined(self, tmp_path):
        """
        A title is one line: line ends of a header never reach mails and calendars.
        """
        text = RAW.replace("title: Havnen\n", "title: |\n  Nyt\n  Bcc: x@y.example\n")

        assert "Nyt Bcc: x@y.example" == library(tmp_path, {STORY: f"{text}---\n"}).stories[0].title

    @pytest.mark.parametrize("written", ["ja", "Ja", "true", "yes"])
    def test_flags_in_danish(self, tmp_path, written):
        """
        A flag takes ja and nej as well.
        """
        assert library(tmp_path, {STORY: f"{RAW}example: {written}\n---\n"}).stories[0].example

    def test_a_word_for_a_list(self, tmp_path):
        """
        One word stands for a list of one.
        """
        assert ("durup",) == library(tmp_path, {"stories/a.md": story(networks="durup")}).stories[0].networks


class TestAddresses:
    @pytest.mark.parametrize("url", ["https://a.example/b", "mailto:a@b.example", "tel:+4512345678"])
    def test_addresses_that_are_allowed(self, tmp_path, url):
        """
        Web and mailbox addresses and phone numbers may be linked to.
        """
        assert url == library(tmp_path, {EVENT: event(online=url)}).events[0].online

    @pytest.mark.parametrize(
        "url",
        [
            "javascript:alert(1)",
            "data:text/html,x",
            "a.example",
            "//a.example/b",
            "https://",
            "https://a.example/b c",
            "ftp://a.example/",
            "https://[x/",
            "https://a.example:x/",
        ],
    )
    def test_addresses_that_are_not(self, tmp_path, url):
        """
        All other schemes, and addresses without a host, are refused.
        """
        assert ["field-address"] == codes(load(tmp_path, {EVENT: event(online=url)}))


class TestPaths:
    @pytest.mark.parametrize("src", ["//etc/passwd", "~/a.jpg", "..\\a.jpg", "C:/a.jpg", "../../../../../a.jpg", "a/"])
    def test_paths_that_lead_out(self, tmp_path, src):
        """
        A picture is named by its way from the text, within the site.
        """
        header = {"src": src, "alt": "Havnen", "credit": "Anne"}

        assert ["field-path"] == codes(load(tmp_path, {STORY: story(picture=header)}))
