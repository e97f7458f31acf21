"""The pace of recordings."""

from __future__ import annotations

import threading

from kiosk.camera.pacing import Pacer


def test_the_first_image_is_due_at_once() -> None:
    assert Pacer(fps=0.001).wait()


def test_stopping_ends_a_wait_and_all_later_ones() -> None:
    pacer = Pacer(fps=0.001)
    pacer.wait()
    answers: list[bool] = []
    waiting = threading.Thread(target=lambda: answers.extend([pacer.wait(), pacer.wait()]))
    waiting.start()
    pacer.stop()
    waiting.join(5)
    assert answers == [False, False]
    assert not pacer.running
