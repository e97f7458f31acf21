"""A person's `profile.json`: the name to greet them by, and whether they may enter at present.

Somebody without a profile has the defaults. A profile that is there but makes no sense admits nobody: it may
be the one that was meant to shut the door.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from kiosk.errors import ProfileRejected

logger = logging.getLogger(__name__)

MAX_BYTES = 64 << 10

_Text = Annotated[str, StringConstraints(max_length=200)]


@dataclass(frozen=True, slots=True)
class Profile:
    """What administrators say about a person besides photos. `badge` is the code on their badge, or ""."""

    display_name: str = ""
    active: bool = True
    badge: str = ""


DEFAULT = Profile()


@dataclass(frozen=True, slots=True)
class StoredProfile:
    """The bytes of a `profile.json` and the ETag they have; `body` is None where it is over MAX_BYTES."""

    etag: str
    body: bytes | None

    def read(self, user_id: str) -> Profile | None:
        """The profile; None, with a warning, where it cannot be understood, which admits nobody."""
        try:
            return parse(bytes(MAX_BYTES + 1) if self.body is None else self.body)
        except ProfileRejected as error:
            logger.warning("%s is not admitted: %s", user_id, error)
            return None


class _File(BaseModel):
    """The fields this version knows. Others belong to newer versions and are left alone."""

    model_config = ConfigDict(strict=True, extra="ignore")

    display_name: _Text = ""
    active: bool = True
    badge: _Text = ""


def parse(data: bytes) -> Profile:
    """The profile in a file of any origin. Raises ProfileRejected."""
    return _profile(_fields(data))


def with_active(data: bytes | None, *, active: bool) -> bytes:
    """The file with another `active`, all other fields as they are; `data` is None where there is no file.

    Raises ProfileRejected rather than lose what it does not understand.
    """
    fields = {} if data is None else _fields(data)
    _profile(fields)
    return json.dumps({**fields, "active": active}, indent=2).encode()


def _fields(data: bytes) -> dict[str, Any]:
    if len(data) > MAX_BYTES:
        raise _rejected(f"it is larger than {MAX_BYTES >> 10} KiB")
    try:
        fields = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_without_repetition)
    except (ValueError, RecursionError) as error:
        raise _rejected("it is no JSON object") from error
    if not isinstance(fields, dict):
        raise _rejected("it is no JSON object")
    return fields


def _without_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object as a dict; of two values of `active`, nobody could say which one was meant."""
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a field occurs twice")
    return fields


def _profile(fields: dict[str, Any]) -> Profile:
    try:
        file = _File.model_validate(fields)
    except ValidationError as error:
        names = ", ".join(sorted({str(item["loc"][0]) for item in error.errors(include_input=False)}))
        raise _rejected(f"these fields are not valid: {names}") from None
    return Profile(file.display_name, file.active, file.badge)


def _rejected(reason: str) -> ProfileRejected:
    return ProfileRejected(
        f"The profile.json of this person is not used, and they are not admitted: {reason}. "
        "Please correct the file, or delete it."
    )
