"""Find a Chromium for the browser tests, or install one.

An installed Chromium, Chrome or Edge is taken; else Playwright's own is fetched; else, as root on Debian, the
distribution's.  Without any the tests fail and say what to install: they are never skipped in silence.

    python -m tools.browser               install one where there is none; prints its path
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / ".cache" / "browser"
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
)
MAC = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
# Playwright answers in a process of its own, since the one that runs the tests may not start it twice.
WHERE = """\
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
MISSING = """\
The browser tests need a Chromium, and none was found or could be installed.  One of these will do:
  Debian        sudo apt-get install chromium
  Ubuntu        .venv/bin/python -m playwright install --with-deps chromium
  Fedora        sudo dnf install chromium
  macOS         brew install --cask chromium, or Google Chrome
  Windows       Edge is there already; else Google Chrome
"""


def main() -> int:
    """Make sure that there is a browser, note its path for the tests, print it; give the exit status."""
    path = find_browser() or install_browser()
    if path is None:
        print(MISSING, end="", file=sys.stderr)
        return 1
    RECORD.parent.mkdir(exist_ok=True)
    RECORD.write_text(f"{path}\n", encoding="utf-8")
    print(f"Browser: {path}")
    return 0


def find_browser() -> Path | None:
    """Give the executable of a browser that starts: the one noted last, an installed one, or Playwright's."""
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[Path]:
    """Give the places where a browser may be, the likeliest first; those that do not exist are left out."""
    if RECORD.is_file():
        yield Path(RECORD.read_text(encoding="utf-8").strip())
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    if sys.platform == "darwin":
        yield from (folder / app for folder in (Path("/Applications"), Path.home() / "Applications") for app in MAC)
    if sys.platform == "win32":
        folders = [Path(os.environ[name]) for name in WINDOWS_FOLDERS if name in os.environ]
        yield from (folder / app for folder in folders for app in WINDOWS)
    if own := playwrights_own():
        yield own


def playwrights_own() -> Path | None:
    """Give the path where Playwright keeps its Chromium, whether or not it has been fetched."""
    done = subprocess.run([sys.executable, "-c", WHERE], capture_output=True, text=True, check=False)
    return Path(done.stdout.strip()) if done.returncode == 0 and done.stdout.strip() else None


def starts(path: Path) -> bool:
    """Tell whether ``path`` is a browser that runs: some packages are stubs that only name another one."""
    if not path.is_file():
        return False
    if sys.platform == "win32":
        return True  # there, `--version` opens a window
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install_browser() -> Path | None:
    """Install a browser by the ways that need no answer from a person; give its path, or None."""
    for step in ways():
        print("No browser yet; running: " + " ".join(step), flush=True)
        try:
            subprocess.run(step, stdin=subprocess.DEVNULL, timeout=900, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            print(f"  {error}", file=sys.stderr)
        if path := find_browser():
            return path
    return None


def ways() -> Iterator[list[str]]:
    """Give the commands that may bring a browser, in the order to try them."""
    yield [sys.executable, "-m", "playwright", "install", "chromium"]
    if is_debian() and os.geteuid() == 0:
        yield ["apt-get", "update", "-q"]
        yield ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"]


def is_debian() -> bool:
    """Tell whether this is Debian itself: Ubuntu's package of that name is a stub."""
    release = Path("/etc/os-release")
    return release.is_file() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    sys.exit(main())
