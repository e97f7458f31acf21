"""The real engine on real photos: statuses, embeddings, frames."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from kiosk.errors import FaceEngineError
from kiosk.face import dlib_models
from kiosk.face.dlib_models import model_path
from kiosk.face.engine import Engine
from kiosk.face.template import compare, distance, fuse
from kiosk.face.types import Embedding, Guidance, Image, PhotoStatus


def embedding_of(engine: Engine, data: bytes) -> Embedding:
    embedding = engine.embed_photo(data).embedding
    assert embedding is not None
    return embedding


@pytest.fixture(scope="module")
def close_up(portrait: Image) -> Image:
    """The photograph's face as a webcam at a door would show it: RGB, (480, 480, 3)."""
    return np.asarray(Pillow.fromarray(portrait[20:260, 100:340]).resize((480, 480)))


def test_a_real_photograph_embeds_to_a_unit_vector(engine: Engine, portrait_jpeg: bytes) -> None:
    result = engine.embed_photo(portrait_jpeg)
    assert result.status is PhotoStatus.OK
    assert result.embedding is not None
    assert result.embedding.shape == (128,)
    assert result.embedding.dtype == np.float32
    assert np.linalg.norm(result.embedding) == pytest.approx(1, abs=1e-5)
    assert result.quality["face_px"] > 80


def test_a_photo_and_its_mirror_image_embed_alike(engine: Engine, portrait: Image) -> None:
    straight = engine.embed_image(portrait).embedding
    mirrored = engine.embed_image(np.ascontiguousarray(portrait[:, ::-1])).embedding
    assert straight is not None
    assert mirrored is not None
    assert distance(straight, mirrored) < 0.12


def test_nobody_and_garbage_have_a_status_of_their_own(engine: Engine) -> None:
    assert engine.embed_image(np.full((300, 400, 3), 128, np.uint8)).status is PhotoStatus.NO_FACE
    assert engine.embed_photo(b"no image").status is PhotoStatus.UNREADABLE


def test_two_people_are_several_and_a_small_one_behind_does_not_count(
    engine: Engine, portrait: Image
) -> None:
    twice = np.hstack([portrait, portrait])
    assert engine.embed_image(twice).status is PhotoStatus.SEVERAL_FACES
    small = np.asarray(Pillow.fromarray(portrait).resize((200, 200)))
    behind = np.vstack([np.kron(portrait, np.ones((2, 2, 1), np.uint8)), np.zeros((200, 1024, 3), np.uint8)])
    behind[1024:, :200] = small
    assert engine.embed_image(behind).status is PhotoStatus.OK


def test_a_small_photo_is_searched_enlarged(engine: Engine, portrait: Image) -> None:
    small = np.asarray(Pillow.fromarray(portrait).resize((230, 230)))
    assert engine.embed_image(small).status is PhotoStatus.OK


def test_a_large_photo_embeds_like_a_small_one(engine: Engine, portrait: Image) -> None:
    large = io.BytesIO()
    Pillow.fromarray(portrait).resize((3000, 3000), Pillow.Resampling.BICUBIC).save(large, "JPEG", quality=92)
    plain = engine.embed_image(portrait).embedding
    assert plain is not None
    assert distance(embedding_of(engine, large.getvalue()), plain) < 0.1


def test_a_good_frame_is_judged_and_embedded(engine: Engine, close_up: Image) -> None:
    embedded = engine.analyse(close_up, 12.5)
    assert embedded.guidance is Guidance.GOOD
    assert embedded.face is not None
    assert embedded.embedding is not None
    assert embedded.captured_at == 12.5


def test_frames_without_one_face_say_so(engine: Engine, portrait: Image) -> None:
    empty = engine.analyse(np.full((480, 640, 3), 90, np.uint8), 0.0)
    two = engine.analyse(np.hstack([portrait, portrait]), 0.0)
    assert (empty.guidance, empty.face) == (Guidance.NO_FACE, None)
    assert two.guidance is Guidance.SEVERAL_FACES
    assert two.embedding is None


def test_a_dark_frame_is_too_dark(engine: Engine, close_up: Image) -> None:
    assert engine.analyse(close_up // 6, 0.0).guidance is Guidance.TOO_DARK


def test_the_contract_names_the_weights(engine: Engine) -> None:
    assert dlib_models.models_digest()[:32] in engine.contract
    assert "mirror" in engine.contract


def test_a_missing_model_says_what_to_reinstall() -> None:
    with pytest.raises(FaceEngineError, match="reinstall"):
        model_path("no_such_model.dat")


def test_real_people_separate_at_the_default_threshold(engine: Engine, faces: Path) -> None:
    photos = {path: embedding_of(engine, path.read_bytes()) for path in sorted(faces.glob("people/*/*"))}
    obama = [vector for path, vector in photos.items() if path.parent.name == "obama"]
    template = fuse(obama[:3])
    assert all(compare(template, fuse([vector])) < 0.33 for vector in obama[3:])
    others = [vector for path, vector in photos.items() if path.parent.name != "obama"]
    assert all(compare(template, fuse([vector])) > 0.45 for vector in others)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("unusable/no_face_dogs.jpg", PhotoStatus.NO_FACE),
        ("unusable/two_faces.jpg", PhotoStatus.SEVERAL_FACES),
        ("unusable/two_faces_2.jpg", PhotoStatus.SEVERAL_FACES),
        ("unusable/rgba_32bit.png", PhotoStatus.OK),
        ("exif_orientation_6_one_face.jpg", PhotoStatus.OK),
    ],
)
def test_statuses_of_real_photos(engine: Engine, faces: Path, name: str, status: PhotoStatus) -> None:
    assert engine.embed_photo((faces / name).read_bytes()).status is status
