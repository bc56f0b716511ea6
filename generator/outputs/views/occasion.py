"""When and where something is, as views hold it."""

from datetime import date, datetime

from generator.model.common import Moment
from generator.model.event import Place

__all__ = ["place_line", "when"]


def when(moment: Moment) -> date | datetime:
    """Give a moment as a date where it is a whole day, else as a datetime in the site's zone."""
    return moment.at.date() if moment.all_day else moment.at


def place_line(place: Place | None) -> str:
    """Give a place on one line: "Durup Kro, Torvet 1, 7870 Roslev"."""
    if place is None:
        return ""
    town = " ".join(part for part in (place.postcode, place.town) if part)
    return ", ".join(part for part in (place.name, place.street, town) if part)
