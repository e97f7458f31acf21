"""The thread that works for the administrators' pages: it owns the desk, and with that a gallery of its own."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.enrollment.desk import Desk
from kiosk.enrollment.steps import Steps
from kiosk.errors import Cancelled, KioskError

logger = logging.getLogger(__name__)

T = TypeVar("T")

POLL_S = 0.2


def _unheard(_done: int, _total: int) -> None:
    """Nobody wants to know."""


class Task(Generic[T]):
    """Work that was asked for; `cancel` may be called at any time, by the thread that draws."""

    def __init__(
        self,
        work: Callable[[Desk, Steps], T],
        then: Callable[[T | KioskError], None],
        on_report: Callable[[int, int], None] = _unheard,
    ) -> None:
        self.work, self.then = work, then
        self.steps = Steps(on_report)

    def cancel(self) -> None:
        """Want it no longer: it ends as soon as it can, and is answered with Cancelled."""
        self.steps.cancel()


class Worker(QObject):
    """Does one thing at a time. `run` is the thread's body; all else belongs to the thread that draws.

    What a person asked for comes first, in order; then what is looked up for the screen, the newest first;
    then long work in the background, step by step.
    """

    busy_changed = Signal(bool)
    """Whether something that a person asked for is under way."""

    desk_made = Signal()
    """The desk is there, and with it all that the pages need."""

    _call = Signal(object)

    def __init__(self, make_desk: Callable[[], Desk]) -> None:
        """`make_desk` is called in the thread, again with each task until it has given one."""
        super().__init__()
        self._make_desk = make_desk
        self._desk: Desk | None = None
        self._asked: queue.SimpleQueue[Task[Any]] = queue.SimpleQueue()
        self._looked_up: deque[Task[Any]] = deque()
        self._followed: deque[Task[Any]] = deque()
        self._wake = threading.Event()
        self._under_way: set[Task[Any]] = set()
        self._asked_for = 0
        self._open = True
        self._call.connect(self._make_call, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something that a person asked for is under way."""
        return self._asked_for > 0

    def do(
        self,
        work: Callable[[Desk, Steps], T],
        then: Callable[[T | KioskError], None],
        on_report: Callable[[int, int], None] = _unheard,
    ) -> Task[T]:
        """Do what a person asked for. `then` gets the result, or the KioskError that it ended with.

        `then` and `on_report` (done, total; 0 where nobody knows) are called in the thread that draws.
        """

        def finish(result: T | KioskError) -> None:
            self._count(-1)
            then(result)

        task = Task(work, finish, lambda done, total: self._tell(partial(on_report, done, total)))
        self._count(1)
        self._asked.put(task)
        self._wake.set()
        return task

    def look_up(
        self,
        work: Callable[[Desk, Steps], T],
        then: Callable[[T | KioskError], None],
        on_report: Callable[[int, int], None] = _unheard,
    ) -> Task[T]:
        """Look something up for the screen, before what was asked for earlier; cancelled ones are never begun."""
        task = Task(work, then, lambda done, total: self._tell(partial(on_report, done, total)))
        self._looked_up.append(task)
        self._wake.set()
        return task

    def follow(
        self,
        work: Callable[[Desk], Iterator[T]],
        on_step: Callable[[T], None],
        then: Callable[[KioskError | None], None],
    ) -> Task[None]:
        """Work through an iterator while there is nothing else to do, telling of each of its steps.

        `then` gets None at its end, or the error that ended it.
        """

        def walk(desk: Desk, steps: Steps) -> None:
            for step in work(desk):
                self._tell(partial(on_step, step))
                while self._serve_one():
                    pass
                steps.check()

        def finish(result: KioskError | None) -> None:
            then(result)

        task = Task(walk, finish)
        self._followed.append(task)
        self._wake.set()
        return task

    def run(self, stop: threading.Event) -> None:
        """Serve until `stop` is set; what is under way is called off then."""
        threading.Thread(target=self._call_off, args=(stop,), name="kiosk desk end", daemon=True).start()
        while not stop.is_set():
            if not self._serve_one() and not self._begin_following():
                self._wake.wait(POLL_S)
            self._wake.clear()

    def close(self) -> None:
        """Tell nobody anything from now on."""
        self._open = False

    def _call_off(self, stop: threading.Event) -> None:
        stop.wait()
        for task in self._under_way.copy():
            task.cancel()

    def _serve_one(self) -> bool:
        """Do the next thing that is asked for or looked up; whether there was one."""
        task = self._next()
        if task is None:
            return False
        self._do(task)
        return True

    def _next(self) -> Task[Any] | None:
        with contextlib.suppress(queue.Empty):
            return self._asked.get_nowait()
        while self._looked_up:
            with contextlib.suppress(IndexError):
                task = self._looked_up.pop()
                if not task.steps.cancelled:
                    return task
        return None

    def _begin_following(self) -> bool:
        if not self._followed:
            return False
        self._do(self._followed.popleft())
        return True

    def _do(self, task: Task[Any]) -> None:
        self._under_way.add(task)
        result: object
        try:
            task.steps.check()
            result = task.work(self._open_desk(), task.steps)
        except KioskError as error:
            if not isinstance(error, Cancelled):
                logger.info("work for the administrators ended: %s", error)
            result = error
        except Exception:  # whoever waits must get an answer, or would wait for ever
            logger.exception("work for the administrators failed")
            result = KioskError("Something unexpected went wrong. Please try again; the log says more.")
        finally:
            self._under_way.discard(task)
        self._tell(partial(task.then, result))

    def _open_desk(self) -> Desk:
        if self._desk is None:
            self._desk = self._make_desk()
            self.desk_made.emit()
        return self._desk

    def _tell(self, call: Callable[[], None]) -> None:
        if self._open:
            self._call.emit(call)

    @Slot(object)
    def _make_call(self, call: Callable[[], None]) -> None:
        if self._open:
            call()

    def _count(self, change: int) -> None:
        before, self._asked_for = self._asked_for, self._asked_for + change
        if bool(before) != bool(self._asked_for):
            self.busy_changed.emit(bool(self._asked_for))
