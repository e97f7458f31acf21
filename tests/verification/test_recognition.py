"""The recognition loop in its thread, with an engine that does as it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import Queue

import numpy as np
import pytest

from kiosk.camera.mailbox import Mailbox
from kiosk.camera.source import Frame
from kiosk.errors import FaceEngineError
from kiosk.face.types import FrameAnalysis, Guidance, Image, PhotoEmbedding, PhotoStatus
from kiosk.verification import recognition
from kiosk.verification.recognition import RecognitionLoop

PATIENCE_S = 10.0


class ScriptedEngine:
    """Good frames everywhere; photos that say `boom`, and black frames, break it."""

    contract = "scripted"

    def __init__(self) -> None:
        self.closed = False
        self.threads: set[str] = set()

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        self.threads.add(threading.current_thread().name)
        if data == b"boom":
            raise RuntimeError(data)
        return PhotoEmbedding(PhotoStatus.NO_FACE)

    def embed_image(self, image: Image) -> PhotoEmbedding:
        return PhotoEmbedding(PhotoStatus.NO_FACE)

    def analyse(self, image: Image, captured_at: float) -> FrameAnalysis:
        self.threads.add(threading.current_thread().name)
        if not image.any():
            raise RuntimeError("black")
        return FrameAnalysis(captured_at, Guidance.HOLD_STILL, faces=1)

    def close(self) -> None:
        self.closed = True


class Bench:
    """A running loop and what it reported."""

    def __init__(self, make_engine: Callable[[], ScriptedEngine]) -> None:
        self.frames: Mailbox[Frame] = Mailbox()
        self.analyses: Queue[FrameAnalysis] = Queue()
        self.failures: Queue[Exception] = Queue()
        self.loop = RecognitionLoop(make_engine, self.frames, self.analyses.put, self.failures.put)
        self.loop.wanted.set()
        self.loop.checking.set()
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.loop.run, args=(self.stop,), name="recognition-test")
        self.thread.start()

    def show(self, captured_at: float, level: int = 128) -> None:
        self.frames.put(Frame(np.full((8, 8, 3), level, np.uint8), captured_at, 0))

    def end(self) -> None:
        self.stop.set()
        self.thread.join(PATIENCE_S)
        assert not self.thread.is_alive()


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


@pytest.fixture
def bench(engine: ScriptedEngine) -> Iterator[Bench]:
    bench = Bench(lambda: engine)
    yield bench
    bench.end()


def test_frames_are_judged_only_when_wanted(bench: Bench) -> None:
    bench.loop.wanted.clear()
    bench.show(1.0)
    bench.loop.embed_photo(b"photo")
    bench.loop.embed_photo(b"photo")  # by now the loop has taken the frame
    bench.loop.wanted.set()
    bench.show(2.0)
    assert bench.analyses.get(timeout=PATIENCE_S).captured_at == 2.0


def test_few_frames_are_judged_while_nobody_is_being_checked(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognition, "JUDGE_EVERY_S", 3600.0)
    bench.show(1.0)
    assert bench.analyses.get(timeout=PATIENCE_S).captured_at == 1.0
    bench.loop.checking.clear()
    bench.show(2.0)
    bench.loop.embed_photo(b"photo")
    bench.loop.embed_photo(b"photo")  # by now the loop has dropped the frame
    bench.loop.checking.set()
    bench.show(3.0)
    assert bench.analyses.get(timeout=PATIENCE_S).captured_at == 3.0


def test_the_loop_looks_whether_to_stop_between_photos(bench: Bench, engine: ScriptedEngine) -> None:
    """So that it is known to get on, however many there are."""
    bench.loop.wanted.clear()  # so that nothing but the end interrupts
    embed, asked = engine.embed_photo, []

    def embed_and_end(data: bytes) -> PhotoEmbedding:
        asked.append(data)
        bench.stop.set()
        return embed(data)

    engine.embed_photo = embed_and_end  # type: ignore[method-assign]
    with ThreadPoolExecutor(5) as pool:
        photos = [pool.submit(bench.loop.embed_photo, b"photo") for _ in range(5)]
        failures = [photo.exception(PATIENCE_S) for photo in photos]

    assert len(asked) == 1
    assert sum(isinstance(failure, FaceEngineError) for failure in failures) == 4


def test_who_wants_to_know_is_told_that_the_engine_is_loaded(bench: Bench) -> None:
    told = threading.Event()
    bench.loop.when_loaded(told.set)
    assert told.wait(PATIENCE_S)


@pytest.mark.logs_errors
def test_nobody_is_told_of_an_engine_that_cannot_be_loaded() -> None:
    def fail() -> ScriptedEngine:
        raise FaceEngineError("There are no models.")

    bench = Bench(fail)
    told = threading.Event()
    bench.loop.when_loaded(told.set)
    assert isinstance(bench.failures.get(timeout=PATIENCE_S), FaceEngineError)
    bench.end()
    assert not told.is_set()


def test_whoever_stands_at_the_door_does_not_wait_for_all_photos(
    bench: Bench, engine: ScriptedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognition, "PHOTOS_S", 0.0)
    with ThreadPoolExecutor(20) as pool:
        photos = [pool.submit(bench.loop.embed_photo, b"photo") for _ in range(20)]
        bench.show(1.0)
        assert bench.analyses.get(timeout=PATIENCE_S).captured_at == 1.0
        assert all(photo.result(PATIENCE_S).status is PhotoStatus.NO_FACE for photo in photos)


def test_photos_are_embedded_in_the_loops_thread(bench: Bench, engine: ScriptedEngine) -> None:
    assert bench.loop.contract == "scripted"
    assert bench.loop.embed_photo(b"photo").status is PhotoStatus.NO_FACE
    assert engine.threads == {"recognition-test"}


@pytest.mark.logs_errors
def test_one_bad_frame_is_reported_and_the_next_is_judged(bench: Bench) -> None:
    bench.show(1.0, level=0)
    assert isinstance(bench.failures.get(timeout=PATIENCE_S), RuntimeError)
    bench.show(2.0)
    assert bench.analyses.get(timeout=PATIENCE_S).captured_at == 2.0


def test_a_photo_that_breaks_the_engine_is_the_askers_error_only(bench: Bench) -> None:
    with pytest.raises(FaceEngineError, match="RuntimeError"):
        bench.loop.embed_photo(b"boom")
    assert bench.loop.embed_photo(b"photo").status is PhotoStatus.NO_FACE


def test_the_engine_is_closed_at_the_end(engine: ScriptedEngine) -> None:
    bench = Bench(lambda: engine)
    assert bench.loop.contract == "scripted"
    bench.end()
    assert engine.closed


@pytest.mark.logs_errors
def test_an_engine_that_does_not_start_answers_everybody_who_waits() -> None:
    def broken() -> ScriptedEngine:
        raise FaceEngineError("no models")

    bench = Bench(broken)
    with pytest.raises(FaceEngineError, match="no models"):
        _ = bench.loop.contract
    assert isinstance(bench.failures.get(timeout=PATIENCE_S), FaceEngineError)
    with pytest.raises(FaceEngineError, match="stopped"):
        bench.loop.embed_photo(b"photo")
    bench.end()


@pytest.mark.logs_errors
def test_an_engine_without_a_contract_is_closed_and_counts_as_not_started() -> None:
    class Broken(ScriptedEngine):
        @property
        def contract(self) -> str:  # type: ignore[override]  # a protocol's property
            raise OSError("weights")

    engine = Broken()
    bench = Bench(lambda: engine)
    with pytest.raises(FaceEngineError, match="OSError"):
        _ = bench.loop.contract
    assert isinstance(bench.failures.get(timeout=PATIENCE_S), OSError)
    with pytest.raises(FaceEngineError, match="stopped"):
        bench.loop.embed_photo(b"photo")
    bench.end()
    assert engine.closed


def test_refusing_photos_answers_those_who_wait_for_an_engine_that_hangs() -> None:
    class Hanging(ScriptedEngine):
        def __init__(self) -> None:
            super().__init__()
            self.reached = threading.Event()
            self.released = threading.Event()

        def embed_photo(self, data: bytes) -> PhotoEmbedding:
            self.reached.set()
            self.released.wait(PATIENCE_S)
            return super().embed_photo(data)

    engine = Hanging()
    bench = Bench(lambda: engine)
    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(bench.loop.embed_photo, b"photo") for _ in range(2)]
        assert engine.reached.wait(PATIENCE_S)
        bench.loop.refuse_photos()
        for answer in answers:
            with pytest.raises(FaceEngineError, match="stopped"):
                answer.result(PATIENCE_S)
        assert not engine.released.is_set()
    engine.released.set()
    bench.end()
