"""The camera loop against devices that hang, fail, freeze and come back."""

from __future__ import annotations

import itertools
import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraLoop
from kiosk.camera.replay import ImageFolderSource
from kiosk.camera.source import CameraSource, Frame, Image
from kiosk.errors import CameraError
from tests.camera.bench import HASTY, PATIENCE_S, TIMES, Bench
from tests.camera.devices import ScriptedSource, flat, noise


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.tear_down()


def hang(gate: threading.Event, image: Image) -> Callable[[], Image]:
    def step() -> Image:
        gate.wait()
        return image

    return step


def fail(error: Exception) -> Callable[[], Image]:
    def step() -> Image:
        raise error

    return step


def test_publishes_numbered_frames_in_order_of_capture(bench: Bench) -> None:
    run = bench.run()
    frames = run.wait_for_frames(5)
    assert [frame.sequence for frame in frames[:5]] == [0, 1, 2, 3, 4]
    assert sorted(frame.captured_at for frame in frames) == [frame.captured_at for frame in frames]
    assert run.states == [CameraState.OPENING, CameraState.OK]


def test_stop_releases_the_device(bench: Bench) -> None:
    source = ScriptedSource()
    run = bench.run(source)
    run.wait_for_frames(1)
    assert run.stop()
    assert source.closed.is_set()


def test_reconnects_after_the_camera_was_lost(bench: Bench) -> None:
    lost = ScriptedSource([noise, fail(CameraError("Unplugged. Plug it in again."))])
    run = bench.run(lost)
    assert run.wait_for_state(CameraState.LOST).message == "Unplugged. Plug it in again."
    run.wait_for_frames(3)
    assert lost.closed.is_set()
    assert run.states[-1] is CameraState.OK


def test_numbers_go_on_after_reconnecting(bench: Bench) -> None:
    run = bench.run(ScriptedSource([noise, fail(CameraError("Gone."))]))
    run.wait_for_state(CameraState.LOST)
    before = len(run.frames)
    run.wait_for_frames(before + 2)
    assert [frame.sequence for frame in run.frames] == list(range(len(run.frames)))


def test_keeps_trying_while_the_camera_cannot_be_opened(bench: Bench) -> None:
    failing = [ScriptedSource(on_open=fail(CameraError("Not there. Plug it in."))) for _ in range(4)]
    run = bench.run(*failing)
    run.wait_for_state(CameraState.OK)
    assert run.states == [CameraState.OPENING, CameraState.LOST, CameraState.OK]
    assert all(source.closed.is_set() for source in failing)


