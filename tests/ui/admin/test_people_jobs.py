"""Jobs of a page, done by the real worker."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.enrollment.desk import Desk
from kiosk.enrollment.steps import Steps
from kiosk.errors import KioskError, StoreUnreachable
from kiosk.ui.admin.parts import Notice, Progress
from kiosk.ui.admin.people_jobs import Jobs, LateProgress, Latest
from kiosk.ui.admin.worker import Worker
from kiosk.ui.theme import Tone
from kiosk.ui.threads import LoopHost

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker(lambda: cast("Desk", object()))
    host = LoopHost("desk", made.run, lambda *_: None)
    host.start()
    yield made
    host.ask_to_stop()
    assert host.join(3)
    made.close()


class Page(QWidget):
    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.notice, self.progress = Notice(), Progress()
        layout = QVBoxLayout(self)
        layout.addWidget(self.notice)
        layout.addWidget(self.progress)
        self.jobs = Jobs(worker, self.notice, self.progress, self)
        self.latest = Latest(worker, self.progress, self)


@pytest.fixture
def page(qtbot: QtBot, worker: Worker) -> Page:
    made = Page(worker)
    qtbot.addWidget(made)
    made.show()
    return made


class Gate:
    """Work that waits inside until it is let go."""

    def __init__(self, result: str = "done") -> None:
        self.result = result
        self.entered, self.open = threading.Event(), threading.Event()

    def __call__(self, _desk: Desk, steps: Steps) -> str:
        self.entered.set()
        while not self.open.wait(0.01):
            steps.check()
        return self.result


def test_a_job_is_told_of_while_it_lasts(qtbot: QtBot, page: Page) -> None:
    gate = Gate()
    results: list[str] = []
    busy: list[bool] = []
    page.jobs.busy_changed.connect(busy.append)

    page.jobs.run("Changing …", gate, results.append)
    assert page.progress.isVisible()
    assert page.jobs.busy
    gate.open.set()

    qtbot.waitUntil(lambda: results == ["done"])
    assert not page.progress.isVisible()
    assert busy == [True, False]


def test_a_second_job_is_not_begun_meanwhile(qtbot: QtBot, page: Page) -> None:
    gate = Gate()
    results: list[str] = []
    page.jobs.run("first", gate, results.append)
    page.jobs.run("second", lambda _desk, _steps: "second", results.append)
    gate.open.set()

    qtbot.waitUntil(lambda: not page.jobs.busy)
    assert results == ["done"]


def test_what_fails_can_be_tried_again_as_it_was(qtbot: QtBot, page: Page) -> None:
    tries: list[int] = []
    results: list[str] = []

    def work(_desk: Desk, _steps: Steps) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise StoreUnreachable("Please check the cable.")
        return "done"

    page.jobs.run("Changing …", work, results.append)
    qtbot.waitUntil(lambda: "Please check the cable." in page.notice.text)
    assert results == []
    QTest.mouseClick(page.notice.action, LEFT)

    qtbot.waitUntil(lambda: results == ["done"])
    assert page.notice.text == ""


def test_a_job_can_be_called_off(qtbot: QtBot, page: Page) -> None:
    gate = Gate()
    results: list[str] = []
    page.jobs.run("Changing …", gate, results.append, may_cancel=True)
    assert gate.entered.wait(5)

    QTest.mouseClick(page.progress.cancel, LEFT)

    qtbot.waitUntil(lambda: not page.jobs.busy)
    assert results == []
    assert page.notice.text == ""


def test_a_notice_does_what_it_offers(page: Page) -> None:
    done: list[str] = []
    page.jobs.offer("Deleted.", Tone.GRANTED, action="Undo", call=lambda: done.append("undone"))

    QTest.mouseClick(page.notice.action, LEFT)

    assert done == ["undone"]


def test_only_the_latest_look_up_is_answered(qtbot: QtBot, page: Page) -> None:
    answers: list[str | KioskError] = []
    first, second = Gate("first"), Gate("second")
    page.latest.run("Looking …", first, answers.append)
    assert first.entered.wait(5)

    page.latest.run("Looking …", second, answers.append)
    first.open.set()
    second.open.set()

    qtbot.waitUntil(lambda: answers == ["second"])
    assert not page.progress.isVisible()


def test_a_look_up_that_is_stopped_is_not_answered(qtbot: QtBot, page: Page, worker: Worker) -> None:
    answers: list[str | KioskError] = []
    gate = Gate()
    page.latest.run("Looking …", gate, answers.append)
    page.latest.stop()
    gate.open.set()

    qtbot.waitUntil(lambda: not worker.busy)
    assert answers == []
    assert not page.progress.isVisible()


def test_progress_of_what_is_done_at_once_is_not_shown(qtbot: QtBot) -> None:
    progress = LateProgress()
    qtbot.addWidget(progress)
    progress.begin("Looking …")
    assert not progress.isVisible()
    progress.end()
    progress.begin("Looking …")
    progress.report(1, 2)

    qtbot.waitUntil(progress.isVisible)
    progress.begin("Looking further …")
    assert progress.isVisible()
    progress.end()
    assert not progress.isVisible()
