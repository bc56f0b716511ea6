from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.summary import Changes
from generator.summary.pages import page_lines, page_titles, title_in
from tests.builders import (
    make_event,
    make_idea,
    make_issue,
    make_library,
    make_member,
    make_note,
    make_page,
    make_policy,
    make_release,
    make_site,
    make_story,
)
from tests.summary.reports import report, text

STORY = "historier/historie/index.html"


def lines(changes: Changes | None, library: Library | None = None, **values) -> str:
    library = library or make_library(make_story(title="Havnen & kajen"))
    return text(page_lines(report(library=library, changes=changes, **values)))


def test_everything_that_has_a_page_has_a_title():
    """
    Every page that shows one thing is known by its path, its kind and its title.
    """
    release = make_release(headline="Nyt fra havnen")
    items = (release, release.story, make_event(), make_idea(), make_issue(), make_member(), make_note(), make_page())
    library = make_library(*items, site=make_site(policies=(make_policy(),)))
    expected = {
        "arrangementer/moede/index.html": ("events", "Moede"),
        "historier/historie/index.html": ("stories", "Historie"),
        "ideer/ide/index.html": ("ideas", "Ide"),
        "medlemmer/smedjen/index.html": ("members", "Smedjen"),
        "netvaerk/durup/index.html": ("networks", "Vækst i Durup"),
        "nyhedsbreve/durup/2026-1/index.html": ("newsletters", "Nyt fra netværket nummer 1"),
        "om/index.html": ("pages", "Om"),
        "politikker/bosaetning/index.html": ("policies", "Politik for bosaetning"),
        "presse/historie/index.html": ("press", "Nyt fra havnen"),
        "viden/notat/index.html": ("knowledge", "Notat"),
    }
    found = page_titles(library, [*expected, "index.html", "historier/index.html"])

    assert expected == {path: (page.group, page.title) for path, page in found.items()}


def test_a_joint_newsletter_has_a_page():
    """
    A newsletter of all networks lies in a folder of its own.
    """
    path = "nyhedsbreve/faelles/2026-1/index.html"

    assert {path} == set(page_titles(make_library(make_issue(network="")), [path]))


def test_new_pages_stand_by_kind():
    """
    New pages are named with title and address, below their kind.
    """
    shown = lines(Changes(new=(STORY,)))

    assert shown.startswith(
        "### Sider\n\n<b>Nye sider (1)</b>\n\n- Historier\n  - <b>Havnen \\& kajen</b> `historier/historie/`\n"
    )


def test_changed_pages_are_folded():
    """
    Changed pages are often many, so that one has to ask for them.
    """
    assert "<summary>Ændrede sider (1)</summary>\n\n- Historier\n" in lines(Changes(changed=(STORY,)))


def test_removed_pages_have_the_titles_that_they_had():
    """
    A page that is no more is named by its former title.
    """
    gone = "historier/vaek/index.html"

    assert "<b>Fjernede sider (1)</b>\n\n- <b>Væk</b> `historier/vaek/`\n" in lines(
        Changes(removed=(gone, "feed.xml")), titles={gone: "Væk"}
    )


def test_the_rest_is_counted():
    """
    Lists, pictures and mails are counted and not named.
    """
    changes = Changes(new=("pictures/a.jpg",), changed=("index.html", "historier/index.html", "mail/durup/2026-1.html"))

    assert "Desuden er dette nyt eller ændret: 2 lister og oversigter og 2 andre filer (billeder" in lines(changes)


def test_long_lists_are_cut():
    """
    Of many pages of one kind twenty are named and the others counted.
    """
    stories = [make_story(f"s{n:02}") for n in range(25)]
    shown = lines(Changes(new=tuple(f"historier/s{n:02}/index.html" for n in range(25))), make_library(*stories))

    assert 20 == shown.count(" `historier/")
    assert "  - <b>S19</b> `historier/s19/`\n  - og 5 flere\n" in shown


def test_titles_stand_in_danish_order():
    """
    Pages of one kind are sorted by title as in a Danish register, whatever their addresses.
    """
    stories = [make_story("a", title="Åen"), make_story("b", title="Zoo"), make_story("c", title="Æblet")]
    shown = lines(Changes(new=tuple(f"historier/{i}/index.html" for i in "abc")), make_library(*stories))

    assert shown.index("Zoo") < shown.index("Æblet") < shown.index("Åen")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (None, "Der er ingen tidligere udgave at sammenligne med."),
        (Changes(), "For læserne er intet ændret."),
    ],
)
def test_nothing_to_tell(changes, expected):
    """
    Where nothing can be compared, or nothing has changed, one sentence says so.
    """
    assert f"### Sider\n\n{expected}\n" == lines(changes)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<title>Havnen &amp; kajen – Egnens netværk</title>", "Havnen & kajen"),
        ("<title>A – B – Egnen</title>", "A – B"),
        ("<title>Egnen</title>", "Egnen"),
        ("<h1>Uden titel</h1>", ""),
    ],
)
def test_title_in(html, expected):
    """
    A page's title is what stands before the programme's name.
    """
    assert expected == title_in(html)


def test_english():
    """
    An English site is told of in English.
    """
    english = replace(report(changes=Changes(new=(STORY,)), library=make_library(make_story())), language="en")

    assert "<b>New pages (1)</b>\n\n- Stories\n" in text(page_lines(english))
