"""The encoder protocol, and an encoder hosted in a process of its own.

dlib's encoder holds the interpreter lock while it computes, which would freeze a window in the same process
for several frames; in a process of its own it holds nobody up.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from kiosk.errors import FaceEngineError
from kiosk.face.types import Image

if TYPE_CHECKING:
    from kiosk.face.dlib_models import DlibEncoder

TIMEOUT_S = 20.0


class Encoder(Protocol):
    """Turns aligned chips into raw descriptors."""

    def encode(self, chips: Sequence[Image]) -> NDArray[np.float32]:
        """Descriptors `float32` (n, 128), not normalised, of n chips, each RGB `uint8` (150, 150, 3)."""

    def close(self) -> None:
        """Release what the encoder holds; safe to call twice."""


class ProcessEncoder:
    """dlib's encoder in a child process, which is started again after a crash."""

    def __init__(self) -> None:
        """Start the child now, so that the first face does not wait for it."""
        self._pool: ProcessPoolExecutor | None = None
        self._started().submit(_load_in_child)

    def encode(self, chips: Sequence[Image]) -> NDArray[np.float32]:
        """See `Encoder`. Raises FaceEngineError when the child dies or takes longer than TIMEOUT_S."""
        try:
            return self._started().submit(_encode_in_child, list(chips)).result(TIMEOUT_S)
        except (BrokenProcessPool, TimeoutError) as error:
            self.close()
            raise FaceEngineError("The face engine's helper process stopped. Please try again.") from error

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(max_workers=1, mp_context=context)
        return self._pool

    def close(self) -> None:
        """Stop the child process without waiting for it."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)


_child_encoder: DlibEncoder | None = None


def _load_in_child() -> None:
    global _child_encoder  # noqa: PLW0603  # the child's only state, loaded once
    if _child_encoder is None:
        from kiosk.face.dlib_models import DlibEncoder

        _child_encoder = DlibEncoder()


def _encode_in_child(chips: list[Image]) -> NDArray[np.float32]:
    _load_in_child()
    assert _child_encoder is not None
    return _child_encoder.encode(chips)
