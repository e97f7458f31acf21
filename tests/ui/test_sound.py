"""What people hear of the real window: the answer's sound, and on request sentences."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.errors import SoundError
from kiosk.settings import Settings
from kiosk.sound import loudspeaker
from kiosk.sound.loop import CutShort, Performer
from kiosk.sound.speech import Sentence
from kiosk.sound.tones import Sound
from kiosk.ui import sound as ui_sound
from kiosk.ui.languages import Languages
from kiosk.ui.sound import Announcer, Voice
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.window_settings import SoundSettings
from tests.ui.conftest import Heard, StagedCamera, StartKiosk


def claim(qtbot: QtBot, kiosk: Kiosk, user_id: str) -> None:
    qtbot.waitUntil(lambda: kiosk.controller.view.camera_ok)
    field = kiosk.window.panel.idle.field
    with qtbot.waitSignal(kiosk.controller.decided):
        QTest.keyClicks(field, user_id)
        QTest.keyClick(field, Qt.Key.Key_Return)


def with_sound(settings: Settings, **changes: object) -> Settings:
    return settings.model_copy(update={"sound": settings.sound.model_copy(update=changes)})


@pytest.mark.parametrize(
    ("person", "user_id", "sound"),
    [(1, "ada", Sound.GRANTED), (2, "ada", Sound.REFUSED), (1, "zoe", Sound.UNDECIDED)],
)
def test_an_answer_has_the_sound_of_its_tone(
    qtbot: QtBot,
    start_kiosk: StartKiosk,
    camera: StagedCamera,
    heard: Heard,
    person: int,
    user_id: str,
    sound: Sound,
) -> None:
    camera.person = person
    claim(qtbot, start_kiosk(camera), user_id)
    qtbot.waitUntil(lambda: heard == [sound])


def test_guidance_and_answer_are_spoken(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, settings: Settings, heard: Heard
) -> None:
    long = settings.verification.model_copy(update={"show_result": 3.0})
    kiosk = start_kiosk(camera, with_sound(settings.model_copy(update={"verification": long}), speech=True))
    qtbot.waitUntil(lambda: kiosk.controller.view.camera_ok)
    kiosk.controller.claim("ada")
    qtbot.waitUntil(lambda: heard == [Sentence("Look at the camera", "en")])
    camera.person = 1
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard[1:] == [Sound.GRANTED, Sentence("Welcome, ada", "en")]


def test_a_silent_kiosk_has_no_loops(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, settings: Settings, heard: Heard
) -> None:
    kiosk = start_kiosk(camera, with_sound(settings, enabled=False, speech=True))
    claim(qtbot, kiosk, "zoe")
    assert kiosk.announcer.loops == {}
    assert heard == []


@pytest.mark.parametrize("fails", [True, False], ids=["raising", "hanging"])
def test_a_broken_loudspeaker_changes_nothing_else(
    qtbot: QtBot,
    start_kiosk: StartKiosk,
    camera: StagedCamera,
    monkeypatch: pytest.MonkeyPatch,
    fails: bool,
) -> None:
    tried, released = threading.Event(), threading.Event()

    def make(_volume: float) -> Performer[Sound]:
        def play(_sound: Sound, _cut_short: CutShort) -> None:
            tried.set()
            if fails:
                raise SoundError("scripted")
            released.wait(30)

        return play

    monkeypatch.setattr(loudspeaker, "make_player", make)
    kiosk = start_kiosk(camera)
    claim(qtbot, kiosk, "zoe")
    qtbot.waitUntil(tried.is_set)
    qtbot.waitUntil(lambda: kiosk.controller.view.attempt is None)
    camera.person = 1
    claim(qtbot, kiosk, "ada")
    assert kiosk.window.panel.answer.isVisible()
    missed = kiosk.stop()
    assert [host.name for host in missed] == ([] if fails else ["sound"])
    released.set()


def test_what_was_cancelled_is_silent(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[Sound] = []
    announcer = Announcer(SoundSettings())
    assert announcer._sounds is not None
    monkeypatch.setattr(announcer._sounds, "offer", offered.append)
    announcer.show_decision(AccessDecision("ada", Reason.CANCELLED, 0.3))
    announcer.show_decision(AccessDecision("ada", Reason.NO_GOOD_FRAME, 0.3))
    assert offered == [Sound.UNDECIDED]


def test_every_answer_has_a_sound(qtbot: QtBot) -> None:
    announcer = Announcer(SoundSettings())
    for reason in Reason:
        announcer.show_decision(AccessDecision("ada", reason, 0.3))


def test_guidance_is_not_spoken_more_often_than_people_can_follow(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui_sound, "SENTENCE_SPACING_S", 0.2)
    said: list[str] = []
    voice = Voice(lambda sentence: said.append(sentence.text))
    voice.guide("Come closer")
    qtbot.waitUntil(lambda: said == ["Come closer"])
    for text in ("Step back", "Come closer", "Hold still", "Look straight"):
        voice.guide(text)
    qtbot.wait(100)
    assert said == ["Come closer"]
    qtbot.waitUntil(lambda: said == ["Come closer", "Look straight"])
    voice.guide("Hold still")
    voice.guide("Look straight")
    qtbot.wait(300)
    assert said == ["Come closer", "Look straight"]


def test_the_next_person_hears_the_same_words_anew(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui_sound, "SENTENCE_SPACING_S", 0.05)
    said: list[str] = []
    voice = Voice(lambda sentence: said.append(sentence.text))
    for count in (1, 2):
        voice.guide("Come closer")
        qtbot.waitUntil(lambda count=count: said == ["Come closer"] * count)  # type: ignore[misc]
        voice.rest()


def test_sentences_are_in_the_language_that_is_shown(qtbot: QtBot) -> None:
    languages = Languages("de")
    said: list[Sentence] = []
    voice = Voice(said.append)
    voice.guide("Bitte näher kommen")
    qtbot.waitUntil(lambda: said == [Sentence("Bitte näher kommen", "de")])
    languages.restore()
