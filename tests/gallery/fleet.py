"""A fleet to test with: a fake engine, a clock, a store that fails as told, and kiosks that share it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from kiosk.errors import (
    ConditionsUnsupported,
    FaceEngineError,
    ObjectMissing,
    StoreConflict,
    StoreUnreachable,
)
from kiosk.face.types import Embedding, PhotoEmbedding, PhotoStatus
from kiosk.gallery import cache_codec, layout
from kiosk.gallery.cache_file import EmbeddingsCache
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.local_cache import Confirmation, LocalCache
from kiosk.gallery.store import ObjectInfo, ObjectStore, StoredObject

CONTRACT = "fake engine"
PAGE = 1000  # objects in a page of a listing, as in S3
ALICE = "users/alice/"
CACHE = f"{ALICE}.face_embeddings.pkl"

UNUSABLE = {
    b"no face": PhotoStatus.NO_FACE,
    b"several faces": PhotoStatus.SEVERAL_FACES,
    b"unreadable": PhotoStatus.UNREADABLE,
}


def embedding_of(data: bytes) -> Embedding:
    """What the fake engine makes of a photo: a unit vector drawn from its SHA-256."""
    seed = int.from_bytes(hashlib.sha256(data).digest()[:8], "big")
    vector = np.random.default_rng(seed).standard_normal(128)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def unreachable() -> StoreUnreachable:
    """The error of a store that does not answer."""
    return StoreUnreachable("The photo store does not answer. Please try again.")


@dataclass
class FakeEmbedder:
    """Fulfils PhotoEmbedder; `seen` holds what was embedded. Bytes that contain "broken" break the engine."""

    contract: str = CONTRACT
    seen: list[bytes] = field(default_factory=list)

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        """See PhotoEmbedder."""
        if b"broken" in data:
            raise FaceEngineError("The engine stopped. Please start the kiosk again.")
        self.seen.append(data)
        status = UNUSABLE.get(data, PhotoStatus.OK)
        usable = status is PhotoStatus.OK
        return PhotoEmbedding(status, embedding_of(data) if usable else None, {"sharpness": 1.5})


@dataclass
class Clock:
    """Time as the test sets it."""

    wall: float = 1_000_000.0
    running: float = 5_000.0

    def __call__(self) -> Confirmation:
        """This moment."""
        return Confirmation(self.wall, "this boot", self.running)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.wall += seconds
        self.running += seconds


class TroubledStore:
    """A store behind a wire: `trouble` is called with kind and key before each request, and may raise."""

    def __init__(self, inner: ObjectStore) -> None:
        self.inner = inner
        self.trouble: Callable[[str, str], None] = lambda kind, key: None
        self.asked: list[tuple[str, str]] = []

    @property
    def name(self) -> str:
        """See ObjectStore."""
        return self.inner.name

    @property
    def requests(self) -> Mapping[str, int]:
        """See ObjectStore."""
        return self.inner.requests

    def fail(self, kind: str, part: str = "") -> None:
        """From now on, requests of this kind for keys that contain `part` get no answer."""

        def trouble(asked: str, key: str) -> None:
            if asked == kind and part in key:
                raise unreachable()

        self.trouble = trouble

    def heal(self) -> None:
        """No more trouble."""
        self.trouble = lambda kind, key: None

    def once(self, kind: str, part: str, act: Callable[[], object]) -> None:
        """Call `act` right before the next request of this kind for a key that contains `part`."""

        def trouble(asked: str, key: str) -> None:
            if asked == kind and part in key:
                self.heal()
                act()

        self.trouble = trouble

    def list(self, prefix: str) -> list[ObjectInfo]:
        """See ObjectStore."""
        self._ask("LIST", prefix)
        return self.inner.list(prefix)

    def pages(self, prefix: str) -> Iterator[Sequence[ObjectInfo]]:
        """See ObjectStore."""
        for page in self.inner.pages(prefix):
            self._ask("LIST", prefix)
            yield page

    def list_folders(self, prefix: str) -> Iterator[str]:
        """See ObjectStore."""
        self._ask("LIST", prefix)
        return self.inner.list_folders(prefix)

    def get(self, key: str, *, max_bytes: int) -> StoredObject:
        """See ObjectStore."""
        self._ask("GET", key)
        return self.inner.get(key, max_bytes=max_bytes)

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        """See ObjectStore."""
        self._ask("PUT", key)
        return self.inner.put(key, body, if_match=if_match, if_absent=if_absent)

    def delete(self, key: str) -> None:
        """See ObjectStore."""
        self._ask("DELETE", key)
        self.inner.delete(key)

    def purge(self, prefix: str) -> int:
        """See ObjectStore."""
        self._ask("LIST", prefix)
        return self.inner.purge(prefix)

    def clock_skew(self) -> float:
        """See ObjectStore."""
        return self.inner.clock_skew()

    def _ask(self, kind: str, key: str) -> None:
        self.asked.append((kind, key))
        self.trouble(kind, key)


class MemoryStore:
    """A store in memory whose ETags count writes, so that the same bytes never have the same ETag twice."""

    def __init__(
        self, *, conditions: bool = True, ignores_conditions: bool = False, conflicts: bool = False
    ) -> None:
        """A server may refuse conditions as such, ignore them, or call every one a conflict."""
        self.name = "memory:"
        self.requests: Counter[str] = Counter()
        self._conditions = conditions
        self._ignores_conditions = ignores_conditions
        self._conflicts = conflicts
        self._objects: dict[str, tuple[bytes, str]] = {}
        self._writes = 0

    def list(self, prefix: str) -> list[ObjectInfo]:
        """See ObjectStore."""
        self.requests["LIST"] += 1
        return [
            ObjectInfo(key, etag, len(body), 0.0)
            for key, (body, etag) in sorted(self._objects.items())
            if key.startswith(prefix)
        ]

    def pages(self, prefix: str) -> Iterator[Sequence[ObjectInfo]]:
        """See ObjectStore; as in a bucket, an empty listing is one page."""
        rows = self.list(prefix)
        self.requests["LIST"] += max(0, (len(rows) - 1) // PAGE)
        yield from (rows[start : start + PAGE] for start in range(0, max(1, len(rows)), PAGE))

    def list_folders(self, prefix: str) -> Iterator[str]:
        """See ObjectStore."""
        names = {info.key.removeprefix(prefix).partition("/")[0] for info in self.list(prefix)}
        return iter(sorted(names))

    def get(self, key: str, *, max_bytes: int) -> StoredObject:
        """See ObjectStore."""
        self.requests["GET"] += 1
        if key not in self._objects:
            raise ObjectMissing("There is no such object. Please list again.")
        return StoredObject(*self._objects[key])

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        """See ObjectStore."""
        self.requests["PUT"] += 1
        if (if_match is not None or if_absent) and not self._conditions:
            raise ConditionsUnsupported("No conditions here. Please write without.")
        if (if_match is not None or if_absent) and self._conflicts:
            raise StoreConflict("Not now. Please try again.")
        if self._ignores_conditions:
            if_match, if_absent = None, False
        current = self._objects[key][1] if key in self._objects else None
        if (if_absent and current is not None) or (if_match is not None and current != if_match):
            raise StoreConflict("It was changed meanwhile. Please read it again.")
        self._writes += 1
        self._objects[key] = (body, f'"{self._writes}"')
        return self._objects[key][1]

    def delete(self, key: str) -> None:
        """See ObjectStore."""
        self.requests["DELETE"] += 1
        self._objects.pop(key, None)

    def purge(self, prefix: str) -> int:
        """See ObjectStore."""
        return 0

    def clock_skew(self) -> float:
        """See ObjectStore."""
        return 0.0


@dataclass
class Machine:
    """One kiosk: its gallery and what it is made of."""

    gallery: Gallery
    embedder: FakeEmbedder
    local: LocalCache
    directory: Path

    def verify(self) -> None:
        """One verification of Alice, and the upload after it."""
        self.gallery.references("alice")
        assert self.gallery.write_back() == []


@dataclass
class Fleet:
    """Kiosks around one store, each with a local cache directory of its own."""

    store: TroubledStore
    folder: Path
    clock: Clock = field(default_factory=Clock)
    key: bytes | None = None

    def kiosk(self, name: str = "north", contract: str = CONTRACT) -> Machine:
        """A kiosk with the directory `name`; the same name again is a restart."""
        directory = self.folder / f"machine-{name}"
        local, embedder = LocalCache(directory, self.store.name), FakeEmbedder(contract)
        gallery = Gallery(self.store, local, embedder, key=self.key, now=self.clock)
        return Machine(gallery, embedder, local, directory)

    def put(self, name: str, data: bytes) -> str:
        """Store one of Alice's photos behind the kiosks' backs; returns its ETag."""
        return self.store.inner.put(f"{ALICE}{name}", data)

    def put_all(self, photos: Mapping[str, bytes]) -> None:
        """Store several of Alice's photos."""
        for name, data in photos.items():
            self.put(name, data)

    def delete(self, name: str) -> None:
        """Delete one of Alice's objects behind the kiosks' backs."""
        self.store.inner.delete(f"{ALICE}{name}")

    def delete_everything(self) -> None:
        """Delete all of Alice's objects behind the kiosks' backs."""
        for info in self.store.inner.list(ALICE):
            self.store.inner.delete(info.key)

    def stored(self) -> dict[str, ObjectInfo]:
        """Alice's photos as they are now."""
        return layout.photos_in(self.store.inner.list(ALICE), "alice")

    def shared_cache(self) -> EmbeddingsCache:
        """Alice's shared cache; raises CacheRejected where it cannot be used."""
        data = self.store.inner.get(CACHE, max_bytes=1 << 20).body
        return cache_codec.decode(data, user_id="alice", key=self.key)

    def cache_covers_exactly_the_photos(self) -> bool:
        """Whether Alice's shared cache has a valid entry for each of her photos, and nothing else."""
        entries = {name: (entry.etag, entry.size) for name, entry in self.shared_cache().entries.items()}
        return entries == {name: (info.etag, info.size) for name, info in self.stored().items()}

    def requests_of(self, action: Callable[[], object]) -> dict[str, int]:
        """The requests that `action` makes, by kind."""
        before = Counter(self.store.requests)
        action()
        return dict(Counter(self.store.requests) - before)


def same_embeddings(found: Mapping[str, Embedding], photos: Mapping[str, bytes]) -> bool:
    """Whether these are exactly the embeddings of these photos."""
    return found.keys() == photos.keys() and all(
        np.array_equal(found[name], embedding_of(data)) for name, data in photos.items()
    )
