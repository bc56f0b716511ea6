"""``budstikke serve``."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.clock import TODAY, now
from generator.cli.project import find_project

if TYPE_CHECKING:
    import socket

    from generator.cli.preview.events import Hub
    from generator.cli.preview.state import Preview, Shown

__all__ = ["serve"]

FIRST_PORT, TRIES = 8000, 100


@click.command()
@options.FOLDER
@click.option(
    "--port", type=click.IntRange(0, 65535), default=None, help="Port to listen on; else 8000, or the next free one."
)
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on: this computer only, unless said."
)
@TODAY
@options.DRAFTS
@options.LANGUAGE
def serve(folder: Path, port: int | None, host: str, today: str | None, drafts: bool, language: str | None) -> None:
    """Show every site in the browser, and build again whenever a file is saved.

    Builds into a folder of its own: output/ is not touched.  Pages that are open follow by themselves, findings are
    laid over them, and all newsletter mails are at /_budstikke/mail/.  Ctrl-C ends it, with exit status 0; 2 on bad
    usage.
    """
    from generator.cli.preview.events import Hub
    from generator.cli.preview.state import Preview

    find_project(folder)
    now(today)
    listener = _listen(host, port)
    number = listener.getsockname()[1]
    preview = Preview(
        lambda: find_project(folder),
        f"http://{'localhost' if host == 'localhost' else '127.0.0.1'}:{number}",
        lambda: now(today),
        drafts=drafts,
        language=language or "",
    )
    try:
        _rebuild(preview)
        _say_where(preview, host, number)
        _run(folder, preview, Hub(), listener, host)
    except KeyboardInterrupt:
        pass
    finally:
        preview.close()
        listener.close()


def _run(folder: Path, preview: Preview, hub: Hub, listener: socket.socket, host: str) -> None:
    """Serve and watch until Ctrl-C."""
    from generator.cli.preview.server import run
    from generator.cli.preview.watch import start_watching

    stop = Event()

    def changed(paths: set[Path]) -> None:
        _rebuild(preview, paths)
        hub.wake()

    thread = start_watching(find_project(folder), changed, stop)
    try:
        run(preview, hub, listener, host)
    finally:
        stop.set()
        thread.join(timeout=1)


def _rebuild(preview: Preview, changed: set[Path] | None = None) -> None:
    """Build what a change concerns, and tell of it on the terminal."""
    from generator.language.catalogue import words
    from generator.language.describe import render
    from generator.language.text import number

    started = monotonic()
    try:
        built = preview.rebuild(changed)
    except (click.UsageError, OSError) as error:  # the last site is gone, or a folder was renamed under our hands
        click.echo(error.format_message() if isinstance(error, click.UsageError) else str(error), err=True)
        return
    for shown in built:
        for finding in shown.findings:
            click.echo(render(finding, shown.language))
        say = words(shown.language).gettext
        seconds = number(round(monotonic() - started, 1), shown.language)
        click.echo(say(_outcome(shown), site=shown.key, n=seconds, reason=shown.fault), err=True)
    sys.stdout.flush()


def _outcome(shown: Shown) -> str:
    if shown.fault and not shown.files:
        return _("{site}: the program itself has failed ({reason})")
    if shown.fault:
        return _("{site}: the program itself has failed ({reason}); the last good pages are still shown")
    if shown.failed and not shown.files:
        return _("{site}: not built")
    if shown.failed:
        return _("{site}: not built; the last good pages are still shown")
    return _("{site}: built in {n} seconds")


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


def _say_where(preview: Preview, host: str, port: int) -> None:
    """Tell the addresses, each on a line of its own, so that a terminal makes them links."""
    from generator.cli.preview.mounts import OWN
    from generator.language.catalogue import words

    shown_host = f"[{host}]" if ":" in host else host
    origin = preview.origin if host in ("127.0.0.1", "0.0.0.0", "::") else f"http://{shown_host}:{port}"
    for shown in preview.sites:
        click.echo(f"{shown.title}: {origin}{shown.mount}")
    own = words(preview.sites[0].language if preview.sites else "da")
    click.echo(f"{own.gettext('Sites')}: {origin}{OWN}")
    click.echo(f"{own.gettext('Newsletter mails')}: {origin}{OWN}mail/")
    click.echo(own.gettext("Press Ctrl-C to end."), err=True)
    sys.stdout.flush()


def _listen(host: str, port: int | None) -> socket.socket:
    """Take the port that was asked for, or the first free one; who comes before the build is done waits."""
    from generator.cli.preview.server import Busy, listen

    for candidate in range(FIRST_PORT, FIRST_PORT + TRIES) if port is None else (port,):
        try:
            return listen(host, candidate)
        except Busy:
            continue
        except OSError as error:
            raise click.UsageError(f"Cannot listen on {host}, port {candidate}: {error.strerror or error}.") from None
    which = f"Port {port} is" if port is not None else f"Ports {FIRST_PORT} to {FIRST_PORT + TRIES - 1} are"
    raise click.UsageError(f"{which} taken by another program; name another one with --port.")
