"""One kiosk at a time: a lock that a user's kiosk holds while its window is open."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock
import platformdirs

from kiosk.errors import AlreadyRunning
from kiosk.files import PRIVATE_FILE, make_folders

logger = logging.getLogger(__name__)


def default_lock_path() -> Path:
    """The file that is locked, in the state directory of the user."""
    return Path(platformdirs.user_state_dir("kiosk", appauthor=False)) / "kiosk.lock"


@contextmanager
def only_instance(path: Path | None = None) -> Iterator[None]:
    """Hold the lock while the block runs. Raises AlreadyRunning where another process holds it.

    The operating system releases it when a process ends in whatever way, so that no stale lock remains. Where
    it cannot be made at all the kiosk goes on without: better two windows than no door.
    """
    path = path or default_lock_path()
    lock = filelock.FileLock(path, timeout=0, mode=PRIVATE_FILE)
    try:
        make_folders(path.parent)
        lock.acquire()
    except filelock.Timeout:
        raise AlreadyRunning(
            "This user's kiosk is open already. Please use its window, or leave it first: press its clock for "
            "three seconds, or Ctrl+Alt+K."
        ) from None
    except (OSError, NotImplementedError) as error:
        logger.warning("a second kiosk would not be noticed: cannot lock %s (%s)", path, error)
    try:
        yield
    finally:
        lock.release()
