"""Renders every screen in every size, theme and direction: `python -m tests.ui.render_review FOLDER [README]`.

With a second folder, the pictures of the README are put there, scaled down.

The real window is told what the session would tell it; the picture is one frame of the simulated camera.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.admin_password import AdminPassword
from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.simulated import PEOPLE, SimulatedCamera
from kiosk.camera.source import Frame
from kiosk.face.types import Guidance
from kiosk.ui import theme
from kiosk.ui.admin_entry import AdminEntry
from kiosk.ui.languages import Languages
from kiosk.ui.window import KioskWindow
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.verification.session import SessionView

SIZES = {
    "1280x800": QSize(1280, 800),
    "1920x1080": QSize(1920, 1080),
    "1080x1920": QSize(1080, 1920),
    "800x480": QSize(800, 480),
}
LOOKS = (("dark", "en"), ("light", "en"), ("contrast", "en"), ("dark", "ar"), ("light", "de"))
README_WIDTH = 480
README_PICTURES = {
    "idle": "dark_en_1280x800_idle",
    "keypad": "light_de_1280x800_keypad",
    "looking": "dark_en_1280x800_closer",
    "refused": "dark_en_1280x800_not_recognised",
    "arabic": "dark_ar_1280x800_granted",
    "contrast": "contrast_en_1280x800_unavailable",
}
OK = CameraStatus(CameraState.OK, "")
Show = Callable[[KioskWindow], object]


def attempt(phase: Phase, guidance: Guidance, progress: float) -> SessionView:
    """Somebody is being checked."""
    return SessionView(AttemptView("ada.lovelace", phase, guidance, progress), camera_ok=True)


def answer(reason: Reason, **more: bool | str) -> SessionView:
    """Somebody has been checked."""
    decision = AccessDecision("ada.lovelace", reason, 0.33, 0.2, **more)  # type: ignore[arg-type]
    return SessionView(
        AttemptView("ada.lovelace", Phase.DECIDED, Guidance.GOOD, 1.0, decision), camera_ok=True
    )


def view(shown: SessionView) -> Show:
    """Show a state of the session."""
    return lambda window: window.show_view(shown)


def camera(state: CameraState) -> Show:
    """Show a state of the camera while nobody is there."""

    def show(window: KioskWindow) -> None:
        window.show_view(SessionView(camera_ok=False))
        window.show_camera(CameraStatus(state, ""))

    return show


SCREENS: dict[str, Show] = {
    "idle": view(SessionView(camera_ok=True)),
    "closer": view(attempt(Phase.LOOKING, Guidance.COME_CLOSER, 0.0)),
    "good": view(attempt(Phase.LOOKING, Guidance.GOOD, 0.66)),
    "waiting": view(attempt(Phase.WAITING_FOR_STORE, Guidance.GOOD, 1.0)),
    "granted": view(answer(Reason.MATCH, display_name="Ada Lovelace")),
    "granted_offline": view(answer(Reason.MATCH, display_name="Ada Lovelace", offline=True)),
    "not_recognised": view(answer(Reason.NO_MATCH)),
    "needs_enrollment": view(answer(Reason.NEEDS_ENROLLMENT)),
    "unavailable": view(answer(Reason.STORE_UNREACHABLE)),
    "inactive": view(answer(Reason.INACTIVE)),
    "camera_lost": camera(CameraState.LOST),
    "camera_opening": camera(CameraState.OPENING),
}


def more_screens(window: KioskWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """Pages that people open themselves."""
    idle = window.panel.idle
    yield "languages", idle.language.click
    yield "keypad", lambda: QTest.mouseClick(idle.field, Qt.MouseButton.LeftButton)
    with tempfile.TemporaryDirectory() as folder:
        entry = AdminEntry(window, AdminPassword(Path(folder) / "admin.json"), required=True)
        yield "password", entry.open_where_unset


def render(folder: Path) -> None:
    """Write all pictures into `folder`."""
    application = QApplication([])
    application.setStyle("Fusion")
    source = SimulatedCamera(PEOPLE[0].seed)
    source.open()
    image = [source.read() for _ in range(5)][-1]
    source.close()
    languages = Languages("en")
    for look, language in LOOKS:
        theme.use(look)
        languages.choose(language)
        for name, size in SIZES.items():
            window = KioskWindow(motion=False)
            window.resize(size)
            window.show()
            _render_all(window, image, folder / f"{look}_{language}_{name}")
            window.close()
            window.deleteLater()
            application.processEvents()


def _render_all(window: KioskWindow, image: object, start: Path) -> None:
    for screen, show in SCREENS.items():
        window.show_camera(OK)
        window.show_frame(Frame(image, 0.0, 0))  # type: ignore[arg-type]
        show(window)
        _grab(window, start.with_name(f"{start.name}_{screen}.png"))
    for screen, open_page in more_screens(window):
        window.show_camera(OK)
        window.show_frame(Frame(image, 0.0, 0))  # type: ignore[arg-type]
        window.show_view(answer(Reason.NO_MATCH))  # which closes what was opened before
        window.show_view(SessionView(camera_ok=True))
        open_page()
        _grab(window, start.with_name(f"{start.name}_{screen}.png"))


def _grab(window: KioskWindow, path: Path) -> None:
    QApplication.processEvents()
    if not window.grab().save(str(path)):
        raise OSError(f"cannot write {path}")


def copy_for_readme(folder: Path, target: Path) -> None:
    """Put the README's pictures into `target`."""
    for name, source in README_PICTURES.items():
        with Image.open(folder / f"{source}.png") as picture:
            height = round(picture.height * README_WIDTH / picture.width)
            small = picture.convert("RGB").resize((README_WIDTH, height), Image.Resampling.LANCZOS)
        small.save(target / f"{name}.png", optimize=True)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp())
    target.mkdir(parents=True, exist_ok=True)
    render(target)
    if len(sys.argv) > 2:
        copy_for_readme(target, Path(sys.argv[2]))
