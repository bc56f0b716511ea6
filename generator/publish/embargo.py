"""What must not be published yet: pages that only a preview has, and those of releases under embargo.

A site may hold the release of a story under embargo at an address that nothing points to.  A branch shows everybody
the list of its files: there it would not be hidden.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import generator.outputs as register
from generator.build.planning import plan
from generator.model import urls
from generator.model.library import Library

__all__ = ["only_in_previews", "unlisted"]

_TEXTS = (".html", ".txt", ".xml", ".json", ".ics", ".eml", ".mjml", ".opml")


def only_in_previews(public: Library, preview: Library) -> Mapping[str, str]:
    """Give the files that a site has only where what is held back is shown, each with the text that it is made of.

    Args:
        public: Loaded as readers may see it.
        preview: The same content, loaded as for a preview.
    """
    known = _paths(public)
    return {path: origin for path, origin in _paths(preview).items() if path not in known}


def unlisted(library: Library, tree: Mapping[str, Path]) -> frozenset[str]:
    """Give the files of a tree that belong to releases under embargo and to nothing else.

    Args:
        tree: Where each file lies, by its path.
    """
    hidden = [release for release in library.releases if not release.listed]
    if not hidden:
        return frozenset()
    found = frozenset(_paths(library)) - _paths(replace(library, releases=library.listed_releases)).keys()
    addresses = ((urls.download(file), urls.href(library.site, urls.download(file))) for file in library.files)
    theirs = {path: address for path, address in addresses if any(address in r.story.body.page for r in hidden)}
    rest = (file for path, file in tree.items() if path not in found and path.endswith(_TEXTS))
    return (found | _unnamed(theirs, rest)) & tree.keys()


def _unnamed(addresses: Mapping[str, str], files: Iterable[Path]) -> frozenset[str]:
    """Give the paths of those addresses that none of these files names."""
    left = dict(addresses)
    for file in files if left else ():
        content = file.read_bytes()
        left = {path: address for path, address in left.items() if address.encode() not in content}
        if not left:
            break
    return frozenset(left)


def _paths(library: Library) -> Mapping[str, str]:
    """Give the path and the origin of all that is made of a library."""
    jobs, _ = plan(library, register.OUTPUTS)
    return {str(target.path): target.origin for _, target in jobs}
