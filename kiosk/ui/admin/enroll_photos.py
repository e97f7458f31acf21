"""The tray: the candidate photos, each with what is said of it, and a way to take it out."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.admin import enroll_wording
from kiosk.ui.admin.enroll_entries import Entry, State
from kiosk.ui.labels import make_button, make_label, restyle
from kiosk.ui.theme import Tone

_PICTURE_PX = 84
_CARDS_AT_ONCE = 4
"""So many are made between two paintings; each costs about 2 ms."""

_FACES_ARE_HIGH = 6
"""Of what a tall portrait has too much, this part is left out above: there is the face."""

_TONES = {State.WAITING: Tone.NEUTRAL, State.GOOD: Tone.GRANTED, State.REFUSED: Tone.REFUSED}
_SYMBOLS = {State.WAITING: "…", State.GOOD: "✓", State.REFUSED: "✕"}


class ElidedLabel(QLabel):
    """One line that leaves out the middle of what it has no room for; the whole is its tool tip."""

    def __init__(self, role: str, text: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(1)
        self.full_text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out more or less."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another type leaves more or less room, another language has another side to begin at."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._fit()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(1, super().sizeHint().height())

    def _fit(self) -> None:
        # Qt aligns by the script of the text, and would put a Latin file name at the far side of an Arabic page.
        align = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(align | Qt.AlignmentFlag.AlignAbsolute)
        self.setText(
            self.fontMetrics().elidedText(self.full_text, Qt.TextElideMode.ElideMiddle, self.width())
        )


class PhotoCard(QFrame):
    """One candidate photo."""

    remove_wanted = Signal(int)

    def __init__(self, entry: Entry, scale: float) -> None:
        super().__init__()
        self.setObjectName("card")
        self.entry = entry
        self._image: QImage | None = None
        self._scale = scale
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = ElidedLabel("value", entry.source.name)
        self._verdict = make_label("small", wrap=True)
        self.remove = make_button("", role="compact")
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.entry.number))
        self._lay_out()
        self.rescale(scale)
        self.show_entry(entry)

    @property
    def name(self) -> str:
        """What the photo is called."""
        return self._name.full_text

    @property
    def verdict(self) -> str:
        """What is said of it."""
        return enroll_wording.verdict(self.entry)

    @property
    def has_picture(self) -> bool:
        """Whether the photo can be seen."""
        return not self._picture.pixmap().isNull()

    def show_entry(self, entry: Entry) -> None:
        """Show what is known of it now."""
        self.entry = entry
        restyle(self._verdict, "tone", str(_TONES[entry.state]))
        if entry.judged.thumbnail is not self._image:
            self._image = entry.judged.thumbnail
            self._paint()
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._verdict.setText(f"{_SYMBOLS[self.entry.state]} {self.verdict}")
        self.remove.setText(enroll_wording.remove_button())
        self.remove.setAccessibleName(enroll_wording.remove_described(self.name))

    def rescale(self, scale: float) -> None:
        """Grow with the window."""
        self._scale = scale
        side = round(_PICTURE_PX * scale)
        self._picture.setFixedSize(side, side)
        self._paint()

    def _paint(self) -> None:
        """Fill the square."""
        if self._image is None or self._image.isNull():
            self._picture.setPixmap(QPixmap())
            return
        ratio = self.devicePixelRatioF()
        side = round(_PICTURE_PX * self._scale * ratio)
        fill, smooth = (
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled = self._image.scaled(side, side, fill, smooth)
        left, top = (scaled.width() - side) // 2, (scaled.height() - side) // _FACES_ARE_HIGH
        middle = scaled.copy(left, top, side, side)
        middle.setDevicePixelRatio(ratio)
        self._picture.setPixmap(QPixmap.fromImage(middle))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._verdict)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self.remove)


class PhotoTray(QWidget):
    """All candidate photos. Cards are made a few at a time, so that hundreds of photos do not stop the drawing."""

    remove_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, PhotoCard] = {}
        self._to_make: deque[Entry] = deque()
        self._scale = 1.0
        self._headline, self._count = make_label("subtitle"), make_label("small")
        self._empty = make_label("small", wrap=True)
        self._making = QTimer(self, singleShot=True, interval=0)
        self._making.timeout.connect(self._make_some)
        self._lay_out()
        self.retranslate()

    @property
    def cards(self) -> list[PhotoCard]:
        """Those that have been made, from the top."""
        return list(self._cards.values())

    @property
    def is_empty(self) -> bool:
        """Whether there are no photos."""
        return not self._cards and not self._to_make

    @property
    def count_text(self) -> str:
        """How many photos there are, in words."""
        return self._count.text()

    @Slot(object)
    def show_entry(self, entry: Entry) -> None:
        """Show a photo, or what is known of it now."""
        card = self._cards.get(entry.number)
        if card is not None:
            card.show_entry(entry)
            return
        place = next((n for n, one in enumerate(self._to_make) if one.number == entry.number), None)
        if place is None:
            self._to_make.append(entry)
        else:
            self._to_make[place] = entry
        self._making.start()

    @Slot(int)
    def remove_entry(self, number: int) -> None:
        """Show a photo no longer."""
        self._to_make = deque(entry for entry in self._to_make if entry.number != number)
        card = self._cards.pop(number, None)
        if card is not None:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def show_counts(self, good: int, refused: int, waiting: int) -> None:
        """Say how many photos are in which state."""
        any_there = bool(good or refused or waiting)
        self._count.setText(enroll_wording.counted(good, refused, waiting) if any_there else "")
        self._empty.setVisible(not any_there)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(enroll_wording.photos_headline())
        self._empty.setText(enroll_wording.no_photos())
        for card in self.cards:
            card.retranslate()

    def rescale(self, scale: float) -> None:
        """Grow with the window."""
        self._scale = scale
        self._column.setSpacing(round(8 * scale))
        for card in self.cards:
            card.rescale(scale)

    @Slot()
    def _make_some(self) -> None:
        for _ in range(min(_CARDS_AT_ONCE, len(self._to_make))):
            self._make(self._to_make.popleft())
        if self._to_make:
            self._making.start()

    def _make(self, entry: Entry) -> None:
        card = PhotoCard(entry, self._scale)
        card.remove_wanted.connect(self.remove_wanted)
        self._cards[entry.number] = card
        self._column.insertWidget(self._column.count() - 1, card)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QHBoxLayout()
        top.addWidget(self._headline)
        top.addStretch(1)
        top.addWidget(self._count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(top)
        whole.addWidget(self._empty)
        whole.addWidget(self._scroll, 1)
