"""The settings page: what is shown, changed, saved and refused, through the widgets that people touch."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.settings import load
from kiosk.settings_fields import Kind, Setting, all_settings
from kiosk.ui.admin.settings_editors import (
    ChoiceEditor,
    NumberEditor,
    SecretView,
    TextEditor,
    ToggleEditor,
)
from kiosk.ui.admin.settings_kiosk import StateCard
from tests.ui.admin.settings_pages import Opened, click

SECRET = "correct horse battery staple"
EDITORS = {
    Kind.TOGGLE: ToggleEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.WHOLE: NumberEditor,
    Kind.NUMBER: NumberEditor,
    Kind.TEXT: TextEditor,
    Kind.PATH: TextEditor,
    Kind.SECRET: SecretView,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A settings file that somebody has written by hand."""
    file = tmp_path / "kiosk.toml"
    file.write_text(
        f'store = "folder:{tmp_path / "store"}"\n# The good one\n[camera]\nwidth = 800  # as it likes it\n'
    )
    (tmp_path / "store").mkdir()
    return file


@pytest.fixture
def opened(qtbot: QtBot, path: Path) -> Opened:
    return Opened(qtbot, path)


@pytest.mark.parametrize("setting", all_settings(), ids=lambda setting: setting.name)
def test_every_setting_can_be_seen_in_what_fits_its_kind(opened: Opened, setting: Setting) -> None:
    row = opened.row(setting.name)

    assert isinstance(row.editor, EDITORS[setting.kind])
    assert row.isVisible()
    assert row.editor.field.accessibleName() not in ("", setting.name)
    said = " ".join(label.text() for label in row.findChildren(QLabel))
    assert setting.name in said
    assert setting.description.split("`", maxsplit=1)[0] in said


def test_what_is_set_is_shown(opened: Opened, path: Path) -> None:
    assert opened.view.rows["camera.width"].editor.value() == 800
    assert opened.view.rows["store"].editor.value() == f"folder:{path.parent / 'store'}"
    assert opened.view.rows["ui.admin_file"].editor.value() == str(path.parent / "admin.json")
    assert opened.view.rows["face.threshold"].editor.value() == 0.33
    assert opened.view.bar.text == ""
    assert opened.view.notice.text == ""


def test_a_number_is_typed_and_saved(opened: Opened, path: Path) -> None:
    row = opened.write("camera.height", "600")

    assert row.changed
    assert opened.view.bar.text == "1 change"
    opened.save()

    assert (load(path).camera.height, load(path).camera.width) == (600, 800)
    assert "width = 800  # as it likes it\nheight = 600\n" in path.read_text()
    assert opened.view.bar.text == ""
    assert opened.view.notice.text == "Saved. In use after a restart: Picture height."
    assert not row.changed


def test_steps_stay_within_the_range(opened: Opened) -> None:
    row = opened.row("verification.good_frames")
    assert isinstance(row.editor, NumberEditor)

    for _ in range(5):
        click(row.editor.less)
    assert row.editor.value() == 1
    for _ in range(12):
        click(row.editor.more)
    assert row.editor.value() == 10

    threshold = opened.row("face.threshold").editor
    assert isinstance(threshold, NumberEditor)
    click(threshold.more)
    assert threshold.value() == 0.34


def test_choices_and_switches_are_saved(opened: Opened, path: Path) -> None:
    opened.choose("claim.keypad", "always")
    opened.toggle("claim.identify")
    assert opened.view.bar.text == "2 changes"

    opened.save()

    assert load(path).claim.keypad == "always"
    assert load(path).claim.identify is True


def test_discarding_shows_again_what_holds(opened: Opened, path: Path) -> None:
    before = path.read_text()
    row = opened.write("region", "eu-central-1")
    opened.toggle("sound.enabled")

    click(opened.view.bar.discard)

    assert row.editor.value() is None
    assert opened.view.changes == {}
    assert opened.view.bar.text == ""
    assert path.read_text() == before


