import pytest

from generator.checks import Origin
from generator.outputs import mail, newsletters
from tests.builders import make_body, make_issue, make_library, make_story
from tests.checks.builders import check
from tests.programmes import make_files

LIBRARY = make_library(make_story(), make_issue(1), make_issue(2))
FILES = make_files(LIBRARY, [mail.OUTPUT, newsletters.OUTPUT])
OURS = ("mail-",)


def found(path: str, old: str, new: str) -> list[tuple[str, str]]:
    """Give what is told of mails when a file of them is changed."""
    text = FILES[path].decode()
    assert old in text
    origins = {p: Origin(f"content/2026-{p[-6 if p.endswith('.html') else -5]}.md", "") for p in FILES if "mail/" in p}
    findings = check({**FILES, path: text.replace(old, new).encode()}, LIBRARY, origins)
    return [(str(f.at), f.code) for f in findings if f.code.startswith("mail-")]


def test_good_mails_are_let_be() -> None:
    """The default theme makes mails without a fault."""
    assert [] == [f for f in check(FILES, LIBRARY) if f.code.startswith("mail-")]


def test_what_is_wrong_with_a_mail_is_told_of_its_issue() -> None:
    """The finding names the newsletter's file: an editor knows which one it is."""
    changed = found("mail/durup/2026-2.html", "</body>", '<img src="https://x.dk/a.png" alt="" width="1"></body>')

    assert [("content/2026-2.md", "mail-foreign")] == changed


def test_a_way_out_is_asked_for_in_both_parts() -> None:
    """A plain text without the address to unsubscribe is found."""
    changed = found("mail/durup/2026-1.txt", "mailto:nyt@example.dk?subject=Afmeld", "x")

    assert [("content/2026-1.md", "mail-unsubscribe-missing")] == changed


def test_a_fault_of_the_source_has_its_line() -> None:
    """MJML is told of with file and line of the source that the template gave."""
    ((at, code),) = found("mail/durup/2026-1.mjml", "<mj-head>", "<mj-heat>".replace("heat", "head") + "\n<mj-fnot/>")

    assert code.startswith("mail-")
    assert at.startswith("mail/durup/2026-1.mjml:3:")


@pytest.mark.parametrize("field", ["*|EMAIL|*", "{{ unsubscribe }}"])
def test_a_web_version_holds_nothing_of_one_readers(field: str) -> None:
    """A merge field in the page for everybody is an error."""
    library = make_library(make_story(), make_issue(intro=make_body(field)))
    findings = check(make_files(library, [newsletters.OUTPUT]), library)

    assert ["mail-merge-field"] == [f.code for f in findings if f.code.startswith("mail-")]
