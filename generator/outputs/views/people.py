"""People who are named in public, and how they are reached."""

from dataclasses import dataclass

from generator.model.common import Person
from generator.outputs.views.footer import dial

__all__ = ["PersonView", "person_view"]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person.

    Attributes:
        role: Title and organisation, joined by a comma.
        phone_href: The number as a ``tel:`` link takes it.
    """

    name: str
    role: str
    email: str
    phone: str
    phone_href: str
    hours: str


def person_view(person: Person) -> PersonView:
    """Give what may be shown of a person."""
    return PersonView(
        name=person.name,
        role=", ".join(part for part in (person.title, person.organisation) if part),
        email=person.email,
        phone=person.phone,
        phone_href=dial(person.phone),
        hours=person.hours,
    )
