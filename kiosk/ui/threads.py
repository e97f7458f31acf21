"""Threads that host the kiosk's loops, and the way to stop them without waiting for ever.

They are daemon threads of `threading`, not QThreads: destroying a QThread that still runs aborts the process,
and a device that never answers must not take the kiosk's end with it.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence

from kiosk.crash_reports import report
from kiosk.progress import StopMark

logger = logging.getLogger(__name__)


class LoopHost:
    """Runs one loop, a function that returns once the event given to it is set, on a thread of its own."""

    def __init__(
        self,
        name: str,
        run: Callable[[threading.Event], None],
        on_end: Callable[[str, Exception], None],
    ) -> None:
        """`on_end` is called in the thread with `name` and why, when the loop ends without being asked to."""
        self.name = name
        self._run = run
        self._on_end = on_end
        self.mark = StopMark()
        """The loop's event, which says whether the loop gets on."""

        self._thread = threading.Thread(target=self._host, name=f"kiosk {name}", daemon=True)

    def start(self) -> None:
        """Start the thread; once only."""
        self._thread.start()

    def ask_to_stop(self) -> None:
        """Set the loop's event; returns at once."""
        self.mark.set()

    def join(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds for the loop to end; whether it has, or never began."""
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _host(self) -> None:
        logger.debug("the %s loop starts", self.name)
        try:
            self._run(self.mark)
        except Exception as error:  # a thread that dies silently would leave the door's screen waiting
            logger.exception("the %s loop crashed", self.name)
            report(error, f"the {self.name} loop")
            self._on_end(self.name, error)
            return
        if not self.mark.is_set():
            self._on_end(self.name, RuntimeError(f"the {self.name} loop ended by itself"))
        logger.debug("the %s loop has ended", self.name)


def stop_all(hosts: Sequence[LoopHost], timeout: float) -> list[LoopHost]:
    """Stop `hosts` in the given order, waiting `timeout` seconds for all of them together.

    Returns those that have not ended by then; each is named in a warning and left behind as a daemon.
    """
    for host in hosts:
        host.ask_to_stop()
    deadline = time.monotonic() + timeout
    missed = [host for host in hosts if not host.join(max(0.0, deadline - time.monotonic()))]
    for host in missed:
        logger.warning("the %s loop did not end within %g s and is left behind", host.name, timeout)
    return missed
