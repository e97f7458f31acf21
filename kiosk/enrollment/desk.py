"""The desk: everything administrators do with people and their photos, over a gallery that may write.

Blocks on the network and on the face engine; belongs to one thread.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace

from kiosk.enrollment.candidate import Candidate, prepare_reference
from kiosk.enrollment.details import PersonDetails, PhotoDetails, details_of
from kiosk.enrollment.drafts import Draft, Drafts
from kiosk.enrollment.lookalikes import Lookalike, find_lookalikes
from kiosk.enrollment.results import Access, Enrolled, RemovedPhoto
from kiosk.enrollment.steps import Steps
from kiosk.enrollment.uploads import Uploads
from kiosk.errors import StoreError
from kiosk.face.types import Embedding, PhotoEmbedder
from kiosk.gallery.erasure import Removal
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.record import PersonRecord
from kiosk.gallery.references import References
from kiosk.gallery.roster import Person
from kiosk.gallery.sync import SyncReport
from kiosk.settings import Settings

__all__ = [
    "Access",
    "Candidate",
    "Desk",
    "Draft",
    "Enrolled",
    "Lookalike",
    "PersonDetails",
    "PhotoDetails",
    "RemovedPhoto",
]

FRESH_S = 60.0
"""Local copies of everybody that were brought up to date so recently serve for a search."""


def _nothing() -> None:
    """Nobody has to be told."""


class Desk:
    """What the pages ask for."""

    def __init__(
        self,
        gallery: Gallery,
        embedder: PhotoEmbedder,
        settings: Settings,
        *,
        on_change: Callable[[], None] = _nothing,
        store: str = "",
    ) -> None:
        """`on_change` is called after everything that other loops should look at the store for.

        Drafts are kept apart by `store`, which names the one of the gallery more closely than its address may.
        """
        self._gallery = gallery
        self._embedder = embedder
        self._settings = settings
        self._on_change = on_change
        name = hashlib.sha256((store or gallery.store_name).encode()).hexdigest()[:32]
        self._drafts = Drafts(settings.enrollment.drafts / name, embedder)
        self._uploads = Uploads(gallery, self._drafts)
        self._followings = 0
        self._followed_at = float("-inf")

    def people(self) -> list[Person]:
        """Everybody in the store, by ID, from one listing. Raises StoreError."""
        return self._gallery.people()

    def follow(self) -> Generator[SyncReport, None, None]:
        """Bring the local copies of everybody up to date, step by step. Raises StoreError.

        It begins anew where they were brought up to date otherwise between two steps. What was embedded is
        uploaded at the end.
        """
        while True:
            with closing(self._follow()) as steps:
                report = yield from self._until_overtaken(steps)
            if report is not None:
                break
        for user_id in self._gallery.pending():
            self._gallery.write_back(only=user_id)
            yield report

    def remembered(self) -> Iterator[PersonDetails]:
        """Details of everybody of whom there is a local copy; the store is not asked."""
        return map(details_of, self._gallery.records())

    def details(self, user_id: str) -> PersonDetails:
        """Details of one person, from one LIST and what that shows to be missing.

        Raises UserIdError, UnknownUser, StoreError and FaceEngineError.
        """
        return details_of(self._record(user_id))

    def references(self, user_id: str) -> Mapping[str, Embedding]:
        """The embeddings of somebody's photos, by name; errors as `details`."""
        return self._record(user_id).embeddings

    def as_at_the_door(self, user_id: str) -> References:
        """What the door would compare somebody with now, offline too. Errors as `Gallery.references`."""
        return self._gallery.references(user_id)

    def photo(self, user_id: str, name: str) -> bytes:
        """The bytes of a photo, from the local copy where they are there. Raises StoreError."""
        return self._gallery.photo(user_id, name)

    def access(self) -> Access:
        """Whether these credentials may write and delete photos; leaves nothing behind, and never raises."""
        tried = self._gallery.try_administration()
        return Access(
            write=tried.writing is None,
            delete=tried.deletion is None,
            problem=tried.writing or tried.deletion,
            profile=self._settings.admin_profile or self._settings.profile or None,
        )

    def prepare(self, data: bytes) -> Candidate:
        """A photo as it would be stored, judged by itself.

        Raises ImageError, FaceEngineError, and PhotoRefused with the code no_face, several_faces, too_small,
        blurred, too_dark or too_bright.
        """
        return Candidate(prepare_reference(self._embedder, data, self._settings.enrollment))

    def check_id(self, user_id: str, draft: str = "") -> None:
        """Raise UserIdError where the ID is not allowed, or taken, also in other case.

        Somebody whom the draft of the key `draft` has begun to enroll does not count. Raises StoreError.
        """
        self._gallery.reservations.check(user_id, draft)

    def lookalikes(self, user_id: str, embeddings: Sequence[Embedding], steps: Steps) -> list[Lookalike]:
        """Other people whom these photos match at the door's threshold, the most similar first.

        Local copies of everybody are brought up to date first. Raises StoreError and Cancelled.
        """
        try:
            self._catch_up(steps)
        except StoreError:
            steps.check()  # it may have ended because it was called off
            raise
        records = _while_wanted(self._gallery.records(), steps)
        return find_lookalikes(records, user_id, embeddings, self._settings.face.threshold)

    def enroll(self, draft: Draft, steps: Steps) -> Enrolled:
        """Upload a draft's photos and the cache that covers them; a new person is admitted when all is there.

        Reports photos. The draft is kept on this machine until all is done: after an error, also of an earlier
        run, the same call goes on where that one stopped. Raises UserIdError, UnknownUser, StoreError,
        PersonNameError, EnrollmentError where there are no photos, and Cancelled.
        """
        with self._changing():
            return self._uploads.enroll(draft, steps)

    def save_draft(self, draft: Draft) -> None:
        """Keep a draft on this machine, in place of an earlier one of its key. Raises EnrollmentError."""
        self._drafts.save(draft)

    def drafts(self) -> list[Draft]:
        """Drafts that are kept, the oldest first; damaged ones are left out, and so are damaged photos."""
        return self._drafts.all()

    def discard(self, draft: Draft, steps: Steps) -> None:
        """Erase a draft, and take back what was uploaded of a new person.

        Raises StoreError, EnrollmentError and Cancelled; the draft stays then.
        """
        with self._changing():
            self._uploads.discard(draft, steps)

    def rename(self, user_id: str, display_name: str) -> None:
        """Change the name somebody is greeted by, which may be empty.

        Raises PersonNameError, UnknownUser, ProfileRejected and StoreError.
        """
        with self._changing():
            self._gallery.editor.rename(user_id, display_name)

    def set_active(self, user_id: str, active: bool) -> None:
        """Admit a person again, or no longer, without deleting anything.

        Errors as `rename`, and EnrollmentError where the person is still being enrolled.
        """
        with self._changing():
            self._gallery.editor.set_active(user_id, active=active)

    def remove_photo(self, user_id: str, name: str) -> RemovedPhoto:
        """Delete one photo and its embedding.

        Raises ObjectMissing where the person has no such photo, and StoreError where it cannot be fetched first.
        """
        with self._changing():
            return RemovedPhoto(user_id, self._gallery.editor.take_photo(user_id, name))

    def restore_photo(self, removed: RemovedPhoto) -> str:
        """Undo the removal of a photo; returns its name.

        Raises UnknownUser where the person was removed since, StoreConflict where somebody else is enrolled under
        the ID, and StoreError.
        """
        with self._changing():
            return self._gallery.editor.put_back(removed.user_id, removed.photo)

    def remove_person(self, user_id: str) -> Removal:
        """Delete all of a person's objects with their earlier versions, and what is kept on this machine.

        Raises UnknownUser where there are none, and StoreError.
        """
        with self._changing():
            removal = self._gallery.editor.remove_person(user_id)
            drafts_erased = self._drafts.erase_of(user_id)
            return replace(removal, erased_here=removal.erased_here and drafts_erased)

    def _record(self, user_id: str) -> PersonRecord:
        record = self._gallery.record(user_id)
        self._gallery.write_back(only=user_id)  # what was embedded for it serves everybody
        return record

    def _catch_up(self, steps: Steps) -> None:
        if time.monotonic() - self._followed_at < FRESH_S:
            return
        with closing(self._follow(lambda: steps.cancelled)) as reports:
            for report in reports:
                steps.check()
                steps.report(report.done, report.wanted)

    def _follow(self, interrupted: Callable[[], bool] = lambda: False) -> Generator[SyncReport, None, None]:
        self._followings += 1
        started = time.monotonic()
        yield from self._gallery.sync(everyone=True, interrupted=interrupted)
        self._followed_at = started

    def _until_overtaken(self, steps: Iterator[SyncReport]) -> Generator[SyncReport, None, SyncReport | None]:
        """The steps; returns the last report, or None as soon as others have begun meanwhile."""
        mine = self._followings + 1  # the first step counts itself
        report = SyncReport()
        for report in steps:
            yield report
            if self._followings != mine:
                return None
        return report

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Tell of a change, also of one that broke off."""
        try:
            yield
        finally:
            self._on_change()


def _while_wanted(records: Iterator[PersonRecord], steps: Steps) -> Iterator[PersonRecord]:
    for record in records:
        steps.check()
        yield record
