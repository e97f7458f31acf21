"""The bucket layout: which IDs are allowed, where a person's objects live, which of them are photos.

    users/<user_id>/ref_<12 hex of sha256>.jpg     a photo, as is any .jpg, .jpeg or .png directly there
    users/<user_id>/.face_embeddings.pkl           the shared embeddings cache
    users/<user_id>/profile.json                   optional profile

Keys are relative to the store's prefix. Every key is built from a checked ID, because an S3 server will store
`users/../x` without complaint.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from kiosk.errors import UserIdError
from kiosk.gallery.store import ObjectInfo

USERS_PREFIX = "users/"
CACHE_NAME = ".face_embeddings.pkl"
PROFILE_NAME = "profile.json"
PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png")
MAX_NAME_BYTES = 255

_USER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
# A folder store on Windows cannot hold these, with or without an extension.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
# Separators, line breaks and control characters; lone surrogates, because no file system encodes them.
_NOT_IN_A_NAME = re.compile("[/\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def check_user_id(text: str) -> str:
    """Return `text` where it is an ID the layout allows; else raise UserIdError saying what to change."""
    if not _USER_ID.fullmatch(text):
        raise UserIdError(
            "An ID has 1 to 64 characters: letters A-Z, digits, dot, hyphen and underscore, "
            "and starts with a letter or digit. Please choose an ID like that."
        )
    if ".." in text or text.endswith("."):
        raise UserIdError(
            f"The ID {text} has two dots in a row or a dot at its end. Please leave the extra dot out."
        )
    if _DEVICE.fullmatch(text):
        raise UserIdError(f"The ID {text} is reserved by Windows. Please extend it, as in x-{text}.")
    return text


def same_id(first: str, second: str) -> bool:
    """Whether two IDs are the same person: IDs are unique without regard to case."""
    return first.casefold() == second.casefold()


def user_prefix(user_id: str) -> str:
    """The prefix of all of a person's objects, ending in `/`. Raises UserIdError."""
    return f"{USERS_PREFIX}{check_user_id(user_id)}/"


def cache_key(user_id: str) -> str:
    """The key of a person's shared embeddings cache. Raises UserIdError."""
    return user_prefix(user_id) + CACHE_NAME


def profile_key(user_id: str) -> str:
    """The key of a person's profile. Raises UserIdError."""
    return user_prefix(user_id) + PROFILE_NAME


def photo_key(user_id: str, name: str) -> str:
    """The key of a photo. Raises UserIdError, and ValueError for a name that `is_photo_name` refuses."""
    if not is_photo_name(name):
        raise ValueError("not the name of a photo: names come from reference_name or photos_in")
    return user_prefix(user_id) + name


def reference_name(photo: bytes) -> str:
    """The name enrollment gives to a photo (JPEG bytes): the same bytes always get the same name."""
    return f"ref_{hashlib.sha256(photo).hexdigest()[:12]}.jpg"


def is_photo_name(name: str) -> bool:
    """Whether an object of this bare name is a photo: suffix, not hidden, safe on every platform."""
    return (
        name.lower().endswith(PHOTO_SUFFIXES)
        and not name.startswith(".")
        and not _NOT_IN_A_NAME.search(name)
        and len(name.encode()) <= MAX_NAME_BYTES
    )


def photos_in(listing: Iterable[ObjectInfo], user_id: str) -> dict[str, ObjectInfo]:
    """The photos directly in a person's folder, by bare name; other keys are ignored. Raises UserIdError."""
    prefix = user_prefix(user_id)
    return {
        name: info
        for info in listing
        if info.key.startswith(prefix) and is_photo_name(name := info.key.removeprefix(prefix))
    }


def local_name(user_id: str) -> str:
    """The name of a person's local directory: 32 hex digits, fit for any platform. Raises UserIdError."""
    return hashlib.sha256(check_user_id(user_id).encode()).hexdigest()[:32]
