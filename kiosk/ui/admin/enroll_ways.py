"""The two ways to get photos of somebody, side by side as tabs: the camera, and files.

The camera takes nobody's photos before somebody has started it: whoever opens the page may be an administrator
who stands there alone.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.enrollment.shots import Taken
from kiosk.ui.admin import enroll_wording
from kiosk.ui.admin.capture_view import CapturePanel
from kiosk.ui.admin.enroll_files import FilePanel
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.labels import make_button, make_label

_CAMERA, _FILES, _INVITATION = 0, 1, 2


def make_capture(tools: AdminTools) -> CapturePanel:
    """The panel that takes photos with the camera."""
    return CapturePanel(tools.feed, tools.settings)


class CameraInvitation(QFrame):
    """Says what the camera will do, before it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._headline, self._sentence = make_label("subtitle", wrap=True), make_label("small", wrap=True)
        self.start = make_button("", role="compactPrimary")
        for label in (self._headline, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._headline)
        column.addWidget(self._sentence)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(enroll_wording.camera_headline())
        self._sentence.setText(enroll_wording.camera_sentence())
        self.start.setText(enroll_wording.start_camera_button())


class PhotoWays(QWidget):
    """The camera runs only while its tab is open, and somebody is to be photographed."""

    files_chosen = Signal(object)
    """A list of Paths."""

    pictures_changed = Signal(object, object)
    """Pictures the camera took that are new (list of Taken), and those that are no longer wanted."""

    def __init__(self, capture: CapturePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.capture, self.files, self.invitation = capture, FilePanel(), CameraInvitation()
        self.camera_tab, self.files_tab = _tab(), _tab()
        self._tabs, self._pages = QButtonGroup(self), QStackedWidget()
        self._taken: tuple[Taken, ...] = ()
        self._is_wanted, self._is_paused, self._is_started = False, False, False
        self._lay_out()
        self._tabs.idClicked.connect(self._open)
        self.invitation.start.clicked.connect(self._start)
        self.files.chosen.connect(self.files_chosen)
        capture.changed.connect(self._compare)
        self.retranslate()

    def begin(self) -> None:
        """Somebody is to be photographed: begin with the offer to start the camera."""
        self._is_wanted, self._is_started = True, False
        self.camera_tab.setChecked(True)
        self._open(_CAMERA)

    def show_files(self) -> None:
        """Files have come: the camera takes no more."""
        self.files_tab.setChecked(True)
        self._open(_FILES)

    def end(self) -> None:
        """Nobody is photographed any more, and nobody chooses files."""
        self._is_wanted = False
        self._run()
        self._taken = ()
        self.capture.restart()
        self.files.close_dialog()

    def pause(self, *, paused: bool) -> None:
        """Take no photos for a while, because nobody sees them."""
        self._is_paused = paused
        self._run()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.camera_tab.setText(enroll_wording.camera_tab())
        self.files_tab.setText(enroll_wording.files_tab())
        self.files.retranslate()
        self.invitation.retranslate()

    def rescale(self, scale: float) -> None:
        """Space it out for a window of another size."""
        self._column.setSpacing(round(10 * scale))
        self.capture.rescale(scale)

    @Slot(int)
    def _open(self, page: int) -> None:
        asked = page == _CAMERA and not self._is_started
        self._pages.setCurrentIndex(_INVITATION if asked else page)
        self._run()

    @Slot()
    def _start(self) -> None:
        self._is_started = True
        self._open(_CAMERA)

    @Slot()
    def _run(self) -> None:
        """Run the camera while it is wanted."""
        if self._is_wanted and not self._is_paused and self._pages.currentIndex() == _CAMERA:
            self.capture.start()
        else:
            self.capture.stop()

    @Slot()
    def _compare(self) -> None:
        """Tell which pictures are new, and which were taken anew."""
        before, self._taken = self._taken, tuple(self.capture.photos())
        new = [one for one in self._taken if one not in before]
        gone = [one for one in before if one not in self._taken]
        self.pictures_changed.emit(new, gone)

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        for number, tab in enumerate((self.camera_tab, self.files_tab)):
            self._tabs.addButton(tab, number)
            tabs.addWidget(tab, 1)
        self._pages.addWidget(_scrolling(self.capture))
        self._pages.addWidget(self.files)
        self._pages.addWidget(self.invitation)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(tabs)
        self._column.addWidget(self._pages, 1)


def _scrolling(widget: QWidget) -> QScrollArea:
    """On a small screen there may be too little room for a widget."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _tab() -> QPushButton:
    tab = make_button("", role="compact")
    tab.setCheckable(True)
    return tab
