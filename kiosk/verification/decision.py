"""The decision: what a comparison of probe and template means for the door. Pure; denies by default."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.errors import StoreError, UnknownUser, UserIdError
from kiosk.face.template import compare, consistent, fuse
from kiosk.face.types import Embedding
from kiosk.gallery.profile import Profile
from kiosk.gallery.references import References


class Outcome(StrEnum):
    """What the comparison gave, if one could be made."""

    MATCH = "match"
    NON_MATCH = "non_match"
    ERROR = "error"


class Reason(StrEnum):
    """Why an attempt ended as it did; stable, for machines."""

    MATCH = "match"
    NO_MATCH = "no_match"
    BAD_USER_ID = "bad_user_id"
    UNKNOWN_PERSON = "unknown_person"
    INACTIVE = "inactive"
    PROFILE_UNREADABLE = "profile_unreadable"
    NEEDS_ENROLLMENT = "needs_enrollment"
    PHOTOS_DISAGREE = "photos_disagree"
    STORE_UNREACHABLE = "store_unreachable"
    CAMERA_UNAVAILABLE = "camera_unavailable"
    NO_GOOD_FRAME = "no_good_frame"
    CANCELLED = "cancelled"
    INTERNAL_ERROR = "internal_error"


@dataclass(frozen=True, slots=True)
class AccessDecision:
    """The end of one attempt.

    `distance` is None where nothing was compared; `references` names the photos that made up the template,
    and `outliers` those that were left out because they show somebody else. `display_name` is how the person
    wants to be greeted, "" where nobody knows.
    """

    user_id: str
    reason: Reason
    threshold: float
    distance: float | None = None
    references: tuple[str, ...] = ()
    outliers: tuple[str, ...] = ()
    offline: bool = False
    display_name: str = ""

    @property
    def granted(self) -> bool:
        """Whether the door may open."""
        return self.reason is Reason.MATCH

    @property
    def outcome(self) -> Outcome:
        """The comparison's result; ERROR where none was made."""
        if self.distance is None:
            return Outcome.ERROR
        return Outcome.MATCH if self.granted else Outcome.NON_MATCH


def decide(references: References, probe: Sequence[Embedding], threshold: float) -> AccessDecision:
    """Compare the fusion of one or more probe embeddings with the fusion of a person's references."""
    denial = without_template(references, threshold)
    if denial is not None:
        return denial
    names = consistent(references.embeddings)
    template = fuse([references.embeddings[name] for name in names])
    apart = compare(template, fuse(probe))
    return AccessDecision(
        references.user_id,
        Reason.MATCH if apart <= threshold else Reason.NO_MATCH,
        threshold,
        distance=apart,
        references=names,
        outliers=tuple(sorted(references.embeddings.keys() - set(names))),
        offline=references.offline,
        display_name=references.profile.display_name if references.profile else "",
    )


def without_template(references: References, threshold: float) -> AccessDecision | None:
    """The denial of a person who is not admitted, or has no template, whoever stands there; None for others."""
    reason = _denied_by(references.profile) or _without_template(references)
    if reason is None:
        return None
    return AccessDecision(
        references.user_id,
        reason,
        threshold,
        outliers=tuple(sorted(references.embeddings)),
        offline=references.offline,
    )


def _denied_by(profile: Profile | None) -> Reason | None:
    if profile is None:
        return Reason.PROFILE_UNREADABLE
    return None if profile.admitted else Reason.INACTIVE


def _without_template(references: References) -> Reason | None:
    if consistent(references.embeddings):
        return None
    if references.embeddings:
        return Reason.PHOTOS_DISAGREE
    return Reason.STORE_UNREACHABLE if references.unfetched else Reason.NEEDS_ENROLLMENT


def without_references(user_id: str, error: Exception, threshold: float) -> AccessDecision:
    """The decision where the references could not be had."""
    return AccessDecision(user_id, _reason_for(error), threshold)


def _reason_for(error: Exception) -> Reason:
    if isinstance(error, UnknownUser):
        return Reason.UNKNOWN_PERSON
    if isinstance(error, UserIdError):
        return Reason.BAD_USER_ID
    if isinstance(error, StoreError):
        return Reason.STORE_UNREACHABLE
    return Reason.INTERNAL_ERROR
