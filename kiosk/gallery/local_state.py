"""What this machine knows about one person, how old that knowledge is, and the file that keeps it."""

from __future__ import annotations

import hashlib
import json
import math
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator

from kiosk.errors import UserIdError
from kiosk.gallery.layout import check_user_id, is_photo_name
from kiosk.gallery.profile import StoredProfile
from kiosk.uptime import seconds_since_start

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Confirmation:
    """When the store last confirmed something, by clocks that cannot all be set back.

    `wall` is Unix seconds. `monotonic` is seconds since the machine started, sleep included where the
    platform can count it. `boot_id` names the run of the machine they were counted in, "" where unknown.
    """

    wall: float
    boot_id: str
    monotonic: float

    @classmethod
    def now(cls) -> Confirmation:
        """This moment on this machine."""
        return cls(time.time(), _boot_id(), seconds_since_start())


def age(confirmation: Confirmation, now: Confirmation) -> float:
    """Seconds from `confirmation` to `now`, at least; infinite where the clocks make no sense.

    Never less than the true age within one run of the machine, and never shortened by setting the clock back;
    a clock set forward can only make it longer.
    """
    by_wall = now.wall - confirmation.wall
    by_run = now.monotonic - confirmation.monotonic
    known = bool(confirmation.boot_id and now.boot_id)
    if known and confirmation.boot_id == now.boot_id:
        return max(by_wall, by_run) if by_run >= 0 else math.inf
    # After a restart the clock may have been set back, but the machine is up for no longer than the true age.
    least = now.monotonic if known else by_run
    return max(by_wall, least) if by_wall >= 0 else math.inf


def is_later(first: Confirmation, second: Confirmation) -> bool:
    """Whether `first` is certainly after `second`: of two runs of the machine nothing is certain."""
    return first.boot_id == second.boot_id and first.monotonic > second.monotonic


def _boot_id() -> str:
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""


@dataclass(frozen=True, slots=True)
class PhotoStamp:
    """Which bytes a photo had: its ETag and its size in bytes."""

    etag: str
    size: int


@dataclass(frozen=True, slots=True)
class LocalState:
    """What this machine keeps about one person.

    `cache` is an embeddings cache file, None where there is none; `cache_etag` the ETag of the shared object
    that it came from or was merged with. `dirty` says that its upload is pending. `listing` holds the photos
    as the store last confirmed them, by bare name, and `confirmed` says when that was. `profile` is None where
    the person had none then. `written` says when this machine wrote the shared object, until a later look
    showed that nothing of it was lost (see `CacheState`). `era` is that of `LocalClock`.
    """

    cache: bytes | None
    cache_etag: str | None
    dirty: bool
    listing: Mapping[str, PhotoStamp]
    confirmed: Confirmation
    profile: StoredProfile | None = None
    written: Confirmation | None = None
    era: str = ""

    @property
    def fingerprint(self) -> str:
        """Names the state of the person's folder that this says; see `fingerprint`."""
        return fingerprint(self.listing, self.cache_etag, self.profile.etag if self.profile else None)


def fingerprint(photos: Mapping[str, PhotoStamp], cache_etag: str | None, profile_etag: str | None) -> str:
    """32 hex digits that stand for one state of a person's folder: all photos, the cache and the profile."""
    state = [
        sorted((name, stamp.etag, stamp.size) for name, stamp in photos.items()),
        cache_etag,
        profile_etag,
    ]
    return hashlib.sha256(json.dumps(state).encode()).hexdigest()[:32]


class _StateFile(BaseModel):
    """The JSON document; the person's ID is in it because the directory has only a hash of it."""

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        allow_inf_nan=False,
        ser_json_bytes="base64",
        val_json_bytes="base64",
    )

    format: Literal["kiosk-local-state"] = "kiosk-local-state"
    version: Literal[1] = 1
    user_id: str
    state: LocalState

    @field_validator("user_id")
    @classmethod
    def _allowed(cls, value: str) -> str:
        try:
            return check_user_id(value)
        except UserIdError as error:
            raise ValueError("not an ID") from error

    @field_validator("state")
    @classmethod
    def _photos_only(cls, value: LocalState) -> LocalState:
        if not all(is_photo_name(name) and stamp.size >= 0 for name, stamp in value.listing.items()):
            raise ValueError("not a listing of photos")
        return value


def encode_state(user_id: str, state: LocalState) -> bytes:
    """The file for one person's state. Raises ValueError for values that no store or clock can give."""
    return _StateFile(user_id=user_id, state=state).model_dump_json().encode()


def decode_state(data: bytes) -> tuple[str, LocalState]:
    """The ID and state in a file. Raises ValueError where it is damaged, foreign or of another version."""
    file = _StateFile.model_validate_json(data)
    return file.user_id, file.state
