"""``budstikke import``, from a source to a site that is built."""

import json
from pathlib import Path

import pytest

from generator.markdown import DIALECTS
from tests.cli.projects import TODAY, make_double, make_single
from tests.importers.hosting import served
from tests.importers.wxr import HOME, attachment, comment, post, upload, wxr
from tests.load.contents import network_yaml
from tests.pictures.builders import make_png
from tests.projects import Tree, copy, read_tree, run, write

ODD = f"""<!-- wp:paragraph -->
<p>Et <strong>godt:</strong>afsnit &amp; 😀, se <a href="{HOME}/2019/05/%C3%A5bent-hus/">det</a>,
<a href="/?p=3">her</a> og <a href="{upload("2019/05/skema.pdf")}">skemaet</a>.</p>
<!-- /wp:paragraph -->
<!-- wp:image {{"id":9}} --><figure><img src="{upload("2019/05/havn-300x200.png")}" class="wp-image-9"/></figure>
<!-- /wp:image -->
<p><img src="{upload("2019/05/uden.png")}"><img src="{upload("2019/05/vaek.png")}" alt="Væk"></p>
<script>document.write("]]>")</script>
<iframe src="https://video.example/1"></iframe>
<table><tr><td>a|b</td><td>1. x</td></tr><tr><td>c</td><td>d</td></tr></table>
<ul><li>a<ul><li>b</li></ul></li></ul>
<p>5. maj, *stjerne*, [sic] {{: .x}} ~~væk~~ *|EMAIL|*<sup data-fn="f"><a href="#f">1</a></sup></p>"""
SHORT = "En\n\n[caption id='1']<img src='/x.png'> Havn[/caption]\n[gallery ids='9'] [kontakt id=1]"
EXPORT = (
    post(1, "Åbent hus", ODD, gmt="2019-05-05 22:30:00", meta={"footnotes": '[{"id":"f","content":"Kilde"}]'})
    .replace("</wp:post_password>", f"</wp:post_password>{comment(7)}"),
    post(2, "Åbent hus", SHORT, link=f"{HOME}/2019/05/to/"),
    post(3, "Regn: *|EMAIL|* \x0bog sol", "Kort.", meta={"_thumbnail_id": "9"}, terms=[("category", "nyt", "Nyt")]),
    post(4, "", "<p>Uden titel, men med ord.</p>", status="draft", link=f"{HOME}/?p=4"),
    post(5, "", ""),
    post(6, "Hemmelig", status="private"),
    post(7, "Om os", "<p>Hvem vi er.</p>", kind="page", link=f"{HOME}/om-os/"),
    post(8, "Historier", "<p>x</p>", kind="page", link=f"{HOME}/egnen/historier/"),
    attachment(9, "2019/05/havn.png", alt="Havnen", credit="Bo Bæk", caption="I maj"),
    post(10, "../../../etc/passwd", "x", slug="..%2F..%2Fetc%2Fpasswd", link=f"{HOME}/../../etc/"),
)  # fmt: skip
WORDPRESS = ("import", "wordpress", "../export.xml")


@pytest.fixture(scope="module")
def uploads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("uploads")
    picture = make_png(800, 600)
    files = {"2019/05/havn.png": picture, "2019/05/uden.png": picture, "2019/05/skema.pdf": b"%PDF-1.4"}
    return write(folder, files)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, uploads: Path) -> tuple[Path, str]:
    """A site into which the odd export was imported, and what was told."""
    root = tmp_path_factory.mktemp("imported")
    (root / "export.xml").write_bytes(wxr(*EXPORT))
    folder = make_single(root / "site")
    done = run(folder, *WORDPRESS, "--pages", "--uploads", str(uploads))
    assert 0 == done.exit_code, done.output
    return folder, done.stdout


@pytest.fixture
def site(imported: tuple[Path, str], tmp_path: Path) -> Path:
    """That site, which a test may change."""
    copy(imported[0].parent, tmp_path)
    return tmp_path / "site"


def texts(folder: Path) -> dict[str, str]:
    """Give what was imported, by path."""
    tree = read_tree(folder)
    return {path: text.decode() for path, text in tree.items() if b"\nid: wp-" in text or b"\nid: feed-" in text}


def of(folder: Path, number: int) -> tuple[str, str]:
    """Give path and text of a post."""
    ((path, text),) = [(p, t) for p, t in texts(folder).items() if f"\nid: wp-{number}-" in t]
    return path, text