def test_a_value_out_of_range_is_marked_and_cannot_be_saved(opened: Opened, path: Path) -> None:
    row = opened.write("face.threshold", "0.7")

    assert opened.wait_for_problem("face.threshold") == "Please choose 0.05 to 0.6."
    assert opened.view.bar.text == "1 change 1 value is not valid yet."
    assert not opened.view.bar.save.isEnabled()
    assert row.editor.field.property("problem") == "true"

    opened.view.chooser.choose("sound")
    click(opened.view.bar.show_problem)
    assert row.isVisible()
    opened.write("face.threshold", "0.3")
    opened._qtbot.waitUntil(lambda: not row.problem)
    opened.save()
    assert load(path).face.threshold == 0.3


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("ui.blank_from", "9:00", "22:00"),
        ("ui.blank_from", "22:00", "two different times"),
        ("store", "ftp://photos", "s3://bucket/prefix"),
        ("store", "s3://Not_A_Bucket", "cannot be the name of a bucket"),
        ("camera.source", "/nowhere/film.mp4", "There is no file"),
        ("camera.source", "", "write something"),
        ("camera.width", "100000", "160 to 4096"),
    ],
)
def test_what_is_wrong_is_said_where_it_is(opened: Opened, name: str, text: str, words: str) -> None:
    opened.write(name, text)

    assert words in opened.wait_for_problem(name)
    assert not opened.view.bar.save.isEnabled()


def test_nothing_wrong_is_saved_however_fast_somebody_is(qtbot: QtBot, opened: Opened, path: Path) -> None:
    before = path.read_text()
    opened.write("face.threshold", "0.7")
    assert opened.view.bar.save.isEnabled()  # it was not looked at yet

    with qtbot.assertNotEmitted(opened.page.saved):
        click(opened.view.bar.save)
        opened.wait_for_problem("face.threshold")

    assert path.read_text() == before
    assert opened.view.isEnabled()


def test_resetting_takes_a_setting_out_of_the_file(opened: Opened, path: Path) -> None:
    row = opened.row("camera.width")
    assert not opened.view.rows["camera.height"].reset.isVisible()

    click(row.reset)

    assert row.editor.value() == 640
    assert row.changed
    assert not row.reset.isVisible()
    opened.save()
    assert "width" not in path.read_text()
    assert "# The good one" in path.read_text()
    assert load(path).camera.width == 640


def test_resetting_what_was_only_entered_takes_it_back(opened: Opened) -> None:
    row = opened.write("camera.height", "600")
    click(row.reset)
    assert not row.changed
    assert row.editor.value() == 480
    assert opened.view.bar.text == ""


def test_what_the_environment_sets_cannot_be_changed_here(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_CAMERA__WIDTH", "1024")
    opened = Opened(qtbot, path)
    row = opened.row("camera.width")

    assert row.editor.value() == 1024
    assert not row.editor.isEnabled()
    assert not row.reset.isVisible()
    assert "KIOSK_CAMERA__WIDTH" in " ".join(label.text() for label in row.findChildren(QLabel))
    assert opened.row("camera.height").editor.isEnabled()


def all_texts(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel)]
    lines = [line.text() for line in widget.findChildren(QLineEdit)]
    return " ".join([*labels, *lines])


def test_secrets_are_never_shown(qtbot: QtBot, path: Path) -> None:
    path.write_text(f'[cache]\nkey = "{SECRET}"\n[camera]\nsource = "rtsp://admin:{SECRET}@camera/1"\n')
    opened = Opened(qtbot, path)

    key = opened.row("cache.key").editor
    assert isinstance(key, SecretView)
    assert key.state.text() == "Set"
    assert opened.view.rows["camera.source"].editor.field.property("text") == "rtsp://***@camera/1"
    assert SECRET not in all_texts(opened.page)

    opened.toggle("cache.keyring")
    assert "key in the settings file" in opened.wait_for_problem("cache.keyring")
    assert SECRET not in all_texts(opened.page)


def test_a_hidden_password_stays_with_its_server_only(qtbot: QtBot, path: Path) -> None:
    path.write_text('[camera]\nsource = "rtsp://admin:hunter22@camera/1"\n')
    opened = Opened(qtbot, path)

    opened.write("camera.source", "rtsp://***@camera/2")
    opened.save()
    assert load(path).camera.source == "rtsp://admin:hunter22@camera/2"

    row = opened.write("camera.source", "rtsp://***@elsewhere/2")
    click(opened.view.bar.save)
    assert "write it anew" in row.problem
    opened.write("camera.source", "rtsp://me:secret@elsewhere/2")
    opened.save()
    assert load(path).camera.source == "rtsp://me:secret@elsewhere/2"
    assert row.editor.field.property("text") == "rtsp://***@elsewhere/2"


