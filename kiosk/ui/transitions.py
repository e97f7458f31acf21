"""Smooth changes of what is shown, which can be switched off."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

FADE_MS = 160


class Fading(QObject):
    """Lets pages appear instead of popping up. What is on them can be used from the first moment."""

    def __init__(self, parent: QObject | None = None, *, motion: bool = True) -> None:
        super().__init__(parent)
        self.motion = motion
        self._running: QPropertyAnimation | None = None

    def let_appear(self, page: QWidget) -> None:
        """Fade `page` in; whatever was under way is finished at once."""
        self.finish()
        if not self.motion or not page.isVisible():
            return
        effect = QGraphicsOpacityEffect(page)
        page.setGraphicsEffect(effect)
        running = QPropertyAnimation(effect, b"opacity", self)
        running.setDuration(FADE_MS)
        running.setStartValue(0.0)
        running.setEndValue(1.0)
        running.setEasingCurve(QEasingCurve.Type.OutCubic)
        # An effect that stays would have the page painted twice for ever.
        running.finished.connect(lambda: page.setGraphicsEffect(None))  # type: ignore[arg-type]
        self._running = running
        running.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def finish(self) -> None:
        """Show what is appearing as it will be."""
        if self._running is not None:
            running, self._running = self._running, None
            running.setCurrentTime(FADE_MS)
            running.deleteLater()
