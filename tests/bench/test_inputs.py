"""What the benchmark works on has the sizes it says, and is the same every time."""

from __future__ import annotations

import io
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from kiosk.bench import inputs
from kiosk.errors import CameraError
from kiosk.face.image import decode_photo


def test_simulated_frames_move_and_are_the_same_in_every_run() -> None:
    first, again = (list(islice(inputs.simulated_frames(), 3)) for _ in range(2))
    assert [frame.shape for frame in first] == [(480, 640, 3)] * 3
    assert not np.array_equal(first[0], first[2])
    assert np.array_equal(first, again)


def test_a_video_starts_again_after_its_end(tmp_path: Path) -> None:
    path = tmp_path / "film.gif"
    reds = [Pillow.new("RGB", (64, 48), (red, 0, 0)) for red in (50, 150, 250)]
    reds[0].save(path, save_all=True, append_images=reds[1:], duration=100)
    frames = list(islice(inputs.video_frames(path), 5))
    assert [round(float(frame[..., 0].mean()), -1) for frame in frames] == [50, 150, 250, 50, 150]


def test_a_file_that_is_no_video_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"no film")
    with pytest.raises(CameraError, match="cannot be opened"):
        next(inputs.video_frames(path))


def test_aligned_faces_all_differ() -> None:
    chips = inputs.aligned_faces(7)
    assert [chip.shape for chip in chips] == [(150, 150, 3)] * 7
    assert len({chip.tobytes() for chip in chips}) == 7


def test_a_snapshot_has_the_size_asked_for() -> None:
    with Pillow.open(io.BytesIO(inputs.snapshot(1000, 750))) as photo:
        assert (photo.format, photo.size) == ("JPEG", (1000, 750))


def test_enrolled_photos_differ() -> None:
    photos = inputs.enrolled_photos(2, (320, 240))
    assert [decode_photo(photo).shape for photo in photos] == [(240, 320, 3)] * 2
    assert photos[0] != photos[1]
