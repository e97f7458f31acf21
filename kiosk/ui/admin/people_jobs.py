"""What a page asks the worker to do: progress while it lasts, and a way to try again where it fails."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.enrollment.desk import Desk
from kiosk.enrollment.steps import Steps
from kiosk.errors import Cancelled, KioskError
from kiosk.ui.admin import common_wording
from kiosk.ui.admin.parts import Notice, Progress
from kiosk.ui.admin.worker import Task, Worker
from kiosk.ui.theme import Tone

T = TypeVar("T")

LATE_MS = 300


def _nothing() -> None:
    """There is nothing to do about it."""


class LateProgress(Progress):
    """Appears only where work takes a while: what is done at once must not make the page jump."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = QTimer(self, singleShot=True, interval=LATE_MS)
        self._waiting.timeout.connect(self.show)

    def begin(self, text: str, *, may_cancel: bool = True) -> None:
        """Work has begun, or is somewhere else now."""
        shown = self.isVisible()
        super().begin(text, may_cancel=may_cancel)
        if not shown:
            self.hide()
            if not self._waiting.isActive():
                self._waiting.start()

    def end(self) -> None:
        """The work has ended."""
        self._waiting.stop()
        super().end()


class Jobs(QObject):
    """One job at a time, told of in a page's notice and progress. Whatever fails can be tried again as it was."""

    busy_changed = Signal(bool)

    def __init__(self, worker: Worker, notice: Notice, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._notice, self._progress = worker, notice, progress
        self._task: Task[Any] | None = None
        self._about_notice: Callable[[], None] = _nothing
        notice.acted.connect(self._act)
        progress.cancelled.connect(self.call_off)

    @property
    def busy(self) -> bool:
        """Whether a job is under way; another one is not begun then."""
        return self._task is not None

    def run(
        self,
        text: str,
        work: Callable[[Desk, Steps], T],
        then: Callable[[T], None],
        *,
        may_cancel: bool = False,
    ) -> None:
        """Do it, saying `text`; `then` gets the result. Nothing happens while another job is under way."""
        if self._task is not None:
            return
        again = partial(self.run, text, work, then, may_cancel=may_cancel)
        self._notice.hide()
        self._progress.begin(text, may_cancel=may_cancel)
        self._task = self._worker.do(work, partial(self._finish, then, again), self._progress.report)
        self.busy_changed.emit(True)

    def offer(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        *,
        action: str = "",
        call: Callable[[], None] = _nothing,
        seconds: float = 0,
    ) -> None:
        """Say something in the notice; its button `action` makes the `call`."""
        self._about_notice = call
        self._notice.tell(text, tone, action=action, seconds=seconds)

    def complain(self, error: KioskError, again: Callable[[], None]) -> None:
        """Say what went wrong, and offer to try `again`."""
        self._about_notice = again
        self._notice.tell_problem(error, action=common_wording.retry_button())

    @Slot()
    def call_off(self) -> None:
        """Want the job under way no longer."""
        if self._task is not None:
            self._task.cancel()

    def _finish(self, then: Callable[[T], None], again: Callable[[], None], result: T | KioskError) -> None:
        self._task = None
        self._progress.end()
        self.busy_changed.emit(False)
        if isinstance(result, Cancelled):
            return
        if isinstance(result, KioskError):
            self.complain(result, again)
        else:
            then(result)

    @Slot()
    def _act(self) -> None:
        call, self._about_notice = self._about_notice, _nothing
        call()


class Latest(QObject):
    """Looks one thing up for a page; where it is asked for another one meanwhile, only that is answered."""

    def __init__(self, worker: Worker, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._progress = worker, progress
        self._task: Task[Any] | None = None
        self._turn = 0

    def run(
        self, text: str, work: Callable[[Desk, Steps], T], then: Callable[[T | KioskError], None]
    ) -> None:
        """Look it up, saying `text`; `then` gets the result, or the error."""
        self.stop()
        self._progress.begin(text, may_cancel=False)
        self._task = self._worker.do(work, partial(self._finish, self._turn, then))

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._turn += 1
        self._progress.end()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _finish(self, turn: int, then: Callable[[T | KioskError], None], result: T | KioskError) -> None:
        if turn == self._turn:
            self._task = None
            self._progress.end()
            then(result)
