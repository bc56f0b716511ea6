"""The form editor's package, as npm has it: tests load it in place of what browsers fetch from afar.

It is fetched once, into ``.cache/sveltia``.

    python -m tools.sveltia
"""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.model.sveltia import INTEGRITY, VERSION  # noqa: E402  (the project need not be installed)

FOLDER = ROOT / ".cache" / "sveltia"
MISSING = "npm could not fetch @sveltia/cms; Debian and Ubuntu: apt-get install npm; macOS: brew install node"


def main() -> int:
    """Fetch the package, and compare its script with the hash in the house; give the exit status."""
    found = package()
    if found is None:
        print(MISSING, file=sys.stderr)
        return 1
    same = integrity(found) == INTEGRITY
    print(f"@sveltia/cms {VERSION}: {'as it is pinned' if same else f'NOT what is pinned, but {integrity(found)}'}")
    return 0 if same else 1


def package() -> Path | None:
    """Give the folder of the package in the version that pages load; None where it neither is there nor can be fetched.

    It comes into its place whole, so that tests in several processes may ask at once.
    """
    folder = FOLDER / VERSION
    if folder.is_dir():
        return folder
    npm = shutil.which("npm")
    if npm is None:
        return None
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as scratch:
        argv = [npm, "pack", "--silent", "--pack-destination", scratch, f"@sveltia/cms@{VERSION}"]
        subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
        archives = list(Path(scratch).glob("*.tgz"))
        if not archives:
            return None
        with tarfile.open(archives[0]) as archive:
            archive.extractall(scratch, filter="data")
        try:
            (Path(scratch) / "package").rename(folder)
        except OSError:  # another process was first
            if not folder.is_dir():
                raise
    return folder


def integrity(package: Path) -> str:
    """Give the hash of the package's script as a page states it (W3C Subresource Integrity)."""
    digest = hashlib.sha384((package / "dist" / "sveltia-cms.js").read_bytes()).digest()
    return f"sha384-{base64.b64encode(digest).decode()}"


def schema(package: Path) -> dict[str, object]:
    """Give the JSON Schema that the package has of its own settings."""
    found: dict[str, object] = json.loads((package / "schema" / "sveltia-cms.json").read_text(encoding="utf-8"))
    return found


if __name__ == "__main__":
    sys.exit(main())
