"""The file that says what a draft is; strict about what it reads, because a photo let in must be what it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Self

import numpy as np
from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator

from kiosk.errors import UserIdError
from kiosk.face.types import EMBEDDING_SIZE, Embedding, PhotoEmbedding, PhotoStatus
from kiosk.gallery.gallery import NewPhoto
from kiosk.gallery.layout import check_user_id
from kiosk.gallery.profile import MAX_NAME

_NORM_TOLERANCE = 1e-3

_STRICT = ConfigDict(
    strict=True,
    extra="forbid",
    allow_inf_nan=False,
    ser_json_bytes="base64",
    val_json_bytes="base64",
)


class PhotoFile(BaseModel):
    """What is known about a photo, whose bytes are in a file of this name. `embedding` is float32, LE."""

    model_config = _STRICT

    name: Annotated[str, StringConstraints(pattern=r"^ref_[0-9a-f]{12}\.jpg$")]
    embedding: bytes
    quality: dict[str, float]

    @classmethod
    def of(cls, photo: NewPhoto) -> Self:
        """The description of a photo."""
        assert photo.result.embedding is not None  # of status OK
        quality = {name: float(value) for name, value in photo.result.quality.items()}
        return cls(name=photo.name, embedding=photo.result.embedding.astype("<f4").tobytes(), quality=quality)

    def photo(self, data: bytes) -> NewPhoto:
        """The photo of these bytes. Raises ValueError where they are not the ones described."""
        photo = NewPhoto(data, PhotoEmbedding(PhotoStatus.OK, _vector(self.embedding), self.quality))
        if photo.name != self.name:
            raise ValueError("not the photo that it was")
        return photo


class DraftFile(BaseModel):
    """The JSON document. `saved` is in Unix seconds. Photos of the names `sent` may be in the store, under the
    ID `sent_as`, which is `reserved` for them once that was seen there.

    `contract` is that of the engine that made the embeddings.
    """

    model_config = _STRICT

    format: Literal["kiosk-draft"] = "kiosk-draft"
    version: Literal[1] = 1
    key: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    user_id: str
    display_name: Annotated[str, StringConstraints(max_length=MAX_NAME)]
    new: bool
    sent: Sequence[str]
    sent_as: str
    reserved: bool = False
    saved: float
    contract: str
    photos: Sequence[PhotoFile]

    @field_validator("user_id")
    @classmethod
    def _allowed(cls, value: str) -> str:
        try:
            return check_user_id(value)
        except UserIdError as error:
            raise ValueError("not an ID") from error

    def about(self, key: str) -> Self:
        """This very file. Raises ValueError where it is about a draft of another key."""
        if self.key != key:
            raise ValueError("it belongs to another draft")
        return self


def _vector(data: bytes) -> Embedding:
    if len(data) != 4 * EMBEDDING_SIZE:
        raise ValueError("not an embedding")
    vector = np.frombuffer(data, "<f4").astype(np.float32)
    if not abs(float(np.linalg.norm(vector)) - 1) < _NORM_TOLERANCE:  # nor is one that is not finite
        raise ValueError("not an embedding")
    return vector
