import re

import pytest

from generator.mail.compile import compile_mjml
from generator.mail.components import COMPONENTS, EVERYWHERE, REFUSED
from generator.mail.kinds import Kind
from generator.mail.lint import STYLED, lint
from tests.mail.builders import make_mjml

PATH = "newsletter.mjml"
# A value of each kind that differs from every default of the compiler.
SAMPLES = {"#1a5276": "#1a5276", "12px": "17px", "12px, 50%": "17px", "10px 25px": "3px 7px", "1.5, 24px": "1.7"}
SAMPLES |= {"0.5px": "0.7px", "100%, auto": "70%", "200px, auto": "70px", "0": "9", "lead muted": "lead", "": "zzz"}
TEXTS = {"full-width": "full-width", "background-position-y": "bottom"}
TEXTS |= {"background-position-x": "left", "background-position": "left bottom", "background-size": "cover"}
TEXTS |= {"border-style": "dotted"}
# What an element must have around it, in it or beside it for its attributes to show.
PARENTS = {"mj-section": "mj-body", "mj-column": "mj-section", "mj-wrapper": "mj-body", "mj-hero": "mj-body"}
PARENTS |= {"mj-group": "mj-section", "mj-social-element": "mj-social", "mj-navbar-link": "mj-navbar"}
GIVEN = {
    "mj-image": {"src": "https://a.example/b.png", "alt": "", "href": "https://a.example/"},
    "mj-button": {"href": "https://a.example/", "border": "1px solid red"},
    "mj-section": {"background-url": "https://a.example/b.png"},
    "mj-wrapper": {"background-url": "https://a.example/b.png"},
    "mj-hero": {"background-url": "https://a.example/b.png", "background-width": "600px", "height": "400px"},
    "mj-column": {"padding": "5px"},
    "mj-social-element": {"src": "https://a.example/b.png", "href": "https://a.example/"},
    "mj-navbar-link": {"href": "/a"},
}
INSIDE = {
    "mj-section": "<mj-column><mj-text>x</mj-text></mj-column>",
    "mj-wrapper": "<mj-section><mj-column><mj-text>x</mj-text></mj-column></mj-section>",
    "mj-column": "<mj-text>x</mj-text>",
    "mj-group": "<mj-column><mj-text>x</mj-text></mj-column>",
    "mj-hero": "<mj-text>x</mj-text>",
    "mj-social": '<mj-social-element src="https://a.example/b.png" href="https://a.example/">x</mj-social-element>',
    "mj-navbar": '<mj-navbar-link href="/a">x</mj-navbar-link>',
}


def codes(mjml: str) -> list[str]:
    """Give the codes of what is found, in order."""
    return [found.code for found in lint(mjml, PATH)]


def sample(name: str, kind: Kind) -> str:
    """Give a value of a kind that changes what it is put on."""
    if kind.example == "left, center, right":
        return "right"
    if kind.example == "center top" and name.endswith("-x"):
        return "left"
    if kind.example == "top, middle, bottom":
        return "bottom"
    value = SAMPLES.get(kind.example) or kind.example.split(", ")[-1]
    return TEXTS.get(name, value) if kind.accepts(TEXTS.get(name, value)) else value


def document(element: str, **attributes: str) -> str:
    """Give a document with one element of a kind, wherever it belongs."""
    given = GIVEN.get(element, {}) | attributes
    written = "".join(f' {name}="{value}"' for name, value in given.items())
    markup = f"<{element}{written}>{INSIDE.get(element, 'x' if COMPONENTS[element].words else '')}</{element}>"
    while element != "mj-body":
        parent = PARENTS.get(element, "mj-column")
        if parent != "mj-body":
            markup = f"<{parent}>{markup}</{parent}>"
        element = parent
    return f"<mjml><mj-head><mj-title>x</mj-title></mj-head><mj-body>{markup}</mj-body></mjml>"


def compiled(mjml: str) -> str:
    """Compile a document."""
    return compile_mjml(mjml, language="da", title="x")


SHOWN = sorted(STYLED - {"mj-body"})
ATTRIBUTES = [(e, a) for e in SHOWN for a in sorted({**COMPONENTS[e].attributes, **EVERYWHERE}) if a != "mj-class"]
DROPPED = [(e, a) for e in SHOWN for a in sorted(COMPONENTS[e].dropped)]


