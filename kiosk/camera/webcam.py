"""Webcams: which ones there are, and frames from one of them, chosen by index or by name."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.camera.capture import (
    OPENCV_VIDEO,
    WEBCAM_BACKEND,
    Capture,
    CaptureFormat,
    VideoFactory,
    open_webcam,
)
from kiosk.camera.source import Image
from kiosk.errors import CameraError

logger = logging.getLogger(__name__)

_BUSY = (
    "It may be busy in another program: close video calls and browsers that use it, "
    "or unplug it and plug it in again."
)


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """One webcam of this machine: its `index`, its `name`, and its `device` (a path or ID; may be empty)."""

    index: int
    name: str
    device: str = ""

    def __str__(self) -> str:
        return f"{self.index}: {self.name}"


def list_cameras() -> list[CameraInfo]:
    """The webcams of this machine by index; raises CameraError where the system cannot tell."""
    # Imported here, because the import itself looks for system libraries that not every machine has.
    try:
        from cv2_enumerate_cameras import enumerate_cameras

        found = enumerate_cameras(WEBCAM_BACKEND)
    except (ImportError, OSError, NotImplementedError, RuntimeError) as error:
        raise CameraError(
            f"The webcams of this machine cannot be listed: {error}. "
            "Set camera.source to the webcam's index instead of its name."
        ) from error
    cameras = (CameraInfo(camera.index, str(camera.name), str(camera.path or "")) for camera in found)
    return sorted(cameras, key=lambda camera: camera.index)


def find_camera(selector: str, cameras: Sequence[CameraInfo]) -> CameraInfo:
    """The one camera called `selector`, in whatever case; else the one whose name contains it.

    Raises CameraError where there is none, or more than one: another camera is never taken silently.
    """
    wanted = selector.strip().casefold()
    matches = [camera for camera in cameras if camera.name.casefold() == wanted]
    matches = matches or [camera for camera in cameras if wanted in camera.name.casefold()]
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise CameraError(
            f'"{selector}" fits several webcams ({_names(matches)}). Set camera.source to one index.'
        )
    raise CameraError(f'There is no webcam "{selector}". {_choices(cameras)}')


class WebcamSource:
    """A webcam by index (`"0"`) or by name; the name is looked up whenever the webcam is opened.

    `width` and `height` (pixels) and `fps` (1/s) are asked of the device, which gives the nearest it has.
    `cameras` lists what there is and `video` makes the OpenCV handle, for tests.
    """

    # A sensor never gives the same image twice (see `CameraHealth`).
    expects_noise = True

    def __init__(
        self,
        selector: str,
        *,
        width: int = 640,
        height: int = 480,
        fps: float = 30.0,
        cameras: Callable[[], Sequence[CameraInfo]] = list_cameras,
        video: VideoFactory = OPENCV_VIDEO,
    ) -> None:
        self._selector = selector.strip()
        self._format = CaptureFormat(width, height, fps)
        self._cameras = cameras
        self._video = video
        self._capture: Capture | None = None
        self._has_read = False

    @property
    def name(self) -> str:
        """The webcam as it was chosen, by index or name."""
        return f"webcam {self._selector}"

    def open(self) -> None:
        """Take the webcam; raises CameraError where it is missing, not unique, busy or not permitted."""
        self.close()
        self._has_read = False
        index = self._index()
        try:
            self._capture = open_webcam(index, self._format, video=self._video)
        except CameraError as error:
            raise CameraError(f"The {self.name} cannot be opened. {self._hint(index)}") from error

    def read(self) -> Image:
        """The next image; raises CameraError when the webcam gives none or is closed."""
        if self._capture is None:
            raise CameraError(f"The {self.name} is not open. Open it before reading.")
        image = self._capture.read()
        if image is None:
            raise CameraError(self._silence())
        self._has_read = True
        return image

    def close(self) -> None:
        """Give the webcam back, at the latest when the read that is under way returns."""
        if self._capture is not None:
            self._capture.close()

    def _index(self) -> int:
        if self._selector.isdecimal():
            return int(self._selector)
        return find_camera(self._selector, self._cameras()).index

    def _hint(self, index: int) -> str:
        """What to do about webcam `index` that could not be opened."""
        try:
            cameras = self._cameras()
        except CameraError as error:
            logger.warning("Cannot tell why the webcam did not open: %s", error)
            return f"Check that it is plugged in. {_BUSY}"
        camera = next((camera for camera in cameras if camera.index == index), None)
        if camera is None:
            return f"It is not there. {_choices(cameras)}"
        return _forbidden(camera.device) or _BUSY

    def _silence(self) -> str:
        if self._has_read:
            return f"The {self.name} stopped giving images. Check its cable; the kiosk reconnects by itself."
        return f"The {self.name} gives no images. {_BUSY}"


def _forbidden(device: str) -> str | None:
    """What to do where the system denies this user the device file; None where it does not."""
    if not Path(device).is_char_device() or os.access(device, os.R_OK | os.W_OK):
        return None
    return f"This user may not use {device}. Add the user to the group that owns it (often `video`)."


def _choices(cameras: Sequence[CameraInfo]) -> str:
    if not cameras:
        return "This machine has no webcam: plug one in, or set camera.source to something else."
    return f"Set camera.source to one of these: {_names(cameras)}."


def _names(cameras: Sequence[CameraInfo]) -> str:
    return ", ".join(str(camera) for camera in cameras)
