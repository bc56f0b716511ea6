"""A packed preview, opened from its folder as somebody does who has unpacked a zip file."""

import pytest
from playwright.sync_api import Page, expect

from tests.cli.projects import TODAY, make_single
from tests.projects import run


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    folder = make_single(tmp_path_factory.mktemp("packed"))
    assert 0 == run(folder, "pack", "--today", TODAY, "--to", "preview").exit_code
    return folder / "preview"


def test_opens_with_a_double_click(packed, page: Page):
    """
    The page has its colours and its pictures, nothing is refused, and its links lead on, all from the disk.
    """
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("requestfailed", lambda request: wrong.append(request.url))
    page.goto((packed / "index.html").as_uri())
    margin = page.evaluate("getComputedStyle(document.body).margin")  # 8px where no style has come
    page.get_by_role("link", name="Havnen fik nyt liv").first.click()
    expect(page).to_have_url((packed / "historier" / "havnen" / "index.html").as_uri())

    assert ([], "0px") == (wrong, margin)
