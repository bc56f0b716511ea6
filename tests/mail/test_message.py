from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.mail.message import message
from tests.mail.builders import make_mail

STRICT = policy.default.clone(raise_on_defect=True)
# What loading lets into a header: one line of text.
LINES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=200).filter(
    lambda text: text.strip() != ""
)


def parse(data: bytes) -> EmailMessage:
    """Read a message as a mail client does; a defect is an error."""
    return message_from_bytes(data, policy=STRICT)


def part(read: EmailMessage, subtype: str) -> str:
    """Give the content of one part with the line ends of a text file."""
    body = read.get_body((subtype,))
    assert body is not None
    return cast(str, body.get_content()).replace("\r\n", "\n")


class TestParts:
    def test_plain_text_comes_first(self) -> None:
        """
        Readers show the last part they know, so the text stands before the HTML.
        """
        read = parse(message(make_mail()))

        assert ["text/plain", "text/html"] == [p.get_content_type() for p in read.iter_parts()]

    def test_type_is_alternative(self) -> None:
        """
        The two parts say the same: the message is multipart/alternative.
        """
        assert "multipart/alternative" == parse(message(make_mail())).get_content_type()

    @pytest.mark.parametrize("text", ["æøå\n", ".\n.\n", "From x\n", "slut  \n", "a" * 3000 + "\n", "\n\na\n", "=20\n"])
    def test_text_comes_back_as_it_went_in(self, text: str) -> None:
        """
        Letters, lone dots, trailing blanks and endless lines survive the transfer encoding.
        """
        assert text == part(parse(message(make_mail(text=text))), "plain")

    @pytest.mark.parametrize("tag", ["*|UNSUB|*", "{{ UnsubscribeURL }}?manage=true", "{$unsubscribe}"])
    def test_merge_fields_survive(self, tag: str) -> None:
        """
        The sending service finds its merge fields in the HTML part letter by letter.
        """
        html = f'<p><a href="{tag}">Afmeld</a></p>\n'

        assert html == part(parse(message(make_mail(html=html))), "html")

    def test_line_ends_of_content_are_one_kind(self) -> None:
        """
        Whatever line ends the content has, the message has those of RFC 5322.
        """
        data = message(make_mail(text="a\nb\r\nc\rd"))

        assert b"a\r\nb\r\nc\r\nd\r\n" in data


class TestHeaders:
    @given(LINES)
    def test_subject_comes_back(self, subject: str) -> None:
        """
        Any line of text can be a subject, and is read back letter by letter.
        """
        assert subject == parse(message(make_mail(subject=subject)))["Subject"]

    @given(LINES)
    def test_sender_name_comes_back(self, name: str) -> None:
        """
        Any line of text can be the sender's name, and no letter of it reaches the address.
        """
        (address,) = parse(message(make_mail(sender_name=name)))["From"].addresses
        # Blanks apart: Python before 3.13 puts one between two encoded words, which RFC 2047 does not.
        read = "".join(address.display_name.split())

        assert ("".join(name.split()), "nyhedsbrev@budstikke.example") == (read, address.addr_spec)

    @given(LINES)
    def test_every_line_is_short(self, text: str) -> None:
        """
        No line passes 78 octets, whatever the subject and the names.
        """
        data = message(make_mail(subject=text, sender_name=text, list_name=text))

        assert 78 >= max(map(len, data.split(b"\r\n")))

    @pytest.mark.parametrize("field", ["subject", "sender_name", "list_name", "unsubscribe", "language"])
    @pytest.mark.parametrize("sign", ["\n", "\r", "\r\n", "\x00", "\x85", "\u2028"])
    def test_no_header_can_be_injected(self, field: str, sign: str) -> None:
        """
        A line break or control character in a header's text is refused, never written.
        """
        with pytest.raises(ValueError):
            message(make_mail(**{field: f"a{sign}Bcc: x@y.example"}))

    @pytest.mark.parametrize("field", ["sender_address", "reply_to"])
    @pytest.mark.parametrize("address", ["a", "a@", "@b.dk", "a b@c.dk", "a@b", "a@b.dk>", "å@b.dk", "a@b.dk\nX: y"])
    def test_half_addresses_are_refused(self, field: str, address: str) -> None:
        """
        What is no address is refused.
        """
        with pytest.raises(ValueError):
            message(make_mail(**{field: address}))

    def test_danish_domain_is_written_in_ascii(self) -> None:
        """
        A domain with æ, ø or å goes out in its ASCII form, which every server knows.
        """
        read = parse(message(make_mail(sender_address="post@møn.dk")))

        assert "post@xn--mn-lka.dk" == read["From"].addresses[0].addr_spec

    def test_receiver_is_an_empty_group_with_the_lists_name(self) -> None:
        """
        The message names nobody; the list stands in for the receivers.
        """
        (group,) = parse(message(make_mail(list_name="Nyt, fra Durup")))["To"].groups

        assert ("Nyt, fra Durup", ()) == (group.display_name, group.addresses)

    def test_date_is_the_moment_of_the_issue(self) -> None:
        """
        The date keeps the issue's own time zone.
        """
        sent = datetime(2026, 5, 1, 9, 30, tzinfo=timezone(timedelta(hours=2)))

        assert "Fri, 01 May 2026 09:30:00 +0200" == parse(message(make_mail(sent=sent)))["Date"]

    def test_moment_without_time_zone_is_refused(self) -> None:
        """
        A moment without a time zone is a bug in the caller.
        """
        with pytest.raises(ValueError):
            message(make_mail(sent=datetime(2026, 5, 1)))  # noqa: DTZ001

    def test_header_names(self) -> None:
        """
        A message has these headers and no more; nothing tells of the machine that made it.
        """
        read = parse(message(make_mail()))

        assert [
            "Date",
            "From",
            "To",
            "Subject",
            "Message-ID",
            "List-Id",
            "Content-Language",
            "MIME-Version",
            "Content-Type",
        ] == list(read.keys())


