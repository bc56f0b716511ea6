"""Tables: what their header cells head."""

from generator.markdown.tree import Element, walk


def settle_tables(root: Element) -> None:
    """Give each header cell a scope: a column in the head of a table, else a row."""
    for table in (element for element in walk(root) if element.is_a("table")):
        heads = {id(cell) for part in walk(table) if part.is_a("thead") for cell in walk(part)}
        for cell in walk(table):
            if cell.is_a("th"):
                cell.attributes.setdefault("scope", "col" if id(cell) in heads else "row")
