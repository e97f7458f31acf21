"""The camera protocol and the frame: what every source of images looks like to the rest of the kiosk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Image: TypeAlias = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One image of the camera.

    `image` is RGB `uint8`, shape (height, width, 3), and must not be written to; `captured_at` is monotonic
    seconds (`time.monotonic`) right after the read returned; `sequence` counts the frames of one camera run.
    """

    image: Image
    captured_at: float
    sequence: int


class CameraSource(Protocol):
    """A device or stand-in that gives images, one `read` after the other. Owned by one thread."""

    @property
    def name(self) -> str:
        """What to call this camera on a screen or in a log."""

    @property
    def expects_noise(self) -> bool:
        """Whether two images are never the same to the last bit, as with a sensor; not so for stills."""

    def open(self) -> None:
        """Take the device; raises CameraError with what to do next. May block for seconds."""

    def read(self) -> Image:
        """The next image, RGB `uint8` (height, width, 3), a fresh array; blocks until there is one.

        Raises CameraError when the camera is gone or the recording has ended.
        """

    def close(self) -> None:
        """Release the device; safe to call at any time and twice."""
