"""Reads for the list of people: who there is, and then, while nobody waits for anything, what they are like."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from kiosk.enrollment.desk import Desk, Draft
from kiosk.errors import KioskError, StoreError
from kiosk.ui.admin.people_rows import Facts, PersonRow, facts_of, listed
from kiosk.ui.admin.worker import Task, Worker

logger = logging.getLogger(__name__)

BATCH = 40
"""People told of at once: merging them takes a millisecond."""

FIRST_TOLD = 64
"""While copies are fetched, names are told again after so many, then after twice as many, and so on."""

LastSeen: TypeAlias = Callable[[], Mapping[str, float]]
"""When who was last seen at this door: IDs to Unix seconds. Called in the worker's thread."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Who there is. Where the store could not be asked, `problem` says why, and nobody is in `rows`."""

    rows: tuple[PersonRow, ...]
    drafts: tuple[Draft, ...]
    seen: Mapping[str, float]
    problem: StoreError | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """So many of so many local copies are up to date."""

    done: int
    total: int


class PeopleReader(QObject):
    """Belongs to the thread that draws."""

    overview = Signal(object)
    """An Overview, or the KioskError that kept it from being made."""

    facts = Signal(object)
    """A list of Facts."""

    reached = Signal(int, int)
    """So many local copies of so many are up to date."""

    ended = Signal(object)
    """None, or the KioskError that ended the reading of names."""

    def __init__(self, worker: Worker, last_seen: LastSeen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._last_seen = worker, last_seen
        self._tasks: list[Task[Any]] = []
        self._turn = 0

    def start(self) -> None:
        """Read everything, from the beginning."""
        self.stop()
        last_seen, turn = self._last_seen, self._turn
        task = self._worker.do(lambda desk, _: look_around(desk, last_seen), partial(self._on_overview, turn))
        self._tasks.append(task)

    def stop(self) -> None:
        """Read no further; nothing more is told of what was begun."""
        self._turn += 1
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()

    def _on_overview(self, turn: int, result: Overview | KioskError) -> None:
        if turn != self._turn:
            return
        self.overview.emit(result)
        if isinstance(result, Overview):
            online = result.problem is None
            task = self._worker.follow(
                lambda desk: read_facts(desk, online=online),
                partial(self._on_step, turn),
                partial(self._on_end, turn),
            )
            self._tasks.append(task)

    def _on_step(self, turn: int, step: list[Facts] | Reached) -> None:
        if turn != self._turn:
            return
        if isinstance(step, Reached):
            self.reached.emit(step.done, step.total)
        else:
            self.facts.emit(step)

    def _on_end(self, turn: int, error: KioskError | None) -> None:
        if turn == self._turn:
            self.ended.emit(error)


def look_around(desk: Desk, last_seen: LastSeen) -> Overview:
    """Who there is, and which enrollments are not finished."""
    drafts, seen = tuple(desk.drafts()), _seen(last_seen)
    try:
        return Overview(tuple(listed(desk.people(), seen)), drafts, seen)
    except StoreError as error:
        return Overview((), drafts, seen, error)


def read_facts(desk: Desk, *, online: bool) -> Iterator[list[Facts] | Reached]:
    """What this machine remembers; then, with `online`, what the store says, until all is up to date.

    Everybody is told of once, and again where that changed. Raises StoreError.
    """
    told: dict[str, Facts] = {}
    yield from _news(desk, told)
    if not online:
        return
    next_news, updated, news = FIRST_TOLD, 0, False
    for report in desk.follow():
        yield Reached(report.done, report.wanted)
        news = news or report.updated > updated
        updated = report.updated
        if updated >= next_news:
            yield from _news(desk, told)
            next_news, news = 2 * updated, False
    if news:
        yield from _news(desk, told)


def _news(desk: Desk, told: dict[str, Facts]) -> Iterator[list[Facts]]:
    for batch in _batches(facts_of(details) for details in desk.remembered()):
        new = [facts for facts in batch if told.get(facts.user_id) != facts]
        told.update((facts.user_id, facts) for facts in new)
        yield new


def _batches(everybody: Iterable[Facts]) -> Iterator[list[Facts]]:
    rest = iter(everybody)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _seen(last_seen: LastSeen) -> Mapping[str, float]:
    try:
        return last_seen()
    except KioskError as error:
        logger.warning("nobody knows when people were last seen: %s", error)
        return {}
