from generator.diagnostics import Location, diagnostic
from generator.summary import Changes, Preview, write_summary
from tests.summary.reports import held, html, report

WRONG = diagnostic(
    "field-misspelt", Location("stories/a.md", 4, 1), "sumary: Da <b>hallen</b>", name="sumary", suggestion="summary"
)
DOUBT = diagnostic("mail-subject-length", Location("newsletters/2026-1.md", 3), length=3, least=30, most=60)


def test_all_is_well():
    """
    Where nothing is wrong, one sentence says so, and the summary goes on to what is new.
    """
    told = write_summary([report(changes=Changes())])

    assert told.startswith("## Egnens netværk\n\nAlt er i orden.\n\n### Sider\n\nFor læserne er intet ændret.\n")
    assert told.endswith("\n")
    assert not told.endswith("\n\n")


def test_errors_come_first():
    """
    With an error the summary says what to mend, and nothing of pages; what waits is still told.
    """
    told = write_summary([report(diagnostics=(WRONG, DOUBT), library=None, held=(held(),))])

    assert told.startswith(
        "## Egnens netværk\n\n<b>Der er én ting, der skal rettes først.</b> Indtil da bliver intet offentliggjort, "
        "og det, læserne ser nu, bliver, som det er.\n\n### Skal rettes (1)\n\n"
        "- `stories/a.md`, linje 4: <b>"
    )
    assert "  `sumary: Da <b>hallen</b>`  \n" in told
    assert told.index("Skal rettes") < told.index("Værd at se på (1)") < told.index("Det, der venter")
    assert "### Sider" not in told


def test_warnings_are_folded():
    """
    What is worth a look stops nobody, and is shown to those who ask.
    """
    told = write_summary([report(diagnostics=(DOUBT,))])

    assert "Alt kan bygges; én ting er værd at se på.\n\n<details>\n<summary>Værd at se på (1)</summary>" in told


def test_many_errors_are_counted():
    """
    Fifty errors are shown and the others counted; the log holds all.
    """
    many = tuple(diagnostic("yaml-tab", Location("a.md", line)) for line in range(1, 61))
    told = write_summary([report(diagnostics=many, library=None)])

    assert 50 == told.count("- `a.md`")
    assert "Der er 60 ting, der skal rettes først." in told
    assert "\n- og 10 flere\n" in told


def test_several_sites():
    """
    Every site has its heading; the preview and the clock are told of once.
    """
    sites = [report(), report(title="Vest *her*", language="en")]
    told = write_summary(sites, preview=Preview("https://github.com/a/b/actions/runs/1/artifacts/2"))

    assert "\n## Vest \\*her\\*\n\nAll is well.\n" in told
    assert 1 == told.count("### Forhåndsvisning")


def test_preview_is_a_link():
    """
    The preview can be fetched with one press, and the summary says how it is opened.
    """
    told = html(write_summary([report()], preview=Preview("https://github.com/a/b/actions/runs/1/artifacts/2")))

    assert (
        '<a href="https://github.com/a/b/actions/runs/1/artifacts/2">Hent forhåndsvisningen</a>. Det er en zip-fil'
        in told
    )


def test_findings_are_an_item_each():
    """
    On GitHub a finding is one item: its place and sentence, the line at fault, and what to do.
    """
    told = html(write_summary([report(diagnostics=(WRONG,), library=None)]))

    assert 1 == told.count("<li>")
    assert 2 == told.count("<br")
    assert "<code>sumary: Da &lt;b&gt;hallen&lt;/b&gt;</code>" in told
