"""A list of members, as spreadsheets save it: delimited values, one member a line.

A repository is public: e-mail addresses, phone numbers and CPR numbers are not carried, whatever the list holds.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from generator.importers.carrying import Carried, refused
from generator.importers.ground import Ground, plain_name
from generator.importers.items import BadSource, Remark, remark
from generator.importers.stamps import NO_STAMP, fate, stamped
from generator.language.catalogue import words
from generator.language.dates import DateError, parse_date
from generator.yaml.writing import Entry, Value, write_yaml

__all__ = ["Member", "MemberList", "carry_members"]

MAX_ROWS = 20_000
MAX_BYTES = 20_000_000
_COLUMNS = {
    "name": "navn name virksomhed firma company medlem member virksomhedsnavn firmanavn organisation",
    "sector": "branche sector erhverv industry fag",
    "place": "by place sted town city postdistrikt",
    "url": "web url hjemmeside website www webside webadresse homepage",
    "ownership": "ejerskab ejerform ownership type",
    "size": "størrelse size ansatte employees antalansatte medarbejdere",
    "joined": "indmeldt joined medlemsiden indmeldelsesdato since",
    "left": "udmeldt left udmeldelsesdato",
    "text": "tekst text beskrivelse description om about",
}
_FIELDS = {name: field for field, names in _COLUMNS.items() for name in names.split()}
_PERSONAL = re.compile(
    r"e?-?mail|e-?post|telefon|tlf|phone|mobil|cpr|f[øo]dsel|birth|kontakt|contact|adresse$|address$|privat|kodeord|password"
)
_CPR = re.compile(r"(?<![0-9])[0-3][0-9][01][0-9]{3}[- ]?[0-9]{4}(?![0-9])")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_PHONE = re.compile(r"(?:\+|00)?[0-9][0-9 ().-]{6,18}[0-9]")
_OWNERSHIP = {
    **dict.fromkeys("privat private a/s aps enkeltmandsvirksomhed i/s".split(), "private"),
    **dict.fromkeys("offentlig public kommune kommunal".split(), "public"),
    **dict.fromkeys("forening association fond selvejende".split(), "association"),
}
_BANDS = ((1, "1"), (9, "2-9"), (49, "10-49"), (249, "50-249"))
_LINE = {"name": 300, "sector": 300, "place": 300, "text": 4000}


@dataclass(frozen=True, slots=True)
class Member:
    """One line of the list.

    Attributes:
        line: Of the file, from 1.
        values: Field -> value, as the header of a member takes it.
        remarks: What of the line is not carried.
    """

    line: int
    values: Mapping[str, str]
    remarks: tuple[Remark, ...]


class MemberList:
    """A list of members.

    Args:
        content: The file, in UTF-8, UTF-16 or Windows-1252; between the values semicolons, commas or tabs.
        language: Of the site; it decides how dates are read.

    Attributes:
        remarks: Of columns that are not carried; never what they hold.

    Raises:
        BadSource: It is no such list.
    """

    def __init__(self, content: bytes, language: str) -> None:
        self._language = language
        rows = _rows(_text(content))
        names = next((names for _, names in rows), [])
        self._fields = [_field(name) for name in names]
        if "name" not in self._fields:
            raise BadSource(remark("source-no-names", columns=", ".join(filter(None, names))[:200] or "–"))
        self.remarks = tuple(_lost_columns(names, self._fields))
        self.members = tuple(self._members(rows))

    def _members(self, rows: Iterator[tuple[int, list[str]]]) -> Iterator[Member]:
        for number, (line, row) in enumerate(rows):
            if number >= MAX_ROWS:
                raise BadSource(remark("source-size"))
            values: dict[str, str] = {}
            remarks: list[Remark] = []
            for field, written in zip(self._fields, row, strict=False):
                if field and written.strip() and field not in values:
                    found = self._value(field, written.strip())
                    if isinstance(found, Remark):
                        remarks.append(found)
                    else:
                        values[field] = found
            if values or remarks:
                yield Member(line, values, tuple(dict.fromkeys(remarks)))

    def _value(self, field: str, written: str) -> str | Remark:
        is_day = field in ("joined", "left")
        if _CPR.search(written) or _EMAIL.search(written) or (_PHONE.fullmatch(written) and not is_day):
            return remark("lost-personal", field=field)
        found: str | None = written
        if field == "url":
            found = _web(written)
        elif field == "ownership":
            found = _OWNERSHIP.get(written.lower())
        elif field == "size":
            found = _band(written)
        elif is_day:
            found = self._day(written)
        else:
            found = (" ".join(written.split()) if field != "text" else written)[: _LINE[field]]
        return remark("lost-value", field=field) if found is None else found

    def _day(self, written: str) -> str | None:
        try:
            found = parse_date(written, self._language)
        except DateError:
            return None
        return found.isoformat() if 1000 <= found.year < 3000 else None


def carry_members(found: MemberList, ground: Ground, network: str, *, update: bool) -> Iterator[Carried]:
    """Give what becomes of each member, in the order of the list."""
    folder = f"networks/{network}/members"
    elsewhere = {
        path.rpartition("/")[2]: path.split("/")[1]
        for path in ground.texts
        if "/members/" in path and not path.startswith(f"{folder}/")
    }
    seen: set[str] = set()
    say = words(ground.language).gettext
    for member in found.members:
        name = member.values.get("name", "")
        where = say("line {n}", n=member.line)
        if not name:
            yield Carried("", where, remarks=(remark("left-no-name"), *member.remarks))
            continue
        file = f"{plain_name(name)}.yaml"
        if file in seen:
            yield Carried(name, where, remarks=(remark("left-twice"),))
        elif file in elsewhere:
            yield Carried(name, where, remarks=(remark("left-elsewhere", network=elsewhere[file]),))
        else:
            seen.add(file)
            path = f"{folder}/{file}"
            text = _written(member, ground.language)
            if (why := refused(path, text, ground)) is not None:
                yield Carried(name, where, remarks=(why,))
                continue
            decided = fate(ground.texts.get(path), text, update=update)
            yield Carried(name, where, path, decided, text, remarks=member.remarks)


def _written(member: Member, language: str) -> str:
    say = words(language).gettext
    check = say("The next import leaves this file alone once anything in it is changed: {digest}", digest=NO_STAMP)
    values: dict[str, Value] = {field: member.values[field] for field in _COLUMNS if member.values.get(field)}
    entries = [Entry(field, value, check if field == "name" else "") for field, value in values.items()]
    return stamped(write_yaml(entries))


def _text(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise BadSource(remark("source-size"))
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise BadSource(remark("source-sheet"))
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", "replace").replace("\0", "")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give the lines that hold anything, with their numbers; Excel may name the delimiter in the first one."""
    first = text.lstrip("\n\r").partition("\n")[0]
    named = re.fullmatch(r"sep=(.)\s*", first)
    delimiter = named[1] if named else max(";,\t", key=first.count)
    reader = csv.reader(StringIO(text), delimiter=delimiter)
    try:
        for row in reader:
            if any(cell.strip() for cell in row) and not (named and reader.line_num == 1):
                yield reader.line_num, row
    except csv.Error:
        raise BadSource(remark("source-csv", line=reader.line_num)) from None


