"""The scanner's loop in its thread, with codes that are said rather than shown."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from queue import Empty, Queue

import numpy as np
import pytest

from kiosk.camera.mailbox import Mailbox
from kiosk.camera.source import Frame
from kiosk.verification import scanner
from kiosk.verification.scanner import CodeScanner, NewCodes
from tests.plugins.codes import hold_up

PATIENCE_S = 10.0


class Bench:
    """A running scanner; `codes` maps the sequence number of a frame to what it shows."""

    def __init__(self) -> None:
        self.frames: Mailbox[Frame] = Mailbox()
        self.reported: Queue[str] = Queue()
        self.looked: Queue[int] = Queue()
        self.codes: dict[int, str] = {}
        self.busy = threading.Event()
        self.stop = threading.Event()
        self.scanner = CodeScanner(self.frames, self.reported.put, busy=self.busy, read=self._read)
        self.thread = threading.Thread(target=self.scanner.run, args=(self.stop,), name="scanner-test")
        self.thread.start()

    def _read(self, frame: Frame) -> str | None:
        self.looked.put(frame.sequence)
        code = self.codes.get(frame.sequence)
        if code == "boom":
            raise ValueError(code)
        return code

    def show(self, number: int, code: str | None = None, at: float | None = None) -> None:
        """Show a frame, and wait until it was looked at."""
        if code is not None:
            self.codes[number] = code
        self.frames.put(Frame(np.zeros((2, 2, 3), np.uint8), float(number) if at is None else at, number))
        assert self.looked.get(timeout=PATIENCE_S) == number

    def end(self) -> None:
        self.stop.set()
        self.thread.join(PATIENCE_S)
        assert not self.thread.is_alive()


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(scanner, "LOOK_EVERY_S", 0.0)
    made = Bench()
    yield made
    made.end()


@pytest.mark.parametrize("content", ["ada", "kiosk:ada"])
def test_an_id_is_reported(bench: Bench, content: str) -> None:
    bench.show(1, content)

    assert bench.reported.get(timeout=PATIENCE_S) == "ada"


@pytest.mark.parametrize("content", ["https://example.org", "../x", "kiosk:", "KIOSK:ada b", "x" * 65, "con"])
def test_anything_else_is_ignored_and_not_written_down(
    bench: Bench, content: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "kiosk"):
        bench.show(1, content)
        bench.show(2, "ada")
        assert bench.reported.get(timeout=PATIENCE_S) == "ada"

    assert "no ID" in caplog.text
    assert content not in caplog.text


def test_a_code_that_stays_is_reported_once(bench: Bench) -> None:
    for number in range(20):
        bench.show(number, "ada")
    bench.show(20, "ben")

    assert [bench.reported.get(timeout=PATIENCE_S) for _ in range(2)] == ["ada", "ben"]
    assert bench.reported.empty()


def test_frames_are_not_looked_at_while_somebody_is_checked(bench: Bench) -> None:
    bench.busy.set()
    bench.frames.put(Frame(np.zeros((2, 2, 3), np.uint8), 1.0, 1))
    with pytest.raises(Empty):
        bench.looked.get(timeout=0.3)
    bench.busy.clear()

    bench.show(2, "ada")

    assert bench.reported.get(timeout=PATIENCE_S) == "ada"


def test_a_code_that_is_read_when_somebody_was_faster_is_new_afterwards(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = bench.scanner._read

    def read_late(frame: Frame) -> str | None:
        bench.busy.set()
        return read(frame)

    monkeypatch.setattr(bench.scanner, "_read", read_late)
    bench.show(1, "ada")
    monkeypatch.setattr(bench.scanner, "_read", read)
    bench.busy.clear()
    bench.show(2, "ada")

    assert bench.reported.get(timeout=PATIENCE_S) == "ada"
    assert bench.reported.empty()


@pytest.mark.logs_errors
def test_one_bad_frame_does_not_end_the_loop(bench: Bench) -> None:
    bench.show(1, "boom")
    bench.show(2, "ada")

    assert bench.reported.get(timeout=PATIENCE_S) == "ada"


def test_at_most_six_frames_a_second_are_looked_at() -> None:
    bench = Bench()
    started = time.monotonic()
    for number in range(4):
        bench.show(number)
    took = time.monotonic() - started
    bench.end()

    assert took >= 3 / 6 - 0.01


def test_a_real_code_in_a_real_frame_is_read() -> None:
    frames: Mailbox[Frame] = Mailbox()
    reported: Queue[str] = Queue()
    stop = threading.Event()
    loop = CodeScanner(frames, reported.put, busy=threading.Event())
    thread = threading.Thread(target=loop.run, args=(stop,))
    thread.start()
    frames.put(Frame(hold_up(np.full((480, 640, 3), 90, np.uint8), "kiosk:ada", 240), 1.0, 1))
    try:
        assert reported.get(timeout=PATIENCE_S) == "ada"
    finally:
        stop.set()
        thread.join(PATIENCE_S)


def looks(codes: NewCodes, content: str | None, start: float, end: float) -> list[bool]:
    """Six looks a second, all of which show `content`."""
    return [codes.is_new(content, start + step / 6) for step in range(round(6 * (end - start)))]


def test_a_code_is_new_again_after_three_seconds_without_it() -> None:
    codes = NewCodes()
    assert codes.is_new("ada", 100.0)

    assert not any(looks(codes, None, 100.2, 102.6))
    assert not codes.is_new("ada", 102.7)
    assert not any(looks(codes, None, 102.8, 106.0))
    assert codes.is_new("ada", 106.1)


def test_time_in_which_nobody_looked_does_not_make_a_code_new() -> None:
    codes = NewCodes()
    assert codes.is_new("ada", 100.0)

    assert not codes.is_new("ada", 115.0)


def test_two_codes_in_view_take_no_turns() -> None:
    codes = NewCodes()

    assert [codes.is_new(code, float(at)) for at, code in enumerate(["ada", "ben", "ada", "ben"])] == [
        True,
        True,
        False,
        False,
    ]
