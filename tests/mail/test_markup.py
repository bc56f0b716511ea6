import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.mail.markup import MarkupError, Words, parse


def problem(text: str) -> tuple[str, str, int]:
    """Give what is wrong with a text."""
    with pytest.raises(MarkupError) as caught:
        parse(text)
    return caught.value.problem, caught.value.name, caught.value.offset


class TestParse:
    def test_tree_keeps_order(self) -> None:
        """
        Elements and words come in the order of the text.
        """
        root = parse("<a>x<b/>y</a>")

        assert ["x", "b", "y"] == [c.text if isinstance(c, Words) else c.name for c in root.children]

    def test_attributes_know_their_place(self) -> None:
        """
        An attribute's offset is that of its name.
        """
        (attribute,) = parse("<a\n  b='c'/>").attributes

        assert ("b", "c", 5) == (attribute.name, attribute.value, attribute.offset)

    def test_empty_elements_of_html_need_no_end(self) -> None:
        """
        HTML's own empty elements stand without an end.
        """
        assert ["br", "img"] == [e.name for e in parse('<a><br><img src="x"></a>').elements()]

    def test_entities_are_not_expanded(self) -> None:
        """
        Entities and bare ampersands stay as they are written.
        """
        (words,) = parse("<a>&nbsp; &amp; &</a>").children

        assert Words("&nbsp; &amp; &", 3) == words

    def test_comments_leave_no_trace(self) -> None:
        """
        Comments may stand anywhere, around the root as well.
        """
        assert [] == parse("<!-- a --><b><!-- c --></b><!-- d -->").children

    def test_inner_text_is_bounded(self) -> None:
        """
        An element knows where its content begins and ends.
        """
        text = "<a><b>x&y</b></a>"
        (inner,) = parse(text).elements()

        assert "x&y" == text[inner.inner : inner.end]


class TestProblems:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("<a>", ("unclosed", "a", 0)),
            ("<a><b></a>", ("unclosed", "b", 3)),
            ("<a></b></a>", ("unopened", "b", 3)),
            ("<a></br></a>", ("unopened", "br", 3)),
            ("", ("root", "", 0)),
            ("x<a/>", ("root", "x", 0)),
            ("<a/>\n y", ("root", "y", 6)),
            ("<a/><b/>", ("root", "<b>", 4)),
            ("<!DOCTYPE a><a/>", ("doctype", "<!DOCTYPE", 0)),
            ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', ("doctype", "<!DOCTYPE", 0)),
            ("<?xml version='1.0'?><a/>", ("doctype", "<?xml", 0)),
            ("<a><![CDATA[b]]></a>", ("doctype", "<![CDATA", 3)),
            ("<a>1 < 2</a>", ("syntax", "< 2</a>", 5)),
            ("<a b=c/>", ("syntax", "<a b=c/>", 0)),
            ("<a b/>", ("syntax", "<a b/>", 0)),
            ('<a b="<"/>', ("syntax", '<a b="<"/>', 0)),
            ('<a b="c/>', ("syntax", '<a b="c/>', 0)),
            ("<a><!-- b -- c --></a>", ("syntax", "--", 3)),
            ("<a><!-- b</a>", ("syntax", "<!-- b</a>", 3)),
        ],
    )
    def test_problem_is_named_where_it_is(self, text: str, expected: tuple[str, str, int]) -> None:
        """
        The first thing that is wrong is named, with its place.
        """
        assert expected == problem(text)

    def test_depth_is_bounded(self) -> None:
        """
        Nobody can make the compiler's stack overflow.
        """
        assert "deep" == problem("<a>" * 5000)[0]

    def test_time_is_bounded(self) -> None:
        """
        A tag that never ends is given up at once, not after trying every way to read it.
        """
        assert "syntax" == problem("<a" + ' b="c"' * 20_000 + " d=")[0]

    @given(st.text(alphabet="<>/ab='\"!-& \n[]?", max_size=60))
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        """
        Whatever the text, there is a tree or a problem within it, and never another error.
        """
        place = 0
        try:
            parse(text)
        except MarkupError as error:
            place = error.offset

        assert 0 <= place <= len(text)
