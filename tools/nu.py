"""Check every page in ``output/`` with the Nu HTML checker; an error or a warning fails.

The checker is a Java programme that npm carries (``vnu-jar``); it is fetched once, into ``.cache/nu``.

    python -m tools.nu
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "output"
FOLDER = ROOT / ".cache" / "nu"
VERSION = "26.9.27"
JAR = FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
TOOLS = {
    "java": "Java (Debian and Ubuntu: apt-get install default-jre-headless; macOS: brew install openjdk)",
    "npm": "npm (Debian and Ubuntu: apt-get install npm; macOS: brew install node)",
}
# The checker reads files, so that a page's own host is none to it: the browser tests see to the policy.
NOT_OURS = ("(Resource|Inline script) violates Content Security Policy",)
# What mail programs of the last twenty years need and HTML no longer has; MJML writes it.
IN_MAILS = (
    "The “(align|bgcolor|border|cellpadding|cellspacing|valign|width)” attribute on the “(table|td)” element",
    "The “type” attribute for the “style” element is not needed",
    "Attribute “(xmlns:v|xmlns:o|vertical-align)” not allowed",
    "CSS: “(mso-[a-z-]+|supported-color-schemes)”: Property",
    # A merge field: the sending service puts the address there.
    "Bad value “(\\{\\{|\\*\\||\\[|%).*” for attribute “href”",
)


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
    """Run the checker over ``pages`` and show what counts; 1 when anything does."""
    argv = ["java", "-Xss2m", "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always", *map(str, pages)]
    done = subprocess.run(argv, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    found = [finding for message in json.loads(done.stdout)["messages"] if (finding := told(message))]
    print(*found, f"{len(found)} findings", sep="\n")
    return 1 if found else 0


def told(message: dict[str, str | int]) -> str:
    """Give a message as ``path:line:column: error: sentence``; empty where it does not count."""
    sentence, kind = str(message["message"]), str(message.get("subType", message["type"]))
    path = str(message.get("url", "")).removeprefix(OUTPUT.as_uri().replace("///", "/") + "/")
    accepted = (NOT_OURS, IN_MAILS) if "mail" in path.split("/")[:2] else (NOT_OURS,)
    if kind == "info" or any(re.match(pattern, sentence) for patterns in accepted for pattern in patterns):
        return ""
    place = f"output/{unquote(path)}:{message.get('lastLine', 1)}:{message.get('firstColumn', 1)}"
    return f"{place}: {kind}: {sentence}"


if __name__ == "__main__":
    sys.exit(main())
