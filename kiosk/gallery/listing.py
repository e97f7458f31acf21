"""What a listing says about one person, with what does not fit the layout left out."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from kiosk.errors import UserIdError
from kiosk.gallery import layout
from kiosk.gallery.local_cache import Confirmation
from kiosk.gallery.store import ObjectInfo

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Listing:
    """One person's folder as the store showed it, without keys that do not fit the layout.

    `photos` are by bare name; `cache_etag` and `has_profile` speak of the other two objects. `asked` is a
    moment before the store was asked: what it shows is at least as recent.
    """

    user_id: str
    photos: Mapping[str, ObjectInfo]
    cache_etag: str | None
    has_profile: bool
    asked: Confirmation

    @classmethod
    def of(cls, user_id: str, rows: Iterable[ObjectInfo], asked: Confirmation) -> Listing:
        """The listing that consists of these rows. Raises UserIdError."""
        by_key = {info.key: info for info in rows}
        cache = by_key.get(layout.cache_key(user_id))
        return cls(
            user_id=user_id,
            photos=layout.photos_in(by_key.values(), user_id),
            cache_etag=cache.etag if cache else None,
            has_profile=layout.profile_key(user_id) in by_key,
            asked=asked,
        )

    @property
    def empty(self) -> bool:
        """Whether nobody is enrolled under this ID."""
        return not self.photos and self.cache_etag is None and not self.has_profile


def by_person(rows: Iterable[ObjectInfo], asked: Confirmation) -> Iterator[Listing]:
    """The people in a listing of `users/`, which is in key order; folders that are nobody's are left out."""
    for user_id, own in groupby(rows, key=lambda info: info.key.split("/")[1]):
        try:
            listing = Listing.of(user_id, own, asked)
        except UserIdError:
            logger.debug("ignored objects under an ID that the layout does not allow")
            continue
        if not listing.empty:
            yield listing
