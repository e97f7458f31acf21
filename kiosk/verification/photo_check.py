"""Photos in the role of a probe or of a new reference: judged, and refused with a sentence that helps."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from kiosk.errors import ImageError, PhotoRefused
from kiosk.face.image import decode_photo, encode_photo
from kiosk.face.types import Embedding, FaceEngine, PhotoEmbedding, PhotoStatus
from kiosk.gallery.gallery import NewPhoto

_REFUSALS = {
    PhotoStatus.NO_FACE: "No face was found. Please use a photo that shows the face from the front.",
    PhotoStatus.SEVERAL_FACES: "Several faces were found. Please use a photo of one person only.",
    PhotoStatus.UNREADABLE: "The photo cannot be read. Please export it again as JPEG or PNG.",
}


def probe_from_photo(engine: FaceEngine, data: bytes) -> Embedding:
    """The embedding of a photo used as a probe. Raises ImageError, PhotoRefused or FaceEngineError."""
    return _required(engine.embed_image(decode_photo(data)))


def prepare_reference(engine: FaceEngine, data: bytes) -> NewPhoto:
    """A photo as enrollment stores it: upright, without metadata, at most 1024 px, with its embedding.

    The embedding is that of the stored bytes, so that any kiosk computes the same from the bucket. Raises
    ImageError, PhotoRefused or FaceEngineError.
    """
    stored = encode_photo(decode_photo(data))
    result = engine.embed_photo(stored)
    _required(result)
    return NewPhoto(stored, result)


def prepare_references(
    engine: FaceEngine, photos: Sequence[Callable[[], bytes]]
) -> Iterator[NewPhoto | ImageError | PhotoRefused]:
    """`prepare_reference` for each photo, in order and as many at once as there are cores.

    `photos` read the bytes. A photo that cannot be used gives its error. Raises FaceEngineError.
    """

    def prepare(read: Callable[[], bytes]) -> NewPhoto | ImageError | PhotoRefused:
        try:
            return prepare_reference(engine, read())
        except (ImageError, PhotoRefused) as error:
            return error

    with ThreadPoolExecutor(min(len(photos), os.cpu_count() or 1) or 1, "references") as pool:
        yield from pool.map(prepare, photos)


def _required(result: PhotoEmbedding) -> Embedding:
    if result.embedding is None:
        raise PhotoRefused(_REFUSALS[result.status], code=str(result.status))
    return result.embedding
