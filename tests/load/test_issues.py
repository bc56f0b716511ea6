from datetime import date

import pytest

from tests.load.contents import STORY, codes, event, idea, issue, library, load, network_yaml, story, told

FIRST, SECOND = (f"networks/durup/newsletters/2026-{number}.md" for number in (1, 2))
NETWORK = "networks/durup/network.yaml"
FILES = {STORY: story(), "events/fest.md": event(), "ideas/kaj.md": idea()}


def periods(found):
    """Give the days of each issue, oldest first."""
    return [(i.id, i.since, i.until) for i in sorted(found.issues, key=lambda i: i.until)]


class TestPeriod:
    def test_first_issue(self, tmp_path):
        """
        The first issue brings the news of as many months as lie between two issues.
        """
        files = {NETWORK: network_yaml(commitments={"newsletter_months": 2}), FIRST: issue(date="2026-05-10")}

        assert [("durup-2026-1", date(2026, 3, 9), date(2026, 5, 10))] == periods(library(tmp_path, files))

    def test_since_the_issue_before(self, tmp_path):
        """
        An issue brings what is new since the day after the one before it, whatever their numbers.
        """
        files = {SECOND: issue(date="2026-04-10"), FIRST: issue(date="2026-05-10")}

        assert ("durup-2026-1", date(2026, 4, 11), date(2026, 5, 10)) == periods(library(tmp_path, files))[1]

    def test_before_it_in_the_same_list(self, tmp_path):
        """
        A joint issue is not one of a network's own.
        """
        files = {FIRST: issue(date="2026-04-10"), "newsletters/2026-1.md": issue(date="2026-05-10")}

        assert ("joint-2026-1", date(2026, 2, 6), date(2026, 5, 10)) == periods(library(tmp_path, files))[1]

    def test_written(self, tmp_path):
        """
        A period that is written holds.
        """
        files = {FIRST: issue(period={"since": "2026-01-01", "until": "30. april 2026"})}

        assert [("durup-2026-1", date(2026, 1, 1), date(2026, 4, 30))] == periods(library(tmp_path, files))

    def test_next_begins_after_the_written_end(self, tmp_path):
        """
        Nothing falls between two issues where the first one's period ended before its day.
        """
        files = {FIRST: issue(date="2026-04-10", period={"until": "2026-03-31"}), SECOND: issue(date="2026-05-10")}

        assert date(2026, 4, 1) == periods(library(tmp_path, files))[1][1]

    def test_backwards(self, tmp_path):
        """
        A period that ends before it begins is told of.
        """
        files = {FIRST: issue(period={"since": "2026-05-01", "until": "2026-04-01"})}

        assert ["issue-period"] == [code for code in codes(load(tmp_path, files)) if code != "issue-empty"]


class TestNetworks:
    def test_of_one_network(self, tmp_path):
        """
        An issue in a network's folder is that network's.
        """
        files = {"networks/glyngoere/network.yaml": network_yaml(), FIRST: issue()}

        assert ("durup", ("durup",)) == (lambda i: (i.network, i.networks))(library(tmp_path, files).issues[0])

    def test_joint(self, tmp_path):
        """
        An issue at the site's level is one of all networks.
        """
        files = {"networks/glyngoere/network.yaml": network_yaml(), "newsletters/2026-1.md": issue()}
        (found,) = library(tmp_path, files).issues

        assert ("", ("durup", "glyngoere")) == (found.network, found.networks)


class TestPins:
    def test_nothing_pinned(self, tmp_path):
        """
        What an issue does not name, its period decides.
        """
        pins = library(tmp_path, {**FILES, FIRST: issue()}).issues[0].pins

        assert (None, None, None, frozenset()) == (pins.stories, pins.events, pins.ideas, pins.omitted)

    def test_pinned(self, tmp_path):
        """
        What it names it brings; an empty list brings none.
        """
        text = issue(stories=["2026-05-05-havnen"], events=[], ideas="kaj")
        pins = library(tmp_path, {**FILES, FIRST: text}).issues[0].pins

        assert (("2026-05-05-havnen",), (), ("kaj",)) == (pins.stories, pins.events, pins.ideas)

    def test_omitted(self, tmp_path):
        """
        Stories, events and ideas can be left out by their ids.
        """
        pins = library(tmp_path, {**FILES, FIRST: issue(omit=["fest", "kaj"])}).issues[0].pins

        assert frozenset({"fest", "kaj"}) == pins.omitted

    @pytest.mark.parametrize("field", ["stories", "omit"])
    def test_broken(self, tmp_path, field):
        """
        A story that cannot be read is told of, and the newsletter that names it is not.
        """
        text = story().replace("summary:", "sumary:")
        loaded = load(tmp_path, {**FILES, STORY: text, FIRST: issue(**{field: ["2026-05-05-havnen"]})})

        assert ["field-misspelt"] == [code for code, _ in told(loaded)]

    @pytest.mark.parametrize("field", ["stories", "omit"])
    def test_misspelt(self, tmp_path, field):
        """
        An id that does not exist is told of, whether it is to be brought or left out.
        """
        loaded = load(tmp_path, {**FILES, FIRST: issue(**{field: ["2026-05-05-havn"]})})

        assert ["reference-misspelt"] == [code for code, _ in told(loaded)]
