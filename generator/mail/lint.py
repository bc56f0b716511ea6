"""Checks MJML before it is compiled: the compiler passes over most mistakes without a word.

What is accepted here compiles, without loss, and is accepted by the reference compiler's validator as well.
"""

from bisect import bisect_right
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.language.text import did_you_mean
from generator.mail.components import ALL_ATTRIBUTES, COMPONENTS, EVERYWHERE, REFUSED, Component
from generator.mail.css import nested_at_rules, remote_parts
from generator.mail.kinds import CLASS, Kind
from generator.mail.markup import Attribute, Element, MarkupError, Words, parse

__all__ = ["lint"]


def lint(mjml: str, path: str) -> tuple[Diagnostic, ...]:
    """Give what is wrong with a document, in the order of the text.

    A document that is not well-formed gives one finding, the first; one of another root gives that.

    Args:
        mjml: The document, complete: nothing in it is included from elsewhere.
        path: What to call the file in the findings.
    """
    return tuple(sorted(_Linter(mjml, path).findings(), key=lambda found: (found.at, found.code, found.values)))


class _Linter:
    """Walks one document; holds what all checks need: where lines begin, and the classes that are defined."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.starts = [0, *(i + 1 for i, character in enumerate(text) if character == "\n")]
        self.classes: frozenset[str] = frozenset()

    def findings(self) -> Iterator[Diagnostic]:
        """Check the document."""
        try:
            root = parse(self.text)
        except MarkupError as error:
            yield self._found(f"mail-{error.problem}", error.offset, name=error.name)
            return
        if root.name != "mjml":
            yield self._found("mail-root", root.offset, name=f"<{root.name}>")
            return
        self.classes = frozenset(_class_names(root))
        yield from self._missing(root)
        yield from self._element(root, "")

    def _found(self, code: str, offset: int, **values: object) -> Diagnostic:
        line = bisect_right(self.starts, offset)
        start = self.starts[line - 1]
        excerpt = self.text[start:].split("\n", 1)[0].rstrip("\r")
        return diagnostic(code, Location(self.path, line, offset - start + 1), excerpt, **values)

    def _missing(self, root: Element) -> Iterator[Diagnostic]:
        """Check that head, title and body are there, once each."""
        for parent, name in ((root, "mj-head"), (root, "mj-body"), (_child(root, "mj-head"), "mj-title")):
            if parent is None:
                continue
            found = [child for child in parent.elements() if child.name == name]
            if not found:
                yield self._found("mail-element-missing", parent.offset, name=name, parent=parent.name)
            elif name == "mj-title" and not any(isinstance(c, Words) and c.text.strip() for c in found[0].children):
                yield self._found("mail-element-missing", found[0].offset, name="title", parent=name)
            for again in found[1:]:
                yield self._found("mail-element-twice", again.offset, name=name)

    def _element(self, element: Element, parent: str) -> Iterator[Diagnostic]:
        """Check an element that stands in ``parent``, and all within it."""
        component = COMPONENTS.get(element.name)
        if component is None:
            yield self._unknown(element)
            return
        if parent and element.name not in COMPONENTS[parent].children:
            parents = sorted(name for name, other in COMPONENTS.items() if element.name in other.children)
            values = {"name": element.name, "parent": parent, "parents": ", ".join(parents)}
            yield self._found("mail-nesting", element.offset, **values)
        yield from self._attributes(element, component)
        if element.name == "mj-style":
            yield from self._style(element)
        if element.name == "mj-attributes":
            yield from self._defaults(element)
        elif component.words:
            yield from self._html(element, element.name)
        else:
            yield from self._stray(element)
            for child in element.elements():
                yield from self._element(child, element.name)

    def _unknown(self, element: Element) -> Diagnostic:
        if element.name in REFUSED:
            return self._found(REFUSED[element.name], element.offset, name=element.name)
        guess = did_you_mean(element.name, COMPONENTS)
        if guess and "mj" in element.name.lower():
            return self._found("mail-element-misspelt", element.offset, name=element.name, guess=guess)
        return self._found("mail-element-unknown", element.offset, name=element.name)

    def _stray(self, element: Element) -> Iterator[Diagnostic]:
        """Check that no text stands between elements: it would land outside every cell of the layout."""
        for child in element.children:
            if isinstance(child, Words) and child.text.strip():
                offset = child.offset + len(child.text) - len(child.text.lstrip())
                words = " ".join(child.text.split())[:40]
                yield self._found("mail-stray-words", offset, words=words, parent=element.name)

    def _html(self, element: Element, holder: str) -> Iterator[Diagnostic]:
        """Check the HTML within an element: no tag of it may be one of MJML, no attribute may come twice."""
        for child in element.elements():
            if child.name.lower().startswith("mj"):
                parents = sorted(name for name, other in COMPONENTS.items() if child.name in other.children)
                values = {"name": child.name, "parent": holder, "parents": ", ".join(parents) or "-"}
                yield self._found("mail-nesting", child.offset, **values)
            yield from self._twice(child)
            yield from self._html(child, holder)

    def _attributes(self, element: Element, component: Component) -> Iterator[Diagnostic]:
        known = dict(component.attributes)
        # The elements of the head have no look of their own, hence no classes.
        if element.name in STYLED:
            known |= EVERYWHERE
        yield from self._twice(element)
        for attribute in element.attributes:
            yield from self._attribute(element.name, attribute, known, component.dropped)
            if attribute.name == "mj-class":
                yield from self._class(attribute)
        given = {attribute.name for attribute in element.attributes}
        for name in sorted(component.required - given):
            yield self._found("mail-attribute-missing", element.offset, name=name, element=element.name)

    def _attribute(
        self, element: str, attribute: Attribute, known: dict[str, Kind], dropped: frozenset[str]
    ) -> Iterator[Diagnostic]:
        """Check the name and the value of one attribute."""
        values = {"name": attribute.name, "element": element}
        if attribute.name in dropped:
            yield self._found("mail-attribute-dropped", attribute.offset, **values)
        elif attribute.name not in known:
            guess = did_you_mean(attribute.name, known)
            if guess:
                yield self._found("mail-attribute-misspelt", attribute.offset, guess=guess, **values)
            else:
                names = ", ".join(sorted(known)) or "-"
                yield self._found("mail-attribute-unknown", attribute.offset, known=names, **values)
        elif not known[attribute.name].accepts(attribute.value):
            example = known[attribute.name].example
            yield self._found("mail-attribute-value", attribute.offset, read=attribute.value, example=example, **values)

    def _twice(self, element: Element) -> Iterator[Diagnostic]:
        seen: set[str] = set()
        for attribute in element.attributes:
            if attribute.name in seen:
                values = {"name": attribute.name, "element": element.name}
                yield self._found("mail-attribute-twice", attribute.offset, **values)
            seen.add(attribute.name)

    def _class(self, attribute: Attribute) -> Iterator[Diagnostic]:
        """Check that every class that is asked for is defined."""
        for name in attribute.value.split():
            if name not in self.classes:
                known = ", ".join(sorted(self.classes)) or "-"
                yield self._found("mail-class-unknown", attribute.offset, name=name, known=known)

    def _defaults(self, element: Element) -> Iterator[Diagnostic]:
        """Check ``mj-attributes``: each child is named after what it speaks of, and is empty."""
        yield from self._stray(element)
        for child in element.elements():
            yield from self._twice(child)
            yield from self._stray(child)
            for inner in child.elements():
                yield self._found("mail-nesting", inner.offset, name=inner.name, parent=child.name, parents="-")
            yield from self._default(child)

    def _default(self, child: Element) -> Iterator[Diagnostic]:
        """Check the attributes of one child of ``mj-attributes``."""
        component = DEFAULTS.get(child.name) or COMPONENTS.get(child.name)
        if component is None:
            yield self._unknown(child)
            return
        if child.name not in DEFAULTS and child.name not in STYLED:
            values = {"name": child.name, "parent": "mj-attributes", "parents": "-"}
            yield self._found("mail-nesting", child.offset, **values)
            return
        known = {**component.attributes, **EVERYWHERE}
        for attribute in child.attributes:
            yield from self._attribute(child.name, attribute, known, component.dropped)
        for name in sorted(component.required - {a.name for a in child.attributes}):
            if child.name in DEFAULTS:
                yield self._found("mail-attribute-missing", child.offset, name=name, element=child.name)

    def _style(self, element: Element) -> Iterator[Diagnostic]:
        """Check a style sheet for what makes Gmail drop it and what would be fetched."""
        css = self.text[element.inner : element.end]
        for offset in nested_at_rules(css):
            yield self._found("mail-style-nested", element.inner + offset)
        for offset, part in remote_parts(css):
            yield self._found("mail-style-remote", element.inner + offset, part=part)


# The elements that show: they may carry classes, and have defaults.
STYLED = frozenset(COMPONENTS) - COMPONENTS["mj-head"].children - {"mjml", "mj-head"}

# What may stand in mj-attributes besides the names of elements.
DEFAULTS = {
    "mj-all": Component(ALL_ATTRIBUTES),
    "mj-class": Component({**ALL_ATTRIBUTES, "name": CLASS}, required=frozenset({"name"})),
}


def _child(element: Element, name: str) -> Element | None:
    """Give the first child of that name."""
    return next((child for child in element.elements() if child.name == name), None)


def _class_names(root: Element) -> Iterator[str]:
    """Give the names of the classes that the head defines."""
    for head in root.elements():
        for attributes in head.elements():
            if attributes.name == "mj-attributes":
                for definition in attributes.elements():
                    if definition.name == "mj-class":
                        yield from (a.value for a in definition.attributes if a.name == "name")
