"""One content, built for the root of a host, for a folder of one, for a domain of its own."""

import re

import pytest

from tests.cli.projects import TODAY, site
from tests.projects import read_tree, run, write

OWN = b"egnen.example/egnen"
LINK = re.compile(rb'(?:href|src|action)="(/[^"]*)"')


@pytest.mark.parametrize("path", ["/", "/gren/del/"])
def test_another_base(single, path):
    """
    A preview elsewhere leads nowhere but there: pages, 404 page, feeds, mails, calendars and what robots read.
    """
    before = read_tree(single / "output")
    done = run(single, "build", "--today", TODAY, "--base-url", f"https://fork.example{path}")
    tree = read_tree(single / "output")
    pages = [content for name, content in tree.items() if name.endswith(".html") and not name.startswith("mail/")]

    assert 0 == done.exit_code, done.output
    assert before.keys() == tree.keys()
    assert [] == [name for name, content in tree.items() if OWN in content]
    assert [] == [link for page in pages for link in LINK.findall(page) if not link.startswith(path.encode())]
    assert f"Sitemap: https://fork.example{path}sitemap.xml".encode() in tree["robots.txt"]
    assert f'href="{path}"'.encode() in tree["404.html"]


def test_own_domain(tmp_path):
    """
    A site on a domain of its own has the file that claims it, and a preview elsewhere has none.
    """
    write(tmp_path, site(url="https://egnen.example/", custom_domain="egnen.example"))
    run(tmp_path, "build", "--today", TODAY)
    own = read_tree(tmp_path / "output")
    run(tmp_path, "build", "--today", TODAY, "--base-url", "https://fork.example/egnen/")

    assert b"egnen.example\n" == own["CNAME"]
    assert own.keys() - {"CNAME"} == read_tree(tmp_path / "output").keys()
