"""The store loop: the one thread that owns the gallery. It serves claims, and in between follows the store."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Generator

from kiosk.errors import KioskError, UnknownUser, UserIdError
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.references import References
from kiosk.gallery.sync import SyncReport
from kiosk.settings import SyncSettings
from kiosk.verification.identification import Candidate, Index
from kiosk.verification.session import Claim

logger = logging.getLogger(__name__)

POLL_S = 0.2

PEOPLE_PER_STEP = 8
"""So many are prepared for the index while a claim may be waiting: some ten milliseconds."""


class StoreLoop:
    """Hosts a gallery. `run` is the thread's body; `fetch` may be called from any thread.

    Every `sync.interval` the local copies are brought up to date in small steps, what is pending is uploaded,
    and one embedding is checked. Where people are to be recognised, an index of everybody follows, whenever
    another one is needed. All of that gives way to a claim, or to the end.
    """

    def __init__(
        self,
        make_gallery: Callable[[], Gallery],
        on_references: Callable[[Claim, References | Exception], None],
        *,
        sync: SyncSettings,
        on_index: Callable[[Index], None] | None = None,
    ) -> None:
        """The callbacks are called in the loop's thread. With `on_index`, everybody is fetched and indexed."""
        self._make_gallery = make_gallery
        self._on_references = on_references
        self._on_index = on_index
        self._settings = sync
        self._claims: queue.Queue[Claim] = queue.Queue()
        self._gallery: Gallery | None = None
        self._sync: Generator[SyncReport, None, None] | None = None
        self._report: SyncReport | None = None
        self._index_stale = True
        self._indexing: Generator[None, None, None] | None = None
        self._next_sync = 0.0
        self._stop = threading.Event()

    def fetch(self, claim: Claim) -> None:
        """Ask for the references of a claimed identity; returns at once."""
        self._claims.put(claim)

    def sync_soon(self) -> None:
        """Look at the store as soon as nobody waits: something was changed there; from any thread."""
        self._next_sync = 0.0

    def run(self, stop: threading.Event) -> None:
        """Serve claims, and synchronise in between, until `stop` is set."""
        self._stop = stop
        try:
            while not stop.is_set():
                claim = self._next_claim()
                if claim is not None:
                    self._serve(claim)
                elif self._indexing is not None:
                    self._work(self._index_some)
                elif self._sync is not None or time.monotonic() >= self._next_sync:
                    self._work(self._synchronise)
                    self._start_indexing()
        finally:
            self._end_sync()

    def _next_claim(self) -> Claim | None:
        """The newest claim: whoever made an earlier one has left."""
        try:
            claim = self._claims.get(timeout=0.001 if self._sync or self._indexing else POLL_S)
            while True:
                try:
                    claim = self._claims.get_nowait()
                except queue.Empty:
                    return claim
        except queue.Empty:
            return None

    def _serve(self, claim: Claim) -> None:
        try:
            self._on_references(claim, self._open().references(claim.user_id))
        except Exception as error:  # every claim gets an answer, whatever happens
            self._index_stale |= isinstance(error, UnknownUser)  # they may be in it
            if not isinstance(error, KioskError):
                logger.exception("the store loop met an unexpected error")
            elif not isinstance(error, (UnknownUser, UserIdError)):
                logger.warning("no references of %s: %s", claim.user_id, error)
            self._on_references(claim, error)
        self._work(lambda: self._write_back(only=claim.user_id))

    def _open(self) -> Gallery:
        self._gallery = self._gallery or self._make_gallery()
        return self._gallery

    def _synchronise(self) -> None:
        """One step of a synchronisation, and what follows the last one."""
        if self._sync is None:
            self._next_sync = time.monotonic() + self._settings.interval
            everyone = self._settings.everyone or self._on_index is not None
            self._sync = self._open().sync(everyone=everyone, interrupted=self._is_wanted)
        report = next(self._sync, None)
        if report is None:
            self._end_sync()
            self._index_stale |= self._open().spot_check(self._is_wanted) is not None
            self._write_back()
        else:
            self._report = report

    def _start_indexing(self) -> None:
        """Make another index where a synchronisation, finished or not, has left the last one behind."""
        ready = self._sync is None and self._gallery is not None
        if ready and self._index_stale and self._on_index is not None:
            self._indexing = self._index(self._open(), self._on_index)

    def _index_some(self) -> None:
        """One step of making an index."""
        if self._indexing is not None and next(self._indexing, self) is self:
            self._indexing = None

    def _index(self, gallery: Gallery, on_index: Callable[[Index], None]) -> Generator[None, None, None]:
        """Make an index of all who are remembered, in steps."""
        self._index_stale = False  # what changes from now on may come too late for this one
        candidates: list[Candidate] = []
        try:
            for references in gallery.remembered():
                candidates.append(Candidate.of(references))
                if len(candidates) % PEOPLE_PER_STEP == 0:
                    yield
        except Exception:
            self._index_stale = True
            raise
        on_index(Index.of(candidates))

    def _write_back(self, only: str | None = None) -> None:
        if self._gallery is not None:
            self._gallery.write_back(self._is_wanted, only=only)

    def _is_wanted(self) -> bool:
        return self._stop.is_set() or not self._claims.empty()

    def _work(self, work: Callable[[], None]) -> None:
        """Do what nobody waits for: a failure never disturbs verification, and is tried again later."""
        try:
            work()
        except KioskError as error:
            self._end_sync()
            if self._is_wanted():
                self._next_sync = time.monotonic()  # it gave way to a claim
            else:
                logger.warning("following the photo store is tried again later: %s", error)
        except Exception:
            self._end_sync()
            logger.exception("following the photo store failed")

    def _end_sync(self) -> None:
        if self._sync is not None:
            self._sync.close()
            self._sync = None
        if self._report is not None:
            self._index_stale |= bool(self._report.erased or self._report.updated)
            self._report = None
