"""Pictures: what a file holds, and the bitmaps that pages, mails and social media show of it."""

from generator.pictures.derive import derive
from generator.pictures.errors import PictureError
from generator.pictures.inspect import Inspection, inspect

__all__ = ["Inspection", "PictureError", "derive", "inspect"]
