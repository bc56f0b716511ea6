"""Bring the gettext catalogues up to date with the words of the program.

Usage: ``python tools/catalogues.py [--check]``.  Msgids are the English sentences of the table of codes, of
``_("…")``, ``gettext("…")`` and ``ngettext("…", "…")`` in Python and templates, of the labels, and of the fields.
Translations are kept, what is no longer used is taken out.  The catalogues hold neither line numbers nor
dates, so that a change of them is a change of words.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.diagnostics import CODES  # noqa: E402  (the project need not be installed)
from generator.load import field_words  # noqa: E402

CATALOGUES = ROOT / "generator" / "language" / "catalogues"
LANGUAGES = ("da", "en")
SOURCES = (
    ("generator", ".py", "python"),
    ("generator", ".html", "jinja2"),
    *(("themes", kind, "jinja2") for kind in (".html", ".mjml", ".txt", ".xml")),
)
KEYWORDS = {"_": None, "say": None, "gettext": None, "ngettext": (1, 2), "_n": (1, 2), "N_": None}
FIELD = re.compile(r"\{([a-z][a-z0-9_]*)\}")

Msgid: TypeAlias = str | tuple[str, str]
Texts: TypeAlias = dict[Msgid, tuple[str, ...]]


def msgids() -> set[Msgid]:
    """Give every msgid of the program; one that counts is a pair."""
    found: set[Msgid] = set()
    for code in CODES.values():
        found |= {text for text in (code.message, code.help, code.explanation) if text}
    found |= set(_labels()) | set(_extracted()) | set(field_words.msgids())
    # A sentence that counts somewhere and stands alone elsewhere needs one entry only.
    counting = {msgid[0] for msgid in found if isinstance(msgid, tuple)}
    return {msgid for msgid in found if isinstance(msgid, tuple) or msgid not in counting}


def _labels() -> Iterator[str]:
    """Give the texts of ``generator.language.labels``, where that exists: all in its public tables."""
    if find_spec("generator.language.labels") is None:
        return
    module = import_module("generator.language.labels")
    pending: list[object] = [
        value for name, value in vars(module).items() if name.isupper() and not name.startswith("_")
    ]
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            pending.extend(value.values())
        elif isinstance(value, (tuple, list, set, frozenset)):
            pending.extend(value)


def _extracted() -> Iterator[Msgid]:
    """Give the msgids that stand in Python modules and templates."""
    for folder, suffix, method in SOURCES:
        for path in sorted((ROOT / folder).rglob(f"*{suffix}")):
            try:
                yield from _extracted_from(path, method)
            except Exception as error:
                error.add_note(f"while reading {path}")
                raise


def _extracted_from(path: Path, method: str) -> Iterator[Msgid]:
    """Give the msgids of one file."""
    options = {"silent": "false", "trimmed": "true"} if method == "jinja2" else {}
    with path.open("rb") as file:
        for _line, found, _comments, _context in extract(method, file, KEYWORDS, options=options):
            if isinstance(found, tuple):
                yield found[0], found[1]
            elif found:
                yield found


def read_texts(language: str) -> Texts:
    """Give the translations that a catalogue holds now; fuzzy ones count as none."""
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    texts: Texts = {}
    for message in catalogue:
        if message.id and not message.fuzzy:
            msgid: Msgid = message.id if isinstance(message.id, str) else (message.id[0], message.id[1])
            texts[msgid] = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return texts


def completed(language: str, wanted: set[Msgid], texts: Texts) -> Texts:
    """Give a text for each wanted msgid: what there is, else the msgid itself in English, else nothing."""
    alone = {msgid if isinstance(msgid, str) else msgid[0]: text for msgid, text in texts.items()}
    result: Texts = {}
    for msgid in sorted(wanted, key=_order):
        forms = (msgid,) if isinstance(msgid, str) else msgid
        found = texts.get(msgid) or alone.get(forms[0], ())
        if len(found) != len(forms) or not all(found):
            found = forms if language == "en" else ("",) * len(forms)
        result[msgid] = found
    return result


def faults(language: str, wanted: set[Msgid], texts: Texts) -> Iterator[str]:
    """Say of each msgid what its translation lacks; nothing when the catalogue is complete."""
    for msgid in sorted(wanted, key=_order):
        forms = (msgid,) if isinstance(msgid, str) else msgid
        found = texts.get(msgid, ())
        if len(found) != len(forms) or not all(found):
            yield f"{language}: not translated: {forms[0]!r}"
        elif any(_fields(said) - {"n"} != _fields(form) - {"n"} for form, said in zip(forms, found, strict=True)):
            yield f"{language}: other fields than in the English: {forms[0]!r}"
    for msgid in sorted(set(texts) - wanted, key=_order):
        yield f"{language}: no longer used: {msgid!r}"


def _fields(sentence: str) -> set[str]:
    return set(FIELD.findall(sentence))


def _order(msgid: Msgid) -> tuple[str, str]:
    return (msgid, "") if isinstance(msgid, str) else msgid


def po(language: str, texts: Texts) -> bytes:
    """Give a catalogue as a file: sorted, without dates and places."""
    catalogue = Catalog(locale=language, fuzzy=False)
    for msgid, forms in texts.items():
        catalogue.add(msgid, forms[0] if isinstance(msgid, str) else forms)
    buffer = BytesIO()
    write_po(buffer, catalogue, width=100, omit_header=True, sort_output=True)
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    )
    return (header + buffer.getvalue().decode("utf-8").strip() + "\n").encode("utf-8")


def main(arguments: list[str]) -> int:
    """Update the catalogues, or with ``--check`` only look; 1 where a word is missing."""
    wanted = msgids()
    missing = False
    for language in LANGUAGES:
        texts = read_texts(language)
        if "--check" not in arguments:
            texts = completed(language, wanted, texts)
            (CATALOGUES / f"{language}.po").write_bytes(po(language, texts))
        for fault in faults(language, wanted, texts):
            missing = True
            print(fault)
    return 1 if missing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
