from dataclasses import replace

from generator.checks import check_theme
from generator.diagnostics import Diagnostic, Location
from generator.render.theme import Theme
from tests.programmes import theme

ASKED = ("site/story.html", "site/home.html", "mail/newsletter.mjml")


def with_files(**files: str) -> Theme:
    """Give a theme of its own over the default one."""
    below = theme("default")
    own = {f"own/{path.replace('__', '/').replace('_DOT_', '.')}": text.encode() for path, text in files.items()}
    return replace(below, name="own", stack=("own", *below.stack), files={**below.files, **own})


def found(**files: str) -> list[Diagnostic]:
    return list(check_theme(with_files(**files), ASKED))


def test_an_override_that_is_asked_for_is_let_be() -> None:
    """A file with the path of one below takes its place."""
    assert [] == found(site__story_DOT_html="x")


def test_a_misspelt_override_is_told_with_a_guess() -> None:
    """A file that nothing asks for is most likely one of another name."""
    (finding,) = found(site__storey_DOT_html="x")

    assert "themes/own/site/storey.html" == finding.at.path
    assert {"guess": "site/story.html"} == dict(finding.values)


def test_what_another_template_includes_is_asked_for() -> None:
    """Parts of templates are followed, through the theme below too."""
    assert [] == found(site__story_DOT_html='{% include "site/mine.html" %}', site__mine_DOT_html="x")


def test_settings_and_files_to_copy_are_let_be() -> None:
    """Colours, words, pictures and notes of a theme are no templates."""
    files = {"theme_DOT_yaml": "x", "tokens_DOT_yaml": "x", "README_DOT_md": "x", "assets__a_DOT_png": "x"}

    assert [] == found(**files)


def test_the_theme_at_the_bottom_is_not_questioned() -> None:
    """The generator's own theme has files for outputs that a site may not use."""
    assert () == check_theme(theme("default"), ())


def test_a_contrast_is_told_of_at_the_nearer_colour() -> None:
    """Of two colours the one that the theme itself gives is to be mended, at its line."""
    own = replace(
        with_files(),
        tokens={"colour": {"ink": "#888888", "paper": "#ffffff"}},
        places={
            "colour.paper": (Location("themes/default/tokens.yaml", 3), "paper"),
            "colour.ink": (Location("themes/own/tokens.yaml", 2), "ink"),
        },
    )
    (finding,) = check_theme(own, ASKED)

    assert (Location("themes/own/tokens.yaml", 2), "ink") == (finding.at, finding.excerpt)
