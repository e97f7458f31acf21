"""Whether the credentials of these pages may change anything, asked once in the background."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.enrollment.desk import Access
from kiosk.errors import KioskError, StoreDenied
from kiosk.ui.admin import people_wording
from kiosk.ui.admin.worker import Task, Worker


class Permissions(QObject):
    """Everything is allowed until the store has said otherwise: what is not allowed fails there anyway."""

    changed = Signal()

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._access = Access(write=True, delete=True)
        self._asking: Task[Access] | None = None
        self._known = False

    @property
    def may_write(self) -> bool:
        """Whether people can be added and changed."""
        return self._access.write

    @property
    def may_delete(self) -> bool:
        """Whether photos and people can be deleted."""
        return self._access.delete

    @property
    def sentence(self) -> str:
        """What may not be done, and what to do about it; "" where everything may."""
        if self.may_write and self.may_delete:
            return ""
        return people_wording.access_refused(
            write=self.may_write, delete=self.may_delete, profile=self._access.profile
        )

    def check(self) -> None:
        """Ask the store, unless it has answered before."""
        if not self._known and self._asking is None:
            self._asking = self._worker.look_up(lambda desk, _: desk.access(), self._take)

    def limit(self, buttons: Sequence[QWidget], *, allowed: bool, free: bool = True) -> None:
        """Enable buttons where their work is `allowed`, and nothing else is under way (`free`)."""
        for button in buttons:
            button.setEnabled(allowed and free)
            button.setToolTip("" if allowed else self.sentence)

    def _take(self, result: Access | KioskError) -> None:
        self._asking = None
        if isinstance(result, KioskError) or not isinstance(result.problem, StoreDenied | None):
            return  # nobody knows; what does not work says so when it is tried
        self._known = True
        self._access = result
        self.changed.emit()
