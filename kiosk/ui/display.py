"""Whether a window can be shown on this machine, found out without Qt in this process."""

from __future__ import annotations

import os
import subprocess
import sys

_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
_PROBE_TIMEOUT_S = 20.0


def display_problem() -> str | None:
    """Why no window can be shown here, as a sentence for a person; None where one can.

    Where Qt lacks a system library or cannot reach the display it aborts its process, so a child process
    tries first. A platform that was named on purpose (`QT_QPA_PLATFORM`) is trusted.
    """
    if os.environ.get("QT_QPA_PLATFORM"):
        return None
    if sys.platform.startswith("linux") and not _session_display():
        return (
            "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Start it in a desktop session."
        )
    if getattr(sys, "frozen", False):
        return None
    return _probe()


def _session_display() -> str | None:
    return os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")


def _probe() -> str | None:
    try:
        child = subprocess.run(  # noqa: S603  # our own interpreter and a constant
            [sys.executable, "-c", _PROBE],
            capture_output=True,
            text=True,
            timeout=_PROBE_TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "The display does not answer. Check that it is on and that this user may use it."
    except OSError as error:
        return (
            f"Whether there is a display cannot be found out ({error.strerror}). Please reinstall the kiosk."
        )
    if child.returncode == 0:
        return None
    return f"Qt cannot open a window here{_complaint(child.stderr)}. Install what it misses."


def _complaint(stderr: str) -> str:
    """The line that says what is missing: of a traceback the last, of Qt's own words the first."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    if not lines:
        return ""
    line = lines[-1] if lines[0].startswith("Traceback") else lines[0]
    return f" ({line.rstrip('.')})"
