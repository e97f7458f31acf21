"""Fixtures every test uses: strictness about threads and logs, and where real photos are."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ("tests.plugins.stores", "tests.plugins.commands")

THREAD_GRACE_S = 3.0


class _ErrorLog(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(self.format(record))


@pytest.fixture(autouse=True)
def no_unexpected_errors_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """An ERROR in the kiosk's log fails the test, unless it is marked `logs_errors`."""
    handler = _ErrorLog()
    logger = logging.getLogger("kiosk")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    if request.node.get_closest_marker("logs_errors") is None:
        assert not handler.messages


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """Threads that a test starts must end with it."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + THREAD_GRACE_S
    while (left := set(threading.enumerate()) - before) and time.monotonic() < deadline:
        for thread in left:
            thread.join(0.05)
    assert not left


@pytest.fixture(autouse=True)
def private_directories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings, data or caches of the person who runs it."""
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        if name != "KIOSK_TEST_FACES":
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the converted network is kept for the whole run."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def faces() -> Path:
    """The folder of real photos for development; see `KIOSK_TEST_FACES`."""
    default = Path(__file__).resolve().parents[2] / "shared" / "faces"
    folder = Path(os.environ.get("KIOSK_TEST_FACES", default))
    if not folder.is_dir():
        pytest.skip("no folder of real photos: set KIOSK_TEST_FACES")
    return folder
