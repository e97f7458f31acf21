"""Photos in the role of a probe: embedded, or refused with a sentence that helps."""

from __future__ import annotations

from kiosk.errors import PhotoRefused
from kiosk.face.image import decode_photo
from kiosk.face.types import Embedding, FaceEngine, PhotoEmbedding, PhotoStatus

_REFUSALS = {
    PhotoStatus.NO_FACE: "No face was found. Please use a photo that shows the face from the front.",
    PhotoStatus.SEVERAL_FACES: "Several faces were found. Please use a photo of one person only.",
    PhotoStatus.UNREADABLE: "The photo cannot be read. Please export it again as JPEG or PNG.",
}


def probe_from_photo(engine: FaceEngine, data: bytes) -> Embedding:
    """The embedding of a photo used as a probe. Raises ImageError, PhotoRefused or FaceEngineError."""
    return required_embedding(engine.embed_image(decode_photo(data)))


def required_embedding(result: PhotoEmbedding) -> Embedding:
    """The embedding of a photo. Raises PhotoRefused where there is none, with its status as code."""
    if result.embedding is None:
        raise PhotoRefused(_REFUSALS[result.status], code=str(result.status))
    return result.embedding
