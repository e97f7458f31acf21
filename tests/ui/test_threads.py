from __future__ import annotations

import threading
from pathlib import Path

import pytest

from kiosk.crash_reports import CrashReports
from kiosk.ui.threads import LoopHost, stop_all


class Ends:
    """Remembers which loops ended without being asked to, and lets a test wait for it."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, Exception]] = []
        self.some = threading.Event()

    def __call__(self, name: str, error: Exception) -> None:
        self.seen.append((name, error))
        self.some.set()


def obedient(stop: threading.Event) -> None:
    stop.wait(10)


def test_a_loop_runs_until_it_is_stopped() -> None:
    ends = Ends()
    names = []

    def loop(stop: threading.Event) -> None:
        names.append(threading.current_thread().name)
        stop.wait(10)

    host = LoopHost("camera", loop, ends)
    host.start()

    assert stop_all([host], 5) == []
    assert names == ["kiosk camera"]
    assert ends.seen == []


@pytest.mark.logs_errors
def test_a_crash_leaves_a_report(tmp_path: Path) -> None:
    def loop(_stop: threading.Event) -> None:
        raise ValueError("scripted")

    ends = Ends()
    reports = CrashReports(tmp_path)
    with reports.installed():
        host = LoopHost("store", loop, ends)
        host.start()
        assert ends.some.wait(5)
        assert stop_all([host], 5) == []

    (path,) = reports.paths()
    assert "in the store loop" in path.read_text()


def test_a_loop_leaves_marks() -> None:
    looked = threading.Event()

    def loop(stop: threading.Event) -> None:
        while not stop.is_set():
            looked.set()
            stop.wait(0.01)

    host = LoopHost("camera", loop, Ends())
    assert host.mark.idle == 0
    host.start()
    assert looked.wait(5)
    assert host.mark.idle < 5
    assert stop_all([host], 5) == []


@pytest.mark.logs_errors
def test_a_crash_is_logged_and_reported(caplog: pytest.LogCaptureFixture) -> None:
    ends = Ends()
    error = ValueError("scripted")

    def loop(_stop: threading.Event) -> None:
        raise error

    host = LoopHost("store", loop, ends)
    host.start()

    assert ends.some.wait(5)
    assert ends.seen == [("store", error)]
    assert "the store loop crashed" in caplog.text
    assert "Traceback" in caplog.text
    assert stop_all([host], 5) == []


def test_a_loop_that_ends_by_itself_is_reported() -> None:
    ends = Ends()
    host = LoopHost("recognition", lambda _stop: None, ends)
    host.start()

    assert ends.some.wait(5)
    assert "recognition" in str(ends.seen[0][1])
    assert stop_all([host], 5) == []


def test_who_misses_the_timeout_is_named_and_left_behind(caplog: pytest.LogCaptureFixture) -> None:
    release = threading.Event()

    def deaf(_stop: threading.Event) -> None:
        release.wait(10)

    hosts = [LoopHost("deaf", deaf, Ends()), LoopHost("good", obedient, Ends())]
    for host in hosts:
        host.start()

    missed = stop_all(hosts, 0.05)

    assert missed == [hosts[0]]
    assert "the deaf loop did not end" in caplog.text
    assert "good" not in caplog.text
    release.set()


def test_a_loop_that_was_never_started_counts_as_ended() -> None:
    assert stop_all([LoopHost("idle", obedient, Ends())], 0) == []
