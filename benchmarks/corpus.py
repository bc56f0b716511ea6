"""Corpora: the same stories in the form that each tool takes.

    python -m benchmarks.corpus hugo FOLDER --stories 1000
    python -m benchmarks.corpus budstikke FOLDER --stories 1000 --full --dialect commonmark

Equal arguments give equal bytes.  Stories are written one by one, so that 100,000 need no memory.
"""

import argparse
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks import budstikke
from benchmarks.stories import NETWORKS, SEED, Address, Linker, Story, network_id, network_name, stories

__all__ = ["PEER_FORMS", "lay", "lay_peer"]

PEERS = Path(__file__).parent / "peers"
PAGE = "/historier/{slug}/"  # a plain address: the least work for a peer; budstikke's links name files, and are checked


def hugo(story: Story, link: Callable[[int], str]) -> tuple[str, str]:
    """Give path and text of a story as Hugo takes it: networks are its taxonomy."""
    header = {
        "title": story.title,
        "slug": story.address.slug,
        "date": str(story.address.day),
        "lastmod": str(story.updated),
        "summary": story.summary,
        "networks": _list(network_id(n) for n in story.networks),
        "topics": _list(story.tags),
        "author": story.author,
        "lang": "da",
    }
    return f"content/historier/{story.address.stem}.md", _yaml(header) + story.linked(link)


def eleventy(story: Story, link: Callable[[int], str]) -> tuple[str, str]:
    """Give path and text of a story as Eleventy takes it."""
    header = {
        "title": story.title,
        "slug": story.address.slug,
        "date": str(story.address.day),
        "updated": str(story.updated),
        "summary": story.summary,
        "networks": _list(network_id(n) for n in story.networks),
        "topics": _list(story.tags),
        "author": story.author,
        "lang": "da",
    }
    return f"content/historier/{story.address.stem}.md", _yaml(header) + story.linked(link)


def pelican(story: Story, link: Callable[[int], str]) -> tuple[str, str]:
    """Give path and text of a story as Pelican takes it: networks are its tags, since a story has one category only."""
    header = {
        "Title": story.title,
        "Slug": story.address.slug,
        "Date": str(story.address.day),
        "Modified": str(story.updated),
        "Summary": story.summary,
        "Tags": ", ".join(network_id(n) for n in story.networks),
        "Topics": ", ".join(story.tags),
        "Author": story.author,
        "Lang": "da",
    }
    lines = "".join(f"{key}: {value}\n" for key, value in header.items())
    return f"content/historier/{story.address.stem}.md", f"{lines}\n{story.linked(link)}"


PEER_FORMS = {"hugo": hugo, "pelican": pelican, "eleventy": eleventy}


def lay_peer(tool: str, folder: Path, count: int, seed: int = SEED) -> None:
    """Write a peer's site: its configuration and theme from ``peers/``, the networks, the stories."""
    shutil.copytree(PEERS / tool, folder, dirs_exist_ok=True)
    write(folder, _networks(tool))
    form, link = PEER_FORMS[tool], Linker(PAGE, count, seed)
    write(folder, (form(story, link) for story in stories(count, seed)))


def lay(folder: Path, count: int, seed: int = SEED, *, dialect: str = "", full: bool = False) -> None:
    """Write budstikke's site.

    Args:
        dialect: For ``markdown:`` of ``site.yaml``; empty leaves the line out.
        full: All objects of the domain and the default theme; else stories only and the minimal theme.
    """
    write(folder, budstikke.site(count, seed, dialect=dialect, full=full))
    budstikke.lay_theme(folder, full=full)


def write(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Write files by their path below a folder."""
    made: set[Path] = set()
    for name, content in files:
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def story_file(tool: str, at: Address) -> str:
    """Give the path of a story's file below the site's folder."""
    if tool == "budstikke":
        return f"networks/{network_id(at.network)}/stories/{at.stem}.md"
    return f"content/historier/{at.stem}.md"


def _networks(tool: str) -> Iterator[tuple[str, str]]:
    """Give the files that name the networks."""
    names = [{"id": network_id(n), "name": network_name(n)} for n in range(NETWORKS)]
    folder = {"hugo": "data", "eleventy": "_data", "pelican": "."}[tool]
    yield f"{folder}/programme.json", json.dumps(names, ensure_ascii=False, indent=1) + "\n"
    if tool == "hugo":
        for name in names:
            yield f"content/networks/{name['id']}/_index.md", _yaml({"title": name["name"], "slug": name["id"]})


def _yaml(header: dict[str, str]) -> str:
    """Write a header whose values need no quoting; ours do not."""
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in header.items()) + "---\n"


def _list(items: Iterable[str]) -> str:
    return f"[{', '.join(items)}]"


def main() -> None:
    """Write one corpus."""
    parser = argparse.ArgumentParser(prog="benchmarks.corpus", description="Write a corpus.")
    parser.add_argument("tool", choices=["budstikke", *PEER_FORMS])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--dialect", default="", help="budstikke's markdown: commonmark or python-markdown")
    parser.add_argument("--full", action="store_true", help="all objects of the domain (budstikke only)")
    chosen = parser.parse_args()
    if chosen.tool == "budstikke":
        lay(chosen.folder, chosen.stories, chosen.seed, dialect=chosen.dialect, full=chosen.full)
    else:
        lay_peer(chosen.tool, chosen.folder, chosen.stories, chosen.seed)


if __name__ == "__main__":
    main()
