"""A folder of people: which photos there are, and their embeddings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from kiosk.errors import CalibrationError
from kiosk.face.image import MAX_BYTES
from kiosk.face.photo_sampler import PhotoSample
from kiosk.face.types import PhotoStatus
from kiosk.verification.calibration.trials import Samples

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png")


class Sampler(Protocol):
    """What turns photos into samples."""

    def sample(self, data: bytes) -> PhotoSample | PhotoStatus:
        """The sample, or why there is none; called from several threads at once."""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """One photo of a folder, and whom it shows: people are numbered from 0."""

    person: int
    path: Path


@dataclass(frozen=True, slots=True)
class UnusablePhoto:
    """A photo without exactly one usable face."""

    path: Path
    status: PhotoStatus


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """All photos of a folder: how many people and photos there are, and what can be used of them."""

    people: int
    photos: int
    samples: Samples
    unusable: tuple[UnusablePhoto, ...]


def find_photos(folder: Path) -> tuple[PhotoFile, ...]:
    """The photos in `folder`: each subfolder is one person, each photo beside them another person.

    Raises CalibrationError where the folder cannot be read or has fewer than two people.
    """
    try:
        people = [photos for entry in sorted(folder.iterdir()) if (photos := _photos_of_one(entry))]
    except OSError as error:
        raise CalibrationError(
            f"Cannot read the folder {folder}: {error.strerror}. Please check the path."
        ) from error
    if len(people) < 2:
        raise CalibrationError(
            f"The folder {folder} has photos of {'only one person' if people else 'nobody'}. "
            "Please give a folder with one subfolder of JPEG or PNG photos for each person."
        )
    return tuple(PhotoFile(person, path) for person, photos in enumerate(people) for path in photos)


def collect(photos: Sequence[PhotoFile], results: Iterable[PhotoSample | PhotoStatus]) -> Dataset:
    """The dataset of `photos`, given what `sample_all` made of each."""
    usable: list[tuple[int, PhotoSample]] = []
    unusable: list[UnusablePhoto] = []
    for photo, result in zip(photos, results, strict=True):
        if isinstance(result, PhotoSample):
            usable.append((photo.person, result))
        else:
            unusable.append(UnusablePhoto(photo.path, result))
    people = len({photo.person for photo in photos})
    return Dataset(people, len(photos), _samples(usable), tuple(unusable))


def sample_all(photos: Sequence[PhotoFile], sampler: Sampler) -> Iterator[PhotoSample | PhotoStatus]:
    """Sample each photo, in order and as many at once as there are cores. Raises FaceEngineError."""
    pool = ThreadPoolExecutor(os.cpu_count() or 1, "calibration")
    try:
        yield from pool.map(lambda photo: _sample(photo.path, sampler), photos)
    finally:
        pool.shutdown(cancel_futures=True)


def _sample(path: Path, sampler: Sampler) -> PhotoSample | PhotoStatus:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return PhotoStatus.UNREADABLE
    return sampler.sample(data)


def _samples(usable: Sequence[tuple[int, PhotoSample]]) -> Samples:
    if not usable:
        raise CalibrationError(
            "None of the photos shows exactly one face. Please use photos of one person each, from the front."
        )
    return Samples(
        person=np.array([person for person, _ in usable]),
        plain=np.stack([sample.plain for _, sample in usable]),
        embeddings=np.stack([sample.embedding for _, sample in usable]),
    )


def _photos_of_one(entry: Path) -> list[Path]:
    if entry.name.startswith("."):
        return []
    if entry.is_dir():
        return [path for path in sorted(entry.iterdir()) if _is_photo(path)]
    return [entry] if _is_photo(entry) else []


def _is_photo(path: Path) -> bool:
    return path.suffix.lower() in PHOTO_SUFFIXES and not path.name.startswith(".") and path.is_file()
