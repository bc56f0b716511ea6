import re

import pytest

from generator.load.kinds import place_of
from generator.scaffold.answers import LONGEST, fault, tidy
from tests.scaffold.answers import ODD, answers


def ids(*names: str, language: str = "da") -> list[str]:
    """The ids of networks of these names."""
    return [network.id for network in answers(networks=names, language=language).first_networks]


class TestNetworks:
    def test_danish_letters(self):
        """
        A network's id is its name with ae, oe and aa.
        """
        assert ["aeroe-oeerne", "vaekst-i-aarup"] == ids("Ærø & Øerne", "Vækst i Årup")

    def test_equal_ids_are_counted(self):
        """
        Networks whose names come to the same id are told apart by a number, whatever other names there are.
        """
        assert ["durup", "durup-2", "durup-2-2", "durup-3"] == ids("Durup", "durup", "Durup 2", "DURUP")

    def test_no_letters(self):
        """
        A name without letters and digits becomes a network nonetheless.
        """
        assert ["netvaerk", "netvaerk-2"] == ids("🎉", "!")
        assert ["network"] == ids("🎉", language="en")

    def test_devices(self):
        """
        No folder has a name that Windows keeps for itself.
        """
        assert ["netvaerk-con", "netvaerk-lpt1", "console"] == ids("CON", "lpt1", "Console")

    def test_long(self):
        """
        A long name is cut between words; a single long word is cut anywhere.
        """
        assert ["ord-" * 14 + "ord"] == ids("ord " * 24 + "ord")
        assert ["a" * 60] == ids("a" * 100)

    def test_none(self):
        """
        Without a network there would be no site: an example is made, and says so.
        """
        (network,) = answers(networks=()).first_networks

        assert ("eksempel", True) == (network.id, network.example)

    def test_every_id_is_a_place(self):
        """
        Odd names give ids that are told apart and under which content is read.
        """
        found = ids(*ODD)

        assert len(ODD) == len(set(found))
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id) for id in found)
        assert all(place_of(f"networks/{id}/network.yaml") for id in found)


class TestTidy:
    @pytest.mark.parametrize(
        ("what", "answer", "expected"),
        [
            ("name", "  Egnens\n netværk\u0007 ", "Egnens netværk"),
            ("name", "A\u030arup", "Årup"),
            ("url", "HTTPS://Egnen.Example", "https://egnen.example/"),
            ("url", "https://egnen.example/a/b", "https://egnen.example/a/b/"),
            ("url", "https://blåbær.dk/", "https://xn--blbr-roah.dk/"),
            ("url", "Egnen.example/a", "https://egnen.example/a/"),
            ("url", "egnen", "egnen"),
            ("url", "navn@egnen.example", "navn@egnen.example"),
            ("email", "Post@Blåbær.dk", "Post@xn--blbr-roah.dk"),
        ],
    )
    def test_answers(self, what, answer, expected):
        """
        An answer is one line in NFC; hosts are in small ASCII letters, a site's address ends with a slash.
        """
        assert expected == tidy(what, answer)


class TestFault:
    @pytest.mark.parametrize(
        ("what", "answer"),
        [
            ("name", ""),
            ("name", "a" * (LONGEST + 1)),
            ("url", "http://egnen.example/"),
            ("url", "https:///"),
            ("url", "https://a b.example/"),
            ("url", "https://navn:ord@egnen.example/"),
            ("url", "https://egnen.example/?side=1/"),
            ("url", "https://egnen.example/[x]/"),
            ("email", "post"),
            ("email", "søren@egnen.example"),
            ("email", "post@egnen"),
            ("repository", "egnen"),
            ("repository", "egnen/a/b"),
            ("repository", "egnen/a b"),
            ("install", ""),
            ("install", "-r andet.txt"),
        ],
    )
    def test_refused(self, what, answer):
        """
        What no site could be made with is refused in a sentence.
        """
        assert fault(what, tidy(what, answer))

    def test_never_made(self):
        """
        Answers that nobody has checked are a bug of the caller's.
        """
        with pytest.raises(ValueError, match="ftp://egnen"):
            answers(url="ftp://egnen.example/")
