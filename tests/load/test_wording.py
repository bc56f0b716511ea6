import pytest

from tests.load.contents import STORY, issue, load, story, told

CONTACT = {"name": "Anne Ager", "email": "anne@egnen.example"}


@pytest.mark.parametrize(("length", "expected"), [(70, []), (71, [("title-long", f"{STORY}:2:8")])])
def test_title(tmp_path, length, expected):
    """
    A title that search engines would cut off is told of.
    """
    assert expected == told(load(tmp_path, {STORY: story(title="x" * length)}))


@pytest.mark.parametrize(
    ("press", "code"),
    [
        ({"headline": "x" * 81}, "press-headline-long"),
        ({"angle": "x" * 251}, "press-angle-long"),
        ({"contact": {"name": "Anne Ager"}}, "press-contact"),
        ({"quotes": [{"name": "Bo Bak", "text": "Godt."}]}, "press-quote"),
    ],
)
def test_press_block(tmp_path, press, code):
    """
    What newsrooms cannot use is told of in the press block, where it stands.
    """
    (finding,) = told(load(tmp_path, {STORY: story(press={"contact": CONTACT, **press})}))

    assert (code, "5") == (finding[0], finding[1].split(":")[1])


def test_title_for_a_headline(tmp_path):
    """
    Where a release has no headline of its own, its story's title is measured.
    """
    found = told(load(tmp_path, {STORY: story(title="x" * 81, press={"contact": CONTACT})}))

    assert [("press-headline-long", f"{STORY}:2:8"), ("title-long", f"{STORY}:2:8")] == sorted(found)


@pytest.mark.parametrize(("field", "line"), [("subject", 3), ("preheader", 4)])
def test_newsletter(tmp_path, field, line):
    """
    A subject or preheader of the wrong length is told of, at its value.
    """
    path = "newsletters/2026-1.md"
    found = told(load(tmp_path, {path: issue(**{field: "Nyt " * 40})}))

    assert [str(line)] == [at.split(":")[1] for _, at in found]
