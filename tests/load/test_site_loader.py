import pytest

from generator.load import load_site
from tests.load.contents import NOW, STORY, codes, event, library, load, network_yaml, site_yaml, story, told
from tests.projects import write


class TestWithoutASite:
    def test_empty_folder(self, tmp_path):
        """
        A folder without site.yaml gives no library, and says so.
        """
        loaded = load_site(tmp_path, prefix="x", now=NOW)

        assert (None, ["source-no-site"], "da") == (loaded.library, codes(loaded), loaded.language)

    def test_broken_site(self, tmp_path):
        """
        Where site.yaml is wrong, the mistakes of the other files are told of at once.
        """
        loaded = load(tmp_path, {"site.yaml": site_yaml(titel="x"), STORY: story(date="snart")})

        assert loaded.library is None
        assert ["date-unreadable", "field-misspelt"] == codes(loaded)

    def test_language_and_dialect_of_a_broken_site(self, tmp_path):
        """
        A mistake in site.yaml changes neither the language of what is told nor the dialect of the texts.
        """
        settings = site_yaml(language="en", markdown="commonmark", titel="x")
        loaded = load(tmp_path, {"site.yaml": settings, "pages/om.md": "---\ntitle: Om\n---\nA\\\nB\n"})

        assert ("en", ["field-misspelt"]) == (loaded.language, codes(loaded))

    def test_without_networks(self, tmp_path):
        """
        A site without networks may begin with pages; what belongs to networks has to wait.
        """
        files = {"site.yaml": site_yaml(), "pages/om.md": "---\ntitle: Om\n---\n", "stories/a.md": story()}
        loaded = load_site(write(tmp_path, files), prefix="", now=NOW)

        assert loaded.library is not None
        assert ["networks-needed"] == codes(loaded)
        assert (1, 0) == (len(loaded.library.pages), len(loaded.library.stories))

    def test_broken_network(self, tmp_path):
        """
        Where the only network is broken, that alone is told of.
        """
        files = {"networks/durup/network.yaml": network_yaml(kind="by"), STORY: story(), "events/fest.md": event()}

        assert ["field-choice"] == codes(load(tmp_path, files))


class TestNames:
    @pytest.mark.parametrize(("prefix", "expected"), [("", STORY), ("content/egnen", f"content/egnen/{STORY}")])
    def test_prefix(self, tmp_path, prefix, expected):
        """
        Findings name files as seen from where one stands; a single site has no prefix.
        """
        (finding,) = load(tmp_path, {STORY: story(date="snart")}, prefix=prefix).diagnostics

        assert (expected, 'date: "snart"') == (finding.at.path, finding.excerpt)

    def test_sorted(self, tmp_path):
        """
        Findings are sorted by file, line and column.
        """
        files = {"stories/b.md": story(date="snart", titel="x"), "stories/a.md": story(date="snart")}

        assert ["stories/a.md:3:7", "stories/b.md:3:7", "stories/b.md:5:1"] == [
            at for _, at in told(load(tmp_path, files))
        ]

    def test_site_is_told_of_once(self, tmp_path):
        """
        A mistake in site.yaml is told of once, though the file is read first by itself.
        """
        assert ["field-address"] == codes(load(tmp_path, {"site.yaml": site_yaml(statement_url="x")}))


class TestBaseUrl:
    def test_address_of_a_preview(self, tmp_path):
        """
        A base URL takes the place of the site's own, in texts as well.
        """
        found = library(tmp_path, {STORY: story("[Om](/om/)")}, base_url="http://127.0.0.1:8000/x")

        assert "http://127.0.0.1:8000/x/" == found.site.url
        assert '<p><a href="/x/om/">Om</a></p>' == found.stories[0].body.page


class TestOrder:
    def test_stories(self, tmp_path):
        """
        Stories come newest first; of one day by id.
        """
        files = {
            f"stories/{n}.md": story(date=d) for n, d in (("b", "2026-05-05"), ("a", "2026-05-05"), ("c", "2026-05-06"))
        }

        assert ["c", "a", "b"] == [s.id for s in library(tmp_path, files).stories]

    def test_networks(self, tmp_path):
        """
        Networks come by their order, then by Danish rules.
        """
        names = {"a": ("Ølby", 1), "b": ("Åby", 1), "c": ("Ærø", 1), "d": ("Zenit", 0)}
        files = {f"networks/{id}/network.yaml": network_yaml(name=n, order=o) for id, (n, o) in names.items()}

        assert ["Vækst i Durup", "Zenit", "Ærø", "Ølby", "Åby"] == [n.name for n in library(tmp_path, files).networks]

    def test_texts_are_kept_for_every_channel(self, tmp_path):
        """
        A text is rendered once for page, feed, mail and plain text.
        """
        body = library(tmp_path, {STORY: story("Det *begyndte*.")}).stories[0].body

        assert ("<p>Det <em>begyndte</em>.</p>", 2) == (body.page, body.words)
        assert "Det begyndte." == body.text.replace("*", "").strip()
