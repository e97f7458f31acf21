"""The log: to the terminal, and for the kiosk's window to files that rotate."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import os
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

from kiosk.files import PRIVATE_FILE, make_folders
from kiosk.log_format import file_formatter, terminal_formatter
from kiosk.record_settings import LogSettings

logger = logging.getLogger(__name__)

FILE_NAME = "kiosk.log"
_MEGABYTE = 1_000_000
_CHATTY = ("botocore", "boto3", "urllib3", "s3transfer", "PIL", "filelock")


def to_terminal(settings: LogSettings) -> None:
    """Log to stderr from now on, unless there is none, as for a program that Windows starts without terminal.

    Log files that are open stay so.
    """
    root = logging.getLogger()
    kept = [handler for handler in root.handlers if isinstance(handler, _PrivateFiles)]
    for handler in kept:
        root.removeHandler(handler)  # before it is closed with the others
    terminal = logging.StreamHandler()
    terminal.setFormatter(terminal_formatter(settings.level))
    logging.basicConfig(level=settings.level.upper(), handlers=[terminal, *kept], force=True)
    for chatty in _CHATTY:
        logging.getLogger(chatty).setLevel(logging.WARNING)


@contextlib.contextmanager
def to_files(settings: LogSettings) -> Iterator[None]:
    """Besides, log to files while the block runs. Where that cannot be done, a warning must do.

    For one process at a time: rotating is not for two.
    """
    try:
        handler = _open(settings)
    except OSError as error:
        logger.warning("there is no log file in %s: %s", settings.directory, error.strerror)
        yield
        return
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


def paths(settings: LogSettings) -> list[Path]:
    """The log files there are, newest first."""
    found = settings.directory.glob(f"{FILE_NAME}*") if settings.directory.is_dir() else ()
    return sorted(found, key=lambda path: (len(path.name), path.name))


def _open(settings: LogSettings) -> logging.Handler:
    make_folders(settings.directory)
    handler = _PrivateFiles(
        settings.directory / FILE_NAME,
        maxBytes=settings.max_size * _MEGABYTE,
        backupCount=settings.files - 1,
        encoding="utf-8",
        errors="backslashreplace",
    )
    handler.setFormatter(file_formatter(settings.format))
    return handler


class _PrivateFiles(logging.handlers.RotatingFileHandler):
    """Files that only this user can read, of which the oldest goes; what cannot be written is let go."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, PRIVATE_FILE)
        return os.fdopen(descriptor, "a", encoding=self.encoding, errors=self.errors)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # its name in the base class
        """Say nothing: a disk that is full must not fill the terminal with what the message was about."""