def test_colours_and_language_are_tried_at_once_and_given_back(qtbot: QtBot, opened: Opened) -> None:
    tried: list[tuple[str, str]] = []
    opened.page.look_tried.connect(lambda *look: tried.append(look))

    opened.choose("ui.theme", "light")
    opened.choose("ui.language", "de")
    assert tried == [("light", "auto"), ("light", "de")]

    click(opened.view.bar.discard)
    assert tried[-1] == ("dark", "auto")
    opened.choose("ui.theme", "contrast")
    opened.page.leave()
    assert tried[-1] == ("dark", "auto")
    opened.page.enter()
    assert tried[-1] == ("contrast", "auto")


def test_what_is_saved_and_holds_at_once_needs_no_restart(opened: Opened) -> None:
    opened.choose("ui.theme", "light")
    opened.save()
    assert opened.view.notice.text == "Saved. In use now: Colours."
    assert not opened.view.notice.action.isVisible()


def test_what_was_entered_survives_leaving_the_page(opened: Opened) -> None:
    opened.write("region", "eu-central-1")
    opened.toggle("sync.everyone")
    click(opened.row("camera.width").reset)
    before = opened.view.changes

    opened.page.leave()
    opened.page.enter()

    assert (
        opened.view.changes
        == before
        == {"region": "eu-central-1", "sync.everyone": True, "camera.width": None}
    )
    assert opened.view.bar.text == "3 changes"


def test_a_file_changed_meanwhile_is_loaded_again_without_losing_work(
    qtbot: QtBot, opened: Opened, path: Path
) -> None:
    opened.write("camera.height", "600")
    path.write_text("[camera]\nwidth = 1024\n")

    click(opened.view.bar.save)
    qtbot.waitUntil(lambda: "has changed" in opened.view.notice.text)
    assert path.read_text() == "[camera]\nwidth = 1024\n"
    click(opened.view.notice.action)

    assert opened.view.rows["camera.width"].editor.value() == 1024
    assert opened.view.changes == {"camera.height": 600}
    opened.save()
    assert path.read_text().endswith("[camera]\nwidth = 1024\nheight = 600\n")


def test_the_demo_shows_but_changes_nothing(qtbot: QtBot) -> None:
    opened = Opened(qtbot, None)

    assert "demo" in opened.view.read_only
    assert not any(
        row.editor.isEnabled() for row in opened.view.rows.values() if row.setting.kind is not Kind.SECRET
    )
    assert opened.view.rows["face.threshold"].editor.value() == 0.33


def test_a_broken_file_is_told_and_the_settings_in_use_are_shown(qtbot: QtBot, path: Path) -> None:
    running = load(path)
    path.write_text("[camera\n")
    opened = Opened(qtbot, path, running=running)

    assert "not valid TOML" in opened.view.read_only
    assert opened.view.rows["camera.width"].editor.value() == 800
    assert not opened.view.rows["camera.width"].editor.isEnabled()

    opened.page.leave()
    path.write_text("[camera]\nwidth = 320\n")
    opened.page.enter()
    assert opened.view.read_only == ""
    assert opened.view.rows["camera.width"].editor.value() == 320


