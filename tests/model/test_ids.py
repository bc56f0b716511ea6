from uuid import UUID

from generator.model.ids import lasting_id
from tests.builders import make_site


def test_an_id_is_made_of_ids_alone() -> None:
    """Title, address and language of a site may change: what feeds and calendars know a thing by does not."""
    before, after = make_site(), make_site(title="Ny", url="https://anden.dk/", language="en")

    assert lasting_id(before, "story", "havn") == lasting_id(after, "story", "havn")


def test_an_id_is_the_same_for_ever() -> None:
    """This value stands in readers' programs: a change of it shows every item anew."""
    assert "67e7c91c-fd5b-5791-9be3-a3d11b30b516" == lasting_id(make_site(id="egnen"), "story", "havn")


def test_kind_site_and_id_tell_things_apart() -> None:
    """A story and its release, or stories of two sites, are two things."""
    one, other = make_site(id="a"), make_site(id="b")
    made = {lasting_id(site, kind, id) for site in (one, other) for kind in ("story", "release") for id in ("x", "y")}

    assert 8 == len(made)


def test_it_is_a_uuid_of_version_5() -> None:
    """RFC 9562: made of a name."""
    assert 5 == UUID(lasting_id(make_site(), "event", "moede")).version
