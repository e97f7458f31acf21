"""Finding people and photos in a folder, and embedding them."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from kiosk.errors import CalibrationError, FaceEngineError
from kiosk.face.photo_sampler import PhotoSample
from kiosk.face.types import PhotoStatus
from kiosk.verification.calibration.dataset import collect, find_photos, sample_all


class ByteSampler:
    """Takes a photo's bytes for its embedding: `nobody` has none."""

    def sample(self, data: bytes) -> PhotoSample | PhotoStatus:
        if data == b"broken engine":
            raise FaceEngineError("The face engine stopped. Please try again.")
        if data == b"nobody":
            return PhotoStatus.NO_FACE
        vector = np.full(128, float(data), np.float32)
        return PhotoSample(vector, vector)


def photo(folder: Path, name: str, content: str = "1") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    return path


def test_subfolders_are_people_and_photos_beside_them_too(tmp_path: Path) -> None:
    for name in ("ada/1.jpg", "ada/2.PNG", "ben/1.jpeg", "carl.jpg", "dora.jpg"):
        photo(tmp_path, name)
    for name in ("notes.txt", "ada/.hidden.jpg", ".trash/1.jpg", "nobody/readme.md"):
        photo(tmp_path, name)
    found = [(item.person, item.path.name) for item in find_photos(tmp_path)]
    assert found == [(0, "1.jpg"), (0, "2.PNG"), (1, "1.jpeg"), (2, "carl.jpg"), (3, "dora.jpg")]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CalibrationError, match="check the path"):
        find_photos(tmp_path / "missing")


def test_a_file_is_not_a_folder(tmp_path: Path) -> None:
    with pytest.raises(CalibrationError, match="check the path"):
        find_photos(photo(tmp_path, "a.jpg"))


def test_fewer_than_two_people_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(CalibrationError, match=r"nobody.*one subfolder"):
        find_photos(tmp_path)
    photo(tmp_path, "ada/1.jpg")
    with pytest.raises(CalibrationError, match="only one person"):
        find_photos(tmp_path)


def test_photos_keep_their_people_and_unusable_ones_are_named(tmp_path: Path) -> None:
    photo(tmp_path, "ada/1.jpg", "1")
    bad = photo(tmp_path, "ada/2.jpg", "nobody")
    photo(tmp_path, "ben/1.jpg", "nobody")
    photo(tmp_path, "carl/1.jpg", "3")
    photos = find_photos(tmp_path)
    dataset = collect(photos, sample_all(photos, ByteSampler()))
    assert (dataset.people, dataset.photos) == (3, 4)
    assert dataset.samples.person.tolist() == [0, 2]
    assert dataset.samples.plain[:, 0].tolist() == [1, 3]
    assert [item.path for item in dataset.unusable] == [bad, tmp_path / "ben/1.jpg"]


def test_a_photo_that_vanished_is_unreadable(tmp_path: Path) -> None:
    photo(tmp_path, "ada/1.jpg")
    gone = photo(tmp_path, "ben/1.jpg")
    photos = find_photos(tmp_path)
    gone.unlink()
    (_, second) = sample_all(photos, ByteSampler())
    assert second is PhotoStatus.UNREADABLE


def test_no_usable_photo_at_all_is_an_error(tmp_path: Path) -> None:
    for name in ("ada/1.jpg", "ben/1.jpg"):
        photo(tmp_path, name, "nobody")
    photos = find_photos(tmp_path)
    with pytest.raises(CalibrationError, match="exactly one face"):
        collect(photos, sample_all(photos, ByteSampler()))


def test_a_failing_engine_ends_the_work_and_its_threads(tmp_path: Path) -> None:
    photo(tmp_path, "ada/1.jpg", "broken engine")
    for number in range(50):
        photo(tmp_path, f"ben/{number}.jpg")
    photos = find_photos(tmp_path)
    before = threading.active_count()
    with pytest.raises(FaceEngineError):
        collect(photos, sample_all(photos, ByteSampler()))
    assert threading.active_count() == before
