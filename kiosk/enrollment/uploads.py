"""Uploading drafts: nobody is ever half-enrolled, and whatever breaks off can be gone on with, or taken back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

from kiosk.enrollment.drafts import Draft, Drafts
from kiosk.enrollment.results import Enrolled
from kiosk.enrollment.steps import Steps
from kiosk.errors import EnrollmentError
from kiosk.gallery.gallery import Gallery, NewPhoto

logger = logging.getLogger(__name__)


class Uploads:
    """Brings drafts into the store of a gallery."""

    def __init__(self, gallery: Gallery, drafts: Drafts) -> None:
        self._gallery = gallery
        self._drafts = drafts

    def enroll(self, draft: Draft, steps: Steps) -> Enrolled:
        """See `Desk.enroll`."""
        if not draft.photos:
            raise EnrollmentError("There are no photos yet. Please add some first.")
        steps.check()
        self._take_back(draft)
        self._keep(draft, self._drafts.begin)
        if draft.new:
            self._enroll_new(draft, steps)
        else:
            self._upload(draft, steps)
        pending = draft.user_id in self._gallery.write_back(only=draft.user_id)
        self._erase(draft)
        return Enrolled(draft.user_id, tuple(dict.fromkeys(photo.name for photo in draft.photos)), pending)

    def discard(self, draft: Draft, steps: Steps) -> None:
        """See `Desk.discard`."""
        steps.check()
        self._withdraw(draft.key)
        self._drafts.erase(draft.key)

    def _enroll_new(self, draft: Draft, steps: Steps) -> None:
        reservations, sent = self._gallery.reservations, self._drafts.sent(draft.key)
        names = {photo.name for photo in draft.photos}
        stale, person = sent.photos - names, (draft.user_id, draft.display_name, draft.key)
        if not reservations.begin(*person, sent.photos | names, again=sent.reserved):
            return  # all was done before, and only the answer was lost
        self._keep(draft, self._drafts.reserve)
        if stale:
            reservations.retract(draft.user_id, draft.key, stale)
        self._upload(draft, steps)
        # Whoever is admitted should be verified without embedding anything: tried twice, but no condition.
        self._gallery.write_back(only=draft.user_id)
        steps.check()
        reservations.finish(*person, names)

    def _take_back(self, draft: Draft) -> None:
        """Take back what was sent of a new person where the draft is about another one by now."""
        sent = self._drafts.sent(draft.key)
        if not draft.new or sent.user_id != draft.user_id:
            self._withdraw(draft.key)

    def _withdraw(self, key: str) -> None:
        sent = self._drafts.sent(key)
        if sent.user_id:
            self._gallery.reservations.withdraw(sent.user_id, key, sent.photos, again=sent.reserved)

    def _upload(self, draft: Draft, steps: Steps) -> None:
        self._gallery.editor.add_more_photos(draft.user_id, _one_by_one(draft, steps))

    def _keep(self, draft: Draft, how: Callable[[Draft], None]) -> None:
        """Keep the draft on this machine; enrolling goes on where that is not possible."""
        try:
            how(draft)
        except EnrollmentError as error:
            logger.warning("enrolling goes on without a draft: %s", error)

    def _erase(self, draft: Draft) -> None:
        try:
            self._drafts.erase(draft.key)
        except EnrollmentError as error:
            logger.warning("%s is enrolled, but the draft stays: %s", draft.user_id, error)


def _one_by_one(draft: Draft, steps: Steps) -> Iterator[NewPhoto]:
    """The photos, with a report and a chance to end before each."""
    total = len(draft.photos)
    for done, photo in enumerate(draft.photos):
        steps.report(done, total)
        steps.check()
        yield photo
    steps.report(total, total)
