"""Check every page in ``output/`` with the Nu HTML checker; an error or a warning fails.

The checker is a Java programme that npm carries (``vnu-jar``); it is fetched once, into ``.cache/nu``.

    python -m tools.nu
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "output"
FOLDER = ROOT / ".cache" / "nu"
VERSION = "26.9.27"
JAR = FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
TOOLS = {
    "java": "Java (Debian and Ubuntu: apt-get install default-jre-headless; macOS: brew install openjdk)",
    "npm": "npm (Debian and Ubuntu: apt-get install npm; macOS: brew install node)",
}


def main() -> int:
    """Check all pages and show what is wrong; give the exit status."""
    if missing := [advice for name, advice in TOOLS.items() if not shutil.which(name)]:
        print("The Nu HTML checker needs " + " and ".join(missing) + ".", file=sys.stderr)
        return 1
    pages = sorted(OUTPUT.rglob("*.html"))
    if not pages:
        print("There are no pages in output/; run `make site` first.", file=sys.stderr)
        return 1
    if not installed():
        return 1
    print(f"Checking {len(pages)} pages with the Nu HTML checker {VERSION}", flush=True)
    return check(pages)


def installed() -> bool:
    """Tell whether the checker is there, in the version asked for, after fetching it where it is not."""
    stamp = FOLDER / VERSION
    if not (stamp.is_file() and JAR.is_file()):
        FOLDER.mkdir(parents=True, exist_ok=True)
        print(f"Fetching the Nu HTML checker {VERSION} into {FOLDER.relative_to(ROOT)}", flush=True)
        npm = [shutil.which("npm") or "npm", "install", "--prefix", str(FOLDER), "--no-save", "--silent"]
        subprocess.run([*npm, f"vnu-jar@{VERSION}"], stdin=subprocess.DEVNULL, check=False)
        if not JAR.is_file():
            print("npm could not fetch vnu-jar; what it lacked stands above.", file=sys.stderr)
            return False
        stamp.touch()
    return True


def check(pages: list[Path]) -> int:
    """Run the checker over ``pages``; its own exit status, 0 when it has nothing to say."""
    names = [str(page.relative_to(ROOT)) for page in pages]
    argv = ["java", "-Xss2m", "-jar", str(JAR), "--Werror", "--format", "gnu", *names]
    return subprocess.run(argv, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
