"""The steps of one build: load, plan, make, check, remember."""

from datetime import timedelta

import pytest

from generator.build.manifest import MANIFEST
from generator.diagnostics import Severity
from tests.build.sites import NETWORK, NOW, PAGE, STORY, Site, network_yaml, story

OTHER = "networks/durup/stories/2026-01-05-kroen.md"
ASKING = "Se [kajen](2026-01-05-kroen.md#kajen)."


class TestOrder:
    def test_stages(self, site: Site) -> None:
        """A build goes through its stages in one order, and each is timed."""
        site.edit({NETWORK: network_yaml(name="Liv i Durup")})
        site.again()

        assert ["scan", "load", "theme", "plan", "make", "check", "remember", "write"] == list(
            site.session.timings.stages
        )

    @pytest.mark.parametrize(
        ("files", "last"),
        [
            ({STORY: story(date="snart")}, "load"),
            ({"site.yaml": "id: [\n"}, "load"),
        ],
    )
    def test_an_error_ends_it(self, site: Site, files: dict[str, str], last: str) -> None:
        """With an error no further stage is begun."""
        site.edit(files)
        built = site.again()

        assert (True, last) == (built.failed, list(site.session.timings.stages)[-1])

    def test_a_theme_that_is_missing(self, site: Site) -> None:
        """A site without its theme is not planned."""
        site.edit({"site.yaml": (site.folder / "site.yaml").read_text() + "theme: intet\n"})
        built = site.again()

        assert (["theme-missing"], "theme") == (
            [d.code for d in built.diagnostics if d.severity is Severity.ERROR],
            list(site.session.timings.stages)[-1],
        )


class TestTheme:
    @pytest.fixture
    def own(self, site: Site) -> Site:
        """The site with a theme of its own."""
        site.edit({"site.yaml": (site.folder / "site.yaml").read_text() + "theme: eget\n"})
        for name, text in (("theme.yaml", "extends: default\n"), ("assets/eget.css", "a{}")):
            file = site.root / "themes/eget" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        assert not site.again().failed
        return site

    def test_a_token(self, own: Site) -> None:
        """A colour that has changed is on every page that shows it."""
        (own.root / "themes/eget/theme.yaml").write_text(
            "extends: default\ntokens:\n  colour:\n    accent: '#1a4d2e'\n"
        )
        own.again()

        assert own.cold() == own.tree

    def test_a_file(self, own: Site) -> None:
        """A file of a theme is copied anew, and goes when it is gone."""
        file = own.root / "themes/eget/assets/eget.css"
        file.write_text("b{}")
        own.again()
        changed = own.tree == own.cold()
        file.unlink()
        own.again()

        assert changed
        assert "assets/eget.css" not in own.tree

    def test_a_fault(self, own: Site) -> None:
        """A template's fault is told once, however many files are made of it, and nothing is remembered of it."""
        template = own.root / "themes/eget/site/story.html"
        template.parent.mkdir()
        template.write_text("{{ nothing.at.all }}")
        own.edit({OTHER: story(title="Kroen", date="2026-01-05")})
        told = [d.code for d in own.again().diagnostics if d.severity is Severity.ERROR]
        template.unlink()
        own.again()

        assert ["theme-template"] == told
        assert own.cold() == own.tree


class TestChecks:
    def test_a_place_that_is_gone(self, site: Site) -> None:
        """A link to a heading is told of when the heading goes, though its own page is as it was."""
        site.edit({OTHER: story("## Kajen\n\nx", title="Kroen", date="2026-01-05"), STORY: story(ASKING)})
        good = site.again()
        site.edit({OTHER: story("## Molen\n\nx", title="Kroen", date="2026-01-05")})
        bad = site.again()

        assert [d.at.path for d in bad.diagnostics if d not in good.diagnostics] == [STORY]

    def test_a_finding_stays_until_it_is_mended(self, site: Site) -> None:
        """What is wrong with a finished file is told by every build until the cause is gone."""
        site.edit({OTHER: story("## Molen\n\nx", title="Kroen", date="2026-01-05"), STORY: story(ASKING)})
        first, second = site.again(), site.again()
        site.edit({OTHER: story("## Kajen\n\nx", title="Kroen", date="2026-01-05")})
        third = site.again()

        assert first.diagnostics == second.diagnostics != third.diagnostics

    def test_messages_are_those_of_a_cold_build(self, site: Site) -> None:
        """After an edit all findings are told, old and new, as one that remembers nothing tells them."""
        site.edit({OTHER: story("Se [her](https://a.example).", title="Kroen", date="2026-01-05")})
        site.again()
        site.edit({STORY: story(ASKING)})
        warm = site.again().diagnostics
        site.begin_anew(cache=None, output=site.root / "clean")

        assert site.build().diagnostics == warm


class TestRemembered:
    def test_what_a_page_shows(self, site: Site) -> None:
        """For each file it is known which stories' words it shows; others it does not depend on."""
        (id,) = (s.id for s in site.session.engine.memory.library.stories)
        with site.session.turn():
            rows = site.session.store.rows("SELECT story, path FROM reads WHERE path IN (?, 'kontakt/x')", PAGE)

        assert {(id, PAGE), (f"{id}#body", PAGE)} == set(rows)

    def test_every_file_is_a_target(self, site: Site) -> None:
        """What is remembered of targets is what lies in the output, less the manifest."""
        with site.session.turn():
            rows = site.session.store.rows("SELECT path FROM targets")

        assert site.tree.keys() - {MANIFEST} == {path for (path,) in rows}

    def test_the_next_day(self, site: Site) -> None:
        """A site that was built on one day and then on the next is remembered as of the latter."""
        site.again(NOW + timedelta(days=1))

        assert site.again(NOW + timedelta(days=1)).current
