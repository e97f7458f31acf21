"""Translates what the file system reports into the store branch of the error tree."""

from __future__ import annotations

import errno

from kiosk.errors import StoreDenied, StoreError, StoreMisconfigured, StoreUnreachable

_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_OBSTRUCTED = frozenset({errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENOTEMPTY})


def translate(error: OSError, store: str) -> StoreError:
    """The StoreError that tells a person what `error` means for the folder store of address `store`."""
    reason = error.strerror or type(error).__name__
    if error.errno in _DENIED:
        return StoreDenied(
            f"This user may not use the photo store {store} ({reason}). "
            "Please give the kiosk's user the right to read and write this folder."
        )
    if error.errno in _FULL:
        return StoreError(
            f"The disk of the photo store {store} is full ({reason}). Please free some space and try again."
        )
    if error.errno in _OBSTRUCTED:
        return StoreMisconfigured(
            f"In the photo store {store} a file stands where a folder should be, or the reverse ({reason}). "
            "Please move it away."
        )
    if error.errno == errno.ENAMETOOLONG:
        return StoreMisconfigured(
            f"A name is too long for the disk of the photo store {store}. Please use a shorter name."
        )
    return StoreUnreachable(
        f"The photo store {store} cannot be used at the moment ({reason}). "
        "Please check that its disk is connected and healthy, then try again."
    )
