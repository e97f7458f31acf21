"""A clock that only goes forward, so that setting this machine's clock makes no old local copy young again.

Within one run of the machine its uptime tells how much time has passed at least. Over a restart only the
clock does, and that can be set; so the time reached is written down. A clock that is behind it after a restart
was set back, and for how long the machine was off is unknown. Then another era begins, in which only those
copies count that the store has confirmed in it.
"""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from kiosk.errors import LocalCacheError
from kiosk.gallery.local_cache import Confirmation, LocalCache

logger = logging.getLogger(__name__)

NOTE = "clock"
NOTE_EVERY_S = 30.0


@dataclass(frozen=True, slots=True)
class _Note:
    reached: Confirmation
    era: str


_FILE: TypeAdapter[_Note | None] = TypeAdapter(_Note | None)


class LocalClock:
    """Time as this machine has seen it go by. Safe to use from several threads."""

    def __init__(self, local: LocalCache, clock: Callable[[], Confirmation] = Confirmation.now) -> None:
        """`clock` may be set back and forth; what it showed before is read from the local cache directory."""
        self._local = local
        self._clock = clock
        self._lock = threading.Lock()
        self._note = self._read()
        self._written: float | None = None

    @property
    def era(self) -> str:
        """The name of the time since the clock was last found set back."""
        self.now()
        return self._note.era if self._note else ""

    def now(self) -> Confirmation:
        """This moment; its `wall` is never less than it was, but when another era begins."""
        with self._lock:
            self._note = _advance(self._note, self._clock())
            return self._note.reached

    def tick(self) -> None:
        """Write down what time it is, unless that was done just now."""
        reached = self.now()
        if self._written is not None and 0 <= reached.monotonic - self._written < NOTE_EVERY_S:
            return
        try:
            self._local.save_note(NOTE, _FILE.dump_json(self._note))
            self._written = reached.monotonic
        except LocalCacheError as error:
            logger.warning("the time is not written down: %s", error)

    def _read(self) -> _Note | None:
        try:
            return _FILE.validate_json(self._local.note(NOTE) or b"null")
        except ValueError:
            return None


def _advance(note: _Note | None, shown: Confirmation) -> _Note:
    """What to note when the machine's clocks show this."""
    if note is None:
        return _Note(shown, "")
    reached = note.reached
    passed = shown.monotonic - reached.monotonic
    if shown.boot_id == reached.boot_id and passed >= 0:
        return replace(note, reached=replace(shown, wall=max(shown.wall, reached.wall + passed)))
    if shown.wall >= reached.wall:
        return replace(note, reached=shown)
    logger.warning("the clock was set back: local copies count again when the store has confirmed them")
    return _Note(shown, secrets.token_hex(8))
