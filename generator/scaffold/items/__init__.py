"""New files of content: where each lies, what it is called, and fields that explain themselves."""

from generator.scaffold.items.around import Around, look_around
from generator.scaffold.items.fields import choices, fault, hint, label, wrong_networks
from generator.scaffold.items.making import Item, kind_of, make_item, otherwise
from generator.scaffold.items.recipes import RECIPES, Asked, Recipe

__all__ = [
    "RECIPES",
    "Around",
    "Asked",
    "Item",
    "Recipe",
    "choices",
    "fault",
    "hint",
    "kind_of",
    "label",
    "look_around",
    "make_item",
    "otherwise",
    "wrong_networks",
]