class TestTable:
    @pytest.mark.parametrize(("element", "attribute"), ATTRIBUTES)
    def test_known_attribute_is_accepted(self, element: str, attribute: str) -> None:
        """
        Every attribute of the table is accepted with a value of its kind.
        """
        kind = {**COMPONENTS[element].attributes, **EVERYWHERE}[attribute]

        assert [] == codes(document(element, **{attribute: sample(attribute, kind)}))

    @pytest.mark.parametrize(("element", "attribute"), ATTRIBUTES)
    def test_known_attribute_has_an_effect(self, element: str, attribute: str) -> None:
        """
        The compiler does something with every attribute of the table: none is dropped in silence.
        """
        kind = {**COMPONENTS[element].attributes, **EVERYWHERE}[attribute]
        with_it = document(element, **{attribute: sample(attribute, kind)})
        without = document(element)

        assert compiled(without) != compiled(with_it) or sample(attribute, kind) == GIVEN[element][attribute]

    @pytest.mark.parametrize(("element", "attribute"), DROPPED)
    def test_dropped_attribute_has_none(self, element: str, attribute: str) -> None:
        """
        What the table calls dropped is; a compiler that learns it makes this test fail.
        """
        assert compiled(document(element)) == compiled(document(element, **{attribute: "zzz"}))

    @pytest.mark.parametrize(("element", "attribute"), DROPPED)
    def test_dropped_attribute_is_found(self, element: str, attribute: str) -> None:
        """
        An attribute without an effect is not let through.
        """
        assert ["mail-attribute-dropped"] == codes(document(element, **{attribute: "7px"}))

    @pytest.mark.parametrize("element", SHOWN)
    def test_known_element_is_compiled(self, element: str) -> None:
        """
        Every element of the table becomes HTML; none is passed on as it is.
        """
        assert None is re.search(r"<mj-", compiled(document(element)))

    @pytest.mark.parametrize(
        ("child", "parent"),
        [(c, p) for p in SHOWN for c in sorted(COMPONENTS[p].children)],
    )
    def test_nesting_of_the_table_compiles(self, child: str, parent: str) -> None:
        """
        Whatever the table lets stand in an element is compiled there.
        """
        required = "".join(f' {name}="https://a.example/b.png"' for name in sorted(COMPONENTS[child].required))
        inner = f"<{child}{required}>{INSIDE.get(child, '')}</{child}>"
        mjml = re.sub(rf"(<{parent}[^>]*>).*(</{parent}>)", lambda m: m[1] + inner + m[2], document(parent), count=1)

        assert ([], None) == (codes(mjml), re.search(r"<mj-", compiled(mjml)))

    @pytest.mark.parametrize("element", sorted(REFUSED))
    def test_refused_element_is_found(self, element: str) -> None:
        """
        An element that MJML knows and we do not use is named with its reason.
        """
        assert [REFUSED[element]] == codes(make_mjml(f"<{element}/>"))


class TestElements:
    def test_good_document_has_no_findings(self) -> None:
        """
        A document without mistakes is let through.
        """
        assert [] == codes(make_mjml())

    def test_place_is_that_of_the_mistake(self) -> None:
        """
        A finding stands at the line and column of the attribute, and shows its line.
        """
        (found,) = lint(make_mjml('<mj-text\n  colour="red">æ</mj-text>'), PATH)

        assert ("newsletter.mjml:6:3", '  colour="red">æ</mj-text>') == (str(found.at), found.excerpt)

    def test_misspelt_element_gets_a_guess(self) -> None:
        """
        A name that is nearly one of MJML's gets that one as a guess.
        """
        (found,) = lint(make_mjml("<mj-txt>x</mj-txt>"), PATH)

        assert ("mail-element-misspelt", "mj-text") == (found.code, dict(found.values)["guess"])

    def test_html_between_elements_is_found(self) -> None:
        """
        HTML stands in mj-text, not between the elements.
        """
        assert ["mail-element-unknown"] == codes(make_mjml("<div></div>"))

    def test_words_between_elements_are_found(self) -> None:
        """
        Text outside every cell is found.
        """
        assert ["mail-stray-words"] == codes(make_mjml("hej"))

    def test_wrong_nesting_is_found(self) -> None:
        """
        A section in a column is found, and where it may stand is told.
        """
        (found,) = lint(make_mjml("<mj-section/>"), PATH)

        assert ("mail-nesting", "mj-body, mj-wrapper") == (found.code, dict(found.values)["parents"])

    def test_mjml_within_words_is_found(self) -> None:
        """
        Elements of MJML do not stand in text.
        """
        assert ["mail-nesting"] == codes(make_mjml("<mj-text><p><mj-button>x</mj-button></p></mj-text>"))

    @pytest.mark.parametrize(
        ("mjml", "expected"),
        [
            ("<mjml></mjml>", ["mail-element-missing", "mail-element-missing"]),
            ("<mjml><mj-head></mj-head><mj-body></mj-body></mjml>", ["mail-element-missing"]),
            ("<mjml><mj-head><mj-title> </mj-title></mj-head><mj-body></mj-body></mjml>", ["mail-element-missing"]),
            (make_mjml(head="<mj-title>b</mj-title>"), ["mail-element-twice"]),
            ("<html></html>", ["mail-root"]),
            ("", ["mail-root"]),
            ("<mjml>", ["mail-unclosed"]),
        ],
    )
    def test_shape_of_the_document(self, mjml: str, expected: list[str]) -> None:
        """
        A document has one head with one title, and one body.
        """
        assert expected == codes(mjml)


