"""The recognition loop: the one thread that owns the face engine. It judges frames and embeds photos.

Photos that the gallery needs embedded are handed over as jobs and done between two frames.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from concurrent.futures import TimeoutError as FutureTimeout
from typing import TypeVar

from kiosk.camera.mailbox import Mailbox
from kiosk.camera.source import Frame
from kiosk.errors import FaceEngineError, KioskError
from kiosk.face.types import FaceEngine, FrameAnalysis, PhotoEmbedding

logger = logging.getLogger(__name__)

T = TypeVar("T")

POLL_S = 0.1
START_TIMEOUT_S = 60.0
PHOTO_TIMEOUT_S = 60.0
JUDGE_EVERY_S = 1 / 6
"""While nobody is being checked, a frame is judged so often, and the processor rests in between."""
PHOTOS_S = 0.2
"""While somebody stands at the door, photos are embedded for so long between two frames."""


class RecognitionLoop:
    """Hosts a face engine. `run` is the thread's body; the other methods may be called from any thread."""

    def __init__(
        self,
        make_engine: Callable[[], FaceEngine],
        frames: Mailbox[Frame],
        on_analysis: Callable[[FrameAnalysis], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        """The callbacks are called in the loop's thread."""
        self._make_engine = make_engine
        self._frames = frames
        self._on_analysis = on_analysis
        self._on_failure = on_failure
        self._photos: queue.Queue[tuple[bytes, Future[PhotoEmbedding]]] = queue.Queue()
        self._waiting: set[Future[PhotoEmbedding]] = set()
        self._contract: Future[str] = Future()
        self._ended = threading.Event()
        self._judged_at = -JUDGE_EVERY_S
        self.wanted = threading.Event()
        """Set while frames need to be judged; at other times they are dropped unseen."""
        self.checking = threading.Event()
        """Set while an attempt runs; without it, few of the frames that are wanted are judged."""

    @property
    def contract(self) -> str:
        """See `PhotoEmbedder`; waits for the engine to be loaded. Raises FaceEngineError."""
        return _result(self._contract, START_TIMEOUT_S)

    def when_loaded(self, call: Callable[[], None]) -> None:
        """Have `call` called once the engine is loaded, in whatever thread; never if it cannot be."""
        self._contract.add_done_callback(lambda done: None if done.exception() else call())

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        """See `PhotoEmbedder`; waits until the loop has done it. Raises FaceEngineError."""
        job: Future[PhotoEmbedding] = Future()
        self._waiting.add(job)
        self._photos.put((data, job))
        if self._ended.is_set():
            self.refuse_photos()
        try:
            return _result(job, PHOTO_TIMEOUT_S)
        finally:
            self._waiting.discard(job)

    def refuse_photos(self) -> None:
        """Answer whoever waits for a photo with an error, now and from now on.

        For a loop that does not end in time: those who wait may be threads the interpreter would wait for.
        """
        self._ended.set()
        for job in self._waiting.copy():
            _refuse(job, FaceEngineError("The face engine has stopped. Please restart the kiosk."))

    def run(self, stop: threading.Event) -> None:
        """Load the engine, then judge the newest frame and embed photos until `stop` is set."""
        try:
            engine = self._start_engine()
        except Exception as error:  # the loop must end with an answer for whoever waits for the engine
            logger.exception("the face engine did not start")
            self._contract.set_exception(_as_engine_error(error))
            self.refuse_photos()
            self._on_failure(error)
            return
        try:
            while not stop.is_set():
                self._step(engine, stop)
        finally:
            self.refuse_photos()
            engine.close()

    def _start_engine(self) -> FaceEngine:
        engine = self._make_engine()
        try:
            self._contract.set_result(engine.contract)
        except Exception:
            engine.close()
            raise
        return engine

    def _step(self, engine: FaceEngine, stop: threading.Event) -> None:
        self._embed_waiting_photos(engine, stop)
        frame = self._frames.take(POLL_S)
        if frame is None or not self.wanted.is_set() or not self._is_due():
            return
        try:
            analysis = engine.analyse(frame.image, frame.captured_at)
        except Exception as error:  # one bad frame must not end the loop
            logger.exception("judging a frame failed")
            self._on_failure(error)
            return
        self._on_analysis(analysis)

    def _is_due(self) -> bool:
        now = time.monotonic()
        if not self.checking.is_set() and now - self._judged_at < JUDGE_EVERY_S:
            return False
        self._judged_at = now
        return True

    def _embed_waiting_photos(self, engine: FaceEngine, stop: threading.Event) -> None:
        started = time.monotonic()
        while not self._photos.empty() and not stop.is_set():
            data, job = self._photos.get_nowait()
            try:
                job.set_result(engine.embed_photo(data))
            except Exception as error:  # noqa: BLE001  # handed to whoever asked
                _refuse(job, _as_engine_error(error))
            if self.wanted.is_set() and time.monotonic() - started >= PHOTOS_S:
                return


def _refuse(job: Future[PhotoEmbedding], error: KioskError) -> None:
    with contextlib.suppress(InvalidStateError):  # it has its answer, and this one came too late
        job.set_exception(error)


def _result(future: Future[T], timeout: float) -> T:
    try:
        return future.result(timeout)
    except FutureTimeout as error:
        raise FaceEngineError("The face engine does not answer. Please restart the kiosk.") from error


def _as_engine_error(error: Exception) -> KioskError:
    if isinstance(error, KioskError):
        return error
    return FaceEngineError(f"The face engine failed ({type(error).__name__}). Please restart the kiosk.")
