from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache

import pytest

from generator.mail.services import SERVICE_NAMES, merge_fields, service
from generator.model.library import Library
from generator.model.site import MailSettings
from generator.outputs import mail, newsletters
from tests.builders import make_issue, make_library, make_network, make_publisher, make_site, make_story
from tests.programmes import NAMES, make_files, programme


@cache
def made(name: str) -> dict[str, bytes]:
    return dict(make_files(programme(name), [mail.OUTPUT]))


def read(content: bytes) -> EmailMessage:
    """Read a message as a strict program does: a defect is an exception."""
    found = message_from_bytes(content, policy=policy.strict)
    assert isinstance(found, EmailMessage)
    return found


def part(message: EmailMessage, subtype: str) -> str:
    found = message.get_body((subtype,))
    assert found is not None
    return str(found.get_content()).replace("\r\n", "\n")


def sent(sender: str = "mailto", **values: object) -> tuple[EmailMessage, dict[str, bytes]]:
    """Make the only issue of a small library."""
    settings = MailSettings(sender, "Egnens netværk", "nyt@example.dk", "mailto:nyt@example.dk")
    library = make_library(make_story(), make_issue(**values), site=make_site(mail=settings))
    files = make_files(library, [mail.OUTPUT])
    return read(files["mail/durup/2026-1.eml"]), dict(files)


@pytest.mark.parametrize("name", NAMES)
class TestProgrammes:
    def test_every_issue_has_its_four_files(self, name: str) -> None:
        """Source, HTML, plain text and message lie beside each other."""
        issues = {f"mail/{i.network or 'joint'}/{i.year}-{i.number}" for i in programme(name).issues}

        assert {f"{i}.{suffix}" for i in issues for suffix in ("mjml", "html", "txt", "eml")} == set(made(name))

    def test_every_message_is_read_without_a_defect(self, name: str) -> None:
        """Plain text stands first, and both parts are the files beside the message."""
        files = made(name)
        for path, content in files.items():
            if path.endswith(".eml"):
                message, stem = read(content), path.removesuffix("eml")
                kinds = [p.get_content_type() for p in message.walk()]

                assert ["multipart/alternative", "text/plain", "text/html"] == kinds
                assert files[f"{stem}txt"].decode() == part(message, "plain")
                assert files[f"{stem}html"].decode() == part(message, "html")

    def test_every_message_has_what_mail_servers_ask_for(self, name: str) -> None:
        """Date, sender, subject, identity and, unless the service writes it, the way out are there, each once."""
        own = service(programme(name).site.mail.service).own_header
        wanted = ("Date", "From", "To", "Subject", "Message-ID", "List-Id", *(() if own else ("List-Unsubscribe",)))
        for path, content in made(name).items():
            if path.endswith(".eml"):
                message = read(content)
                for header in wanted:
                    assert 1 == len(message.get_all(header, [])), (path, header)

    def test_no_two_messages_have_one_identity(self, name: str) -> None:
        """The Message-ID is each issue's own, for ever."""
        ids = [read(c)["Message-ID"] for p, c in made(name).items() if p.endswith(".eml")]

        assert len(ids) == len(set(ids)) == len(programme(name).issues)


class TestHeaders:
    def test_the_subject_is_the_editors(self) -> None:
        """Danish letters come through."""
        message, _ = sent(subject="Blåbærgrød på Ågården – nyt om ørred")

        assert "Blåbærgrød på Ågården – nyt om ørred" == message["Subject"]

    def test_without_a_service_one_leaves_by_mail(self) -> None:
        """A list without a sending service is left by writing to it; that needs no one-click header."""
        message, _ = sent("mailto")

        assert message["List-Unsubscribe"].startswith("<mailto:nyt@example.dk?subject=Afmeld")
        assert message["List-Unsubscribe-Post"] is None

    @pytest.mark.parametrize("sender", [name for name in SERVICE_NAMES if name != "mailto"])
    def test_a_service_writes_its_own_way_out(self, sender: str) -> None:
        """A sending service puts in List-Unsubscribe for each reader; its merge field stands in both parts."""
        message, files = sent(sender)
        fields = [f for f in merge_fields() if f in files["mail/durup/2026-1.txt"].decode()]

        assert message["List-Unsubscribe"] is None
        assert fields
        assert all(field in files["mail/durup/2026-1.html"].decode() for field in fields)

    @pytest.mark.parametrize("text", ["Hej\r\nBcc: alle@example.dk", "Hej\nX-Ond: ja", "Hej\u2028Bcc: alle@example.dk"])
    def test_a_line_break_is_never_written_into_a_header(self, text: str) -> None:
        """What the loader stops is stopped here too: no message is made."""
        with pytest.raises(ValueError, match="control character"):
            sent(subject=text)

    def test_the_message_is_dated_as_the_issue(self) -> None:
        """The date is the issue's moment, never the clock's."""
        message, _ = sent()

        assert "Wed, 18 Nov 2026 09:00:00 +0100" == message["Date"]


class TestContent:
    def test_both_parts_name_the_publisher_and_the_way_out(self) -> None:
        """Name, address and CVR number, and a link to unsubscribe, are in each part (e-commerce act, section 7)."""
        _, files = sent()
        for suffix in ("html", "txt"):
            text = files[f"mail/durup/2026-1.{suffix}"].decode()
            for wanted in ("Egnens Erhvervsråd", "Eksempelvej 1", "12345678", "mailto:nyt@example.dk?subject=Afmeld"):
                assert wanted in text, suffix

    def test_a_publisher_cannot_add_markup(self) -> None:
        """A name is text: signs of markup in it are shown, not obeyed."""
        library = make_library(make_story(), make_issue(), site=make_site(publisher=make_publisher(name="A & <b> B")))
        html = make_files(library, [mail.OUTPUT])["mail/durup/2026-1.html"].decode()

        assert "A &amp; &lt;b&gt; B" in html

    def test_lines_of_the_plain_text_are_short(self) -> None:
        """Plain text is wrapped where only addresses may be longer."""
        _, files = sent()
        lines = files["mail/durup/2026-1.txt"].decode().splitlines()

        assert not [line for line in lines if len(line) > 78 and "://" not in line and "mailto:" not in line]

    def test_a_networks_colour_is_the_mails(self) -> None:
        """A newsletter wears its network's colour."""
        library: Library = make_library(make_network(colour="#aa3311"), make_story(), make_issue())

        assert b"#aa3311" in make_files(library, [mail.OUTPUT])["mail/durup/2026-1.mjml"]

    def test_the_web_version_is_for_everybody(self) -> None:
        """The page of an issue holds nothing that a service fills in for one reader, and no way out."""
        library = make_library(
            make_story(),
            make_issue(),
            site=make_site(mail=MailSettings("mailchimp", "Egnens netværk", "nyt@example.dk", "mailto:nyt@example.dk")),
        )
        page = make_files(library, [newsletters.OUTPUT])["nyhedsbreve/durup/2026-1/index.html"].decode()

        assert [] == [field for field in merge_fields() if field in page]
        assert "Afmeld" not in page
