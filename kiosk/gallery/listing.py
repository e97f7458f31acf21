"""What a listing says about one person, with what does not fit the layout left out."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from kiosk.errors import UserIdError
from kiosk.gallery import layout
from kiosk.gallery.local_cache import Confirmation
from kiosk.gallery.local_state import PhotoStamp, fingerprint
from kiosk.gallery.store import ObjectInfo

logger = logging.getLogger(__name__)

MAX_PHOTOS = 500
"""More photos of one person make no better template, and their embeddings would not fit into a cache file."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One person's folder as the store showed it, without keys that do not fit the layout.

    `photos` are by bare name, the first MAX_PHOTOS of them; `cache_etag` and `profile` speak of the other two
    objects. `asked` is a moment before the store was asked: what it shows is at least as recent.
    """

    user_id: str
    photos: Mapping[str, ObjectInfo]
    cache_etag: str | None
    profile: ObjectInfo | None
    asked: Confirmation

    @classmethod
    def of(cls, user_id: str, rows: Iterable[ObjectInfo], asked: Confirmation) -> Listing:
        """The listing that consists of these rows. Raises UserIdError."""
        by_key = {info.key: info for info in rows}
        cache = by_key.get(layout.cache_key(user_id))
        return cls(
            user_id=user_id,
            photos=_not_too_many(layout.photos_in(by_key.values(), user_id), user_id),
            cache_etag=cache.etag if cache else None,
            profile=by_key.get(layout.profile_key(user_id)),
            asked=asked,
        )

    @property
    def empty(self) -> bool:
        """Whether nobody is enrolled under this ID."""
        return not self.photos and self.cache_etag is None and self.profile is None

    @property
    def stamps(self) -> dict[str, PhotoStamp]:
        """ETags and sizes of the photos, by name."""
        return {name: PhotoStamp(info.etag, info.size) for name, info in self.photos.items()}

    @property
    def fingerprint(self) -> str:
        """Names what is listed; see `kiosk.gallery.local_state.fingerprint`."""
        return fingerprint(self.stamps, self.cache_etag, self.profile.etag if self.profile else None)


def _not_too_many(photos: Mapping[str, ObjectInfo], user_id: str) -> Mapping[str, ObjectInfo]:
    if len(photos) <= MAX_PHOTOS:
        return photos
    logger.warning("%s has %d photos, of which the first %d count", user_id, len(photos), MAX_PHOTOS)
    return dict(sorted(photos.items())[:MAX_PHOTOS])


def by_person(rows: Iterable[ObjectInfo], asked: Confirmation) -> Iterator[Listing]:
    """The people in a listing of `users/`, which is in key order; folders that are nobody's are left out."""
    below = (info for info in rows if info.key.startswith(layout.USERS_PREFIX))
    for user_id, own in groupby(below, key=lambda info: info.key.split("/")[1]):
        try:
            listing = Listing.of(user_id, own, asked)
        except UserIdError:
            logger.debug("ignored objects under an ID that the layout does not allow")
            continue
        if not listing.empty:
            yield listing
