"""From the setting `camera.source` to the camera it means."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.camera.replay import ImageFolderSource, StreamSource, VideoFileSource
from kiosk.camera.source import CameraSource
from kiosk.camera.webcam import WebcamSource
from kiosk.errors import CameraError

_SIMULATED = "simulated:"
_VIDEO_DEVICE = re.compile(r"/dev/video(\d+)")
_FILE_SUFFIX = re.compile(r"\.(avi|gif|jpe?g|m4v|mjpe?g|mkv|mov|mp4|mpe?g|png|ts|webm|wmv)$", re.IGNORECASE)


def open_source(source: str, *, width: int, height: int, fps: float) -> CameraSource:
    """The camera that `source` means (see `CameraSettings.source`), not yet opened.

    `source` is a webcam's index, name or device path, an existing video file or folder of images, a stream's
    URL, or `simulated:` and a seed or a person's name. `width` and `height` are in pixels, `fps` in 1/s; they
    are asked of webcams and simulated cameras, and `fps` is the pace of images that have none of their own.

    Raises CameraError where `source` means nothing that can exist.
    """
    source = source.strip()
    if source.lower().startswith(_SIMULATED):
        return _simulated(source[len(_SIMULATED) :].strip(), size=(width, height), fps=fps)
    if "://" in source:
        return StreamSource(source)
    selector = _device_number(source) if source.startswith("/dev/") else source
    return _replay(selector, fps) or WebcamSource(selector, width=width, height=height, fps=fps)


def _replay(source: str, fps: float) -> CameraSource | None:
    if source.isdecimal():
        return None
    path = Path(source).expanduser()
    if path.is_dir():
        return ImageFolderSource(path, fps=fps)
    if path.is_file():
        return VideoFileSource(path, fps=fps)
    if not path.exists() and _looks_like_a_path(source):
        raise CameraError(f"There is no file or folder {path}. Correct the path in camera.source.")
    return None


def _device_number(path: str) -> str:
    """The webcam's index in a device path such as `/dev/video2` or a link to it below `/dev/v4l/by-id`."""
    device = _VIDEO_DEVICE.fullmatch(str(Path(path).resolve()))
    if device is None:
        raise CameraError(f"{path} is not there or no webcam. Plug it in, or correct camera.source.")
    return device[1]


def _looks_like_a_path(source: str) -> bool:
    return (
        "/" in source or "\\" in source or source.startswith(("~", ".")) or bool(_FILE_SUFFIX.search(source))
    )


def _simulated(person: str, *, size: tuple[int, int], fps: float) -> CameraSource:
    # Imported here, because a door with a real camera has no use for it.
    from kiosk.camera.simulated import PEOPLE, SimulatedCamera

    if person.isdecimal():
        return SimulatedCamera(int(person), size=size, fps=fps)
    for known in PEOPLE:
        if known.name.casefold() == person.casefold():
            return SimulatedCamera(known.seed, size=size, fps=fps)
    names = ", ".join(known.name for known in PEOPLE)
    raise CameraError(
        f'There is no simulated person "{person}". Use a number or one of these names: {names}.'
    )
