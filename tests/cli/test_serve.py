"""The preview: what it answers, what it keeps to itself, and what it rebuilds."""

import json
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build.session import Session
from generator.cli import cli
from generator.cli.preview import pages
from generator.cli.preview.events import Hub
from generator.cli.preview.inject import allow
from generator.cli.preview.mails import forced
from generator.cli.preview.mounts import mounts
from generator.cli.preview.state import Preview
from generator.cli.preview.watch import matters
from generator.cli.project import find_project
from generator.cli.serve import FIRST_PORT, _listen
from tests.preview import ORIGIN, PROJECT, SITE, STORY, ask, edit, make_preview, make_project, run_async
from tests.projects import write

ROOT = Path(__file__).resolve().parents[2]
SUBJECT = "Nyt fra Durup om havnen og alle dens folk"
MAIL = "/_budstikke/mail/egnen/durup/2026-1/"
RAW = "/_budstikke/raw/egnen/mail/durup/2026-1"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def preview(project: Path) -> Iterator[Preview]:
    with closing(make_preview(project)) as made:
        made.rebuild()
        yield made


@pytest.fixture
def own(project: Path, preview: Preview, tmp_path: Path) -> Iterator[tuple[Path, Preview]]:
    """A project that a test may change, and its preview; what the module's has made need not be made again."""
    folder = tmp_path / "project"
    shutil.copytree(project, folder)
    with closing(make_preview(folder)) as made:
        made.rebuild()
        yield folder, made


class TestSite:
    def test_pages_stand_at_the_sites_own_path(self, preview: Preview):
        """
        A site is shown at the path of its url, so that links work as they will on its host.
        """
        answer = ask(preview, "/egnen/historier/havnen/")

        assert 200 == answer.status
        assert "Det begyndte med en kop kaffe." in answer.text

    def test_feeds_hold_local_addresses(self, preview: Preview):
        """
        Feeds, mails and canonical links point at the preview, and at no other host.
        """
        feed = ask(preview, "/egnen/atom.xml").text

        assert f"{ORIGIN}/egnen/historier/havnen/" in feed
        assert "https://egnen.example/" not in feed

    def test_addresses_follow_the_name_that_was_asked(self, preview: Preview):
        """
        Who came by "localhost" stays there: to a browser that is another site than 127.0.0.1.
        """
        feed = ask(preview, "/egnen/atom.xml", host="localhost:8000").text

        assert "http://localhost:8000/egnen/" in feed
        assert ORIGIN not in feed

    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("", "text/html; charset=utf-8"),
            ("feed.xml", "application/rss+xml"),
            ("atom.xml", "application/atom+xml"),
            ("feed.json", "application/feed+json"),
            ("sitemap.xml", "application/xml"),
            ("kalender.ics", "text/calendar; charset=utf-8"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("mail/durup/2026-1.eml", "message/rfc822"),
            ("mail/durup/2026-1.mjml", "text/plain; charset=utf-8"),
        ],
    )
    def test_type(self, preview: Preview, path: str, expected: str):
        """
        Every format is served as what it is.
        """
        answer = ask(preview, f"/egnen/{path}")

        assert (200, expected) == (answer.status, answer.headers["content-type"])

    @pytest.mark.parametrize("path", ["/egnen", "/egnen/historier"])
    def test_folder_is_sent_to_its_slash(self, preview: Preview, path: str):
        """
        A folder without its slash is sent to the address with one; the query stays.
        """
        answer = ask(preview, f"{path}?a=1")

        assert (302, f"{path}/?a=1") == (answer.status, answer.headers["location"])

    def test_missing_page_is_the_sites_own(self, preview: Preview):
        """
        An address that leads nowhere gives the site's 404 page, with that status.
        """
        answer = ask(preview, "/egnen/findes-ikke/")

        assert 404 == answer.status
        assert "Egnens netværk" in answer.text

    @pytest.mark.parametrize(
        "path", ["/egnen/../../../etc/passwd", "/egnen/%2e%2e/site.yaml", "//etc/passwd", "/egnen//etc/passwd"]
    )
    def test_no_path_leaves_the_files(self, preview: Preview, path: str):
        """
        Only what was built can be asked for; the disk is never looked at.
        """
        assert 404 == ask(preview, path).status

    def test_unchanged_file_is_not_sent_again(self, preview: Preview):
        """
        A browser that has a file, by its digest, is told so.
        """
        first = ask(preview, "/egnen/feed.xml")
        again = ask(preview, "/egnen/feed.xml", if_none_match=first.headers["etag"])

        assert (304, b"") == (again.status, again.body)

    def test_nothing_is_written_to_output(self, preview: Preview, project: Path):
        """
        The preview is built in memory.
        """
        assert not (project / "output").exists()


