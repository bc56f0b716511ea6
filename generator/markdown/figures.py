"""Pictures that stand alone become figures."""

from generator.markdown.tree import Element, Node, is_blank


def settle_figures(element: Element) -> None:
    """Turn each paragraph that holds only a picture, linked or not, into a figure.

    The title of the picture becomes its caption.  Inside a figure that the author wrote, the
    paragraph just goes.
    """
    children: list[Node] = []
    for child in element.children:
        picture = _only_picture(child)
        if isinstance(child, str):
            children.append(child)
        elif picture is None:
            settle_figures(child)
            children.append(child)
        elif element.is_a("figure"):
            children.extend(child.children)
        else:
            children.append(_figure(child, picture))
    element.children = children


def _only_picture(node: Node) -> Element | None:
    if isinstance(node, str) or not node.is_a("p", "a"):
        return None
    seen = [child for child in node.children if not is_blank(child)]
    if len(seen) != 1 or isinstance(seen[0], str):
        return None
    return seen[0] if seen[0].is_a("img") else _only_picture(seen[0]) if node.is_a("p") else None


def _figure(paragraph: Element, picture: Element) -> Element:
    shown = [child for child in paragraph.children if not is_blank(child)]
    title = picture.attributes.pop("title", "")
    if title.strip():
        shown.append(Element("figcaption", children=[title]))
    return Element("figure", children=shown)
