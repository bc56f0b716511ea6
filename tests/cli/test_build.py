import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.projects import NETWORK, TODAY, site
from tests.load.contents import STORY, network_yaml, story
from tests.projects import read_tree, run, write

ROOT = Path(__file__).resolve().parents[2]
PAGE = "historier/havnen/index.html"
BROKEN = story(date="31. juni 2026")
STRAY = "noter.md"  # a text without a place: a warning


def build(folder: Path, *arguments: str):
    return run(folder, "build", "--today", TODAY, *arguments)


class TestLayouts:
    def test_one_site(self, built_single):
        """
        A repository of one site builds straight into output/.
        """
        assert {"index.html", PAGE, "feed.xml"} <= set(read_tree(built_single / "output"))

    def test_two_sites(self, built_double):
        """
        Several sites build into a folder each, with addresses in their own language.
        """
        tree = set(read_tree(built_double / "output"))

        assert {f"egnen/{PAGE}", "vest/stories/havnen/index.html"} <= tree
        assert {"egnen", "vest"} == {path.split("/")[0] for path in tree}

    def test_site_in_content(self, tmp_path):
        """
        One site may lie in content/, beside its output/.
        """
        write(tmp_path, site("content/"))

        assert 0 == build(tmp_path).exit_code
        assert PAGE in read_tree(tmp_path / "output")

    def test_from_elsewhere(self, built_single, tmp_path):
        """
        A project may be named from another folder, and comes out as if one stood in it.
        """
        write(tmp_path / "project", site())

        assert 0 == run(tmp_path, "build", "project", "--today", TODAY).exit_code
        assert read_tree(built_single / "output") == read_tree(tmp_path / "project/output")

    def test_one_of_two(self, double):
        """
        One of several sites can be built alone; the others stay as they are.
        """
        write(double, {f"content/{name}/{STORY}": story(title="Ny") for name in ("egnen", "vest")})
        before = read_tree(double / "output/egnen")
        build(double, "content/vest")

        assert before == read_tree(double / "output/egnen")
        assert b"Ny" in (double / "output/vest/stories/havnen/index.html").read_bytes()

    def test_another_output(self, single, tmp_path):
        """
        The output can go elsewhere.
        """
        build(single, "--output", str(tmp_path / "ud"))

        assert read_tree(single / "output") == read_tree(tmp_path / "ud")


class TestSummary:
    def test_danish(self, single):
        """
        The summary says in the site's language what was written, what was not, and where to look.
        """
        write(single, {"stories/ny.md": story(title="Ny"), STORY: story(draft=True)})
        lines = build(single).stderr.splitlines()

        counted = r"\d+ filer skrevet, \d+ uændret, [1-9]\d* fjernet, \d+(,\d)? sekunder"
        assert re.fullmatch(counted, lines[-3])
        assert f"Webstedet ligger i {single / 'output'}" == lines[-2]

    def test_english(self, single):
        """
        The language of the summary can be chosen.
        """
        done = build(single, "--language", "en")

        assert re.match(r"0 files written, \d+ unchanged, 0 removed, \d+(\.\d)? seconds\n", done.stderr)

    def test_every_site(self, double):
        """
        Each site is named with the folder it lies in.
        """
        done = build(double)

        assert ["egnen", "vest"] == re.findall(r"output/(\w+)\n", done.stderr)

    def test_quiet_where_all_is_well(self, single):
        """
        Without findings nothing is said on stdout, and no bar is drawn off a terminal.
        """
        done = build(single)

        assert (0, "") == (done.exit_code, done.stdout)
        assert "\x1b" not in done.stderr

    def test_next_build(self, single):
        """
        A second build finds nothing to do; without the cache it comes to the same.
        """
        for options in ((), ("--no-cache",)):
            assert build(single, *options).stderr.startswith("0 filer skrevet, ")


