from collections.abc import Iterator

import pytest

from generator.build.spool import IN_MEMORY, Spool


@pytest.fixture
def spool() -> Iterator[Spool]:
    made = Spool()
    yield made
    made.close()


def test_bytes_come_back_in_any_order(spool: Spool) -> None:
    """What was put away is given back as often as it is asked for, in any order, between further additions."""
    first, second, empty = (spool.add(content) for content in (b"first", b"second", b""))
    again = second(), first(), empty(), first()
    third = spool.add(b"third")

    assert (b"second", b"first", b"", b"first", b"third", b"second") == (*again, third(), second())


def test_more_than_memory_should_hold(spool: Spool) -> None:
    """Beyond some megabytes all of it lies on disk, where it is found as well."""
    parts = [spool.add(bytes([n]) * (IN_MEMORY // 3)) for n in range(5)]

    assert list(range(5)) == [part()[-1] for part in parts]


def test_closed(spool: Spool) -> None:
    """After its end nothing can be fetched, and an end without a beginning is none."""
    fetch = spool.add(b"first")
    spool.close()
    Spool().close()

    with pytest.raises(ValueError, match="closed"):
        fetch()
