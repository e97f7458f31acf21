"""Brings photos back that were just deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Slot

from kiosk.enrollment.desk import Desk, RemovedPhoto
from kiosk.enrollment.steps import Steps
from kiosk.ui.admin import person_wording
from kiosk.ui.admin.parts import Notice
from kiosk.ui.admin.people_jobs import Jobs

UNDO_S = 30.0
"""How long a deletion can be undone."""


class Undo(Notice):
    """Offers it for a while after the last deletion; one press brings back everything that it speaks of."""

    def __init__(self, jobs: Jobs, on_restored: Callable[[str], None]) -> None:
        """`on_restored` gets the ID of the person whose photos are back."""
        super().__init__()
        self._jobs, self._on_restored = jobs, on_restored
        self._removed: list[RemovedPhoto] = []
        self._count, self._called = 0, ""
        self.acted.connect(self._restore)
        jobs.busy_changed.connect(self._wait)

    def offer(self, called: str, removed: RemovedPhoto) -> None:
        """A photo of a person, who is `called` so, was deleted."""
        same = not self.isHidden() and self._removed and self._removed[-1].user_id == removed.user_id
        self._removed = [*self._removed, removed] if same else [removed]
        self._called = called
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and not self.isHidden():
            self._tell()
        super().changeEvent(event)

    def _tell(self) -> None:
        possible = all(photo.can_be_restored for photo in self._removed)
        self.tell(
            person_wording.photos_deleted(len(self._removed), self._called),
            action=person_wording.undo_button() if possible else "",
            seconds=UNDO_S,
        )

    @Slot()
    def _restore(self) -> None:
        waiting, self._removed = self._removed, []
        user_id = waiting[-1].user_id

        def work(desk: Desk, _steps: Steps) -> None:
            # What is back need not be brought back again, if the connection breaks and this is tried anew.
            while waiting:
                desk.restore_photo(waiting[-1])
                waiting.pop()

        self._jobs.run(person_wording.restoring(), work, lambda _: self._on_restored(user_id))

    @Slot(bool)
    def _wait(self, busy: bool) -> None:
        self.action.setEnabled(not busy)
