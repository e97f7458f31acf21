from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from kiosk.errors import ImageError
from kiosk.face.image import MAX_BYTES, decode_photo
from kiosk.ui.admin.enroll_sources import MOST_AT_ONCE, find_photos, of_file, of_picture


def test_a_file_is_read_only_as_far_as_it_can_be_accepted(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    with path.open("wb") as file:
        file.truncate(3 * MAX_BYTES)

    source = of_file(path)

    assert source.name == "large.jpg"
    assert len(source.load()) == MAX_BYTES + 1


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match=r"gone\.jpg"):
        of_file(tmp_path / "gone.jpg").load()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jpg"
    os.mkfifo(pipe)

    assert find_photos([pipe]).paths == (pipe,)
    with pytest.raises(ImageError):
        of_file(pipe).load()


def test_a_picture_of_the_camera_becomes_a_photo() -> None:
    image = np.full((480, 640, 3), 90, np.uint8)

    data = of_picture("one", image).load()

    assert decode_photo(data).shape == (480, 640, 3)


def test_folders_are_searched_one_level(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "deeper").mkdir(parents=True)
    for name in ("b.JPG", "a.png", "note.txt", ".hidden.jpg", "deeper/c.jpg"):
        (folder / name).touch()
    single = tmp_path / "note.txt"
    single.touch()

    found = find_photos([folder, single, folder])

    assert found.paths == (folder / "a.png", folder / "b.JPG", single)
    assert found.left_out == 2  # the same folder twice


def test_not_too_many_at_once(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.jpg" for number in range(MOST_AT_ONCE + 5)]

    found = find_photos(paths)

    assert found.paths == tuple(paths[:MOST_AT_ONCE])
    assert found.too_many == 5
