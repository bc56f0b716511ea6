from datetime import date
from pathlib import Path

import pytest

from generator.load.kinds import KINDS
from tests.load.contents import codes, library, load, network_yaml, site_yaml, told, values

NETWORK = "networks/durup/network.yaml"


def stages(*steps: tuple[str, str | None]) -> str:
    """A network with a stage log."""
    log = [{"stage": stage, "date": day} if day else {"stage": stage} for stage, day in steps]
    return network_yaml(stages=log)


class TestSite:
    def test_defaults(self, tmp_path):
        """
        What site.yaml leaves out is taken from what it says.
        """
        site = library(tmp_path).site

        assert ("Egnens netværk", "default", "mailto:post@egnen.example") == (
            site.description,
            site.theme,
            site.mail.subscribe,
        )

    @pytest.mark.parametrize(
        "url", ["https://egnen.example/x", "https://egnen.example/x/", "https://egnen.example/x//"]
    )
    def test_address_ends_with_a_slash(self, tmp_path, url):
        """
        The address of a site ends with one slash, however it was written.
        """
        assert "https://egnen.example/x/" == library(tmp_path, {"site.yaml": site_yaml(url=url)}).site.url

    def test_address_is_ascii(self, tmp_path):
        """
        Danish letters of a domain and a folder are written as machines read them.
        """
        site = library(tmp_path, {"site.yaml": site_yaml(url="https://ærø.example/øst")}).site

        assert "https://xn--r-3fa9c.example/%C3%B8st/" == site.url

    @pytest.mark.parametrize("url", ["mailto:a@b.example", "https://a.example/?x", "https://a.example/#x", "a.example"])
    def test_no_address_of_a_site(self, tmp_path, url):
        """
        An address below which no page could lie is told of.
        """
        assert ["field-address"] == codes(load(tmp_path, {"site.yaml": site_yaml(url=url)}))

    @pytest.mark.parametrize(("title", "guess"), [("Egnens netværk", "egnens-netvaerk"), ("☃", "min-side")])
    def test_id(self, tmp_path, title, guess):
        """
        A site without an id is told of, with one that will do.
        """
        loaded = load(tmp_path, {"site.yaml": site_yaml(id=None, title=title)})

        assert (["site-id"], guess) == (codes(loaded), values(loaded)["guess"])

    @pytest.mark.parametrize("zone", ["Europe/Durup", "Europe", "../../etc/passwd", "/etc/localtime"])
    def test_zone(self, tmp_path, zone):
        """
        A time zone that does not exist is told of, and names no file.
        """
        loaded = load(tmp_path, {"site.yaml": site_yaml(timezone=zone)})

        assert ["field-zone"] == codes(loaded)

    @pytest.mark.parametrize(("written", "expected"), [("12 34 56 78", "12345678"), ("12345678", "12345678")])
    def test_cvr(self, tmp_path, written, expected):
        """
        A CVR number has eight digits, with or without spaces.
        """
        publisher = {"name": "Rådet", "address": "Torvet 1", "email": "a@b.example", "cvr": written}

        assert expected == library(tmp_path, {"site.yaml": site_yaml(publisher=publisher)}).site.publisher.cvr

    def test_cvr_of_seven_digits(self, tmp_path):
        """
        A CVR number that is too short is told of.
        """
        publisher = {"name": "Rådet", "address": "Torvet 1", "email": "a@b.example", "cvr": "1234567"}

        assert ["field-cvr"] == codes(load(tmp_path, {"site.yaml": site_yaml(publisher=publisher)}))


class TestCommitments:
    def test_network_over_site_over_default(self, tmp_path):
        """
        A network keeps the site's promises where it makes none of its own, and the product's where nobody does.
        """
        site = site_yaml(commitments={"newsletter_months": 3, "events_per_year": 4})
        files = {"site.yaml": site, NETWORK: network_yaml(commitments={"events_per_year": 0})}
        found = library(tmp_path, files).networks[0].commitments

        assert (3, 0, 1) == (found.newsletter_months, found.events_per_year, found.joint_events_per_year)