class TestWordPress:
    @pytest.mark.parametrize("dialect", DIALECTS)
    def test_passes_check_and_builds(self, site: Path, dialect: str) -> None:
        """Whatever an export holds, what comes of it is content in which nothing is amiss, in either dialect."""
        write(site, {"site.yaml": (site / "site.yaml").read_text(encoding="utf-8") + f"markdown: {dialect}\n"})

        done = run(site, "build", "--today", TODAY, "--strict")

        assert (0, "") == (done.exit_code, done.stdout)
        tree = read_tree(site / "output")
        assert "historier/aabent-hus/index.html" in tree
        assert b"/egnen/historier/aabent-hus-2/" in tree["2019/05/åbent-hus/index.html"]
        assert b"url=/egnen/om-os/" not in b"".join(tree.values())  # its address is what it was

    def test_a_second_time_nothing_is_written(self, site: Path, uploads: Path) -> None:
        """The same export again gives the same files, byte for byte, and touches none; nor does it need the uploads."""
        before = read_tree(site)
        times = {p: p.stat().st_mtime_ns for p in site.rglob("*")}

        for more in (("--uploads", str(uploads)), ()):
            done = run(site, *WORDPRESS, "--pages", *more)

            assert before == read_tree(site)
            assert "Uændret: 7" in done.stdout
        assert times == {p: p.stat().st_mtime_ns for p in site.rglob("*")}

    def test_elsewhere_the_same(self, imported: tuple[Path, str], tmp_path: Path, uploads: Path) -> None:
        """Another site gets the same files."""
        other = make_single(tmp_path / "other")
        run(other, "import", "wordpress", str(imported[0].parent / "export.xml"), "--pages", "--uploads", str(uploads))

        assert texts(imported[0]) == texts(other)

    def test_a_text(self, imported: tuple[Path, str]) -> None:
        """Title, day in the site's zone, summary, author, old address and text are carried."""
        path, text = of(imported[0], 1)

        assert "networks/durup/stories/2019-05-06-aabent-hus-2.md" == path
        assert (
            "title: Åbent hus\n"
            "date: 2019-05-06\n"
            "summary: 'Et godt:afsnit & 😀, se det, her og skemaet. 5. maj, *stjerne*, [sic] {: .x} ~~væk~~'\n"
            "author: Anna Ager\n"
            "redirect_from:\n"
            "  - /2019/05/åbent-hus/\n"
        ) in text
        assert "se [det](2019-05-06-aabent-hus-2.md), [her](../../../stories/2019-05-05-regn-email-og-sol.md)" in text
        assert "og [skemaet](skema-" in text
        assert "![Havnen](havn-" in text
        assert "[Væk](https://www.durup.example/wp-content/uploads/2019/05/vaek.png)" in text
        assert "[^1]: Kilde" in text

    def test_main_picture(self, imported: tuple[Path, str]) -> None:
        """A main picture of which all is known is shown."""
        _, text = of(imported[0], 3)

        assert "  alt: Havnen\n  credit: Bo Bæk\n  caption: I maj\n---" in text
        assert "tags:\n  - Nyt\n" in text

    def test_main_picture_without_words_sleeps(self, tmp_path: Path, uploads: Path) -> None:
        """What nobody knows is not invented: the picture lies beside the text, its field is a comment."""
        export = wxr(post(1, meta={"_thumbnail_id": "9"}), attachment(9, "2019/05/havn.png", alt="Havnen"))
        (tmp_path / "export.xml").write_bytes(export)
        folder = make_single(tmp_path / "site")

        done = run(folder, *WORDPRESS, "--uploads", str(uploads))

        assert "# picture:\n#   src: havn-c39af2.png\n#   alt: Havnen\n" in of(folder, 1)[1]
        assert "venter på: credit" in done.stdout
        assert 0 == run(folder, "check").exit_code

    def test_credit_for_all(self, tmp_path: Path, uploads: Path) -> None:
        """Who made all pictures may be said once."""
        export = wxr(post(1, meta={"_thumbnail_id": "9"}), attachment(9, "2019/05/havn.png", alt="Havnen"))
        (tmp_path / "export.xml").write_bytes(export)
        folder = make_single(tmp_path / "site")

        run(folder, *WORDPRESS, "--uploads", str(uploads), "--credit", "Foto: Erhvervsrådet")

        assert '\n  credit: "Foto: Erhvervsrådet"\n' in of(folder, 1)[1]

    def test_no_path_leads_out(self, imported: tuple[Path, str]) -> None:
        """A name that would lead elsewhere is a name like any other."""
        path, text = of(imported[0], 10)

        assert "networks/durup/stories/2019-05-05-etc-passwd.md" == path
        assert "redirect_from" not in text

    def test_what_is_not_carried_is_told(self, imported: tuple[Path, str]) -> None:
        """The report names what was left out, with title, address and reason, in the site's language."""
        for line in (
            "Hentet ind på webstedet: 7",
            "    - Læsernes kommentarer er udeladt: 1",
            "    - <script> er udeladt",
            "    - Det, der var indlejret, er nu et link: https://video.example/1",
            "    - En kortkode fra et plugin er udeladt: [kontakt]",
            f"  Hemmelig ({HOME}/2019/05/hemmelig/)",
            "    - Den er privat",
        ):
            assert line in imported[1].splitlines()
        assert "bo@example.org" not in imported[1] + "".join(texts(imported[0]).values())

    def test_edited_here(self, site: Path) -> None:
        """A file that somebody has changed is never written over, even if the source has changed too."""
        path, text = of(site, 1)
        write(site, {path: text.replace("godt", "bedre")})
        (site.parent / "export.xml").write_bytes(wxr(*EXPORT).replace(b"godt", b"dejligt"))
        before = read_tree(site)

        done = run(site, *WORDPRESS, "--pages", "--update")

        assert before == read_tree(site)
        assert "Rettet her efter importen, og derfor ladt i fred: 1" in done.stdout

    def test_changed_at_the_source(self, site: Path) -> None:
        """What has changed at the source is told of, and taken when asked for, wherever the file lies now."""
        path, _ = of(site, 7)
        (site / path).rename(site / "pages/hvem.md")
        (site.parent / "export.xml").write_bytes(wxr(*EXPORT).replace(b"Hvem vi er.", b"Hvem vi var."))
        before = read_tree(site)

        told = run(site, *WORDPRESS, "--pages")
        same = read_tree(site)
        run(site, *WORDPRESS, "--pages", "--update")

        assert "Ændret i kilden, men ladt i fred her (--update henter den nye udgave): 1" in told.stdout
        assert before == same
        assert ("pages/hvem.md", True) == (of(site, 7)[0], "Hvem vi var." in of(site, 7)[1])

    def test_dry_run(self, tmp_path: Path) -> None:
        """A rehearsal tells the same and writes nothing."""
        (tmp_path / "export.xml").write_bytes(wxr(*EXPORT))
        folder = make_single(tmp_path / "site")
        before = read_tree(folder)

        done = run(folder, *WORDPRESS, "--dry-run", "--format", "json")

        assert before == read_tree(folder)
        fates = [item["fate"] for item in json.loads(done.stdout)["items"]]
        assert {"new": 5, "left": 4} == {fate: fates.count(fate) for fate in set(fates)}

    def test_categories_are_networks(self, tmp_path: Path) -> None:
        """A category stands for a network by its slug or where one says so; several make a story of several."""
        terms = [("category", "durup", "Durup"), ("category", "by", "Byen")]
        (tmp_path / "export.xml").write_bytes(wxr(post(1, terms=terms), post(2, terms=terms[1:]), post(3, terms=())))
        folder = make_single(tmp_path / "site")
        write(folder, {"networks/roslev/network.yaml": (folder / "networks/durup/network.yaml").read_bytes()})

        run(folder, *WORDPRESS, "--category", "BYEN=roslev")

        assert of(folder, 1)[0].startswith("stories/")
        assert "\nnetworks:\n  - durup\n  - roslev\n" in of(folder, 1)[1]
        assert of(folder, 2)[0].startswith("networks/roslev/stories/")
        assert of(folder, 3)[0].startswith("stories/")

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"Hej", "er ikke XML"),
            (b"<rss><channel><item></item></channel></rss>", "ikke en eksport fra WordPress"),
            (b"PK\x03\x04", "Det her er en pakket fil"),
            (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "sine egne ord"),
            (wxr(*EXPORT)[:-30], "holder op midt i det hele"),
        ],
        ids=["text", "feed", "zip", "bomb", "cut"],
    )
    def test_wrong_files(self, tmp_path: Path, content: bytes, words: str) -> None:
        """A file that is something else, or broken, is told of in a sentence; nothing is written."""
        (tmp_path / "export.xml").write_bytes(content)
        folder = make_single(tmp_path / "site")
        before = read_tree(folder)

        done = run(folder, *WORDPRESS)

        assert (1, before) == (done.exit_code, read_tree(folder))
        assert words in done.stderr

    def test_private_addresses_are_not_asked(self, tmp_path: Path) -> None:
        """An export that names a machine of one's own network as its home is not followed there."""
        home = "http://127.0.0.1:9"
        body = f'<img src="{home}/wp-content/uploads/a.png" alt="A"><img src="http://other.example/b.png" alt="B">'
        (tmp_path / "export.xml").write_bytes(wxr(post(1, body=body), home=home))
        folder = make_single(tmp_path / "site")

        done = run(folder, *WORDPRESS, "--fetch")

        assert f"{home}/wp-content/uploads/a.png hentes ikke: Den ligger i et privat netværk" in done.stdout
        assert "http://other.example/b.png hentes ikke: Den ligger på et andet domæne" in done.stdout


