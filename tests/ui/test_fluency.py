from __future__ import annotations

import gc
import sys
import threading

import pytest
from PySide6.QtCore import QStringListModel, Qt
from pytestqt.qtbot import QtBot

from kiosk.ui.fluency import (
    FULL_AFTER,
    MIDDLE_AFTER,
    SWITCH_S,
    YOUNG_OBJECTS,
    GarbageRounds,
    keep_what_is_there,
    prefer_drawing,
)


def test_the_thread_that_draws_comes_first(qtbot: QtBot) -> None:
    before = sys.getswitchinterval()

    with prefer_drawing():
        assert sys.getswitchinterval() == pytest.approx(SWITCH_S)

    assert sys.getswitchinterval() == pytest.approx(before)


def test_garbage_of_qt_is_destroyed_on_the_thread_that_draws(qtbot: QtBot) -> None:
    destroyed_on: list[threading.Thread] = []
    made = threading.Event()

    def make_many_objects() -> None:
        kept = [[number] for number in range(50 * YOUNG_OBJECTS)]
        made.set()
        assert kept

    with prefer_drawing():
        model = QStringListModel(["ada"])
        model.ring = model  # type: ignore[attr-defined]
        model.destroyed.connect(
            lambda: destroyed_on.append(threading.current_thread()), Qt.ConnectionType.DirectConnection
        )
        del model
        thread = threading.Thread(target=make_many_objects)
        thread.start()
        thread.join()
        assert made.is_set()
        assert destroyed_on == []
        objects = [[number] for number in range(YOUNG_OBJECTS)]
        qtbot.waitUntil(lambda: bool(destroyed_on))

    assert objects
    assert destroyed_on == [threading.main_thread()]


def test_collection_is_automatic_again_afterwards(qtbot: QtBot) -> None:
    gc.enable()
    try:
        with prefer_drawing():
            assert not gc.isenabled()
        assert gc.isenabled()
    finally:
        gc.disable()  # as it is in tests of the window


def test_everything_is_looked_through_rarely(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (YOUNG_OBJECTS, 0, 0))
    monkeypatch.setattr(gc, "collect", lambda generation=2: looked.append(generation))
    rounds = GarbageRounds()

    for _ in range(FULL_AFTER):
        rounds.look()

    assert looked.count(2) == 1
    assert looked.count(1) == FULL_AFTER // MIDDLE_AFTER - 1
    assert len(looked) == FULL_AFTER


def test_without_new_objects_nothing_is_looked_through(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (YOUNG_OBJECTS - 1, 9, 9))
    monkeypatch.setattr(gc, "collect", lambda generation=2: looked.append(generation))

    GarbageRounds().look()

    assert looked == []


def test_what_is_there_is_not_looked_through_again() -> None:
    before = gc.get_freeze_count()
    try:
        keep_what_is_there()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
