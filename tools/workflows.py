"""Write this repository's own workflows, from the templates that sites get; ``--check`` only compares.

What is written by hand is ``.github/workflows/ci.yml``.

    python -m tools.workflows [--check]
"""

import sys
from pathlib import Path

from generator.scaffold.workflows import workflows

ROOT = Path(__file__).resolve().parent.parent


def files() -> dict[str, str]:
    """Give the workflows of this repository: it installs what lies in it, and publishes both programmes."""
    return workflows(
        "en",
        install="python -m pip install --disable-pip-version-check --editable .",
        lock="pyproject.toml",
        build="python -m tools.pages",
    )


def main(arguments: list[str]) -> int:
    """Write them, or tell which are not as they should be; give the exit status."""
    stale = [path for path, text in files().items() if not _is(ROOT / path, text)]
    for path in stale:
        if "--check" in arguments:
            print(f"{path} is not what the templates give; run python -m tools.workflows")
        else:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(files()[path], encoding="utf-8", newline="\n")
    return 1 if stale and "--check" in arguments else 0


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
