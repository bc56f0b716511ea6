"""The register of outputs, in the order in which they are planned and built.

Explicit on purpose: the order is visible, search finds it, and nothing is discovered by magic.
"""

from generator.outputs import (
    calendar,
    events,
    feeds,
    files,
    follow,
    home,
    hosting,
    ideas,
    knowledge,
    mail,
    members,
    networks,
    newsletters,
    notfound,
    opml,
    pages,
    pictures,
    policies,
    press,
    sitemap,
    stories,
    styles,
)
from generator.outputs.base import Output

__all__ = ["OUTPUTS"]

OUTPUTS: tuple[Output, ...] = (
    home.OUTPUT,
    networks.OUTPUT,
    stories.OUTPUT,
    members.OUTPUT,
    events.OUTPUT,
    ideas.OUTPUT,
    knowledge.OUTPUT,
    policies.OUTPUT,
    pages.OUTPUT,
    follow.OUTPUT,
    newsletters.OUTPUT,
    press.OUTPUT,
    mail.OUTPUT,
    feeds.OUTPUT,
    calendar.OUTPUT,
    opml.OUTPUT,
    sitemap.OUTPUT,
    hosting.OUTPUT,
    notfound.OUTPUT,
    styles.OUTPUT,
    pictures.OUTPUT,
    files.OUTPUT,
)
