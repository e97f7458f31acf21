"""What every error of the file system is translated to."""

from __future__ import annotations

import errno
import os

import pytest

from kiosk.errors import (
    StoreDenied,
    StoreError,
    StoreMisconfigured,
    StoreUnreachable,
)
from kiosk.gallery.folder_errors import translate


@pytest.mark.parametrize(
    ("number", "expected", "advice"),
    [
        (errno.EACCES, StoreDenied, "right to read and write"),
        (errno.EPERM, StoreDenied, "right to read and write"),
        (errno.EROFS, StoreDenied, "right to read and write"),
        (errno.ENOSPC, StoreError, "free some space"),
        (errno.EDQUOT, StoreError, "free some space"),
        (errno.ENOTDIR, StoreMisconfigured, "move it away"),
        (errno.ENAMETOOLONG, StoreMisconfigured, "shorter name"),
        (errno.EIO, StoreUnreachable, "disk is connected"),
        (errno.ESTALE, StoreUnreachable, "disk is connected"),
    ],
)
def test_errors_of_the_file_system(number: int, expected: type[StoreError], advice: str) -> None:
    error = translate(OSError(number, os.strerror(number)), "folder:/photos")
    assert type(error) is expected
    assert advice in str(error)
