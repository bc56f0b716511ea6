"""Makes mails and MJML documents whose parts that do not matter are filled in."""

from datetime import UTC, datetime
from typing import Any

from generator.mail.message import Mail


def make_mail(**changes: Any) -> Mail:
    """Give a complete mail; ``changes`` name what the test is about."""
    fields: dict[str, Any] = {
        "id": "skiveegnen/durup/2026-03",
        "domain": "budstikke.example",
        "subject": "Nyt fra Durup",
        "language": "da",
        "sender_name": "Vækst i Durup",
        "sender_address": "nyhedsbrev@budstikke.example",
        "list_name": "Nyt fra Durup",
        "list_id": "durup.budstikke.example",
        "sent": datetime(2026, 5, 1, 9, tzinfo=UTC),
        "text": "Kære læser\n",
        "html": "<p>Kære læser</p>\n",
    }
    return Mail(**(fields | changes))


def make_mjml(content: str = "<mj-text><p>Kære læser</p></mj-text>", head: str = "") -> str:
    """Give a document with one section and one column around ``content``."""
    return (
        f"<mjml>\n<mj-head><mj-title>Nyt</mj-title>{head}</mj-head>\n<mj-body>\n<mj-section><mj-column>\n"
        f"{content}\n</mj-column></mj-section>\n</mj-body>\n</mjml>\n"
    )
