"""Whether a file is as an import left it."""

from generator.importers.stamps import NO_STAMP, Fate, fate, is_untouched, stamped

TEXT = stamped(f"---\n# Hentet\n# Prøve: {NO_STAMP}\nid: a\n---\n\nOrd.\n")
NEWER = stamped(f"---\n# Hentet\n# Prøve: {NO_STAMP}\nid: a\n---\n\nAndre ord.\n")


def test_untouched_until_anything_is_changed() -> None:
    """A letter, a field or the stamp itself: any change makes a file its editor's own; line ends of Windows do not."""
    assert is_untouched(TEXT)
    assert is_untouched(TEXT.replace("\n", "\r\n"))
    assert not any(map(is_untouched, (TEXT + " ", TEXT.replace("id: a", "id: b"), TEXT.replace("# Prøve", "# Test"))))
    assert not is_untouched("---\nid: a\n---\n")


def test_address_like_a_stamp() -> None:
    """An old address that ends in sixteen digits is not taken for the stamp."""
    text = stamped(f"---\n# Hentet fra https://gammel.example/1234567890123456\n# Prøve: {NO_STAMP}\nid: a\n---\n")

    assert is_untouched(text)
    assert not is_untouched(text.replace("gammel", "ny"))


def test_fates() -> None:
    """What is new is written, what is the same is not; what was edited stays, whatever the source says."""
    assert Fate.NEW is fate(None, TEXT, update=False)
    assert Fate.UNCHANGED is fate(TEXT.replace("\n", "\r\n"), TEXT, update=True)
    assert [Fate.CHANGED, Fate.UPDATED] == [fate(TEXT, NEWER, update=update) for update in (False, True)]
    assert Fate.KEPT is fate(TEXT + "Mere.\n", NEWER, update=True)
