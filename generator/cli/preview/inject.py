"""The script that listens for changes: put into a page when it is served, never into what is built."""

import re
from html import escape, unescape

__all__ = ["allow", "inject"]

_POLICY = re.compile(
    rb"""(<meta\s[^>]*http-equiv=["']?content-security-policy["']?[^>]*?content=)(?:"([^"]*)"|'([^']*)')""", re.I
)
_NEEDED = ("script-src", "style-src", "connect-src")


def inject(page: bytes, *, origin: str, folder: str, key: str, version: str) -> bytes:
    """Put the script at the end of a page, and let the page's own policy admit it and nothing more.

    Args:
        origin: Scheme, host and port that the page was asked for with.
        folder: Path of the preview's own files, with a slash at both ends.
        key: The site's.
        version: Of what the page shows.
    """
    tag = f'<script src="{folder}client.js" data-site="{escape(key)}" data-version="{escape(version)}"></script>\n'

    def admitted(found: re.Match[bytes]) -> bytes:
        policy = allow(unescape((found[2] or found[3] or b"").decode("utf-8", "replace")), origin + folder)
        return found[1] + f'"{escape(policy)}"'.encode()

    page = _POLICY.sub(admitted, page)
    head, end, rest = page.rpartition(b"</body>")
    return head + tag.encode() + end + rest if end else page + tag.encode()


def allow(policy: str, source: str) -> str:
    """Add a source to what a content security policy admits as script, style and connection.

    A directive that is not there falls back to ``default-src``, so its sources are repeated; ``'none'`` goes.
    """
    rules = {name.lower(): rest for name, *rest in (part.split() for part in policy.split(";") if part.strip())}
    if "default-src" not in rules:
        rules = {**rules, **{name: [*rules[name], source] for name in _NEEDED if name in rules}}
    else:
        for name in _NEEDED:
            sources = rules.get(name, rules["default-src"])
            rules[name] = [*(s for s in sources if s.lower() != "'none'"), source]
    return "; ".join(" ".join([name, *sources]) for name, sources in rules.items())
