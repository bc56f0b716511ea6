"""What a site says of its guards."""

from dataclasses import dataclass

__all__ = ["ALWAYS", "Guards"]


@dataclass(frozen=True, slots=True)
class Guards:
    """What a site says of its guards.

    Attributes:
        phones: Whether phone numbers are refused where nobody is to be called.
        allow: Texts that may stand anywhere, and files that may hold any addresses, by path; sorted.
    """

    phones: bool = False
    allow: tuple[str, ...] = ()


ALWAYS = Guards()
"""What no site can turn off."""
