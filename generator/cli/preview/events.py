"""Server-sent events (HTML standard, 9.2): every open page hears when what it shows is out of date."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

__all__ = ["Hub"]

HEARTBEAT = 15.0  # seconds; a connection that says nothing may be cut on its way


class Hub:
    """Wakes the listeners when the state has changed; each then tells what is new to it."""

    def __init__(self) -> None:
        self._listeners: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}
        self._closed = False

    def wake(self) -> None:
        """Wake all listeners; may be called from any thread and from a signal handler."""
        for event, loop in tuple(self._listeners.items()):
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(event.set)

    def close(self) -> None:
        """Send every listener home."""
        self._closed = True
        self.wake()

    async def listen(self, message: Callable[[], str]) -> AsyncIterator[str]:
        """Give a message at once, one line of JSON, and again whenever it has changed, until the hub closes."""
        event = asyncio.Event()
        self._listeners[event] = asyncio.get_running_loop()
        last = ""
        try:
            yield "retry: 500\n\n"
            while not self._closed:
                event.clear()
                current = message()
                yield f"event: state\ndata: {current}\n\n" if current != last else ": still here\n\n"
                last = current
                with suppress(TimeoutError):
                    await asyncio.wait_for(event.wait(), HEARTBEAT)
        finally:
            del self._listeners[event]