class TestAttributes:
    @pytest.mark.parametrize(
        ("attribute", "value"),
        [
            ("color", "#12345"),
            ("color", "rgba(1,2,3,0.5)"),
            ("color", "rgb(300,0,0)"),
            ("color", "redd"),
            ("font-size", "12"),
            ("font-size", "1em"),
            ("padding", "1px 2px 3px 4px 5px"),
            ("padding", "1px,2px"),
            ("padding", ""),
            ("align", "middle"),
            ("line-height", "1.5em"),
        ],
    )
    def test_wrong_value_is_found(self, attribute: str, value: str) -> None:
        """
        A colour, length or choice that mail clients do not know is found.
        """
        assert ["mail-attribute-value"] == codes(make_mjml(f'<mj-text {attribute}="{value}">x</mj-text>'))

    def test_attribute_written_twice_is_found(self) -> None:
        """
        Of two attributes of one name the compiler takes one, and nobody knows which was meant.
        """
        assert ["mail-attribute-twice"] == codes(make_mjml('<mj-text color="red" color="blue">x</mj-text>'))

    def test_unknown_attribute_lists_the_known(self) -> None:
        """
        A name that is like no other gets the list of all.
        """
        (found,) = lint(make_mjml('<mj-spacer xyzzy="1"/>'), PATH)

        assert ("mail-attribute-unknown", True) == (found.code, "height" in dict(found.values)["known"])

    def test_picture_needs_an_alt_text(self) -> None:
        """
        A picture without alt is found before it is compiled.
        """
        assert ["mail-attribute-missing"] == codes(make_mjml('<mj-image src="https://a.example/b.png"/>'))

    def test_social_icon_needs_an_own_picture(self) -> None:
        """
        The compiler would fetch an icon from a foreign host; it gets none to fetch.
        """
        assert ["mail-attribute-missing"] == codes(
            make_mjml('<mj-social><mj-social-element href="https://a.example/">x</mj-social-element></mj-social>')
        )

    def test_undefined_class_is_found(self) -> None:
        """
        An mj-class that the head does not define is found.
        """
        assert ["mail-class-unknown"] == codes(make_mjml('<mj-text mj-class="lead">x</mj-text>'))

    def test_defined_class_is_fine(self) -> None:
        """
        An mj-class that the head defines is let through.
        """
        head = '<mj-attributes><mj-class name="lead" color="#222222"/><mj-class name="big"/></mj-attributes>'

        assert [] == codes(make_mjml('<mj-text mj-class="lead big">x</mj-text>', head))

    @pytest.mark.parametrize(
        ("inner", "expected"),
        [
            ('<mj-all font-family="Arial"/>', []),
            ('<mj-text color="#222222"/>', []),
            ('<mj-all colour="red"/>', ["mail-attribute-misspelt"]),
            ('<mj-class color="red"/>', ["mail-attribute-missing"]),
            ('<mj-class name="a"><mj-text color="red"/></mj-class>', ["mail-nesting"]),
            ('<mj-tekst color="red"/>', ["mail-element-misspelt"]),
            ("<mj-title/>", ["mail-nesting"]),
            ('<mj-text color="rød"/>', ["mail-attribute-value"]),
            ("x", ["mail-stray-words"]),
        ],
    )
    def test_defaults(self, inner: str, expected: list[str]) -> None:
        """
        The defaults in the head are checked like the attributes they stand for.
        """
        assert expected == codes(make_mjml(head=f"<mj-attributes>{inner}</mj-attributes>"))


class TestStyle:
    @pytest.mark.parametrize(
        ("style", "expected"),
        [
            ("<mj-style>a { color: red }</mj-style>", []),
            ('<mj-style inline="inline">a { color: red }</mj-style>', ["mail-attribute-dropped"]),
            ("<mj-style>@media a { @media b { c { top: 0 } } }</mj-style>", ["mail-style-nested"]),
            ("<mj-style>@import 'x';</mj-style>", ["mail-style-remote"]),
        ],
    )
    def test_style_sheet(self, style: str, expected: list[str]) -> None:
        """
        Styles that are not carried out, that Gmail drops or that fetch something are found.
        """
        assert expected == codes(make_mjml(head=style))

    def test_place_within_a_style_sheet(self) -> None:
        """
        A finding in a style sheet stands at its own line.
        """
        (found,) = lint(make_mjml(head="<mj-style>\n@media a {\n @media b {} }</mj-style>"), PATH)

        assert "newsletter.mjml:4:2" == str(found.at)
