"""What a preview remembers: in memory as long as it runs, on disk from one run to the next."""

from collections.abc import Iterator, MutableMapping

from generator.build.cache import DiskStore

__all__ = ["PreviewStore"]


class PreviewStore(MutableMapping[str, bytes]):
    """Results in memory, over those of the last preview and those of the last build.

    Args:
        own: Keeps this preview's results for the next one.
        other: The build's; only read, since a preview has other addresses and must not push its results out.
    """

    def __init__(self, own: DiskStore, other: DiskStore) -> None:
        self._memory: dict[str, bytes] = {}
        self._used: set[str] = set()
        self._own, self._other = own, other

    def __getitem__(self, key: str) -> bytes:
        """Give a result; ``KeyError`` where nobody has it."""
        if key not in self._memory:
            try:
                self._memory[key] = self._own[key]
            except KeyError:
                self[key] = self._other[key]
        self._used.add(key)
        return self._memory[key]

    def __setitem__(self, key: str, content: bytes) -> None:
        """Keep a result in memory and on disk."""
        self._memory[key] = self._own[key] = content
        self._used.add(key)

    def __delitem__(self, key: str) -> None:
        """Forget a result."""
        self._memory.pop(key, None)
        del self._own[key]

    def __iter__(self) -> Iterator[str]:
        """Give the keys in memory."""
        return iter(self._memory)

    def __len__(self) -> int:
        """Count the results in memory."""
        return len(self._memory)

    def prune(self) -> None:
        """Forget what has not been asked for since the last pruning."""
        self._own.used = set(self._used)
        self._own.prune()
        self._memory = {key: content for key, content in self._memory.items() if key in self._used}
        self._used = set()
