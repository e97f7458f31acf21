"""The store loop: the one thread that owns the gallery. Fetches references; uploads what is pending."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable

from kiosk.errors import KioskError
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.references import References
from kiosk.verification.session import Claim

logger = logging.getLogger(__name__)

POLL_S = 0.2


class StoreLoop:
    """Hosts a gallery. `run` is the thread's body; `fetch` may be called from any thread."""

    def __init__(
        self,
        make_gallery: Callable[[], Gallery],
        on_references: Callable[[Claim, References | Exception], None],
        *,
        sync_interval: float,
    ) -> None:
        """`on_references` is called in the loop's thread; `sync_interval` in seconds."""
        self._make_gallery = make_gallery
        self._on_references = on_references
        self._sync_interval = sync_interval
        self._claims: queue.Queue[Claim] = queue.Queue()

    def fetch(self, claim: Claim) -> None:
        """Ask for the references of a claimed identity; returns at once."""
        self._claims.put(claim)

    def run(self, stop: threading.Event) -> None:
        """Serve claims until `stop` is set; upload after each claim and every `sync_interval`."""
        gallery: Gallery | None = None
        next_sync = 0.0
        while not stop.is_set():
            claim = self._next_claim()
            if claim is None and time.monotonic() < next_sync:
                continue
            try:
                gallery = gallery or self._make_gallery()
                if claim is not None:
                    self._on_references(claim, gallery.references(claim.user_id))
            except Exception as error:  # noqa: BLE001  # every claim gets an answer, whatever happens
                self._report(claim, error)
            if gallery is not None:
                self._write_back(gallery)
            next_sync = time.monotonic() + self._sync_interval

    def _next_claim(self) -> Claim | None:
        """The newest claim: whoever made an earlier one has left."""
        try:
            claim = self._claims.get(timeout=POLL_S)
            while True:
                try:
                    claim = self._claims.get_nowait()
                except queue.Empty:
                    return claim
        except queue.Empty:
            return None

    def _report(self, claim: Claim | None, error: Exception) -> None:
        if not isinstance(error, KioskError):
            logger.error("the store loop met an unexpected error", exc_info=error)
        if claim is not None:
            self._on_references(claim, error)

    def _write_back(self, gallery: Gallery) -> None:
        try:
            gallery.write_back(lambda: not self._claims.empty())
        except Exception:  # an upload never disturbs verification; it is tried again later
            logger.exception("uploading pending caches failed")
