"""The loop that makes one noise after the other, so that nothing else ever waits for a loudspeaker."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeAlias, TypeVar

from kiosk.errors import SoundError

logger = logging.getLogger(__name__)

T = TypeVar("T")

POLL_S = 0.1
"""How often a waiting loop looks whether it is to end."""


class CutShort(Protocol):
    """How a noise waits."""

    def __call__(self, seconds: float) -> bool:
        """Wait at most `seconds`; True as soon as something newer is there or the loop is to end."""


Performer: TypeAlias = Callable[[T, CutShort], None]
"""Makes one noise and returns when it is over or cut short. Raises whatever it likes."""


class SoundLoop(Generic[T]):
    """Performs what is offered; the newest wins, and what could not begin in time is dropped.

    A performer that fails, hangs or cannot be made is one warning in the log, and silence until it works.
    """

    def __init__(
        self,
        name: str,
        make_performer: Callable[[], Performer[T]],
        *,
        patience: float = 1.0,
        longest: float = 5.0,
    ) -> None:
        """`make_performer` is called in the loop's thread; it may be slow.

        What waits longer than `patience` seconds is out of date; a noise that takes longer than `longest`
        seconds hangs.
        """
        self._name = name
        self._make_performer = make_performer
        self._patience = patience
        self._longest = longest
        self._changed = threading.Condition()
        self._slot: list[tuple[T, float]] = []
        self._busy_since: float | None = None
        self._silent = False

    def offer(self, item: T) -> None:
        """Have `item` heard in place of anything older; returns at once, from any thread."""
        now = time.monotonic()
        with self._changed:
            self._slot = [(item, now)]
            self._changed.notify_all()
            busy_since = self._busy_since
        if busy_since is not None and now - busy_since > self._longest:
            self._warn("it hangs")

    def run(self, stop: threading.Event) -> None:
        """Perform until `stop` is set."""
        try:
            perform = self._make_performer()
        except Exception as error:  # noqa: BLE001  # a door opens without a sound, too
            self._warn(error)
            stop.wait()
            return
        while not stop.is_set():
            item = self._take()
            if item is not None:
                self._perform(perform, item[0], stop)

    def _take(self) -> tuple[T] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._slot, POLL_S)
            if not self._slot:
                return None
            item, offered_at = self._slot.pop()
        return (item,) if time.monotonic() - offered_at <= self._patience else None

    def _perform(self, perform: Performer[T], item: T, stop: threading.Event) -> None:
        self._busy_since = time.monotonic()
        try:
            perform(item, lambda seconds: self._wait(seconds, stop))
            self._silent = False
        except Exception as error:  # noqa: BLE001  # see above
            self._warn(error)
        finally:
            self._busy_since = None

    def _wait(self, seconds: float, stop: threading.Event) -> bool:
        deadline = time.monotonic() + seconds
        with self._changed:
            while not self._slot and not stop.is_set() and (left := deadline - time.monotonic()) > 0:
                self._changed.wait(min(left, POLL_S))
            return bool(self._slot) or stop.is_set()

    def _warn(self, problem: str | Exception) -> None:
        """Once, until something was heard again."""
        if self._silent:
            return
        self._silent = True
        expected = isinstance(problem, str | SoundError)
        logger.warning(
            "no %s until this is mended: %s",
            self._name,
            problem if expected else repr(problem),
            exc_info=not expected,
        )
