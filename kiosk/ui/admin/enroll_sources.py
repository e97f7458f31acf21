"""Where candidate photos come from: files and folders that somebody names, and pictures the camera took."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.errors import ImageError
from kiosk.face.image import MAX_BYTES, encode_photo
from kiosk.face.types import Image
from kiosk.gallery.layout import PHOTO_SUFFIXES

MOST_AT_ONCE = 300
"""More are rather a whole folder dropped by mistake than one person's photos."""


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A photo that somebody wants to enroll: what to call it, and how its bytes are had.

    `load` is called in the worker's thread; it raises ImageError where there is nothing to be had.
    """

    name: str
    load: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Found:
    """Files somebody named; `left_out` counts those in folders that are no photos, `too_many` what is over."""

    paths: tuple[Path, ...]
    left_out: int = 0
    too_many: int = 0


def of_file(path: Path) -> Source:
    """The photo in a file."""
    return Source(path.name, partial(read_photo, path))


def of_picture(name: str, image: Image) -> Source:
    """The photo that an RGB `uint8` image (height, width, 3) makes."""
    return Source(name, partial(encode_photo, image))


def read_photo(path: Path) -> bytes:
    """The bytes of a file, at most one more than is accepted. Raises ImageError."""
    if not path.is_file():  # reading a pipe or a device may never end
        raise ImageError(f"{path.name} is not a file that can be read. Please choose a JPEG or PNG photo.")
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ImageError(
            f"{path.name} cannot be read ({error.strerror}). Please copy it to this machine, and try again."
        ) from error


def find_photos(named: Sequence[Path]) -> Found:
    """The files that are meant by files and folders; folders are searched for photos, those in them are not.

    What was named as a file is never left out: why it cannot be used is said of each.
    """
    paths: list[Path] = []
    left_out = 0
    for path in named:
        if not path.is_dir():
            paths.append(path)
            continue
        inside, others = _search(path)
        paths += inside
        left_out += others
    unique = list(dict.fromkeys(paths))
    return Found(tuple(unique[:MOST_AT_ONCE]), left_out, max(0, len(unique) - MOST_AT_ONCE))


def _search(folder: Path) -> tuple[list[Path], int]:
    """Photos directly in a folder, by name, and how many other files there are."""
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError:
        return [folder], 0  # reading it says why
    photos = [path for path in files if path.name.lower().endswith(PHOTO_SUFFIXES)]
    return photos, len(files) - len(photos)
