"""The encoder in a process of its own: what it answers, and what becomes of it when something hangs or dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.errors import FaceEngineError
from kiosk.face.dlib_models import DlibEncoder
from kiosk.face.encoder import ProcessEncoder
from kiosk.face.types import Image

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

PATIENCE_S = 20.0

USER = """
import multiprocessing, os, signal, sys
import numpy as np
from kiosk.face.encoder import ProcessEncoder

encoder = ProcessEncoder()
encoder.encode([np.zeros((150, 150, 3), np.uint8)])
child = multiprocessing.active_children()[0].pid
if sys.argv[1] == "stopped":
    os.kill(child, signal.SIGSTOP)
print(child, flush=True)
if sys.argv[1] == "waiting":
    sys.stdin.read()
if sys.argv[2] == "close":
    encoder.close()
"""


@pytest.fixture
def chips() -> list[Image]:
    """Noise is encoded as faces are."""
    return list(np.random.default_rng(0).integers(0, 256, (2, 150, 150, 3), np.uint8))


@pytest.fixture
def start() -> Iterator[Callable[..., ProcessEncoder]]:
    """Starts encoders that have answered once, and closes them at the end."""
    started = []

    def start(**times: float) -> ProcessEncoder:
        encoder = ProcessEncoder(**times)
        started.append(encoder)
        encoder.encode([np.zeros((150, 150, 3), np.uint8)])
        return encoder

    yield start
    for encoder in started:
        encoder.close()
    assert not multiprocessing.active_children()


Start = Callable[..., ProcessEncoder]


def child_pid() -> int:
    (child,) = multiprocessing.active_children()
    assert child.pid is not None
    return child.pid


def is_alive(pid: int) -> bool:
    """Whether there is such a process; a dead one that nobody has waited for does count."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def disappears(pid: int) -> bool:
    deadline = time.monotonic() + PATIENCE_S
    while is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not is_alive(pid)


def test_it_gives_the_same_as_dlib_in_this_process(start: Start, chips: list[Image]) -> None:
    assert np.array_equal(start().encode(chips), DlibEncoder().encode(chips))


def test_a_killed_child_is_an_error_once_and_then_replaced(start: Start, chips: list[Image]) -> None:
    encoder = start()
    os.kill(child_pid(), signal.SIGKILL)
    with pytest.raises(FaceEngineError, match="try again"):
        encoder.encode(chips)
    assert encoder.encode(chips).shape == (2, 128)


def test_a_child_that_hangs_is_killed_and_replaced(start: Start, chips: list[Image]) -> None:
    encoder = start(timeout=1.0)
    hung = child_pid()
    os.kill(hung, signal.SIGSTOP)
    with pytest.raises(FaceEngineError, match="try again"):
        encoder.encode(chips * 8)  # more than a pipe holds: sending must not hang either
    assert not is_alive(hung)
    assert encoder.encode(chips).shape == (2, 128)


def test_a_child_that_hangs_while_it_starts_is_killed() -> None:
    encoder = ProcessEncoder(timeout=0.1, start_timeout=0.2)
    hung = child_pid()
    os.kill(hung, signal.SIGSTOP)
    with pytest.raises(FaceEngineError, match="try again"):
        encoder.encode([np.zeros((150, 150, 3), np.uint8)])
    assert not is_alive(hung)
    encoder.close()
    assert not multiprocessing.active_children()


def test_what_the_encoder_raises_is_a_message_and_the_child_lives_on(
    start: Start, chips: list[Image]
) -> None:
    encoder = start()
    pid = child_pid()
    with pytest.raises(FaceEngineError, match=r"helper process failed \(\w+\)\. Please try again"):
        encoder.encode([np.zeros((3, 3), np.uint8)])
    assert encoder.encode(chips).shape == (2, 128)
    assert child_pid() == pid


def test_an_interrupt_from_the_keyboard_does_not_reach_the_child(start: Start, chips: list[Image]) -> None:
    encoder = start()
    os.kill(child_pid(), signal.SIGINT)
    assert encoder.encode(chips).shape == (2, 128)


def test_closing_ends_a_call_that_waits(start: Start, chips: list[Image]) -> None:
    encoder = start(timeout=60.0)
    hung = child_pid()
    os.kill(hung, signal.SIGSTOP)
    failures: list[FaceEngineError] = []

    def call() -> None:
        with pytest.raises(FaceEngineError) as failure:
            encoder.encode(chips * 8)
        failures.append(failure.value)

    callers = [threading.Thread(target=call) for _ in range(2)]
    for caller in callers:
        caller.start()
    encoder.close()
    encoder.close()
    for caller in callers:
        caller.join(PATIENCE_S)
    assert len(failures) == 2
    assert disappears(hung)
    with pytest.raises(FaceEngineError, match="restart"):
        encoder.encode(chips)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts descriptors in /proc")
def test_no_descriptor_is_left_behind(start: Start, chips: list[Image]) -> None:
    start().close()  # multiprocessing's own resource tracker is running from now on
    before = len(list(Path("/proc/self/fd").iterdir()))
    encoder = start()
    os.kill(child_pid(), signal.SIGKILL)
    with pytest.raises(FaceEngineError):
        encoder.encode(chips)
    encoder.close()
    assert len(list(Path("/proc/self/fd").iterdir())) == before


@pytest.mark.parametrize("end", ["close", "forget"])
@pytest.mark.parametrize("child", ["running", "stopped"])
def test_a_program_that_used_it_exits(child: str, end: str) -> None:
    used = subprocess.run(
        [sys.executable, "-c", USER, child, end],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert (used.returncode, used.stderr) == (0, "")
    assert disappears(int(used.stdout))


def test_the_child_disappears_when_its_program_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", USER, "waiting", "forget"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        program.kill()
    assert disappears(pid)
