"""From a folder of content to a library, with everything that is wrong in it told at once."""

from generator.load.site_loader import Loaded, load_site
from generator.load.sources import Sources

__all__ = ["Loaded", "Sources", "load_site"]