def test_a_file_that_cannot_be_written_is_told_before_anybody_types(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    opened = Opened(qtbot, tmp_path / "file" / "kiosk.toml", running=load())

    assert "no folder" in opened.view.read_only
    assert not opened.view.rows["camera.width"].editor.isEnabled()


def test_a_restart_is_offered_as_long_as_it_is_needed(qtbot: QtBot, opened: Opened) -> None:
    opened.write("camera.height", "600")
    opened.save()
    opened.page.leave()
    opened.page.enter()
    assert opened.view.notice.text == "In use after a restart: Picture height."

    with qtbot.waitSignal(opened.page.restart_wanted):
        click(opened.view.notice.action)


def broken_camera(opened: Opened, path: Path) -> None:
    path.write_text('[camera]\nsource = "/nowhere/film.mp4"\n')


def broken_file(opened: Opened, path: Path) -> None:
    path.write_text("[camera\n")


def unsaved_work(opened: Opened, path: Path) -> None:
    opened.write("region", "eu-central-1")


def work_under_way(opened: Opened, path: Path) -> None:
    opened.worker.do(lambda _desk, _steps: None, lambda _result: None)  # nobody runs it


@pytest.mark.parametrize(
    ("arrange", "words"),
    [
        (broken_camera, "There is no file"),
        (broken_file, "not valid TOML"),
        (unsaved_work, "save or discard"),
        (work_under_way, "wait until it has ended"),
    ],
)
def test_no_restart_where_it_would_do_harm(
    qtbot: QtBot, opened: Opened, path: Path, arrange: Callable[[Opened, Path], None], words: str
) -> None:
    opened.write("camera.height", "600")
    opened.save()
    arrange(opened, path)

    with qtbot.assertNotEmitted(opened.page.restart_wanted):
        click(opened.view.notice.action)

    assert words in opened.view.notice.text


def test_searching_finds_by_name_label_and_meaning(opened: Opened) -> None:
    def found() -> set[str]:
        return {name for name, row in opened.view.rows.items() if row.isVisible()}

    QTest.keyClicks(opened.view.chooser.field, "Threshold")
    assert found() == {"face.threshold"}
    opened.view.chooser.field.setText("lowest fps")
    assert found() == set()
    assert "lowest fps" in all_texts(opened.view.form)
    opened.view.chooser.field.setText("rate webcam")
    assert found() == {"camera.fps"}
    opened.view.chooser.field.setText("high contrast")
    assert found() == {"ui.theme"}

    opened.view.chooser.field.clear()
    assert found() == set()  # the first section has none
    opened.view.chooser.choose("log")
    assert found() == {"log.level", "log.directory", "log.format", "log.max_size", "log.files"}


def test_sections_are_chosen_in_a_list_or_in_a_box(opened: Opened) -> None:
    chooser = opened.view.chooser
    item = chooser.list.item(list(opened.view.form.groups).index("camera"))
    QTest.mouseClick(
        chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=chooser.list.visualItemRect(item).center()
    )
    assert opened.view.rows["camera.source"].isVisible()

    opened.window.resize(1020, 1760)
    QApplication.processEvents()
    assert chooser.box.isVisible()
    assert not chooser.list.isVisible()
    assert chooser.box.currentText() == "Camera"
    QTest.keyClick(chooser.box, Qt.Key.Key_Up)
    assert opened.view.rows["ui.theme"].isVisible()


def wheel_over(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("name", ["camera.width", "ui.theme"])
def test_scrolling_changes_no_value_in_passing(opened: Opened, name: str) -> None:
    row = opened.row(name)
    opened.view.chooser.field.setFocus()

    wheel_over(row.editor.field)
    assert not row.changed

    row.editor.field.setFocus()
    wheel_over(row.editor.field)
    assert row.changed


@pytest.mark.parametrize(("locked", "words"), [(True, "Kiosk mode: on"), (False, "Kiosk mode: off")])
def test_it_says_whether_the_kiosk_is_locked(qtbot: QtBot, path: Path, locked: bool, words: str) -> None:
    opened = Opened(qtbot, path, locked=locked)
    texts = [card.texts for card in opened.page.findChildren(StateCard)]
    assert texts[0][0] == words
    assert str(path) in texts[1][1]


def test_saving_does_not_stop_the_drawing(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    monkeypatch.setattr("os.fsync", lambda _descriptor: threads.append(threading.current_thread().name))
    opened.write("camera.height", "600")
    opened.save()
    assert threads
    assert threading.main_thread().name not in threads


def test_the_page_is_made_when_it_is_opened(qtbot: QtBot, path: Path) -> None:
    opened = Opened(qtbot, path)
    assert opened.view.isVisible()
    fresh = type(opened.page)(opened.page._tools, None)
    qtbot.addWidget(fresh)
    assert not fresh.findChildren(QLabel)
    fresh.leave()
    fresh.retranslate()
