"""What administrators see of a person and of each of their photos."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.face.template import consistent
from kiosk.face.types import PhotoStatus
from kiosk.gallery.record import PersonRecord


@dataclass(frozen=True, slots=True)
class PhotoDetails:
    """One photo of a person. `added` is when, in Unix seconds as the store says, 0 where that is not known.

    `status` is None where the photo could not be fetched or embedded this time. `quality` is as
    `kiosk.face.quality.measure` gives it. `outlier`: it does not show the same person as the others.
    """

    name: str
    added: float
    status: PhotoStatus | None
    quality: Mapping[str, float] = field(default_factory=dict)
    outlier: bool = False

    @property
    def usable(self) -> bool:
        """Whether the person is compared with it."""
        return self.status is PhotoStatus.OK and not self.outlier


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What administrators see of a person; `active`, whether they are admitted, is None where the profile cannot
    be understood. `enrolling`: their photos are still being uploaded, and nobody is admitted before that is done.

    Of photos that show different people, without a majority, all are outliers.
    """

    user_id: str
    display_name: str
    active: bool | None
    photos: tuple[PhotoDetails, ...]
    enrolling: bool = False

    @property
    def usable(self) -> int:
        """Photos that the person is compared with."""
        return sum(photo.usable for photo in self.photos)


def details_of(record: PersonRecord) -> PersonDetails:
    """The details of somebody, photos in the order of their names."""
    agreeing = set(consistent(record.embeddings))
    profile = record.profile
    return PersonDetails(
        record.user_id,
        profile.display_name if profile else "",
        profile.admitted if profile else None,
        tuple(_photo(record, name, agreeing) for name in sorted(record.photos)),
        enrolling=profile is not None and profile.enrolling != "",
    )


def _photo(record: PersonRecord, name: str, agreeing: set[str]) -> PhotoDetails:
    entry, added = record.entries.get(name), record.photos[name]
    if entry is None:
        return PhotoDetails(name, added, None)
    outlier = entry.status is PhotoStatus.OK and name not in agreeing
    return PhotoDetails(name, added, entry.status, entry.quality, outlier)
