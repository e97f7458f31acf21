"""What the enroll page asks the worker to do with all of a person's photos: upload, keep, give up."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.enrollment.desk import Desk, Draft, Enrolled
from kiosk.enrollment.steps import Steps
from kiosk.errors import ImageError, KioskError, PhotoRefused
from kiosk.face.types import Embedding
from kiosk.gallery.gallery import NewPhoto
from kiosk.ui.admin.enroll_sources import Source
from kiosk.ui.admin.worker import Task, Worker

T = TypeVar("T")


class Doing(Enum):
    """What is under way."""

    READING = auto()
    UPLOADING = auto()
    KEEPING = auto()
    DISCARDING = auto()


class EnrollJobs(QObject):
    """One job at a time. What belongs to a person whom the page has left goes on, and nobody is told."""

    changed = Signal()
    known = Signal(object)
    """Embeddings of the person's enrolled photos, by name."""
    uploaded = Signal(object)
    """An Enrolled."""
    kept = Signal()
    discarded = Signal()
    failed = Signal(object, object)
    """What was under way (Doing), and the KioskError that it ended with."""

    not_kept = Signal(object)
    """The KioskError for which what was left behind could not be kept."""

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._task: Task[Any] | None = None
        self.doing: Doing | None = None
        self.progress = (0, 0)

    @property
    def is_handing_over(self) -> bool:
        """Whether something is under way during which the photos must stay as they are."""
        return self.doing is not None and self.doing is not Doing.READING

    def begin(self) -> None:
        """Hear no more of what is under way; what only reads ends."""
        if self._task is not None and self.doing is Doing.READING:
            self._task.cancel()
        self._task = self.doing = None
        self.changed.emit()

    def read_known(self, user_id: str) -> None:
        """Get the embeddings of somebody's enrolled photos."""

        def work(desk: Desk, _steps: Steps) -> Mapping[str, Embedding]:
            return desk.references(user_id)

        self._start(Doing.READING, work, self.known.emit)

    def upload(self, draft: Draft) -> None:
        """Enroll, or go on with it."""

        def work(desk: Desk, steps: Steps) -> Enrolled:
            return desk.enroll(draft, steps)

        self._start(Doing.UPLOADING, work, self.uploaded.emit)

    def keep(self, draft: Draft) -> None:
        """Keep it on this machine."""

        def work(desk: Desk, _steps: Steps) -> None:
            desk.save_draft(draft)

        self._start(Doing.KEEPING, work, lambda _: self.kept.emit())

    def leave_behind(self, draft: Draft, waiting: Sequence[Source]) -> None:
        """Keep it, with what is good of the photos that were not judged yet; goes on when the page is left."""

        def work(desk: Desk, _steps: Steps) -> None:
            if draft.photos:  # first, as judging the others may take long, or fail
                desk.save_draft(draft)
            others = tuple(_prepared(desk, waiting))
            if others:
                desk.save_draft(replace(draft, photos=draft.photos + others))

        def finish(result: KioskError | None) -> None:
            if result is not None:
                self.not_kept.emit(result)

        self._worker.do(work, finish)

    def discard(self, draft: Draft) -> None:
        """Give it up, and take back what was uploaded."""

        def work(desk: Desk, steps: Steps) -> None:
            desk.discard(draft, steps)

        self._start(Doing.DISCARDING, work, lambda _: self.discarded.emit())

    def cancel(self) -> None:
        """Want what is under way no longer."""
        if self._task is not None:
            self._task.cancel()

    def _start(self, doing: Doing, work: Callable[[Desk, Steps], T], then: Callable[[T], None]) -> None:
        def finish(result: T | KioskError) -> None:
            if self._task is not task:
                return
            self._task = self.doing = None
            if isinstance(result, KioskError):
                self.failed.emit(doing, result)
            else:
                then(result)
            self.changed.emit()

        def report(done: int, total: int) -> None:
            if self._task is task:
                self.progress = done, total
                self.changed.emit()

        self.doing, self.progress = doing, (0, 0)
        task = self._task = self._worker.do(work, finish, report)
        self.changed.emit()


def _prepared(desk: Desk, sources: Sequence[Source]) -> Iterator[NewPhoto]:
    """What can be enrolled of these; what cannot would be refused, and is missed by nobody."""
    for source in sources:
        with contextlib.suppress(ImageError, PhotoRefused):
            yield desk.prepare(source.load()).photo
