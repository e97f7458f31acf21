"""What support needs to know of an installation, in one zip file: nothing secret, nobody's photo or face."""

from __future__ import annotations

import json
import os
import platform
import sys
import time
import zipfile
from collections.abc import Iterable
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import kiosk
from kiosk import log_files
from kiosk.crash_reports import CrashReports
from kiosk.doctor import Finding
from kiosk.errors import BundleError
from kiosk.files import PRIVATE_FILE
from kiosk.settings import Settings, without_secrets

CONTENT = "logs, crash reports, settings without secrets, versions, and what the doctor found"

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_LARGEST = 64_000_000
"""Of a log file, in bytes: more than that of one nobody reads, or sends by mail."""


def write_bundle(path: Path, settings: Settings, findings: Iterable[Finding], reports: CrashReports) -> None:
    """Write the zip file, for this user only. Raises BundleError."""
    try:
        descriptor = os.open(
            path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE_FILE
        )
    except FileExistsError as error:
        raise BundleError(f"{path} exists already. Please give another name.") from error
    except OSError as error:
        raise _failure(path, error) from error
    try:
        with os.fdopen(descriptor, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
            _write(bundle, "settings.json", _as_json(shown_settings(settings)))
            _write(bundle, "versions.json", _as_json(_versions()))
            _write(bundle, "doctor.json", _as_json([asdict(finding) for finding in findings]))
            for log in log_files.paths(settings.log):
                _add(bundle, log, f"logs/{log.name}")
            for report in reports.paths():
                _add(bundle, report, f"crashes/{report.name}")
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _failure(path, error) from error


def shown_settings(settings: Settings) -> dict[str, Any]:
    """The settings as they may be shown to anybody: of a secret only whether it is set."""
    shown: dict[str, Any] = settings.model_dump(mode="json")
    shown["cache"]["key"] = None if settings.cache.key is None else "set"
    shown["endpoint_url"] = settings.endpoint_url and without_secrets(settings.endpoint_url)
    shown["camera"]["source"] = without_secrets(settings.camera.source)
    return shown


def _add(bundle: zipfile.ZipFile, path: Path, name: str) -> None:
    """Add the end of a file, which may be gone meanwhile: a kiosk that runs goes on writing."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _LARGEST))
            content = file.read(_LARGEST)
    except OSError as error:
        content = f"It cannot be read: {error.strerror}.".encode()
    _write(bundle, name, content)


def _write(bundle: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    """Add an entry, whatever the clock says: zip files know no time before 1980."""
    entry = zipfile.ZipInfo(name, max(time.gmtime()[:6], _EARLIEST))
    bundle.writestr(entry, content, zipfile.ZIP_DEFLATED)


def _versions() -> dict[str, Any]:
    packages = {one.metadata["Name"]: one.version for one in distributions() if one.metadata["Name"]}
    return {
        "kiosk": kiosk.__version__,
        "python": sys.version,
        "frozen": bool(getattr(sys, "frozen", False)),
        "platform": platform.platform(),
        "machine": platform.machine(),
        "packages": dict(sorted(packages.items())),
    }


def _as_json(content: object) -> str:
    return json.dumps(content, indent=2)


def _failure(path: Path, error: OSError) -> BundleError:
    return BundleError(f"{path} cannot be written: {error.strerror}. Please choose another place.")
