"""How a message of the log is written: as text or as a JSON line, and nothing about anybody but their ID."""

from __future__ import annotations

import logging
import time
from types import TracebackType
from typing import TypeAlias

from pythonjsonlogger.json import JsonFormatter

from kiosk.crash_reports import describe

_TEXT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_JSON = "%(asctime)s %(levelname)s %(name)s %(threadName)s %(message)s"
_JSON_NAMES = {"asctime": "time", "levelname": "level", "name": "logger", "threadName": "thread"}

_ErrorInfo: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class PrivateFormatter(logging.Formatter):
    """Writes where unexpected errors came up, but not their messages, which may quote what a person typed."""

    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def format(self, record: logging.LogRecord) -> str:
        """Write a message. What another formatter made of its error is not used, and comes back."""
        before, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = before

    def formatException(self, ei: _ErrorInfo) -> str:  # noqa: N802  # its name in the base class
        """Write an error."""
        return describe(ei[1]).rstrip() if ei[1] is not None else ""


class _PrivateJsonFormatter(PrivateFormatter, JsonFormatter):
    """The same, as JSON."""


def file_formatter(wanted: str) -> logging.Formatter:
    """For files; `wanted` is "text" or "json". Times are UTC."""
    if wanted == "json":
        return _PrivateJsonFormatter(_JSON, rename_fields=_JSON_NAMES)
    return PrivateFormatter(_TEXT)


def terminal_formatter(level: str) -> logging.Formatter:
    """For the terminal, or a service manager's journal; at "debug", messages of unexpected errors are shown."""
    text = "%(levelname)s %(name)s: %(message)s"
    return logging.Formatter(text) if level == "debug" else PrivateFormatter(text)
