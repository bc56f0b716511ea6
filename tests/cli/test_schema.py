import json

from generator.load.schema import json_schemas
from tests.projects import run


def test_one_kind(tmp_path):
    """
    The schema of one kind is written to stdout.
    """
    done = run(tmp_path, "schema", "story")

    assert (0, json_schemas()["story"]) == (done.exit_code, json.loads(done.stdout))


def test_all_kinds(tmp_path):
    """
    Without a kind, all schemas are written, by kind.
    """
    assert json_schemas() == json.loads(run(tmp_path, "schema").stdout)


def test_folder(tmp_path):
    """
    Schemas are written to a folder, one file each, for editors to point to; their names are told.
    """
    done = run(tmp_path, "schema", "--output", "a/schemas")
    found = sorted((tmp_path / "a/schemas").iterdir())

    assert sorted(f"{kind}.schema.json" for kind in json_schemas()) == [path.name for path in found]
    assert len(found) == len(done.stdout.splitlines())


def test_one_file(tmp_path):
    """
    One kind is one file, in UTF-8 and with a newline at its end.
    """
    run(tmp_path, "schema", "story", "--output", ".")
    text = (tmp_path / "story.schema.json").read_bytes().decode()

    assert json_schemas()["story"] == json.loads(text)
    assert text.endswith("}\n")


def test_unknown_kind(tmp_path):
    """
    A kind that does not exist is bad usage, and those that do are named.
    """
    done = run(tmp_path, "schema", "tale")

    assert (2, "") == (done.exit_code, done.stdout)
    assert "story" in done.stderr


def test_unwritable(tmp_path):
    """
    Where a file stands in the way of the folder, that is said in one line.
    """
    (tmp_path / "a").write_text("")
    done = run(tmp_path, "schema", "--output", "a/schemas")

    assert 1 == done.exit_code
    assert done.stderr.startswith("Error: ")
