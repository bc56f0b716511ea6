"""Who asks Git, and who does not."""

import os
from pathlib import Path

import pytest

from generator.cli.history import repository_of
from tests.cli.projects import TODAY, make_single
from tests.projects import run, write
from tests.publish.repositories import git

SITE = "title: Egnen\n"


class TestAsking:
    @pytest.mark.parametrize(
        "text",
        ["last_changed: git", "authors: git", "'last_changed' : git", '{title: x, "authors": git}', "authors:\n  git"],
    )
    def test_a_site_that_asks(self, tmp_path: Path, text: str) -> None:
        """A site that names one of the fields, however it is written, is asked for its repository."""
        write(tmp_path, {"site.yaml": f"{SITE}{text}\n"})

        assert repository_of(tmp_path) is not None

    @pytest.mark.parametrize("text", ["", "# last_changed: git", "title: x # authors: git", "text: of authors"])
    def test_a_site_that_does_not(self, tmp_path: Path, text: str) -> None:
        """A field that sleeps behind a # asks for nothing, nor does the word by itself."""
        write(tmp_path, {"site.yaml": f"{SITE}{text}\n"})

        assert repository_of(tmp_path) is None

    def test_another_encoding(self, tmp_path: Path) -> None:
        """Settings are understood in the encoding that Windows' own editor once chose."""
        write(tmp_path, {"site.yaml": "last_changed: git\n".encode("utf-16")})

        assert repository_of(tmp_path) is not None

    def test_no_settings(self, tmp_path: Path) -> None:
        """Where there are none, nobody asks."""
        assert repository_of(tmp_path) is None

    def test_a_pipe(self, tmp_path: Path) -> None:
        """Nobody waits for what a pipe may bring."""
        os.mkfifo(tmp_path / "site.yaml")

        assert repository_of(tmp_path) is None


def test_pages_of_a_build(tmp_path: Path) -> None:
    """Pages, sitemap and feeds of a site that asks tell when a text was last changed, and who has written it."""
    folder = make_single(tmp_path, last_changed="git", authors="git")
    git(folder, "init", "-q")
    for day, body in ((6, ""), (8, "Mere.\n")):
        with (folder / "networks/durup/stories/2026-05-05-havnen.md").open("a", encoding="utf-8") as file:
            file.write(body)
        git(folder, "add", "site.yaml", "networks")
        git(folder, "commit", "-q", "-m", "x", f"--date=2026-05-0{day} 12:00:00 +0200")
    done = run(folder, "build", "--today", TODAY, "--strict")
    page, sitemap, feed, json = (
        (folder / "output" / name).read_text(encoding="utf-8")
        for name in ("historier/havnen/index.html", "sitemap.xml", "atom.xml", "feed.json")
    )

    assert 0 == done.exit_code
    assert "<span>Af Anne Ager</span>" in page
    assert "opdateret 8. maj 2026" in page
    assert '"dateModified": "2026-05-08"' in page
    assert "<lastmod>2026-05-08</lastmod>" in sitemap
    assert "<updated>2026-05-08T00:00:00+02:00</updated>" in feed
    assert '"name": "Anne Ager"' in json
