"""The kinds of field that headers are made of."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Annotated, ClassVar
from unicodedata import normalize
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from generator.language.dates import DateError, parse_date, parse_when
from generator.model.common import Moment
from generator.model.redirects import LONGEST_OLD, is_old_address

__all__ = [
    "Colour",
    "Day",
    "Email",
    "Flag",
    "Header",
    "Lines",
    "Link",
    "Long",
    "OldAddresses",
    "Path",
    "PersonHeader",
    "Phone",
    "PictureHeader",
    "Ref",
    "Refs",
    "Slug",
    "Summary",
    "Tag",
    "Text",
    "When",
]


_YEARS = range(1000, 3000)  # beyond it lie slips of the finger, and days that calendars cannot count from


class Header(BaseModel):
    """A mapping in a header; a key that is not known is an error, never ignored."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True
    )


def _as_text(value: object) -> object:
    """Take a number for the text it was written as; editors need not think of quotation marks."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _one_line(value: str) -> str:
    """Join lines: a header field ends up in titles, mail headers and calendars."""
    return " ".join(value.split())


def _as_list(value: object) -> object:
    """Take one word for a list of one."""
    return [value] if isinstance(value, str | int | float) else value


def _day(value: object, info: ValidationInfo) -> object:
    if value is None or isinstance(value, date):
        return value
    return _parsed(lambda: parse_date(str(value), _language(info)), value)


def _when(value: object, info: ValidationInfo) -> object:
    if value is None or isinstance(value, Moment):
        return value
    zone, language = _zone(info), _language(info)
    return _parsed(lambda: _moment(parse_when(str(value), zone, language), zone), value)


def _moment(value: date | datetime, zone: ZoneInfo) -> Moment:
    if isinstance(value, datetime):
        return Moment(value)
    return Moment(datetime.combine(value, time(), zone), all_day=True)


def _parsed(parse: Callable[[], object], value: object) -> object:
    try:
        found = parse()
        if isinstance(found, date | Moment) and _year(found) not in _YEARS:
            raise DateError("impossible", str(value))
        return found
    except DateError as error:
        context = {"text": error.text, "meanings": " / ".join(error.meanings)}
        raise PydanticCustomError(f"date-{error.kind}", "{text}", context) from None


def _year(found: date | Moment) -> int:
    return (found.at if isinstance(found, Moment) else found).year


def _language(info: ValidationInfo) -> str:
    return str((info.context or {})["language"])


def _zone(info: ValidationInfo) -> ZoneInfo:
    zone = (info.context or {})["zone"]
    return zone if isinstance(zone, ZoneInfo) else ZoneInfo(str(zone))


def _address(value: str) -> str:
    """Refuse addresses that are not on the web or a mailbox: ``javascript:`` and its like never get in."""
    try:
        parts = urlsplit(value)
        web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        good = web or (parts.scheme in ("mailto", "tel") and bool(parts.path))
    except ValueError:  # brackets or a port that no address has
        good = False
    if not good or any(c.isspace() for c in value):
        raise PydanticCustomError("address", "{text}", {"text": value})
    return value


def _path(value: str) -> str:
    """Refuse paths that lead out of the site's folder."""
    parts = value.split("/")
    if value.startswith(("//", "~")) or "\\" in value or ":" in value or parts.count("..") > 4 or not parts[-1]:
        raise PydanticCustomError("path", "{text}", {"text": value})
    return value


def _old_address(value: object) -> object:
    """Give an address that a page had before as a path below the site's root, as browsers and disks know it."""
    if not isinstance(value, str):
        return value
    path = normalize("NFC", unquote(value.strip()))
    if not is_old_address(path):
        raise PydanticCustomError("old-address", "{text}", {"text": value})
    return path


_FLAG_WORDS = {"ja": True, "yes": True, "true": True, "nej": False, "no": False, "false": False}


def _flag(value: object) -> object:
    return _FLAG_WORDS.get(value.strip().lower(), value) if isinstance(value, str) else value


def _phone(value: str) -> str:
    if not re.fullmatch(r"\+?[0-9 ()./-]{5,24}", value):
        raise PydanticCustomError("phone", "{text}", {"text": value})
    return value