class TestUnsubscribe:
    def test_https_address_is_one_click(self) -> None:
        """
        An https address is announced with the Post header of RFC 8058.
        """
        read = parse(message(make_mail(unsubscribe="https://list.example/u?x=1")))

        assert "List-Unsubscribe=One-Click" == read["List-Unsubscribe-Post"]

    def test_mailto_address_is_not_one_click(self) -> None:
        """
        A mailto address has no Post header: there is nothing to post to.
        """
        read = parse(message(make_mail(unsubscribe="mailto:a@b.example?subject=Afmeld%20Nyt")))

        assert ("<mailto:a@b.example?subject=Afmeld%20Nyt>", None) == (
            read["List-Unsubscribe"],
            read["List-Unsubscribe-Post"],
        )

    @pytest.mark.parametrize("link", ["http://x.example/", "ftp://x", "https://x.example/>,<y", "https://x /"])
    def test_other_addresses_are_refused(self, link: str) -> None:
        """
        Only a complete mailto or https address gets into the header.
        """
        with pytest.raises(ValueError):
            message(make_mail(unsubscribe=link))


class TestDeterminism:
    def test_same_mail_same_bytes(self) -> None:
        """
        One issue gives one message, byte by byte.
        """
        assert message(make_mail()) == message(make_mail())

    def test_identity_hangs_on_the_id_alone(self) -> None:
        """
        A corrected issue keeps its Message-ID, so that a second copy is known as one.
        """
        first, second = (parse(message(make_mail(subject=subject)))["Message-ID"] for subject in ("a", "b"))

        assert first == second

    def test_issues_differ_in_identity(self) -> None:
        """
        Ids that read alike in ASCII still give two Message-IDs.
        """
        first, second = (parse(message(make_mail(id=name)))["Message-ID"] for name in ("ø/1", "å/1"))

        assert first != second

    def test_every_field_is_used(self) -> None:
        """
        A change of any field shows in the bytes.
        """
        other = {
            "sent": datetime(2027, 1, 1, tzinfo=UTC),
            "language": "en",
            "unsubscribe": "mailto:a@b.example",
            "reply_to": "a@b.example",
            "sender_address": "a@b.example",
        }
        plain = message(make_mail())
        changed = {
            f.name
            for f in fields(make_mail())
            if message(make_mail(**{f.name: other.get(f.name, "b.example")})) != plain
        }

        assert {f.name for f in fields(make_mail())} == changed