class TestMembers:
    LIST = (
        "Navn;Branche;By;Hjemmeside;E-mail;Ansatte;Note\nÅkjær Smedje;Smed;Durup;smedje.example;bo@smedje.example;7;x\n"
    )

    def members(self, folder: Path, content: bytes, *more: str) -> tuple[int, str, Tree]:
        (folder.parent / "list.csv").write_bytes(content)
        done = run(folder, "import", "csv", "members", "../list.csv", "--network", "durup", *more)
        tree = read_tree(folder)
        return done.exit_code, done.output, {p.rpartition("/")[2]: t for p, t in tree.items() if "/members/" in p}

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
    def test_lists(self, tmp_path: Path, encoding: str) -> None:
        """A list becomes files that the site takes, whatever Excel saved it as; addresses of people stay out."""
        folder = make_single(tmp_path / "site")

        status, told, found = self.members(folder, self.LIST.encode(encoding))
        again = self.members(folder, self.LIST.encode(encoding))

        assert 0 == status == run(folder, "check").exit_code
        assert [b"name: \xc3\x85kj\xc3\xa6r Smedje"] == found["aakjaer-smedje.yaml"].splitlines()[1:2]
        assert b"sector: Smed\nplace: Durup\nurl: https://smedje.example\nsize: 2-9\n" in found["aakjaer-smedje.yaml"]
        assert "Kolonnen ”E-mail” kommer ikke med: Den kan indeholde personoplysninger" in told
        assert "Kolonnen ”Note” kommer ikke med: Medlemmer har ikke sådan et felt" in told
        assert "bo@" not in told + str(found)
        assert found == again[2]
        assert "Uændret: 1" in again[1]

    def test_the_only_network_is_meant(self, tmp_path: Path) -> None:
        """Where there is one network only, nobody has to name it."""
        folder = make_single(tmp_path / "site")
        (tmp_path / "list.csv").write_text("Navn\nSmedjen\n", encoding="utf-8")

        assert 0 == run(folder, "import", "csv", "members", "../list.csv").exit_code
        assert (folder / "networks/durup/members/smedjen.yaml").is_file()

    def test_wrong_files(self, tmp_path: Path) -> None:
        """A spreadsheet, or a list without names, is told of."""
        folder = make_single(tmp_path / "site")

        assert (1, "Det her er et regneark; gem det som CSV først\n", {}) == self.members(folder, b"PK\x03\x04x")
        assert 1 == self.members(folder, b"a;b\n1;2\n")[0]


