"""The live test of the camera: its picture, the webcams there are, and whether another one would work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.webcam import CameraInfo, list_cameras
from kiosk.doctor import Finding, Status, check_camera
from kiosk.errors import KioskError
from kiosk.settings import Settings
from kiosk.ui.admin import settings_live_wording
from kiosk.ui.admin.feed import CameraFeed
from kiosk.ui.admin.settings_editors import quiet_box
from kiosk.ui.admin.settings_trial import TrialCard
from kiosk.ui.background import Background
from kiosk.ui.labels import make_button, make_label
from kiosk.ui.preview import Preview

PICTURE_MS = 60_000
"""How long the picture is shown: while it is, nobody who has walked away is logged out."""

_WIDTH_PX, _HEIGHT_PX, _GAP_PX = 320, 240, 18


class CameraTest(TrialCard):
    """Shows the picture of the camera in use, lists the others to choose from, and tries one."""

    chosen = Signal(str)
    """What `camera.source` has to be for the webcam that somebody chose."""

    def __init__(
        self,
        feed: CameraFeed,
        in_use: str,
        wanted: Callable[[], Settings],
        *,
        cameras: Callable[[], Sequence[CameraInfo]] = list_cameras,
        parent: QWidget | None = None,
    ) -> None:
        """`in_use` is the source that the door looks through. `cameras` lists the webcams, in a thread."""
        super().__init__(wanted, parent)
        self._feed, self._in_use, self._list = feed, in_use, cameras
        self._found: list[CameraInfo] = []
        self._looking = Background()
        self._open = self._showing = False
        self.preview, self.box = Preview(), quiet_box()
        self.again = make_button("", role="compact")
        self._caption, self._listed = make_label("notice", wrap=True), make_label("small", wrap=True)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PICTURE_MS)
        self._lay_out()
        self.again.clicked.connect(self.show_picture)
        self.box.activated.connect(self._on_chosen)
        self._patience.timeout.connect(self._stop_picture)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the picture, and look for webcams."""
        super().showEvent(event)
        self._open = True
        self.show_picture()
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the camera rest."""
        super().hideEvent(event)
        self._open = False
        self.leave()

    def leave(self) -> None:
        """Show and test nothing more."""
        super().leave()
        self._stop_picture()

    @Slot()
    def show_picture(self) -> None:
        """Show the picture of the camera in use for a while."""
        self._patience.start()
        self.again.hide()
        self.preview.show_camera(self._feed.status or CameraStatus(CameraState.OPENING, ""))
        if not self._showing:
            self._showing = True
            self._feed.frame.connect(self.preview.show_frame)
            self._feed.camera_changed.connect(self.preview.show_camera)
            self._feed.start()

    def examine(self, settings: Settings) -> Iterator[Finding]:
        """Open another camera than the one in use."""
        yield check_camera(settings)

    def known(self, settings: Settings) -> Finding | None:
        """How the camera in use is, which nobody can open twice."""
        if not is_same(settings.camera.source, self._in_use, self._found):
            return None
        self.show_picture()
        status = self._feed.status
        if status is None or status.state is CameraState.OPENING:
            return Finding("camera", Status.WARNING, settings_live_wording.camera_opening())
        if status.state is CameraState.OK:
            return Finding("camera", Status.OK, settings_live_wording.camera_in_use())
        return Finding("camera", Status.FAILED, status.message)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._caption.setText(settings_live_wording.picture_caption())
        self.begin.setText(settings_live_wording.camera_test_button())
        self.again.setText(settings_live_wording.picture_button())
        self.box.setAccessibleName(settings_live_wording.choose_webcam())
        self._show_webcams()

    def rescale(self, scale: float) -> None:
        """Space it out."""
        super().rescale(scale)
        self.preview.setFixedSize(round(_WIDTH_PX * scale), round(_HEIGHT_PX * scale))
        self.preview.rescale(scale)

    @Slot()
    def _stop_picture(self) -> None:
        self._patience.stop()
        if self._showing:
            self._showing = False
            self._feed.stop()
            self._feed.frame.disconnect(self.preview.show_frame)
            self._feed.camera_changed.disconnect(self.preview.show_camera)
            self.again.show()

    def _look(self) -> None:
        if not self._looking.busy:
            self._listed.setText(settings_live_wording.looking_for_webcams())
            self._looking.run(self._list, self._on_webcams)

    def _on_webcams(self, result: Sequence[CameraInfo] | KioskError) -> None:
        if not self._open:
            return
        self._found = [] if isinstance(result, KioskError) else list(result)
        self._show_webcams()
        if isinstance(result, KioskError):
            self._listed.setText(str(result))

    def _show_webcams(self) -> None:
        self.box.clear()
        self.box.addItem(settings_live_wording.choose_webcam())
        for camera in self._found:
            self.box.addItem(str(camera), source_of(camera, self._found))
        self.box.setEnabled(bool(self._found))
        self._listed.setText(settings_live_wording.webcams(len(self._found)))

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        source = self.box.itemData(number)
        if source is not None:
            self.chosen.emit(source)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        for widget in (self._caption, self.again, self.box, self._listed, self.begin):
            side.addWidget(widget)
        side.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(_GAP_PX)
        head.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(side, 1)
        self.again.hide()
        self.preview.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.inside.addLayout(head)
        self.inside.addWidget(self.progress)
        self.inside.addWidget(self.findings)


def source_of(camera: CameraInfo, cameras: Sequence[CameraInfo]) -> str:
    """What `camera.source` has to be: the name, which stays when webcams are plugged in, or else the index."""
    wanted = camera.name.strip().casefold()
    alike = [one for one in cameras if wanted in one.name.casefold()]
    usable = wanted and not wanted.isdecimal() and "/" not in wanted and ":" not in wanted
    return camera.name.strip() if usable and len(alike) == 1 else str(camera.index)


def is_same(source: str, other: str, cameras: Sequence[CameraInfo]) -> bool:
    """Whether two sources are one camera, by all that is known of the webcams."""

    def known(text: str) -> int | str:
        wanted = text.strip().casefold()
        for camera in cameras:
            if wanted in {str(camera.index), camera.name.strip().casefold(), camera.device.casefold()}:
                return camera.index
        return wanted

    return known(source) == known(other)
