"""A person's `profile.json`: the name to greet them by, and whether they may enter at present.

Somebody without a profile has the defaults. A profile that is there but makes no sense admits nobody: it may
be the one that was meant to shut the door.
"""

from __future__ import annotations

import json
import logging
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from kiosk.errors import PersonNameError, ProfileRejected

logger = logging.getLogger(__name__)

MAX_BYTES = 64 << 10

MAX_NAME = 200
"""Characters in the name of a person."""

_Text = Annotated[str, StringConstraints(max_length=MAX_NAME)]


@dataclass(frozen=True, slots=True)
class Profile:
    """What administrators say about a person besides photos. `badge` is the code on their badge, or "".

    `enrolling` is the key of the draft whose photos are still being uploaded, `enrolled` that of the draft
    that made this person; both are "" where the person came otherwise.
    """

    display_name: str = ""
    active: bool = True
    badge: str = ""
    enrolling: str = ""
    enrolled: str = ""

    @property
    def admitted(self) -> bool:
        """Whether the person may enter: never before all their photos are there, whatever `active` says."""
        return self.active and not self.enrolling

    @property
    def origin(self) -> str:
        """The key of the draft that this person comes from; "" where they came otherwise."""
        return self.enrolling or self.enrolled

    def is_of(self, draft: str) -> bool:
        """Whether the draft of this key has made this person, to the end."""
        return self.enrolled == draft and not self.enrolling


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
    enrolling: _Text = ""
    enrolled: _Text = ""


def tidy_name(text: str) -> str:
    """A name as it is kept: on one line, without control characters. Raises PersonNameError."""
    printable = "".join(" " if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one for one in text)
    name = " ".join(printable.split())
    if len(name) > MAX_NAME:
        raise PersonNameError(f"A name has at most {MAX_NAME} characters. Please shorten it.")
    try:
        name.encode()
    except UnicodeEncodeError as error:
        raise PersonNameError(
            "The name has characters that cannot be written. Please type it again."
        ) from error
    return name


def parse(data: bytes) -> Profile:
    """The profile in a file of any origin. Raises ProfileRejected."""
    return _profile(_fields(data))


def with_active(data: bytes | None, *, active: bool) -> bytes:
    """The file with another `active`, all other fields as they are; `data` is None where there is no file.

    Raises ProfileRejected rather than lose what it does not understand.
    """
    return _changed(data, active=active)


def with_name(data: bytes | None, name: str) -> bytes:
    """The file with another name; else as `with_active`. Raises PersonNameError, too."""
    return _changed(data, display_name=tidy_name(name))


def begun(name: str, draft: str) -> bytes:
    """The file of somebody who is not admitted, because the photos of a draft are still being uploaded."""
    return _changed(None, display_name=tidy_name(name), active=False, enrolling=draft)


def finished(data: bytes, name: str) -> bytes:
    """The file of the same person when all photos are there."""
    draft = parse(data).enrolling
    return _changed(data, display_name=tidy_name(name), active=True, enrolling="", enrolled=draft)


def abandoned(data: bytes) -> bytes:
    """The file of somebody who is enrolled no further, but stays, without being admitted."""
    return _changed(data, active=False, enrolling="")


def _changed(data: bytes | None, **changes: str | bool) -> bytes:
    fields = {} if data is None else _fields(data)
    _profile(fields)
    fields |= changes
    kept = {name: value for name, value in fields.items() if value != "" or name not in changes}
    return json.dumps(kept, indent=2).encode()


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
    return Profile(**file.model_dump())


def _rejected(reason: str) -> ProfileRejected:
    return ProfileRejected(
        f"The profile.json of this person is not used, and they are not admitted: {reason}. "
        "Please correct the file, or delete it."
    )
