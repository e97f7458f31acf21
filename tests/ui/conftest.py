"""A kiosk whose camera and face engine are stand-ins, and everything between them is real."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.camera.source import CameraSource, Image
from kiosk.errors import CameraError
from kiosk.face.types import (
    EMBEDDING_SIZE,
    Embedding,
    FaceEngine,
    FrameAnalysis,
    Guidance,
    PhotoEmbedding,
    PhotoStatus,
)
from kiosk.settings import Settings, load
from kiosk.sound import loudspeaker, speech
from kiosk.sound.loop import CutShort, Performer
from kiosk.sound.speech import Sentence
from kiosk.sound.tones import Sound

NOBODY = 0


def photo_of(person: int) -> bytes:
    """What the stand-in engine takes for a photo of person number `person`."""
    return f"photo of {person}".encode()


def picture_of(person: int, random: np.random.Generator) -> Image:
    """What the stand-in engine takes for a frame with that person: noise, and the number in one pixel."""
    image = random.integers(60, 200, (48, 64, 3), dtype=np.uint8)
    image[0, 0] = person
    return image


def _embedding(person: int) -> Embedding:
    vector = np.zeros(EMBEDDING_SIZE, np.float32)
    vector[person] = 1
    return vector


class StagedCamera:
    """Shows the person whose number is in `person`; can be unplugged, and can hang."""

    name = "staged camera"
    expects_noise = True

    def __init__(self) -> None:
        self.person = NOBODY
        self.unplugged = False
        self.hangs = False
        self.reading = threading.Event()
        self.released = threading.Event()
        self._closed = threading.Event()
        self._random = np.random.default_rng(0)

    def open(self) -> None:
        self._closed.clear()
        if self.unplugged:
            raise CameraError("There is no camera. Plug one in.")

    def read(self) -> Image:
        self.reading.set()
        if self.hangs:
            self.released.wait(30)
        if self._closed.wait(0.01) or self.unplugged:
            raise CameraError("The camera was unplugged. Plug it in again.")
        return picture_of(self.person, self._random)

    def close(self) -> None:
        self._closed.set()


class StandInEngine:
    """Reads numbers instead of faces. `failing` makes it raise on frames."""

    contract = "stand-in"

    def __init__(self) -> None:
        self.failing = threading.Event()
        self.judged = 0
        self.closed = False

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        return PhotoEmbedding(PhotoStatus.OK, _embedding(int(data.split()[-1])))

    def embed_image(self, image: Image) -> PhotoEmbedding:
        return PhotoEmbedding(PhotoStatus.OK, _embedding(int(image[0, 0, 0])))

    def analyse(self, image: Image, captured_at: float) -> FrameAnalysis:
        if self.failing.is_set():
            raise ValueError("scripted")
        self.judged += 1
        person = int(image[0, 0, 0])
        if person == NOBODY:
            return FrameAnalysis(captured_at, Guidance.NO_FACE)
        return FrameAnalysis(captured_at, Guidance.GOOD, 1, embedding=_embedding(person))

    def close(self) -> None:
        self.closed = True


@pytest.fixture(autouse=True, scope="module")
def garbage_is_collected_on_this_thread() -> Iterator[None]:
    """As in the kiosk: on another thread, garbage that belongs to Qt would be destroyed while this one uses it."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def young_garbage_is_collected(garbage_is_collected_on_this_thread: None) -> Iterator[None]:
    """What a test leaves; what survives it is found with the module."""
    yield
    gc.collect(1)


@pytest.fixture(autouse=True)
def no_window_left_behind(qapp: object) -> Iterator[None]:
    """Windows that a test shows must be closed with it. Set up before `qtbot`, so checked after it."""
    from PySide6.QtWidgets import QApplication

    yield
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: what `qtbot` has closed
    assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


Heard: TypeAlias = list[Sound | Sentence]


@pytest.fixture(autouse=True)
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """No test of the window makes a noise; what would have been heard is in this list."""
    collected: Heard = []

    def make(_volume: float) -> Performer[Sound | Sentence]:
        def collect(item: Sound | Sentence, _cut_short: CutShort) -> None:
            collected.append(item)

        return collect

    monkeypatch.setattr(loudspeaker, "make_player", make)
    monkeypatch.setattr(speech, "make_speaker", make)
    return collected


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A folder store with ada (person 1) and ben (person 2), and times short enough for a test."""
    for name, person in (("ada", 1), ("ben", 2)):
        folder = tmp_path / "store" / "users" / name
        folder.mkdir(parents=True)
        (folder / "photo.jpg").write_bytes(photo_of(person))
    folders = {"store": f"folder:{tmp_path / 'store'}", "cache": {"directory": tmp_path / "cache"}}
    loaded = load(
        flags={**folders, "ui": {"language": "en"}, "audit": {"file": tmp_path / "state" / "activity.db"}}
    )
    short = {"frame_spacing": 0.0, "timeout": 5.0, "show_result": 0.3}
    return loaded.model_copy(update={"verification": loaded.verification.model_copy(update=short)})


@pytest.fixture
def camera() -> Iterator[StagedCamera]:
    """A camera before which nobody stands yet; a read that hangs ends with the test."""
    staged = StagedCamera()
    yield staged
    staged.released.set()


@pytest.fixture
def engine() -> StandInEngine:
    """The stand-in engine."""
    return StandInEngine()


StartKiosk = Callable[..., Kiosk]


@pytest.fixture
def start_kiosk(qtbot: QtBot, settings: Settings, engine: StandInEngine) -> Iterator[StartKiosk]:
    """Starts kiosks with their window shown, and stops them at the end."""
    started = []

    def start(
        camera: CameraSource,
        changed: Settings = settings,
        make_engine: Callable[[Settings], FaceEngine] = lambda _settings: engine,
    ) -> Kiosk:
        kiosk = Kiosk(changed, make_source=lambda: camera, make_engine=make_engine)
        started.append(kiosk)
        qtbot.addWidget(kiosk.window)
        kiosk.window.show()
        kiosk.start()
        return kiosk

    yield start
    for kiosk in started:
        kiosk.stop()
