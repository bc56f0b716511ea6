import random
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks import Facts, Origin, judge
from generator.diagnostics import Diagnostic
from generator.outputs import mail
from tests.builders import make_issue, make_library, make_story
from tests.checks.builders import make_facts, make_html
from tests.programmes import NAMES, built, make_files, origins, programme

LIBRARY = make_library()
PIECES = (
    *('<a href="/egnen/b/">x</a>', '<a href="/egnen/nixen/">x</a>', '<a href="../b/#h">x</a>', '<a href="#h">x</a>'),
    *(
        '<h2 id="h">H</h2>',
        '<script src="/egnen/x.js"></script>',
        '<p style="x">y</p>',
        '<img src="https://x.dk/a.png">',
    ),
)
PAGES = st.lists(st.sampled_from(PIECES), max_size=4).map(lambda pieces: make_html("".join(pieces)))
SITES = st.fixed_dictionaries({f"{name}/index.html": PAGES for name in "abcdef"})


class Lazy(Mapping[str, Facts]):
    """Facts of which single ones may be asked for, as of a database."""

    def __init__(self, facts: Mapping[str, Facts]) -> None:
        self.facts = facts

    def __getitem__(self, path: str) -> Facts:
        return self.facts[path]

    def __contains__(self, path: object) -> bool:
        return path in self.facts

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("nobody may ask for all")

    def __len__(self) -> int:
        raise AssertionError("nobody may count them")


def judged(facts: Mapping[str, Facts], *paths: str) -> tuple[Diagnostic, ...]:
    """Judge files of no origin; with paths only these."""
    return judge(LIBRARY, facts, {}.get, paths or None)


@given(SITES, st.randoms(use_true_random=False))
def test_the_order_of_files_leaves_no_trace(files: dict[str, bytes], shuffler: random.Random) -> None:
    """Workers finish in any order."""
    facts = make_facts(files)
    shuffled = list(facts.items())
    shuffler.shuffle(shuffled)

    assert judged(facts) == judged(dict(shuffled))


@given(SITES)
def test_a_file_is_judged_alone_as_among_all(files: dict[str, bytes]) -> None:
    """What is told of a file among all is told of it alone; a file that is well alone is well among all."""
    facts = make_facts(files)
    everything = judged(facts)
    for path in files:
        alone = judged(facts, path)

        assert {found for found in everything if found.at.path == path} <= set(alone)
        assert {path} >= {found.at.path for found in alone}


@given(SITES)
def test_no_fault_hides_behind_others(files: dict[str, bytes]) -> None:
    """Something is wrong with all files together if something is wrong with one of them, and only then."""
    facts = make_facts(files)

    assert bool(judged(facts)) == any(judged(facts, path) for path in files)


@given(SITES, st.sets(st.sampled_from([f"{name}/index.html" for name in "abc"])))
def test_some_files_are_judged_as_among_all(files: dict[str, bytes], paths: set[str]) -> None:
    """Where no fault is on more than three pages, the judgement of some is the part of the whole that is theirs."""
    few = {path: content if path < "d" else make_html('<h2 id="h">H</h2>') for path, content in files.items()}
    facts = make_facts(few)

    assert tuple(found for found in judged(facts) if found.at.path in paths) == judge(LIBRARY, facts, {}.get, paths)


@pytest.mark.parametrize("name", NAMES)
def test_where_all_is_well_only_what_is_needed_is_asked_for(name: str) -> None:
    """A build after one edit does not read the facts of the whole site."""
    files = built(name)
    facts = Lazy(make_facts(files, programme(name)))

    assert () == judge(programme(name), facts, origins(name).get, sorted(files)[::7])


def test_a_file_that_is_no_more_is_not_looked_at() -> None:
    """A caller may name what it removed as well."""
    assert () == judged(make_facts({"index.html": make_html()}), "om/index.html")


def test_a_link_to_what_has_gone_is_found_where_it_stands() -> None:
    """The page that still leads there is told of, though it did not change."""
    facts = make_facts({"a/index.html": make_html('<a href="/egnen/b/">x</a>')})

    assert ["a/index.html"] == [str(found.at) for found in judged(facts)]


def test_a_guess_is_made_from_the_page_that_holds_the_address() -> None:
    """One relative address leads to two places from two pages; each is guessed for itself."""
    link = make_html('<a href="../nytt/">x</a>')
    pages = ("foelg/nyt/index.html", "presse/nyt/index.html")
    facts = make_facts({"foelg/a/index.html": link, "presse/a/index.html": link, **dict.fromkeys(pages, make_html())})

    assert ["/foelg/nyt/", "/presse/nyt/"] == [dict(found.values)["guess"] for found in judged(facts)]


def test_of_one_content_file_a_fault_is_told_once() -> None:
    """A list of many pages made of one file is one place to mend."""
    facts = make_facts({f"{n}/index.html": make_html("<form></form>") for n in range(5)})
    found = judge(LIBRARY, facts, lambda path: Origin(f"content/{int(path[0]) % 2}.md", ""))

    assert ["content/0.md", "content/1.md"] == [str(f.at) for f in found]


def test_a_mail_without_its_plain_text_is_found() -> None:
    """Two files make one mail: neither is wrong by itself."""
    library = make_library(make_story(), make_issue())
    files = dict(make_files(library, [mail.OUTPUT]))
    del files["mail/durup/2026-1.txt"]
    found = judge(library, make_facts(files, library), {}.get)

    assert [("mail/durup/2026-1.html", "mail-text-missing")] == [
        (str(f.at), f.code) for f in found if f.code.startswith("mail-")
    ]


def test_a_fault_of_the_template_is_told_of_the_newest_issue() -> None:
    """Each newsletter has it; one line to mend is enough."""
    library = make_library(make_story(), make_issue(1), make_issue(2))
    files = {
        path: content.replace(b"<mj-head>", b"<mj-head><mj-fnot/>", 1)
        for path, content in make_files(library, [mail.OUTPUT]).items()
    }
    found = judge(library, make_facts(files, library), {}.get)
    newest = library.issues[0].number

    assert [f"mail/durup/2026-{newest}.mjml"] == [f.at.path for f in found if f.at.line]
