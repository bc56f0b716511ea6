import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.cli.projects import TODAY
from tests.load.contents import STORY, story
from tests.projects import copy, read_tree, run, write


def pack(folder, *arguments):
    return run(folder, "pack", "--today", TODAY, "--to", "preview", *arguments)


@pytest.fixture(scope="module")
def packed(built_double, tmp_path_factory):
    """A project of two sites, and what packing it said."""
    folder = tmp_path_factory.mktemp("packed")
    copy(built_double, folder)
    return folder, pack(folder)


def strays(folder: Path) -> list[str]:
    """Addresses that lead to no file and to no other host."""
    found = []
    for page in folder.rglob("*.html"):
        for address in re.findall(r'(?:href|src)="([^"]*)"', page.read_text(encoding="utf-8")):
            outside = re.match("[a-z]+:|#", address)
            if not outside and not (page.parent / unquote(address.partition("#")[0])).is_file():
                found.append(f"{page.relative_to(folder)}: {address}")
    return found


def test_every_address_leads_to_a_file(packed):
    """
    The pages of all sites lead from file to file, whatever folders the sites are served from.
    """
    folder, done = packed

    assert (0, "Åbn preview/index.html med et dobbeltklik.") == (done.exit_code, done.stderr.splitlines()[-1])
    assert [] == strays(folder / "preview")


def test_several_sites_have_a_front_page(packed):
    """
    Where there are several sites, one page leads to all of them.
    """
    page = (packed[0] / "preview" / "index.html").read_text(encoding="utf-8")

    assert '<li><a href="egnen/index.html">Egnens netværk</a></li>\n<li><a href="vest/index.html">West</a></li>' in page


def test_drafts_on_demand(single):
    """
    What is held back is shown where it is asked for; the output of builds is not touched.
    """
    before = read_tree(single / "output")
    write(single, {"networks/durup/stories/2026-06-01-jul.md": story(title="Jul", draft=True)})
    pack(single, "--drafts")

    assert (single / "preview" / "historier" / "jul" / "index.html").is_file()
    assert before == read_tree(single / "output")


def test_it_is_no_output(packed):
    """
    The list of what a build wrote would not be true, so there is none.
    """
    assert [] == list((packed[0] / "preview").rglob(".budstikke.sha256"))


def test_a_folder_that_holds_something_is_left_alone(single):
    """
    Nothing of anybody's is overwritten.
    """
    write(single, {"preview/mine.txt": "x"})
    done = pack(single)

    assert 2 == done.exit_code
    assert {"mine.txt": b"x"} == read_tree(single / "preview")


def test_errors(single):
    """
    With an error there is no preview, and the error is told as by a build.
    """
    write(single, {STORY: story(date="31. juni 2026")})
    done = pack(single)

    assert 1 == done.exit_code
    assert done.stdout.startswith(f"{STORY}:3:7: error[date-impossible]: ")
    assert not (single / "preview" / "index.html").exists()


@pytest.mark.parametrize("arguments", [(), ("--to", "site.yaml")])
def test_bad_usage(single, arguments):
    """
    A folder has to be named.
    """
    assert 2 == run(single, "pack", *arguments).exit_code
