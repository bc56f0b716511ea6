from generator.load.guards.lists import people
from generator.load.guards.settings import ALWAYS, Guards
from generator.load.guards.texts import MANY, guard_list, guard_text

ROWS = [f"Navn {n}; navn{n}@laeser.example" for n in range(MANY + 1)]


def counted(text, **values):
    return len(people(text, (), **{"listed": True, **values}))


def test_many_addresses_are_a_list():
    """
    More than ten addresses in a list are told of once, at the first of them, with their number.
    """
    (finding,) = guard_text("pages/alle.md", "Læsere:\n\n" + "\n".join(ROWS), "alle.md", ALWAYS)

    assert ("guard-subscribers", "alle.md:3:9") == (finding.code, str(finding.at))
    assert ((("count", "11"),), "") == (finding.values, finding.excerpt)


def test_a_board_is_none():
    """
    Ten addresses are let be.
    """
    assert () == guard_text("pages/alle.md", "\n".join(ROWS[:MANY]), "alle.md", ALWAYS)


def test_an_address_counts_once():
    """
    The same address in other letters is the same.
    """
    assert 1 == counted("- anna@laeser.example\n- Anna@Laeser.example")


def test_prose_is_no_list():
    """
    An address within a sentence does not count in a text, and does in any other file.
    """
    sentence = "Vil du være med i arbejdet med havnen til foråret, så skriv til anna@laeser.example, som tager imod."

    assert (0, 1) == (counted(sentence), counted(sentence, listed=False))


def test_fields_are_no_list():
    """
    An address in a field of a header is somebody's who is named in public.
    """
    assert 0 == counted("    email: anna@laeser.example\n  - email: bo@laeser.example")


def test_several_on_one_line():
    """
    Addresses that follow one another are a list, however long the line is.
    """
    assert 11 == counted("; ".join(f"Navn {n} <navn{n}@laeser.example>" for n in range(11)))


def test_a_file_that_may_hold_addresses():
    """
    A list that is meant for everyone is named in site.yaml; so may its addresses be.
    """
    text = "\n".join(ROWS)

    assert () == guard_list("a.csv", text, "a.csv", Guards(allow=("a.csv",)))
    assert () == guard_list("a.csv", text, "a.csv", Guards(allow=("navn3@laeser.example",)))
