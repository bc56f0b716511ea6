import pytest
from babel import Locale

from generator.language.names import month_names, weekday_names

LOCALES = [("da", "da"), ("en", "en_GB")]


@pytest.mark.parametrize("width", ["wide", "abbreviated"])
@pytest.mark.parametrize(("language", "locale"), LOCALES)
def test_months(language, locale, width):
    """The months' names are those of CLDR, short ones without their dot."""
    names = Locale.parse(locale).months["format"][width]

    assert tuple(names[month].rstrip(".") for month in range(1, 13)) == month_names(language, width)


@pytest.mark.parametrize(("language", "locale"), LOCALES)
def test_weekdays(language, locale):
    """The days' names are those of CLDR, and a week begins on Monday."""
    names = Locale.parse(locale).days["format"]["wide"]

    assert tuple(names[day] for day in range(7)) == weekday_names(language)
