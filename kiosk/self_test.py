"""`kiosk --self-test`: is everything in this installation that the kiosk is made of, and does it work?

Needs no settings, network, camera or display, and leaves nothing behind. `kiosk doctor` asks the other question:
whether what is around the kiosk is there.
"""

from __future__ import annotations

import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from kiosk.errors import KioskError
from kiosk.self_test_checks import CHECKS
from kiosk.settings import Settings, load

logger = logging.getLogger(__name__)

Check: TypeAlias = Callable[[Settings, Path], str]
"""Tries one part with settings of its own, and an empty folder; returns what it found, or raises."""


@dataclass(frozen=True, slots=True)
class TestResult:
    """What one test found; `seconds` is what it took."""

    __test__ = False  # for pytest: it is no test of its own

    name: str
    passed: bool
    seconds: float
    detail: str


def run_self_test(checks: Mapping[str, Check] = CHECKS) -> Iterator[TestResult]:
    """Run all checks one after the other, whatever becomes of those before."""
    with tempfile.TemporaryDirectory(prefix="kiosk-self-test-", ignore_cleanup_errors=True) as directory:
        folder = Path(directory)
        with _plain_environment(folder):
            settings = load(flags=_isolated(folder))
            for name, check in checks.items():
                place = folder / name.replace(" ", "-")
                place.mkdir()
                yield _run(name, check, settings, place)


def _run(name: str, check: Check, settings: Settings, folder: Path) -> TestResult:
    started = time.monotonic()
    try:
        detail, passed = check(settings, folder), True
    except KioskError as error:
        detail, passed = str(error), False
    except Exception as error:  # whatever a damaged installation raises is what is to be shown
        logger.debug("the test of %s failed", name, exc_info=True)
        detail, passed = f"{type(error).__name__}: {error}", False
    return TestResult(name, passed, round(time.monotonic() - started, 2), detail)


def _isolated(folder: Path) -> dict[str, object]:
    """The settings as they are delivered, but for everything that would touch this machine."""
    return {
        "store": f"folder:{folder / 'store'}",
        "cache": {"directory": folder / "cache"},
        "face": {"models": folder / "models"},
        "enrollment": {"drafts": folder / "drafts"},
        "audit": {"file": folder / "activity.db"},
        "ui": {"admin_file": folder / "admin.json", "language": "en"},
        "sound": {"enabled": False},
    }


@contextmanager
def _plain_environment(folder: Path) -> Iterator[None]:
    """Hide what this machine's users have set for the kiosk and for AWS."""
    before = dict(os.environ)
    for name in [name for name in before if name.startswith(("KIOSK_", "AWS_"))]:
        del os.environ[name]
    config = folder / "kiosk.toml"
    config.touch()
    os.environ["KIOSK_CONFIG"] = str(config)
    os.environ |= {name: str(folder / "aws") for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE")}
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
