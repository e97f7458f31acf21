"""Sees what happens at the door, has it recorded, and lets the administrators' pages know."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.audit.entries import CAMERA_WORKS, AttemptEntry, CameraEntry
from kiosk.audit.recorder import Recorder
from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.errors import AuditError, UserIdError
from kiosk.gallery.layout import check_user_id
from kiosk.record_settings import AuditSettings
from kiosk.uptime import seconds_since_start
from kiosk.verification.decision import AccessDecision, Reason


class DoorJournal(QObject):
    """Turns decisions and the camera's states into entries, for a loop that somebody else hosts.

    It has no parent and must outlive that loop, like the bridge.
    """

    changed = Signal()
    """There is something new in the record, or another `problem`; connect with `Qt.QueuedConnection`."""

    def __init__(self, settings: AuditSettings) -> None:
        super().__init__()
        self.path: Path = settings.file
        """Where the record lies; whoever reads opens it anew, in a thread."""
        self.keep_days: int = settings.keep
        self._recorder = Recorder(settings.file, settings.keep, self._tell)
        self.loops: dict[str, Callable[[threading.Event], None]] = {"journal": self._recorder.run}
        """To be hosted by threads, by name."""
        self._camera: str = CAMERA_WORKS
        self._open = True

    @property
    def problem(self) -> AuditError | None:
        """Why nothing can be recorded at present; None while all is well."""
        return self._recorder.problem

    @Slot(object, float)
    def show_decision(self, decision: AccessDecision, seconds: float) -> None:
        """An attempt ended, so many seconds after the claim."""
        self._recorder.record(attempt_entry(decision, seconds, at=time.time(), uptime=seconds_since_start()))

    @Slot(object)
    def show_camera(self, status: CameraStatus) -> None:
        """The camera's state is another one now; that it is being opened is no trouble."""
        state = str(status.state)
        if status.state is CameraState.OPENING or state == self._camera:
            return
        self._camera = state
        self._recorder.record(CameraEntry(time.time(), seconds_since_start(), state))

    def close(self) -> None:
        """Tell nobody anything from now on."""
        self._open = False

    def _tell(self) -> None:
        if self._open:
            self.changed.emit()


def attempt_entry(decision: AccessDecision, seconds: float, *, at: float, uptime: float) -> AttemptEntry:
    """What is recorded of a decision: of a claim that is no allowed ID, only that there was one."""
    allowed = _is_allowed(decision.user_id)
    return AttemptEntry(
        at=at,
        uptime=uptime,
        user_id=decision.user_id if allowed else "",
        outcome=str(decision.outcome),
        reason=str(decision.reason if allowed else Reason.BAD_USER_ID),
        granted=decision.granted,
        threshold=decision.threshold,
        distance=decision.distance,
        references=len(decision.references),
        offline=decision.offline,
        seconds=seconds,
    )


def _is_allowed(user_id: str) -> bool:
    try:
        check_user_id(user_id)
    except UserIdError:
        return False
    return True
