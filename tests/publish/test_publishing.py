"""What a branch holds after publishing, and how it comes there."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from tests.projects import read_tree, write
from tests.publish.repositories import (
    NEW,
    PAGE,
    TODAY,
    Author,
    git,
    past_site,
    snapshot,
)

ROOT = Path(__file__).resolve().parents[2]


class TestFirst:
    def test_holds_what_was_built(self, first_published):
        """
        The branch holds the files of the build, byte by byte, and not the list of them.
        """
        built = read_tree(first_published.folder / "output")
        listed = built.pop(".budstikke.sha256")

        assert built == first_published.published()
        assert PAGE.encode() in listed

    def test_names_its_source(self, first_published):
        """
        The commit says which commit the pages were made of, and who has published them.
        """
        title, trailer = first_published.message().strip().split("\n\n")

        assert f"Udgiv Egnens netværk fra {first_published.source[:7]}" == title
        assert f"Budstikke-Source: {first_published.source}" == trailer
        assert "Anne Ager <anne@egnen.example>" == git(
            first_published.host, "log", "-1", "--format=%an <%ae>", "gh-pages"
        )

    def test_builds(self, author):
        """
        Without a finished site it builds one, apart from ``output/``, which may hold anything.
        """
        write(author.folder, {"output/index.html": "noget andet"})
        done = author.publish(tree="")

        assert (0, "https://egnen.example/egnen/\n") == (done.exit_code, done.stdout)
        assert b"noget andet" not in author.published()["index.html"]
        assert b"noget andet" == (author.folder / "output/index.html").read_bytes()

    def test_without_cache(self, author, monkeypatch):
        """
        Where nothing can be remembered it builds all the same.
        """
        monkeypatch.setenv("BUDSTIKKE_CACHE", str(author.folder / "site.yaml"))

        assert 0 == author.publish(tree="").exit_code
        assert PAGE in author.paths()

    def test_a_look(self, first_author):
        """
        A dry run lists what would change, sorted, and pushes nothing.
        """
        done = first_author.publish("--dry-run")
        lines = done.stdout.splitlines()

        assert 0 == done.exit_code
        assert sorted(lines) == lines
        assert f"ny: {PAGE}" in lines
        assert "" == first_author.tip()


class TestAgain:
    def test_nothing_new(self, first_published):
        """
        Where nothing has changed nothing is pushed, and that is said.
        """
        before = first_published.tip()
        done = first_published.publish()

        assert (0, before) == (done.exit_code, first_published.tip())
        assert done.stderr.startswith("Intet nyt")

    def test_changes(self, published):
        """
        What has changed is one commit on top of the last one, of these files and no others; a dry run tells of them.
        """
        before = published.tip()
        git(published.folder, "config", "core.autocrlf", "true")
        published.retouch({"ny/ø og å.html": "<p>Ny\r\n", "index.html": "<p>Anden", "robots.txt": None})
        told = published.publish("--dry-run")
        unmoved = published.tip()
        published.publish()
        changed = git(published.host, "-c", "core.quotePath=false", "diff", "--name-status", f"{before}..gh-pages")

        assert b"<p>Ny\r\n" == published.published()["ny/ø og å.html"]
        assert ["A\tny/ø og å.html", "D\trobots.txt", "M\tindex.html"] == sorted(changed.splitlines())
        assert "ny: ny/ø og å.html\nændret: index.html\nvæk: robots.txt\n" == told.stdout
        assert (before, before) == (unmoved, git(published.host, "rev-parse", "gh-pages^"))

    def test_file_and_folder(self, published):
        """
        A folder may take the place of a file, and a file that of a folder.
        """
        published.retouch({"feed.xml": None, "feed.xml/x": "1", "assets/favicon.svg": "2"})
        published.publish()
        published.retouch({"feed.xml/x": None})
        (published.folder / "output/feed.xml").rmdir()
        published.retouch({"feed.xml": "3"})
        published.publish()

        assert b"3" == published.published()["feed.xml"]

    def test_edited_text(self, published):
        """
        An edited text is published by a build that makes no more than it concerns.
        """
        published.commit(NEW, build=False)
        done = published.publish(tree="")

        assert 0 == done.exit_code
        assert b"Teksten er ny." in published.published()[PAGE]
        assert published.source in published.message()

    def test_commit_of_ones_own(self, published):
        """
        A commit that changes no page is not published; that others do not have it yet is said all the same.
        """
        before = published.tip()
        first = published.publish().stderr
        published.commit({"README.md": "Læs mig"}, build=False)
        second = published.publish().stderr

        assert before == published.tip()
        assert "Andre har ikke" not in first
        assert f"Andre har ikke {published.source[:7]} endnu" in second

    def test_domain_stays(self, author):
        """
        The domain of ``site.yaml`` is there after ten publishings.
        """
        own = past_site(url="https://egnen.example/", custom_domain="egnen.example")
        author.commit({"site.yaml": own["site.yaml"]})
        found = []
        for number in range(10):
            author.retouch({"index.html": f"<p>Gang {number}"})
            author.publish()
            found.append(git(author.host, "show", "gh-pages:CNAME"))

        assert ["egnen.example"] * 10 == found
        assert 10 == int(git(author.host, "rev-list", "--count", "gh-pages"))


class TestRace:
    """Somebody else publishes between our look at the branch and our push: a hook of Git's makes it so."""

    def meanwhile(self, author: Author, commit: str) -> None:
        """Let the branch end in another commit just before we push."""
        move = f"git -C ../host.git update-ref refs/heads/gh-pages {commit}"
        write(author.folder, {".git/hooks/pre-push": f"#!/bin/sh\ntest -e .git/moved || {move} && touch .git/moved\n"})
        (author.folder / ".git/hooks/pre-push").chmod(0o755)

    def test_ours(self, published):
        """
        Where another publisher was quicker, ours goes on top of theirs, if theirs was made of nothing newer.
        """
        before = published.tip()
        published.retouch({"index.html": "<p>Deres"})
        published.publish()
        theirs = published.tip()
        git(published.host, "update-ref", "refs/heads/gh-pages", before)
        published.retouch({"index.html": "<p>Vores"})
        self.meanwhile(published, theirs)
        done = published.publish()

        assert 0 == done.exit_code
        assert theirs == git(published.host, "rev-parse", "gh-pages^")
        assert b"<p>Vores" == published.published()["index.html"]

    def test_a_stranger(self, published):
        """
        Where it was somebody else, nothing is published.
        """
        before = published.tip()
        strange = published.stranger({"index.html": "<p>Hej"})
        git(published.host, "update-ref", "refs/heads/gh-pages", before)
        published.retouch({"index.html": "<p>Vores"})
        self.meanwhile(published, strange)

        assert 1 == published.publish().exit_code
        assert strange == published.tip()


class TestKilled:
    @pytest.mark.parametrize("hook", ["pre-receive", "post-receive"])
    def test_old_or_new(self, published, hook):
        """
        Whoever is killed while pushing leaves the old pages at the host, or the new ones; the next one publishes.
        """
        before = published.tip()
        published.retouch({"index.html": "<p>Ny"})
        clean = snapshot(published)
        write(published.host, {f"hooks/{hook}": "#!/bin/sh\ntouch here\nexec sleep 60\n"})
        (published.host / "hooks" / hook).chmod(0o755)
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "publish", "--today", TODAY, "--tree", "output"],
            cwd=published.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        while not (published.host / "here").exists():
            assert process.poll() is None
            sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        after = published.tip()
        (published.host / "hooks" / hook).unlink()

        assert clean == snapshot(published)
        assert ("post-receive" == hook) == (before != after)
        assert 0 == published.publish().exit_code
        assert before == git(published.host, "rev-parse", "gh-pages^")
        assert b"<p>Ny" == published.published()["index.html"]
        assert [] == [
            p for p in (published.folder / ".git").rglob("*") if "fast_import_crash" in p.name or p.suffix == ".lock"
        ]