@pytest.mark.logs_errors
def test_an_unexpected_exception_is_logged_and_survived(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    run = bench.run(ScriptedSource([fail(ZeroDivisionError("driver bug"))]))
    assert "tries again" in run.wait_for_state(CameraState.LOST).message
    run.wait_for_state(CameraState.OK)
    assert "driver bug" in caplog.text


@pytest.mark.logs_errors
def test_a_device_that_cannot_be_released_is_logged_and_survived(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    source = ScriptedSource([fail(CameraError("Gone."))], on_close=fail(OSError("no such device")))
    bench.run(source).wait_for_state(CameraState.OK)
    assert "could not release" in caplog.text


def test_a_read_that_hangs_is_abandoned_and_its_late_image_dropped(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    gate, late = bench.gate(), noise()
    source = ScriptedSource([hang(gate, late)])
    run = bench.run(source, times=HASTY)
    run.wait_for_state(CameraState.STALLED)
    assert "camera reader 1 (scripted) hangs" in caplog.text
    assert len(bench.made) == 1

    gate.set()
    run.wait_for_state(CameraState.OK)
    assert source.closed.is_set()
    assert len(bench.made) == 2
    assert all(frame.image is not late for frame in run.frames)


def test_a_device_is_not_opened_again_while_a_reader_is_stuck_in_it(bench: Bench) -> None:
    gate = bench.gate()
    closing: list[int] = []
    source = ScriptedSource([hang(gate, noise())], on_close=lambda: closing.append(len(bench.made)))
    run = bench.run(source, times=HASTY)
    run.wait_for_state(CameraState.STALLED)
    gate.set()
    run.wait_for_state(CameraState.OK)
    assert closing == [1]


def test_an_open_that_hangs_is_reported(bench: Bench) -> None:
    gate = bench.gate()
    run = bench.run(ScriptedSource(on_open=gate.wait), times=HASTY)
    run.wait_for_state(CameraState.STALLED)
    gate.set()
    run.wait_for_state(CameraState.OK)
    assert len(bench.made) == 2


def test_a_close_that_hangs_is_reported(bench: Bench) -> None:
    gate = bench.gate()
    run = bench.run(ScriptedSource([fail(CameraError("Gone."))], on_close=gate.wait), times=HASTY)
    run.wait_for_state(CameraState.STALLED)
    assert run.states == [CameraState.OPENING, CameraState.LOST, CameraState.STALLED]
    gate.set()
    run.wait_for_state(CameraState.OK)


@pytest.mark.parametrize("call", ["open", "read", "close"])
def test_stopping_does_not_wait_for_a_device_that_hangs(
    bench: Bench, call: str, caplog: pytest.LogCaptureFixture
) -> None:
    gate = bench.gate()
    reached = threading.Event()

    def block() -> Image:
        reached.set()
        gate.wait()
        return noise()

    source = ScriptedSource(
        [block] if call == "read" else [noise, fail(CameraError("Gone."))],
        on_open=block if call == "open" else noise,
        on_close=block if call == "close" else noise,
    )
    run = bench.run(source)
    assert reached.wait(PATIENCE_S)
    assert run.stop()
    assert "abandoned" in caplog.text


def test_stopping_interrupts_a_source_that_waits(
    image_folder: Path, bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    run = bench.run(ImageFolderSource(image_folder, fps=0.01))
    run.wait_for_frames(1)
    assert run.stop()
    assert "abandoned" not in caplog.text


def test_a_frozen_camera_is_reported_reopened_and_its_repeats_not_published(bench: Bench) -> None:
    last = noise()

    def frozen() -> CameraSource:
        return ScriptedSource(itertools.repeat(lambda: last))

    first = frozen()
    run = bench.run(first, frozen(), frozen())
    run.wait_for_state(CameraState.FROZEN)
    run.wait_for_state(CameraState.OK, times=2)
    assert [frame.image is last for frame in run.frames].count(True) == 1
    assert run.states == [CameraState.OPENING, CameraState.OK, CameraState.FROZEN, CameraState.OK]
    assert isinstance(first, ScriptedSource)
    assert first.closed.is_set()


def test_stills_of_a_recording_are_not_frozen(bench: Bench) -> None:
    still = flat(128)

    def look() -> Image:
        threading.Event().wait(0.005)
        return still

    run = bench.run(ScriptedSource(itertools.repeat(look), expects_noise=False))
    frames = run.wait_for_frames(1)
    run.wait(lambda: frames[-1].captured_at - frames[0].captured_at > 0.3)
    assert run.states == [CameraState.OPENING, CameraState.OK]


def test_a_covered_lens_is_reported_until_it_is_uncovered(bench: Bench) -> None:
    uncovered = threading.Event()

    def look() -> Image:
        threading.Event().wait(0.005)
        return noise() if uncovered.is_set() else noise() // 16

    run = bench.run(ScriptedSource(itertools.repeat(look)))
    assert "Uncover" in run.wait_for_state(CameraState.BLACK).message
    uncovered.set()
    run.wait(lambda: run.states[-1] is CameraState.OK)
    assert len(bench.made) == 1


def test_the_device_is_released_when_a_consumer_fails() -> None:
    source = ScriptedSource()

    def broken(frame: Frame) -> None:
        raise ZeroDivisionError

    loop = CameraLoop(lambda: source, broken, lambda status: None, times=TIMES)
    with pytest.raises(ZeroDivisionError):
        loop.run(threading.Event())
    assert source.closed.wait(PATIENCE_S)
