"""Whether what programs read can be read."""

from collections.abc import Iterator

from generator.checks.finished import Finished
from generator.diagnostics import Diagnostic

__all__ = ["check_feeds"]


def check_feeds(finished: Finished) -> Iterator[Diagnostic]:
    """Find a feed that no reader could read."""
    if finished.is_feed and finished.feed.fault:
        yield finished.found("feed-broken", reason=finished.feed.fault)
