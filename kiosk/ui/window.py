"""The kiosk's window: picture, panel, and in the demo the bar. Shows what it is told, emits intents."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame
from kiosk.face.types import Guidance
from kiosk.ui import theme, wording
from kiosk.ui.badge_reader import BadgeReader
from kiosk.ui.bridge import Bridge
from kiosk.ui.demo_bar import DemoBar
from kiosk.ui.demo_stage import DemoStage
from kiosk.ui.guide import Guide
from kiosk.ui.panel import Panel
from kiosk.ui.preview import Preview
from kiosk.ui.theme import Tone
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.decision import AccessDecision
from kiosk.verification.session import SessionView
from kiosk.window_settings import ClaimSettings

FIRST_SIZE = QSize(1280, 800)
_SMALLEST_SIZE = QSize(640, 440)

# Shares of picture and panel, side by side and one above the other.
_BESIDE = (60, 40)
_ABOVE = (54, 46)


class KioskWindow(QWidget):
    """Renders session views; every decision about them is the session's."""

    claimed = Signal(str)
    dismissed = Signal()
    language_chosen = Signal(str)

    frame_arrived = Signal(object)
    """The Frame that is shown from now on."""

    def __init__(
        self,
        stage: DemoStage | None = None,
        parent: QWidget | None = None,
        *,
        motion: bool = True,
        claim: ClaimSettings | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk")
        self._view = SessionView()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(_SMALLEST_SIZE)
        self._scale = 0.0
        self._bridge: Bridge | None = None
        self.preview, self.panel = Preview(), Panel(motion=motion, claim=claim)
        self.badges = BadgeReader(self.panel.idle.field, parent=self)
        self.demo_bar = DemoBar(stage) if stage else None
        self.full_screen_key = QShortcut(QKeySequence(Qt.Key.Key_F11), self)
        self._whole = QVBoxLayout(self)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.resize(FIRST_SIZE)

    def listen_to(self, bridge: Bridge) -> None:
        """Show the pictures and states of the camera that `bridge` brings."""
        queued = Qt.ConnectionType.QueuedConnection
        self._bridge = bridge
        bridge.frame_waiting.connect(self._show_newest_frame, queued)
        bridge.camera_changed.connect(self.show_camera, queued)
        bridge.code_seen.connect(self.show_scan, queued)

    @Slot(object)
    def show_view(self, view: SessionView) -> None:
        """Show the session as it is now."""
        self._view = view
        self.panel.show_attempt(view.attempt)
        self.preview.show_guide(_guide_for(view.attempt))
        if self.demo_bar is not None:
            self.demo_bar.show_idle(idle=view.attempt is None or view.attempt.phase is Phase.DECIDED)

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Show the camera's newest picture."""
        self.preview.show_frame(frame)

    @Slot(object)
    def show_camera(self, status: CameraStatus) -> None:
        """Show what can be said of the camera."""
        self.preview.show_camera(status)

    @Slot(str)
    def show_scan(self, content: str) -> None:
        """Claim what a badge or a code holds, unless somebody is being checked or cannot be."""
        attempt = self._view.attempt
        running = attempt is not None and attempt.phase is not Phase.DECIDED
        # An administrator's pages lie over a panel that is disabled, or are a dialog.
        covered = not self.panel.isEnabled() or QApplication.activeModalWidget() is not None
        if not running and not covered and not self.panel.idle.out_of_order:
            self.panel.show_scan(content)

    @Slot(object, float)
    def show_decision(self, decision: AccessDecision, seconds: float) -> None:
        """Show a decision to the engineer of the demo; people see it as part of the view."""
        if self.demo_bar is not None:
            self.demo_bar.show_decision(decision, seconds)

    @Slot()
    def show_out_of_order(self) -> None:
        """Say that nobody can be checked."""
        self.panel.idle.show_out_of_order()

    def restyle(self) -> None:
        """Show everything in the palette that is in use now."""
        self._rescale(self._scale)

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now; the widgets inside see to their own words."""
        self.setWindowTitle(wording.window_title())
        self.show_view(self._view)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put picture and panel side by side or one above the other, in type that fits the size."""
        super().resizeEvent(event)
        self._arrange(upright=self.height() > self.width())
        scale = theme.scale_for(self.size())
        if scale != self._scale:
            self._rescale(scale)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Listen for badge readers; only now is there a window of the screen to listen at."""
        super().showEvent(event)
        handle = self.windowHandle()
        assert handle is not None
        self.badges.watch(handle)

    def _lay_out(self) -> None:
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._halves, 1)
        self._halves.addWidget(self.preview)
        self._halves.addWidget(self.panel)
        if self.demo_bar is not None:
            self._whole.addWidget(self.demo_bar)

    def _connect(self) -> None:
        self.panel.claimed.connect(self.claimed)
        self.panel.dismissed.connect(self.dismissed)
        self.panel.language_chosen.connect(self.language_chosen)
        self.panel.idle.room_changed.connect(self._make_room)
        self.badges.scanned.connect(self.show_scan)
        if self.demo_bar is not None:
            self.demo_bar.claimed.connect(self.claimed)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.dismissed)
        self.full_screen_key.activated.connect(self._toggle_full_screen)

    def _arrange(self, *, upright: bool) -> None:
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if upright else direction.LeftToRight)
        for index, share in enumerate(_ABOVE if upright else _BESIDE):
            self._halves.setStretch(index, share)

    @Slot()
    def _make_room(self) -> None:
        """Put the picture away where the keypad needs its place, as on a small screen."""
        self.preview.show()
        self._whole.activate()  # at once, or the next picture is painted in the old arrangement
        if self.panel.idle.wants_room:
            self.preview.hide()
            self._whole.activate()

    def _rescale(self, scale: float) -> None:
        self._scale = scale
        margin = round(28 * scale)
        self._halves.setContentsMargins(margin, margin, margin, margin)
        self._halves.setSpacing(margin)
        self.setStyleSheet(theme.stylesheet(scale))
        self.preview.rescale(scale)
        self.panel.rescale(scale)

    @Slot()
    def _show_newest_frame(self) -> None:
        frame = self._bridge.take_frame() if self._bridge else None
        if frame is not None:
            self.show_frame(frame)
            self.frame_arrived.emit(frame)

    @Slot()
    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)


def _guide_for(attempt: AttemptView | None) -> Guide:
    if attempt is None:
        return Guide()
    if attempt.decision is not None:
        return Guide(wording.answer(attempt.decision).tone, 1.0)
    if attempt.phase is Phase.WAITING_FOR_STORE:
        return Guide(Tone.ACTIVE, 1.0, wording.one_moment())
    tone = Tone.ACTIVE if attempt.guidance is Guidance.GOOD else Tone.UNDECIDED
    return Guide(tone, attempt.progress, wording.guidance(attempt.guidance))
