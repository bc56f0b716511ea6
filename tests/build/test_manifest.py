import shutil
import subprocess
from pathlib import Path

import pytest

from generator.build.artifact import Artifact
from generator.build.manifest import MANIFEST, format_manifest, parse_manifest, read_manifest
from generator.build.writer import write_tree

DIGEST = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
NAMES = ["a.txt", "å/ø.html", " a b ", "*a", "back\\slash", "back\\nslash", "new\nline", "return\r", "\\", "\x85"]


class TestForm:
    def test_one_line_a_file(self) -> None:
        """The manifest is a line of digest, two blanks and path a file, sorted, so that a change of it can be read."""
        assert f"{DIGEST}  a.txt\n{DIGEST}  å.txt\n".encode() == format_manifest({"å.txt": DIGEST, "a.txt": DIGEST})

    @pytest.mark.parametrize("name", NAMES)
    def test_any_name_comes_back(self, name: str) -> None:
        """Names with line ends and backslashes are escaped, as sha256sum does."""
        assert {name: DIGEST} == parse_manifest(format_manifest({name: DIGEST}))

    @pytest.mark.skipif(not shutil.which("sha256sum"), reason="the machine has no sha256sum")
    def test_standard_tools_verify_an_output(self, tmp_path: Path) -> None:
        """`sha256sum -c` reads it, whatever the names."""
        write_tree([Artifact(name, b"a", "test") for name in NAMES], tmp_path)
        check = subprocess.run(["sha256sum", "--check", "--strict", MANIFEST], cwd=tmp_path, capture_output=True)

        assert (0, len(NAMES)) == (check.returncode, check.stdout.count(b": OK\n"))

    @pytest.mark.skipif(not shutil.which("sha256sum"), reason="the machine has no sha256sum")
    def test_standard_tools_see_a_change(self, tmp_path: Path) -> None:
        """`sha256sum -c` names the file that somebody has changed."""
        write_tree([Artifact(name, b"a", "test") for name in ("a.txt", "b.txt")], tmp_path)
        (tmp_path / "b.txt").write_text("b")
        check = subprocess.run(["sha256sum", "--check", MANIFEST], cwd=tmp_path, capture_output=True)

        assert (1, b"a.txt: OK\nb.txt: FAILED\n") == (check.returncode, check.stdout)


class TestDamage:
    @pytest.mark.parametrize(
        "line",
        [
            "",
            "a.txt",
            DIGEST,
            f"{DIGEST} b.txt",
            f"{DIGEST[1:]}  b.txt",
            f"{DIGEST}  ",
            f"{DIGEST.upper()}  b.txt",
            f"\\{DIGEST} b.txt",
            "\0",
            "{}",
        ],
    )
    def test_a_damaged_line_is_left_out(self, line: str) -> None:
        """A line that is none of ours lists nothing; those around it do."""
        text = f"{DIGEST}  a.txt\n{line}\n{DIGEST}  c.txt\n"

        assert {"a.txt": DIGEST, "c.txt": DIGEST} == parse_manifest(text.encode())

    def test_line_ends_of_another_machine(self) -> None:
        """A manifest that git has given Windows' line ends lists the same."""
        assert {"a.txt": DIGEST} == parse_manifest(f"{DIGEST}  a.txt\r\n".encode())

    def test_a_torn_manifest(self) -> None:
        """What is left of a manifest is read, whatever bytes it ends with."""
        assert {"a.txt": DIGEST} == parse_manifest(f"{DIGEST}  a.txt\n{DIGEST[:20]}".encode() + b"\xc3")

    def test_no_manifest(self, tmp_path: Path) -> None:
        """Without a manifest, or with a folder in its place, nothing is known."""
        assert {} == read_manifest(tmp_path)
        (tmp_path / MANIFEST).mkdir()
        assert {} == read_manifest(tmp_path)
