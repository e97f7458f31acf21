"""Languages at run time: what people see after choosing one, and what the next person finds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.simulated import PEOPLE, SimulatedCamera
from kiosk.camera.source import Frame
from kiosk.face.types import Guidance
from kiosk.ui import wording
from kiosk.ui.demo_stage import DemoStage
from kiosk.ui.language_reset import LanguageReset
from kiosk.ui.languages import LANGUAGES, Languages, current_language
from kiosk.ui.window import KioskWindow
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.verification.session import SessionView
from tests.ui.conftest import StagedCamera, StartKiosk

NAMES = {language.code: language.name for language in LANGUAGES}
OTHERS = [code for code in NAMES if code != "en"]

LOOKING = SessionView(AttemptView("ada", Phase.LOOKING, Guidance.COME_CLOSER, 0.0))
WAITING = SessionView(AttemptView("ada", Phase.WAITING_FOR_STORE, Guidance.GOOD, 1.0))


def decided(reason: Reason) -> SessionView:
    decision = AccessDecision("ada", reason, threshold=0.3)
    return SessionView(AttemptView("ada", Phase.DECIDED, Guidance.GOOD, 1.0, decision))


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages("en")
    yield made
    made.restore()


@pytest.fixture
def window(qtbot: QtBot, languages: Languages) -> KioskWindow:
    stage = DemoStage(SimulatedCamera(size=(64, 48)), (PEOPLE[0].name,), PEOPLE[1])
    made = KioskWindow(stage)
    made.language_chosen.connect(languages.choose)
    qtbot.addWidget(made)
    made.show()
    return made


def choose_by_keys(qtbot: QtBot, window: KioskWindow, code: str) -> None:
    """Tab to the language button, open the choice, move to a language, and take it."""
    press_until(window, window.panel.idle.language)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.panel.languages.isVisible()
    press_until(window, window.panel.languages.buttons[code])
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.panel.idle.language.text() == NAMES[code])


def press_until(window: KioskWindow, wanted: QWidget) -> None:
    for _ in range(40):
        if window.focusWidget() is wanted:
            return
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError(f"the keyboard does not reach {wanted}")


def visible_words(window: KioskWindow) -> set[str]:
    """Every text on the screen or told to a screen reader, but for names, which are the same everywhere."""
    texts = {window.windowTitle(), window.preview.guide.caption, window.preview.accessibleName()}
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            texts |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
            texts |= {widget.text()} if isinstance(widget, QLabel | QAbstractButton) else set()
    names = {*NAMES.values(), "ada", PEOPLE[0].name}
    return {text.casefold() for text in texts - names if any(letter.isalpha() for letter in text)}


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize(
    "view",
    [SessionView(), LOOKING, WAITING, *(decided(reason) for reason in Reason)],
    ids=["idle", "looking", "waiting", *Reason],
)
def test_every_text_on_the_screen_changes(
    qtbot: QtBot, window: KioskWindow, languages: Languages, view: SessionView, code: str
) -> None:
    window.panel.idle.submit()
    window.show_view(view)
    english = visible_words(window)

    languages.choose(code)
    qtbot.waitUntil(lambda: window.windowTitle() != "Door kiosk")

    translated = visible_words(window)
    assert len(english) > 5
    assert len(translated) > 5
    assert translated & english == set()

    languages.choose("en")
    qtbot.waitUntil(lambda: window.windowTitle() == "Door kiosk")
    assert visible_words(window) == english


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("state", [state for state in CameraState if state is not CameraState.OK])
def test_camera_trouble_is_told_in_the_language(
    qtbot: QtBot, window: KioskWindow, languages: Languages, state: CameraState, code: str
) -> None:
    def said() -> tuple[str, str]:
        return wording.camera_headline(state), wording.camera_advice(state)

    window.preview.show_camera(CameraStatus(state, "the details are for the log"))
    english, picture = said(), window.preview.grab().toImage()

    languages.choose(code)
    qtbot.waitUntil(lambda: window.windowTitle() != "Door kiosk")

    assert all(new != old for new, old in zip(said(), english, strict=True) if old)
    assert window.preview.grab().toImage() != picture


@pytest.mark.parametrize("code", OTHERS)
def test_a_kiosk_out_of_order_says_so_in_the_language(
    qtbot: QtBot, window: KioskWindow, languages: Languages, code: str
) -> None:
    window.show_out_of_order()
    languages.choose(code)
    qtbot.waitUntil(lambda: window.panel.idle.headline == wording.out_of_order()[0])

    assert window.panel.idle.headline != "Out of order"


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_is_chosen_with_the_keyboard_alone(
    qtbot: QtBot, window: KioskWindow, languages: Languages, code: str
) -> None:
    choose_by_keys(qtbot, window, code)

    assert window.panel.idle.isVisible()
    assert current_language().code == code
    choose_by_keys(qtbot, window, "en")


def test_a_language_is_chosen_by_touch(qtbot: QtBot, window: KioskWindow) -> None:
    QTest.mouseClick(window.panel.idle.language, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.panel.languages.buttons["fr"], Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: window.panel.idle.language.text() == "Français")


def test_targets_are_large_enough_for_a_glove(window: KioskWindow) -> None:
    window.resize(1280, 800)
    assert window.panel.idle.language.height() >= 64

    window.panel.idle.language.click()
    assert all(button.height() >= 64 for button in window.panel.languages.buttons.values())


def test_what_was_typed_survives_the_choice(qtbot: QtBot, window: KioskWindow) -> None:
    QTest.keyClicks(window.panel.idle.field, "ad")
    choose_by_keys(qtbot, window, "es")

    assert window.panel.idle.field.text() == "ad"


def test_escape_closes_the_choice_and_nothing_else(qtbot: QtBot, window: KioskWindow) -> None:
    window.panel.idle.language.click()
    with qtbot.assertNotEmitted(window.dismissed):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)

    assert window.panel.idle.isVisible()


def test_the_choice_stays_while_the_session_is_idle_and_ends_with_an_attempt(window: KioskWindow) -> None:
    window.panel.idle.language.click()
    window.show_view(SessionView(camera_ok=True))
    assert window.panel.languages.isVisible()

    window.show_view(LOOKING)
    assert window.panel.attempt.isVisible()


def test_the_choice_closes_by_itself(
    qtbot: QtBot, languages: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.language_page.PATIENCE_MS", 50)
    window = KioskWindow()
    qtbot.addWidget(window)
    window.show()
    window.panel.idle.language.click()

    with qtbot.waitSignal(window.panel.languages.closed):
        pass

    assert window.panel.idle.isVisible()


def test_arabic_mirrors_the_layout(qtbot: QtBot, window: KioskWindow, languages: Languages) -> None:
    window.resize(1280, 800)
    assert window.panel.x() > window.preview.x()

    languages.choose("ar")
    qtbot.waitUntil(lambda: window.panel.x() < window.preview.x())
    assert QLocale().textDirection() is Qt.LayoutDirection.RightToLeft

    languages.choose("de")
    qtbot.waitUntil(lambda: window.panel.x() > window.preview.x())


def test_arabic_does_not_mirror_the_picture_again(
    qtbot: QtBot, window: KioskWindow, languages: Languages
) -> None:
    image = np.zeros((48, 64, 3), np.uint8)
    image[:, :32] = (255, 0, 0)
    window.preview.show_camera(CameraStatus(CameraState.OK, ""))
    window.preview.show_frame(Frame(image, 0.0, 0))

    languages.choose("ar")
    qtbot.waitUntil(lambda: window.panel.x() < window.preview.x())
    shown = window.preview.grab().toImage()

    assert shown.pixelColor(shown.width() - 30, shown.height() // 2).red() > 100
    assert shown.pixelColor(30, shown.height() // 2).red() < 50


def test_restoring_leaves_the_application_as_it_was(qapp: QApplication) -> None:
    before = QLocale()
    languages = Languages("ar")
    assert wording.done_button() != "Done"

    languages.restore()

    assert wording.done_button() == "Done"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert QLocale() == before


def test_an_installation_without_a_translation_speaks_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def missing(name: str) -> Path:
        raise FileNotFoundError(f"{name} is missing")

    monkeypatch.setattr("kiosk.ui.languages.resource", missing)
    languages = Languages("de")
    try:
        assert wording.done_button() == "Done"
        assert "kiosk_de.qm is missing" in caplog.text
    finally:
        languages.restore()


@pytest.mark.skipif(sys.platform != "linux", reason="the system's language is set differently")
@pytest.mark.parametrize(("system", "code"), [("de_AT", "de"), ("ar_EG", "ar"), ("pt_BR", "en"), ("C", "en")])
def test_auto_is_the_language_of_the_system(system: str, code: str) -> None:
    script = "from kiosk.ui.languages import starting_language; print(starting_language('auto').code)"
    environment = {**os.environ, "LC_ALL": f"{system}.UTF-8", "LANGUAGE": ""}

    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == code


def test_the_kiosk_returns_to_its_language_after_a_quiet_time(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.language_reset.QUIET_MS", 300)
    kiosk = start_kiosk(camera)

    with qtbot.waitSignal(kiosk.languages.changed):
        choose_by_keys(qtbot, kiosk.window, "es")
    with qtbot.waitSignal(kiosk.languages.changed) as waiting:
        pass

    assert waiting.args == ["en"]
    qtbot.waitUntil(lambda: kiosk.window.panel.idle.headline == "Welcome")


def test_the_quiet_time_begins_after_the_visit_and_with_every_touch(
    qtbot: QtBot, window: KioskWindow, languages: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.language_reset.QUIET_MS", 200)
    reset = LanguageReset(languages)
    languages.choose("fr")
    reset.show_view(LOOKING)
    qtbot.wait(300)
    assert current_language().code == "fr"

    reset.show_view(SessionView())
    for _ in range(6):
        qtbot.wait(60)
        QTest.mouseClick(window.panel, Qt.MouseButton.LeftButton)
    assert current_language().code == "fr"

    with qtbot.waitSignal(languages.changed):
        pass
    assert current_language().code == "en"
    reset.stop()