class TestScript:
    def test_is_put_in_when_served_only(self, preview: Preview):
        """
        The page that was built holds no script; the one that is served holds one, from the preview itself.
        """
        served = ask(preview, "/egnen/").text
        tag = '<script src="/_budstikke/client.js" data-site="egnen"'

        assert (1, 0) == (served.count(tag), preview.sites[0].files["index.html"].decode().count(tag))

    def test_policy_admits_the_preview_and_no_more(self):
        """
        A page's policy gains one source for script, style and connection; the rest stays as it was.
        """
        policy = allow("default-src 'none'; style-src 'self'; base-uri 'none'", "http://h/x/")
        expected = (
            "default-src 'none'; style-src 'self' http://h/x/; base-uri 'none'; "
            "script-src http://h/x/; connect-src http://h/x/"
        )

        assert expected == policy

    def test_mails_get_none(self, preview: Preview):
        """
        A mail is shown as it would be sent, and may not run, send or open anything.
        """
        answer = ask(preview, "/egnen/mail/durup/2026-1.html")

        assert "client.js" not in answer.text
        assert "sandbox allow-popups" in answer.headers["content-security-policy"]


class TestGuard:
    @pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8000", "192.168.1.5:8000", ""])
    def test_foreign_host_is_refused(self, preview: Preview, host: str):
        """
        A foreign name that resolves to this machine reads nothing (DNS rebinding).
        """
        assert 403 == ask(preview, "/egnen/", host=host).status

    @pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "min-mac.local:8000"])
    def test_own_host_is_answered(self, preview: Preview, host: str):
        """
        This machine's names are answered, and so is the one the preview was told to listen on.
        """
        assert 200 == ask(preview, "/egnen/", listen_on="min-mac.local", host=host).status

    def test_every_address_means_any_address_but_no_name(self, preview: Preview):
        """
        Who listens on 0.0.0.0 is reached by each of the machine's addresses, and by no foreign name.
        """
        got = [ask(preview, "/", listen_on="0.0.0.0", host=h).status for h in ("192.168.1.5:8000", "evil.example")]

        assert [200, 403] == got

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
    def test_nothing_can_be_changed(self, preview: Preview, method: str):
        """
        GET and HEAD are answered, nothing else, and no other site is let in.
        """
        answer = ask(preview, "/egnen/", method, origin="https://evil.example")

        assert 405 == answer.status
        assert "access-control-allow-origin" not in answer.headers


class TestMounts:
    def test_sites_of_one_path_are_told_apart_by_folder(self, tmp_path: Path):
        """
        Two sites that claim one path, and one at the root beside others, are shown below their folders' names.
        """
        urls = {"a": "https://a.example/x/", "b": "https://b.example/x/", "c": "https://c.example/", "d": "not: [a"}
        write(tmp_path, {f"content/{name}/site.yaml": f"url: {url}\n" for name, url in urls.items()})

        assert {"a": "/a/", "b": "/b/", "c": "/c/", "d": "/d/"} == mounts(find_project(tmp_path).sites)

    def test_only_site_may_have_the_root(self, tmp_path: Path):
        """
        A site alone at the root of its host is shown there; the list of sites is then below /_budstikke/.
        """
        write(tmp_path, {"durup/content/site.yaml": "url: https://durup.example/\n"})

        assert {"durup": "/"} == mounts(find_project(tmp_path / "durup").sites)


