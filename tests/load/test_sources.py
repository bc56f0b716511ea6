import os
from unicodedata import normalize

import pytest

from generator.diagnostics import Location
from generator.load.sources import MAX_TEXT, Sources, read_sources, read_text, walk
from tests.projects import write


def findings(sources: Sources) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.at)) for finding in sources.findings]


class TestWalk:
    def test_reads_nothing(self, tmp_path):
        """
        A walk gives the stamp of every file by its path, sorted, and opens none.
        """
        write(tmp_path, {"b.md": "B", "a/b.jpg": b"\xff\xff"})
        os.utime(tmp_path / "b.md", ns=(5, 7))
        sources = walk(tmp_path, "")

        assert [("a/b.jpg", 2), ("b.md", 1)] == [(path, stamp[0]) for path, stamp in sources.stamps.items()]
        assert (7, {}) == (sources.stamps["b.md"][1], sources.texts)

    def test_a_single_text_can_be_read(self, tmp_path):
        """
        What the walk found can be read one by one.
        """
        write(tmp_path, {"b.md": "B"})

        assert ("B", ()) == read_text(walk(tmp_path, ""), "b.md")

    def test_a_text_that_went_away(self, tmp_path):
        """
        A text that is gone when it is read is told of.
        """
        write(tmp_path, {"b.md": "B"})
        sources = walk(tmp_path, "")
        (tmp_path / "b.md").unlink()
        text, (finding,) = read_text(sources, "b.md")

        assert ("", "source-unreadable", "b.md") == (text, finding.code, str(finding.at))

    def test_stamps_are_known_of_what_is_too_large(self, tmp_path):
        """
        A file that is not taken has its stamp none the less: when it changes, the findings do.
        """
        with (tmp_path / "a.md").open("wb") as file:
            file.truncate(MAX_TEXT + 1)

        assert MAX_TEXT + 1 == walk(tmp_path, "").stamps["a.md"][0]


class TestReadSources:
    def test_texts_and_other_files(self, tmp_path):
        """
        Markdown and YAML are read at once, sorted by path; of all other files the path is known.
        """
        write(tmp_path, {"b.md": "B", "a/c.yaml": "C", "a/b.jpg": b"\xff", "B.YML": "Y"})
        sources = read_sources(tmp_path, "")

        assert ["B.YML", "a/c.yaml", "b.md"] == list(sources.texts)
        assert {"a/b.jpg"} == sources.blobs

    @pytest.mark.parametrize(
        "name", [".git/config.md", "_noter/a.md", "stories/.a.md", "stories/_a.md", "Thumbs.db", "x/desktop.ini"]
    )
    def test_hidden_files_are_passed_over(self, tmp_path, name):
        """
        What begins with a full stop or _, and what Windows leaves behind, is left in peace.
        """
        write(tmp_path, {name: "x"})
        sources = read_sources(tmp_path, "")

        assert ({}, frozenset(), []) == (sources.texts, sources.blobs, sources.findings)

    def test_themes_and_output_beside_a_single_site(self, tmp_path):
        """
        The themes and the output of a repository of one site are no content; such folders further down are.
        """
        write(tmp_path, {"themes/a/b.css": "", "output/index.html": "", "pictures/output/a.png": ""})

        assert {"pictures/output/a.png"} == read_sources(tmp_path, "").blobs

    @pytest.mark.parametrize("name", ["a.md", "stories"])
    def test_links_are_refused(self, tmp_path, name):
        """
        A link to a file or a folder is told of, and never followed.
        """
        write(tmp_path, {"outside/a.md": "secret"})
        root = write(tmp_path / "site", {"b.md": "B"})
        (root / name).symlink_to(tmp_path / "outside" / ("a.md" if name == "a.md" else ""))
        sources = read_sources(root, "content/x")

        assert [("source-link", f"content/x/{name}")] == findings(sources)
        assert {"b.md": "B"} == sources.texts

    def test_a_pipe_is_never_opened(self, tmp_path):
        """
        A pipe named like a story does not hang the reader.
        """
        os.mkfifo(tmp_path / "a.md")

        assert [("source-special", "a.md")] == findings(read_sources(tmp_path, ""))

    def test_a_large_text_is_not_read(self, tmp_path):
        """
        A text beyond the limit is known, empty, and told of.
        """
        with (tmp_path / "a.md").open("wb") as file:
            file.truncate(MAX_TEXT + 1)
        sources = read_sources(tmp_path, "")

        assert [("source-size", "a.md")] == findings(sources)
        assert ({"a.md": ""}, {"a.md"}) == (sources.texts, sources.unread)

    def test_a_name_in_the_macs_spelling(self, tmp_path):
        """
        A name whose letters are written in two parts is known by its usual spelling, and read from where it lies.
        """
        write(tmp_path, {normalize("NFD", "kål.md"): "Kål", normalize("NFD", "å.jpg"): b"\xff"})
        sources = read_sources(tmp_path, "")

        assert ({"kål.md": "Kål"}, b"\xff") == (sources.texts, sources.read("å.jpg"))

    def test_a_name_that_is_no_text(self, tmp_path):
        """
        A file name in an old encoding is told of with its bad letters replaced, and the file is left out.
        """
        (tmp_path / os.fsdecode(b"k\xe5l.md")).write_bytes(b"")
        sources = read_sources(tmp_path, "")

        assert [("source-name", "k\ufffdl.md")] == findings(sources)
        assert {} == sources.texts


