"""From targets to files: what is as it was is left; what is dear is kept; whoever works, the files are the same."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.build.workers import BATCH, ENOUGH, Workers
from tests.build.sites import PAGE, STORY, Site, story

CONTENT = Path(__file__).resolve().parents[2] / "content"
PICTURE = "networks/durup/stories/havn.jpg"


def many(count: int = ENOUGH) -> dict[str, str]:
    days = [f"2026-0{1 + n // 28}-{n % 28 + 1:02d}" for n in range(count)]
    return {f"networks/durup/stories/{day}-{n}.md": story(title=f"Havn {n}", date=day) for n, day in enumerate(days)}


class TestWorkers:
    @pytest.mark.parametrize("hands", [2, 3])
    def test_their_number_leaves_no_trace(self, tmp_path: Path, hands: int) -> None:
        """However many do the work, in whatever order, the files are those of one."""
        site = Site(tmp_path, many())
        site.session.close()
        crew = Workers(hands, lambda: ThreadPoolExecutor(hands))
        site.session = site.begun()
        site.session.engine.workers = crew
        site.build()
        crew.close()
        site.session.close()

        assert site.cold() == site.tree

    def test_a_small_change_is_made_here(self, site: Site) -> None:
        """Few files are made in this process: in these tests it is an error to ask anybody else."""
        site.edit({STORY: story("Nyt.")})

        assert PAGE in site.again().made


class TestProgress:
    def test_every_target_is_counted(self, tmp_path: Path) -> None:
        """Progress is told of each stage with its steps, and every step is told of, made or not."""
        steps: dict[str, list[int]] = {}

        def progress(stage: str, total: int) -> object:
            steps[stage] = [total, 0]

            def tick() -> None:
                steps[stage][1] += 1

            return tick

        site = Site(tmp_path, many(BATCH))
        site.build()
        site.begin_anew()
        site.session.engine.progress = progress  # type: ignore[assignment]
        site.edit({"site.yaml": (site.folder / "site.yaml").read_text() + "tagline: Ny\n"})
        built = site.build()
        site.session.close()

        assert [built.count, built.count] == steps["make"]

    def test_the_dearest_are_known(self, site: Site) -> None:
        """What each file took is known of those that were made."""
        site.edit({STORY: story("Nyt.")})
        built = site.again()

        assert set(built.made) == {path for path, _ in site.session.timings.dearest}


class TestPictures:
    @pytest.fixture
    def site(self, site: Site) -> Site:
        """The site of all, whose story has a picture."""
        data = next(path for path in sorted(CONTENT.rglob("*.jpg"))).read_bytes()
        fields = {"src": "havn.jpg", "alt": "Havnen set fra broen", "credit": "Bo"}
        site.edit({PICTURE: data, STORY: story(picture=fields)})
        built = site.again()
        assert not built.failed, built.diagnostics
        return site

    def scaled(self, site: Site) -> list[str]:
        return sorted(path for path in site.tree if path.endswith((".webp", ".jpg", ".avif")))

    def test_they_are_kept(self, site: Site) -> None:
        """A picture's sizes are dear: what was made of the same bytes is kept, and not made again when it is lost."""
        before, names = site.tree, self.scaled(site)
        for name in names:
            (site.output / name).unlink()
        built = site.again()

        assert set(names) <= set(built.made)
        assert before == site.tree
        assert not [path for path, seconds in site.session.timings.dearest if seconds]

    def test_what_nobody_shows_is_forgotten(self, site: Site) -> None:
        """What was kept of a picture goes when no target asks for it."""
        (site.folder / PICTURE).unlink()
        site.edit({STORY: story()})
        site.again()
        with site.session.turn():
            left = site.session.store.rows("SELECT key FROM kept")

        assert ([], []) == (left, self.scaled(site))
