"""Photos judged together: the same person, and each another photo."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from skimage.data import astronaut

from kiosk.camera.simulated import PEOPLE, reference_photos
from kiosk.enrollment.album import judge_album
from kiosk.enrollment.sketch import are_copies, sketch
from kiosk.face.image import decode_photo, encode_photo
from kiosk.face.types import Embedding, PhotoEmbedding, PhotoStatus
from kiosk.gallery.gallery import NewPhoto
from tests.enrollment.offices import face_of, new_photo, photo_of

KNOWN = {f"ref_{number}.jpg": face_of(photo_of("ada", number)) for number in range(3)}


def codes(verdicts: Sequence[Exception | None]) -> list[str]:
    return [getattr(verdict, "code", "") for verdict in verdicts]


def judge(*photos: NewPhoto, known: Mapping[str, Embedding] | None = None) -> list[str]:
    return codes(judge_album(known or {}, photos))


def album(people: str) -> list[NewPhoto]:
    """A photo of each person named by a letter, all different."""
    return [new_photo(person, number) for number, person in enumerate(people)]


def test_photos_of_one_person_are_all_fine() -> None:
    assert judge(*album("aaaaa")) == [""] * 5
    assert judge(*album("a")) == [""]
    assert judge() == []


def test_whoever_is_not_the_majority_is_refused() -> None:
    assert judge(*album("baaa")) == ["other_person", "", "", ""]
    assert judge(*album("abaca")) == ["", "other_person", "", "other_person", ""]


@pytest.mark.parametrize(
    ("people", "refused"), [("ab", [1]), ("abc", [1, 2]), ("aabb", [2, 3]), ("abab", [1, 3])]
)
def test_without_a_majority_the_earliest_decides(people: str, refused: list[int]) -> None:
    verdicts = judge(*album(people))
    assert [number for number, code in enumerate(verdicts) if code == "other_person"] == refused


def test_what_is_enrolled_cannot_be_outvoted() -> None:
    known = {"ref_0.jpg": face_of(photo_of("ada"))}
    assert judge(*album("bbbbb"), known=known) == ["other_person"] * 5
    mixed = [*album("bb"), new_photo("ada", 7)]
    assert judge(*mixed, known=known) == ["other_person", "other_person", ""]


def test_where_those_enrolled_disagree_all_are_asked() -> None:
    known = {"ref_0.jpg": face_of(photo_of("ada")), "ref_1.jpg": face_of(photo_of("ben"))}
    assert judge(new_photo("ben", 5), new_photo("ben", 6), known=known) == ["", ""]
    assert judge(new_photo("ben", 5), new_photo("cid", 6), known=known) == ["", "other_person"]


def test_refusals_say_what_to_do() -> None:
    first, second = album("ab")
    for verdict in judge_album({}, [first, first, second])[1:]:
        assert verdict is not None
        assert "Please" in str(verdict)


def test_the_same_bytes_are_a_duplicate() -> None:
    photo = new_photo("ada", 9)
    assert judge(photo, photo, new_photo("ada", 1)) == ["", "duplicate", ""]
    known = {photo.name: face_of(photo_of("somebody", 1))}  # whatever was made of it then
    assert judge(photo, known=known) == ["duplicate"]


def test_an_enrolled_photo_that_was_encoded_again_is_a_duplicate() -> None:
    nearly = KNOWN["ref_0.jpg"] + np.float32(0.002) * face_of(b"noise")
    result = PhotoEmbedding(PhotoStatus.OK, nearly / np.linalg.norm(nearly))
    assert judge(NewPhoto(b"other bytes", result), known=KNOWN) == ["duplicate"]
    assert judge(new_photo("ada", 9), known=KNOWN) == [""]


@given(st.text("abc", max_size=7), st.text("abc", max_size=4))
def test_what_passes_passes_again(people: str, enrolled: str) -> None:
    """Without the photos that were refused, none is."""
    photos = album(people)
    known = {f"{number}.jpg": face_of(photo_of(one, 50 + number)) for number, one in enumerate(enrolled)}
    verdicts = judge_album(known, photos)
    assert len(verdicts) == len(photos)
    kept = [photo for photo, verdict in zip(photos, verdicts, strict=True) if verdict is None]
    assert judge(*kept, known=known) == [""] * len(kept)
    assert len({photo.data[:1] for photo in kept}) <= 1


@given(st.permutations([*album("aaaa"), *album("bb")]))
def test_a_majority_wins_in_any_order(photos: list[NewPhoto]) -> None:
    expected = ["other_person" if photo.data.startswith(b"b") else "" for photo in photos]
    assert judge(*photos) == expected


@given(st.integers(1, 4), st.lists(st.integers(0, 3), max_size=8))
def test_of_equal_photos_one_remains(count: int, picks: list[int]) -> None:
    photos = [new_photo("ada", pick % count) for pick in picks]
    seen: set[bytes] = set()
    for photo, code in zip(photos, judge(*photos), strict=True):
        assert code == ("duplicate" if photo.data in seen else "")
        seen.add(photo.data)


def saved_again(photo: bytes, quality: int, scale: float) -> bytes:
    """The photo as a messenger would send it, and as it would be stored then."""
    with Pillow.open(io.BytesIO(photo)) as image:
        smaller = image.resize((round(image.width * scale), round(image.height * scale)))
    buffer = io.BytesIO()
    smaller.save(buffer, "JPEG", quality=quality)
    return encode_photo(decode_photo(buffer.getvalue()))


COPIES: list[Callable[[bytes], bytes]] = [
    lambda photo: encode_photo(decode_photo(photo)),
    lambda photo: saved_again(photo, 50, 1.0),
    lambda photo: saved_again(photo, 85, 0.5),
    lambda photo: saved_again(photo, 85, 1.5),
]


@pytest.mark.parametrize("copy", COPIES)
def test_copies_are_known_by_their_sketches(copy: Callable[[bytes], bytes]) -> None:
    stored = encode_photo(astronaut())
    assert are_copies(sketch(stored), sketch(copy(stored)))


def test_different_photos_of_a_person_are_no_copies() -> None:
    sketches = [sketch(encode_photo(image)) for image in reference_photos(PEOPLE[0].seed)]
    assert not any(are_copies(first, other) for first in sketches for other in sketches if first is not other)


def test_what_is_no_image_has_no_sketch() -> None:
    assert sketch(b"no image") is None
    assert sketch(encode_photo(astronaut())[:5000]) is None
    assert not are_copies(None, None)


def test_a_copy_among_new_photos_is_a_duplicate() -> None:
    stored = encode_photo(astronaut())
    # Faces found in another place give embeddings that are far apart.
    first = NewPhoto(stored, PhotoEmbedding(PhotoStatus.OK, face_of(photo_of("ada", 1))))
    second = NewPhoto(
        saved_again(stored, 80, 0.5), PhotoEmbedding(PhotoStatus.OK, face_of(photo_of("ada", 2)))
    )
    assert judge(first, second) == ["", "duplicate"]
