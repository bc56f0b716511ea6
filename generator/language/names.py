"""Names of months and weekdays, from CLDR with fixed locales."""

from functools import lru_cache

from babel import Locale

__all__ = ["month_names", "weekday_names"]


@lru_cache(maxsize=8)
def month_names(language: str, width: str = "wide") -> tuple[str, ...]:
    """Give the twelve months' names, January first; ``width`` is ``wide`` or ``abbreviated``."""
    names = Locale.parse("da" if language == "da" else "en_GB").months["format"][width]
    return tuple(names[month].rstrip(".") for month in range(1, 13))


@lru_cache(maxsize=8)
def weekday_names(language: str) -> tuple[str, ...]:
    """Give the seven days' names, Monday first."""
    names = Locale.parse("da" if language == "da" else "en_GB").days["format"]["wide"]
    return tuple(names[day] for day in range(7))
