import pytest

from generator.markdown import Link, links, render


def places(text):
    return [(link.address, link.line, link.column) for link in links(text)]


class TestLinks:
    def test_in_a_sentence(self):
        """A link is found where its address begins."""
        assert [Link("side.md", False, "", 3, 10)] == list(links("Et afsnit.\n\nSe [den](side.md)."))

    def test_picture(self):
        """A picture comes with its alternative text."""
        assert [Link("havn.jpg", True, "Havnen", 1, 11)] == list(links('![Havnen](havn.jpg "Titel")'))

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Se [a][x].\n\n[x]: a.md", ("a.md", 3, 6)),
            ("Se <https://a.dk/b>", ("https://a.dk/b", 1, 5)),
            ("Skriv til <post@a.dk>", ("mailto:post@a.dk", 1, 12)),
            ("Skriv til post@a.dk.", ("mailto:post@a.dk", 1, 11)),
            ("Se https://a.dk/b.", ("https://a.dk/b", 1, 4)),
            ('<p>\n<a href="a.md">x</a></p>', ("a.md", 2, 10)),
            ("[a\nb](c.md)", ("c.md", 2, 4)),
            ("[a](<c.md>)", ("c.md", 1, 6)),
            ("[a](b_(c).md)", ("b_(c).md", 1, 5)),
            ("- a\r\n  - [b](c.md)", ("c.md", 2, 9)),
            ("Note[^1]\n\n[^1]: Se [a](b.md)", ("b.md", 3, 14)),
            ("`[a](b.md)` og [a](b.md)", ("b.md", 1, 20)),
            ("```\n[a](b.md)\n```\n\n[a](b.md)", ("b.md", 5, 5)),
            ("<!-- [a](b.md) -->\n\n[a](b.md)", ("b.md", 3, 5)),
            ("a | b\n--- | ---\n1 | [c](d.md)", ("d.md", 3, 9)),
        ],
    )
    def test_every_way_of_writing(self, text, expected):
        """Whatever the syntax, the place is that of the address, and code has none."""
        assert [expected] == places(text)

    def test_one_address_twice(self):
        """The same address at two places is two links, each with its own place."""
        assert [("a.md", 1, 5), ("a.md", 3, 5)] == places("[x](a.md)\n\n[y](a.md)")

    def test_order_of_the_source(self):
        """A footnote that stands before its mark comes first, as it does in the source."""
        assert [("b.md", 1, 11), ("a.md", 3, 11)] == places("[^1]: [b](b.md)\n\nx[^1] [a](a.md)")

    def test_unsafe_addresses_are_told(self):
        """What no channel will show is listed all the same, so that the author can be told."""
        text = "[a](javascript:x) [b](C:\\Billeder\\a.jpg) [c](//evil.example)"

        assert ["javascript:x", "C:\\Billeder\\a.jpg", "//evil.example"] == [link.address for link in links(text)]

    def test_links_within_the_body(self):
        """A link to a heading of the body is settled here; one to a heading that is not there is listed."""
        assert [("#borte", 3, 16)] == places("## Trin\n\n[a](#trin) [c](#borte) [b](#s-trin)")

    def test_nothing_to_find(self):
        """A body without links has none."""
        assert () == links("Et *ganske* almindeligt afsnit.")

    def test_are_what_the_resolver_is_asked(self, resolve):
        """Every address that rendering asks about is among the links."""
        text = "[a](a.md) ![b](b.png) <img src='c.png'> [d](#d) [e][e]\n\n[e]: e.md"
        asked = []

        render(text, lambda *address: asked.append(address) or resolve(*address), language="da")

        assert sorted(asked) == sorted((link.address, link.is_picture) for link in links(text))