class TestStages:
    def test_latest_stage(self, tmp_path):
        """
        A network has come as far as the last stage of its log.
        """
        found = library(tmp_path, {NETWORK: stages(("mapping", "2025-01-01"), ("active", "2026-01-01"))}).networks[0]

        assert ("active", [date(2025, 1, 1), date(2026, 1, 1)]) == (found.stage, [s.day for s in found.stages])

    def test_stage_ahead_of_today(self, tmp_path):
        """
        A stage that lies ahead is not yet reached, and not yet told.
        """
        found = library(tmp_path, {NETWORK: stages(("mapping", "2025-01-01"), ("active", "2026-06-01"))}).networks[0]

        assert ("mapping", 1) == (found.stage, len(found.stages))

    def test_only_stage_ahead(self, tmp_path):
        """
        A network whose first stage lies ahead is at that stage.
        """
        assert "mapping" == library(tmp_path, {NETWORK: stages(("mapping", "2027-01-01"))}).networks[0].stage

    def test_stage_without_a_day(self, tmp_path):
        """
        A stage whose day nobody knows has been reached.
        """
        found = library(tmp_path, {NETWORK: stages(("mapping", None), ("active", "2026-01-01"))}).networks[0]

        assert [None, date(2026, 1, 1)] == [s.day for s in found.stages]

    @pytest.mark.parametrize(
        "log",
        [
            (("active", "2025-01-01"), ("mapping", "2026-01-01")),
            (("mapping", "2026-01-01"), ("active", "2025-01-01")),
        ],
    )
    def test_order(self, tmp_path, log):
        """
        A log that goes backwards, in stages or in days, is told of.
        """
        assert [("stage-order", f"{NETWORK}:3:1")] == told(load(tmp_path, {NETWORK: stages(*log)}))


class TestEditor:
    """Where the form editor writes to."""

    @staticmethod
    def folder(root: Path, **settings: str) -> str:
        site = site_yaml(editor={"repository": "egnen/side", **settings})
        editor = library(root, {"site.yaml": site}).site.editor
        assert editor is not None
        return editor.folder

    @pytest.mark.parametrize(
        ("lies", "folder"), [("side", ""), ("side/content", "content"), ("side/content/egnen", "content/egnen")]
    )
    def test_folder_is_where_sites_lie(self, tmp_path, lies, folder):
        """
        A site lies at the top of its repository, in ``content/``, or in a folder of that.
        """
        assert folder == self.folder(tmp_path / lies)

    def test_folder_that_is_named(self, tmp_path):
        """
        A site that lies elsewhere says where; a full stop is the top, whatever the folder on this disk is called.
        """
        assert "sider/egnen" == self.folder(tmp_path, folder="sider/egnen")
        assert "" == self.folder(tmp_path / "content", folder=".")

    def test_off(self, tmp_path):
        """
        A site that does not ask has none, and no forms.
        """
        found = library(tmp_path)

        assert (None, ()) == (found.site.editor, found.forms)

    def test_has_the_forms_of_all_kinds(self, tmp_path):
        """
        With an editor the library knows the forms, in the site's language.
        """
        found = library(tmp_path, {"site.yaml": site_yaml(editor={"repository": "egnen/side"})})

        assert [kind.name for kind in KINDS] == [form.kind for form in found.forms]
        assert "Historier" in {form.label for form in found.forms}

    @pytest.mark.parametrize("folder", ["../side", "/side", "side/", ".github", "a//b"])
    def test_folder_lies_in_the_repository(self, tmp_path, folder):
        """
        The folder is one of the repository, and content: nothing hidden, and nothing outside.
        """
        site = site_yaml(editor={"repository": "egnen/side", "folder": folder})

        assert ["field-pattern"] == codes(load(tmp_path, {"site.yaml": site}))

    @pytest.mark.parametrize("repository", ["side", "egnen/side/", "https://github.com/egnen/side", "egnen/s ide"])
    def test_repository_is_a_name(self, tmp_path, repository):
        """
        The repository is named as the code host names it.
        """
        site = site_yaml(editor={"repository": repository})

        assert ["field-pattern"] == codes(load(tmp_path, {"site.yaml": site}))
