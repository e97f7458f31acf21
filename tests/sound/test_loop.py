"""The loop that makes noises: the newest wins, and nothing that goes wrong with a noise reaches others."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from kiosk.errors import SoundError
from kiosk.sound.loop import CutShort, Performer, SoundLoop

Start = Callable[..., SoundLoop[str]]
AT_ONCE_S = 0.05


class Stage:
    """Performs on command: each noise is told, then waits for `go_on`."""

    def __init__(self) -> None:
        self.heard: SimpleQueue[str] = SimpleQueue()
        self.go_on = threading.Semaphore(0)

    def perform(self, item: str, _cut_short: CutShort) -> None:
        self.heard.put(item)
        self.go_on.acquire(timeout=10)

    def next(self) -> str:
        return self.heard.get(timeout=5)


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts loops in threads, and ends them."""
    stop, threads = threading.Event(), []

    def run(make_performer: Callable[[], Performer[str]], **options: float) -> SoundLoop[str]:
        loop = SoundLoop("sound", make_performer, **options)
        threads.append(threading.Thread(target=loop.run, args=(stop,)))
        threads[-1].start()
        return loop

    yield run
    stop.set()
    for thread in threads:
        thread.join(5)


@pytest.fixture
def stage() -> Iterator[Stage]:
    """A stage that lets everything end with the test."""
    made = Stage()
    yield made
    made.go_on.release(100)


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "kiosk.sound.loop"]


def wait_for(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 5
    while not true():
        assert time.monotonic() < deadline
        threading.Event().wait(0.005)


def test_what_is_offered_begins_at_once(start: Start, stage: Stage) -> None:
    loop = start(lambda: stage.perform)
    stage.go_on.release(20)
    delays = []
    for number in range(20):
        offered_at = time.monotonic()
        loop.offer(str(number))
        assert stage.next() == str(number)
        delays.append(time.monotonic() - offered_at)
    assert sorted(delays)[10] < AT_ONCE_S


def test_the_newest_wins(start: Start, stage: Stage) -> None:
    loop = start(lambda: stage.perform)
    loop.offer("first")
    assert stage.next() == "first"
    loop.offer("older")
    loop.offer("newer")
    stage.go_on.release(2)
    assert stage.next() == "newer"


def test_what_waited_too_long_is_dropped(start: Start, stage: Stage) -> None:
    loop = start(lambda: stage.perform, patience=0.2)
    loop.offer("first")
    assert stage.next() == "first"
    loop.offer("stale")
    threading.Event().wait(0.3)
    stage.go_on.release(2)
    wait_for(lambda: not loop._slot)
    assert loop._busy_since is None
    loop.offer("fresh")
    assert stage.next() == "fresh"


def test_something_newer_cuts_a_noise_short(start: Start) -> None:
    begun, cut = threading.Event(), SimpleQueue[tuple[str, bool]]()

    def perform(item: str, cut_short: CutShort) -> None:
        begun.set()
        cut.put((item, cut_short(10 if item == "long" else 0.01)))

    loop = start(lambda: perform)
    loop.offer("long")
    assert begun.wait(5)
    loop.offer("short")
    assert cut.get(timeout=1) == ("long", True)
    assert cut.get(timeout=1) == ("short", False)


def test_the_end_cuts_a_noise_short() -> None:
    stop, begun, cut = threading.Event(), threading.Event(), SimpleQueue[bool]()

    def perform(_item: str, cut_short: CutShort) -> None:
        begun.set()
        cut.put(cut_short(10))

    loop = SoundLoop("sound", lambda: perform)
    thread = threading.Thread(target=loop.run, args=(stop,))
    thread.start()
    loop.offer("long")
    assert begun.wait(5)
    stop.set()
    assert cut.get(timeout=1)
    thread.join(1)
    assert not thread.is_alive()


def test_failing_is_one_warning_until_it_works_again(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    done: SimpleQueue[str] = SimpleQueue()

    def perform(item: str, _cut_short: CutShort) -> None:
        done.put(item)
        if item == "bad":
            raise SoundError("Nothing is connected.")

    loop = start(lambda: perform)
    for item in ("bad", "bad", "bad", "good", "bad", "good"):
        loop.offer(item)
        assert done.get(timeout=5) == item
        wait_for(lambda: loop._busy_since is None)
    assert warnings(caplog) == ["no sound until this is mended: Nothing is connected."] * 2


def test_an_unexpected_error_is_logged_with_its_place(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    def perform(_item: str, _cut_short: CutShort) -> None:
        raise ValueError("scripted")

    start(lambda: perform).offer("any")
    wait_for(lambda: warnings(caplog))
    assert warnings(caplog) == ["no sound until this is mended: ValueError('scripted')"]
    assert caplog.records[-1].exc_info is not None


def test_hanging_is_one_warning_and_holds_nobody_up(
    start: Start, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    loop = start(lambda: stage.perform, longest=0.05)
    loop.offer("hangs")
    assert stage.next() == "hangs"
    threading.Event().wait(0.1)
    offered_at = time.monotonic()
    for _ in range(100):
        loop.offer("more")
    assert time.monotonic() - offered_at < AT_ONCE_S
    assert warnings(caplog) == ["no sound until this is mended: it hangs"]


def test_without_a_backend_there_is_one_warning(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    def make() -> Performer[str]:
        raise SoundError("There is nothing to play with.")

    loop = start(make)
    for _ in range(3):
        loop.offer("any")
    wait_for(lambda: warnings(caplog))
    assert warnings(caplog) == ["no sound until this is mended: There is nothing to play with."]
