"""The list of people on the screen: it keeps its place while names come in, and says what is looked at.

A table of one column: Qt's list asks the model 10,000 times to lay 5,000 rows out, and each of these calls waits
for the interpreter's lock while the worker is busy; its table asks 15 times.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScroller, QTableView, QWidget

from kiosk.ui.admin.people_delegate import PersonDelegate
from kiosk.ui.admin.people_model import ROW_ROLE, PeopleModel
from kiosk.ui.admin.people_rows import PersonRow
from kiosk.ui.admin.people_thumbnails import Thumbnails

SETTLE_MS = 60
"""What was on the screen for less than this, while somebody scrolls by, needs no picture."""


class PeopleView(QTableView):
    """One column of people; a press or Enter opens one."""

    opened = Signal(str)
    """The ID of a person."""

    def __init__(self, model: PeopleModel, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people, self._thumbnails = model, thumbnails
        self._delegate = PersonDelegate(self._picture_of, self)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._kept: tuple[str, int, str] = ("", 0, "")
        self._set_up()
        self.setModel(model)
        self._connect()

    def rescale(self, scale: float) -> None:
        """Make rows as high as a window of another size wants them."""
        self._delegate.rescale(scale)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self._settling.start()

    def choose_person(self, user_id: str) -> None:
        """Make somebody the current row, in view."""
        place = self._people.place_of(user_id)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)

    @property
    def in_view(self) -> list[PersonRow]:
        """Who is on the screen, from the top."""
        first = self.indexAt(self.viewport().rect().topLeft())
        if not first.isValid():
            return []
        count = self.viewport().height() // self._delegate.row_height + 2
        return self._people.shown[first.row() : first.row() + count]

    @Slot()
    def fetch_pictures(self) -> None:
        """Fetch the pictures of those on the screen."""
        rows = self.in_view if self.isVisible() else []
        self._thumbnails.want([(row.user_id, row.portrait) for row in rows if row.portrait])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current person with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Take the interpreter's lock once, instead of for each row, which Qt would do."""
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for more."""
        super().resizeEvent(event)
        self._settling.start()

    def _set_up(self) -> None:
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def _connect(self) -> None:
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._settling.start)
        self._settling.timeout.connect(self.fetch_pictures)
        self._people.modelAboutToBeReset.connect(self._keep_place)
        self._people.modelReset.connect(self._find_place)
        self._people.dataChanged.connect(self._settling.start)
        self._thumbnails.arrived.connect(self._show_picture)

    def _picture_of(self, row: PersonRow) -> QImage | None:
        return self._thumbnails.get((row.user_id, row.portrait))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW_ROLE).user_id)

    @Slot(str, str)
    def _show_picture(self, user_id: str, _photo: str) -> None:
        self.update(self._people.place_of(user_id))

    @Slot()
    def _keep_place(self) -> None:
        """Note who is at the top, and how far they have been scrolled out; and who is chosen."""
        top = self.indexAt(self.viewport().rect().topLeft())
        if not self.verticalScrollBar().value() or not top.isValid():
            anchor, beyond = "", 0
        else:
            anchor, beyond = top.data(ROW_ROLE).user_id, -self.visualRect(top).top()
        current = self.currentIndex()
        chosen = current.data(ROW_ROLE).user_id if current.isValid() else self._kept[2]
        self._kept = anchor, beyond, chosen

    @Slot()
    def _find_place(self) -> None:
        """Back to what was at the top, if it is still shown."""
        anchor, beyond, chosen = self._kept
        current, top = self._people.place_of(chosen), self._people.place_of(anchor)
        if current.isValid():
            self.setCurrentIndex(current)
        if top.isValid():
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond)
        else:
            self.scrollToTop()
        self._settling.start()