class TestRebuild:
    def test_saved_file_changes_the_page(self, own: tuple[Path, Preview]):
        """
        A saved story is in the next answer, and open pages are told another version.
        """
        folder, preview = own
        before = json.loads(pages.message(preview, "egnen"))["version"]
        preview.rebuild({edit(folder, STORY, "en kop kaffe", "en kande te")})

        assert "en kande te" in ask(preview, "/egnen/historier/havnen/").text
        assert before != json.loads(pages.message(preview, "egnen"))["version"]

    def test_broken_file_leaves_the_last_good_page(self, own: tuple[Path, Preview]):
        """
        With an error, pages stay as they were; the findings are laid over them, escaped.
        """
        folder, preview = own
        before = json.loads(pages.message(preview, "egnen"))["version"]
        preview.rebuild({edit(folder, STORY, "date: 2026-05-05", "date: <img src=x>")})
        state = json.loads(pages.message(preview, "egnen"))

        assert "en kop kaffe" in ask(preview, "/egnen/historier/havnen/").text
        assert before == state["version"]
        assert 'role="alertdialog"' in state["html"]
        assert f"{STORY}:3:7" in state["html"]
        assert "img src=x&gt;" in state["html"]
        assert "<img src=x" not in state["html"]

    def test_mended_file_takes_the_findings_away(self, own: tuple[Path, Preview]):
        """
        Once mended, nothing lies over the page any more.
        """
        folder, preview = own
        preview.rebuild({edit(folder, STORY, "date: 2026-05-05", "date: x")})
        preview.rebuild({edit(folder, STORY, "date: x", "date: 2026-05-05")})

        assert "" == json.loads(pages.message(preview, "egnen"))["html"]

    def test_first_build_with_errors_shows_them(self, tmp_path: Path):
        """
        Where there is no good page yet, every address of the site tells what is wrong.
        """
        make_project(tmp_path, **{"content/egnen/site.yaml": SITE.replace("title: Egnens netværk", "title: ")})
        with closing(make_preview(tmp_path)) as preview:
            preview.rebuild()
            answer = ask(preview, "/egnen/historier/")

        assert 500 == answer.status
        assert "content/egnen/site.yaml:2" in answer.text
        assert 'role="alert"' in answer.text

    def test_other_sites_are_left_alone(self, own: tuple[Path, Preview]):
        """
        A change below one site builds that site; a change of a theme builds all.
        """
        folder, preview = own
        write(folder, {"content/nabo/site.yaml": SITE.replace("egnen", "nabo")})
        added = preview.rebuild({folder / "content/nabo/site.yaml"})
        one = preview.rebuild({edit(folder, STORY, "kaffe", "te")})
        every = preview.rebuild({folder / "themes/own/tokens.yaml"})

        assert [["nabo"], ["egnen"], ["egnen", "nabo"]] == [[s.key for s in built] for built in (added, one, every)]

    def test_outlives_a_fault_of_the_program(self, own: tuple[Path, Preview], monkeypatch: pytest.MonkeyPatch):
        """
        What breaks the program itself is shown like a finding, over the last good page.
        """
        folder, preview = own

        def broken(*_: object) -> None:
            raise RuntimeError("<oh>")

        monkeypatch.setattr(Session, "build", broken)
        preview.rebuild({folder / STORY})

        assert 200 == ask(preview, "/egnen/").status
        assert "RuntimeError: &lt;oh&gt;" in json.loads(pages.message(preview, "egnen"))["html"]


