"""Small pictures, fetched by the real worker from a desk that lets the test decide when they come."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from typing import cast

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from kiosk.enrollment.desk import Desk
from kiosk.errors import ImageError, ObjectMissing
from kiosk.face.image import encode_photo
from kiosk.ui.admin.people_thumbnails import Thumbnails, square
from kiosk.ui.admin.worker import Worker
from kiosk.ui.threads import LoopHost


class PhotoDesk:
    """Gives photos, one whenever a token is put into `gate`."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.entered = threading.Event()
        self.gate: queue.SimpleQueue[None] = queue.SimpleQueue()
        self.missing: set[str] = set()

    def let_pass(self, number: int) -> None:
        for _ in range(number):
            self.gate.put(None)

    def photo(self, _user_id: str, name: str) -> bytes:
        self.asked.append(name)
        self.entered.set()
        self.gate.get(timeout=10)
        if name in self.missing:
            raise ObjectMissing("It is gone. Please look again.")
        return encode_photo(np.full((90, 60, 3), 80, np.uint8))


@pytest.fixture
def desk() -> PhotoDesk:
    return PhotoDesk()


@pytest.fixture
def worker(qtbot: QtBot, desk: PhotoDesk) -> Iterator[Worker]:
    made = Worker(lambda: cast("Desk", desk))
    host = LoopHost("desk", made.run, lambda *_: None)
    host.start()
    yield made
    desk.let_pass(20)
    host.ask_to_stop()
    assert host.join(3)
    made.close()


def keys(*names: str) -> list[tuple[str, str]]:
    return [("ada", name) for name in names]


def test_what_is_on_the_screen_is_fetched_from_the_top(qtbot: QtBot, desk: PhotoDesk, worker: Worker) -> None:
    thumbnails = Thumbnails(worker, side=16)
    thumbnails.want(keys("first"))
    assert desk.entered.wait(5)

    thumbnails.want(keys("first", "a", "b", "c", ""))
    desk.let_pass(4)

    qtbot.waitUntil(lambda: not thumbnails.waiting)
    assert desk.asked == ["first", "a", "b", "c"]
    picture = thumbnails.get(("ada", "a"))
    assert picture is not None
    assert (picture.width(), picture.height()) == (16, 16)


def test_what_is_scrolled_away_is_not_fetched(qtbot: QtBot, desk: PhotoDesk, worker: Worker) -> None:
    thumbnails = Thumbnails(worker)
    thumbnails.want(keys("first"))
    assert desk.entered.wait(5)

    thumbnails.want(keys("passed", "by"))
    thumbnails.want(keys("last"))
    desk.let_pass(2)

    qtbot.waitUntil(lambda: thumbnails.get(("ada", "last")) is not None)
    assert desk.asked == ["first", "last"]


def test_nothing_is_asked_for_twice(qtbot: QtBot, desk: PhotoDesk, worker: Worker) -> None:
    thumbnails = Thumbnails(worker)
    thumbnails.want(keys("a"))
    thumbnails.want(keys("a"))
    desk.let_pass(1)
    qtbot.waitUntil(lambda: thumbnails.get(("ada", "a")) is not None)
    thumbnails.want(keys("a"))

    assert desk.asked == ["a"]


def test_what_could_not_be_had_is_asked_for_when_told_so(
    qtbot: QtBot, desk: PhotoDesk, worker: Worker
) -> None:
    thumbnails = Thumbnails(worker)
    desk.missing = {"a"}
    desk.let_pass(9)
    thumbnails.want(keys("a", "b"))
    qtbot.waitUntil(lambda: thumbnails.get(("ada", "b")) is not None and len(desk.asked) == 2)
    qtbot.waitUntil(lambda: not thumbnails.waiting)

    thumbnails.want(keys("a", "b"))
    assert not thumbnails.waiting
    desk.missing = set()
    thumbnails.try_again()
    thumbnails.want(keys("a", "b"))

    qtbot.waitUntil(lambda: thumbnails.get(("ada", "a")) is not None)


def test_only_so_many_are_kept_the_latest_used(qtbot: QtBot, desk: PhotoDesk, worker: Worker) -> None:
    thumbnails = Thumbnails(worker, kept=2)
    desk.let_pass(9)
    for name in ("a", "b"):
        thumbnails.want(keys(name))
        qtbot.waitUntil(lambda name=name: thumbnails.get(("ada", name)) is not None)  # type: ignore[misc]
    assert thumbnails.get(("ada", "a")) is not None

    thumbnails.want(keys("c"))

    qtbot.waitUntil(lambda: thumbnails.get(("ada", "c")) is not None)
    assert thumbnails.get(("ada", "b")) is None
    assert thumbnails.get(("ada", "a")) is not None


def test_somebody_whose_photos_changed_is_forgotten(qtbot: QtBot, desk: PhotoDesk, worker: Worker) -> None:
    thumbnails = Thumbnails(worker)
    desk.let_pass(9)
    thumbnails.want(keys("a"))
    qtbot.waitUntil(lambda: thumbnails.get(("ada", "a")) is not None)

    thumbnails.forget("ada")

    assert thumbnails.get(("ada", "a")) is None


@pytest.mark.parametrize(("height", "width"), [(90, 60), (60, 90), (50, 50), (900, 40)])
def test_a_picture_is_a_square_of_the_photo(height: int, width: int) -> None:
    photo = encode_photo(np.zeros((height, width, 3), np.uint8))

    picture = square(photo, 32)

    assert (picture.width(), picture.height()) == (32, 32)


def test_what_is_no_picture_is_told_apart() -> None:
    with pytest.raises(ImageError):
        square(b"no picture", 32)
