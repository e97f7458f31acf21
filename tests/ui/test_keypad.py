"""The keypad on the idle page and in the window: by touch alone, and beside a keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.face.types import Guidance
from kiosk.ui import idle_page
from kiosk.ui.idle_page import IdlePage
from kiosk.ui.keypad import Key
from kiosk.ui.window import KioskWindow
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.session import SessionView
from kiosk.window_settings import ClaimSettings

SIZES = [(1280, 800), (800, 1280), (1080, 1920), (1920, 1080), (1024, 600), (800, 480)]


def make_window(qtbot: QtBot, **claim: str) -> KioskWindow:
    window = KioskWindow(motion=False, claim=ClaimSettings.model_validate(claim))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def window(qtbot: QtBot) -> KioskWindow:
    return make_window(qtbot)


@pytest.fixture(scope="session")
def touchscreen() -> QPointingDevice:
    return QTest.createTouchDevice()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def open_keypad(window: KioskWindow) -> IdlePage:
    click(window.panel.idle.field)
    return window.panel.idle


def press(page: IdlePage, *texts: str) -> None:
    for text in texts:
        click(page.keypad.key(text))


def visible_keys(page: IdlePage) -> list[Key]:
    keys: list[Key] = page.findChildren(Key)
    return [key for key in keys if key.isVisible()]


def test_a_hand_on_the_field_brings_the_keypad_and_a_keyboard_does_not(window: KioskWindow) -> None:
    page = window.panel.idle
    QTest.keyClicks(page.field, "gr")
    assert not page.keypad.isVisible()

    open_keypad(window)

    assert page.keypad.isVisible()
    assert page.field.hasFocus()
    QTest.keyClicks(page.field, "ace")
    assert page.field.text() == "grace"


def test_touch_alone_is_enough(qtbot: QtBot, window: KioskWindow, touchscreen: QPointingDevice) -> None:
    page = window.panel.idle

    def tap(widget: QWidget) -> None:
        QApplication.processEvents()
        middle = widget.mapTo(window, widget.rect().center())
        QTest.touchEvent(window, touchscreen).press(0, middle, window).commit()
        QTest.touchEvent(window, touchscreen).release(0, middle, window).commit()

    tap(page.field)
    for text in ("1", "9", "ABC", "a", "d", "⇧", "A", "⌫", "_", "123", "7"):
        tap(page.keypad.key(text))

    assert page.field.text() == "19ad_7"
    with qtbot.waitSignal(window.claimed) as waiting:
        tap(page.keypad.key("Let me in"))
    assert waiting.args == ["19ad_7"]


def test_every_character_of_an_id_can_be_typed(window: KioskWindow) -> None:
    page = open_keypad(window)
    press(page, *"0123456789.-_", "ABC", *"abcdefghijklmnopqrstuvwxyz", "⇧", *"ABCXYZ")

    assert page.field.text() == "0123456789.-_abcdefghijklmnopqrstuvwxyzABCXYZ"


def test_keys_that_delete(window: KioskWindow) -> None:
    page = open_keypad(window)
    press(page, "1", "2", "3", "⌫")
    assert page.field.text() == "12"

    press(page, "✕")

    assert page.field.text() == ""


def test_only_the_key_that_deletes_repeats(window: KioskWindow) -> None:
    page = open_keypad(window)

    repeating = [key for key in page.findChildren(Key) if key.autoRepeat()]

    assert repeating == [page.keypad.backspace]


def test_no_key_takes_the_focus_and_all_have_names(window: KioskWindow) -> None:
    page = open_keypad(window)
    for key in page.findChildren(Key):
        assert key.focusPolicy() is Qt.FocusPolicy.NoFocus
        assert key.accessibleName()
    press(page, "1", "ABC", "q")

    assert page.field.hasFocus()


def test_an_id_that_is_none_is_explained_and_the_explanation_goes_away(window: KioskWindow) -> None:
    page = open_keypad(window)
    press(page, ".", "Let me in")
    assert page.problem

    press(page, "1")

    assert page.problem == ""
    assert page.language.isVisible()


@pytest.mark.parametrize("shown_first", ["digits", "letters"])
@pytest.mark.parametrize("size", SIZES)
def test_keys_are_large_enough_for_a_hand(qtbot: QtBot, size: tuple[int, int], shown_first: str) -> None:
    window = make_window(qtbot, keypad_layout=shown_first)
    window.resize(*size)
    page = open_keypad(window)
    press(page, ".", "Let me in")  # its explanation takes up most
    QApplication.processEvents()

    least = 56 if min(size) < 800 else 64
    for key in visible_keys(page):
        assert key.width() >= least
        assert key.height() >= least
        assert key.visibleRegion().boundingRect() == key.rect()
        assert not _overlaps_another(key, visible_keys(page))


def _overlaps_another(key: QAbstractButton, keys: list[Key]) -> bool:
    window = key.window()
    place = key.rect().translated(key.mapTo(window, QPoint()))
    return any(
        place.intersects(other.rect().translated(other.mapTo(window, QPoint())))
        for other in keys
        if other is not key
    )


def test_on_a_small_panel_the_keypad_takes_the_place_of_the_picture(window: KioskWindow) -> None:
    window.resize(800, 480)
    page = open_keypad(window)
    assert not window.preview.isVisible()

    press(page, "▾")

    assert window.preview.isVisible()
    assert not page.keypad.isVisible()


def test_the_picture_comes_back_for_the_attempt(qtbot: QtBot) -> None:
    window = make_window(qtbot, keypad="always")
    window.resize(800, 480)
    assert not window.preview.isVisible()

    window.show_view(SessionView(AttemptView("ada", Phase.LOOKING, Guidance.NO_FACE, 0.0)))
    assert window.preview.isVisible()

    window.show_view(SessionView())
    assert not window.preview.isVisible()
    assert window.panel.idle.keypad.isVisible()


def test_the_picture_stays_where_there_is_place_for_both(window: KioskWindow) -> None:
    open_keypad(window)
    assert window.preview.isVisible()

    window.resize(800, 480)
    assert not window.preview.isVisible()

    window.resize(1280, 800)
    assert window.preview.isVisible()


def test_a_keypad_that_is_always_there_cannot_be_put_away(qtbot: QtBot) -> None:
    window = make_window(qtbot, keypad="always")
    page = window.panel.idle
    assert page.keypad.isVisible()
    with pytest.raises(StopIteration):
        page.keypad.key("▾")

    page.clear()

    assert page.keypad.isVisible()


def test_a_keypad_that_is_not_wanted_never_comes(qtbot: QtBot) -> None:
    window = make_window(qtbot, keypad="never")
    page = open_keypad(window)

    assert not page.keypad.isVisible()


def test_what_somebody_left_behind_is_forgotten(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle_page, "_FORGET_MS", 50)
    window = make_window(qtbot)
    page = open_keypad(window)
    press(page, "1")

    qtbot.waitUntil(lambda: page.field.text() == "" and not page.keypad.isVisible())


def test_a_kiosk_out_of_order_has_no_keypad(window: KioskWindow) -> None:
    open_keypad(window)

    window.show_out_of_order()

    assert not visible_keys(window.panel.idle)
    assert window.panel.idle.headline == "Out of order"
