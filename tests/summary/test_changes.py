from generator.summary import Changes, compare


def test_compare():
    """
    Files are new, changed or removed by their digests, each kind sorted by path.
    """
    before = {"a.html": "1", "b.html": "2", "d.html": "4"}
    after = {"c.html": "9", "b.html": "3", "a.html": "1", "aa.html": "0"}

    assert Changes(("aa.html", "c.html"), ("b.html",), ("d.html",)) == compare(before, after)
