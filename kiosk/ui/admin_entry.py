"""The way in for administrators: over the door's screen, the question for the password, then their page."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from kiosk.admin_password import SHORTEST_PASSWORD, AdminPassword, Result, Verdict
from kiosk.errors import AdminPasswordError, KioskError
from kiosk.ui import admin_wording, theme
from kiosk.ui.admin.hub import AdminHub
from kiosk.ui.admin_wording import PasswordStep
from kiosk.ui.background import Background
from kiosk.ui.cover import Cover
from kiosk.ui.password_page import PasswordPage
from kiosk.uptime import seconds_since_start

logger = logging.getLogger(__name__)

PASSWORD_PATIENCE_MS, ADMIN_PATIENCE_MS = 30_000, 120_000
"""How long the pages stay without a touch or key."""

LONGEST_BUSY_MS = 300_000
"""So long at most while something is under way there: an upload goes on without them."""

_SECOND_MS = 1000
_MARGIN_PX = 28


class AdminEntry(Cover):
    """Asks for the password, or where there has to be one and is none for a new one; then shows their page."""

    opened = Signal()
    closed = Signal()
    leave_wanted = Signal()
    """Somebody who may do so wants to leave the kiosk."""

    def __init__(
        self,
        window: QWidget,
        password: AdminPassword | None,
        *,
        required: bool,
        pages: AdminHub | None = None,
        clock: Callable[[], float] = seconds_since_start,
    ) -> None:
        """Without a `password` nobody is asked; `required` where nobody may go on before one is set.

        `pages` are what the password leads to; without them, only the ways out.
        """
        super().__init__(window)
        self.setObjectName("kiosk")  # the theme's background
        self._password, self._required, self._clock = password, required, clock
        self._chosen = ""
        self._wrong, self._wait_until, self._touched_at = False, 0.0, 0.0
        self._background = Background()
        self._disabled: list[QWidget] = []
        self._focus_before: QWidget | None = None
        self.password_page, self.admin_page = PasswordPage(), pages or AdminHub()
        self._pages = QStackedWidget()
        self._patience, self._countdown = QTimer(self), QTimer(self)
        self._patience_ms = PASSWORD_PATIENCE_MS
        self._lay_out()
        self._connect()

    @Slot()
    def open(self) -> None:
        """Begin, unless it is open already."""
        if self.isVisible():
            return
        self.opened.emit()
        self._cover()
        if self._password is None or (not self._required and not self._is_set()):
            self._show_admin_page()
        elif self._is_set():
            self._ask(PasswordStep.ASK)
            self._show_outstanding_wait()
        else:
            self._ask(PasswordStep.CHOOSE)

    def open_where_unset(self) -> None:
        """Ask for a first password where there has to be one and is none."""
        if self._required and self._password is not None and not self._is_set():
            self.open()

    @Slot()
    def close_pages(self) -> None:
        """Back to the door; not before there is a password, where there has to be one."""
        if self._in_setup():
            self._ask(PasswordStep.CHOOSE)
            return
        self._chosen = ""
        self.password_page.clear()
        self._patience.stop()
        self._countdown.stop()
        self._uncover()
        self.closed.emit()

    @Slot()
    def stay(self) -> None:
        """Somebody is there: begin to wait anew."""
        if self._patience.isActive():
            self._touched_at = self._clock()
            self._patience.start(self._patience_ms)

    @Slot()
    def _lose_patience(self) -> None:
        """Nobody has touched anything for long: close, unless something is under way."""
        left_ms = LONGEST_BUSY_MS - round(1000 * (self._clock() - self._touched_at))
        if self.admin_page.isVisible() and self.admin_page.is_busy() and left_ms > 0:
            self._patience.start(min(self._patience_ms, left_ms))
        else:
            self.close_pages()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Space the pages out."""
        super().resizeEvent(event)
        scale = theme.scale_for(self.size())
        margin = round(_MARGIN_PX * scale)
        self.setContentsMargins(margin, margin, margin, margin)
        self.password_page.rescale(scale)
        self.admin_page.rescale(scale)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from whatever else in the window is bound to it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; no key goes on to the door's screen."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.close_pages()

    def _lay_out(self) -> None:
        self._pages.addWidget(_centred(self.password_page))
        self._pages.addWidget(self.admin_page)
        QHBoxLayout(self).addWidget(self._pages)

    def _connect(self) -> None:
        self.password_page.entered.connect(self._on_entered)
        self.password_page.closed.connect(self.close_pages)
        self.admin_page.closed.connect(self.close_pages)
        self.admin_page.leave_wanted.connect(self.leave_wanted)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)
        self._countdown.setInterval(_SECOND_MS)
        self._countdown.timeout.connect(self._show_wait)

    def _is_set(self) -> bool:
        assert self._password is not None
        try:
            return self._password.is_set
        except AdminPasswordError as error:  # then nobody gets past the question
            logger.warning("%s", error)
            return True

    def _in_setup(self) -> bool:
        return self._required and self.password_page.step is not PasswordStep.ASK and not self._is_set()

    def _ask(self, step: PasswordStep) -> None:
        self._pages.setCurrentIndex(0)
        self.password_page.ask(step, may_go_back=step is PasswordStep.ASK)
        self._patience_ms = PASSWORD_PATIENCE_MS
        if step is PasswordStep.CHOOSE:
            self._patience.stop()
        else:
            self._patience.start(self._patience_ms)

    def _show_admin_page(self) -> None:
        self._pages.setCurrentIndex(1)
        self._countdown.stop()
        self._patience_ms = ADMIN_PATIENCE_MS
        self._touched_at = self._clock()
        self._patience.start(self._patience_ms)

    @Slot(str)
    def _on_entered(self, text: str) -> None:
        if self._background.busy or self._password is None or not self.isVisible():
            return
        step, password = self.password_page.step, self._password
        if step is not PasswordStep.ASK and self._is_set():
            self.close_pages()  # `kiosk set-password` was faster, and whoever stands here may not undo it
        elif step is PasswordStep.CHOOSE:
            self._choose(text)
        elif step is PasswordStep.REPEAT:
            self._repeat(password, text)
        else:
            self._background.run(lambda: password.check(text, self._clock()), self._on_checked)

    def _choose(self, text: str) -> None:
        if len(text) < SHORTEST_PASSWORD:
            self.password_page.clear()
            self.password_page.show_problem(admin_wording.password_too_short())
            return
        self._chosen = text
        self._ask(PasswordStep.REPEAT)

    def _repeat(self, password: AdminPassword, text: str) -> None:
        chosen, self._chosen = self._chosen, ""
        if text == chosen:
            self._background.run(lambda: password.set(chosen), self._on_set)
            return
        self._ask(PasswordStep.CHOOSE)
        self.password_page.show_problem(admin_wording.passwords_differ())

    def _on_set(self, result: KioskError | None) -> None:
        if isinstance(result, KioskError):
            logger.warning("%s", result)
            self._ask(PasswordStep.CHOOSE)
            self.password_page.show_problem(admin_wording.password_trouble())
            return
        self.password_page.clear()
        self._show_admin_page()  # whoever has set it has something to set up

    def _on_checked(self, result: Result | KioskError) -> None:
        if not self.isVisible() or self.password_page.step is not PasswordStep.ASK:
            return  # it took so long that the page is gone
        self.password_page.clear()
        if isinstance(result, KioskError):
            logger.warning("%s", result)
            self.password_page.show_problem(admin_wording.password_trouble())
        elif result.verdict is Verdict.OK:
            self._show_admin_page()
        else:
            self._wrong = result.verdict is Verdict.WRONG
            self._begin_wait(result.wait)

    def _show_outstanding_wait(self) -> None:
        assert self._password is not None
        try:
            wait = self._password.wait(self._clock())
        except AdminPasswordError as error:
            logger.warning("%s", error)
            self.password_page.show_problem(admin_wording.password_trouble())
            return
        self._wrong = False
        self._begin_wait(wait)

    def _begin_wait(self, seconds: float) -> None:
        self._wait_until = self._clock() + seconds
        self._countdown.start()
        self._show_wait()

    @Slot()
    def _show_wait(self) -> None:
        seconds = math.ceil(self._wait_until - self._clock())
        if seconds <= 0:
            self._countdown.stop()
        self.password_page.show_problem(
            admin_wording.password_refused(wrong=self._wrong, seconds=max(0, seconds))
        )

    def _cover(self) -> None:
        """Lie over the screen; what is below must take neither keys nor the focus."""
        window = self.window_below
        self._focus_before = window.focusWidget()
        below = window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._disabled = [widget for widget in below if widget.isEnabled() and not isinstance(widget, Cover)]
        self.show()
        for widget in self._disabled:
            widget.setEnabled(False)

    def _uncover(self) -> None:
        # What is below first: a focus that finds no place when this is hidden would stay in here, unseen.
        for widget in self._disabled:
            widget.setEnabled(True)
        self._disabled = []
        self.hide()
        before, self._focus_before = self._focus_before, None
        if before is not None and before.isVisible():
            before.setFocus()
        elif self.isAncestorOf(focused := self.window_below.focusWidget()):
            focused.clearFocus()


def _centred(page: QWidget) -> QWidget:
    """The page in the middle of whatever width there is."""
    around = QWidget()
    layout = QHBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    layout.addWidget(page, 1000)
    layout.addStretch(1)
    return around
