"""A host that runs workflows: the ``run:`` steps as plain commands, in the order and the environment that GitHub gives.

What is not run: actions (``uses:``), whose work is done here, and the step that installs, in whose place stands the
Budstikke that is tested, on PATH.  The workspace is a fresh clone at one and the same path; what ``actions/cache``
names is all that lasts from run to run.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ARTIFACT = "https://github.com/egnen/site/actions/runs/1/artifacts/2"
SERVED = "https://egnen.github.io/site"
_FILES = ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")
_EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")


@dataclass
class Run:
    """What came of a job.

    Attributes:
        outcomes: "success", "failure" or "skipped" of each step, by name.
        kept: Folders that were handed over, with their files, by the action that took them.
    """

    workspace: Path
    outcomes: dict[str, str] = field(default_factory=dict)
    log: str = ""
    summary: str = ""
    kept: dict[str, list[str]] = field(default_factory=dict)

    @property
    def annotations(self) -> list[str]:
        """The workflow commands that were written."""
        return [line for line in self.log.splitlines() if re.match("::(error|warning|notice) ", line)]


class Host:
    """GitHub, as far as a repository's workflows see it."""

    def __init__(self, folder: Path, repository: Path) -> None:
        self.folder, self.repository = folder, repository
        self.workspace = folder / "work" / "site"
        self.cache = folder / "cache"

    def run(self, workflow: str, job: str, ref: str, *, event: str = "push") -> Run:
        """Run a job of a workflow as it stands in the commit ``ref``."""
        temporary = self.folder / "temp"
        for folder in (self.workspace, temporary):
            shutil.rmtree(folder, ignore_errors=True)
        temporary.mkdir(parents=True)
        run = Run(self.workspace)
        git(self.folder, "clone", "--quiet", str(self.repository), str(self.workspace))
        git(self.workspace, "checkout", "--quiet", "--detach", ref)
        text = (self.workspace / ".github" / "workflows" / workflow).read_text(encoding="utf-8")
        self._job(yaml.safe_load(text), job, run, temporary, event)
        return run

    def _job(self, document: Any, job: str, run: Run, temporary: Path, event: str) -> None:
        files = {
            name: temporary / name for name in ("GITHUB_ENV", "GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_PATH")
        }
        for file in files.values():
            file.touch()
        steps, known = document["jobs"][job]["steps"], {"github.workspace": str(self.workspace)}
        environment = {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_EVENT_NAME": event,
            "GITHUB_REPOSITORY": "egnen/site",
            "GITHUB_WORKSPACE": str(self.workspace),
            "HOME": str(temporary),
            "LANG": "C.UTF-8",
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(temporary),
            **{name: str(file) for name, file in files.items()},
            **filled(document["jobs"][job].get("env", {}), known),
        }
        shell = document["defaults"]["run"]["shell"]
        for step in steps:
            name = step["name"]
            if not self._wanted(step, run, known):
                run.outcomes[name] = "skipped"
            elif "uses" in step:
                self._use(step, run, known)
                run.outcomes[name] = "success"
            elif step.get("id") == "install":
                run.outcomes[name] = known["steps.install.outcome"] = "success"
            else:
                lines = files["GITHUB_ENV"].read_text(encoding="utf-8").splitlines()
                environment |= dict(line.split("=", 1) for line in lines)
                own = filled(step.get("env", {}), known)
                run.outcomes[name] = self._command(shell, step["run"], environment | own, temporary, run)
        self._save(steps, run)
        run.summary = files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")

    def _command(self, shell: str, script: str, environment: Mapping[str, str], temporary: Path, run: Run) -> str:
        assert "${{" not in script, "nothing is put into a command but what the environment holds"
        file = temporary / "step.sh"
        file.write_text(script, encoding="utf-8")
        done = subprocess.run(
            [part.replace("{0}", str(file)) for part in shlex.split(shell)],
            cwd=self.workspace,
            env=dict(environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            check=False,
        )
        run.log += done.stdout
        return "failure" if done.returncode else "success"

    def _wanted(self, step: Mapping[str, Any], run: Run, known: Mapping[str, str]) -> bool:
        failed = "failure" in run.outcomes.values()
        condition = step.get("if", "${{ success() }}")
        answers = {
            "${{ success() }}": not failed,
            "${{ failure() }}": failed,
            "${{ !cancelled() && steps.install.outcome == 'success' }}": "steps.install.outcome" in known,
        }
        return answers[condition]

    def _use(self, step: Mapping[str, Any], run: Run, known: dict[str, str]) -> None:
        action = step["uses"].partition("@")[0]
        if action in ("actions/cache", "actions/cache/restore"):
            for path in step["with"]["path"].split():
                if (self.cache / path).exists():
                    shutil.copytree(self.cache / path, self.workspace / path)
        elif action == "actions/configure-pages":
            known["steps.pages.outputs.base_url"] = SERVED
        elif action in ("actions/upload-pages-artifact", "actions/upload-artifact"):
            root = self.workspace / step["with"]["path"]
            hidden = step["with"].get("include-hidden-files", False)
            found = [p.relative_to(root) for p in sorted(root.rglob("*")) if p.is_file()]
            run.kept[action] = [p.as_posix() for p in found if hidden or not any(q.startswith(".") for q in p.parts)]
            known["steps.upload.outputs.artifact-url"] = ARTIFACT

    def _save(self, steps: list[Mapping[str, Any]], run: Run) -> None:
        """Keep what actions/cache names, at the end of a run that went well, and of no other."""
        for step in steps:
            if step.get("uses", "").startswith("actions/cache@") and "failure" not in run.outcomes.values():
                shutil.rmtree(self.cache, ignore_errors=True)
                for path in step["with"]["path"].split():
                    shutil.copytree(self.workspace / path, self.cache / path)


def filled(values: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, str]:
    """Fill the expressions of an ``env:``; what is not known is empty."""
    return {name: _EXPRESSION.sub(lambda found: known.get(found[1], ""), str(value)) for name, value in values.items()}


def git(folder: Path, *arguments: str) -> str:
    """Run Git as somebody of the village."""
    settings = ("user.name=Anne", "user.email=anne@egnen.example", "init.defaultBranch=main", "commit.gpgsign=false")
    options = [part for setting in settings for part in ("-c", setting)]
    argv = ["git", *options, "-C", str(folder), *arguments]
    return subprocess.run(argv, check=True, capture_output=True, text=True, encoding="utf-8").stdout.strip()
