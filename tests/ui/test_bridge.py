from __future__ import annotations

import threading

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame
from kiosk.ui.bridge import Bridge


def frame(number: int) -> Frame:
    return Frame(np.zeros((2, 2, 3), np.uint8), 0.0, number)


def offer_from_a_thread(bridge: Bridge, count: int) -> None:
    def offer() -> None:
        for number in range(count):
            bridge.offer_frame(frame(number))

    thread = threading.Thread(target=offer)
    thread.start()
    thread.join()


def test_a_slow_screen_gets_one_notice_and_the_newest_frame(qtbot: QtBot) -> None:
    bridge = Bridge()
    taken: list[Frame | None] = []
    bridge.frame_waiting.connect(
        lambda: taken.append(bridge.take_frame()), Qt.ConnectionType.QueuedConnection
    )

    with qtbot.waitSignal(bridge.camera_changed):
        offer_from_a_thread(bridge, 100)
        bridge.report_camera(CameraStatus(CameraState.OK, "fine"))
    qtbot.waitUntil(lambda: bool(taken))

    assert [item.sequence for item in taken if item] == [99]


def test_a_taken_frame_makes_room_for_the_next_notice(qtbot: QtBot) -> None:
    bridge = Bridge()
    taken: list[Frame | None] = []
    bridge.frame_waiting.connect(
        lambda: taken.append(bridge.take_frame()), Qt.ConnectionType.QueuedConnection
    )

    bridge.offer_frame(frame(1))
    qtbot.waitUntil(lambda: len(taken) == 1)
    bridge.offer_frame(frame(2))
    qtbot.waitUntil(lambda: len(taken) == 2)

    assert [item.sequence for item in taken if item] == [1, 2]


def test_slots_run_in_the_thread_that_draws(qtbot: QtBot) -> None:
    bridge = Bridge()
    threads: list[threading.Thread] = []
    bridge.frame_waiting.connect(
        lambda: threads.append(threading.current_thread()), Qt.ConnectionType.QueuedConnection
    )

    offer_from_a_thread(bridge, 1)
    qtbot.waitUntil(lambda: bool(threads))

    assert threads == [threading.current_thread()]


def test_a_code_that_was_seen_is_told(qtbot: QtBot) -> None:
    bridge = Bridge()

    with qtbot.waitSignal(bridge.code_seen) as waiting:
        bridge.report_code("ada")

    assert waiting.args == ["ada"]


def test_a_closed_bridge_is_silent(qtbot: QtBot) -> None:
    bridge = Bridge()
    bridge.close()

    with (
        qtbot.assertNotEmitted(bridge.frame_waiting),
        qtbot.assertNotEmitted(bridge.loop_ended),
        qtbot.assertNotEmitted(bridge.code_seen),
    ):
        bridge.offer_frame(frame(1))
        bridge.report_code("ada")
        bridge.report_end("camera", ValueError())
