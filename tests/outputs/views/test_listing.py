"""Long lists, cut into pages."""

from functools import partial

from generator.model import urls
from generator.outputs.views.listing import page_items, page_numbers, pager
from tests.builders import make_site


def test_empty_list_has_a_page():
    """A list without items still has its address."""
    assert [(1, ())] == [(number, page_items((), number)) for number in page_numbers(())]


def test_pages_are_full_before_the_next_begins():
    """Only the last page may be shorter."""
    items = (1, 2, 3, 4, 5)

    assert [(1, 2), (3, 4), (5,)] == [page_items(items, number, 2) for number in page_numbers(items, 2)]


def test_first_page_has_no_number_in_its_address():
    """The way back to the first page is the list's own address."""
    site = make_site()
    path = partial(urls.section, site, "stories")

    found = pager(site, path, 2, 36)

    assert ("/egnen/historier/", "/egnen/historier/side-3/", 3) == (found.newer, found.older, found.total)
