"""The services that send newsletters, and the merge fields that they fill in; these stand nowhere else.

A service is here when its fields were found in its documentation, its source or published templates; a field
that was not is left empty.  "View in the browser" is no merge field: it is the issue's own address on the site.
"""

from dataclasses import dataclass
from urllib.parse import quote

__all__ = ["SERVICE_NAMES", "Service", "merge_fields", "service"]


@dataclass(frozen=True, slots=True)
class Service:
    """One sending service.

    No field holds ``<``, ``>``, ``&`` or a quotation mark: it passes through HTML and MJML untouched.

    Attributes:
        name: One of ``SERVICE_NAMES``.
        source: Where the fields are documented.
        unsubscribe: Stands for the address of the unsubscribe link; empty for ``mailto``, which builds one.
        preferences: Stands for the address of a reader's own choices; empty where there is none.
        recipient: Stands for the receiver's mail address; empty where there is none.
    """

    name: str
    source: str
    unsubscribe: str = ""
    preferences: str = ""
    recipient: str = ""

    @property
    def own_header(self) -> bool:
        """Whether the service writes List-Unsubscribe for each receiver, one-click included (RFC 8058)."""
        return self.unsubscribe != ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The merge fields, sorted."""
        return tuple(sorted({self.unsubscribe, self.preferences, self.recipient} - {""}))

    def unsubscribe_address(self, address: str, subject: str) -> str:
        """Give what the unsubscribe link leads to, in the HTML and in the plain text.

        Args:
            address: Mail address that takes unsubscriptions; only ``mailto`` uses it.
            subject: Subject of such a mail, such as ``Afmeld Nyt fra Durup``; only ``mailto`` uses it.
        """
        # RFC 6068 section 2: "@" stands as it is; "%", "&" and whatever the RFC does not list are escaped.
        written = f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}"
        return self.unsubscribe or written

    def unsubscribe_header(self, address: str, subject: str) -> str:
        """Give the address for the header List-Unsubscribe; empty where the service writes its own."""
        return "" if self.own_header else self.unsubscribe_address(address, subject)


_SERVICES = (
    Service(
        "brevo",
        "help.brevo.com: Brevo Template Language, predefined placeholders",
        unsubscribe="{{ unsubscribe }}",
        preferences="{{ update_profile }}",
        recipient="{{ contact.EMAIL }}",
    ),
    Service(
        "buttondown",
        "docs.buttondown.com: Template variables; Portal",
        unsubscribe="{{ unsubscribe_url }}",
        preferences="{{ manage_subscription_url }}",
        recipient="{{ subscriber.email }}",
    ),
    Service(
        "keila",
        "github.com/pentacent/keila: lib/keila/mailings/builder.ex",
        unsubscribe="{{ unsubscribe_link }}",
        recipient="{{ contact.email }}",
    ),
    Service(
        "listmonk",
        "listmonk.app/docs/templating",
        unsubscribe="{{ UnsubscribeURL }}",
        preferences="{{ UnsubscribeURL }}?manage=true",
        recipient="{{ .Subscriber.Email }}",
    ),
    Service(
        "mailchimp",
        "kb.mailchimp.com: How do I add the UNSUB tag; merge tags of Newspack Newsletters for the others",
        unsubscribe="*|UNSUB|*",
        preferences="*|UPDATE_PROFILE|*",
        recipient="*|EMAIL|*",
    ),
    Service(
        "mailerlite",
        "published MailerLite templates; its other fields could not be confirmed",
        unsubscribe="{$unsubscribe}",
    ),
    Service("mailto", "RFC 6068 and RFC 2369: works with every sender and every mail program"),
)

_BY_NAME = {one.name: one for one in _SERVICES}

SERVICE_NAMES = tuple(_BY_NAME)


def service(name: str) -> Service:
    """Give the service of that name; ``KeyError`` for one that is not in ``SERVICE_NAMES``."""
    return _BY_NAME[name]


def merge_fields() -> tuple[str, ...]:
    """Give the merge fields of all services, sorted: none of them may stand in a page for everybody."""
    return tuple(sorted({field for one in _SERVICES for field in one.fields}))