class TestMails:
    def test_index_lists_every_mail_with_its_views(self, preview: Preview):
        """
        The index shows sender, subject and preheader as an inbox does, the size, and a way to each view.
        """
        text = ask(preview, "/_budstikke/mail/").text
        views = [f"{MAIL}?view={view}" for view in ("desktop", "phone", "dark", "text", "source")]

        sender = "Vækst i Durup · Egnens netværk"
        wanted = [f"<b>{sender}</b>", SUBJECT, "41 tegn", "<meter", *views, f"{RAW}.eml"]

        assert [] == [part for part in wanted if part not in text]

    @pytest.mark.parametrize(
        ("view", "expected"),
        [
            ("desktop", f'src="{RAW}.html?scheme=light"'),
            ("phone", f'<iframe class="phone" sandbox="allow-popups allow-popups-to-escape-sandbox" src="{RAW}.html'),
            ("dark", f'src="{RAW}.html?scheme=dark"'),
            ("text", "Kære læser"),
            ("source", "&lt;mjml"),
        ],
    )
    def test_view(self, preview: Preview, view: str, expected: str):
        """
        Each view shows the mail in its own way.
        """
        answer = ask(preview, f"{MAIL}?view={view}")

        assert 200 == answer.status
        assert expected in answer.text

    def test_dark_is_forced(self):
        """
        A mail in the dark view follows its rules for the dark on a screen that is set to light.
        """
        mail = '<meta name="color-scheme" content="light dark">{color-scheme: light dark}(prefers-color-scheme: dark)'
        expected = '<meta name="color-scheme" content="dark">{color-scheme: dark}(min-width: 0px)'

        assert expected == forced(mail, "dark")

    def test_message_is_a_download(self, preview: Preview):
        """
        The finished message is saved under a name that tells which it is.
        """
        answer = ask(preview, f"{RAW}.eml")

        assert 'attachment; filename="durup-2026-1.eml"' == answer.headers["content-disposition"]

    @pytest.mark.parametrize(
        "path", [f"{MAIL}?view=nope", "/_budstikke/mail/egnen/x/", "/_budstikke/raw/egnen/index.html"]
    )
    def test_other_addresses_are_none(self, preview: Preview, path: str):
        """
        There are no views, mails or files but those.
        """
        assert 404 == ask(preview, path).status


def test_start_page_lists_the_sites(preview: Preview):
    """
    Where no site has the root, it lists them all.
    """
    assert 'href="/egnen/">Egnens netværk</a>' in ask(preview, "/").text


def test_listeners_hear_of_changes_and_are_sent_home():
    """
    A listener gets the state at once, again when it has changed, and an end when the hub closes.
    """
    said = ["one"]

    async def listen() -> list[str]:
        hub, heard = Hub(), []
        async for line in hub.listen(lambda: said[0]):
            heard.append(line)
            if line == "event: state\ndata: one\n\n":
                said[0] = "two"
                hub.wake()
            elif "two" in line:
                hub.close()
        return heard

    assert ["retry: 500\n\n", "event: state\ndata: one\n\n", "event: state\ndata: two\n\n"] == run_async(listen)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/a/b.md", True),
        ("content/a/.b.md.swp", False),
        ("content/a/b.md~", False),
        ("content/.git/x", False),
        ("output/a/index.html", False),
    ],
)
def test_only_content_and_themes_matter(path: str, expected: bool):
    """
    An editor's own files, hidden ones and output start no build.
    """
    root = Path("/p")

    assert expected == matters(root / path, [root], root / "output")


def test_taken_port_is_told_of(project: Path):
    """
    A port that was asked for and is taken is an error of usage, in words.
    """
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = other.getsockname()[1]
        done = CliRunner().invoke(cli, ["serve", str(project), "--port", str(port)])

    assert 2 == done.exit_code
    assert f"Port {port} is taken by another program" in done.output


def test_next_free_port_is_taken():
    """
    Where no port was asked for and the first is taken, the next free one is.
    """
    with closing(_listen("127.0.0.1", None)) as first, closing(_listen("127.0.0.1", None)) as second:
        ports = [listener.getsockname()[1] for listener in (first, second)]

    assert FIRST_PORT <= ports[0] < ports[1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_it_well(tmp_path: Path):
    """
    Ctrl-C ends the preview at once with exit status 0 and without a traceback; broken content did not end it.
    """
    make_project(tmp_path, **{STORY: PROJECT[STORY].replace("2026-05-05", "31. juni 2026")})
    command = [sys.executable, "-m", "generator", "serve", str(tmp_path), "--port", "0", "--language", "en"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        told = next(line for line in process.stdout if line.startswith("egnen: http://127.0.0.1:"))
        address = told.split(": ", 1)[1].strip()
        status = _status_of(address)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)

    assert (500, 0) == (status, process.returncode)
    assert "Traceback" not in errors


def _status_of(address: str) -> int:
    """Ask once, as a browser that waits does."""
    host, _, rest = address.removeprefix("http://").partition("/")
    with closing(socket.create_connection((host.split(":")[0], int(host.split(":")[1])), timeout=60)) as line:
        line.sendall(f"GET /{rest} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        return int(line.recv(4096).split()[1])