class TestErrors:
    def test_nothing_is_written(self, single):
        """
        With an error nothing is written at all, and the last good output stays.
        """
        before = read_tree(single / "output")
        write(single, {STORY: BROKEN, "stories/ny.md": story(title="Ny")})
        done = build(single)

        assert (1, before) == (done.exit_code, read_tree(single / "output"))
        assert done.stderr.endswith("1 fejl\nDer er ikke skrevet noget; det seneste gode resultat er urørt.\n")

    def test_no_site_is_written(self, double):
        """
        An error in one site keeps all of them as they are.
        """
        before = read_tree(double / "output")
        write(double, {f"content/egnen/{STORY}": story(title="Ny"), f"content/vest/{STORY}": BROKEN})

        assert (1, before) == (build(double).exit_code, read_tree(double / "output"))

    def test_strict(self, single):
        """
        When warnings count as errors, one keeps the output as it is, and that is said.
        """
        before = read_tree(single / "output")
        write(single, {STORY: story(title="Ny"), STRAY: "x"})
        done = build(single, "--strict")

        assert (1, before) == (done.exit_code, read_tree(single / "output"))
        assert done.stderr.endswith("1 advarsel\nDer er ikke skrevet noget; det seneste gode resultat er urørt.\n")

    def test_warning(self, single):
        """
        A warning alone does not stop a build.
        """
        write(single, {STORY: story(title="Kajen"), STRAY: "x"})
        done = build(single)

        assert 0 == done.exit_code
        assert "[source-stray]" in done.stdout
        assert "Kajen" in (single / "output" / PAGE).read_text(encoding="utf-8")

    @pytest.mark.parametrize("way", ["output", "output/egnen/historier"])
    def test_file_in_the_way(self, double, way):
        """
        Where a file stands in the way of a folder of the output, that is a finding, and no other site is written.
        """
        found = double / way
        read_tree(found)
        found.rename(double / "before")
        found.write_text("min egen")
        done = build(double)

        assert 1 == done.exit_code
        assert re.match(r"output\S*: error\[output-(unwritable|stranger)\]: ", done.stdout)
        assert "Traceback" not in done.output

    def test_strangers_file(self, single):
        """
        A file that somebody else put into the output is never written over.
        """
        write(single, {"output/historier/ny/index.html": "min egen", "stories/ny.md": story(title="Ny")})
        done = build(single)

        assert 1 == done.exit_code
        assert done.stdout.startswith("output/historier/ny/index.html: error[output-stranger]: ")
        assert "min egen" == (single / "output/historier/ny/index.html").read_text()

    def test_cache_in_the_way(self, single, monkeypatch):
        """
        A build goes on without its cache.
        """
        monkeypatch.setenv("BUDSTIKKE_CACHE", str(single / "site.yaml"))

        assert 0 == build(single).exit_code


class TestOptions:
    def test_drafts(self, single):
        """
        A preview shows drafts and what is dated later.
        """
        write(single, {STORY: story(draft=True), "stories/ny.md": story(title="Ny", date="2026-06-01")})
        build(single, "--drafts")

        assert {PAGE, "historier/ny/index.html"} <= set(read_tree(single / "output"))

    def test_today(self, single):
        """
        What is dated after the day that was asked for stays out.
        """
        run(single, "build", "--today", "2026-05-04")

        assert PAGE not in read_tree(single / "output")

    def test_base_url(self, single):
        """
        A site can be built for another address than its own.
        """
        build(single, "--base-url", "https://preview.example/gren/")
        feed = (single / "output/feed.xml").read_text(encoding="utf-8")

        assert "https://preview.example/gren/historier/havnen/" in feed
        assert "egnen.example/egnen" not in feed

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--today", "snart"),
            ("--base-url", "preview.example"),
            ("--base-url", "javascript:alert(1)"),
            ("--base-url", "https://[x/"),
            ("--base-url", 'https://a.example/"><b>'),
            ("--format", "xml"),
            ("--language", "de"),
            ("--wrong",),
            ("nowhere",),
            ("--output", "site.yaml"),
        ],
    )
    def test_bad_usage(self, built_single, arguments):
        """
        What cannot be asked for ends with exit status 2, before anything is read.
        """
        done = run(built_single, "build", *arguments)

        assert (2, "") == (done.exit_code, done.stdout)
        assert "Error: " in done.stderr

    def test_no_site(self, tmp_path):
        """
        A folder without a site is bad usage, and the places that were looked at are named.
        """
        done = build(tmp_path)

        assert 2 == done.exit_code
        assert "neither site.yaml nor content/<site>/site.yaml exists" in done.stderr

    def test_bad_epoch(self, built_single, monkeypatch):
        """
        A SOURCE_DATE_EPOCH that is no number is bad usage.
        """
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "i går")

        assert 2 == run(built_single, "build").exit_code


class TestJson:
    @pytest.mark.parametrize("files", [{}, {STRAY: "x"}, {STORY: BROKEN}])
    def test_one_document(self, single, files):
        """
        For tools stdout is one document, whether the build succeeds or not.
        """
        write(single, files)

        assert {"diagnostics", "held"} == set(json.loads(build(single, "--format", "json").stdout))

    def test_unwritable(self, single):
        """
        So it is where the disk refuses.
        """
        (single / "output").rename(single / "before")
        (single / "output").write_text("")
        found = json.loads(build(single, "--format", "json").stdout)["diagnostics"]

        assert ["output-unwritable"] == [row["code"] for row in found]


def test_as_a_process(single):
    """
    `python -m generator` is the command; it speaks UTF-8 whatever the machine speaks, and tells nothing of itself.
    """
    write(single, {NETWORK: network_yaml(kind="by")})
    environment = {"PYTHONPATH": str(ROOT), "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--today", TODAY],
        cwd=single,
        env=environment,
        capture_output=True,
        check=False,
    )

    assert 1 == done.returncode
    assert done.stdout.decode("utf-8").startswith(f"{NETWORK}:2:7: error[field-choice]: ”by” er ")
    assert b"Traceback" not in done.stderr
