from pathlib import Path

import click
import pytest

from generator.cli.project import declared_language, find_project, shown, typed
from tests.cli.projects import make_double, make_single
from tests.projects import write


def places(folder: Path, root: Path, output: Path | None = None) -> list[tuple[str, str, str]]:
    """Give name, folder and output of each site of a project, as seen from ``root``."""
    return [
        (site.name, site.folder.relative_to(root).as_posix(), site.output.relative_to(root).as_posix())
        for site in find_project(folder, output).sites
    ]


class TestFindProject:
    def test_folder_of_one_site(self, tmp_path):
        """
        A folder that holds site.yaml is one site and builds straight into output/.
        """
        assert [("", ".", "output")] == places(make_single(tmp_path), tmp_path)

    def test_content_of_one_site(self, tmp_path):
        """
        So does a folder whose content/ holds it, and from within that folder no less.
        """
        write(tmp_path, {"content/site.yaml": ""})

        assert [("", "content", "output")] == places(tmp_path, tmp_path)
        assert [("", "content", "output")] == places(tmp_path / "content", tmp_path)

    def test_several_sites(self, tmp_path):
        """
        Every folder below content/ with a site.yaml is a site and builds into its own folder of output/.
        """
        expected = [("egnen", "content/egnen", "output/egnen"), ("vest", "content/vest", "output/vest")]

        assert expected == places(make_double(tmp_path), tmp_path)

    def test_one_of_several(self, tmp_path):
        """
        One of several sites may be named alone; it is built where it always is, with the project's themes.
        """
        make_double(tmp_path)
        folder = tmp_path / "content/vest"

        assert [("vest", "content/vest", "output/vest")] == places(folder, tmp_path)
        assert tmp_path / "themes" == find_project(folder).theme_roots[0]

    @pytest.mark.parametrize("name", ["Site.yaml", "site.yml", "networks/durup/network.yaml", "events/a.md", "a.md"])
    def test_site_that_would_be_passed_over(self, tmp_path, name):
        """
        A folder with a site's texts, but without its settings under their right name, is told of.
        """
        write(make_double(tmp_path), {f"content/nord/{name}": ""})

        with pytest.raises(click.UsageError, match=r"site\.yaml"):
            find_project(tmp_path)

    def test_other_folders_of_the_content(self, tmp_path):
        """
        A folder that holds something else is left in peace.
        """
        write(make_double(tmp_path), {"content/pictures/a.txt": "", "content/pictures/README.md": ""})

        assert ["egnen", "vest"] == [site.name for site in find_project(tmp_path).sites]

    @pytest.mark.parametrize("name", [".old", "_old"])
    def test_hidden_sites(self, tmp_path, name):
        """
        A site whose folder begins with a full stop or _ is left in peace.
        """
        write(make_double(tmp_path), {f"content/{name}/site.yaml": ""})

        assert ["egnen", "vest"] == [site.name for site in find_project(tmp_path).sites]

    def test_another_output(self, tmp_path):
        """
        Another output folder holds what output/ would.
        """
        make_double(tmp_path)

        assert ["ud/egnen", "ud/vest"] == [o for _, _, o in places(tmp_path, tmp_path, tmp_path / "ud")]

    def test_no_site(self, tmp_path):
        """
        A folder without a site is bad usage.
        """
        with pytest.raises(click.UsageError):
            find_project(tmp_path)


class TestShown:
    @pytest.mark.parametrize(
        ("path", "expected"), [("a/site", ""), ("a/site/content", "content"), ("a/b", "../b"), (".", "../..")]
    )
    def test_as_seen_from_where_one_stands(self, tmp_path, monkeypatch, path, expected):
        """
        A path is named from where one stands, and that folder by nothing.
        """
        (tmp_path / "a/site").mkdir(parents=True)
        monkeypatch.chdir(tmp_path / "a/site")

        assert expected == shown(tmp_path / path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [(".", ""), ("nyt", " nyt"), ("æ/ø", " æ/ø"), ("vores egn", ' "vores egn"'), ("a'b", ' "a\'b"')],
)
def test_typed(tmp_path, monkeypatch, name, expected):
    """
    A folder stands in a command as a shell takes it; where one stands is not named.
    """
    monkeypatch.chdir(tmp_path)

    assert expected == typed(Path(name))


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("title: X\nlanguage: en\n", "en"),
        ('language: "da"\n', "da"),
        ("# language: en\n", "da"),
        ("language: fr", "da"),
    ],
)
def test_declared_language(tmp_path, settings, expected):
    """
    What is told before the settings are read is told in the language that they name, whatever else is wrong with them.
    """
    write(tmp_path, {"site.yaml": settings})

    assert expected == declared_language(tmp_path)


def test_no_declared_language(tmp_path):
    """
    Without settings it is told in Danish.
    """
    assert "da" == declared_language(tmp_path)
