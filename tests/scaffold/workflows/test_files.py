"""The workflow files themselves: valid, pinned, with the least that they need, in both languages."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.language.catalogue import words
from generator.scaffold.workflows import PINS, workflows
from generator.scaffold.workflows.wording import WORDS
from tests.projects import write
from tools.workflows import files as our_own

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("da", "en")
OURS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PUBLISH, PREVIEW = ".github/workflows/publish.yml", ".github/workflows/preview.yml"


def parsed(path: str, language: str = "da") -> Any:
    return yaml.safe_load(workflows(language)[path])


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files of a Danish and of an English site, and this repository's own workflows."""
    folders = [write(tmp_path_factory.mktemp(language), workflows(language)) for language in LANGUAGES]
    return [*(folder / path for folder in folders for path in workflows("da")), *OURS]


def run(command: str, *arguments: str | Path) -> tuple[int, str]:
    """Run a command of the environment that the tests run in."""
    argv = [str(Path(sys.executable).parent / command), *map(str, arguments)]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("schema", "names"),
    [("github-workflows", ("publish.yml", "preview.yml", "ci.yml")), ("dependabot", ("dependabot.yml",))],
)
def test_files_match_the_schema(schema, names, written):
    """
    Every file is what the public schema of its kind asks for.
    """
    files = [path for path in written if path.name in names]
    status, told = run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)

    assert (0, "ok -- validation done\n") == (status, told)


def test_nothing_is_left_to_be_misused(written):
    """
    A checker for the security of workflows, at its strictest, finds nothing: no injection, no token, no loose pin.
    """
    status, told = run("zizmor", "--offline", "--no-config", "--persona=pedantic", "--quiet", *written)

    assert 0 == status, told


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_own_workflows_use_the_same_pins(path):
    """
    This repository's own workflows use the commits that sites are given, so that one suggestion moves both.
    """
    found = set(re.findall(r"uses: (\S+ # \S+)", path.read_text(encoding="utf-8")))
    pins = {pin.of(part) for pin in PINS.values() for part in ("", "/restore")}

    assert set() == found - pins


@pytest.mark.parametrize("path", sorted(our_own()))
def test_own_workflows_are_made_by_the_templates(path):
    """
    What publishes and previews this repository is what sites get, but for how Budstikke is installed and run.
    """
    assert our_own()[path] == (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("pin", PINS.values(), ids=lambda pin: pin.action)
def test_pin_is_a_commit(pin):
    """
    An action is named by a whole commit, and by its release in full.
    """
    assert re.fullmatch("[0-9a-f]{40}", pin.commit)
    assert re.fullmatch(r"v\d+\.\d+\.\d+", pin.version)


@pytest.mark.parametrize("pin", PINS.values(), ids=lambda pin: pin.action)
def test_documentation_names_the_versions(pin):
    """
    People can read which release of an action they run.
    """
    assert f"| {pin.action} | {pin.version} |" in (ROOT / "docs" / "workflows.md").read_text(encoding="utf-8")


def test_only_the_deployment_may_publish():
    """
    Jobs may read the repository; the one that publishes may do that and no more.
    """
    jobs = parsed(PUBLISH)["jobs"]

    assert {} == parsed(PUBLISH)["permissions"] == parsed(PREVIEW)["permissions"]
    assert {"contents": "read", "pages": "read"} == jobs["build"]["permissions"]
    assert {"contents": "read"} == parsed(PREVIEW)["jobs"]["preview"]["permissions"]
    assert {"pages": "write", "id-token": "write"} == jobs["deploy"]["permissions"]


def test_deployments_queue():
    """
    A deployment waits for the one before it; a preview gives way to a newer one of the same suggestion.
    """
    assert {"group": "pages", "cancel-in-progress": False} == parsed(PUBLISH)["concurrency"]
    assert {"group": "preview-${{ github.ref }}", "cancel-in-progress": True} == parsed(PREVIEW)["concurrency"]


def test_previews_run_without_rights():
    """
    A preview runs on pull_request alone, which has neither secrets nor rights when it comes from a fork.
    """
    document = parsed(PREVIEW)

    assert {"pull_request": None} == document[True]  # YAML 1.1 takes `on` for true
    assert "secrets" not in workflows("da")[PREVIEW]


def test_publishing_runs_on_pushes_by_the_clock_and_on_demand():
    """
    Publishing runs twice a day at an odd minute: after midnight and after six in Danish winter.
    """
    on = parsed(PUBLISH)[True]

    assert {"branches": ["main"]} == on["push"]
    assert ["11 23 * * *", "11 5 * * *"] == [row["cron"] for row in on["schedule"]]
    assert None is on["workflow_dispatch"]


def test_files_with_a_full_stop_are_not_published():
    """
    The action leaves out the manifest, which names what nothing points to, as long as it is not told otherwise.
    """
    (step,) = [s for s in parsed(PUBLISH)["jobs"]["build"]["steps"] if "upload-pages-artifact" in s.get("uses", "")]

    assert {"path": "output"} == step["with"]


@pytest.mark.parametrize("path", [PUBLISH, PREVIEW])
def test_no_step_keeps_the_token(path):
    """
    Every checkout forgets its token.
    """
    steps = [step for job in parsed(path)["jobs"].values() for step in job["steps"]]

    assert [False] == [s["with"]["persist-credentials"] for s in steps if "checkout@" in s.get("uses", "")]


@pytest.mark.parametrize("path", [PUBLISH, PREVIEW])
def test_every_job_ends(path):
    """
    Every job has its time, in minutes.
    """
    assert all(0 < job["timeout-minutes"] <= 20 for job in parsed(path)["jobs"].values())


@pytest.mark.parametrize("path", sorted(workflows("da")))
def test_languages_differ_in_words_only(path):
    """
    The Danish file does what the English one does.
    """

    def bare(language: str) -> Any:
        return _wordless(parsed(path, language))

    assert bare("en") == bare("da")
    assert workflows("en")[path] != workflows("da")[path]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stay_words(language):
    """
    No word of ours ends the quotation marks that it stands in, and none is left out.
    """
    risky = [name for name, word in WORDS.items() if re.search(r'["$`\\]|: ', words(language).gettext(word))]

    assert [] == risky
    assert not any("<<" in text for text in workflows(language).values())


def _wordless(value: Any) -> Any:
    """Leave out names, advice and what a command says."""
    if isinstance(value, dict):
        return {k: _wordless(v) for k, v in value.items() if k not in ("name", "ADVICE")}
    if isinstance(value, list):
        return [_wordless(item) for item in value]
    return re.sub(r'echo "[^"$]*"', "echo", value) if isinstance(value, str) else value
