"""The one way to import OpenCV: without its side effects on the kiosk's window and on programs it starts.

OpenCV's wheels for Linux carry a Qt 5 of their own, and `import cv2` points Qt's environment variables at it
for the whole process, so that PySide6 then looks for its platform plugins in the wrong place. Importing `cv2`
from here, before or after PySide6, leaves both variables as they were, and so the path of libraries, to which it
adds a folder that does not exist and the one that happens to be current.
"""

from __future__ import annotations

import os
from pathlib import Path

_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")
_BEFORE = {name: os.environ.get(name) for name in _VARIABLES}

import cv2  # noqa: E402 -- the variables have to be remembered first

__all__ = ["cv2"]


def _restore_environment() -> None:
    """Give the variables their earlier values, unless those already pointed into OpenCV's package."""
    package = Path(str(cv2.__file__)).parent
    for name, value in _BEFORE.items():
        if value is None or Path(value).is_relative_to(package):
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


_restore_environment()
