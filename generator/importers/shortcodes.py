"""What WordPress writes between square brackets and comments, and only WordPress knows."""

import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from html import escape

from generator.importers.items import Attachment, Remark, remark

__all__ = ["replace_codes"]

# Those that others than plugins write; any other is known by what it looks like.
_BARE = frozenset({"gallery", "playlist", "audio", "video", "embed", "caption", "wp_caption", "more", "toc", "sitemap"})
_CODE = re.compile(r"(\[?)\[(/?)([A-Za-z][A-Za-z0-9_-]{1,40})((?:\s+[^\[\]\n]{0,1000}?)?)(/?)\](\]?)")
_PAIR = re.compile(r"""([A-Za-z_][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))""")
_CAPTION = re.compile(r"\[(wp_)?caption\b([^\[\]]{0,1000})\]((?:(?!\[(?:wp_)?caption\b).)*?)\[/(?:wp_)?caption\]", re.S)
_EMBED = re.compile(r"\[embed[^\]]{0,300}\]\s*(https?://[^\s\[\]<>\"]+)\s*\[/embed\]")
_PICTURE = re.compile(r"^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(.*)$", re.S)
_BLOCK = re.compile(r"<!-- wp:([a-z][a-z0-9/_-]*)(?:\s+(\{(?:(?!-->|<!--).)*\}))?\s+/-->", re.S)
_SILENT = frozenset({"footnotes", "more", "nextpage", "separator", "spacer", "list-item"})
_SOURCES = ("src", "mp3", "mp4", "m4v", "ogg", "url", "id")


def replace_codes(html: str, attachments: Mapping[str, Attachment], tell: Callable[[Remark], None]) -> str:
    """Give HTML for captions, galleries and embedded addresses; take out what else only WordPress could fill.

    Args:
        attachments: Files of the old system, by id.
        tell: Told of what was taken out.
    """
    html = _BLOCK.sub(partial(_block, tell=tell), html)
    if "[" not in html:
        return html
    html = _CAPTION.sub(_caption, html)
    html = _EMBED.sub(lambda match: _link(match[1]), html)
    closed = frozenset(match[3].lower() for match in _CODE.finditer(html) if match[2])
    return _CODE.sub(partial(_code, attachments=attachments, closed=closed, tell=tell), html)


def _block(match: re.Match[str], tell: Callable[[Remark], None]) -> str:
    """Take out a block that WordPress fills when it is shown."""
    name = match[1]
    if name in _SILENT:
        return ""
    try:
        found = json.loads(match[2] or "{}")
    except ValueError:
        found = {}
    address = found.get("url", "") if isinstance(found, dict) else ""
    if isinstance(address, str) and address.startswith(("https://", "http://")):
        return _link(address)
    tell(remark("lost-block", name=name))
    return ""


def _caption(match: re.Match[str]) -> str:
    parts = _PICTURE.match(match[3])
    values = _values(match[2])
    if not parts:
        return f"<p>{match[3]}</p>"
    caption = parts[2].strip() or escape(values.get("caption", ""))
    return f"<figure>{parts[1]}<figcaption>{caption}</figcaption></figure>"


def _code(
    match: re.Match[str], attachments: Mapping[str, Attachment], closed: frozenset[str], tell: Callable[[Remark], None]
) -> str:
    whole, name, values = match[0], match[3].lower(), _values(match[4])
    if match[1] and match[6]:  # [[so]] WordPress shows a code itself
        return whole[1:-1]
    if not (values or match[2] or match[5] or name in _BARE or name in closed):
        return whole  # words of the author
    outside = (match[1], match[6])
    if name == "gallery":
        return "".join((outside[0], _gallery(values, attachments, tell), outside[1]))
    address = next((values[key] for key in _SOURCES if values.get(key, "").startswith(("https://", "http://"))), "")
    if address:
        return "".join((outside[0], _link(address), outside[1]))
    if not match[2]:
        tell(remark("lost-code", name=name))
    return "".join(outside)


def _gallery(values: Mapping[str, str], attachments: Mapping[str, Attachment], tell: Callable[[Remark], None]) -> str:
    ids = [id.strip() for id in values.get("ids", values.get("include", "")).split(",")]
    if not attachments.keys() >= set(ids):
        tell(remark("lost-code", name="gallery"))
    return "".join(_figure(id, attachments[id]) for id in ids if id in attachments)


def _figure(id: str, found: Attachment) -> str:
    picture = f'<img class="wp-image-{escape(id)}" src="{escape(found.address)}" alt="{escape(found.alt)}">'
    return f"<figure>{picture}<figcaption>{escape(found.caption)}</figcaption></figure>"


def _link(address: str) -> str:
    return f'\n\n<p><a href="{escape(address)}">{escape(address)}</a></p>\n\n'


def _values(text: str) -> dict[str, str]:
    return {key.lower(): double or single or bare for key, double, single, bare in _PAIR.findall(text)}
