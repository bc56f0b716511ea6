"""What a branch is to hold: one site at its root, or several in folders; some files belong to its root only."""

from collections.abc import Callable, Iterable, Mapping

from generator.publish.refusal import Reason, Refused
from generator.publish.tree import Blob, Tree

__all__ = ["DOMAIN", "compose", "covering"]

DOMAIN = "CNAME"
# Without it, GitHub Pages drops files that begin with an underscore when it publishes from a branch.
PLAIN = ".nojekyll"


def compose(trees: Mapping[str, Tree], empty: Blob) -> Tree:
    """Put finished sites into one tree.

    Args:
        trees: By the folder of the branch that each goes into: "" for the root, else "stevns/".
        empty: The empty file.
    """
    made: dict[str, Blob] = {PLAIN: empty}
    domains: dict[str, Blob] = {}
    for folder, tree in sorted(trees.items()):
        for path, blob in tree.items():
            if path == PLAIN:
                continue
            if path == DOMAIN:
                domains[blob.id] = blob
            elif (target := folder + path) in made:
                raise Refused(Reason.COLLISION, path=target)
            else:
                made[target] = blob
    if len(domains) > 1:
        told = (blob.file.read_text(encoding="utf-8").strip() for blob in domains.values() if blob.file)
        raise Refused(Reason.DOMAINS, domains=", ".join(sorted(told)))
    for blob in domains.values():
        made[DOMAIN] = blob
    return made


def covering(folders: Iterable[str], others: Iterable[str], *, domain: bool) -> Callable[[str], bool]:
    """Give what tells the paths of a branch that a publishing answers for.

    Args:
        folders: Into which it puts sites.
        others: Those of sites of the project that are not published now.
        domain: Whether a site names the branch's domain; else one that is there is left where others lie beside.
    """
    ours, theirs = tuple(folders), tuple(folder for folder in others if folder)

    def covers(path: str) -> bool:
        if path in (PLAIN, DOMAIN):
            return path == PLAIN or domain or "" in ours
        return path.startswith(ours) and not path.startswith(theirs)

    return covers
