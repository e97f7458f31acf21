"""A door to make visits at: simulated people before a camera that can fail as real ones do, and a real store."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.camera.simulated import PEOPLE, SimulatedCamera, reference_photos
from kiosk.camera.source import Image
from kiosk.enrollment.candidate import prepare_reference
from kiosk.errors import CameraError
from kiosk.face.engine import Engine
from kiosk.face.image import encode_photo
from kiosk.face.types import PhotoEmbedder
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.local_cache import LocalCache
from kiosk.settings import Settings
from kiosk.verification.decision import AccessDecision
from kiosk.verification.session import SessionView
from tests.gallery.fleet import TroubledStore

# dlib's detector finds these four in every one of 300 poses, wherever in the picture they stand. It misses ada
# now and then and grace often, and who is not found is no second person.
BEN, LUCA, RUBY, SAM = (PEOPLE[number] for number in (1, 3, 4, 5))
ENROLLED = (BEN, LUCA)
STRANGER = RUBY

PATIENCE_MS = 8_000


class Fault(Enum):
    """What can be wrong with a camera."""

    NONE = auto()
    UNPLUGGED = auto()
    COVERED = auto()
    FROZEN = auto()


class DoorCamera:
    """Shows one or two people, beside one another; `fault` may be set at any time.

    Both halves of its pictures come from simulated cameras of their own. The first person stands at the left
    also when alone: a second one joins, and the first does not have to move.
    """

    name = "door camera"
    expects_noise = True

    def __init__(self) -> None:
        self.fault = Fault.NONE
        self._halves = SimulatedCamera(), SimulatedCamera()
        self._frozen: Image | None = None
        self._noise = np.random.default_rng(0)

    def stand(self, first: int | None = None, second: int | None = None) -> None:
        """Let these people, given by their seeds, stand there from now on."""
        # Whom a camera is made with is there at once; others walk in. The first camera sets the pace.
        halves = SimulatedCamera(first), SimulatedCamera(second, fps=1000)
        for half in halves:
            half.open()
            half.read()  # making a new person takes so long that the kiosk would call the camera stalled
        self._halves = halves

    def open(self) -> None:
        """See `CameraSource`."""
        if self.fault is Fault.UNPLUGGED:
            raise CameraError("There is no camera. Plug one in.")
        for half in self._halves:
            half.open()

    def read(self) -> Image:
        """See `CameraSource`."""
        left, right = (half.read() for half in self._halves)
        if self.fault is Fault.UNPLUGGED:
            raise CameraError("The camera was unplugged. Plug it in again.")
        if self.fault is Fault.COVERED:
            return self._noise.integers(0, 12, left.shape, dtype=np.uint8)
        image = _side_by_side(left, right)
        if self.fault is Fault.FROZEN:
            self._frozen = image if self._frozen is None else self._frozen
            return self._frozen.copy()
        self._frozen = None
        return image

    def close(self) -> None:
        """See `CameraSource`."""
        for half in self._halves:
            half.close()


def _side_by_side(left: Image, right: Image) -> Image:
    """One image of the middles of two, in each of which somebody may stand."""
    quarter = left.shape[1] // 4
    return np.hstack([left[:, quarter:-quarter], right[:, quarter:-quarter]])


@dataclass
class SlowStore:
    """Makes a kiosk's gallery over a folder that answers at once, until `slow` is set: then once released."""

    folder: Path
    slow: bool = False
    released: threading.Event = field(default_factory=threading.Event)

    def make_gallery(self, settings: Settings, embedder: PhotoEmbedder) -> Gallery:
        """As `kiosk.compose.make_gallery`."""
        store = TroubledStore(FolderStore(self.folder))
        store.trouble = lambda _kind, _key: self._wait()
        local = LocalCache(settings.cache.directory, store.name)
        return Gallery(store, local, embedder, deadline=settings.store_deadline)

    def _wait(self) -> None:
        if self.slow:
            self.released.wait(PATIENCE_MS / 1000)


class Door:
    """A running kiosk with its camera, and all that it has shown and decided."""

    def __init__(self, qtbot: QtBot, kiosk: Kiosk, camera: DoorCamera) -> None:
        self.kiosk, self.camera = kiosk, camera
        self.views: list[SessionView] = []
        self.decisions: list[AccessDecision] = []
        self._qtbot = qtbot
        kiosk.controller.view_changed.connect(self.views.append)
        kiosk.controller.decided.connect(lambda decision, _seconds: self.decisions.append(decision))

    @property
    def caption(self) -> str:
        """What is written over the camera's picture."""
        return self.kiosk.window.preview.guide.caption

    @property
    def tone(self) -> object:
        """The tone of the page beside the picture."""
        return self.kiosk.window.panel.property("tone")

    def enter(self, user_id: str) -> None:
        """Type an ID and press Enter."""
        field = self.kiosk.window.panel.idle.field
        QTest.keyClicks(field, user_id)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def wait_for(self, holds: Callable[[SessionView], bool]) -> SessionView:
        """The first view, from now on, of which this holds."""
        controller = self.kiosk.controller
        # Both happen in the thread that shows views, so none can come between the look and the waiting.
        if not holds(controller.view):
            with self._qtbot.waitSignal(controller.view_changed, check_params_cb=holds, timeout=PATIENCE_MS):
                pass
        return controller.view

    def wait_for_camera(self) -> None:
        """Until the camera's pictures can be trusted."""
        self.wait_for(lambda view: view.camera_ok)

    def wait_for_progress(self) -> None:
        """Until the first good frame was taken, and the attempt goes on."""
        self.wait_for(lambda view: view.attempt is not None and view.attempt.progress > 0)

    def wait_until_idle(self) -> None:
        """Until the answer has gone by itself, and the next person is invited."""
        self.wait_for(lambda view: view.attempt is None)
        assert self.kiosk.window.panel.idle.isVisible()

    def wait_for_decision(self) -> AccessDecision:
        """The decision of the attempt that runs; it is on the screen then."""
        view = self.wait_for(lambda view: view.attempt is not None and view.attempt.decision is not None)
        assert view.attempt is not None
        assert view.attempt.decision is not None
        assert self.kiosk.window.panel.answer.isVisible()
        return view.attempt.decision

    def visit(self, user_id: str) -> AccessDecision:
        """Enter an ID and wait for the answer."""
        self.enter(user_id)
        return self.wait_for_decision()

    def words(self) -> str:
        """Everything that is written on the page beside the picture."""
        return words_on(self.kiosk.window.panel)


def words_on(widget: QWidget) -> str:
    """The text of all labels that can be seen."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def enroll(folder: Path, directory: Path, engine: Engine) -> None:
    """Enroll ENROLLED in a folder store, in the way of `kiosk enroll`."""
    store = FolderStore(folder)
    gallery = Gallery(store, LocalCache(directory, store.name), engine)
    for person in ENROLLED:
        photos = [
            prepare_reference(engine, encode_photo(photo)) for photo in reference_photos(person.seed, 3)
        ]
        gallery.add_photos(person.name, photos)
