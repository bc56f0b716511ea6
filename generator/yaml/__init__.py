"""YAML and front matter, read strictly by the 1.2 core schema; line and column are kept."""

from generator.yaml.document import Document, Value
from generator.yaml.front_matter import FrontMatter, Parts, divide, split
from generator.yaml.reader import read

__all__ = ["Document", "FrontMatter", "Parts", "Value", "divide", "read", "split"]
