"""The encoder protocol, and an encoder hosted in a process of its own.

dlib's encoder holds the interpreter lock while it computes, which would freeze a window in the same process
for several frames; in a process of its own it holds nobody up.
"""

from __future__ import annotations

import atexit
import contextlib
import multiprocessing
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from kiosk.errors import FaceEngineError, KioskError
from kiosk.face.types import EMBEDDING_SIZE, Image

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from kiosk.face.dlib_models import DlibEncoder

TIMEOUT_S = 3.0
"""A child that is ready takes 0.1 s per chip, and there are two to a face."""
START_TIMEOUT_S = 15.0
"""A child may be loading for so long: importing and reading the models takes seconds on a slow disk."""
GRACE_S = 0.2
"""A killed process is gone within milliseconds."""


class Encoder(Protocol):
    """Turns aligned chips into raw descriptors."""

    def encode(self, chips: Sequence[Image]) -> NDArray[np.float32]:
        """Descriptors `float32` (n, 128), not normalised, of n chips, each RGB `uint8` (150, 150, 3)."""

    def close(self) -> None:
        """Release what the encoder holds; safe to call twice, and from any thread."""


class ProcessEncoder:
    """dlib's encoder in a child process, which is replaced once it does not answer."""

    def __init__(self, *, timeout: float = TIMEOUT_S, start_timeout: float = START_TIMEOUT_S) -> None:
        """Start the child now, so that the first face does not wait for it.

        It has `timeout` seconds for each answer, the first ones no less than `start_timeout` from its start.
        Raises FaceEngineError where no process can be started.
        """
        self._timeout = timeout
        self._start_timeout = start_timeout
        self._turn = threading.Lock()  # held by whoever talks to the child
        self._state = threading.Lock()  # guards the two below; never held for long
        self._closed = False
        self._child: _Child | None = None
        self._renew()
        # Registered after multiprocessing's own hook, so run before it: that one would wait for a hung child.
        atexit.register(self.close)

    def encode(self, chips: Sequence[Image]) -> NDArray[np.float32]:
        """See `Encoder`. Raises FaceEngineError when the child dies, is too slow, or the encoder is closed."""
        with self._turn:
            child = self._running()
            try:
                answer = child.ask(list(chips))
            except Exception as error:
                self._renew()
                raise FaceEngineError(
                    "The face engine's helper process stopped. Please try again."
                ) from error
        if isinstance(answer, str):
            raise FaceEngineError(answer)
        return answer

    def close(self) -> None:
        """Kill the child at once, which ends an `encode` under way with FaceEngineError."""
        atexit.unregister(self.close)
        with self._state:
            self._closed = True
            child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        # The pipe is closed by whoever uses it: another thread would close it under a read.
        if self._turn.acquire(timeout=GRACE_S):
            child.end()
            self._turn.release()

    def _running(self) -> _Child:
        with self._state:
            if self._closed:
                raise FaceEngineError("The face engine has stopped. Please restart the kiosk.")
            if self._child is None:
                self._child = _Child(self._timeout, self._start_timeout)
            return self._child

    def _renew(self) -> None:
        with self._state:
            self._child = None
            if not self._closed:
                self._child = _Child(self._timeout, self._start_timeout)


class _Child:
    """A child process and this process's end of the pipe to it. Once a call has failed, it has ended."""

    def __init__(self, timeout: float, start_timeout: float) -> None:
        context = multiprocessing.get_context("spawn")
        self._timeout = timeout
        self._ready_by = time.monotonic() + start_timeout
        self._ready = False
        self._ending = threading.Lock()  # a process that was waited for must not be killed: its ID is free
        self._ended = False
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), name="kiosk encoder", daemon=True)
        try:
            self._process.start()
        except OSError as error:
            self._pipe.close()
            raise FaceEngineError(
                f"The face engine's helper process cannot be started ({error.strerror}). Please try again."
            ) from error
        finally:
            theirs.close()  # the child's copy is then the only one, and its death the end of the pipe

    def ask(self, chips: list[Image]) -> NDArray[np.float32] | str:
        """The descriptors of `chips`, or the message of why there are none; raises whatever breaks the pipe."""
        try:
            if not self._ready:
                with self._killed_after(max(self._timeout, self._ready_by - time.monotonic())):
                    self._pipe.recv()
                self._ready = True
            with self._killed_after(self._timeout):
                self._pipe.send(chips)
                return _checked(self._pipe.recv(), len(chips))
        except BaseException:  # even an interrupt: a late answer would be taken for that of the next face
            self.end()
            raise

    def kill(self) -> None:
        """Kill the process; a thread that talks to it finds the pipe broken."""
        with self._ending:
            if not self._ended:
                self._process.kill()

    def end(self) -> None:
        """Kill the process, and release what belongs to it; safe to call twice."""
        self.kill()
        with self._ending:
            if self._ended:
                return
            self._ended = True
            self._process.join(GRACE_S)
            if self._process.exitcode is not None:
                self._process.close()
            self._pipe.close()

    @contextlib.contextmanager
    def _killed_after(self, seconds: float) -> Iterator[None]:
        """Bound the block: neither reading nor writing has a timeout, but both end with the process."""
        watchdog = threading.Timer(seconds, self.kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            yield
        finally:
            watchdog.cancel()


def _checked(answer: Any, count: int) -> NDArray[np.float32] | str:
    if isinstance(answer, str):
        return answer
    if not isinstance(answer, np.ndarray) or answer.shape != (count, EMBEDDING_SIZE):
        raise TypeError("the helper process answered something else than descriptors")
    return answer.astype(np.float32, copy=False)


def _serve(pipe: Connection) -> None:
    """The child's life: load the encoder, then answer until the kiosk's end of the pipe is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the kiosk, which ends this process itself
    with contextlib.suppress(Exception):  # the first answer tries again, and says why
        _encoder()
    with contextlib.suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            pipe.send(_answer(pipe.recv()))


def _answer(chips: list[Image]) -> NDArray[np.float32] | str:
    try:
        return _encoder().encode(chips)
    except KioskError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001  # the kiosk gets an answer, whatever happens
        return f"The face engine's helper process failed ({type(error).__name__}). Please try again."


@cache
def _encoder() -> DlibEncoder:
    from kiosk.face.dlib_models import DlibEncoder

    return DlibEncoder()