def _typed(**rules: object) -> WithJsonSchema:
    """Tell editors that a text may be written as a number too: a postcode, a year, a phone number."""
    return WithJsonSchema({"type": ["string", "number"], **rules})


def _typed_list(**rules: object) -> WithJsonSchema:
    """Tell editors that a list of one may be written without its hyphen."""
    one: dict[str, object] = {"type": ["string", "number"], **rules}
    return WithJsonSchema({"anyOf": [one, {"type": "array", "items": one}]})


# Editors must take every date that the loader takes; "format": "date" would refuse "5. maj 2026".
_DAYS = WithJsonSchema({"type": "string", "examples": ["2026-05-05", "5. maj 2026"]})
_MOMENTS = WithJsonSchema({"type": "string", "examples": ["2026-05-05 17:30", "5. maj 2026 kl. 17.30"]})
_FLAGS = WithJsonSchema({"enum": [True, False, *_FLAG_WORDS]})
_SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"

Text = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_one_line),
    StringConstraints(min_length=1, max_length=300),
    _typed(minLength=1, maxLength=300),
]
Long = Annotated[
    str,
    BeforeValidator(_as_text),
    StringConstraints(min_length=1, max_length=4000),
    _typed(minLength=1, maxLength=4000),
]
Summary = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_one_line),
    StringConstraints(min_length=1, max_length=280),
    _typed(minLength=1, maxLength=280),
]
Slug = Annotated[
    str,
    BeforeValidator(_as_text),
    StringConstraints(pattern=_SLUG, max_length=80),
    _typed(pattern=_SLUG, maxLength=80),
]
Tag = Annotated[
    str, BeforeValidator(_as_text), StringConstraints(min_length=1, max_length=60), _typed(minLength=1, maxLength=60)
]
Ref = Annotated[
    str, BeforeValidator(_as_text), StringConstraints(min_length=1, max_length=120), _typed(minLength=1, maxLength=120)
]
Refs = Annotated[tuple[Ref, ...], BeforeValidator(_as_list), _typed_list(minLength=1, maxLength=120)]
Lines = Annotated[tuple[Text, ...], BeforeValidator(_as_list), _typed_list(minLength=1, maxLength=300)]
Flag = Annotated[bool, BeforeValidator(_flag), _FLAGS]
Day = Annotated[date, BeforeValidator(_day), _DAYS]
When = Annotated[Moment, BeforeValidator(_when), _MOMENTS]
Link = Annotated[str, AfterValidator(_address)]
OldAddress = Annotated[str, BeforeValidator(_old_address)]
OldAddresses = Annotated[
    tuple[OldAddress, ...], BeforeValidator(_as_list), _typed_list(pattern="^/.", maxLength=LONGEST_OLD)
]
Path = Annotated[str, AfterValidator(_path), StringConstraints(min_length=1, max_length=200)]
# As the form fields of browsers take it (HTML, "valid e-mail address"): letters beyond ASCII stop many mail servers.
_EMAIL = r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
Email = Annotated[str, StringConstraints(pattern=_EMAIL, max_length=254)]
Phone = Annotated[str, BeforeValidator(_as_text), AfterValidator(_phone), _typed()]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


class PersonHeader(Header):
    """A person who is named in public."""

    name: Text = Field(description="Full name.")
    title: Text = Field("", description="Job title or role.")
    organisation: Text = Field("", description="Firm or organisation.")
    email: Email = Field("", description="E-mail address that may be public.")
    phone: Phone = Field("", description="Phone number that may be public.")
    hours: Text = Field("", description="When the person can be reached, in words.")


class PictureHeader(Header):
    """A picture that lies beside the text or elsewhere in the site's folder."""

    src: Path = Field(description="File name, seen from the text's own folder.")
    alt: Text = Field(description="What is seen, in words, for those who cannot see it.")
    credit: Text = Field(description="Who made the picture.")
    caption: Text = Field("", description="Shown below the picture.")
    consent: Text = Field("", description="Why recognisable people may be shown; never published.")
