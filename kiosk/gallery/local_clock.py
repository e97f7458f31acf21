"""A clock that only goes forward, so that setting this machine's clock makes no old local copy young again.

Within one run of the machine its uptime tells how much time has passed at least. Over a restart only the
clock does, and that can be set; so the time reached is written down. A clock that is behind it after a restart
was set back, and for how long the machine was off is unknown. Then another era begins, in which only those
copies count that the store has confirmed in it.
"""

from __future__ import annotations

import logging
import math
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
        """`clock` may be set back and forth; what it showed before is read from the local cache directory.

        Where that says nothing, an era begins: what was confirmed before may be of any age.
        """
        self._local = local
        self._clock = clock
        self._lock = threading.Lock()
        self._note = self._read()
        self._written: Confirmation | None = None
        if self._note is None:
            self.tick()  # so that other programs on this machine live in the same era

    @property
    def era(self) -> str:
        """The name of the time since the clock was last found set back."""
        return self._follow().era

    def now(self) -> Confirmation:
        """This moment; its `wall` is never less than it was, but when another era begins."""
        return self._follow().reached

    def tick(self) -> None:
        """Write down what time it is, unless that was done just now, by all clocks."""
        note = self._follow()
        if self._written is not None and _about_the_same(self._written, note.reached):
            return
        try:
            self._local.save_note(NOTE, _FILE.dump_json(note))
            self._written = note.reached
        except LocalCacheError as error:
            logger.warning("the time is not written down: %s", error)

    def _follow(self) -> _Note:
        with self._lock:
            self._note = _advance(self._note, self._clock())
            return self._note

    def _read(self) -> _Note | None:
        try:
            note = _FILE.validate_json(self._local.note(NOTE) or b"null")
        except ValueError:
            return None
        if note is not None and note.reached.boot_id == "":
            # Where runs of the machine have no name, a later one could pass for the one of the note.
            return replace(note, reached=replace(note.reached, monotonic=math.inf))
        return note


def _about_the_same(first: Confirmation, second: Confirmation) -> bool:
    return (
        0 <= second.monotonic - first.monotonic < NOTE_EVERY_S
        and abs(second.wall - first.wall) < NOTE_EVERY_S
    )


def _advance(note: _Note | None, shown: Confirmation) -> _Note:
    """What to note when the machine's clocks show this."""
    if note is None:
        return _Note(shown, secrets.token_hex(8))
    reached = note.reached
    passed = shown.monotonic - reached.monotonic
    if shown.boot_id == reached.boot_id and passed >= 0:
        return replace(note, reached=replace(shown, wall=max(shown.wall, reached.wall + passed)))
    if shown.wall >= reached.wall:
        return replace(note, reached=shown)
    logger.warning("the clock was set back: local copies count again when the store has confirmed them")
    return _Note(shown, secrets.token_hex(8))
