"""A verification the way the replaced system did it: everything is downloaded, every time."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray

from kiosk.bench.baseline import FaceRecognition, first
from kiosk.face.image import MAX_BYTES
from kiosk.face.types import Image
from kiosk.gallery import layout
from kiosk.gallery.store import ObjectStore

_CACHE_NAME = "embeddings.npy"


class ReplacedSystem:
    """Verifies people of one store with face_recognition; nothing is kept between two verifications.

    Its cache is written with `numpy.save` where the original used pickle: as fast for one small array, and
    this program unpickles nothing but what it has checked.
    """

    def __init__(self, store: ObjectStore, library: FaceRecognition) -> None:
        self._store = store
        self._library = library

    def verify_first(self, user_id: str, frame: Image) -> bool:
        """Download and embed all photos, upload the cache, and compare the face in `frame`.

        The request that found the cache missing is not made: it would only take longer.
        """
        known = np.stack([self._library.in_photo(photo) for photo in self._download(user_id)])
        self._store.put(_cache_key(user_id), _saved(known))
        return self._compare(known, frame)

    def verify_again(self, user_id: str, frame: Image) -> bool:
        """Download all photos and the cache, and compare the face in `frame`."""
        self._download(user_id)
        saved = self._store.get(_cache_key(user_id), max_bytes=MAX_BYTES)
        return self._compare(np.load(io.BytesIO(saved.body), allow_pickle=False), frame)

    def _download(self, user_id: str) -> list[bytes]:
        """All photos, one by one."""
        photos = layout.photos_in(self._store.list(layout.user_prefix(user_id)), user_id)
        return [self._store.get(info.key, max_bytes=MAX_BYTES).body for info in photos.values()]

    def _compare(self, known: NDArray[np.float64], frame: Image) -> bool:
        return self._library.matches(known, first(self._library.in_frame(frame)))


def _cache_key(user_id: str) -> str:
    return layout.user_prefix(user_id) + _CACHE_NAME


def _saved(known: NDArray[np.float64]) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, known, allow_pickle=False)
    return buffer.getvalue()
