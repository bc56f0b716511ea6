import pytest

from generator.build.artifact import Artifact

DIGEST = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"


def test_bytes_at_hand() -> None:
    """An artifact of bytes knows their digest."""
    made = Artifact("a.txt", b"a", "test")

    assert (b"a", DIGEST) == (made.content, made.digest)


def test_bytes_that_are_fetched() -> None:
    """Bytes that lie elsewhere are fetched when they are asked for, and not for a digest that is known."""
    fetched = []
    made = Artifact("a.txt", lambda: fetched.append(1) or b"a", "test", DIGEST)

    assert [] == fetched
    assert b"a" == made.content


def test_no_bytes_at_hand() -> None:
    """Asking for what was said to be in place already is a fault of the program."""
    with pytest.raises(ValueError, match=r"a\.txt"):
        _ = Artifact("a.txt", None, "test", DIGEST).content