def _field(name: str) -> str:
    """Give the field that a column stands for, or an empty text."""
    return _FIELDS.get(re.sub(r"[^a-zæøå]", "", name.lower()), "")


def _lost_columns(names: list[str], fields: list[str]) -> Iterator[Remark]:
    for place, (name, field) in enumerate(zip(names, fields, strict=True)):
        shown = " ".join(name.split())[:60]
        if shown and field and field in fields[:place]:
            yield remark("column-twice", column=shown, field=field)
        elif shown and not field:
            yield remark("column-personal" if _PERSONAL.search(shown.lower()) else "column-unknown", column=shown)


def _web(written: str) -> str | None:
    """Give an address as it must be written: whole."""
    address = written if re.match(r"https?://", written, re.IGNORECASE) else f"https://{written}"
    good = re.fullmatch(r"https?://(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d{1,5})?(?:[/?#]\S*)?", address, re.IGNORECASE)
    return address if good else None


def _band(written: str) -> str | None:
    """Give the band of sizes in which a number of employees lies, or a band as it is written."""
    plain = written.replace("–", "-").replace(" ", "")
    if plain in ("250+", *(band for _, band in _BANDS)):
        return plain
    if not (plain.isdecimal() and plain.isascii()) or not 0 < int(plain[:9]):
        return None
    return next((band for most, band in _BANDS if int(plain[:9]) <= most), "250+")
