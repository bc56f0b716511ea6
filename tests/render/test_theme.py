"""Themes extend one another, file by file and token by token."""

from pathlib import Path

from generator.diagnostics import Location
from generator.render.theme import load_theme
from tests.projects import write

AT = Location("site.yaml", 3, 8)


def test_nearest_file_wins(tmp_path: Path):
    """A file of the same path in the nearer theme takes the place of the other."""
    write(tmp_path, {"default/site/a.html": "far", "own/site/a.html": "near", "own/theme.yaml": "extends: default"})

    theme, _ = load_theme("own", (tmp_path,), AT)

    assert theme is not None
    assert "own/site/a.html" == theme.find("site/a.html")


def test_tokens_merge_key_by_key(tmp_path: Path):
    """A brand names the colours that differ; all others are those of the theme below."""
    write(
        tmp_path,
        {
            "default/tokens.yaml": 'colour:\n  ink: "#000000"\n  paper: "#ffffff"\n',
            "own/tokens.yaml": 'colour:\n  ink: "#112233"\n',
        },
    )

    theme, _ = load_theme("own", (tmp_path,), AT)

    assert theme is not None
    assert {"ink": "#112233", "paper": "#ffffff"} == theme.tokens["colour"]


def test_missing_theme(tmp_path: Path):
    """A theme that is not there is told of where the site names it, with those that are."""
    write(tmp_path, {"default/theme.yaml": "name: x"})

    theme, (finding,) = load_theme("defualt", (tmp_path,), AT)

    assert theme is None
    assert ("theme-missing", AT, "default") == (finding.code, finding.at, dict(finding.values)["known"])


def test_circle(tmp_path: Path):
    """Two themes that extend each other are told of, and nothing hangs."""
    write(tmp_path, {"a/theme.yaml": "extends: b", "b/theme.yaml": "extends: a"})

    theme, (finding,) = load_theme("a", (tmp_path,), AT)

    assert theme is None
    assert "theme-circle" == finding.code


def test_digest_follows_every_file(tmp_path: Path):
    """A change of any file changes the digest, so that no stale page is taken from a cache."""
    write(tmp_path, {"default/site/a.html": "one"})
    before, _ = load_theme("default", (tmp_path,), AT)
    write(tmp_path, {"default/site/a.html": "two"})
    after, _ = load_theme("default", (tmp_path,), AT)

    assert before is not None
    assert after is not None
    assert before.digest != after.digest


def test_hidden_files_are_passed_over(tmp_path: Path):
    """What an editor's programme leaves behind is no part of a theme."""
    write(tmp_path, {"default/site/a.html": "a", "default/site/.a.html.swp": "x", "default/__pycache__/x.pyc": "x"})

    theme, _ = load_theme("default", (tmp_path,), AT)

    assert theme is not None
    assert ["default/site/a.html"] == list(theme.files)


def test_a_wrong_parent_is_told_of_where_it_is_named(tmp_path: Path):
    """A theme that extends one that is not there is at fault, and not the site that names it."""
    write(tmp_path, {"own/theme.yaml": "name: Own\nextends: skov\n", "default/site/a.html": "a"})

    theme, (finding,) = load_theme("own", (tmp_path,), AT)

    assert theme is None
    assert ("themes/own/theme.yaml:2:10", "extends: skov") == (str(finding.at), finding.excerpt)
    assert "default, own" == dict(finding.values)["known"]


def test_a_parent_lies_among_the_themes(tmp_path: Path):
    """A theme extends no folder elsewhere."""
    write(tmp_path, {"themes/own/theme.yaml": "extends: ../else", "else/a.html": "a"})

    theme, (finding,) = load_theme("own", (tmp_path / "themes",), AT)

    assert (None, "theme-missing") == (theme, finding.code)


def test_an_empty_folder_is_no_theme(tmp_path: Path):
    """A folder without a file is passed over, in favour of a theme of that name further on."""
    write(tmp_path, {"far/own/site/a.html": "a", "far/default/site/a.html": "a"})
    (tmp_path / "near/own/site").mkdir(parents=True)

    theme, findings = load_theme("own", (tmp_path / "near", tmp_path / "far"), AT)

    assert theme is not None
    assert (("own", "default"), ()) == (theme.stack, findings)
