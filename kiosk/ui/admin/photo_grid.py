"""The photos of one person, each with what is said of it and the way to delete it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QScroller, QVBoxLayout, QWidget

from kiosk.enrollment.desk import PersonDetails, PhotoDetails
from kiosk.settings import QualitySettings
from kiosk.ui import theme
from kiosk.ui.admin import person_wording
from kiosk.ui.admin.people_thumbnails import Thumbnails
from kiosk.ui.labels import make_button, make_label, restyle

CARD_PX = 200
"""The least width of a photo with its words."""

PAGE = 48
"""Photos that are shown at once; somebody with more has a button for more."""

_GAP_PX, _ROUND_PX, _BORDER_PX, _SETTLE_MS = 14, 10, 2, 40


class PhotoPicture(QWidget):
    """A square picture with round corners."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None

    @property
    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    def show_image(self, image: QImage | None) -> None:
        """Show it; None leaves the place empty."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._image is None:
            painter.setBrush(QColor(theme.palette().raised))
        else:
            brush, scale = QBrush(self._image), self.width() / self._image.width()
            brush.setTransform(QTransform.fromScale(scale, scale))
            painter.setBrush(brush)
        painter.drawRoundedRect(QRectF(self.rect()), _ROUND_PX, _ROUND_PX)


class PhotoCard(QFrame):
    """One photo."""

    def __init__(self, photo: PhotoDetails, number: int, bounds: QualitySettings) -> None:
        super().__init__()
        self.photo, self._number, self._bounds = photo, number, bounds
        self.setObjectName("card")
        self.picture = PhotoPicture()
        self._headline, self._detail = make_label("value", wrap=True), make_label("small", wrap=True)
        self._added = make_label("small", wrap=True)
        self.delete: QPushButton = make_button("", role="compact")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self.picture)
        for label in (self._headline, self._detail, self._added):
            self._column.addWidget(label)
        self._column.addStretch(1)
        self._column.addWidget(self.delete)
        self.retranslate()

    @property
    def words(self) -> str:
        """What is said of the photo."""
        labels = (self._headline, self._detail, self._added)
        return "\n".join(label.text() for label in labels if label.text())

    def set_width(self, width: int) -> None:
        """Be so wide."""
        self.setFixedWidth(width)
        margins = self._column.contentsMargins()
        side = width - margins.left() - margins.right() - 2 * _BORDER_PX
        self.picture.setFixedSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        verdict = person_wording.verdict(self.photo, self._bounds)
        restyle(self._headline, "tone", str(verdict.tone))
        self._headline.setText(verdict.headline)
        self._detail.setText(verdict.detail)
        self._detail.setVisible(bool(verdict.detail))
        self._added.setText(person_wording.added(self.photo.added))
        self._added.setVisible(bool(self._added.text()))
        name = person_wording.photo_name(self._number)
        self.picture.setAccessibleName(f"{name}: {verdict.headline}")
        self.delete.setText(person_wording.delete_photo_button())
        self.delete.setAccessibleName(f"{person_wording.delete_photo_button()}: {name}")


class PhotoGrid(QScrollArea):
    """As many photos beside one another as there is room for, the oldest first."""

    delete_wanted = Signal(object)
    """A PhotoDetails."""

    def __init__(self, thumbnails: Thumbnails, bounds: QualitySettings) -> None:
        super().__init__()
        self._thumbnails, self._bounds = thumbnails, bounds
        self._scale, self._shown, self._allowed = 1.0, PAGE, True
        self._details: PersonDetails | None = None
        self.cards: list[PhotoCard] = []
        self.more = make_button("", role="compact")
        self._empty = make_label("small", wrap=True)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._lay_out()
        self._settling.timeout.connect(self.fetch_pictures)
        self.verticalScrollBar().valueChanged.connect(self._settling.start)
        self.more.clicked.connect(self._show_more)
        thumbnails.arrived.connect(self._show_picture)

    def show_photos(self, details: PersonDetails | None) -> None:
        """Show somebody's photos; None while nobody knows them."""
        if details is None or self._details is None or details.user_id != self._details.user_id:
            self._shown = PAGE
            self.verticalScrollBar().setValue(0)
        self._details = details
        self._build()

    def allow(self, *, allowed: bool) -> None:
        """Enable the buttons that delete."""
        self._allowed = allowed
        for card in self.cards:
            card.delete.setEnabled(allowed)

    def rescale(self, scale: float) -> None:
        """Space it out for a window of another size."""
        self._scale = scale
        self._arrange()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        for card in self.cards:
            card.retranslate()
        self._show_rest()

    @Slot()
    def fetch_pictures(self) -> None:
        """Fetch the pictures of the photos on the screen."""
        if self._details is None or not self.isVisible():
            return
        seen = self.viewport().rect().translated(0, self.verticalScrollBar().value())
        names = [card.photo.name for card in self.cards if card.geometry().intersects(seen)]
        self._thumbnails.want([(self._details.user_id, name) for name in names])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the photos anew."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _show_more(self) -> None:
        self._shown += PAGE
        self._build()

    @Slot(str, str)
    def _show_picture(self, user_id: str, name: str) -> None:
        for card in self.cards:
            if card.photo.name == name:
                card.picture.show_image(self._thumbnails.get((user_id, name)))

    def _build(self) -> None:
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(number, photo) for number, photo in enumerate(self._some(), start=1)]
        self._arrange()
        self._show_rest()
        self._settling.start()

    def _some(self) -> Sequence[PhotoDetails]:
        photos = self._details.photos if self._details else ()
        return sorted(photos, key=lambda photo: (photo.added, photo.name))[: self._shown]

    def _card(self, number: int, photo: PhotoDetails) -> PhotoCard:
        assert self._details is not None
        card = PhotoCard(photo, number, self._bounds)
        card.delete.setEnabled(self._allowed)
        card.delete.clicked.connect(partial(self.delete_wanted.emit, photo))
        card.picture.show_image(self._thumbnails.get((self._details.user_id, photo.name)))
        return card

    def _show_rest(self) -> None:
        rest = len(self._details.photos) - len(self.cards) if self._details else 0
        self.more.setText(person_wording.more_button(rest))
        self.more.setVisible(rest > 0)
        self._empty.setText(person_wording.no_photos())
        self._empty.setVisible(self._details is not None and not self._details.photos)

    def _arrange(self) -> None:
        # The same with and without a scroll bar, or one would make the other necessary.
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        gap = round(_GAP_PX * self._scale)
        columns = max(1, (room + gap) // (round(CARD_PX * self._scale) + gap))
        width = (room + gap) // columns - gap
        self._grid.setSpacing(gap)
        for number, card in enumerate(self.cards):
            card.set_width(width)
            self._grid.addWidget(card, number // columns, number % columns)
        self._settling.start()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        inside, cards = QWidget(), QWidget()
        self._grid = QGridLayout(cards)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(cards)
        column.addWidget(self.more)
        column.addStretch(1)
        self.setWidget(inside)
