from __future__ import annotations

import sys

import pytest

from kiosk.ui.display import display_problem

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about X11 and Wayland")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No platform and no display is named."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_a_platform_that_was_named_is_trusted(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("QT_QPA_PLATFORM", "offscreen")

    assert display_problem() is None


@linux_only
def test_without_a_display_it_says_so(bare: pytest.MonkeyPatch) -> None:
    assert "There is no display" in str(display_problem())


@linux_only
def test_a_display_that_cannot_be_used_ends_only_a_child(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DISPLAY", ":9753")

    assert "Qt cannot open a window here (" in str(display_problem())


def test_a_child_that_succeeds_is_no_problem(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DISPLAY", ":9753")
    bare.setattr("kiosk.ui.display._PROBE", "pass")

    assert display_problem() is None


def test_a_display_that_does_not_answer_is_given_up(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DISPLAY", ":9753")
    bare.setattr("kiosk.ui.display._PROBE", "import time; time.sleep(30)")
    bare.setattr("kiosk.ui.display._PROBE_TIMEOUT_S", 0.2)

    assert "does not answer" in str(display_problem())


def test_a_traceback_is_told_by_its_last_line(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DISPLAY", ":9753")
    bare.setattr("kiosk.ui.display._PROBE", "raise ImportError('libEGL.so.1: cannot open')")

    assert "(ImportError: libEGL.so.1: cannot open)" in str(display_problem())
