"""Looks in the background whether the photos match somebody else who is enrolled, and says so."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.enrollment.desk import Desk, Lookalike
from kiosk.enrollment.steps import Steps
from kiosk.errors import KioskError
from kiosk.face.types import Embedding
from kiosk.gallery.gallery import NewPhoto
from kiosk.ui.admin import enroll_wording, lookalike_wording
from kiosk.ui.admin.worker import Task, Worker
from kiosk.ui.labels import make_button, make_label, restyle
from kiosk.ui.theme import Tone


class Search(Enum):
    """How it stands with the search."""

    NOT_WANTED = auto()
    UNDER_WAY = auto()
    DONE = auto()
    SKIPPED = auto()


class LookalikeCheck(QObject):
    """Searches anew whenever the photos are other ones; gives way to whatever else there is to do."""

    changed = Signal()

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._task: Task[list[Lookalike]] | None = None
        self._photos: tuple[NewPhoto, ...] = ()
        self._user_id = ""
        self.search = Search.NOT_WANTED
        self.progress = (0, 0)
        self.found: tuple[Lookalike, ...] = ()
        """Who else matches."""
        self.problem: KioskError | None = None
        """Why the last search failed."""

    @property
    def is_under_way(self) -> bool:
        """Whether somebody is searching."""
        return self.search is Search.UNDER_WAY

    def begin(self) -> None:
        """Forget everything: somebody else is to be enrolled."""
        self._call_off()
        self._photos, self._user_id = (), ""
        self._become(Search.NOT_WANTED)

    def want(self, user_id: str, photos: tuple[NewPhoto, ...]) -> None:
        """These are the photos now; `user_id` does not count as somebody else."""
        self._user_id = user_id
        if photos == self._photos:
            return
        self._call_off()
        self._photos = photos
        if photos:
            self.look()
        else:
            self._become(Search.NOT_WANTED)

    def pause(self) -> None:
        """The photos are about to change: search later."""
        if self.is_under_way:
            self.begin()

    def look(self) -> None:
        """Search, also where that was skipped or has failed."""
        user_id, faces = self._user_id, _faces(self._photos)

        def work(desk: Desk, steps: Steps) -> list[Lookalike]:
            return desk.lookalikes(user_id, faces, steps)

        def finish(result: list[Lookalike] | KioskError) -> None:
            if self._task is task:
                self._take(result)

        def report(done: int, total: int) -> None:
            if self._task is task:
                self.progress = done, total
                self.changed.emit()

        self.progress = 0, 0
        task = self._task = self._worker.look_up(work, finish, report)
        self._become(Search.UNDER_WAY)

    def skip(self) -> None:
        """Do without."""
        self._call_off()
        self._become(Search.SKIPPED)

    def _take(self, result: list[Lookalike] | KioskError) -> None:
        self._task = None
        if isinstance(result, KioskError):
            self._become(Search.SKIPPED, problem=result)
        else:
            self._become(Search.DONE, tuple(result))

    def _become(
        self, search: Search, found: tuple[Lookalike, ...] = (), problem: KioskError | None = None
    ) -> None:
        self.search, self.found, self.problem = search, found, problem
        self.changed.emit()

    def _call_off(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None


class LookalikeCard(QFrame):
    """The warning; hidden while there is nothing to warn of."""

    def __init__(self, check: LookalikeCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._check = check
        self._text = make_label("notice", wrap=True)
        self.look = make_button("", role="compact")
        row = QHBoxLayout(self)
        row.addWidget(self._text, 1)
        row.addWidget(self.look)
        self.look.clicked.connect(check.look)
        check.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def text(self) -> str:
        """What it says, "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def retranslate(self) -> None:
        """Say what is known now."""
        skipped = self._check.search is Search.SKIPPED
        self.look.setText(enroll_wording.look_now_button())
        self.look.setVisible(skipped)
        restyle(self, "tone", str(Tone.UNDECIDED if self._check.found else Tone.NEUTRAL))
        if self._check.found:
            self._text.setText(lookalike_wording.lookalikes(self._check.found))
        elif skipped:
            self._text.setText(enroll_wording.comparing_skipped(self._check.problem))
        self.setVisible(skipped or bool(self._check.found))


def _faces(photos: Sequence[NewPhoto]) -> list[Embedding]:
    return [photo.result.embedding for photo in photos if photo.result.embedding is not None]
