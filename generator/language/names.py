"""Names of months and weekdays as CLDR has them for Denmark and Great Britain, which a test compares."""

__all__ = ["month_names", "weekday_names"]

# A table, since to have CLDR read by a library is dearer than all else that a small edit needs.
_MONTHS = {
    ("da", "wide"): "januar februar marts april maj juni juli august september oktober november december",
    ("da", "abbreviated"): "jan feb mar apr maj jun jul aug sep okt nov dec",
    ("en", "wide"): "January February March April May June July August September October November December",
    ("en", "abbreviated"): "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
}
_WEEKDAYS = {
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}


def month_names(language: str, width: str = "wide") -> tuple[str, ...]:
    """Give the twelve months' names, January first; ``width`` is ``wide`` or ``abbreviated``."""
    return tuple(_MONTHS[_known(language), width].split())


def weekday_names(language: str) -> tuple[str, ...]:
    """Give the seven days' names, Monday first."""
    return tuple(_WEEKDAYS[_known(language)].split())


def _known(language: str) -> str:
    return "da" if language == "da" else "en"
