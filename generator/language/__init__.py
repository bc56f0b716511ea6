"""Languages: the catalogues of words, dates, sorting and addresses, in Danish and English."""

from generator.language.catalogue import LANGUAGES, Words, words
from generator.language.describe import Described, describe, render

__all__ = ["LANGUAGES", "Described", "Words", "describe", "render", "words"]
