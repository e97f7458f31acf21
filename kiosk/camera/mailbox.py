"""A one-slot mailbox between two threads: the newest item wins, older ones are dropped."""

from __future__ import annotations

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Hands the newest item from a fast producer to a slower consumer. Safe to use from any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._slot: list[T] = []
        self._closed = False
        self._dropped = 0

    @property
    def dropped(self) -> int:
        """Items so far that were replaced by a newer one before anybody took them."""
        with self._changed:
            return self._dropped

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        with self._changed:
            return self._closed

    def put(self, item: T) -> None:
        """Offer an item in place of the one nobody took; does nothing once the mailbox is closed."""
        with self._changed:
            if self._closed:
                return
            self._dropped += len(self._slot)
            self._slot = [item]
            self._changed.notify()

    def take(self, timeout: float | None = None) -> T | None:
        """Wait for an item newer than the last one taken, at most `timeout` seconds (None: without limit).

        Returns None when the time is over or the mailbox is closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._slot or self._closed, timeout)
            if self._closed or not self._slot:
                return None
            return self._slot.pop()

    def close(self) -> None:
        """Wake everyone who waits and drop what is left; safe to call twice."""
        with self._changed:
            self._closed = True
            self._slot = []
            self._changed.notify_all()
