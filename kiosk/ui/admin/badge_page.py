"""One person's badge: seen on the screen, saved as a picture or PDF, printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.errors import KioskError
from kiosk.ui import admin_wording
from kiosk.ui.admin import badge_print, badge_wording
from kiosk.ui.admin.badge_card import Badge, CardPicture
from kiosk.ui.admin.badge_files import document, picture
from kiosk.ui.admin.parts import Notice
from kiosk.ui.admin.qt_dialogs import FileToSave, OpenDialog, SavePlace
from kiosk.ui.admin.section import Section
from kiosk.ui.background import Background
from kiosk.ui.labels import make_button, make_label
from kiosk.ui.theme import Tone

_CARD_PX = 560


class BadgeNotSaved(KioskError):
    """A file that could not be written."""

    title = "The badge is not saved"


class BadgePage(Section):
    """Nothing here is in the store: a badge is made from the ID whenever it is wanted."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._badge = Badge("")
        self._print_dialog, self.place = OpenDialog(), SavePlace(self)
        self._background = Background()
        self.card, self.notice = CardPicture(), Notice()
        self.back, self.as_picture, self.as_pdf, self.paper = (
            make_button("", role=role) for role in ("compact", "compactPrimary", "compact", "compact")
        )
        self._headline, self._explanation = make_label("title", wrap=True), make_label("value", wrap=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def open(self, user_id: str, name: str) -> None:
        """Show somebody's badge."""
        self._badge = Badge(user_id, name)
        self.card.show_badge(self._badge)
        self.notice.hide()
        self.retranslate()

    def leave(self) -> None:
        """Close what was opened from here."""
        self._print_dialog.close()
        self.place.close()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(badge_wording.headline(self._badge.called))
        self._explanation.setText(badge_wording.explanation())
        self.back.setText(admin_wording.back_button())
        self.as_picture.setText(badge_wording.picture_button())
        self.as_pdf.setText(badge_wording.pdf_button())
        self.paper.setText(badge_wording.print_button())

    def rescale(self, scale: float) -> None:
        """Grow with the window."""
        self.card.set_width(round(_CARD_PX * scale))
        self._column.setSpacing(round(18 * scale))

    def save(self, path: Path, make: Callable[[Badge], bytes]) -> None:
        """Write what is made of the badge into a file, and say whether that worked."""
        data = make(self._badge)

        def write() -> Path:
            try:
                path.write_bytes(data)
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise BadgeNotSaved(badge_wording.not_saved(path.name, reason)) from error
            return path

        if not self._background.busy:
            self._background.run(write, self._on_saved)

    def _on_saved(self, result: Path | KioskError) -> None:
        if isinstance(result, KioskError):
            self.notice.tell(str(result), Tone.REFUSED)
        else:
            self.notice.tell(badge_wording.saved(str(result)), Tone.GRANTED)

    @Slot()
    def _save_picture(self) -> None:
        self._ask_where(f"{badge_wording.picture_files()} (*.png)", "png", picture)

    @Slot()
    def _save_pdf(self) -> None:
        self._ask_where(f"{badge_wording.pdf_files()} (*.pdf)", "pdf", document)

    def _ask_where(self, kind: str, suffix: str, make: Callable[[Badge], bytes]) -> None:
        name = f"badge-{self._badge.user_id}.{suffix}"
        self.place.ask(
            FileToSave(self._headline.text(), name, suffix, kind), lambda path: self.save(path, make)
        )

    @Slot()
    def _print(self) -> None:
        if badge_print.has_printer():
            self._print_dialog.show(badge_print.print_dialog(self.window(), self._badge, self._on_printed))
        else:
            self.notice.tell(badge_wording.no_printer(), Tone.UNDECIDED)

    def _on_printed(self, taken: bool) -> None:
        if taken:
            self.notice.tell(badge_wording.printed(), Tone.GRANTED)
        else:
            self.notice.tell(badge_wording.not_printed(), Tone.REFUSED)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.as_picture.clicked.connect(self._save_picture)
        self.as_pdf.clicked.connect(self._save_pdf)
        self.paper.clicked.connect(self._print)
        self.paper.setVisible(badge_print.can_print())

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.back)
        above.addStretch(1)
        for button in (self.as_picture, self.as_pdf, self.paper):
            below.addWidget(button)
        below.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(above)
        for widget in (self._headline, self._explanation, self.card):
            self._column.addWidget(widget)
        self._column.addLayout(below)
        self._column.addWidget(self.notice)
        self._column.addStretch(1)
