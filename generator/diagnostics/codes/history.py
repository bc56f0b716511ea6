"""Codes of the area "history": what a repository should know of the past of texts, and does not."""

from generator.diagnostics.code import Code, Severity

_ASKED = (
    "With `last_changed: git` or `authors: git` in site.yaml, pages tell when texts were last changed and who has "
    "written them, as the site's Git repository knows it.  Where that cannot be known, the site is built without."
)

CODES: tuple[Code, ...] = (
    Code(
        "history-missing",
        "The site lies in no Git repository, so nobody knows when its texts were changed",
        "Build in a clone of the repository, or delete last_changed and authors",
        _ASKED,
        Severity.WARNING,
    ),
    Code(
        "history-shallow",
        "Only the end of the repository's history is here; it does not tell when texts were changed",
        "In a workflow, write fetch-depth: 0 below actions/checkout; elsewhere run git fetch --unshallow",
        f"{_ASKED}  A clone that was fetched with a few commits only (as a workflow's checkout does unless it is told "
        "otherwise) would give every text the day of the newest of them.  For example:\n\n"
        "    - uses: actions/checkout@v4\n      with:\n        fetch-depth: 0\n",
        Severity.WARNING,
    ),
    Code(
        "history-unreadable",
        "Git cannot tell when texts were changed: {reason}",
        "Install Git where the site is built and mend what it says, or delete last_changed and authors",
        _ASKED,
        Severity.WARNING,
    ),
)
