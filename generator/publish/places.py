"""Which folder of the branch a site goes into: it follows from the addresses of the project's sites."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.publish.refusal import Reason, Refused
from generator.yaml import read

__all__ = ["Settings", "place_all", "settings_of"]

# Hosts that serve a repository's branch below its name.
_BY_REPOSITORY = (".github.io", ".gitlab.io", ".codeberg.page")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site says of where it lies.

    Attributes:
        url: Address of the home page, ends with a slash.
        domain: Bare domain for a CNAME file, or empty.
        language: "da" or "en".
    """

    url: str
    domain: str = ""
    language: str = "da"

    @property
    def host(self) -> str:
        """What must be the same for sites that share a branch: the host, and the repository where that is known."""
        host = urlsplit(self.url).netloc.lower()
        return f"{host}/{self.parts[0]}" if host.endswith(_BY_REPOSITORY) and self.parts else host

    @property
    def parts(self) -> tuple[str, ...]:
        """The folders of the address."""
        return tuple(part for part in unquote(urlsplit(self.url).path).split("/") if part)


def settings_of(folder: Path) -> Settings:
    """Look into ``site.yaml`` for what concerns publishing; refuse a site whose address cannot be read."""
    try:
        document, _ = read((folder / "site.yaml").read_text(encoding="utf-8"), "site.yaml")
    except (OSError, UnicodeDecodeError):
        document = None
    value = document.value if document and isinstance(document.value, dict) else {}
    url, domain, language = value.get("url"), value.get("custom_domain"), value.get("language")
    try:
        good = isinstance(url, str) and bool(urlsplit(url).hostname)
    except ValueError:
        good = False
    if not good:
        raise Refused(Reason.ADDRESS, folder=folder)
    return Settings(
        f"{str(url).rstrip('/')}/",
        domain if isinstance(domain, str) else "",
        language if language in ("da", "en") else "da",
    )


def place_all(chosen: Sequence[Path], every: Mapping[Path, Settings]) -> Mapping[Path, str]:
    """Give each site that lies on the branch its folder there: "" for the root, else "stevns/".

    What the host shows at the branch's root is known where a site has a domain of its own, and where the host serves
    repositories by their names.  Else it is the address of the only site on that host, or the folder in which the
    addresses of all lie.  A site goes where its address lies below that.

    Args:
        chosen: Folders of the sites to be published together.
        every: All sites of the project, so that a site lies in one place whether it is published alone or not.
    """
    hosts = {every[folder].host for folder in chosen}
    if len(hosts) > 1:
        raise Refused(Reason.HOSTS, addresses=_addresses(every[folder] for folder in chosen))
    near = {folder: site for folder, site in every.items() if site.host in hosts}
    root = _root(list(near.values()))
    places = {folder: "".join(f"{part}/" for part in site.parts[len(root) :]) for folder, site in near.items()}
    if len(set(places.values())) < len(places):
        raise Refused(Reason.SAME_PLACE, addresses=_addresses(near.values()))
    return places


def _root(sites: Sequence[Settings]) -> tuple[str, ...]:
    """Give the folders of the address at which the branch's root is shown."""
    if any(site.domain for site in sites):
        return ()
    if "/" in sites[0].host:
        return sites[0].parts[:1]
    shared = sites[0].parts
    for site in sites[1:]:
        same = [ours == theirs for ours, theirs in zip(shared, site.parts, strict=False)]
        shared = shared[: [*same, False].index(False)]
    return shared


def _addresses(sites: Iterable[Settings]) -> str:
    return ", ".join(sorted(site.url for site in sites))
