"""Build both programmes for the GitHub Pages of this repository: each in its folder, and a page that leads to both.

Addresses below ``.example`` are nobody's, so a programme that has one is built for where GitHub serves it, which
``GITHUB_REPOSITORY`` tells; one that has an address of its own keeps it.

    python -m tools.pages [FOLDER]
"""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from generator.cli.preview.portable import front_page

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Build the programmes of a project, else of this one; give the exit status."""
    project = Path(arguments[0]) if arguments else ROOT
    served = served_at(os.environ.get("GITHUB_REPOSITORY", ""))
    titles = {}
    for settings in sorted(project.glob("content/*/site.yaml")):
        site = yaml.safe_load(settings.read_text(encoding="utf-8"))
        name = settings.parent.name
        titles[name] = str(site["title"])
        argv = [sys.executable, "-m", "generator", "build", str(settings.parent)]
        if status := subprocess.run([*argv, *elsewhere(str(site["url"]), served, name)], check=False).returncode:
            return status
    (project / "output" / "index.html").write_text(front_page(titles, "da"), encoding="utf-8", newline="\n")
    return 0


def served_at(repository: str) -> str:
    """Give the address of a repository's Pages; empty where the repository is not known."""
    owner, _, name = repository.partition("/")
    host = f"{owner.lower()}.github.io"
    if not name:
        return ""
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def elsewhere(url: str, served: str, name: str) -> list[str]:
    """Give the option that builds for another address, where the site's own is only an example."""
    example = (urlsplit(url).hostname or "").endswith(".example")
    return ["--base-url", f"{served}{name}/"] if example and served else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
