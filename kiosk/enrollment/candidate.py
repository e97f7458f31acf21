"""Photos that somebody may be enrolled with: prepared as they will be stored, and judged one by one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from kiosk.enrollment_settings import EnrollmentSettings
from kiosk.errors import ImageError, PhotoRefused
from kiosk.face.image import decode_photo, encode_photo
from kiosk.face.types import PhotoEmbedder
from kiosk.gallery.gallery import NewPhoto
from kiosk.verification.photo_check import required_embedding

DEFAULT_BOUNDS = EnrollmentSettings()


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A photo that can be enrolled, as far as it can be judged by itself."""

    photo: NewPhoto

    @property
    def thumbnail_jpeg(self) -> bytes:
        """A JPEG to show it with."""
        return self.photo.data


def prepare_reference(
    embedder: PhotoEmbedder, data: bytes, bounds: EnrollmentSettings = DEFAULT_BOUNDS
) -> NewPhoto:
    """A photo as enrollment stores it: upright, without metadata, at most 1024 px, with its embedding.

    The embedding is that of the stored bytes, so that any kiosk computes the same from the bucket. Raises
    ImageError, FaceEngineError, and PhotoRefused with the code `no_face`, `several_faces`, `too_small`,
    `too_dark`, `too_bright` or `blurred`.
    """
    stored = encode_photo(decode_photo(data))
    result = embedder.embed_photo(stored)
    required_embedding(result)
    check_quality(result.quality, bounds)
    return NewPhoto(stored, result)


def prepare_references(
    embedder: PhotoEmbedder,
    photos: Sequence[Callable[[], bytes]],
    bounds: EnrollmentSettings = DEFAULT_BOUNDS,
) -> Iterator[NewPhoto | ImageError | PhotoRefused]:
    """`prepare_reference` for each photo, in order and as many at once as there are cores.

    `photos` read the bytes. A photo that cannot be used gives its error. Raises FaceEngineError.
    """

    def prepare(read: Callable[[], bytes]) -> NewPhoto | ImageError | PhotoRefused:
        try:
            return prepare_reference(embedder, read(), bounds)
        except (ImageError, PhotoRefused) as error:
            return error

    with ThreadPoolExecutor(min(len(photos), os.cpu_count() or 1) or 1, "references") as pool:
        yield from pool.map(prepare, photos)


def check_quality(quality: Mapping[str, float], bounds: EnrollmentSettings) -> None:
    """Raise PhotoRefused where a face is too small, dark, bright or blurred to be compared with.

    `quality` is as `kiosk.face.quality.measure` gives it; what an engine did not measure counts as good.
    Darkness comes before blur: it hides the same details.
    """
    size, brightness, sharpness = (quality.get(name) for name in ("face_px", "brightness", "sharpness"))
    if size is not None and size < bounds.min_face:
        raise PhotoRefused(
            f"The face is only {size:.0f} pixels wide, and {bounds.min_face} are needed. Please use a photo "
            "taken from nearer, or a larger one.",
            code="too_small",
        )
    if brightness is not None and brightness < bounds.min_brightness:
        raise PhotoRefused(
            "The face is too dark. Please use a photo with more light on the face.", code="too_dark"
        )
    if brightness is not None and brightness > bounds.max_brightness:
        raise PhotoRefused(
            "The face is too bright. Please use a photo without a flash or sunlight on the face.",
            code="too_bright",
        )
    if sharpness is not None and sharpness < bounds.min_sharpness:
        raise PhotoRefused("The face is blurred. Please use a sharper photo.", code="blurred")
