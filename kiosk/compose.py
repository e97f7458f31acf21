"""Builds the kiosk's parts from the settings; used by every command and by the window."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.face.types import FaceEngine, FrameAnalysis, Image, PhotoEmbedder, PhotoEmbedding
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.gallery.gallery import Gallery


class LazyEngine:
    """A face engine that loads its models when it is first needed; `kiosk users` never needs them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @cached_property
    def _engine(self) -> FaceEngine:
        from kiosk.face.engine import make_engine

        return make_engine(self._settings)

    @property
    def contract(self) -> str:
        """See `PhotoEmbedder`."""
        return self._engine.contract

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        """See `PhotoEmbedder`."""
        return self._engine.embed_photo(data)

    def embed_image(self, image: Image) -> PhotoEmbedding:
        """See `FaceEngine`."""
        return self._engine.embed_image(image)

    def analyse(self, image: Image, captured_at: float) -> FrameAnalysis:
        """See `FaceEngine`."""
        return self._engine.analyse(image, captured_at)

    def close(self) -> None:
        """See `FaceEngine`."""
        if "_engine" in self.__dict__:
            self._engine.close()


def make_gallery(settings: Settings, embedder: PhotoEmbedder) -> Gallery:
    """The gallery of the configured store. Raises SettingsError, StoreError or LocalCacheError."""
    from kiosk.gallery.gallery import Gallery
    from kiosk.gallery.local_cache import LocalCache
    from kiosk.gallery.open_store import open_store

    store = open_store(settings)
    return Gallery(
        store,
        LocalCache(settings.cache.directory, store.name),
        embedder,
        key=settings.cache.key.get_secret_value().encode() if settings.cache.key else None,
        deadline=settings.store_deadline,
        offline_max_age=settings.offline.max_age,
    )
