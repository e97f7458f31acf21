"""The dark screen after hours: black, with a dim clock that wanders so that it burns into no panel."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale, QPointF, QRectF, QSizeF, Qt, QTime, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui import theme
from kiosk.ui.cover import Cover
from kiosk.verification.session import SessionView
from kiosk.window_settings import UiSettings

AWAKE_S = 60.0
"""How long the screen stays on after a touch, a key or an attempt."""

_TICK_MS = 1000
_CLOCK_PX = 64
_CLOCK_COLOUR = "#3b424d"

# The clock wanders over the middle of the screen, once in so many minutes from side to side, and up and down.
_REACH = 0.33
_MINUTES_ACROSS, _MINUTES_DOWN = 47, 31


def is_dark_time(now: QTime, start: QTime, end: QTime) -> bool:
    """Whether `now` lies from `start` to before `end`, over midnight where `end` is the earlier one."""
    if start < end:
        return start <= now < end
    return now >= start or now < end


def clock_place(now: QTime) -> QPointF:
    """The middle of the clock, in shares of the screen; a little further every minute."""
    minutes = now.hour() * 60 + now.minute()
    return QPointF(
        0.5 + _REACH * math.sin(math.tau * minutes / _MINUTES_ACROSS),
        0.5 + _REACH * math.sin(math.tau * minutes / _MINUTES_DOWN),
    )


class Blanking(Cover):
    """Covers the window from `blank_from` to `blank_until`, except for a while after somebody came."""

    def __init__(
        self,
        window: QWidget,
        settings: UiSettings,
        *,
        now: Callable[[], QDateTime] = QDateTime.currentDateTime,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`now` is the time of day, `clock` counts seconds."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._start, self._end = (
            QTime.fromString(text, "HH:mm") for text in (settings.blank_from, settings.blank_until)
        )
        self._ever = bool(settings.blank_from)
        self._now, self._clock = now, clock
        self._busy = False
        self._awake_until = clock() + AWAKE_S
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self.tick)
        if self._ever:
            self._ticking.start()

    @Slot()
    def wake(self) -> None:
        """Somebody is there."""
        self._awake_until = self._clock() + AWAKE_S
        self.hide()

    @Slot(object)
    def show_view(self, view: SessionView) -> None:
        """Stay awake while somebody is being checked."""
        busy = view.attempt is not None
        if busy or self._busy:
            self.wake()
        self._busy = busy

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        rests = self._ever and not self._busy and self._clock() >= self._awake_until
        dark = rests and is_dark_time(self._now().time(), self._start, self._end)
        if dark != self.isVisible():
            self.setVisible(dark)
        elif dark:
            self.update()

    def stop(self) -> None:
        """Look at the clock no more."""
        self._ticking.stop()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Paint the clock."""
        now = self._now().time()
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.setPen(QColor(_CLOCK_COLOUR))
        painter.setFont(theme.font(_CLOCK_PX * theme.scale_for(self.size())))
        place = clock_place(now)
        area = QRectF(QPointF(), QSizeF(self.width() / 3, self.height() / 4))
        area.moveCenter(QPointF(place.x() * self.width(), place.y() * self.height()))
        text = QLocale().toString(now, QLocale.FormatType.ShortFormat)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
