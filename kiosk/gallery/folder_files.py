"""What the folder store reads: plain files only, whatever else lies in the folder."""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

from kiosk.files import TEMPORARY_SUFFIX

# O_NONBLOCK: opening a named pipe must not wait for its writer. O_NOFOLLOW: a file that was just exchanged
# for a symbolic link is not followed. Windows has neither, and needs O_BINARY.
_READ_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def plain_file_status(path: Path) -> os.stat_result:
    """The status of a plain file. Raises FileNotFoundError for anything else, symbolic links included."""
    try:
        status = path.lstat()
    except NotADirectoryError as error:
        raise FileNotFoundError(error.errno, "a parent is a file", str(path)) from error
    if not stat.S_ISREG(status.st_mode):
        raise FileNotFoundError(errno.ENOENT, "not a plain file", str(path))
    return status


def open_plain_file(path: Path) -> BufferedReader:
    """Open a plain file for reading, without ever blocking. Raises FileNotFoundError for anything else."""
    plain_file_status(path)
    return os.fdopen(os.open(path, _READ_FLAGS), "rb")


def remove_leftovers(folder: Path, temporary_prefix: str) -> None:
    """Remove temporary files that a crash left behind; only while nobody else can be writing."""
    for leftover in folder.glob(f"{temporary_prefix}*{TEMPORARY_SUFFIX}"):
        leftover.unlink(missing_ok=True)
