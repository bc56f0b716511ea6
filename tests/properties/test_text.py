from hypothesis import assume, given
from hypothesis import strategies as st

from generator.language.text import shorten, slug, sort_key


@given(st.text())
def test_a_slug_is_ascii_and_stays_as_it_is(text):
    """
    Whatever a title holds, its slug is plain, and the slug of a slug is that slug.
    """
    try:
        made = slug(text)
    except ValueError:
        assume(False)

    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert made == slug(made)
    assert not made.startswith("-")
    assert not made.endswith("-")
    assert "--" not in made


@given(st.text(), st.text())
def test_only_equal_texts_sort_alike(one, other):
    """
    The order is total: two different texts never change places by chance.
    """
    assert (one == other) == (sort_key(one) == sort_key(other))


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøå", min_size=1), st.text(alphabet="bcdæøå"))
def test_letters_sort_as_in_the_danish_alphabet(one, other):
    """
    Words of Danish letters sort letter by letter, in the order of the alphabet.
    """
    assume("aa" not in one)
    alphabet = "abcdefghijklmnopqrstuvwxyzæøå"
    places = [[alphabet.index(letter) for letter in word] for word in (one, other)]

    assert (places[0] < places[1]) == (sort_key(one) < sort_key(other))


@given(st.text(), st.integers(0, 100))
def test_a_shortened_text_fits(text, length):
    """
    A shortened text is never longer than asked for, and stands on one line.
    """
    short = shorten(text, length)

    assert len(short) <= length
    assert len(short.splitlines()) <= 1
