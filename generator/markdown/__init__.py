"""Markdown bodies: from what an author writes to what pages, feeds, mails and plain text show."""

from generator.markdown.headings import heading_id
from generator.markdown.links import links
from generator.markdown.render import render
from generator.markdown.types import Body, Link, Resolved, Resolver, TooDeep

__all__ = ["Body", "Link", "Resolved", "Resolver", "TooDeep", "heading_id", "links", "render"]
