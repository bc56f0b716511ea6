"""What the content says now: of changed stories alone, wherever that is enough."""

from pathlib import Path

import pytest

from generator.build.content import Content, load_stories, plain_text
from generator.build.past import Recalled
from generator.load.sources import MAX_TEXT
from tests.build.sites import NETWORK, STORY, Site, story
from tests.load.contents import event

EVENT = "networks/durup/events/2026-06-05-havnefest.md"
OTHER = "networks/durup/stories/2026-01-05-kroen.md"


@pytest.fixture
def site(site: Site) -> Site:
    """The site of all, with a second story and an event."""
    site.edit({OTHER: story(title="Kroen", date="2026-01-05"), EVENT: event()})
    assert not site.again().failed
    return site


def load(site: Site, *paths: str) -> Content | None:
    """Load some files as the next build in a new process does."""
    site.begin_anew()
    engine, order = site.session.engine, site.order()
    with site.session.turn():
        last = engine.store.note("last")
        found = load_stories(engine.memory, order, last, paths, Recalled())
        engine.store.take_back()
    return found


class TestStories:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (story(), set()),
            (story("Andet."), {"body"}),
            (story(title="Kajen fik nyt liv"), {"words"}),
            (story("Andet.", summary="Kort."), {"words", "body"}),
            (story("Se [kroen](2026-01-05-kroen.md)."), {"body"}),
            (story("Andet.", tags=["kyst"]), {"words", "body"}),
        ],
    )
    def test_words_that_have_changed(self, site: Site, text: str, expected: set[str]) -> None:
        """The keys of words that have changed are told, and of no others."""
        site.edit({STORY: text})
        content = load(site, STORY)
        (id,) = (s.id for s in site.session.engine.memory.library.stories if s.source == STORY)

        assert content is not None
        assert {{"words": id, "body": f"{id}#body"}[name] for name in expected} == content.changed

    def test_several(self, site: Site) -> None:
        """Several stories are read without the others."""
        site.edit({STORY: story("Andet."), OTHER: story("Nyt.", title="Kroen", date="2026-01-05")})
        content = load(site, STORY, OTHER)

        assert content is not None
        assert 2 == len(content.changed or ())

    @pytest.mark.parametrize(
        "text",
        [
            story(date="2026-05-06"),
            story(draft=True),
            story(id="et-andet-id"),
            story(effects=[{"kind": "jobs-new", "amount": 2, "date": "2026-05-01", "source": "os"}]),
            "ingen historie",
            "",
        ],
    )
    def test_more_than_words(self, site: Site, text: str) -> None:
        """Where a story is shown elsewhere than before, or cannot be read, all is loaded."""
        site.edit({STORY: text})

        assert None is load(site, STORY)

    @pytest.mark.parametrize("path", [EVENT, NETWORK, "site.yaml"])
    def test_other_texts(self, site: Site, path: str) -> None:
        """A change of anything but a story may concern everything."""
        assert None is load(site, STORY, path)

    def test_findings_of_the_others_are_told_again(self, site: Site) -> None:
        """A finding about another text stays when one story is read anew."""
        site.edit({EVENT: event(place=None)})
        before = site.again().diagnostics
        site.edit({STORY: story("Andet.")})
        content = load(site, STORY)

        assert content is not None
        assert [EVENT] == [finding.at.path for finding in before]
        assert before == content.findings


class TestPlainText:
    def test_a_text(self, tmp_path: Path) -> None:
        """A file in UTF-8 is given as it is."""
        (tmp_path / "a.md").write_bytes("æ\r\n".encode())

        assert "æ\r\n" == plain_text(tmp_path / "a.md")

    @pytest.mark.parametrize("data", ["æ".encode("latin-1"), b"a" * (MAX_TEXT + 1)], ids=["latin-1", "long"])
    def test_what_must_be_told_of(self, tmp_path: Path, data: bytes) -> None:
        """Of what is no plain text a whole loading tells."""
        (tmp_path / "a.md").write_bytes(data)

        assert None is plain_text(tmp_path / "a.md")

    def test_no_file(self, tmp_path: Path) -> None:
        """What is gone, a folder and a link are no texts."""
        (tmp_path / "link.md").symlink_to(tmp_path / "a.md")

        assert [None] * 3 == [plain_text(path) for path in (tmp_path, tmp_path / "a.md", tmp_path / "link.md")]
