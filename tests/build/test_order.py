import pytest

from generator.build.order import Built
from generator.diagnostics import Location, diagnostic


@pytest.mark.parametrize(("code", "expected"), [("picture-unreadable", True), ("event-place", False)])
def test_an_error_fails_a_build(code: str, expected: bool) -> None:
    """A build with an error has failed; one with warnings has not."""
    finding = diagnostic(code, Location("a.md"))

    assert expected == Built("da", (finding,)).failed


def test_nothing_found() -> None:
    """A build without findings has not failed."""
    assert not Built("da", ()).failed
