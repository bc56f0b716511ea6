"""What a run has done, or would do, as GitHub-flavoured Markdown for those who write: the only screen that they see."""

from generator.summary.changes import Changes, compare
from generator.summary.clock import Clock
from generator.summary.site import SiteReport
from generator.summary.writing import Preview, write_summary

__all__ = ["Changes", "Clock", "Preview", "SiteReport", "compare", "write_summary"]