def test_bad_usage(tmp_path: Path) -> None:
    """What an import needs to know is asked for in a sentence."""
    folder, double = make_single(tmp_path / "site"), make_double(tmp_path / "double")
    pair = write(make_single(tmp_path / "pair"), {"networks/thise/network.yaml": network_yaml(name="Thise Net")})
    several = make_single(tmp_path / "several")
    write(several, {"networks/roslev/network.yaml": (several / "networks/durup/network.yaml").read_bytes()})
    (tmp_path / "x.csv").write_text("Navn\nA\n", encoding="utf-8")
    (tmp_path / "x.xml").write_bytes(wxr())

    for where, arguments, words in (
        (pair, ("csv", "members", "../x.csv"), "give --network (durup, thise)"),
        (folder, ("csv", "members", "../x.csv", "--network", "thise"), "There is no network 'thise'"),
        (folder, ("wordpress", "../x.xml", "--category", "by"), "write NAME=ID"),
        (folder, ("rss", "../nothing.xml"), "There is no file"),
        (double, ("wordpress", "../x.xml"), "There are several sites"),
    ):
        done = run(where, "import", *arguments)

        assert (2, True) == (done.exit_code, words in done.stderr)


class TestRss:
    FEED = """<rss version="2.0"><channel><title>G</title><link>{home}</link><description>d</description>
<item><title>Åbent hus</title><link>{home}2019/aabent/</link><guid>a</guid>
<pubDate>Sun, 05 May 2019 10:00:00 GMT</pubDate>
<description><![CDATA[<p>Der kom mange.</p><img src="/wp-content/uploads/havn.png" alt="Havnen">
<img src="http://other.example/b.png" alt="B">]]></description></item></channel></rss>"""

    def test_from_the_web(self, tmp_path: Path) -> None:
        """A feed that somebody names is read wherever it lies, with its pictures; again, nothing is written."""
        folder = make_single(tmp_path / "site")
        files = {"/wp-content/uploads/havn.png": make_png(800, 600)}
        with served(files) as home:
            files["/feed/"] = self.FEED.format(home=home).encode()
            done = run(folder, "import", "rss", f"{home}feed/", "--network", "durup", "--fetch")
            before = read_tree(folder)
            again = run(folder, "import", "rss", f"{home}feed/", "--network", "durup", "--fetch")
            wrong = run(folder, "import", "rss", f"{home}nothing/")

        ((path, text),) = texts(folder).items()
        assert "networks/durup/stories/2019-05-05-aabent-hus.md" == path
        assert "redirect_from:\n  - /2019/aabent/\n" in text
        assert "![Havnen](havn-" in text
        assert "[B](http://other.example/b.png)" in text
        assert "http://other.example/b.png hentes ikke" in done.stdout
        assert (before, True) == (read_tree(folder), "Uændret: 1" in again.stdout)
        assert (1, True) == (wrong.exit_code, "svarer 404" in wrong.stderr)
        assert 0 == run(folder, "check").exit_code

    def test_from_a_file(self, tmp_path: Path) -> None:
        """A feed may lie beside; English texts of a Danish site say so."""
        folder = make_single(tmp_path / "site")
        (tmp_path / "feed.xml").write_text(self.FEED.format(home="https://g.example/"), encoding="utf-8")

        run(folder, "import", "rss", "../feed.xml", "--text-language", "en")

        assert "\nlanguage: en\n" in texts(folder)["stories/2019-05-05-aabent-hus.md"]
        assert 0 == run(folder, "check").exit_code


