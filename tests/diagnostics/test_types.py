import pytest

from generator.diagnostics import Diagnostic, Location, Severity, diagnostic, sort_diagnostics

HERE = Location("a.md", 2, 3)


class TestLocation:
    @pytest.mark.parametrize(
        ("place", "expected"),
        [(Location("a.md"), "a.md"), (Location("a.md", 2), "a.md:2"), (HERE, "a.md:2:3")],
    )
    def test_parts_that_are_not_known_are_left_out(self, place, expected):
        """A place is written with as much as is known of it."""
        assert expected == str(place)


class TestDiagnostic:
    def test_values_are_sorted_texts(self):
        """Two findings with the same values are equal in whatever order they were given."""
        one = diagnostic("yaml-duplicate-key", HERE, key="a", first=1)
        other = diagnostic("yaml-duplicate-key", HERE, first="1", key="a")

        assert one == other

    def test_the_severity_is_the_codes(self):
        """How grave a finding is depends on its code alone."""
        assert Severity.WARNING is diagnostic("yaml-hash-text", HERE, text="x").severity

    def test_a_code_that_is_not_in_the_table(self):
        """An unknown code is a bug in the caller."""
        with pytest.raises(KeyError):
            diagnostic("no-such-code", HERE)


class TestSort:
    def test_by_place_and_once(self):
        """Findings come in the order of the files, each one once, the gravest of a place first."""
        later = Diagnostic("yaml-colon", Location("a.md", 10))
        warning = Diagnostic("yaml-hash-text", HERE, (("text", "x"),))
        error = Diagnostic("yaml-tab", HERE)
        whole = Diagnostic("header-missing", Location("b.md"))

        assert (error, warning, later, whole) == sort_diagnostics([whole, later, warning, error, warning])
