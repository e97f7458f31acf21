"""Writing an embeddings cache back to the store without losing what another kiosk wrote meanwhile.

The write is conditional on the object that was read. Where another writer was faster, the listing and the
shared cache are read again, merged by entry, and written again, a bounded number of times with jitter.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from dataclasses import replace

from kiosk.errors import ConditionsUnsupported, ObjectMissing, StoreConflict
from kiosk.gallery.local_cache import Confirmation, age
from kiosk.gallery.references import CacheState, Collected, ReferenceCollector
from kiosk.gallery.shared_cache import SharedCaches

logger = logging.getLogger(__name__)

TRIES = 5
LONGEST_PAUSE_S = 0.4
LISTING_HOLDS_S = 30.0
"""An older listing is asked for again before a write: the person may have been removed since."""


class WriteBack:
    """Uploads embeddings caches. Blocks: call it off the decision path."""

    def __init__(
        self,
        shared: SharedCaches,
        collector: ReferenceCollector,
        *,
        now: Callable[[], Confirmation] = Confirmation.now,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._shared = shared
        self._collector = collector
        self._now = now
        self._sleep = sleep
        self._unsettled: set[str] = set()

    def push(self, collected: Collected) -> Collected:
        """Make the shared cache hold what `collected` does; returns what it holds and under which ETag.

        Raises UnknownUser where the person was removed meanwhile, StoreError (StoreConflict after TRIES lost
        races), FaceEngineError and CacheRejected.
        """
        user_id = collected.listing.user_id
        # A write that never comes to a conflict would bring back the cache of a person removed meanwhile.
        if user_id in self._unsettled or age(collected.listing.asked, self._now()) > LISTING_HOLDS_S:
            collected = self._collector.collect_again(collected)
        self._unsettled.add(user_id)
        written = self._win(collected)
        self._unsettled.discard(user_id)
        return written

    def _win(self, collected: Collected) -> Collected:
        for attempt in range(1, TRIES + 1):
            if not collected.state.changed:
                break
            try:
                return self._put(collected)
            except StoreConflict:
                logger.info("another kiosk wrote the cache of %s first", collected.listing.user_id)
                if attempt == TRIES:
                    raise
            self._sleep(random.uniform(0, LONGEST_PAUSE_S * attempt / TRIES))  # noqa: S311
            collected = self._collector.collect_again(collected)
        return collected

    def _put(self, collected: Collected) -> Collected:
        state = collected.state
        try:
            etag = self._shared.replace(collected.listing.user_id, state.cache, state.shared_etag)
        except ConditionsUnsupported:
            return self._put_and_read_back(collected)
        return self._written(collected, etag)

    def _put_and_read_back(self, collected: Collected) -> Collected:
        """For servers without conditional writes: merge, write, and see whether that is what is there now."""
        collected = self._collector.collect_again(collected)
        if not collected.state.changed:
            return collected
        user_id = collected.listing.user_id
        etag = self._shared.overwrite(user_id, collected.state.cache)
        try:
            found = self._shared.etag(user_id)
        except ObjectMissing:
            found = None
        if found != etag:
            raise StoreConflict(
                "Another kiosk wrote the same embeddings cache. It is merged and tried again."
            )
        return self._written(collected, etag)

    def _written(self, collected: Collected, etag: str) -> Collected:
        state = CacheState(collected.state.cache, etag, changed=False, written=self._now())
        return replace(collected, state=state)
