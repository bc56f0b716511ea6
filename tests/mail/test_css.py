import pytest

from generator.mail.css import nested_at_rules, remote_parts


class TestNestedAtRules:
    def test_plain_media_query_is_fine(self) -> None:
        """
        An at-rule with rules in it is what at-rules are for.
        """
        assert () == nested_at_rules("@media (min-width:1px) { a { color: red } } @media print { b { top: 0 } }")

    def test_at_rule_within_at_rule_is_found(self) -> None:
        """
        The inner of two at-rules is found, at its place.
        """
        assert (15,) == nested_at_rules("@media screen {@media print { a { top: 0 } } }")

    def test_at_rule_after_import_is_fine(self) -> None:
        """
        A semicolon ends an at-rule that has no block.
        """
        assert () == nested_at_rules('@charset "x"; a { color: red } @media print { b { top: 0 } }')

    def test_comments_and_strings_do_not_count(self) -> None:
        """
        What stands in comments and strings is no rule.
        """
        assert () == nested_at_rules('@media print { /* @media { */ a { content: "@media {" } }')


class TestRemoteParts:
    @pytest.mark.parametrize(
        "css", ["@import 'x.css';", "@font-face { }", "a { b: url(https://x.example/y) }", "a { b: URL( 'x' ) }"]
    )
    def test_fetching_is_found(self, css: str) -> None:
        """
        Imports, fonts and addresses are found.
        """
        assert 1 == len(remote_parts(css))

    @pytest.mark.parametrize("css", ["a { color: red }", "a { b: url(data:image/gif;base64,x) }", "/* url(x) */"])
    def test_the_rest_is_not(self, css: str) -> None:
        """
        What needs no fetching is left alone.
        """
        assert () == remote_parts(css)