def test_guards(tmp_path: Path) -> None:
    """What no public repository may hold is not even written: a CPR number, and a text that is no text."""
    (tmp_path / "export.xml").write_bytes(
        wxr(post(1, body="<p>Bo, 010203-1234.</p>"), post(2, body=f"<p>{'*a* ' * 4000}</p>"))
    )
    folder = make_single(tmp_path / "site")

    done = run(folder, *WORDPRESS)

    assert ["stories/2019-05-05-aabent-hus-2.md"] == [p.partition("durup/")[2] for p in texts(folder)]
    assert "010203-1234" not in done.output
    assert "Teksten var for lang eller for indviklet" in done.stdout
    assert 0 == run(folder, "check").exit_code


def test_links_to_what_is_not_taken(tmp_path: Path) -> None:
    """A link to a text that the site would not take keeps its old address, so that the site builds all the same."""
    other = post(2, "Nyt", '<p>Læs <a href="https://gammel.example/bo/">mere</a>.</p>')
    (tmp_path / "export.xml").write_bytes(
        wxr(post(1, body="<p>Bo, 010203-1234.</p>", link="https://gammel.example/bo/"), other)
    )
    folder = make_single(tmp_path / "site")

    run(folder, *WORDPRESS)

    assert "Læs [mere](https://gammel.example/bo/)." in of(folder, 2)[1]
    assert 0 == run(folder, "check").exit_code


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    """A folder that is a link to another place is told of, and nothing is written there."""
    (tmp_path / "export.xml").write_bytes(wxr(post(1, terms=())))
    folder, elsewhere = make_single(tmp_path / "site"), tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "stories").symlink_to(elsewhere)

    done = run(folder, *WORDPRESS)

    assert (2, []) == (done.exit_code, list(elsewhere.iterdir()))
    assert "leads through a link" in done.stderr
