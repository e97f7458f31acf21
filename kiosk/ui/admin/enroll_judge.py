"""Judges candidate photos in the worker's thread: one after the other, then all of them together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from kiosk.enrollment.album import judge_album
from kiosk.enrollment.desk import Desk
from kiosk.enrollment.steps import Steps
from kiosk.errors import ImageError, KioskError, PhotoRefused
from kiosk.face.types import Embedding
from kiosk.gallery.gallery import NewPhoto
from kiosk.ui.admin.enroll_entries import NO_PICTURE, WAITING, Entry, Judged, State, make_thumbnail
from kiosk.ui.admin.enroll_sources import Source
from kiosk.ui.admin.worker import Task, Worker

T = TypeVar("T")


class PhotoJudge(QObject):
    """Keeps the candidates of one person. One task at a time is with the worker, so that others get their turn."""

    shown = Signal(object)
    """An Entry that is new, or of which something else is known now."""

    removed = Signal(int)
    """The number of an entry that is gone."""

    changed = Signal()
    """Something of all this is another thing now."""

    troubled = Signal(object)
    """The KioskError for which a photo could not be judged, which was not the photo's fault."""

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._numbers = count(1)
        self._entries: dict[int, Entry] = {}
        self._known: Mapping[str, Embedding] | None = None
        self._task: Task[Any] | None = None
        self._album_is_stale = False
        self._done = 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All candidates, in the order in which they came."""
        return tuple(self._entries.values())

    @property
    def good(self) -> tuple[NewPhoto, ...]:
        """What can be enrolled, as far as that is known."""
        photos = (entry.judged.photo for entry in self.entries if entry.state is State.GOOD)
        return tuple(photo for photo in photos if photo is not None)

    @property
    def waiting(self) -> tuple[Source, ...]:
        """What has not been judged yet, or could not be for no fault of its own."""
        unknown = (
            entry for entry in self.entries if entry.state is State.WAITING or entry.can_be_tried_again
        )
        return tuple(entry.source for entry in unknown)

    @property
    def is_settled(self) -> bool:
        """Whether every candidate has been judged, also together with the others."""
        return not self._album_is_stale and not self.number_of(State.WAITING)

    @property
    def knows_enrolled(self) -> bool:
        """Whether the person's enrolled photos are known."""
        return self._known is not None

    @property
    def progress(self) -> tuple[int, int]:
        """How many photos of how many have been judged since it last was idle."""
        return self._done, self._done + self.number_of(State.WAITING)

    def number_of(self, state: State) -> int:
        """How many candidates are in this state."""
        return sum(entry.state is state for entry in self.entries)

    def begin(self, known: Mapping[str, Embedding] | None) -> None:
        """Forget all candidates. `known` are the person's enrolled photos, None until `learn` tells of them."""
        self._call_off()
        for entry in self.entries:
            self._drop(entry.number)
        self._known = known
        self._done = 0
        self._album_is_stale = False
        self.changed.emit()

    def learn(self, known: Mapping[str, Embedding]) -> None:
        """These are the person's enrolled photos."""
        self._known = known
        self._album_is_stale = bool(self._entries)
        self._go_on()

    def add(self, sources: Sequence[Source]) -> list[int]:
        """Take these in and judge them; returns their numbers."""
        entries = [Entry(next(self._numbers), source) for source in sources]
        for entry in entries:
            self._show(entry)
        self._go_on()
        return [entry.number for entry in entries]

    def add_judged(self, names: Sequence[str], photos: Sequence[NewPhoto]) -> None:
        """Take in photos that were judged by themselves before; their pictures follow."""
        for name, photo in zip(names, photos, strict=True):
            source = Source(name, partial(bytes, photo.data))
            self._show(Entry(next(self._numbers), source, Judged(photo, None, None)))
        self._album_is_stale = True
        self._go_on()

    def remove(self, number: int) -> None:
        """Take one out."""
        if number not in self._entries:
            return
        self._album_is_stale |= self._entries[number].judged.photo is not None
        self._drop(number)
        self._go_on()

    def remove_waiting(self) -> int:
        """Take out all that are not judged yet; returns how many these were."""
        waiting = [entry.number for entry in self.entries if entry.state is State.WAITING]
        self._call_off()
        for number in waiting:
            self._drop(number)
        self._go_on()
        return len(waiting)

    def try_again(self) -> None:
        """Judge once more those that could not be, for no fault of theirs."""
        for entry in self.entries:
            if entry.can_be_tried_again:
                self._show(replace(entry, judged=WAITING))
        self._go_on()

    def _go_on(self) -> None:
        """Give the worker what is next, unless it is at something."""
        if self._task is None:
            self._start_next()
        self.changed.emit()

    def _start_next(self) -> None:
        waiting = self._first(lambda entry: entry.state is State.WAITING)
        if waiting is not None:
            self._start(partial(_judge, waiting.source), partial(self._take, waiting))
            return
        self._done = 0
        if self._album_is_stale and self._known is not None:
            self._start_album(self._known)
        elif (plain := self._first(_wants_picture)) is not None and plain.judged.photo is not None:
            data = plain.judged.photo.data
            self._start(lambda _desk, _steps: make_thumbnail(data), partial(self._take_picture, plain))

    def _start_album(self, known: Mapping[str, Embedding]) -> None:
        album = self._album()
        photos = list(album.values())
        self._start(lambda _desk, _steps: judge_album(known, photos), partial(self._take_album, list(album)))

    def _album(self) -> dict[int, NewPhoto]:
        """What has to be judged together, by the entries' numbers."""
        photos = ((entry.number, entry.judged.photo) for entry in self.entries)
        return {number: photo for number, photo in photos if photo is not None}

    def _take(self, entry: Entry, result: Judged | KioskError) -> None:
        """One photo has been judged by itself."""
        if entry.number in self._entries:
            judged = Judged(None, None, result) if isinstance(result, KioskError) else result
            self._done += 1
            self._album_is_stale |= judged.photo is not None
            self._show(replace(entry, judged=judged))
        self._go_on()
        if isinstance(result, KioskError):
            self.troubled.emit(result)

    def _take_album(self, numbers: Sequence[int], result: list[PhotoRefused | None] | KioskError) -> None:
        """All of them have been judged together."""
        if isinstance(result, KioskError):
            self.changed.emit()
            self.troubled.emit(result)
            return
        self._album_is_stale = numbers != list(self._album())
        for number, problem in zip(numbers, result, strict=True):
            entry = self._entries.get(number)
            if entry is not None and (problem or entry.in_album):
                self._show(replace(entry, in_album=problem))
        self._go_on()

    def _take_picture(self, entry: Entry, result: QImage | KioskError) -> None:
        picture = NO_PICTURE if isinstance(result, KioskError) else result
        latest = self._entries.get(entry.number)
        if latest is not None:
            self._show(replace(latest, judged=replace(latest.judged, thumbnail=picture)))
        self._go_on()

    def _first(self, fits: Callable[[Entry], bool]) -> Entry | None:
        return next(filter(fits, self.entries), None)

    def _show(self, entry: Entry) -> None:
        self._entries[entry.number] = entry
        self.shown.emit(entry)

    def _drop(self, number: int) -> None:
        del self._entries[number]
        self.removed.emit(number)

    def _start(self, work: Callable[[Desk, Steps], T], then: Callable[[T | KioskError], None]) -> None:
        def finish(result: T | KioskError) -> None:
            if self._task is task:  # else it was called off
                self._task = None
                then(result)

        task = self._task = self._worker.do(work, finish)

    def _call_off(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None


def _wants_picture(entry: Entry) -> bool:
    return entry.judged.photo is not None and entry.judged.thumbnail is None


def _judge(source: Source, desk: Desk, _steps: Steps) -> Judged:
    """Judge a photo by itself; whatever else than the photo fails is raised."""
    data = b""
    try:
        data = source.load()
        photo = desk.prepare(data).photo
    except (ImageError, PhotoRefused) as error:
        return Judged(None, make_thumbnail(data), error)
    return Judged(photo, make_thumbnail(photo.data), None)
