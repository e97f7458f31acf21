"""OpenCV next to Qt: in a process of its own, because what is imported once cannot be imported anew."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

REPORT = """
import os
from PySide6.QtGui import QGuiApplication
QGuiApplication([])
print(os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"), os.environ.get("QT_QPA_FONTDIR"))
"""
ORDERS = {
    "before Qt": "from kiosk.opencv import cv2",
    "after Qt": "import PySide6.QtGui; from kiosk.opencv import cv2",
    "after somebody else's import": "import cv2; from kiosk.opencv import cv2",
}


def _after(imports: str, report: str = REPORT, **variables: str) -> str:
    unset = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    environment.update(variables, QT_QPA_PLATFORM="offscreen")
    command = [sys.executable, "-c", f"{imports}\n{report}"]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    return result.stdout.strip()


@pytest.mark.parametrize("order", ORDERS)
def test_qt_is_not_sent_to_the_plugins_of_opencv(order: str) -> None:
    assert _after(ORDERS[order]) == "None None"


def test_what_was_set_before_is_kept() -> None:
    assert _after(ORDERS["before Qt"], QT_QPA_FONTDIR="/fonts") == "None /fonts"


@pytest.mark.parametrize("before", ["/opt/lib", None])
def test_programs_are_not_sent_to_the_libraries_of_opencv(before: str | None) -> None:
    variables = {} if before is None else {"LD_LIBRARY_PATH": before}
    report = 'import os; print(os.environ.get("LD_LIBRARY_PATH"))'
    assert _after(ORDERS["before Qt"], report, **variables) == str(before)
