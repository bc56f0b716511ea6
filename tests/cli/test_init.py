import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.cli.questions import github_repository
from generator.yaml import read
from tests.projects import copy, read_tree, run, write
from tests.scaffold.answers import ODD

TODAY = "2026-11-22"
NEXT = ["filer er lagt i ny", "budstikke serve ny", "cd ny", "git init", "EJER/NAVN.git", "git push", "Settings, Pages"]
FLAGS = {
    "--title": "Egnens netværk",
    "--url": "https://egnen.example/",
    "--language": "da",
    "--publisher": "Egnens Erhvervsråd",
    "--address": "Torvet 1, 7870 Roslev",
    "--email": "post@egnen.example",
    "--today": TODAY,
}


def init(folder: Path, *more: str, **flags: str) -> Any:
    """Begin a site in the folder ``ny`` with flags that will do, but for these; an empty one is left out."""
    given = {**FLAGS, **{f"--{name}": value for name, value in flags.items()}}
    named = [part for flag, value in given.items() if value for part in (flag, value)]
    return run(folder, "init", "ny", *named, *more)


def build(folder: Path) -> tuple[int, str]:
    """Build as strictly as can be; nothing at all is to be said."""
    done = run(folder, "build", "--strict", "--jobs", "1", "--today", f"{TODAY}T12:00")
    return done.exit_code, done.stdout


def site_of(folder: Path) -> Any:
    document, _ = read((folder / "ny/content/site.yaml").read_text(encoding="utf-8"), "site.yaml")
    assert document is not None
    return document.value


