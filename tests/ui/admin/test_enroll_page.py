from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.errors import FaceEngineError
from kiosk.gallery.layout import reference_name
from kiosk.settings import Settings
from kiosk.ui.admin import enroll_wording
from kiosk.ui.admin.enroll_entries import State
from kiosk.ui.admin.enroll_page import EnrollPage
from tests.ui.admin.enrolling import (
    NO_FACE,
    SEVERAL_FACES,
    Bench,
    click,
    drop,
    is_settled,
    photo,
    set_up,
    type_into,
    verdicts,
    write_photos,
)

SECOND_MS = 1000


@pytest.fixture
def bench(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Bench]:
    with set_up(qtbot, settings, tmp_path) as made:
        yield made


def wait(qtbot: QtBot, bench: Bench) -> None:
    qtbot.waitUntil(lambda: is_settled(bench.page), timeout=20 * SECOND_MS)


def add_files(qtbot: QtBot, bench: Bench, paths: list[Path]) -> None:
    bench.page.ways.files.chosen.emit(paths)
    wait(qtbot, bench)


def test_somebody_new_is_enrolled_from_files(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    page.begin_new()
    type_into(page, "cy.d", "Cy Doe")
    add_files(qtbot, bench, write_photos(tmp_path / "photos", 3, 3))
    qtbot.waitUntil(lambda: page.form.message == enroll_wording.id_free())
    assert set(verdicts(page).values()) == {"Good"}

    with qtbot.waitSignal(page.enrolled) as enrolled:
        click(page.bar.enroll)

    assert enrolled.args == ["cy.d"]
    assert bench.photos_of("cy.d") == sorted(reference_name(photo(3, shot)) for shot in range(3))
    assert ".face_embeddings.pkl" in bench.stored("cy.d")
    assert bench.desk.details("cy.d").display_name == "Cy Doe"
    assert bench.desk.drafts() == []


def test_photos_are_added_to_somebody(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    page.begin_adding("ada", "Ada Lovelace")
    assert page.headline == "More photos of Ada Lovelace (ada)"
    assert not page.form.isVisible()
    add_files(qtbot, bench, write_photos(tmp_path / "photos", 1, 2, first=1))

    with qtbot.waitSignal(page.enrolled):
        click(page.bar.enroll)

    assert len(bench.photos_of("ada")) == 3


def test_photos_of_somebody_else_cannot_be_added(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    bench.page.begin_adding("ada", "")
    add_files(qtbot, bench, write_photos(tmp_path / "photos", 3, 1))

    assert verdicts(bench.page) == {"3-0.jpg": "Not the same person as in the other photos."}
    assert not bench.page.bar.enroll.isEnabled()


def test_each_refused_photo_says_why_and_is_left_out(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    good = write_photos(tmp_path / "photos", 3, 3)
    files = {
        "text.txt": b"no image",
        "nobody.jpg": photo(NO_FACE),
        "crowd.jpg": photo(SEVERAL_FACES),
        "night.jpg": photo(3, 5, brightness=5),
        "twin.jpg": photo(3, 0),
        "other.jpg": photo(4),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    page = bench.page
    page.begin_new()
    type_into(page, "cy")

    add_files(qtbot, bench, [*good, *(tmp_path / name for name in files), tmp_path / "gone.jpg"])

    said = verdicts(page)
    assert said["text.txt"] == "The file is not a JPEG or PNG image. Please choose another photo."
    assert said["nobody.jpg"].startswith("No face found.")
    assert said["crowd.jpg"].startswith("Several faces.")
    assert said["night.jpg"].startswith("The face is too dark.")
    assert said["twin.jpg"].startswith("The same photo is here twice")
    assert said["other.jpg"].startswith("Not the same person")
    assert said["gone.jpg"].startswith("gone.jpg")
    assert page.tray.count_text == "good: 3 · refused: 7"
    assert page.bar.hint == "Refused photos that will be left out: 7."
    with qtbot.waitSignal(page.enrolled):
        click(page.bar.enroll)
    assert len(bench.photos_of("cy")) == 3


def test_the_others_are_judged_anew_without_a_photo_that_is_taken_out(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = bench.page
    page.begin_new()
    add_files(qtbot, bench, [*write_photos(tmp_path / "a", 3, 1), *write_photos(tmp_path / "b", 3, 1)])
    first, second = page.tray.cards
    assert (first.entry.state, second.entry.state) == (State.GOOD, State.REFUSED)

    click(first.remove)
    wait(qtbot, bench)

    assert page.tray.cards == [second]
    assert second.verdict == "Good"


def test_an_id_that_is_taken_is_said_at_the_field(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    page.begin_new()
    add_files(qtbot, bench, write_photos(tmp_path / "photos", 3, 3))
    assert page.bar.hint == enroll_wording.id_missing()

    type_into(page, "Ada")
    qtbot.waitUntil(lambda: "taken" in page.form.message or "differs" in page.form.message)
    assert not page.bar.enroll.isEnabled()
    type_into(page, "a..b")
    assert "two dots" in page.form.message
    assert page.bar.hint == enroll_wording.id_not_usable()
    type_into(page, "cy")
    qtbot.waitUntil(lambda: page.form.message == enroll_wording.id_free())

    assert page.bar.enroll.isEnabled()


def test_few_photos_are_enough_with_a_hint(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    page.begin_new()
    type_into(page, "cy")
    add_files(qtbot, bench, write_photos(tmp_path / "photos", 3, 1))

    assert "15.0 %" in page.bar.hint
    assert page.bar.enroll.isEnabled()


def test_the_cameras_photos_come_and_go(qtbot: QtBot, bench: Bench) -> None:
    page, capture = bench.page, bench.capture
    page.begin_new()
    assert not capture.running
    click(page.ways.invitation.start)
    assert capture.running
    capture.take(3, 0)
    capture.take(3, 1)
    wait(qtbot, bench)
    assert verdicts(page) == {"Camera, photo 1": "Good", "Camera, photo 2": "Good"}

    del capture.taken[0]  # it is taken anew
    capture.take(3, 2)
    wait(qtbot, bench)
    assert list(verdicts(page)) == ["Camera, photo 2", "Camera, photo 3"]

    click(page.tray.cards[0].remove)
    capture.take(3, 3)
    wait(qtbot, bench)
    assert list(verdicts(page)) == ["Camera, photo 3", "Camera, photo 4"]
    click(page.ways.files_tab)
    assert not capture.running


def test_the_camera_runs_only_while_it_can_be_seen(qtbot: QtBot, bench: Bench) -> None:
    page, feed = EnrollPage(bench.tools), bench.tools.feed
    qtbot.addWidget(page)
    page.resize(990, 744)
    page.show()
    assert not feed.running

    page.begin_new()
    assert not feed.running
    click(page.ways.invitation.start)
    assert feed.running
    click(page.ways.files_tab)
    assert not feed.running
    click(page.ways.camera_tab)
    assert feed.running
    click(page.form.keyboard_button)
    assert not feed.running
    click(page.form.keyboard_button)
    assert feed.running
    page.leave()
    assert not feed.running


def test_files_and_folders_are_dropped(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    write_photos(folder, 3, 2)
    (folder / "notes.txt").write_text("no photo")
    single = write_photos(tmp_path / "more", 3, 1, first=7)[0]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder)), QUrl.fromLocalFile(str(single))])
    bench.page.begin_new()

    assert drop(bench.page, mime)
    wait(qtbot, bench)

    assert list(verdicts(bench.page)) == ["3-0.jpg", "3-1.jpg", "3-7.jpg"]
    assert bench.page.notice.text == enroll_wording.others_left_out(1)


def test_a_picture_is_dropped_without_a_file(qtbot: QtBot, bench: Bench) -> None:
    mime = QMimeData()
    mime.setImageData(QImage.fromData(photo(3)))
    bench.page.begin_new()

    assert drop(bench.page, mime)
    wait(qtbot, bench)

    assert list(verdicts(bench.page).values()) == ["Good"]


def test_links_and_text_are_not_taken(bench: Bench) -> None:
    link, text = QMimeData(), QMimeData()
    link.setUrls([QUrl("https://example.org/photo.jpg")])
    text.setText("a photo")
    bench.page.begin_new()

    assert not drop(bench.page, text)
    assert drop(bench.page, link)
    assert bench.page.notice.text == enroll_wording.not_files_dropped()


def test_nothing_is_dropped_while_nobody_is_enrolled(bench: Bench) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/photo.jpg")])

    assert not drop(bench.page, mime)


def test_files_are_chosen_in_a_dialog_that_remembers_the_folder(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = bench.page
    paths = write_photos(tmp_path / "photos", 3, 2)
    page.begin_new()
    click(page.ways.files_tab)
    click(page.ways.files.choose)
    dialog = page.ways.files.dialog
    assert dialog is not None
    dialog.setDirectory(str(tmp_path / "photos"))
    names = dialog.findChild(QLineEdit, "fileNameEdit")
    assert names is not None
    names.setText(" ".join(f'"{path.name}"' for path in paths))

    QTest.keyClick(names, Qt.Key.Key_Return)
    wait(qtbot, bench)

    assert list(verdicts(page)) == ["3-0.jpg", "3-1.jpg"]
    click(page.ways.files.choose)
    again = page.ways.files.dialog
    assert isinstance(again, QFileDialog)
    assert Path(again.directory().absolutePath()) == tmp_path / "photos"
    page.leave()
    assert page.ways.files.dialog is None


def test_a_hundred_files_at_once(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    page.begin_new()
    paths = [path for person in (3, 4) for path in write_photos(tmp_path / "many", person, 50)]

    page.ways.files.chosen.emit(paths)
    qtbot.waitUntil(page.progress.isVisible)
    wait(qtbot, bench)

    assert len(page.tray.cards) == 100
    assert all(card.has_picture for card in page.tray.cards)
    assert not page.progress.isVisible()


def test_judging_is_called_off(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    page.begin_new()
    page.ways.files.chosen.emit(write_photos(tmp_path / "many", 3, 40))
    qtbot.waitUntil(lambda: page.judge.number_of(State.GOOD) > 1)

    click(page.progress.cancel)
    wait(qtbot, bench)

    assert page.judge.number_of(State.WAITING) == 0
    assert 1 < len(page.tray.cards) < 40
    assert page.notice.text.startswith("Stopped.")


def test_a_photo_that_the_engine_failed_on_is_tried_again(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    page.begin_new()
    bench.engine.failure = FaceEngineError("The models are away. Please try again.")
    add_files(qtbot, bench, write_photos(tmp_path / "photos", 3, 2))
    assert page.judge.number_of(State.REFUSED) == 2

    bench.engine.failure = None
    click(page.notice.action)
    wait(qtbot, bench)

    assert page.judge.number_of(State.GOOD) == 2


def test_names_are_typed_on_the_screen(qtbot: QtBot, bench: Bench) -> None:
    page = bench.page
    page.begin_new()
    qtbot.waitUntil(page.form.user_id_field.hasFocus)
    click(page.ways.invitation.start)
    click(page.form.keyboard_button)
    assert page.form.keyboard.isVisible()
    assert not page.tray.isVisible()
    assert not bench.capture.running

    keys = {key.text(): key for key in page.form.keyboard.keys}
    click(keys["c"])
    click(keys["z"])
    click(page.form.keyboard.erase)
    click(keys["y"])
    QTest.keyClick(page.form.user_id_field, Qt.Key.Key_Return)
    click(page.form.keyboard.shift)
    click(keys["c"])
    QTest.keyClick(page.form.name_field, Qt.Key.Key_Return)

    assert (page.form.user_id, page.form.display_name) == ("cy", "C")
    assert not page.form.keyboard.isVisible()
    assert page.tray.isVisible()
    assert bench.capture.running
    qtbot.waitUntil(lambda: page.form.message == enroll_wording.id_free())


@pytest.mark.parametrize(
    ("width", "height", "direction"),
    [(990, 744, QBoxLayout.Direction.LeftToRight), (1020, 1760, QBoxLayout.Direction.TopToBottom)],
)
def test_photos_lie_where_there_is_room(bench: Bench, width: int, height: int, direction: object) -> None:
    bench.page.begin_new()
    bench.page.resize(width, height)
    bench.page.rescale(1.3)

    around = bench.page.tray.parentWidget()
    assert around is not None
    body = around.layout()
    assert isinstance(body, QBoxLayout)
    assert body.direction() == direction
    bench.page.leave()
