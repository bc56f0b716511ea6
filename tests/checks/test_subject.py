from datetime import date

from generator.checks import subject
from generator.checks.finished import is_mail
from generator.model import urls
from tests.builders import make_funding, make_issue, make_library, make_picture, make_release, make_site, make_story


def test_a_new_story_leaves_the_subject_as_it_was() -> None:
    """What was told of files that did not change still holds."""
    assert subject(make_library(make_story("a"))) == subject(make_library(make_story("a"), make_story("b")))


def test_a_further_issue_leaves_the_subject_as_it_was() -> None:
    """A newsletter goes out without looking at the whole site."""
    assert subject(make_library(make_issue(1))) == subject(make_library(make_issue(1), make_issue(2)))


def test_only_what_is_owed_today_is_asked_for() -> None:
    """A grant that has ended is no longer thanked."""
    site = make_site(funding=(make_funding(), make_funding(name="B", until=date(2026, 11, 21))))

    assert ["LAG Egnen"] == [thanks.funder for thanks in subject(make_library(site=site)).thanks]


def test_a_logo_is_known_in_every_width() -> None:
    """The address of each width begins the same."""
    logo = make_picture("eu")
    (thanks,) = subject(make_library(site=make_site(funding=(make_funding(logos=(logo,)),)))).thanks

    assert all(urls.picture(logo, width).startswith(thanks.logos) for width in logo.widths)


def test_mails_and_their_web_versions_and_releases_are_known_by_their_paths() -> None:
    """The checks of one file know from its path what it is."""
    release, issue = make_release("havn"), make_issue()
    library = make_library(release.story, release, issue)
    site = subject(library)

    assert all(is_mail(urls.mail(issue, suffix)) for suffix in ("eml", "html", "mjml", "txt"))
    assert urls.issue(library.site, issue, "durup").startswith(site.newsletters)
    assert urls.release_text(library.site, release.story).startswith(site.press)
    assert ["durup"] == [folder for folder, _ in site.ways_out]
