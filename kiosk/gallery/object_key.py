"""Which keys every object store accepts, so that a key means the same in a bucket and in a folder."""

from __future__ import annotations

import re

from kiosk.errors import StoreError

MAX_KEY_BYTES = (
    1024  # Amazon S3 User Guide, "Naming Amazon S3 objects": a key is at most 1,024 bytes of UTF-8
)

_SHOWN_CHARACTERS = 80
# A backslash separates folders on Windows; control characters break file systems, headers and logs; lone
# surrogates have no UTF-8.
_FORBIDDEN = re.compile("[\\\\\x00-\x1f\x7f\ud800-\udfff]")


class InvalidKey(StoreError):
    """A key that no store accepts, because it could mean another place than it says."""

    title = "This object name cannot be used"
    code = "invalid_key"

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(
            f"The object name {key[:_SHOWN_CHARACTERS]!a} {reason}. "
            "Please use names of letters, digits, dots, hyphens and underscores, separated by single slashes."
        )


def check_key(key: str) -> None:
    """Raise InvalidKey unless `key` is relative, `/`-separated and free of tricks (see `fault_in_key`)."""
    fault = fault_in_key(key)
    if fault is not None:
        raise InvalidKey(key, fault)


def fault_in_key(key: str) -> str | None:
    """What is wrong with `key`, as the rest of a sentence about it; None where it is fine."""
    if not key:
        return "is empty"
    if _FORBIDDEN.search(key):
        return "has a backslash, a control character or a broken character"
    if len(key.encode()) > MAX_KEY_BYTES:
        return f"is longer than {MAX_KEY_BYTES} bytes"
    if any(segment in ("", ".", "..") for segment in key.split("/")):
        return "has an empty part, or a part that is only dots"
    return None
