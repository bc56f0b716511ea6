from bs4 import BeautifulSoup

from generator.model.library import Library
from generator.outputs import newsletters
from tests.builders import (
    make_body,
    make_event,
    make_idea,
    make_issue,
    make_library,
    make_moment,
    make_network,
    make_story,
)
from tests.programmes import Files, make_files


def made(library: Library) -> Files:
    return make_files(library, [newsletters.OUTPUT])


def links(content: bytes) -> list[str]:
    main = BeautifulSoup(content, "html.parser").find("main")
    assert main is not None
    return [str(a["href"]) for a in main.find_all("a")]


class TestArchive:
    def test_without_issues_there_is_no_archive(self) -> None:
        """A list of nothing has no page."""
        assert {} == made(make_library(make_network()))

    def test_every_issue_is_in_the_archive_newest_first(self) -> None:
        """The archive of the site lists all issues, the newest first."""
        library = make_library(make_issue(1, moment=make_moment(2026, 1, 5, 9)), make_issue(2))
        found = [link for link in links(made(library)["nyhedsbreve/index.html"]) if "/durup/2026" in link]

        assert ["/egnen/nyhedsbreve/durup/2026-2/", "/egnen/nyhedsbreve/durup/2026-1/"] == list(dict.fromkeys(found))

    def test_a_networks_archive_has_its_own_and_the_joint_ones(self) -> None:
        """Readers of one network find their own issues and those for all."""
        library = make_library(make_issue(1), make_issue(2, network=""), make_issue(3, network="glyngoere"))
        found = links(made(library)["netvaerk/durup/nyhedsbreve/index.html"])

        assert "/egnen/nyhedsbreve/durup/2026-1/" in found
        assert "/egnen/nyhedsbreve/faelles/2026-2/" in found
        assert "/egnen/nyhedsbreve/glyngoere/2026-3/" not in found

    def test_a_long_archive_has_pages(self) -> None:
        """More issues than a page holds are spread over pages, each issue on one."""
        issues = [make_issue(n, moment=make_moment(2026, 1, n, 9)) for n in range(1, 29)]
        pages = [
            c for p, c in made(make_library(*issues)).items() if p.startswith(("nyhedsbreve/index", "nyhedsbreve/side"))
        ]
        found = [link for page in pages for link in set(links(page)) if "/durup/2026" in link]

        assert len(pages) > 1
        assert 28 == len(found) == len(set(found))


class TestWebVersion:
    def test_it_brings_what_the_mail_brings(self) -> None:
        """Words of the editor, stories, events and ideas stand on the page."""
        issue = make_issue(intro=make_body("Kære læser."))
        page = made(make_library(make_story("havn"), make_event(), make_idea(), issue))[
            "nyhedsbreve/durup/2026-1/index.html"
        ]

        for wanted in ("Kære læser.", "/historier/havn/", "/arrangementer/moede/", "/ideer/ide/"):
            assert wanted in page.decode()

    def test_its_address_is_the_networks_slug(self) -> None:
        """The address follows the network's, and is the one that mails and feeds name."""
        library = make_library(make_network(slug="durup-by"), make_issue())

        assert "nyhedsbreve/durup-by/2026-1/index.html" in made(library)

    def test_it_names_itself_as_canonical(self) -> None:
        """Copies in mailboxes and archives have one original."""
        page = BeautifulSoup(made(make_library(make_issue()))["nyhedsbreve/durup/2026-1/index.html"], "html.parser")
        canonical = page.find("link", rel="canonical")
        assert canonical is not None

        assert "https://example.dk/egnen/nyhedsbreve/durup/2026-1/" == canonical["href"]
