"""Photos judged one by one, as they will be stored, with the real engine."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow
from PIL import ImageEnhance, ImageFilter
from skimage.data import astronaut

from kiosk.camera.simulated import PEOPLE, reference_photos
from kiosk.enrollment.candidate import Candidate, check_quality, prepare_reference, prepare_references
from kiosk.enrollment_settings import EnrollmentSettings
from kiosk.errors import FaceEngineError, ImageError, PhotoRefused
from kiosk.face.engine import Engine, make_engine
from kiosk.face.types import PhotoEmbedding, PhotoStatus
from kiosk.gallery.gallery import NewPhoto
from kiosk.settings import load


@pytest.fixture(scope="module")
def engine(models: Path) -> Iterator[Engine]:
    made = make_engine(load(flags={"face": {"models": models}}))
    yield made
    made.close()


def portrait() -> Pillow.Image:
    return Pillow.fromarray(astronaut())


def encoded(image: Pillow.Image, kind: str = "JPEG", **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def refusal(engine: Engine, image: Pillow.Image) -> str:
    with pytest.raises(PhotoRefused) as caught:
        prepare_reference(engine, encoded(image))
    assert "Please" in str(caught.value)
    return caught.value.code


def test_a_photo_is_stored_upright_small_and_without_metadata(engine: Engine) -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6  # to be turned
    exif[0x010F] = "a maker"
    exif.get_ifd(0x8825)[1] = "N"  # a place
    sideways = portrait().resize((1600, 1600)).transpose(Pillow.Transpose.ROTATE_90)
    photo = prepare_reference(engine, encoded(sideways, exif=exif.tobytes()))
    with Pillow.open(io.BytesIO(photo.data)) as stored:
        assert (stored.format, stored.size) == ("JPEG", (1024, 1024))
        assert not dict(stored.getexif())
        assert stored.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert photo.result.status is PhotoStatus.OK
    again = engine.embed_photo(photo.data).embedding
    assert again is not None
    assert photo.result.embedding is not None
    assert np.array_equal(again, photo.result.embedding)
    assert Candidate(photo).thumbnail_jpeg == photo.data


@pytest.mark.parametrize(
    ("code", "spoil"),
    [
        ("no_face", lambda image: image.crop((300, 0, 500, 80))),
        ("several_faces", lambda image: side_by_side(image, image)),
        ("too_small", lambda image: image.resize((256, 256))),
        ("blurred", lambda image: image.filter(ImageFilter.GaussianBlur(4))),
        ("too_dark", lambda image: ImageEnhance.Brightness(image).enhance(0.2)),
        ("too_bright", lambda image: Pillow.blend(image, Pillow.new("RGB", image.size, "white"), 0.8)),
    ],
)
def test_what_cannot_be_compared_with_is_refused_with_the_reason(
    engine: Engine, code: str, spoil: Callable[[Pillow.Image], Pillow.Image]
) -> None:
    assert refusal(engine, spoil(portrait())) == code


def side_by_side(first: Pillow.Image, second: Pillow.Image) -> Pillow.Image:
    both = Pillow.new("RGB", (first.width + second.width, first.height))
    both.paste(first, (0, 0))
    both.paste(second, (first.width, 0))
    return both


def test_photos_of_the_simulated_people_are_good_enough(engine: Engine) -> None:
    images = [image for person in PEOPLE for image in reference_photos(person.seed)]
    readers = [partial(encoded, Pillow.fromarray(image)) for image in images]
    results = list(prepare_references(engine, readers))
    assert all(isinstance(result, NewPhoto) for result in results)


def test_photos_of_real_people_are_good_enough(engine: Engine, faces: Path) -> None:
    paths = sorted((faces / "people").glob("*/*.jpg"))
    results = list(prepare_references(engine, [path.read_bytes for path in paths]))
    assert paths
    assert all(isinstance(result, NewPhoto) for result in results)


def test_each_photo_gets_its_own_answer(engine: Engine) -> None:
    good, nothing = encoded(portrait()), encoded(Pillow.new("RGB", (300, 300), "grey"))
    results = list(prepare_references(engine, [lambda: good, lambda: b"text", lambda: nothing]))
    kinds = [type(result) for result in results]
    assert kinds == [NewPhoto, ImageError, PhotoRefused]


def test_no_photos_have_no_answers(engine: Engine) -> None:
    assert list(prepare_references(engine, [])) == []


def test_a_broken_engine_is_no_verdict() -> None:
    class Broken:
        contract = "broken"

        def embed_photo(self, data: bytes) -> PhotoEmbedding:
            raise FaceEngineError("The engine stopped. Please start the kiosk again.")

    with pytest.raises(FaceEngineError):
        prepare_reference(Broken(), encoded(portrait()))


BOUNDS = EnrollmentSettings()
GOOD = {"face_px": 100.0, "brightness": 120.0, "sharpness": 50.0}


@pytest.mark.parametrize(
    ("worse", "code"),
    [
        ({"face_px": BOUNDS.min_face - 1.0}, "too_small"),
        ({"brightness": BOUNDS.min_brightness - 1}, "too_dark"),
        ({"brightness": BOUNDS.max_brightness + 1}, "too_bright"),
        ({"sharpness": BOUNDS.min_sharpness - 1}, "blurred"),
        ({"sharpness": 0.0, "brightness": 10.0}, "too_dark"),
    ],
)
def test_the_bounds_are_those_of_the_settings(worse: dict[str, float], code: str) -> None:
    with pytest.raises(PhotoRefused) as caught:
        check_quality({**GOOD, **worse}, BOUNDS)
    assert caught.value.code == code
    lenient = EnrollmentSettings(min_face=20, min_brightness=0, max_brightness=255, min_sharpness=0)
    check_quality({**GOOD, **worse}, lenient)


def test_what_was_not_measured_is_not_refused() -> None:
    check_quality({}, BOUNDS)
    at_the_bounds = {
        "face_px": float(BOUNDS.min_face),
        "brightness": BOUNDS.min_brightness,
        "sharpness": BOUNDS.min_sharpness,
    }
    check_quality(at_the_bounds, BOUNDS)
    check_quality(GOOD, BOUNDS)
