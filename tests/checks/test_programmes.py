from time import process_time

import pytest

from generator.checks import check_library, judge
from tests.checks.builders import check_files, make_facts
from tests.programmes import NAMES, built, origins, programme


@pytest.mark.parametrize("name", NAMES)
def test_both_programmes_are_in_order(name: str) -> None:
    """No link of both programmes leads nowhere, no page asks another host, every funder is thanked."""
    assert () == check_files(programme(name), built(name), origins(name))
    assert () == check_library(programme(name))


def test_checking_is_quick() -> None:
    """Both programmes are checked while one draws breath: the bound is wide, for machines that are busy."""
    sites = [(programme(name), built(name)) for name in NAMES]
    started = process_time()
    for library, files in sites:
        check_files(library, files)

    assert process_time() - started < 5


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_missing_is_missed(name: str) -> None:
    """Whichever page, feed or picture is taken away, something leads to it and the build stops."""
    library, files = programme(name), built(name)
    kinds = {
        "/".join(path.split("/")[:1]): path for path in files if path.startswith(("netvaerk", "historier", "pictures"))
    }
    facts = make_facts(files, library)
    for path in (*kinds.values(), "feed.xml", "kalender.ics", "presse/atom.xml"):
        found = judge(library, {p: f for p, f in facts.items() if p != path}, {}.get)

        assert {"page-link", "page-link-near"} & {finding.code for finding in found}, path
