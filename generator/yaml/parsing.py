"""The door to PyYAML: a text's events, read by the faster parser, judged by the slower one."""

import yaml

from generator.yaml.problem import ReadError, explain
from generator.yaml.reader import Parser
from generator.yaml.tree import Tree, grow

__all__ = ["parse"]

_FAST: Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, where PyYAML was built with it


def parse(text: str, lines: list[str], parser: Parser | None) -> Tree:
    """Give the tree of a text, whose ``lines`` these are; a ``ReadError`` says why there is none.

    Where the faster parser stops, PyYAML's own has the last word: so the findings do not depend on the machine.
    """
    try:
        return grow((parser or _FAST)(text).get_event, lines)
    except (yaml.YAMLError, ValueError, OverflowError):
        pass
    try:
        return grow(yaml.SafeLoader(text).get_event, lines)
    except yaml.MarkedYAMLError as error:
        raise explain(error) from None
    except yaml.YAMLError:
        raise ReadError("yaml-syntax", 0, 0) from None
    except (ValueError, OverflowError):  # "\\UFFFFFFFF", a character that does not exist
        line = next((n for n, words in enumerate(lines) if "\\U" in words or "\\u" in words), 0)
        raise ReadError("yaml-escape", line, 0) from None
