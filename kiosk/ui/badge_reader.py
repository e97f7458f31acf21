"""Tells a badge reader, which types like a keyboard but faster than anybody, from a person who types."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit

LONGEST_GAP_S = 0.06
"""Between two keys of a reader. Readers take 2 to 20 ms; practised typists rarely less than 80."""
QUIET_BEFORE_S = 0.3
"""Before a reader begins nobody types: the last digits of an ID, typed quickly, are no badge."""
FEWEST_CHARACTERS = 3
MOST_CHARACTERS = 64

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SILENT = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_AltGr})
_SHORTCUTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def pressed_at(event: QKeyEvent) -> float:
    """Seconds at which a key was pressed, by the window system's clock.

    Not the time of its delivery: what somebody typed while the window was busy arrives at once.
    """
    return event.timestamp() / 1000


@dataclass
class _Burst:
    """Keys that followed one another quickly, and what the field held before them."""

    before: str
    text: str = ""
    last: float = 0.0


class BadgeReader(QObject):
    """Watches the keys that arrive at a window, whatever has the focus in it.

    Keys pass through as they come, because nobody knows yet what follows. Once a burst is complete, its end
    is kept from the window, so that nothing is submitted by it, and `field` gets back what it held before.
    Another field that has the focus, as for a password, gets whatever is typed.
    """

    scanned = Signal(str)
    """What a badge holds; it is not checked."""

    def __init__(
        self,
        field: QLineEdit,
        clock: Callable[[QKeyEvent], float] = pressed_at,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._field = field
        self.clock = clock
        self._burst: _Burst | None = None
        self._last_key = -math.inf
        self._ended = -LONGEST_GAP_S
        self._kept_back: set[int] = set()

    def watch(self, window: QWindow) -> None:
        """Watch the keys of a window of the screen: each of them arrives there exactly once."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at every key; keeps back only the key that ends a burst."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._release(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if _another_field_has_the_focus(self._field):
            self._burst = None
            return False
        if event.key() in _SILENT:
            return False
        now = self.clock(event)
        quiet, self._last_key = now - self._last_key, now
        burst = self._burst
        if burst is not None and now - burst.last > LONGEST_GAP_S:
            burst = None
        if event.key() in _ENDS:
            self._burst = None
            return self._end(burst, event, now)
        if burst is None and quiet < QUIET_BEFORE_S:
            self._burst = None
            return False
        self._burst = self._continued(burst, event, now)
        return self._presses_a_button(event)

    def _presses_a_button(self, event: QKeyEvent) -> bool:
        """Whether a space within a burst would press whatever has the focus; then it is kept back."""
        burst = self._burst
        if burst is None or len(burst.text) < 2 or event.key() != Qt.Key.Key_Space or self._field.hasFocus():
            return False
        self._kept_back.add(event.key())
        event.accept()
        return True

    def _continued(self, burst: _Burst | None, event: QKeyEvent, now: float) -> _Burst | None:
        text = event.text()
        if event.isAutoRepeat() or event.modifiers() & _SHORTCUTS or len(text) != 1 or not text.isprintable():
            return None
        burst = burst or _Burst(self._field.text())
        burst.last = now
        if len(burst.text) <= MOST_CHARACTERS:  # one more than allowed is enough to know
            burst.text += text
        return burst

    def _end(self, burst: _Burst | None, event: QKeyEvent, now: float) -> bool:
        """Whether a key is the end of a burst, and with that kept back."""
        complete = burst is not None and len(burst.text) >= FEWEST_CHARACTERS
        # Some readers end with two keys: the second one would put away what the first has brought about.
        if not complete and now - self._ended > LONGEST_GAP_S:
            return False
        self._ended = now
        self._kept_back.add(event.key())
        event.accept()
        if burst is not None and complete:
            self._report(burst)
        return True

    def _report(self, burst: _Burst) -> None:
        self._field.setText(burst.before)
        if len(burst.text) <= MOST_CHARACTERS:
            self.scanned.emit(burst.text)

    def _release(self, event: QKeyEvent) -> bool:
        """Keep back the release, too, of a key whose press was."""
        if event.key() not in self._kept_back:
            return False
        self._kept_back.remove(event.key())
        event.accept()
        return True


def _another_field_has_the_focus(field: QLineEdit) -> bool:
    focused = QApplication.focusWidget()
    return isinstance(focused, QLineEdit) and focused is not field and focused.isVisible()
