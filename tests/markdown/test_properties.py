"""What holds for every body, however it was put together."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import DIALECTS, TooDeep, links, render
from generator.markdown.channels import feed, page

from .conftest import resolve

PIECES = """
# |## |##### |[|](|side.md|gone.md|)|![|](p.jpg "t")|*|**|_|`|> |- |1. |  - |    |a<bar>b\\n-<bar>-\\n|[^1]
[^1]: note|<b>|</b>|<div>|</div>|<p>|<script>|</script>|<svg onload=alert(1)>|<img src=x onerror=alert(1)>
<a href="javascript:alert(1)">|</a>|<a href="data:x">|<table>|<tr>|<td>|<th>|<caption>|</table>|<ul>|<li>|<dl>
<dt>|<details>|<summary>|<figure>|<figcaption>|<h1>|<h5>|</h1>|<!--|-->|<![CDATA[|&lt;|&#1;|&amp;|&nbsp;
&#x110000;|"|'|--|---|...|{: #id .c onclick=x }|*[LAG]: x|LAG|javascript:alert(1)|//evil.example|https://a.dk/é b
http://[|mailto:a@b.dk|<a@b.dk>|tel:+45|<q>|<pre>|<code>|<br>|<hr>|<style>|<textarea>|<title>|<math>|<template>
<span lang="en">|<iframe>|:   |\\|~~~|{|}|===|<li id="fn:1">|<sup id="fnref:1">|#fn:1|<div class="footnote">|C:\\x
"""
BODIES = st.lists(
    st.sampled_from([piece.replace("<bar>", "|") for line in PIECES.strip().split("\n") for piece in line.split("|")])
    | st.sampled_from(
        ["\n", "\n\n", "\t", "\r\n", " ", "\0", "\x02", "\x03", "\ufffe", "\ud800", "\u202e", "æøå", "ord"]
    )
    | st.text(max_size=3),
    max_size=25,
).map("".join)
UNSAFE = re.compile(
    r"<(?!/?[a-z0-9]+[\s>/])|<(script|style|svg|iframe|object|meta)|\son\w+=|(href|src)=\"\s*(?!https?:|mailto:|tel:|/[^/]|#)"
)


every_dialect = pytest.mark.parametrize("dialect", DIALECTS)


def rendered(text, dialect):
    """Render a body, or nothing where it is refused."""
    try:
        return render(text, resolve, language="da", dialect=dialect)
    except TooDeep:
        return render("", resolve, language="da", dialect=dialect)


@pytest.mark.parametrize("channel", ["page", "feed", "mail"])
@every_dialect
@given(text=BODIES)
def test_nothing_unsafe(channel, text, dialect):
    """No channel has a script, a handler or an address of a scheme that is not allowed."""
    tags = re.findall("<[^>]*>", getattr(rendered(text, dialect), channel))

    assert [] == [tag for tag in tags if UNSAFE.search(tag)]


@every_dialect
@given(text=BODIES)
def test_mail_is_xml(text, dialect):
    """The fragment for mails is well-formed, without entities of HTML."""
    ElementTree.fromstring(f"<body>{rendered(text, dialect).mail}</body>")


@every_dialect
@given(text=BODIES)
def test_mail_has_few_elements(text, dialect):
    """Nothing reaches a mail but the elements and attributes that mail programmes show."""
    mail = ElementTree.fromstring(f"<body>{rendered(text, dialect).mail}</body>")
    allowed = {*"body p h2 h3 h4 ul ol li blockquote a strong em s sub sup br img table tr td th".split()}

    assert set() == {element.tag for element in mail.iter()} - allowed
    assert not any({"class", "id", "style"} & set(element.keys()) for element in mail.iter())


@every_dialect
@given(text=BODIES)
def test_feed_is_absolute(text, dialect):
    """Feeds carry no relative address, id, class or style."""
    assert [] == re.findall(
        r"<[^>]*\s(?:id|class|style)=|<[^>]*(?:href|src)=\"(?!https?:|mailto:|tel:)", rendered(text, dialect).feed
    )


@every_dialect
@given(text=BODIES)
def test_text_has_no_tags(text, dialect):
    """Plain text holds a ``<`` only where the reader of the page sees one."""
    body = rendered(text, dialect)

    assert body.text.count("<") <= body.page.count("&lt;")


@every_dialect
@given(text=BODIES)
def test_allow_lists_change_nothing(text, dialect):
    """What page and feed write has passed their allow-lists: a second time changes nothing."""
    body = rendered(text, dialect)

    assert (body.page, body.feed) == (page.clean(body.page), feed.clean(body.feed))


@every_dialect
@given(text=BODIES)
def test_ids_are_unique(text, dialect):
    """No id stands twice on a page, and each is ours by its beginning."""
    ids = re.findall(r'\sid="([^"]*)"', "".join(re.findall("<[^>]*>", rendered(text, dialect).page)))

    assert len(ids) == len(set(ids))
    assert all(name.startswith("s-") for name in ids)


@every_dialect
@given(text=BODIES)
def test_headings_skip_no_level(text, dialect):
    """The first heading is an h2, and each next one at most one level below."""
    levels = [1, *(int(level) for level in re.findall(r"<h(\d)[ >]", rendered(text, dialect).page))]

    assert all(later - earlier <= 1 and later > 1 for earlier, later in pairwise(levels))


@every_dialect
@given(text=BODIES)
def test_asked_is_listed(text, dialect):
    """Whatever the resolver is asked for is among the links that the loader has checked."""
    asked = set()
    try:
        render(text, lambda *address: asked.add(address) or resolve(*address), language="da", dialect=dialect)
        listed = {(link.address, link.is_picture) for link in links(text, dialect=dialect)}
    except TooDeep:
        return

    assert asked <= listed


def test_allow_list_of_the_page_is_strict():
    """The list itself lets no handler, style or foreign scheme through, whoever wrote the HTML."""
    assert '<a>x</a><div class="table"></div>' == page.clean(
        '<a href="javascript:x" onclick="y">x</a><div class="table big" style="z" id="main"></div>'
    )
