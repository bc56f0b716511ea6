"""What the host needs: robots.txt, .nojekyll for GitHub Pages, and CNAME where a domain is configured."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import sveltia, urls
from generator.model.library import Library
from generator.outputs.base import Output, Target, Workshop, constant, produce_by_template

__all__ = ["OUTPUT", "DomainView", "RobotsView", "plan"]


@dataclass(frozen=True, slots=True)
class RobotsView:
    """robots.txt (RFC 9309).

    Attributes:
        hidden: Root-relative paths that search engines are asked to pass over.
    """

    sitemap: str
    hidden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DomainView:
    """CNAME: one bare domain; empty for .nojekyll."""

    domain: str


def plan(library: Library) -> Iterator[Target]:
    """Plan the small files at the site's root."""
    site = library.site
    yield Target(urls.file("robots.txt"), _robots, "hosting/robots.txt", site.language, "hosting")
    # Without it, GitHub Pages drops files that begin with an underscore when it publishes from a branch.
    yield Target(urls.file(".nojekyll"), constant(DomainView("")), origin="hosting")
    if site.domain:
        yield Target(urls.file("CNAME"), constant(DomainView(site.domain)), origin="site.yaml")


def _robots(library: Library) -> RobotsView:
    site = library.site
    hidden = ("mail/", *([sveltia.FOLDER] if site.editor else []))
    return RobotsView(urls.absolute(site, "sitemap.xml"), tuple(urls.href(site, path) for path in hidden))


def produce(target: Target, view: RobotsView | DomainView, workshop: Workshop) -> bytes:
    """Make one of them."""
    if isinstance(view, RobotsView):
        return produce_by_template(target, view, workshop)
    return f"{view.domain}\n".encode() if view.domain else b""


OUTPUT = Output(name="hosting", plan=plan, produce=produce)
