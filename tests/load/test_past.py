"""What a site tells of the past of its texts."""

from datetime import date, datetime, timedelta

import pytest

from generator.load.past import Past
from generator.model.history import Change, History, Lack
from tests.load.contents import (
    NOW,
    STORY,
    ZONE,
    Files,
    codes,
    event,
    idea,
    library,
    load,
    make_text,
    note,
    site_yaml,
    story,
    told,
)

MADE, CHANGED = datetime(2026, 5, 6, 12, tzinfo=ZONE), datetime(2026, 5, 8, 23, 30, tzinfo=ZONE)
ASKING = {"site.yaml": site_yaml(last_changed="git", authors="git")}


def change(moment: datetime, author: str = "Anne Ager") -> Change:
    return Change(int(moment.timestamp()), author)


def past(*changes: Change, dates: bool = True, authors: bool = True) -> Past:
    """The past of one text, told on 20 May."""
    return Past(ZONE, NOW.date(), History({STORY: changes}), dates, authors)


def history(files: Files) -> History:
    """Every text was made on 6 May and changed on the 8th."""
    return History(dict.fromkeys(files, (change(CHANGED, "Bo Bæk"), change(MADE))))


TEXTS: Files = {
    STORY: story(),
    "ideas/kaj.md": idea(),
    "knowledge/start.md": note(),
    "pages/om.md": make_text(title="Om"),
    "events/fest.md": event(),
}


class TestUpdated:
    OWN = date(2026, 5, 5)

    def test_day_of_the_site(self):
        """The day of the last change is that of the site's zone, not of the author's or of Greenwich."""
        assert date(2026, 5, 8) == past(change(CHANGED), change(MADE)).updated(STORY, None, self.OWN)

    def test_what_the_header_says(self):
        """What the header says goes before."""
        assert self.OWN == past(change(CHANGED), change(MADE)).updated(STORY, self.OWN, self.OWN)

    def test_handed_in_late(self):
        """A story that came into the repository after its day, and is as it came, has not been changed."""
        assert past(change(MADE)).updated(STORY, None, self.OWN) is None

    @pytest.mark.parametrize("hours", [0, 11])
    def test_changed_on_the_day_that_it_came(self, hours):
        """Nor has one that was mended on the day that it came."""
        late = MADE + timedelta(hours=hours)

        assert past(change(late), change(MADE)).updated(STORY, None, self.OWN) is None

    def test_changed_before_its_day(self):
        """A text is written before the day that it bears; that is no change."""
        assert past(change(CHANGED), change(MADE)).updated(STORY, None, date(2026, 5, 8)) is None

    def test_without_a_day_of_its_own(self):
        """What has no day of its own was last changed when it was made, if not later."""
        assert date(2026, 5, 6) == past(change(MADE)).updated(STORY, None)

    def test_days_to_come(self):
        """A clock that goes wrong, or a build as of an earlier day: what lies after today has not happened."""
        later = change(NOW + timedelta(days=1))

        assert date(2026, 5, 8) == past(later, change(CHANGED), change(MADE)).updated(STORY, None, self.OWN)

    @pytest.mark.parametrize("moment", [10**18, -(10**18)])
    def test_no_day_at_all(self, moment):
        """A moment that no calendar has is passed over."""
        assert past(Change(moment, "")).updated(STORY, None) is None

    def test_of_another_text(self):
        """A text that the repository does not know has no day."""
        assert past().updated("stories/ny.md", None) is None

    def test_not_asked(self):
        """A site that does not ask is told nothing."""
        assert past(change(CHANGED), change(MADE), dates=False).updated(STORY, None, self.OWN) is None


class TestAuthors:
    CHANGES = (change(CHANGED), change(CHANGED, "Bo Bæk"), change(MADE, ""), change(MADE, "Åse"), change(MADE))

    def test_in_order(self):
        """Each name stands once, in the order in which people came to the text; merges and machines have none."""
        assert ("Anne Ager", "Åse", "Bo Bæk") == past(*self.CHANGES).authors_of(STORY)

    def test_what_the_header_says(self):
        """A text that names its author is told by nobody else."""
        assert () == past(*self.CHANGES).authors_of(STORY, "Carl")

    def test_not_asked(self):
        """Names are told only where the site asks for names, whatever it asks for else."""
        assert () == past(*self.CHANGES, authors=False).authors_of(STORY)


class TestSite:
    def test_every_kind_of_text(self, tmp_path):
        """Stories, ideas, notes and pages have both; of an event the day is told, for calendars."""
        found = library(tmp_path, {**TEXTS, **ASKING}, history=history(TEXTS))
        both = [(x.updated, x.authors) for x in (*found.stories, *found.ideas, *found.notes, *found.pages)]

        assert [(CHANGED.date(), ("Anne Ager", "Bo Bæk"))] * 4 == both
        assert [CHANGED.date()] == [e.updated for e in found.events]

    def test_not_asked(self, tmp_path):
        """A site that asks for nothing shows nothing of what is known."""
        (found,) = library(tmp_path, TEXTS, history=history(TEXTS)).stories

        assert (None, ()) == (found.updated, found.authors)

    @pytest.mark.parametrize("field", ["last_changed", "authors"])
    def test_lack(self, tmp_path, field):
        """What is asked for and not known is told of where it is asked for; the site is built without."""
        loaded = load(tmp_path, {"site.yaml": site_yaml(**{field: "git"})}, history=History({}, Lack.SHALLOW))

        assert [("history-shallow", f"site.yaml:6:{len(field) + 3}")] == told(loaded)

    def test_lack_of_what_nobody_asks_for(self, tmp_path):
        """Nobody is told of a lack of what is not asked for."""
        assert [] == codes(load(tmp_path, {}, history=History({}, Lack.SHALLOW)))
