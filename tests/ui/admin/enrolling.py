"""What the tests of the enroll page share: photos whose faces a stand-in engine reads, and the page at work."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
from PIL import Image as Pillow
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.enrollment.desk import Desk
from kiosk.enrollment.shots import Taken
from kiosk.face.image import encode_photo
from kiosk.face.template import normalise
from kiosk.face.types import (
    EMBEDDING_SIZE,
    Embedding,
    FrameAnalysis,
    Guidance,
    Image,
    PhotoEmbedding,
    PhotoStatus,
)
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.local_cache import LocalCache
from kiosk.settings import Settings
from kiosk.ui.admin.capture_view import CapturePanel
from kiosk.ui.admin.enroll_page import EnrollPage
from kiosk.ui.admin.feed import CameraFeed
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.admin.worker import Worker
from kiosk.ui.door_journal import DoorJournal
from kiosk.ui.threads import LoopHost
from tests.gallery.fleet import TroubledStore

LEFT = Qt.MouseButton.LeftButton

NO_FACE, SEVERAL_FACES = 0, 11
_SIDE, _BLOCK, _STEP = 192, 96, 20
_TWINS = {9: 8}
"""Person 9 looks like person 8 to the engine."""


def face_of(person: int, shot: int = 0) -> Embedding:
    """The embedding of a person's photo number `shot`: 0.14 away from those of other shots."""
    vector = np.zeros(EMBEDDING_SIZE, np.float32)
    vector[_TWINS.get(person, person)] = 1
    vector[EMBEDDING_SIZE // 2 + shot] = 0.1
    return normalise(vector)


def picture(person: int, shot: int = 0, brightness: int = 128) -> Image:
    """A picture in which `PictureEngine` sees this person: four grey squares, and a pattern of its own."""
    image = np.random.default_rng(100 * person + shot).integers(0, 255, (12, 12, 1), dtype=np.uint8)
    image = np.repeat(np.kron(image, np.ones((_SIDE // 12, _SIDE // 12, 1), np.uint8)), 3, axis=2)
    image[:_BLOCK, :_BLOCK] = person * _STEP
    image[:_BLOCK, _BLOCK:] = brightness
    image[_BLOCK:, :_BLOCK] = (shot % 12) * _STEP
    return image


def photo(person: int, shot: int = 0, brightness: int = 128) -> bytes:
    """The same as a JPEG."""
    return encode_photo(picture(person, shot, brightness))


class PictureEngine:
    """Reads the squares of `picture`, and what `photo_of` makes."""

    contract = "stand-in"

    def __init__(self) -> None:
        self.embedded = 0
        self.failure: Exception | None = None

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        self.embedded += 1
        if self.failure is not None:
            raise self.failure
        if data.startswith(b"photo of "):
            return PhotoEmbedding(PhotoStatus.OK, face_of(int(data.split()[-1])))
        return self._read(np.asarray(Pillow.open(io.BytesIO(data))))

    def _read(self, image: Image) -> PhotoEmbedding:
        person, shot, brightness = (
            round(float(square.mean()))
            for square in (image[:_BLOCK, :_BLOCK], image[_BLOCK:, :_BLOCK], image[:_BLOCK, _BLOCK:])
        )
        person, shot = round(person / _STEP), round(shot / _STEP)
        if person in {NO_FACE, SEVERAL_FACES}:
            return PhotoEmbedding(PhotoStatus.SEVERAL_FACES if person else PhotoStatus.NO_FACE)
        return PhotoEmbedding(PhotoStatus.OK, face_of(person, shot), {"brightness": float(brightness)})


class StandInCapture(QWidget):
    """Takes a photo whenever a test says so."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.running = False
        self.taken: list[Taken] = []

    def start(self) -> None:
        self.running = True

    def stop(self) -> None:
        self.running = False

    def restart(self) -> None:
        self.taken = []

    def rescale(self, scale: float) -> None:
        self.setProperty("scale", scale)

    def photos(self) -> list[Taken]:
        return list(self.taken)

    def take(self, person: int, shot: int) -> Taken:
        image = picture(person, shot)
        taken = Taken(image, FrameAnalysis(float(shot), Guidance.GOOD), face_of(person, shot))
        self.taken.append(taken)
        self.changed.emit()
        return taken

    def as_panel(self) -> CapturePanel:
        return cast("CapturePanel", self)


def write_photos(folder: Path, person: int, shots: int, first: int = 0) -> list[Path]:
    """Files with photos of a person."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{person}-{shot}.jpg" for shot in range(first, first + shots)]
    for shot, path in enumerate(paths, first):
        path.write_bytes(photo(person, shot))
    return paths


def click(button: QPushButton) -> None:
    """Press a button as a finger does."""
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def type_into(page: EnrollPage, user_id: str, name: str = "") -> None:
    """Fill in the form."""
    page.form.user_id_field.selectAll()
    QTest.keyClicks(page.form.user_id_field, user_id)
    QTest.keyClicks(page.form.name_field, name)


def is_settled(page: EnrollPage) -> bool:
    """Whether the page has nothing to do any more."""
    judged = page.judge.is_settled and not page.form.is_checking
    idle = judged and not page.lookalikes.is_under_way and page.jobs.doing is None
    return idle and not page.intake.is_searching and len(page.tray.cards) == len(page.judge.entries)


def verdicts(page: EnrollPage) -> dict[str, str]:
    """What is said of each photo, by its name."""
    return {card.name: card.verdict for card in page.tray.cards}


def drop(page: EnrollPage, mime: QMimeData) -> bool:
    """Drag something onto the page and let it go; whether it was welcome."""
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(500, 300), action, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPointF(500, 300), action, mime, left, none))
    return enter.isAccepted()


@dataclass(frozen=True)
class Bench:
    """The page, and all that it stands on."""

    page: EnrollPage
    store: TroubledStore
    engine: PictureEngine
    capture: StandInCapture
    users: Path
    tools: AdminTools
    desk: Desk

    def stored(self, user_id: str) -> list[str]:
        """Names of what the store holds about somebody."""
        return sorted(path.name for path in (self.users / user_id).glob("*")) if self.users.exists() else []

    def photos_of(self, user_id: str) -> list[str]:
        """Names of somebody's photos in the store."""
        return [name for name in self.stored(user_id) if name.endswith(".jpg")]


@contextmanager
def set_up(qtbot: QtBot, settings: Settings, folder: Path) -> Iterator[Bench]:
    """A page over a folder store, with a thread of its own; ada (person 1) and ben (person 2) are enrolled."""
    store, engine = TroubledStore(FolderStore(folder / "store")), PictureEngine()
    desk = Desk(Gallery(store, LocalCache(folder / "cache", "test"), engine), engine, settings)
    worker = Worker(lambda: desk)
    host = LoopHost("desk", worker.run, lambda *_: None)
    host.start()
    tools = AdminTools(settings, worker, CameraFeed(), journal=DoorJournal(settings.audit))
    capture = StandInCapture()
    page = EnrollPage(tools, lambda _tools: capture.as_panel())
    qtbot.addWidget(page)
    page.resize(990, 744)
    page.show()
    yield Bench(page, store, engine, capture, folder / "store" / "users", tools, desk)
    page.hide()
    host.ask_to_stop()
    assert host.join(5)
    worker.close()
