"""The scanner's loop: looks for a QR code in the camera's frames while nobody is being checked."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from kiosk.camera.codes import read_code
from kiosk.camera.mailbox import Mailbox
from kiosk.camera.source import Frame
from kiosk.errors import UserIdError
from kiosk.gallery.layout import check_user_id

logger = logging.getLogger(__name__)

PREFIX = "kiosk:"
LOOK_EVERY_S = 1 / 6
AWAY_S = 3.0
"""A code that was reported counts as new after it could not be seen for so long."""

_POLL_S = 0.1
_LONGEST_STEP_S = 0.5


def without_prefix(content: str) -> str:
    """The ID in what a code or badge holds: `kiosk:<ID>`, or the plain ID. It is not checked."""
    return content.removeprefix(PREFIX)


class NewCodes:
    """Tells a code that was brought to the camera from one that stays in view, or hangs from a neck."""

    def __init__(self) -> None:
        self._watched = 0.0
        self._last_look = 0.0
        self._seen: dict[str, float] = {}

    def is_new(self, content: str | None, now: float) -> bool:
        """Note that one look at `now` (monotonic seconds) showed `content`; whether that is to be reported."""
        # Time in which nobody looked does not count: a code in view before and after has not been away.
        self._watched += min(now - self._last_look, _LONGEST_STEP_S)
        self._last_look = now
        self._seen = {code: seen for code, seen in self._seen.items() if self._watched - seen < AWAY_S}
        if content is None:
            return False
        new = content not in self._seen
        self._seen[content] = self._watched
        return new


class CodeScanner:
    """Reports IDs held up to the camera. `run` is the thread's body."""

    def __init__(
        self,
        frames: Mailbox[Frame],
        on_code: Callable[[str], None],
        *,
        busy: threading.Event,
        read: Callable[[Frame], str | None] = lambda frame: read_code(frame.image),
    ) -> None:
        """`on_code` is called in the loop's thread with an ID as the layout allows it.

        While `busy` is set, which is while somebody is being checked, frames are dropped unseen.
        """
        self._frames = frames
        self._on_code = on_code
        self._busy = busy
        self._read = read
        self._codes = NewCodes()

    def run(self, stop: threading.Event) -> None:
        """Look at the newest frame, at most six times a second, until `stop` is set."""
        while not stop.is_set():
            frame = self._frames.take(_POLL_S)
            if frame is None or self._busy.is_set():
                continue
            started = time.monotonic()
            self._look(frame)
            stop.wait(LOOK_EVERY_S - (time.monotonic() - started))

    def _look(self, frame: Frame) -> None:
        try:
            content = self._read(frame)
        except Exception:  # one bad frame must not end the loop
            logger.exception("looking for a code failed")
            return
        # Somebody may have begun an attempt in the meantime: then the code has to count as new after it.
        if self._busy.is_set() or not self._codes.is_new(content, frame.captured_at) or content is None:
            return
        try:
            user_id = check_user_id(without_prefix(content))
        except UserIdError:
            logger.debug("a code was held up that holds no ID")
            return
        self._on_code(user_id)
