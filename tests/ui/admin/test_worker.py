"""The thread that works for the pages, with a desk that only has to be handed through."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.enrollment.desk import Desk
from kiosk.enrollment.steps import Steps
from kiosk.errors import Cancelled, KioskError, StoreUnreachable
from kiosk.ui.admin.worker import Worker
from kiosk.ui.threads import LoopHost

DESK = cast("Desk", object())


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker(lambda: DESK)
    host = LoopHost("desk", made.run, lambda *_: None)
    host.start()
    yield made
    host.ask_to_stop()
    assert host.join(3)


class Gate:
    """Work that waits inside until it is let go."""

    def __init__(self) -> None:
        self.entered, self.open = threading.Event(), threading.Event()

    def __call__(self, _desk: Desk, steps: Steps) -> str:
        self.entered.set()
        while not self.open.wait(0.01):
            steps.check()
        return "done"


def test_the_result_comes_back_in_the_thread_that_asked(qtbot: QtBot, worker: Worker) -> None:
    got: list[tuple[object, threading.Thread]] = []

    worker.do(lambda desk, _steps: desk, lambda result: got.append((result, threading.current_thread())))

    qtbot.waitUntil(lambda: bool(got))
    assert got == [(DESK, threading.main_thread())]


def test_an_error_comes_back_too(qtbot: QtBot, worker: Worker) -> None:
    got: list[object] = []

    def fail(_desk: Desk, _steps: Steps) -> None:
        raise StoreUnreachable("It is away.")

    worker.do(fail, got.append)

    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], StoreUnreachable)


@pytest.mark.logs_errors
def test_an_unexpected_error_becomes_a_sentence(qtbot: QtBot, worker: Worker) -> None:
    got: list[object] = []

    def fail(_desk: Desk, _steps: Steps) -> None:
        raise ValueError("scripted")

    worker.do(fail, got.append)

    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], KioskError)
    assert "scripted" not in str(got[0])


def test_work_that_is_under_way_can_be_called_off(qtbot: QtBot, worker: Worker) -> None:
    got: list[object] = []
    gate = Gate()
    task = worker.do(gate, got.append)
    assert gate.entered.wait(5)

    task.cancel()

    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], Cancelled)


def test_it_tells_whether_it_is_busy(qtbot: QtBot, worker: Worker) -> None:
    gate = Gate()
    with qtbot.waitSignal(worker.busy_changed) as begun:
        worker.do(gate, lambda _result: None)
    assert begun.args == [True]
    assert worker.busy

    with qtbot.waitSignal(worker.busy_changed) as ended:
        gate.open.set()
    assert ended.args == [False]
    assert not worker.busy


def test_what_a_person_asked_for_comes_before_what_is_looked_up_and_the_newest_look_first(
    qtbot: QtBot, worker: Worker
) -> None:
    order: list[str] = []
    gate = Gate()
    worker.do(gate, lambda _result: order.append("gate"))
    assert gate.entered.wait(5)
    for name in ("old", "new"):
        worker.look_up(lambda _desk, _steps, name=name: name, order.append)  # type: ignore[misc,arg-type]
    unwanted = worker.look_up(lambda _desk, _steps: "unwanted", order.append)  # type: ignore[arg-type]
    worker.do(lambda _desk, _steps: "asked", order.append)  # type: ignore[arg-type]
    unwanted.cancel()
    gate.open.set()

    qtbot.waitUntil(lambda: len(order) == 4)
    assert order == ["gate", "asked", "new", "old"]


def test_long_work_lets_others_in_between_its_steps(qtbot: QtBot, worker: Worker) -> None:
    order: list[object] = []
    first = threading.Event()

    def walk(_desk: Desk) -> Iterator[int]:
        yield 1
        first.wait(5)
        yield 2

    worker.follow(walk, order.append, order.append)
    qtbot.waitUntil(lambda: order == [1])
    worker.do(lambda _desk, _steps: "asked", order.append)
    first.set()

    qtbot.waitUntil(lambda: len(order) == 4)
    assert set(order[1:3]) == {2, "asked"}
    assert order[3] is None


def test_long_work_can_be_called_off(qtbot: QtBot, worker: Worker) -> None:
    ends: list[object] = []
    steps: list[int] = []

    def walk(_desk: Desk) -> Iterator[int]:
        number = 0
        while True:
            number += 1
            yield number

    task = worker.follow(walk, steps.append, ends.append)
    qtbot.waitUntil(lambda: len(steps) > 3)
    task.cancel()

    qtbot.waitUntil(lambda: bool(ends))
    assert isinstance(ends[0], Cancelled)


def test_a_desk_that_cannot_be_made_is_tried_again(qtbot: QtBot) -> None:
    errors = [StoreUnreachable("It is away.")]

    def make() -> Desk:
        if errors:
            raise errors.pop()
        return DESK

    worker = Worker(make)
    host = LoopHost("desk", worker.run, lambda *_: None)
    host.start()
    got: list[object] = []
    made: list[bool] = []
    worker.desk_made.connect(lambda: made.append(True))
    for _ in range(3):
        worker.do(lambda desk, _steps: desk, got.append)

    qtbot.waitUntil(lambda: len(got) == 3)
    assert isinstance(got[0], StoreUnreachable)
    assert got[1:] == [DESK, DESK]
    assert made == [True]
    host.ask_to_stop()
    assert host.join(3)


def test_the_end_calls_off_what_is_under_way(qtbot: QtBot) -> None:
    worker = Worker(lambda: DESK)
    host = LoopHost("desk", worker.run, lambda *_: None)
    host.start()
    gate = Gate()
    worker.do(gate, lambda _result: None)
    assert gate.entered.wait(5)

    host.ask_to_stop()

    assert host.join(3)


def test_a_closed_worker_tells_nobody_anything(qtbot: QtBot, worker: Worker) -> None:
    got: list[object] = []
    gate = Gate()
    worker.do(gate, got.append)
    assert gate.entered.wait(5)

    worker.close()
    gate.open.set()

    done = threading.Event()
    worker.look_up(lambda _desk, _steps: done.set(), got.append)
    qtbot.waitUntil(done.is_set)
    qtbot.wait(20)
    assert got == []
