"""Markdown bodies: from what an author writes to what pages, feeds, mails and plain text show."""

from generator.markdown.addresses import SCHEMES
from generator.markdown.draft import Draft, draft, fill
from generator.markdown.headings import heading_id
from generator.markdown.hints import Hint, hints
from generator.markdown.links import links
from generator.markdown.render import render
from generator.markdown.types import COMMONMARK, DIALECTS, PYTHON_MARKDOWN, Body, Link, Resolved, Resolver, TooDeep

__all__ = [
    "COMMONMARK",
    "DIALECTS",
    "PYTHON_MARKDOWN",
    "SCHEMES",
    "Body",
    "Draft",
    "Hint",
    "Link",
    "Resolved",
    "Resolver",
    "TooDeep",
    "draft",
    "fill",
    "heading_id",
    "hints",
    "links",
    "render",
]
