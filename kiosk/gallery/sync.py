"""Synchronisation: makes the local copies follow the store, in steps between which claims can be served.

One listing of everybody tells who was deleted (their local copy is erased), who changed (it is updated) and
who did not (nothing is fetched, and their copy counts as confirmed; see `census`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from typing import TypeVar

from kiosk.errors import FaceEngineError, KioskError, StoreError, StoreUnreachable
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.layout import USERS_PREFIX, local_name
from kiosk.gallery.listing import Listing, by_person
from kiosk.gallery.local_cache import Confirmation
from kiosk.gallery.local_copies import LocalCopies
from kiosk.gallery.references import Collected
from kiosk.gallery.store import ObjectInfo

logger = logging.getLogger(__name__)

T = TypeVar("T")

AT_ONCE = 16
"""People fetched at the same time."""

BATCH = 32
"""People fetched in one step: a claim that arrives meanwhile waits for two round trips or so."""

MAX_FAILURES = 3
"""After so many people who could not be had because the store does not answer, the rest has to wait."""

MAX_MISTAKES = 3
"""After so many people who are there although the listing of everybody lacked them, it is not believed."""


@dataclass(slots=True)
class SyncReport:
    """What a synchronisation has done so far.

    `people` are in the store, of whom `wanted` have, or get, a local copy; of those `unchanged` needed nothing,
    `updated` were fetched anew, by this or by a claim meanwhile, and `failed` are the IDs of those who could not
    be fetched or kept. `erased` local copies were of people who are no longer in the store.
    """

    people: int = 0
    wanted: int = 0
    unchanged: int = 0
    updated: int = 0
    erased: int = 0
    failed: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many of `wanted` have been seen to."""
        return self.unchanged + self.updated + len(self.failed)


class Synchronisation:
    """One pass over the store. `gather` may be called from several threads, all else from one."""

    def __init__(
        self,
        store: BoundedStore,
        copies: LocalCopies,
        *,
        gather: Callable[[Listing], Collected],
        keep: Callable[[Collected], None],
        is_gone: Callable[[str], bool],
        everyone: bool,
        now: Callable[[], Confirmation],
    ) -> None:
        """`gather` updates a local copy from the store, `keep` takes note of that. `is_gone` asks the store for
        one person, and erases the local copy of one who is gone. Without `everyone`, only people of whom there
        is a local copy get one.
        """
        self._store = store
        self._copies = copies
        self._gather = gather
        self._keep = keep
        self._is_gone = is_gone
        self._everyone = everyone
        self._now = now
        self._report = SyncReport()
        self._complete: dict[str, str] = {}
        self.touched: set[str] = set()
        """IDs of people who were asked for between two steps: what is known of them is newer."""

    def steps(self) -> Generator[SyncReport, None, None]:
        """Work; yields the report, always the same object, after each step. Raises StoreError."""
        self._copies.tidy_up()
        asked = self._now()
        rows: list[ObjectInfo] = []
        for page in self._store.pages(USERS_PREFIX):
            rows += page
            yield self._report
        listings = list(by_person(sorted(rows, key=attrgetter("key")), asked))
        self._report.people = len(listings)
        here = self._copies.names()
        for _ in self._erase(here - {local_name(listing.user_id) for listing in listings}, asked):
            yield self._report
        yield from self._update(
            [one for one in listings if self._everyone or local_name(one.user_id) in here], here
        )
        self._copies.count(asked, self._complete)
        yield self._report

    def _erase(self, names: set[str], asked: Confirmation) -> Iterator[None]:
        """Erase the local copies of these names, where the store confirms that the person is gone."""
        mistakes = 0
        for name in sorted(names):
            user_id = self._copies.whose(name, before=asked)
            if user_id is None or user_id in self.touched:
                continue
            if self._is_gone(user_id):
                self._report.erased += 1
            else:
                mistakes += 1
            if mistakes == MAX_MISTAKES:
                raise StoreError(
                    "The photo store listed its people incompletely. Please look at its log if this goes on."
                )
            yield

    def _update(self, listings: Sequence[Listing], here: set[str]) -> Iterator[SyncReport]:
        self._report.wanted = len(listings)
        counted = self._copies.counted()
        before = counted.people if counted else {}
        changed = []
        for listing in listings:
            name, now = local_name(listing.user_id), listing.fingerprint
            if name in here and before.get(name) == now and self._copies.has_name(name):
                self._complete[name] = now
                self._report.unchanged += 1
            else:
                changed.append(listing)
        yield self._report
        silent = 0
        for results in gather_all(changed, self._gather_untouched):
            for listing, result in results:
                silent += isinstance(result, StoreUnreachable)
                self._note(listing.user_id, result)
            if silent >= MAX_FAILURES:
                raise StoreUnreachable("The photo store stopped answering. The rest is tried again later.")
            yield self._report

    def _gather_untouched(self, listing: Listing) -> Collected | None:
        if self._store.is_interrupted:
            raise StoreUnreachable("It gives way to somebody at the door.")
        return None if listing.user_id in self.touched else self._gather(listing)

    def _note(self, user_id: str, result: Collected | KioskError | None) -> None:
        if isinstance(result, KioskError):
            logger.warning("the local copy of %s is not up to date: %s", user_id, result)
            self._report.failed.append(user_id)
            return
        if result is not None:
            self._keep(result)
        if not self._copies.is_saved(user_id):
            self._report.failed.append(user_id)
            return
        self._report.updated += 1
        if result is not None and result.complete:
            self._complete[local_name(user_id)] = result.fingerprint


def collect_all(
    listings: Sequence[Listing], gather: Callable[[Listing], Collected]
) -> Iterator[tuple[Listing, Collected | None]]:
    """What `gather` gives for each listing; None, with a warning, where it fails.

    Raises StoreUnreachable where the store has stopped answering.
    """
    silent = 0
    for results in gather_all(listings, gather):
        for listing, result in results:
            if isinstance(result, KioskError):
                logger.warning("%s is left out: %s", listing.user_id, result)
            silent += isinstance(result, StoreUnreachable)
            yield listing, None if isinstance(result, KioskError) else result
        if silent >= MAX_FAILURES:
            raise StoreUnreachable("The photo store stopped answering. Please try again.")


def gather_all(
    listings: Sequence[Listing], gather: Callable[[Listing], T]
) -> Iterator[list[tuple[Listing, T | KioskError]]]:
    """What `gather` gives for each listing, or the error it raises, in batches and several at a time."""
    with ThreadPoolExecutor(AT_ONCE, "people") as pool:
        for start in range(0, len(listings), BATCH):
            some = listings[start : start + BATCH]
            yield list(zip(some, pool.map(partial(_try, gather), some), strict=True))


def _try(gather: Callable[[Listing], T], listing: Listing) -> T | KioskError:
    try:
        return gather(listing)
    except (StoreError, FaceEngineError) as error:
        return error
