import os
import sys
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.load import load_site
from tests.cli.projects import TODAY, make_double, make_single
from tests.load.contents import NOW, network_yaml, site_yaml
from tests.projects import read_tree, run, write

DURUP, THISE = "networks/durup", "networks/thise"
STORY = ("story", "--title", "Havnefest", "--summary", "Alle kom.", "--today", TODAY)
WORDS = {
    "story": ("--title", "Åbent hus: alle kom", "--summary", "Der var kø til porten."),
    "event": ("--title", "Havnefest", "--start", "2026-06-05 17:30", "--place", "Havnen"),
    "idea": ("--title", "En bro", "--summary", "Over åen.", "--horizon", "short"),
    "member": ("--name", "Søren & Søn"),
    "network": ("--name", "Vækst i Øst", "--how", "Skriv til os."),
    "note": ("--title", "Vi lærte", "--summary", "Meget."),
    "newsletter": (
        *("--subject", "Nyt fra Durup om havnen og alle dens folk"),
        *("--preheader", "Ti virksomheder fandt på noget nyt ved havnen."),
    ),
    "page": ("--title", "Om os"),
}


def ask(folder: Path, *arguments: str, answers: tuple[str, ...] = ()) -> Result:
    """Run ``budstikke new`` as somebody who types these answers, and then leaves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        typed = "".join(f"{answer}\n" for answer in answers)
        return CliRunner().invoke(cli, ["new", *arguments, "--today", TODAY], input=typed, catch_exceptions=False)


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """A project of one site with two networks."""
    return write(make_single(tmp_path), {f"{THISE}/network.yaml": network_yaml(name="Thise Net")})


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A Danish and an English site with something new of each kind, twice, and where it was written."""
    folder = make_double(tmp_path_factory.mktemp("begun"))
    written = []
    for site in ("egnen", "vest"):
        for day, name in product((TODAY, "2026-05-21"), WORDS):
            belongs = () if name in ("network", "page") else ("--network", "durup")
            result = run(folder, "new", name, "--site", site, *WORDS[name], *belongs, "--today", day)
            assert (0, "") == (result.exit_code, result.stderr), result.output
            written.append(result.stdout.partition("\n")[0])
    return folder, written


class TestEveryKind:
    def test_where_it_is_written(self, begun):
        """Each file has the place and name of its kind; a second one of the same title gets a number."""
        folder, written = begun
        danish = f"content/egnen/{DURUP}"

        assert [
            f"{danish}/stories/2026-05-20-aabent-hus-alle-kom.md",
            f"{danish}/events/2026-06-05-havnefest.md",
            f"{danish}/ideas/en-bro.md",
            f"{danish}/members/soeren-soen.yaml",
            "content/egnen/networks/vaekst-i-oest/network.yaml",
            "content/egnen/knowledge/vi-laerte.md",
            f"{danish}/newsletters/2026-1.md",
            "content/egnen/pages/om-os.md",
            f"{danish}/stories/2026-05-21-aabent-hus-alle-kom-2.md",
        ] == written[:9]
        assert len(set(written)) == len(written)
        assert all((folder / path).is_file() for path in written)

    def test_drafts_are_sound(self, begun):
        """The loader has nothing to say of what was begun, in either language."""
        folder, _ = begun
        found = [load_site(folder / "content" / name, prefix="", now=NOW) for name in ("egnen", "vest")]

        assert [(), ()] == [loaded.diagnostics for loaded in found]

    def test_so_are_texts_that_are_no_drafts(self, begun):
        """Without the line that holds them back, the texts pass the strictest check."""
        folder, written = begun
        for path in written:
            text = (folder / path).read_text(encoding="utf-8")
            (folder / path).write_text(text.replace("\ndraft: true\n", "\n"), encoding="utf-8")
        result = run(folder / "content/egnen", "check", "--strict", "--today", "2026-05-21")

        assert (0, "") == (result.exit_code, result.stdout)


