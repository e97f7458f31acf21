"""Judges from the frames alone whether a camera can be trusted: covered, frozen, or silent."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum

import numpy as np

from kiosk.camera.source import Image

# Every eighth pixel in both directions: 4,800 of 640x480, enough for noise and for darkness.
_STEP = 8

# An image is black when fewer than one sample in a hundred is brighter than this (grey level); sensor noise
# in the dark stays below, a screen's light on a face does not.
_BLACK_LEVEL = 32
_BLACK_SHARE = 0.01


class CameraState(StrEnum):
    """What can be said of a camera; only frames of an OK camera may take part in a decision."""

    OPENING = "opening"
    OK = "ok"
    BLACK = "black"
    FROZEN = "frozen"
    STALLED = "stalled"
    LOST = "lost"


class CameraHealth:
    """Fed with every frame of one camera, also over reconnections; all durations are in seconds.

    - `stale_after`: without a frame for longer, the camera is STALLED;
    - `frozen_after`: when the same image repeats for longer, it is FROZEN. Some drivers go on giving the last
      frame for ever when a webcam is unplugged, and a real sensor's noise never repeats. It has to exceed the
      pause between key frames of a video stream (typically 2 s), between which a still scene may repeat;
    - `black_after`: when images are black for longer, it is BLACK; webcams start with a few black ones.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        stale_after: float = 0.5,
        frozen_after: float = 3.0,
        black_after: float = 1.0,
    ) -> None:
        self._clock = clock
        self._stale_after = stale_after
        self._frozen_after = frozen_after
        self._black_after = black_after
        self._sample: Image | None = None
        self._seen_at: float | None = None
        self._changed_at = 0.0
        self._black_since: float | None = None
        self._expects_noise = True

    @property
    def state(self) -> CameraState:
        """The state now: OPENING, OK, BLACK, FROZEN or STALLED."""
        if self._seen_at is None:
            return CameraState.OPENING
        if self._clock() - self._seen_at > self._stale_after:
            return CameraState.STALLED
        if self._black_since is not None and self._seen_at - self._black_since > self._black_after:
            return CameraState.BLACK
        if self._expects_noise and self._seen_at - self._changed_at > self._frozen_after:
            return CameraState.FROZEN
        return CameraState.OK

    def observe(self, image: Image, *, expects_noise: bool = True) -> bool:
        """Take note of a frame that came now; False where it only repeats the one before.

        `image` is RGB `uint8`, shape (height, width, 3). With `expects_noise` false (a recording, a folder of
        stills) nothing counts as repetition.
        """
        now = self._clock()
        sample = image[::_STEP, ::_STEP].copy()
        self._expects_noise = expects_noise
        self._note_black(sample, now)
        repeats = expects_noise and self._sample is not None and np.array_equal(sample, self._sample)
        if not repeats:
            self._changed_at = now
        self._sample = sample
        self._seen_at = now
        return not repeats

    def reopened(self) -> None:
        """Forget when frames came, for the device is opened again; a frozen image stays known as such."""
        self._seen_at = None
        self._black_since = None

    def _note_black(self, sample: Image, now: float) -> None:
        if np.count_nonzero(sample > _BLACK_LEVEL) > _BLACK_SHARE * sample.size:
            self._black_since = None
        elif self._black_since is None:
            self._black_since = now
