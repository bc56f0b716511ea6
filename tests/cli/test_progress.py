import io

import pytest

from generator.cli.progress import LONG, progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("total", [1, LONG, 1000])
def test_no_bar_off_a_terminal(capsys, total):
    """
    Nothing is drawn into a file or a pipe, however long the work.
    """
    with progress("egnen") as begin:
        advance = begin(total)
        advance()

    assert ("", "") == capsys.readouterr()


@pytest.mark.parametrize(("total", "drawn"), [(LONG - 1, False), (LONG, True)])
def test_bar_on_a_terminal(monkeypatch, total, drawn):
    """
    On a terminal long work has a bar with the site's name; short work has none.
    """
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress("egnen") as begin:
        advance = begin(total)
        advance()

    assert drawn == ("egnen" in terminal.getvalue())
