"""Budstikke: one story file becomes page, newsletter block, feed item and press release."""

__version__ = "0.1.0"

__all__ = ["__version__"]
