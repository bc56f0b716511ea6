import pytest

from generator.markdown import COMMONMARK, PYTHON_MARKDOWN, Link, links, render
from generator.markdown.dialects.commonmark import convert

from ..conftest import resolve

ALIKE = """Havnen i *Durup* er **åben**, siger "Bo" -- og det...

## Kom og se

- Se [den](side.md)
- Skriv til post@a.example

> Et citat & et til.

![Kajen](kaj.jpg "Om aftenen")

Navn | Antal
:-- | --:
Et | 2

1. Først `kode`
2. Så [ud](https://a.example/x?y=1&z=2)[^1]

[^1]: Noten.

***

Slut.
"""


class TestConvert:
    @pytest.mark.parametrize("address", ["blå.md", "<blå kaj.md>", "bl%C3%A5.md", "https://a.example/ø"])
    def test_address_as_written(self, address):
        """A file's name is given as its author wrote it, letters, spaces and percent signs."""
        assert f'<p><a href="{address.strip("<>")}">a</a></p>\n' == convert(f"[a]({address})")

    def test_task(self):
        """A task shows a box that is empty or ticked."""
        assert "<ul>\n<li>☐ a</li>\n<li>☑ b</li>\n</ul>\n" == convert("- [ ] a\n- [x] b")


def test_place_of_an_odd_address():
    """A link to a file with Danish letters is found where it is written."""
    assert (Link("blå kaj.md", False, "", 3, 7),) == links("Ord.\n\n[se](<blå kaj.md>)", dialect=COMMONMARK)


@pytest.mark.parametrize("channel", ["page", "feed", "mail", "text", "words"])
def test_the_dialects_agree(channel):
    """What both dialects know comes out the same, in every channel."""
    first, second = (render(ALIKE, resolve, language="da", dialect=d) for d in (PYTHON_MARKDOWN, COMMONMARK))

    assert getattr(first, channel) == getattr(second, channel)
