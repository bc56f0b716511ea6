"""At which path of the preview each site is shown: at its own where that is free."""

from collections import Counter
from collections.abc import Mapping, Sequence
from urllib.parse import quote, unquote, urlsplit

from generator.cli.project import SiteFolder
from generator.yaml.reader import read

__all__ = ["OWN", "key_of", "mounts"]

OWN = "/_budstikke/"  # the preview's own pages; no output begins with an underscore


def key_of(site: SiteFolder) -> str:
    """Name a site in addresses of the preview: by its folder, or by the project's where it is the only one."""
    folder = site.folder.parent if site.folder.name == "content" else site.folder
    return site.name or folder.name or "site"


def mounts(sites: Sequence[SiteFolder]) -> Mapping[str, str]:
    """Give key -> path, which begins and ends with a slash.

    Sites that claim the same path are shown below their folders' names; so is one at the root beside others.
    """
    wanted = {key_of(site): _path_of(site) for site in sites}
    claims = Counter(wanted.values())
    return {
        key: f"/{quote(key)}/" if claims[path] > 1 or (path == "/" and len(sites) > 1) else path
        for key, path in wanted.items()
    }


def _path_of(site: SiteFolder) -> str:
    """Give the path that ``url`` in site.yaml names; a file that cannot be read yet claims its folder's name."""
    try:
        text = (site.folder / "site.yaml").read_text(encoding="utf-8-sig")
        document, _ = read(text, "site.yaml")
        value = document.value if document else None
        url = urlsplit(str(value["url"]) if isinstance(value, dict) else "")
    except (OSError, ValueError, KeyError):
        url = urlsplit("")
    if not url.netloc:
        return f"/{quote(key_of(site))}/"
    inner = unquote(url.path).strip("/")
    return "/" if not inner or f"/{inner}/".startswith(OWN) else f"/{quote(inner)}/"
