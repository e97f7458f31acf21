"""What surrounds the door's screen: kiosk mode, the administrators' way in, the cursor, the dark after hours."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from kiosk.admin_password import AdminPassword
from kiosk.ui.admin.hub import AdminHub
from kiosk.ui.admin_entry import AdminEntry
from kiosk.ui.blanking import Blanking
from kiosk.ui.cursor import CursorHider
from kiosk.ui.input_watch import InputWatch
from kiosk.ui.kiosk_mode import KioskMode
from kiosk.ui.long_press import LongPress
from kiosk.ui.window import KioskWindow
from kiosk.window_settings import UiSettings

ADMIN_KEYS = "Ctrl+Alt+K"


class Shell(QObject):
    """Shows the window and decides when it closes."""

    def __init__(
        self,
        window: KioskWindow,
        settings: UiSettings,
        *,
        password: AdminPassword | None,
        locked: bool,
        pages: AdminHub | None = None,
        blanking: Blanking | None = None,
    ) -> None:
        """Made before the window is shown. `locked` is kiosk mode; else the window is one like any other.

        `pages` are the administrators'. `blanking` goes by the system's clocks unless one is given.
        """
        super().__init__()
        self._window = window
        self.admin = AdminEntry(window, password, required=locked, pages=pages)
        self.blanking = blanking or Blanking(window, settings)
        self._mode = KioskMode(window) if locked else None
        self._watch = InputWatch(window)
        self.cursor = CursorHider(settings.cursor if locked else "always", self._watch)
        window.full_screen_key.setEnabled(not locked)
        self._connect()

    def show(self) -> None:
        """Show the window; in kiosk mode over the whole screen, with the question for a first password."""
        if self._mode is None:
            self._window.show()
            return
        self._window.showFullScreen()
        self.admin.open_where_unset()

    @Slot()
    def leave(self) -> None:
        """Close the window: somebody who may do so has asked for it."""
        self.allow_leaving()
        self._window.close()

    def allow_leaving(self) -> None:
        """Let the window be closed, as at the end of the desktop session."""
        if self._mode is not None:
            self._mode.allow_leaving()

    def stop(self) -> None:
        """Give back the cursor, and let the clocks stand still."""
        self.cursor.stop()
        self.blanking.stop()

    def _connect(self) -> None:
        window, admin = self._window, self.admin
        # Later, so that the press that wakes a dark screen still meets the darkness, and no button below.
        self._watch.touched.connect(self.blanking.wake, Qt.ConnectionType.QueuedConnection)
        self._watch.touched.connect(admin.stay)
        admin.opened.connect(window.dismissed)
        admin.leave_wanted.connect(self.leave)
        # The clock, and wherever there is no button: with a keypad that stays there is no clock.
        for place in (window.panel.idle.clock, window.panel, window.preview):
            LongPress(place).held.connect(admin.open)
        QShortcut(QKeySequence(ADMIN_KEYS), window).activated.connect(admin.open)
