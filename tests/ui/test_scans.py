"""Badges and codes at the whole window, with real loops: from any screen to an attempt."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.camera.source import Image
from kiosk.settings import Settings
from kiosk.verification.decision import Reason
from tests.plugins.codes import hold_up
from tests.ui.conftest import StagedCamera, StartKiosk
from tests.ui.test_kiosk_window import wait_for_camera, wait_until_idle
from tests.ui.typing import Keys


class CodeCamera(StagedCamera):
    """Shows a person, as its base does, and what they hold up."""

    code: str | None = None

    def read(self) -> Image:
        image = np.kron(super().read(), np.ones((5, 5, 1), np.uint8))
        return hold_up(image, self.code, 150) if self.code else image


@pytest.fixture
def camera() -> Iterator[CodeCamera]:
    staged = CodeCamera()
    yield staged
    staged.released.set()


@pytest.fixture
def kiosk(qtbot: QtBot, start_kiosk: StartKiosk, camera: CodeCamera) -> Kiosk:
    started = start_kiosk(camera)
    qtbot.waitActive(started.window)
    wait_for_camera(qtbot, started)
    return started


@pytest.fixture
def keys(kiosk: Kiosk) -> Keys:
    return Keys(kiosk.window, kiosk.window.badges)


def reason(qtbot: QtBot, kiosk: Kiosk, act: Callable[[], None]) -> Reason:
    """Why the attempt that `act` starts ends as it does."""
    with qtbot.waitSignal(kiosk.controller.decided, timeout=10_000) as waiting:
        act()
    decided: Reason = waiting.args[0].reason
    return decided


def test_a_code_held_up_and_then_the_face_open_the_door(
    qtbot: QtBot, kiosk: Kiosk, camera: CodeCamera
) -> None:
    with qtbot.waitSignal(kiosk.window.claimed) as claimed:
        camera.code = "kiosk:ada"
    assert claimed.args == ["ada"]
    assert kiosk.window.panel.attempt.isVisible()

    def show_the_face() -> None:
        camera.code, camera.person = None, 1

    assert reason(qtbot, kiosk, show_the_face) is Reason.MATCH


def test_a_code_that_stays_in_view_starts_one_attempt(qtbot: QtBot, kiosk: Kiosk, camera: CodeCamera) -> None:
    def hold_on() -> None:
        camera.code, camera.person = "ada", 1

    assert reason(qtbot, kiosk, hold_on) is Reason.MATCH
    wait_until_idle(qtbot, kiosk)

    with qtbot.assertNotEmitted(kiosk.window.claimed, wait=600):
        pass


def test_codes_are_not_looked_for_where_that_is_switched_off(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: CodeCamera, settings: Settings
) -> None:
    without = settings.model_copy(update={"claim": settings.claim.model_copy(update={"qr": False})})
    kiosk = start_kiosk(camera, without)
    wait_for_camera(qtbot, kiosk)
    camera.code = "ada"

    with qtbot.assertNotEmitted(kiosk.bridge.code_seen, wait=600):
        pass


@pytest.mark.parametrize("badge", ["ada", "kiosk:ada"])
def test_a_badge_on_the_idle_screen_starts_one_attempt(
    qtbot: QtBot, kiosk: Kiosk, keys: Keys, camera: CodeCamera, badge: str
) -> None:
    camera.person = 1
    claims: list[str] = []
    kiosk.window.claimed.connect(claims.append)

    assert reason(qtbot, kiosk, lambda: keys.scan(badge)) is Reason.MATCH
    assert claims == ["ada"]
    assert kiosk.window.panel.idle.field.text() == ""


def test_a_badge_on_the_answer_screen_is_the_next_person(
    qtbot: QtBot, kiosk: Kiosk, keys: Keys, camera: CodeCamera
) -> None:
    assert reason(qtbot, kiosk, lambda: keys.scan("zoe")) is Reason.UNKNOWN_PERSON
    assert kiosk.window.panel.answer.isVisible()
    camera.person = 2

    assert reason(qtbot, kiosk, lambda: keys.scan("ben")) is Reason.MATCH


def test_a_badge_on_the_language_screen_starts_an_attempt(
    qtbot: QtBot, kiosk: Kiosk, keys: Keys, camera: CodeCamera
) -> None:
    camera.person = 1
    QTest.mouseClick(kiosk.window.panel.idle.language, Qt.MouseButton.LeftButton)
    assert kiosk.window.panel.languages.isVisible()

    assert reason(qtbot, kiosk, lambda: keys.scan("ada")) is Reason.MATCH


def test_a_badge_during_an_attempt_is_ignored(
    qtbot: QtBot, kiosk: Kiosk, keys: Keys, camera: CodeCamera
) -> None:
    keys.scan("ada")
    for badge in ("ben", "../x"):
        keys.scan(badge)
        assert kiosk.window.panel.attempt.isVisible()
        assert kiosk.window.panel.idle.problem == ""

    def step_up() -> None:
        camera.person = 1

    assert reason(qtbot, kiosk, step_up) is Reason.MATCH


@pytest.mark.parametrize("badge", ["a b c", "https://example.org/ada", "kiosk:"])
def test_a_badge_without_an_id_is_said_on_the_idle_screen(
    qtbot: QtBot, kiosk: Kiosk, keys: Keys, badge: str
) -> None:
    assert reason(qtbot, kiosk, lambda: keys.scan("zoe")) is Reason.UNKNOWN_PERSON

    with qtbot.assertNotEmitted(kiosk.window.claimed):
        keys.scan(badge)

    assert kiosk.window.panel.idle.isVisible()
    assert kiosk.window.panel.idle.problem


def test_scans_wait_for_a_dialog_that_is_open(qtbot: QtBot, kiosk: Kiosk) -> None:
    dialog = QDialog(kiosk.window)
    dialog.open()

    with qtbot.assertNotEmitted(kiosk.window.claimed):
        kiosk.bridge.report_code("ada")
        qtbot.wait(50)

    dialog.close()


def test_scans_wait_for_an_administrator(qtbot: QtBot, kiosk: Kiosk, keys: Keys) -> None:
    kiosk.shell.admin.open()
    assert kiosk.shell.admin.isVisible()

    with qtbot.assertNotEmitted(kiosk.window.claimed):
        keys.scan("ada")
        kiosk.window.show_scan("ada")

    kiosk.shell.admin.close_pages()


def test_a_kiosk_out_of_order_takes_no_scans(qtbot: QtBot, kiosk: Kiosk, keys: Keys) -> None:
    kiosk.window.show_out_of_order()

    with qtbot.assertNotEmitted(kiosk.window.claimed):
        keys.scan("ada")
