"""Projects under version control that were published once, for tests of publishing."""

from pathlib import Path

import pytest

from tests.publish.repositories import Author, copy_author, git, make_author, past_site, use_clean_git


@pytest.fixture(scope="session")
def first_author(tmp_path_factory: pytest.TempPathFactory) -> Author:
    with pytest.MonkeyPatch.context() as patch:
        use_clean_git(patch)
        author = make_author(tmp_path_factory.mktemp("author"), past_site())
    pack(author)
    return author


@pytest.fixture(scope="session")
def first_published(first_author: Author, tmp_path_factory: pytest.TempPathFactory) -> Author:
    author = copy_author(first_author, tmp_path_factory.mktemp("published"))
    with pytest.MonkeyPatch.context() as patch:
        use_clean_git(patch)
        done = author.publish()
    assert 0 == done.exit_code, done.output
    pack(author)
    return author


@pytest.fixture(autouse=True)
def _clean_git(monkeypatch: pytest.MonkeyPatch) -> None:
    use_clean_git(monkeypatch)


def pack(author: Author) -> None:
    """Keep all objects of an author and the host in one file each: every test copies them."""
    for folder in (author.folder, author.host):
        git(folder, "repack", "-a", "-d", "-q")


@pytest.fixture
def author(first_author: Author, tmp_path: Path) -> Author:
    """A project of one site, committed, pushed and built, not published."""
    return copy_author(first_author, tmp_path / "first")


@pytest.fixture
def published(first_published: Author, tmp_path: Path) -> Author:
    """The same, published once."""
    return copy_author(first_published, tmp_path / "published")


@pytest.fixture(scope="session")
def first_double(tmp_path_factory: pytest.TempPathFactory) -> Author:
    """A project of two sites on one host, one of them with a domain."""
    egnen = past_site(
        "content/egnen/", url="https://egnen.example/egnen/", custom_domain="egnen.example", last_changed="git"
    )
    west = past_site("content/vest/", id="vest", title="West", url="https://egnen.example/vest/", language="en")
    with pytest.MonkeyPatch.context() as patch:
        use_clean_git(patch)
        author = make_author(tmp_path_factory.mktemp("double"), {**egnen, **west})
        assert 0 == author.publish("--strict").exit_code
    return author