@pytest.fixture(scope="module")
def danish(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Danish site with odd networks in a folder of its host, with a form editor; built."""
    folder = tmp_path_factory.mktemp("danish")
    networks = [part for name in ODD[:5] for part in ("--network", name)]
    url = "https://egnen.example/en/mappe"
    done = init(folder, *networks, "--editor", url=url, repository="egnen/nyt", title=ODD[1])
    assert 0 == done.exit_code, done.output
    return folder / "ny"


class TestBuilds:
    def test_danish(self, danish):
        """
        A Danish site with networks of the oddest names builds without a finding.
        """
        assert (0, "") == build(danish)
        assert 5 == len(list(danish.glob("output/netvaerk/*/index.html")))
        assert (danish / "output/admin/index.html").is_file()

    def test_english(self, tmp_path):
        """
        An English site without a network builds without a finding.
        """
        init(tmp_path, language="en")

        assert (0, "") == build(tmp_path / "ny")
        assert (tmp_path / "ny/output/networks/example/index.html").is_file()

    def test_examples_replaced(self, danish, tmp_path):
        """
        With every example deleted, and the guide's first story copied into it, a site builds as well.
        """
        copy(danish, tmp_path, but="output")
        for path in (tmp_path / "content").rglob("*eksempel*"):
            path.unlink()
        (newsletter,) = tmp_path.glob("content/networks/*/newsletters/*.md")
        newsletter.unlink()
        guide = (tmp_path / "docs/foerste-historie.md").read_text(encoding="utf-8")
        (story,) = re.findall(r"^```\n(---\n.*?)^```$", guide, re.DOTALL | re.MULTILINE)
        (name,) = re.findall(r"^ +(\S+\.md)$", guide, re.MULTILINE)
        write(tmp_path, {f"content/networks/aeroe-oeerne/stories/{name}": story})

        assert (0, "") == build(tmp_path)
        assert (tmp_path / "output/historier/aabent-hus/index.html").is_file()

    def test_first_newsletter(self, danish):
        """
        A newsletter can be begun on the very first day: the example's period has ended by then.
        """
        words = ("--subject", "Nyt fra egnen om havnen og folk", "--preheader", "Ti virksomheder fandt på noget nyt.")
        done = run(danish, "new", "newsletter", *words, "--network", "aeroe-oeerne", "--today", TODAY, "--print")

        assert 0 == done.exit_code, done.stderr
        assert f"\ndate: {TODAY}\n" in done.stdout


class TestFlags:
    def test_missing(self, tmp_path):
        """
        Where nobody can be asked, all flags that are missing are named, and nothing is written.
        """
        done = run(tmp_path, "init", "ny", "--title", "Egnen", "--email", "post@egnen.example")

        assert 2 == done.exit_code
        assert "--language, --url, --publisher, --address" in done.stderr
        assert [] == list(tmp_path.iterdir())

    @pytest.mark.parametrize(
        ("flag", "value"),
        [
            ("url", "http://egnen.example/"),
            ("email", "post"),
            ("repository", "egnen"),
            ("title", "x" * 101),
            ("address", ","),
        ],
    )
    def test_refused(self, tmp_path, flag, value):
        """
        A flag that will not do is named with what would, in the site's language.
        """
        done = init(tmp_path, **{flag: value})

        assert 2 == done.exit_code
        assert f"--{flag}: Skriv " in done.stderr
        assert [] == list(tmp_path.iterdir())

    def test_editor_needs_a_repository(self, tmp_path):
        """
        Forms that nothing could be saved from are not made.
        """
        done = init(tmp_path, "--editor")

        assert (2, True) == (done.exit_code, "--repository" in done.stderr)

    def test_address(self, tmp_path):
        """
        The lines of an address come with commas between them, or one by one.
        """
        init(tmp_path, "--address", "Danmark")

        assert ["Torvet 1", "7870 Roslev", "Danmark"] == site_of(tmp_path)["publisher"]["address"]

    @pytest.mark.parametrize(
        ("repository", "expected"),
        [("Egnen/nyt", "https://egnen.github.io/nyt/"), ("Egnen/egnen.github.io", "https://egnen.github.io/")],
    )
    def test_address_of_a_repository(self, tmp_path, repository, expected):
        """
        Without an address of its own, a site has the one that GitHub Pages gives it.
        """
        init(tmp_path, url="", repository=repository)

        assert expected == site_of(tmp_path)["url"]

    def test_install(self, tmp_path):
        """
        What pip installs can be something else than the version at hand.
        """
        init(tmp_path, install="budstikke @ git+https://egnen.example/budstikke.git@v1")

        assert "@v1\n" in (tmp_path / "ny/requirements.txt").read_text(encoding="utf-8")


class TestFolder:
    def test_fresh_clone(self, tmp_path):
        """
        A new clone with a README and a licence takes a site; the README stays as it is, and that is said.
        """
        config = '[remote "origin"]\n\turl = git@github.com:egnen/nyt.git\n'
        before = {"ny/README.md": b"# Mit\n", "ny/LICENSE": b"MIT\n", "ny/.git/config": config.encode()}
        write(tmp_path, before)
        done = init(tmp_path, url="")

        assert 0 == done.exit_code
        assert before.items() <= read_tree(tmp_path).items()
        assert "README.md var der i forvejen" in done.stderr
        assert "https://egnen.github.io/nyt/" == site_of(tmp_path)["url"]
        assert "git init" not in done.stderr

    def test_not_empty(self, tmp_path):
        """
        A folder that holds anything else is refused, and the first thing in it named.
        """
        write(tmp_path, {"ny/brev.docx": b"x"})
        done = init(tmp_path)

        assert (2, True) == (done.exit_code, "brev.docx" in done.stderr)
        assert {"ny/brev.docx": b"x"} == read_tree(tmp_path)

    def test_force(self, tmp_path):
        """
        Even when forced, nothing that exists is overwritten, whatever the capitals of its name.
        """
        before = {"ny/brev.docx": b"x", "ny/docs/foerste-historie.md": b"y", "ny/Requirements.TXT": b"z"}
        write(tmp_path, before)
        done = init(tmp_path, "--force")
        tree = read_tree(tmp_path)

        assert 0 == done.exit_code
        assert before.items() <= tree.items()
        assert "ny/requirements.txt" not in tree
        assert "ny/content/site.yaml" in tree

    def test_content_is_left_alone(self, tmp_path):
        """
        Where there is content, not even a new file is put among it.
        """
        write(tmp_path, {"ny/content/site.yaml": b"id: x\n"})
        done = init(tmp_path, "--force")
        tree = read_tree(tmp_path)

        assert ["ny/content/site.yaml"] == [path for path in tree if path.startswith("ny/content/")]
        assert "ny/.github/workflows/publish.yml" in tree
        assert "content/ var der i forvejen" in done.stderr

    def test_a_site_at_the_root(self, tmp_path):
        """
        A folder that is a site itself is refused even when forced: guides would lie among its texts.
        """
        write(tmp_path, {"ny/site.yaml": b"id: x\n"})

        assert 2 == init(tmp_path, "--force").exit_code

    def test_a_second_time(self, tmp_path):
        """
        Where a site was begun before, that is what is said.
        """
        write(tmp_path, {"ny/content/site.yaml": b"id: x\n"})
        done = init(tmp_path)

        assert 2 == done.exit_code
        assert "Der ligger allerede et websted i" in done.stderr

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def test_links_are_not_followed(self, tmp_path):
        """
        A folder that is a link to somewhere else is not written into.
        """
        write(tmp_path, {"andre/x.txt": b"x", "ny/x.txt": b"x"})
        (tmp_path / "ny/docs").symlink_to(tmp_path / "andre")
        init(tmp_path, "--force")

        assert ["x.txt"] == [path.name for path in (tmp_path / "andre").iterdir()]

    def test_a_file_in_the_way(self, tmp_path):
        """
        Where the disk refuses, that is said in one line.
        """
        write(tmp_path, {"ny/docs": b"x"})
        done = init(tmp_path, "--force")

        assert 1 == done.exit_code
        assert done.stderr.startswith("Error: ")


class TestWords:
    def test_next_steps(self, tmp_path):
        """
        It ends with what comes next, in the site's language; where one stands is not named.
        """
        done = init(tmp_path, language="da")

        assert "" == done.stdout
        assert NEXT == [words for words in NEXT if words in done.stderr]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://github.com/egnen/nyt.git", "egnen/nyt"),
        ("git@github.com:egnen/nyt.git", "egnen/nyt"),
        ("ssh://git@github.com/egnen/n.y-t", "egnen/n.y-t"),
        ("https://gitlab.example/egnen/nyt.git", ""),
    ],
)
def test_repository_of_a_clone(tmp_path, address, expected):
    """
    The repository is the one on GitHub that the folder was cloned from.
    """
    write(tmp_path, {".git/config": f'[core]\n\tbare = false\n[remote "origin"]\n\turl = {address}\n'})

    assert expected == github_repository(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
def test_asked_for(tmp_path):
    """
    On a terminal everything is asked for, in the language chosen first, again where an answer will not do.
    """
    typed = [
        "dansk",
        "da",
        "",
        "Egnens netværk",
        "http://x",
        "https://egnen.example/",
        "Rådet",
        "Torvet 1, 7870 Roslev",
        "a@b.dk",
    ]
    said = in_terminal(tmp_path, [*typed, "Durup", "Thise", "", "theme"])

    assert "Answer with one of these: da, en" in said
    assert "Programmets navn: Skriv et navn på højst 100 tegn\r\n" in said
    assert "Error" not in said
    assert "Skriv hele adressen" in said
    assert ["durup", "thise"] == sorted(path.name for path in (tmp_path / "ny/content/networks").iterdir())
    assert "Rådet" == site_of(tmp_path)["publisher"]["name"]


def in_terminal(folder: Path, lines: list[str]) -> str:
    """Type lines into ``budstikke init ny`` in a real terminal; give what it showed."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.environ["PYTHONPATH"] = str(Path(__file__).parents[2])
        os.execv(sys.executable, [sys.executable, "-m", "generator", "init", "ny"])
    os.write(terminal, "".join(f"{line}\n" for line in lines).encode())
    shown = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # Linux: the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    assert 0 == os.waitstatus_to_exitcode(status), shown.decode()
    return shown.decode()
