"""What a new site and a new text are made of: answers and days in, files out."""

from generator.scaffold.answers import Answers, fault, tidy
from generator.scaffold.starting import Files, new_site
from generator.scaffold.workflows import workflows

__all__ = ["Answers", "Files", "fault", "new_site", "tidy", "workflows"]
