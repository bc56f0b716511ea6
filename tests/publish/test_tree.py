"""Finished sites."""

import pytest

from tests.projects import copy, write


class TestTree:
    @pytest.mark.parametrize(
        ("path", "content"),
        [("index.html", "<p>Rettet i hånden"), ("ny.html", "<p>Lagt til"), (".git/config", "x"), ("index.html", None)],
    )
    def test_touched(self, first_published, tmp_path, path, content):
        """
        A finished site that is not as the build has left it is not published: the file is named.
        """
        copy(first_published.folder / "output", tmp_path / "tree")
        if content is None:
            (tmp_path / "tree" / path).unlink()
        else:
            write(tmp_path / "tree", {path: content})
        done = first_published.publish(tree=str(tmp_path / "tree"))

        assert 1 == done.exit_code
        assert path in done.stderr

    def test_no_site(self, first_published, tmp_path):
        """
        A folder without a manifest is no finished site.
        """
        done = first_published.publish(tree=str(tmp_path))

        assert 1 == done.exit_code
        assert ".budstikke.sha256 mangler" in done.stderr

    def test_for_another_address(self, published):
        """
        A site that was built for a preview elsewhere is not published here.
        """
        published.build("--base-url", "https://fork.example/")
        done = published.publish()

        assert 1 == done.exit_code
        assert "https://fork.example/" in done.stderr
