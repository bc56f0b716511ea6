"""Views that several outputs share: frozen dataclasses of plain values, and the functions that make them."""
