"""Desks to test with: machines around one store, whose engine reads who is on a photo from its bytes."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from kiosk.enrollment.desk import Desk, Draft
from kiosk.face.types import Embedding, PhotoEmbedding, PhotoStatus
from kiosk.gallery.gallery import Gallery, NewPhoto
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.store import ObjectStore
from kiosk.settings import Settings, load
from tests.gallery.fleet import FakeEmbedder, Fleet, unreachable

APART = 0.2
"""Distance, or so, of two photos of one person; strangers are 1.4 apart."""


def photo_of(person: str, number: int = 0) -> bytes:
    """What the engine takes for a photo of a person."""
    return f"{person} {number}".encode()


def face_of(data: bytes) -> Embedding:
    """The embedding of such a photo: near to those of other photos of the same person."""
    person = data.split()[0]
    vector = _direction(person) + APART / 2**0.5 * _direction(data)
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


def _direction(data: bytes) -> Embedding:
    seed = int.from_bytes(hashlib.sha256(data).digest()[:8], "big")
    vector = np.random.default_rng(seed).standard_normal(128)
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


class FaceReader(FakeEmbedder):
    """Embeds such photos; "nobody" is no face."""

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        """See PhotoEmbedder."""
        super().embed_photo(data)
        if data.startswith(b"nobody"):
            return PhotoEmbedding(PhotoStatus.NO_FACE)
        return PhotoEmbedding(PhotoStatus.OK, face_of(data), {"sharpness": 50.0})


def new_photo(person: str, number: int = 0) -> NewPhoto:
    """A photo that was prepared and judged."""
    data = photo_of(person, number)
    return NewPhoto(data, PhotoEmbedding(PhotoStatus.OK, face_of(data), {"sharpness": 50.0}))


def draft_of(
    person: str, count: int = 3, *, new: bool = True, name: str = "", key: str = "", first: int = 0
) -> Draft:
    """A draft of somebody under the ID that is also what is on the photos."""
    photos = tuple(new_photo(person, first + number) for number in range(count))
    return Draft(key or uuid.uuid4().hex, person, name, new, photos)


class LosesAnswers:
    """A store that does what it is asked, and then loses the answer to the n-th change."""

    def __init__(self, inner: ObjectStore, at: int) -> None:
        self._inner, self._left = inner, at

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def put(self, key: str, body: bytes, **conditions: Any) -> str:
        """See ObjectStore."""
        etag = self._inner.put(key, body, **conditions)
        self._lose()
        return etag

    def delete(self, key: str) -> None:
        """See ObjectStore."""
        self._inner.delete(key)
        self._lose()

    def _lose(self) -> None:
        self._left -= 1
        if self._left == 0:
            raise unreachable()


@dataclass
class Machine:
    """A machine with a desk: `changes` counts how often others would have been told."""

    desk: Desk
    gallery: Gallery
    embedder: FaceReader
    drafts: Path
    changes: list[None] = field(default_factory=list)


@dataclass
class Office(Fleet):
    """Machines around one store, each with directories of its own."""

    def machine(self, name: str = "north", settings: Settings | None = None, contract: str = "") -> Machine:
        """A machine of this name; the same name again is a restart."""
        directory = self.folder / name
        embedder = FaceReader(contract or "reads faces")
        local = LocalCache(directory / "cache", self.store.name)
        gallery = Gallery(self.store, local, embedder, key=self.key, now=self.clock)
        flags = {"enrollment": {"drafts": directory / "drafts"}}
        changes: list[None] = []
        desk = Desk(gallery, embedder, settings or load(flags=flags), on_change=lambda: changes.append(None))
        return Machine(desk, gallery, embedder, directory / "drafts", changes)

    def names(self, user_id: str) -> list[str]:
        """Names of what somebody has in the store."""
        prefix = f"users/{user_id}/"
        return [info.key.removeprefix(prefix) for info in self.store.inner.list(prefix)]

    def body(self, user_id: str, name: str) -> bytes:
        """The bytes of one of these objects."""
        return self.store.inner.get(f"users/{user_id}/{name}", max_bytes=1 << 24).body
