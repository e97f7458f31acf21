"""Calls that end in time, too late, or with an error."""

from __future__ import annotations

import logging
import threading

import pytest

from kiosk.errors import ObjectMissing, StoreUnreachable
from kiosk.gallery.deadline import run_with_deadline


def test_gives_the_result_of_a_call_that_ends_in_time() -> None:
    assert run_with_deadline(lambda: 42, 30, "test") == 42


def test_the_call_runs_on_a_daemon_thread_of_its_own() -> None:
    thread = run_with_deadline(threading.current_thread, 30, "test")
    assert thread is not threading.current_thread()
    assert thread.daemon


@pytest.mark.parametrize("error", [ObjectMissing("gone"), TimeoutError("its own"), KeyboardInterrupt()])
def test_raises_what_the_call_raises(error: BaseException) -> None:
    def fail() -> None:
        raise error

    with pytest.raises(type(error)) as caught:
        run_with_deadline(fail, 30, "test")
    assert caught.value is error


@pytest.mark.parametrize("late_error", [None, ObjectMissing("gone")])
def test_gives_up_on_a_call_that_takes_too_long(
    late_error: Exception | None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "kiosk")
    release = threading.Event()
    workers = []

    def hang() -> str:
        workers.append(threading.current_thread())
        release.wait()
        if late_error is not None:
            raise late_error
        return "late"

    with pytest.raises(StoreUnreachable, match=r"0\.05 s \(listing\)"):
        run_with_deadline(hang, 0.05, "listing")
    assert workers[0].is_alive()
    release.set()
    workers[0].join()
    assert "came after the deadline and was dropped: listing" in caplog.text
