"""How the enroll page is laid out: who at the top, below that the ways to get photos beside what came of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.errors import KioskError
from kiosk.ui.admin import common_wording
from kiosk.ui.admin.enroll_bar import EnrollBar
from kiosk.ui.admin.enroll_form import PersonForm
from kiosk.ui.admin.enroll_lookalikes import LookalikeCard
from kiosk.ui.admin.enroll_photos import PhotoTray
from kiosk.ui.admin.enroll_ways import PhotoWays
from kiosk.ui.admin.parts import Notice, Progress, Question
from kiosk.ui.admin.section import Section
from kiosk.ui.labels import make_label
from kiosk.ui.theme import Tone


def _nothing() -> None:
    """There is nothing to do about it."""


@dataclass(frozen=True)
class Going:
    """What goes on, how far it has got, and how to call it off: by a button of this name, if by any."""

    text: str
    done: int = 0
    total: int = 0
    button: str = ""
    call_off: Callable[[], object] = _nothing


class EnrollView(Section):
    """Knows where things are, and nothing of people."""

    def __init__(
        self, form: PersonForm, ways: PhotoWays, warning: LookalikeCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form, self.ways, self.warning = form, ways, warning
        self.tray, self.bar = PhotoTray(), EnrollBar()
        self.notice, self.progress, self.question = Notice(), Progress(), Question(self)
        self._headline = make_label("title", wrap=True)
        self._about_notice: Callable[[], None] = _nothing
        self._going: Going | None = None
        self._lay_out()
        self.notice.acted.connect(self._act)
        self.progress.cancelled.connect(self._call_off)
        self.form.keyboard_shown.connect(self._make_room)

    @property
    def headline(self) -> str:
        """What the page says it is for."""
        return self._headline.text()

    def offer(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        *,
        action: str = "",
        call: Callable[[], None] = _nothing,
    ) -> None:
        """Say something; the button `action` makes the `call`."""
        self._about_notice = call
        self.notice.tell(text, tone, action=action)

    def complain(self, error: KioskError, again: Callable[[], None]) -> None:
        """Say what went wrong, and offer to try `again`."""
        self._about_notice = again
        self.notice.tell_problem(error, action=common_wording.retry_button())

    def show_going(self, going: Going | None) -> None:
        """Show what goes on, if anything does."""
        before, self._going = self._going, going
        if going is None:
            self.progress.end()
            return
        if before is None or (before.text, before.button) != (going.text, going.button):
            self.progress.begin(going.text, may_cancel=bool(going.button))
            self.progress.cancel.setText(going.button)
        self.progress.report(going.done, going.total)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        for part in (self.form, self.ways, self.tray, self.warning, self.bar):
            part.retranslate()

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        self._column.setSpacing(round(12 * scale))
        self._side.setSpacing(round(12 * scale))
        self._body.setSpacing(round(20 * scale))
        self.form.rescale(scale)
        self.tray.rescale(scale)
        self.ways.rescale(scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is upright, the ways to get photos lie above what came of them."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if self._is_upright else directions.LeftToRight)
        self._body.setStretch(0, 4 if self._is_upright else 3)
        self._make_room()

    @property
    def _is_upright(self) -> bool:
        return self.height() > self.width()

    @Slot()
    def _make_room(self) -> None:
        """Where the window is wide, there is no room for the keyboard and the photos at once."""
        hidden = self.form.keyboard_button.isChecked() and not self._is_upright
        self._photos.setVisible(not hidden)
        self.ways.pause(paused=hidden)

    @Slot()
    def _act(self) -> None:
        call, self._about_notice = self._about_notice, _nothing
        call()

    @Slot()
    def _call_off(self) -> None:
        if self._going is not None:
            self._going.call_off()

    def _lay_out(self) -> None:
        self._photos = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._photos)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self.ways, 3)
        self._body.addLayout(self._lay_out_side(), 3)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._headline)
        self._column.addWidget(self.form)
        self._column.addWidget(self._photos, 1)
        self._column.addStretch()  # for when the photos are hidden

    def _lay_out_side(self) -> QVBoxLayout:
        """What came of it: only the photos give way to what there is to say."""
        self._side = QVBoxLayout()
        self._side.addWidget(self.tray, 1)
        for part in (self.warning, self.notice, self.progress, self.bar):
            self._side.addWidget(part)
        return self._side
