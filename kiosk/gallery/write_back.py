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
LISTING_HOLDS_S = 5.0
"""An older listing is asked for again before a write: the person may have been removed since."""
FRUITLESS_TRIES = 2
"""After so many conflicts in which nobody had written anything, the server does not mean the condition."""


class WriteBack:
    """Uploads embeddings caches. Blocks: call it off the decision path."""

    def __init__(
        self,
        shared: SharedCaches,
        collector: ReferenceCollector,
        *,
        keep: Callable[[Collected], None],
        now: Callable[[], Confirmation] = Confirmation.now,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`keep` is called with what is known after each look at the store and after each write: whatever
        comes then, that is where the next try begins.
        """
        self._shared = shared
        self._collector = collector
        self._keep = keep
        self._now = now
        self._sleep = sleep
        self._unsettled: set[str] = set()

    def push(self, collected: Collected) -> None:
        """Make the shared cache hold what `collected` does.

        Raises UnknownUser where the person was removed meanwhile, StoreError (StoreConflict after TRIES lost
        races), FaceEngineError and CacheRejected.
        """
        user_id = collected.listing.user_id
        # A write that never comes to a conflict would bring back the cache of a person removed meanwhile.
        if user_id in self._unsettled or age(collected.listing.asked, self._now()) > LISTING_HOLDS_S:
            collected = self._look_again(collected)
        self._unsettled.add(user_id)
        self._win(collected)
        self._unsettled.discard(user_id)

    def _win(self, collected: Collected) -> None:
        fruitless = 0
        for attempt in range(1, TRIES + 1):
            if not collected.state.changed:
                return
            try:
                self._put(collected, conditional=fruitless < FRUITLESS_TRIES)
            except StoreConflict:
                logger.info("another kiosk wrote the cache of %s first", collected.listing.user_id)
                if attempt == TRIES:
                    raise
            else:
                return
            self._sleep(random.uniform(0, LONGEST_PAUSE_S * attempt / TRIES))  # noqa: S311
            before = collected.listing.cache_etag
            collected = self._look_again(collected)
            fruitless += collected.listing.cache_etag == before

    def _look_again(self, collected: Collected) -> Collected:
        again = self._collector.collect_again(collected)
        self._keep(again)
        return again

    def _put(self, collected: Collected, *, conditional: bool) -> None:
        state = collected.state
        if not conditional:
            self._put_and_read_back(collected)
            return
        try:
            etag = self._shared.replace(collected.listing.user_id, state.cache, state.shared_etag)
        except ConditionsUnsupported:
            self._put_and_read_back(collected)
        else:
            self._keep_written(collected, etag)

    def _put_and_read_back(self, collected: Collected) -> None:
        """For servers without conditional writes: merge, write, and see whether that is what is there now."""
        collected = self._look_again(collected)
        if not collected.state.changed:
            return
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
        self._keep_written(collected, etag)

    def _keep_written(self, collected: Collected, etag: str) -> None:
        state = CacheState(collected.state.cache, etag, changed=False, written=self._now())
        self._keep(replace(collected, state=state))
