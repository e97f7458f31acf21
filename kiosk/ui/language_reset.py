"""Goes back to the starting language once a visit is over, so that nobody is greeted in somebody else's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

from kiosk.ui.languages import Languages, current_language
from kiosk.verification.session import SessionView

QUIET_MS = 30_000
"""How long the idle screen must have been left alone."""

_TOUCHES = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.KeyPress}
)


class LanguageReset(QObject):
    """Waits for a quiet time on the idle screen whenever another language than the starting one is spoken."""

    def __init__(self, languages: Languages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._idle = True
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(languages.start_over)
        languages.changed.connect(self._wait)

    @Slot(object)
    def show_view(self, view: SessionView) -> None:
        """Take note of whether somebody is being checked."""
        idle = view.attempt is None
        if idle != self._idle:
            self._idle = idle
            self._wait()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Begin to wait anew with every touch and key; takes none of them away."""
        if event.type() in _TOUCHES:
            self._quiet.start()
        return False

    def stop(self) -> None:
        """Wait no longer."""
        self._quiet.stop()
        self._watch(watching=False)

    @Slot()
    def _wait(self) -> None:
        waiting = self._idle and current_language() != self._languages.starting
        self._watch(watching=waiting)
        if waiting:
            self._quiet.start()
        else:
            self._quiet.stop()

    def _watch(self, *, watching: bool) -> None:
        """See the application's events, all of which pass through here, only while that is of use."""
        application = QCoreApplication.instance()
        if application is None:
            return
        application.removeEventFilter(self)
        if watching:
            application.installEventFilter(self)
