from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.mail.message import message
from generator.mail.services import SERVICE_NAMES, merge_fields, service
from tests.mail.builders import make_mail


class TestTable:
    @pytest.mark.parametrize("field", merge_fields())
    def test_field_passes_through_markup(self, field: str) -> None:
        """
        No merge field holds a sign that HTML, MJML or a template would escape.
        """
        assert set() == set(field) & set("<>&\"'")

    @pytest.mark.parametrize("name", [name for name in SERVICE_NAMES if name != "mailto"])
    def test_every_service_has_a_way_out(self, name: str) -> None:
        """
        Every service but the plain one fills in its own address to unsubscribe.
        """
        assert service(name).unsubscribe in service(name).fields

    def test_names_are_sorted(self) -> None:
        """
        The names stand in order, each once.
        """
        assert sorted(set(SERVICE_NAMES)) == list(SERVICE_NAMES)

    def test_unknown_name_is_a_bug(self) -> None:
        """
        A name that is not in the table never gets here.
        """
        with pytest.raises(KeyError):
            service("brevdue")


class TestUnsubscribe:
    @given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=50))
    def test_mailto_address_comes_back(self, subject: str) -> None:
        """
        The subject of the mail that unsubscribes is read back letter by letter.
        """
        parts = urlsplit(service("mailto").unsubscribe_address("nyt+a@b.example", subject))

        assert ("nyt+a@b.example", [subject]) == (unquote(parts.path), parse_qs(parts.query, True)["subject"])

    @given(st.text(st.characters(exclude_categories=["Cs"]), max_size=50))
    def test_mailto_address_fits_the_header(self, subject: str) -> None:
        """
        Whatever the subject, the address can stand in the header List-Unsubscribe.
        """
        header = service("mailto").unsubscribe_header("a@b.example", subject)

        assert header.encode() in message(make_mail(unsubscribe=header))

    def test_services_write_their_own_header(self) -> None:
        """
        A merge field is no address, so it never stands in the header.
        """
        assert "" == service("mailchimp").unsubscribe_header("a@b.example", "Afmeld")
