from pathlib import Path

from generator.cli.project import find_project
from tests.cli.projects import TODAY, make_single
from tests.projects import read_tree, run


def memory(folder: Path) -> list[Path]:
    """Give what is remembered of a project's only site."""
    project = find_project(folder)
    cache = project.cache(project.sites[0])
    return sorted(cache.parent.glob(f"{cache.stem}.*"))


class TestClean:
    def test_forgets_what_builds_remember(self, tmp_path: Path) -> None:
        """Nothing is left of the store, its journals and its lock."""
        folder = make_single(tmp_path / "site")
        run(folder, "build", "--today", TODAY)
        before = memory(folder)
        done = run(folder, "clean")

        assert 0 == done.exit_code
        assert before != []
        assert [] == memory(folder)
        assert "site: glemt" in done.stderr

    def test_leaves_the_output(self, tmp_path: Path) -> None:
        """The output stays, and the next build finds it as it should be."""
        folder = make_single(tmp_path / "site")
        run(folder, "build", "--today", TODAY)
        before = read_tree(folder / "output")
        run(folder, "clean")
        done = run(folder, "build", "--today", TODAY)

        assert before == read_tree(folder / "output")
        assert done.stderr.startswith("0 filer skrevet")

    def test_nothing_to_forget(self, tmp_path: Path) -> None:
        """To clean twice is no mistake."""
        folder = make_single(tmp_path / "site")
        done = run(folder, "clean", "--language", "en")

        assert (0, "site: there was nothing to forget\n") == (done.exit_code, done.stderr)


class TestExplain:
    def test_a_file_that_was_left(self, tmp_path: Path) -> None:
        """A build tells why a file was made or left, and of what; it may be named by its address."""
        folder = make_single(tmp_path / "site")
        first = run(folder, "build", "--today", TODAY, "--explain", "/")
        second = run(folder, "build", "--today", TODAY, "--explain", "index.html")

        assert "index.html: lavet, for den er ny\n  laves af: home, site/home.html\n" in first.stdout
        assert second.stdout.startswith("index.html: ikke rørt, for intet af det, den afhænger af, er ændret\n")
