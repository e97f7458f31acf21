"""What is live on the settings page: camera, store, threshold, admin password."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kiosk.admin_password import AdminPassword, Verdict
from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame
from kiosk.camera.webcam import CameraInfo
from kiosk.doctor import Finding, Status
from kiosk.errors import CameraError, StoreUnreachable
from kiosk.settings import Settings
from kiosk.ui.admin import settings_camera, settings_store
from kiosk.ui.admin.settings_camera import CameraTest, is_same, source_of
from kiosk.ui.admin.settings_password import PasswordCard
from kiosk.ui.admin.settings_store import StoreTest
from kiosk.ui.theme import Tone
from kiosk.uptime import seconds_since_start
from tests.ui.admin.settings_pages import WEBCAMS, Opened, click
from tests.ui.shells import CHEAP, RIGHT, WRONG, set_password

OK = CameraStatus(CameraState.OK, "The camera works.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "store" / "users" / "ada").mkdir(parents=True)
    (tmp_path / "store" / "users" / "ada" / "photo.jpg").write_bytes(b"photo")
    file = tmp_path / "kiosk.toml"
    file.write_text(f'store = "folder:{tmp_path / "store"}"\n[camera]\nsource = "simulated:1"\n')
    return file


@pytest.fixture
def opened(qtbot: QtBot, path: Path) -> Opened:
    return Opened(qtbot, path)


def frame() -> Frame:
    return Frame(np.full((48, 64, 3), 90, np.uint8), 0.0, 0)


def show_camera_section(opened: Opened) -> CameraTest:
    opened.view.chooser.choose("camera")
    return opened.find(CameraTest)


def test_the_picture_is_shown_while_the_section_is(qtbot: QtBot, opened: Opened) -> None:
    card = opened.find(CameraTest)
    assert not opened.feed.running

    show_camera_section(opened)
    assert opened.feed.running
    opened.feed.show_camera(OK)
    opened.feed.show_frame(frame())
    assert card.preview.has_picture

    opened.view.chooser.choose("sound")
    assert not opened.feed.running
    show_camera_section(opened)
    opened.page.leave()
    assert not opened.feed.running


def test_the_picture_keeps_nobody_logged_in_for_long(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.admin.settings_camera.PICTURE_MS", 100)
    opened = Opened(qtbot, path)
    card = show_camera_section(opened)

    qtbot.waitUntil(lambda: not opened.feed.running)
    click(card.again)

    assert opened.feed.running


def test_webcams_are_listed_in_a_thread_and_chosen(qtbot: QtBot, path: Path) -> None:
    threads: list[str] = []

    def cameras() -> Sequence[CameraInfo]:
        threads.append(threading.current_thread().name)
        return WEBCAMS

    opened = Opened(qtbot, path, cameras=cameras)
    card = show_camera_section(opened)
    qtbot.waitUntil(lambda: card.box.count() == 3)
    assert threads == ["kiosk background"]

    card.box.setFocus()
    QTest.keyClick(card.box, Qt.Key.Key_End)

    assert opened.view.changes == {"camera.source": "HD Pro Webcam C920"}


def test_webcams_that_cannot_be_listed_are_told(qtbot: QtBot, path: Path) -> None:
    def cameras() -> Sequence[CameraInfo]:
        raise CameraError("The webcams of this machine cannot be listed.")

    opened = Opened(qtbot, path, cameras=cameras)
    card = show_camera_section(opened)

    qtbot.waitUntil(lambda: "cannot be listed" in card._listed.text())
    assert not card.box.isEnabled()


def test_another_camera_is_tried_before_it_is_saved(qtbot: QtBot, opened: Opened) -> None:
    card = show_camera_section(opened)
    opened.write("camera.source", "simulated:2")

    click(card.begin)

    qtbot.waitUntil(lambda: bool(card.findings.texts))
    assert "frames of 640 x 480 pixels" in card.findings.texts[0]
    qtbot.waitUntil(card.begin.isEnabled)


def test_a_camera_that_cannot_be_is_told(qtbot: QtBot, opened: Opened) -> None:
    card = show_camera_section(opened)
    opened.write("camera.source", "/nowhere/film.mp4")
    click(card.begin)
    qtbot.waitUntil(lambda: "There is no file" in "".join(card.findings.texts))

    opened.write("camera.source", "")
    click(card.begin)
    assert "camera.source" in card.findings.texts[0]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (OK, "the one in use"),
        (None, "being opened"),
        (CameraStatus(CameraState.LOST, "The camera is gone."), "The camera is gone."),
    ],
)
def test_the_camera_in_use_is_not_opened_twice(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, status: CameraStatus | None, words: str
) -> None:
    def twice(_settings: Settings) -> Finding:
        raise AssertionError("it was opened")

    monkeypatch.setattr(settings_camera, "check_camera", twice)
    card = show_camera_section(opened)
    if status is not None:
        opened.feed.show_camera(status)

    click(card.begin)

    assert words in card.findings.texts[0]


def test_webcams_are_named_so_that_the_name_stays_theirs() -> None:
    twins = [
        CameraInfo(0, "USB Camera"),
        CameraInfo(1, "USB Camera"),
        CameraInfo(2, "USB Camera HD"),
        CameraInfo(3, ""),
    ]
    assert [source_of(camera, twins) for camera in twins] == ["0", "1", "USB Camera HD", "3"]
    assert source_of(CameraInfo(4, "0815"), [CameraInfo(4, "0815")]) == "4"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("0", "Integrated Camera", True),
        ("/dev/video2", "hd pro webcam c920", True),
        ("0", "2", False),
        ("simulated:1", "simulated:2", False),
        ("rtsp://a", "rtsp://a", True),
    ],
)
def test_one_camera_is_known_under_all_its_names(one: str, other: str, same: bool) -> None:
    assert is_same(one, other, WEBCAMS) is same


def test_the_store_is_checked_as_it_is_entered(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    opened.view.chooser.choose("")
    card = opened.find(StoreTest)
    click(card.begin)
    assert card.progress.isVisible()
    qtbot.waitUntil(card.begin.isEnabled)
    assert "1 people" in card.findings.texts[0]
    assert card.findings.texts[-1].startswith("Clock")
    assert len(card.findings.texts) == 8

    opened.write("store", f"folder:{tmp_path / 'nowhere'}")
    click(card.begin)
    qtbot.waitUntil(card.begin.isEnabled)
    assert "Check `store`" in card.findings.texts[0]

    opened.write("store", "ftp://x")
    click(card.begin)
    assert "correct" in card.findings.texts[0]


def test_a_store_that_fails_unexpectedly_is_told(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_store: object) -> Iterator[Finding]:
        yield Finding("store: list", Status.OK, "2 people")
        raise StoreUnreachable("It does not answer.")

    monkeypatch.setattr(settings_store, "check_store", fail)
    opened.view.chooser.choose("")
    card = opened.find(StoreTest)
    click(card.begin)

    qtbot.waitUntil(lambda: len(card.findings.texts) == 2)
    assert card.findings.texts == [
        "People: 2 people",
        "The photo store cannot be reached. It does not answer.",
    ]


def test_an_abandoned_check_goes_on_unheard_and_the_next_waits_for_it(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, cleaned_up = threading.Event(), threading.Event()
    calls: list[int] = []

    def slow(_store: object) -> Iterator[Finding]:
        calls.append(len(calls))
        number = len(calls)
        go_on.wait(10)
        yield Finding("store: list", Status.OK, f"check {number}")
        cleaned_up.set()

    monkeypatch.setattr(settings_store, "check_store", slow)
    opened.view.chooser.choose("")
    card = opened.find(StoreTest)
    click(card.begin)
    qtbot.waitUntil(lambda: calls == [0])

    click(card.progress.cancel)
    assert card.begin.isEnabled()
    click(card.begin)
    go_on.set()

    qtbot.waitUntil(card.begin.isEnabled)
    assert cleaned_up.is_set()
    assert card.findings.texts[0] == "People: check 2"
    assert "check 1" not in str(card.findings.texts)


def test_leaving_abandons_a_check(qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, done = threading.Event(), threading.Event()

    def slow(_store: object) -> Iterator[Finding]:
        go_on.wait(10)
        yield Finding("store: list", Status.OK, "late")
        done.set()

    monkeypatch.setattr(settings_store, "check_store", slow)
    opened.view.chooser.choose("")
    card = opened.find(StoreTest)
    click(card.begin)
    opened.page.leave()
    go_on.set()
    qtbot.waitUntil(done.is_set)

    assert card.findings.texts == []
    assert not card.trial.running


@pytest.mark.parametrize(
    ("threshold", "words", "tone"),
    [
        ("0.33", "About 1 in 30,000 strangers would pass a single comparison.", Tone.NEUTRAL),
        ("0.2", "Fewer than 1 in 100,000 strangers", Tone.NEUTRAL),
        ("0.45", "That is too many for a door.", Tone.REFUSED),
        ("0.6", "About 70 of 100 strangers", Tone.REFUSED),
    ],
)
def test_a_threshold_says_how_many_strangers_pass(
    opened: Opened, threshold: str, words: str, tone: Tone
) -> None:
    row = opened.write("face.threshold", threshold)
    assert words in row.aside
    assert row._aside.property("tone") == str(tone)


def test_long_times_are_said_in_larger_units(opened: Opened) -> None:
    assert opened.row("offline.max_age").aside == "= 24 hours"
    assert opened.write("offline.max_age", "604800").aside == "= 7 days"
    assert opened.row("verification.timeout").aside == ""


@pytest.fixture
def password(tmp_path: Path) -> AdminPassword:
    return set_password(tmp_path)


OpenForm = Callable[[AdminPassword], PasswordCard]


@pytest.fixture
def open_form(qtbot: QtBot, path: Path) -> OpenForm:
    """Opens the page and, on it, the form."""
    pages = []  # they have to live as long as the test

    def open_one(password: AdminPassword) -> PasswordCard:
        pages.append(Opened(qtbot, path, password=password))
        card = pages[-1].find(PasswordCard)
        click(card.open)
        return card

    return open_one


def fill(card: PasswordCard, old: str, new: str, again: str) -> None:
    for field, text in ((card.old, old), (card.new, new), (card.again, again)):
        field.clear()
        field.setFocus()
        QTest.keyClicks(field, text)
    click(card.save)


def test_the_password_is_changed(qtbot: QtBot, open_form: OpenForm, password: AdminPassword) -> None:
    card = open_form(password)
    fill(card, RIGHT, "a new password", "a new password")

    qtbot.waitUntil(lambda: not card.new.isVisible())
    assert password.check("a new password", seconds_since_start()).verdict is Verdict.OK
    assert card.old.text() == card.new.text() == card.again.text() == ""


def test_who_does_not_know_the_old_password_changes_nothing(
    qtbot: QtBot, open_form: OpenForm, password: AdminPassword
) -> None:
    card = open_form(password)
    fill(card, WRONG, "a new password", "a new password")
    qtbot.waitUntil(lambda: "Wrong password" in card.problem)
    fill(card, WRONG, "a new password", "a new password")
    qtbot.waitUntil(lambda: "After wrong passwords" in card.problem)

    assert card.old.text() == ""
    assert password.check("a new password", seconds_since_start() + 400).verdict is Verdict.WRONG


def test_a_new_password_is_long_enough_and_the_same_twice(
    qtbot: QtBot, open_form: OpenForm, password: AdminPassword
) -> None:
    card = open_form(password)
    fill(card, RIGHT, "short", "short")
    assert "8 characters" in card.problem
    fill(card, RIGHT, "a new password", "another password")
    assert "not the same" in card.problem
    assert password.check(RIGHT, seconds_since_start()).verdict is Verdict.OK


def test_the_password_can_be_touched_in(qtbot: QtBot, open_form: OpenForm, password: AdminPassword) -> None:
    card = open_form(password)
    card.again.setFocus()
    keys: dict[str, QPushButton] = {key.text(): key for key in card.keyboard.keys}
    for character in "abc":
        click(keys[character])
    click(card.keyboard.erase)
    assert card.again.text() == "ab"


def test_leaving_forgets_what_was_typed(qtbot: QtBot, open_form: OpenForm, password: AdminPassword) -> None:
    card = open_form(password)
    QTest.keyClicks(card.old, RIGHT)
    card.leave()
    assert card.old.text() == ""
    assert not card.old.isVisible()


def test_where_none_is_set_no_old_one_is_asked_for(qtbot: QtBot, open_form: OpenForm, tmp_path: Path) -> None:
    unset = AdminPassword(tmp_path / "none" / "admin.json", CHEAP)
    card = open_form(unset)
    assert not card.old.isVisible()

    fill(card, "", "a new password", "a new password")

    qtbot.waitUntil(lambda: unset.is_set)
    qtbot.waitUntil(lambda: card.open.text() == "Change the admin password")


def test_a_password_that_cannot_be_kept_is_told(
    qtbot: QtBot, open_form: OpenForm, password: AdminPassword
) -> None:
    card = open_form(password)
    password.path.write_text("{}")
    fill(card, RIGHT, "a new password", "a new password")
    qtbot.waitUntil(lambda: "damaged" in card.problem)
    assert card.save.isEnabled()
