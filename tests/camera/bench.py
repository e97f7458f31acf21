"""Runs camera loops over sources that a test scripts, and waits for what they publish."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable

from kiosk.camera.health import CameraHealth, CameraState
from kiosk.camera.loop import CameraLoop, CameraStatus
from kiosk.camera.reader import CameraTimes
from kiosk.camera.source import CameraSource, Frame
from tests.camera.devices import ScriptedSource

PATIENCE_S = 10.0

# Failures are over soon, and a busy test machine is not mistaken for a camera that hangs.
TIMES = CameraTimes(PATIENCE_S, PATIENCE_S, shortest_pause=0.01, longest_pause=0.02)

# For devices that do hang.
HASTY = CameraTimes(read_timeout=0.2, open_timeout=0.2, shortest_pause=0.01, longest_pause=0.02)


class Run:
    """A loop in its thread, and all it published."""

    def __init__(self, make_source: Callable[[], CameraSource], times: CameraTimes) -> None:
        self.frames: list[Frame] = []
        self.statuses: list[CameraStatus] = []
        self._changed = threading.Condition()
        self._stop = threading.Event()
        health = CameraHealth(stale_after=PATIENCE_S, frozen_after=0.1, black_after=0.05)
        loop = CameraLoop(make_source, self._on_frame, self._on_state, health=health, times=times)
        self._thread = threading.Thread(target=loop.run, args=(self._stop,))
        self._thread.start()

    @property
    def states(self) -> list[CameraState]:
        return [status.state for status in self.statuses]

    def wait(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, PATIENCE_S), self.statuses

    def wait_for_state(self, state: CameraState, times: int = 1) -> CameraStatus:
        self.wait(lambda: self.states.count(state) >= times)
        return [status for status in self.statuses if status.state is state][-1]

    def wait_for_frames(self, count: int) -> list[Frame]:
        self.wait(lambda: len(self.frames) >= count)
        return self.frames

    def stop(self) -> bool:
        """Whether the loop returned."""
        self._stop.set()
        self._thread.join(PATIENCE_S)
        return not self._thread.is_alive()

    def _on_frame(self, frame: Frame) -> None:
        with self._changed:
            self.frames.append(frame)
            self._changed.notify_all()

    def _on_state(self, status: CameraStatus) -> None:
        with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()


class Bench:
    """Starts loops over a series of sources, and remembers which of them were made."""

    def __init__(self) -> None:
        self.made: list[CameraSource] = []
        self._runs: list[Run] = []
        self._gates: list[threading.Event] = []

    def run(self, *sources: CameraSource, times: CameraTimes = TIMES) -> Run:
        """A loop that gets the sources in turn, and healthy ones after them."""
        coming = itertools.chain(sources, (ScriptedSource() for _ in itertools.count()))

        def make_source() -> CameraSource:
            self.made.append(next(coming))
            return self.made[-1]

        self._runs.append(Run(make_source, times))
        return self._runs[-1]

    def gate(self) -> threading.Event:
        """What a device hangs on until the test, or its end, sets it."""
        self._gates.append(threading.Event())
        return self._gates[-1]

    def tear_down(self) -> None:
        for gate in self._gates:
            gate.set()
        stopped = [run.stop() for run in self._runs]
        assert all(stopped)
