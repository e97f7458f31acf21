"""Pages about people over a real desk, with the real worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.compose import store_identity
from kiosk.enrollment.desk import Desk
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.open_store import open_store
from kiosk.settings import Settings
from kiosk.ui import theme
from kiosk.ui.admin.feed import CameraFeed
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.admin.worker import Worker
from kiosk.ui.door_journal import DoorJournal
from kiosk.ui.threads import LoopHost
from tests.gallery.fleet import TroubledStore
from tests.ui.admin.people_store import People, portrait_of
from tests.ui.conftest import StandInEngine

T = TypeVar("T", bound=QWidget)


@pytest.fixture
def people(qtbot: QtBot, settings: Settings, engine: StandInEngine, tmp_path: Path) -> Iterator[People]:
    """A store with ada (two photos of person 1) and ben (one of person 2)."""
    wire = TroubledStore(open_store(settings))

    def make_desk() -> Desk:
        local = LocalCache(settings.cache.directory, store_identity(settings, wire.name))
        return Desk(Gallery(wire, local, engine), engine, settings)

    worker = Worker(make_desk)
    host = LoopHost("desk", worker.run, lambda *_: None)
    made = People(
        tmp_path / "store", wire, AdminTools(settings, worker, CameraFeed(), DoorJournal(settings.audit))
    )
    (made.folder / "users" / "ada" / "photo.jpg").unlink()
    (made.folder / "users" / "ben" / "photo.jpg").unlink()
    made.put("ada", "one.jpg", portrait_of(1))
    made.put("ada", "two.jpg", portrait_of(1, variant=1))
    made.put("ben", "photo.jpg", portrait_of(2))
    host.start()
    yield made
    host.ask_to_stop()
    assert host.join(5)
    worker.close()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[T], T]]:
    """Shows a page in a window like the kiosk's."""
    windows = []

    def put(page: T) -> T:
        window = QWidget()
        window.setObjectName("kiosk")
        window.setStyleSheet(theme.stylesheet(1.0))
        QVBoxLayout(window).addWidget(page)
        windows.append(window)
        window.resize(990, 744)
        window.show()
        return page

    yield put
    for window in windows:
        window.close()
        window.deleteLater()