class TestQuestions:
    def test_what_is_needed_is_asked_in_the_site_s_language(self, pair):
        """
        Fields that no option answers are asked for one by one, each with what it is for, and networks are listed.
        """
        result = ask(pair, "story", answers=("Havnefest", "Alle kom.", "5. maj 2026", "Thise Net"))
        listed = "  durup  Vækst i Durup\n  thise  Thise Net\n"

        assert f"{THISE}/stories/2026-05-05-havnefest.md" == result.stdout.partition("\n")[0]
        assert "Titel: Havnefest\nEn eller to sætninger, højst 280 tegn.\nResumé: " in result.stderr
        assert f"Dato [{TODAY}]: 5. maj 2026\n{listed}" in result.stderr

    def test_wrong_answers_are_asked_for_again(self, pair):
        """A wrong answer is met with the sentence that check would say, none with a request, and asked for again."""
        answers = ("", "Havnefest", "Alle kom.", "31. juni 2026", "2026-05-05", "durop", "durup")
        result = ask(pair, "story", answers=answers)

        assert 0 == result.exit_code
        assert "Titel: \nHer skal stå noget. " in result.stderr
        assert "Error" not in result.stderr
        assert "”31. juni 2026” i ”date” er en dag eller et klokkeslæt, der ikke findes." in result.stderr
        assert "Id'et ”durop” findes ikke (netværk). Mente du ”durup”?" in result.stderr
        assert (pair / DURUP / "stories/2026-05-05-havnefest.md").is_file()

    def test_values_by_name(self, pair):
        """Where a field has few values they are listed with their names, and either may be typed."""
        result = ask(pair, "idea", "--title", "Bro", "--summary", "x", answers=("på lang sigt", "", ""))

        assert "  short   På kort sigt\n" in result.stderr
        assert "\nhorizon: long\n" in (pair / "ideas/bro.md").read_text(encoding="utf-8")

    def test_several_networks_and_all_of_them(self, pair):
        """Two networks make it a joint event; Enter makes it everybody's."""
        words = ("event", "--title", "Fest", "--start", "2026-06-05")
        ask(pair, *words, answers=("Havnen", "durup, thise"))
        ask(pair, *words, answers=("Havnen", ""))
        texts = [(pair / f"events/2026-06-05-fest{end}.md").read_text(encoding="utf-8") for end in ("", "-2")]

        assert [True, False] == ["\nnetworks:\n  - durup\n  - thise\n" in text for text in texts]

    def test_the_only_network_is_meant(self, tmp_path):
        """Nobody is asked for a network where there is one only."""
        result = ask(make_single(tmp_path), "member", answers=("Smedjen",))

        assert f"{DURUP}/members/smedjen.yaml" == result.stdout.partition("\n")[0]

    def test_nobody_there_to_ask(self, pair):
        """Where an answer is needed and nobody gives it, the options that lack are named."""
        result = ask(pair, "idea", "--title", "Bro")

        assert 2 == result.exit_code
        assert "disse mangler: --summary, --horizon\n" in result.stderr

    def test_a_member_has_a_network(self, pair):
        """A member needs a network; Enter will not do, and without anybody to ask the option is named."""
        result = ask(pair, "member", "--name", "Smedjen", answers=("",))

        assert 2 == result.exit_code
        assert "Skriv navnet på et af netværkene på listen" in result.stderr
        assert result.stderr.endswith("disse mangler: --network\n")


