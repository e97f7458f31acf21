"""Builds the kiosk's parts from the settings; used by every command and by the window."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.cache_key import cache_key
from kiosk.face.types import FaceEngine, FrameAnalysis, Image, PhotoEmbedder, PhotoEmbedding
from kiosk.settings import Settings, without_password

if TYPE_CHECKING:
    from kiosk.enrollment.desk import Desk
    from kiosk.gallery.gallery import Gallery


class LazyEngine:
    """A face engine that loads its models when it is first needed; `kiosk users` never needs them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._loading = threading.Lock()
        self._loaded: FaceEngine | None = None

    @property
    def _engine(self) -> FaceEngine:
        with self._loading:
            if self._loaded is None:
                from kiosk.face.engine import make_engine

                self._loaded = make_engine(self._settings)
            return self._loaded

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
        if self._loaded is not None:
            self._loaded.close()


def make_gallery(settings: Settings, embedder: PhotoEmbedder, *, create: bool = False) -> Gallery:
    """The gallery of the configured store; `create` as in `open_store`.

    Raises SettingsError, StoreError, LocalCacheError or CacheKeyError.
    """
    from kiosk.gallery.gallery import Gallery
    from kiosk.gallery.local_cache import LocalCache
    from kiosk.gallery.open_store import open_store

    store = open_store(settings, create=create)
    identity = store_identity(settings, store.name)
    return Gallery(
        store,
        LocalCache(settings.cache.directory, identity),
        embedder,
        key=cache_key(settings, identity),
        deadline=settings.store_deadline,
        offline_max_age=settings.offline.max_age,
    )


def refuse_newer_copy(settings: Settings) -> None:
    """Raise LocalCacheError where a newer kiosk keeps the local copy: the one thing this kiosk must not touch.

    Asks before anything is shown. Raises SettingsError where there can be no such store.
    """
    from kiosk.gallery.local_cache import refuse_newer
    from kiosk.gallery.open_store import open_store

    name = open_store(settings).name
    refuse_newer(settings.cache.directory, store_identity(settings, name))


def make_desk(
    settings: Settings,
    embedder: PhotoEmbedder,
    on_change: Callable[[], None],
    make_gallery: Callable[[Settings, PhotoEmbedder], Gallery] = make_gallery,
) -> Desk:
    """The desk of the configured store, with the credentials of administrators; errors as `make_gallery`.

    `on_change` as in `Desk`.
    """
    from kiosk.enrollment.desk import Desk

    administration = for_administration(settings)
    gallery = make_gallery(administration, embedder)
    identity = store_identity(administration, gallery.store_name)
    return Desk(gallery, embedder, administration, on_change=on_change, store=identity)


def for_administration(settings: Settings) -> Settings:
    """The settings with which people are added, changed and deleted: those of `admin_profile`, where it is set."""
    if not settings.admin_profile:
        return settings
    return settings.model_copy(update={"profile": settings.admin_profile})


def store_identity(settings: Settings, name: str) -> str:
    """What a store's local copy and key are filed under: two servers may have buckets of the same name."""
    if not name.startswith("s3:"):
        return name
    from_environment = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
    server = without_password(settings.endpoint_url or from_environment or "")
    return f"{name} at {server}" if server else name
