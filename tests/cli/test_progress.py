import io
import itertools
import sys
import threading
from collections.abc import Callable

import pytest

from generator.cli import progress
from generator.cli.progress import bars


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """A clock that goes on by some seconds whenever somebody looks at it."""

    def goes(seconds: float) -> None:
        looks = itertools.count()
        monkeypatch.setattr(progress, "monotonic", lambda: next(looks) * seconds)

    return goes


def work(total: int) -> None:
    """Do a stage of some steps."""
    with bars(lambda: "da") as progress:
        tick = progress("make", total)
        for _ in range(total):
            tick()


class TestLog:
    def test_quick_work_says_nothing(self, capsys: pytest.CaptureFixture[str], clock: Callable[[float], None]) -> None:
        """What is done within a second is not told of, however many steps it has."""
        clock(0.009)
        work(100)

        assert ("", "") == capsys.readouterr()

    def test_long_work_says_so_now_and_then(
        self, capsys: pytest.CaptureFixture[str], clock: Callable[[float], None]
    ) -> None:
        """Longer work is a plain line after a second, every ten seconds and at the end, in the site's language."""
        clock(1)
        work(25)
        told, talk = capsys.readouterr()

        assert "" == told
        assert [f"Laver filer: {n} af 25" for n in (1, 11, 21, 25)] == talk.splitlines()


def on_terminal(doing: Callable[[], None]) -> str:
    """Do something before a terminal; give what it shows."""
    terminal = Terminal()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stderr", terminal)
        patch.setenv("TERM", "xterm")
        doing()
    return terminal.getvalue()


class TestTerminal:
    def test_quick_work_draws_nothing(self, clock: Callable[[float], None]) -> None:
        """What is done within a second has no bar."""
        clock(0.009)

        assert "" == on_terminal(lambda: work(100))

    def test_long_work_has_a_bar(self, clock: Callable[[float], None]) -> None:
        """Longer work has a bar with the stage's name and how far it has come; when it is done, its line is cleared."""
        clock(1)
        shown = on_terminal(lambda: work(3))

        assert "Laver filer" in shown
        assert "3/3" in shown
        assert shown.endswith("\x1b[2K")

    def test_stages_have_bars_of_their_own(self, clock: Callable[[float], None]) -> None:
        """One stage after the other has its bar."""

        def both() -> None:
            with bars(lambda: "en") as progress:
                progress("load", 2)()
                progress("make", 5)()

        clock(2)
        shown = on_terminal(both)

        assert "Reading texts" in shown
        assert "1/5" in shown

    def test_words_after_a_stage(self, clock: Callable[[float], None]) -> None:
        """A bar is cleared when its stage is done: what is told before the next one has a line of its own."""

        def talking() -> None:
            with bars(lambda: "da") as progress:
                tick = progress("make", 1)
                tick()
                sys.stderr.write("færdig\n")

        clock(2)

        assert on_terminal(talking).endswith("\x1b[2Kfærdig\n")

    def test_no_thread(self, clock: Callable[[float], None]) -> None:
        """Bars are drawn by who works: with a thread beside it a process could not be forked."""
        threads: list[int] = []

        def count() -> None:
            with bars(lambda: "da") as progress:
                threads.append(threading.active_count())
                progress("load", 2)()
                threads.append(threading.active_count())

        clock(2)
        on_terminal(count)

        assert threads[0] == threads[1]


def test_rich_is_loaded_for_a_bar_only(clock: Callable[[float], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is drawn nothing that draws is imported."""
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    clock(1)
    work(3)

    assert None is sys.modules["rich.progress"]
