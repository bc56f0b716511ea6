"""Names of months and weekdays, from CLDR with fixed locales."""

from functools import lru_cache

__all__ = ["month_names", "weekday_names"]


@lru_cache(maxsize=8)
def month_names(language: str, width: str = "wide") -> tuple[str, ...]:
    """Give the twelve months' names, January first; ``width`` is ``wide`` or ``abbreviated``."""
    from babel import Locale  # here, since its import is dear, and many builds write no date

    names = Locale.parse("da" if language == "da" else "en_GB").months["format"][width]
    return tuple(names[month].rstrip(".") for month in range(1, 13))


@lru_cache(maxsize=8)
def weekday_names(language: str) -> tuple[str, ...]:
    """Give the seven days' names, Monday first."""
    from babel import Locale

    names = Locale.parse("da" if language == "da" else "en_GB").days["format"]["wide"]
    return tuple(names[day] for day in range(7))
