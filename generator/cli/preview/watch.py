"""Waits for changes of content and themes, and builds again what they concern."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

from generator.cli.project import Project

__all__ = ["start_watching", "watched"]

DEBOUNCE, STEP = 300, 20  # milliseconds: at most, and of quiet after the last change
_PASSED_OVER = {"__pycache__", "node_modules", "Thumbs.db"}


def watched(project: Project) -> tuple[Path, ...]:
    """Give the folders that are watched: the content, or the one site that is shown, and all themes."""
    content = project.root / "content"
    folders = [site.folder for site in project.sites]
    if len(folders) > 1:
        folders = [content]
    folders += [root.resolve() for root in project.theme_roots]
    return tuple(dict.fromkeys(folder for folder in folders if folder.is_dir()))


def matters(path: Path, folders: Iterable[Path], output: Path) -> bool:
    """Tell whether a changed file may be content: not hidden, not an editor's own, not output."""
    if path.is_relative_to(output):
        return False
    inner = next((path.relative_to(folder) for folder in folders if path.is_relative_to(folder)), path)
    return not any(p.startswith(".") or p.endswith(("~", ".swp", ".tmp")) or p in _PASSED_OVER for p in inner.parts)


def start_watching(project: Project, rebuild: Callable[[set[Path]], None], stop: Event) -> Thread:
    """Call ``rebuild`` with the changed files, each time there are some, until ``stop`` is set.

    The thread is a daemon: who presses Ctrl-C does not wait for a build to end.
    """
    folders, output = watched(project), project.root / "output"

    def wait() -> None:
        changes = watch(
            *folders,
            watch_filter=lambda _, path: matters(Path(path), folders, output),
            debounce=DEBOUNCE,
            step=STEP,
            stop_event=stop,
            raise_interrupt=False,
        )
        for change in changes:
            rebuild({Path(path) for _, path in change})

    thread = Thread(target=wait, name="budstikke-watch", daemon=True)
    thread.start()
    return thread