class TestEncoding:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_unicode_of_every_editor(self, tmp_path, encoding):
        """
        UTF-8 and what Notepad calls Unicode are read.
        """
        write(tmp_path, {"a.md": "Blåbærgrød".encode(encoding)})
        sources = read_sources(tmp_path, "")

        assert "Blåbærgrød" == sources.texts["a.md"].lstrip("\ufeff")
        assert [] == sources.findings

    def test_old_windows_text(self, tmp_path):
        """
        A text in the encoding of old Windows programs is told of at its first foreign letter, with the line.
        """
        write(tmp_path, {"a.md": "Nyt\r\nfra Glyngøre\r\n".encode("cp1252")})
        (finding,) = read_sources(tmp_path, "").findings

        assert Location("a.md", 2, 10) == finding.at
        assert "fra Glyngøre" == finding.excerpt

    def test_old_windows_text_is_read_on(self, tmp_path):
        """
        Such a text is read as what it will be, so that its other mistakes are told of as well.
        """
        write(tmp_path, {"a.md": "Glyngøre".encode("cp1252")})

        assert "Glyngøre" == read_sources(tmp_path, "").texts["a.md"]


class TestSources:
    @pytest.mark.parametrize("path", ["../outside.txt", "/etc/passwd", "a/../../outside.txt", "missing.txt"])
    def test_reading_never_leaves_the_folder(self, tmp_path, path):
        """
        Only files of the walk can be read.
        """
        write(tmp_path, {"outside.txt": "secret", "site/a.txt": "A"})
        sources = read_sources(tmp_path / "site", "")

        with pytest.raises(KeyError):
            sources.read(path)

    @pytest.mark.parametrize(("prefix", "expected"), [("", "a.md"), ("content/x", "content/x/a.md")])
    def test_names(self, tmp_path, prefix, expected):
        """
        Files are named as seen from where one stands.
        """
        assert expected == Sources(tmp_path, prefix).name("a.md")

    @pytest.mark.parametrize(("number", "expected"), [(1, "en"), (2, "to"), (3, "tre"), (0, ""), (9, "")])
    def test_line(self, tmp_path, number, expected):
        """
        A line is given as it was written, whatever ends it; the byte order mark is none of it.
        """
        sources = Sources(tmp_path, "", {"a.md": "\ufeffen\r\nto\rtre\n"})

        assert expected == sources.line("a.md", number)
