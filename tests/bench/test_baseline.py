"""face_recognition at its defaults, and what importing it must not do."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from PIL import ImageFile
from skimage.data import astronaut

from kiosk.bench.baseline import FaceRecognition
from kiosk.camera.simulated import empty_room
from kiosk.errors import FaceEngineError
from kiosk.face.image import encode_photo

LOAD_WITHOUT_MODELS = """
import sys
sys.modules["face_recognition_models"] = None
from kiosk.bench.baseline import FaceRecognition
from kiosk.errors import FaceEngineError
try:
    FaceRecognition()
except FaceEngineError as error:
    print(error)
"""


def test_frame_and_photo_give_descriptors_that_match(library: FaceRecognition) -> None:
    in_frame, *_ = library.in_frame(astronaut())
    in_photo = library.in_photo(encode_photo(astronaut()))
    assert in_frame.shape == in_photo.shape == (128,)
    assert library.matches(np.stack([in_photo, in_photo + 1]), in_frame)
    assert not library.matches(np.stack([in_photo + 1]), in_frame)


def test_a_picture_without_a_face_is_an_error(library: FaceRecognition) -> None:
    room = empty_room((320, 240))
    assert library.in_frame(room) == []
    with pytest.raises(FaceEngineError, match="no face"):
        library.in_photo(encode_photo(room))


def test_pillow_stays_strict_about_truncated_files(library: FaceRecognition) -> None:
    assert not ImageFile.LOAD_TRUNCATED_IMAGES


def test_missing_models_are_an_error_and_print_nothing_else() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOAD_WITHOUT_MODELS], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.startswith("face_recognition cannot be loaded (SystemExit).")
    assert "reinstall" in done.stdout
    assert "Traceback" not in done.stderr