class TestOptions:
    def test_nothing_is_asked_where_all_is_said(self, pair):
        """Options that answer what is needed are enough; without a network the story is everybody's."""
        result = run(pair, "new", *STORY)

        assert "stories/2026-05-20-havnefest.md" == result.stdout.partition("\n")[0]
        assert "" == result.stderr

    def test_any_other_field(self, pair):
        """Fields that are not asked for are set by name, lists and groups as well."""
        more = ("--set", "tags=havn", "--set", "tags=fest", "--set", "press.contact.name=Ane: formand")
        more += ("--set", "press.contact.email=ane@egnen.example")
        run(pair, "new", *STORY, *more)
        text = (pair / "stories/2026-05-20-havnefest.md").read_text(encoding="utf-8")

        assert "\ntags:\n  - havn\n  - fest\n" in text
        assert '\npress:\n  contact:\n    name: "Ane: formand"\n    email: ane@egnen.example\n' in text

    @pytest.mark.parametrize(
        ("more", "sentence"),
        [
            (("--network", "durop"), "--network: Id'et ”durop” findes ikke (netværk). Mente du ”durup”?"),
            (("--date", "snart"), "--date: ”snart” i ”date” kan ikke læses som en dato. Skriv den som 2026-05-05"),
            (("--set", "sumary=x"), "--set: Der findes ikke noget felt her, der hedder ”sumary”. Mente du ”summary”?"),
            (("--set", "author"), "--set: 'author' is not FIELD=VALUE"),
            (("--set", "members=smed"), "Id'et ”smed” findes ikke (medlem)."),
        ],
    )
    def test_wrong_options_are_refused(self, pair, more, sentence):
        """An option that will not do is met with the sentence of check; nothing is written."""
        before = read_tree(pair)
        result = run(pair, "new", *STORY, *more)

        assert 2 == result.exit_code
        assert sentence in result.stderr
        assert before == read_tree(pair)

    def test_a_newsletter_of_two_networks(self, pair):
        """A newsletter is one network's or the joint one; two are refused."""
        result = run(pair, "new", "newsletter", *WORDS["newsletter"], "--network", "durup", "--network", "thise")

        assert 2 == result.exit_code
        assert "Et nyhedsbrev er enten ét netværks eller fælles for dem alle" in result.stderr

    def test_what_is_worth_a_second_look(self, pair):
        """A file that could be better is written, and what could be better is shown with its line."""
        result = run(pair, "new", *STORY[:1], "--title", "Ord " * 20, *STORY[3:])
        path = result.stdout.partition("\n")[0]

        assert result.stderr.startswith(f"{path}:3:8: note[title-long]: ")

    def test_next_steps_name_the_folder(self, pair):
        """What is to be typed next works where one stands."""
        here = run(pair, *("new", *STORY))
        above = run(pair.parent, "new", "story", pair.name, *STORY[1:])

        assert "budstikke serve --drafts\n" in here.stdout
        assert f"budstikke serve {pair.name} --drafts\n" in above.stdout

    def test_print_writes_nothing(self, pair):
        """With --print the file is shown, and only shown."""
        before = read_tree(pair)
        result = run(pair, "new", *STORY, "--print")

        assert result.stdout.startswith("---\n# Titel.\ntitle: Havnefest\n\n# Dato. ")
        assert before == read_tree(pair)


class TestSites:
    def test_one_of_several_is_named(self, tmp_path):
        """Where a project has several sites, the one that is meant is named; else those that there are."""
        folder = make_double(tmp_path)
        unnamed, unknown, named = (
            run(folder, "new", *STORY, *more) for more in ((), ("--site", "x"), ("--site", "vest"))
        )

        assert [2, 2, 0] == [result.exit_code for result in (unnamed, unknown, named)]
        assert "There are several sites here; say --site and one of these: egnen, vest." in unnamed.stderr
        assert "There is no site 'x' here" in unknown.stderr
        assert f"content/vest/{DURUP}/stories/2026-05-20-havnefest.md" == named.stdout.partition("\n")[0]

    def test_mistakes_in_other_files(self, tmp_path):
        """A site in which much is wrong still takes a new story."""
        wrong = {"site.yaml": "title: [", "networks/thise/network.yaml": "kind: x", "stories/x.md": "---\n"}
        folder = write(make_single(tmp_path), wrong)

        assert 0 == run(folder, "new", *STORY, "--network", "thise").exit_code
        assert (folder / THISE / "stories/2026-05-20-havnefest.md").is_file()

    def test_no_network_yet(self, tmp_path):
        """What belongs to networks waits for the first one, and the way there is told; a note does not."""
        folder = write(tmp_path, {"site.yaml": site_yaml()})
        result = run(folder, "new", *STORY)

        assert 2 == result.exit_code
        assert "Begynd et med: budstikke new network" in result.stderr
        assert 0 == run(folder, "new", "note", *WORDS["note"]).exit_code

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
    def test_nothing_is_written_outside(self, pair, tmp_path_factory):
        """A folder that is a link leads nowhere: what would leave the site's folder is refused."""
        outside = tmp_path_factory.mktemp("outside")
        (pair / "pages").symlink_to(outside)
        result = run(pair, "new", "page", *WORDS["page"])

        assert 2 == result.exit_code
        assert result.stderr.rpartition("Error: ")[2].startswith("pages: ")
        assert [] == list(outside.iterdir())

    @pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be written")
    def test_a_disk_that_refuses(self, pair):
        """A folder that may not be written is told of in one sentence."""
        (pair / "pages").mkdir(mode=0o500)

        assert 1 == run(pair, "new", "page", *WORDS["page"]).exit_code
