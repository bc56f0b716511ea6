import pytest

from generator.markdown import COMMONMARK, PYTHON_MARKDOWN, Hint, hints

PYTHON_ONLY = [
    ("## Trin {#trin}", "{#trin}"),
    ("Tekst\n{: .stor }", "{: .stor }"),
    ('!!! note "Husk"\n    Tekst', '!!! note "Husk"'),
    ("*[LAG]: Lokal aktionsgruppe\n\nLAG", "*[LAG]: Lokal aktionsgruppe"),
    ("LAG\n:   Lokal aktionsgruppe", ":   Lokal aktionsgruppe"),
    ("##Overskrift", "##Overskrift"),
]
COMMONMARK_ONLY = [
    ("Det er ~~væk~~", "~~væk~~"),
    ("> [!NOTE]\n> Husk", "> [!NOTE]"),
    ("- [ ] Ring til Anne", "- [ ] Ring til Anne"),
    ("Vej 1\\\nBy", "\\"),
]
ELSEWHERE = [
    ("Ord.\n\n5. maj var alle med", "5. maj var alle med"),
    ("2016. Så begyndte det", "2016. Så begyndte det"),
    ("Vi mødtes den\n1. maj", "1. maj"),
    ("Vi kom ind på plads\n1. og vandt", "1. og vandt"),
]
ALIKE = """## Overskrift

Ord: den 3. maj, *fremhævet* og [link](side.md#trin). Kl. 17: slut. #landdistrikt
3. maj går an her.
- et
  - to

1. et
2. to

> citat

a | b
--- | ---
1 | 2

`{: .x}` og ~ 5 og [^1].

    kode

```
!!! note
```

[^1]: Noten: her.
"""


class TestHints:
    @pytest.mark.parametrize(("text", "written"), PYTHON_ONLY)
    def test_what_a_preview_does_not_know(self, text, written):
        """What only Python-Markdown knows is told of in both dialects; in the other readers see the signs."""
        line = text.split(written)[0].count("\n") + 1

        assert (Hint(written, line, raw=False),) == hints(text, PYTHON_MARKDOWN)
        assert (Hint(written, line, raw=True),) == hints(text, COMMONMARK)

    @pytest.mark.parametrize(("text", "written"), COMMONMARK_ONLY)
    def test_what_only_a_preview_knows(self, text, written):
        """What code hosts add to Markdown is shown as it stands by Python-Markdown."""
        assert (Hint(written, 1, raw=True),) == hints(text, PYTHON_MARKDOWN)
        assert () == hints(text, COMMONMARK)

    @pytest.mark.parametrize(("text", "written"), ELSEWHERE)
    def test_dates_and_numbers(self, text, written):
        """A date, a year or a lone number at the beginning of a line is a list in the preview only."""
        assert [(written, False)] == [(hint.written, hint.raw) for hint in hints(text, PYTHON_MARKDOWN)]

    @pytest.mark.parametrize("dialect", [PYTHON_MARKDOWN, COMMONMARK])
    def test_no_false_alarm(self, dialect):
        """What both read alike, code included, is passed over."""
        assert () == hints(ALIKE, dialect)

    def test_each_way_once(self):
        """A text that uses a way of writing often is told of its first place, shortened."""
        assert (Hint("*[LAG]: " + "x" * 31 + "…", 2, raw=True),) == hints(
            "Ord\n*[LAG]: " + "x" * 60 + "\n*[EU]: y", COMMONMARK
        )
