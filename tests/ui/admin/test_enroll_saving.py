"""What becomes of the photos that were put together: uploaded, kept, given up; and what is asked before."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.enrollment.desk import Draft
from kiosk.errors import FaceEngineError, KioskError
from kiosk.settings import Settings
from kiosk.ui.admin import enroll_wording
from kiosk.ui.admin.enroll_sources import Source, of_file
from tests.ui.admin.enrolling import Bench, click, is_settled, set_up, type_into, verdicts, write_photos

SECOND_MS = 1000


@pytest.fixture
def bench(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Bench]:
    with set_up(qtbot, settings, tmp_path) as made:
        yield made


def wait(qtbot: QtBot, bench: Bench) -> None:
    qtbot.waitUntil(lambda: is_settled(bench.page), timeout=20 * SECOND_MS)


def fill_in(
    qtbot: QtBot, bench: Bench, folder: Path, user_id: str = "cy", person: int = 3, shots: int = 3
) -> None:
    """Put somebody new together, ready to be enrolled."""
    bench.page.begin_new()
    type_into(bench.page, user_id)
    bench.page.ways.files.chosen.emit(write_photos(folder / "photos", person, shots))
    wait(qtbot, bench)


def drafts(qtbot: QtBot, bench: Bench) -> list[Draft]:
    """What is kept, once the worker has done what it was asked for."""
    got: list[list[Draft] | KioskError] = []
    bench.tools.worker.do(lambda desk, _steps: desk.drafts(), got.append)
    qtbot.waitUntil(lambda: bool(got))
    [found] = got
    assert not isinstance(found, KioskError)
    return found


class Gate:
    """A request that waits inside until it is let go."""

    def __init__(self) -> None:
        self.entered, self.open = threading.Event(), threading.Event()

    def __call__(self) -> None:
        self.entered.set()
        self.open.wait(5)


def test_a_lost_connection_loses_nothing(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path)
    bench.store.fail("PUT", "cy/ref_")

    click(page.bar.enroll)
    qtbot.waitUntil(lambda: page.notice.text.startswith("The photo store cannot be reached"))

    assert len(page.tray.cards) == 3
    assert len(drafts(qtbot, bench)) == 1
    bench.store.heal()
    with qtbot.waitSignal(page.enrolled):
        click(page.notice.action)
    assert len(bench.photos_of("cy")) == 3
    assert drafts(qtbot, bench) == []


def test_an_upload_is_stopped_and_goes_on(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path)
    gate = Gate()
    bench.store.once("PUT", "cy/ref_", gate)
    click(page.bar.enroll)
    assert gate.entered.wait(5)
    qtbot.waitUntil(page.progress.isVisible)
    assert not page.bar.cancel.isEnabled()
    click(page.progress.cancel)
    gate.open.set()
    qtbot.waitUntil(lambda: page.notice.text == enroll_wording.upload_stopped())

    with qtbot.waitSignal(page.enrolled):
        click(page.notice.action)

    assert len(bench.photos_of("cy")) == 3


def test_leaving_keeps_what_is_good_and_it_is_finished_later(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path)
    (tmp_path / "text.jpg").write_bytes(b"no photo")
    page.ways.files.chosen.emit([tmp_path / "text.jpg"])
    wait(qtbot, bench)

    page.leave()

    assert page.tray.cards == []
    [draft] = drafts(qtbot, bench)
    assert (draft.user_id, len(draft.photos)) == ("cy", 3)
    assert bench.stored("cy") == []

    page.resume(draft)
    wait(qtbot, bench)
    assert set(verdicts(page).values()) == {"Good"}
    qtbot.waitUntil(lambda: all(card.has_picture for card in page.tray.cards))
    assert page.form.user_id == "cy"
    with qtbot.waitSignal(page.enrolled):
        click(page.bar.enroll)
    assert len(bench.photos_of("cy")) == 3
    assert drafts(qtbot, bench) == []


def test_an_enrollment_without_an_id_is_kept_too(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path, user_id="")
    page.leave()
    [draft] = drafts(qtbot, bench)

    page.resume(draft)
    wait(qtbot, bench)
    type_into(page, "cy")
    wait(qtbot, bench)
    with qtbot.waitSignal(page.enrolled):
        click(page.bar.enroll)

    assert len(bench.photos_of("cy")) == 3


def test_leaving_without_photos_keeps_nothing(qtbot: QtBot, bench: Bench) -> None:
    bench.page.begin_new()
    type_into(bench.page, "cy")

    bench.page.leave()

    assert drafts(qtbot, bench) == []


def test_more_photos_of_somebody_are_kept_too(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    page.begin_adding("ada", "Ada")
    page.ways.files.chosen.emit(write_photos(tmp_path / "photos", 1, 2, first=1))
    wait(qtbot, bench)
    page.leave()
    [draft] = drafts(qtbot, bench)
    assert not draft.new

    page.resume(draft)
    wait(qtbot, bench)
    assert page.headline == "More photos of Ada (ada)"
    with qtbot.waitSignal(page.enrolled):
        click(page.bar.enroll)

    assert len(bench.photos_of("ada")) == 3


def test_an_upload_goes_on_when_the_page_is_left(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path)
    gate = Gate()
    bench.store.once("PUT", "cy/ref_", gate)
    click(page.bar.enroll)
    assert gate.entered.wait(5)

    page.leave()
    gate.open.set()

    assert drafts(qtbot, bench) == []
    assert len(bench.photos_of("cy")) == 3


def test_somebody_who_looks_like_somebody_else_is_asked_about(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path, user_id="eve", person=8)
    with qtbot.waitSignal(page.enrolled):
        click(page.bar.enroll)
    fill_in(qtbot, bench, tmp_path, user_id="twin", person=9)
    assert page.warning.text.startswith("These photos also match eve: distance 0.")

    click(page.bar.enroll)
    assert page.question.isVisible()
    click(page.question.refuse)
    assert bench.stored("twin") == []
    click(page.bar.enroll)
    with qtbot.waitSignal(page.enrolled):
        click(page.question.confirm)

    assert len(bench.photos_of("twin")) == 3


def test_the_search_for_lookalikes_can_be_skipped(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    gate = Gate()
    bench.store.once("LIST", "users/", gate)
    page.begin_new()
    page.ways.files.chosen.emit(write_photos(tmp_path / "photos", 3, 3))
    qtbot.waitUntil(gate.entered.is_set)
    qtbot.waitUntil(lambda: page.lookalikes.is_under_way)
    assert not page.bar.enroll.isEnabled()

    click(page.progress.cancel)
    gate.open.set()
    wait(qtbot, bench)

    assert page.warning.text == enroll_wording.comparing_skipped(None)
    click(page.warning.look)
    wait(qtbot, bench)
    assert page.warning.text == ""


def test_without_the_store_photos_are_judged_all_the_same(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    bench.store.fail("LIST")
    fill_in(qtbot, bench, tmp_path)

    assert page.tray.count_text == "good: 3"
    qtbot.waitUntil(lambda: "looked up when you save" in page.form.message)
    assert page.bar.enroll.isEnabled()


def test_the_enrolled_photos_are_read_again_when_that_failed(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = bench.page
    bench.store.fail("LIST")
    page.begin_adding("ada", "")
    page.ways.files.chosen.emit(write_photos(tmp_path / "photos", 1, 1, first=1))
    qtbot.waitUntil(lambda: page.notice.action.isVisible() and bool(verdicts(page)))
    assert not page.bar.enroll.isEnabled()

    bench.store.heal()
    click(page.notice.action)
    wait(qtbot, bench)

    assert page.bar.enroll.isEnabled()


def test_closing_an_empty_page_asks_nothing(qtbot: QtBot, bench: Bench) -> None:
    bench.page.begin_new()
    with qtbot.waitSignal(bench.page.closed):
        click(bench.page.bar.cancel)
    assert not bench.capture.running


def test_closing_keeps_or_discards(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path)
    click(page.bar.cancel)
    click(page.question.refuse)
    assert len(page.tray.cards) == 3

    click(page.bar.cancel)
    with qtbot.waitSignal(page.closed):
        click(page.question.other)
    [draft] = drafts(qtbot, bench)

    page.resume(draft)
    wait(qtbot, bench)
    click(page.bar.cancel)
    with qtbot.waitSignal(page.closed):
        click(page.question.confirm)
    assert drafts(qtbot, bench) == []


def test_discarding_takes_back_what_was_uploaded(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path)
    bench.store.once("PUT", "cy/ref_", lambda: bench.store.fail("PUT", "cy/ref_"))
    click(page.bar.enroll)
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert bench.stored("cy") != []
    bench.store.heal()

    click(page.bar.cancel)
    with qtbot.waitSignal(page.closed):
        click(page.question.confirm)

    assert bench.stored("cy") == []
    assert drafts(qtbot, bench) == []


def test_a_photo_taken_out_after_a_broken_upload_is_not_enrolled(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path)
    first = page.tray.cards[0]
    bench.store.once("PUT", "cy/ref_", lambda: bench.store.fail("PUT", "cy/ref_"))
    click(page.bar.enroll)
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert first.entry.judged.photo is not None
    assert bench.photos_of("cy") == [first.entry.judged.photo.name]
    bench.store.heal()

    click(first.remove)
    type_into(page, "dee")
    wait(qtbot, bench)
    with qtbot.waitSignal(page.enrolled) as enrolled:
        click(page.bar.enroll)

    assert enrolled.args == ["dee"]
    assert len(bench.photos_of("dee")) == 2
    assert first.entry.judged.photo.name not in bench.photos_of("dee")
    assert bench.stored("cy") == []


def test_whoever_is_begun_with_next_does_not_cost_the_one_before(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    fill_in(qtbot, bench, tmp_path)

    bench.page.begin_new()

    assert [draft.user_id for draft in drafts(qtbot, bench)] == ["cy"]
    assert bench.page.form.user_id == ""
    assert bench.page.judge.entries == ()
    bench.page.leave()


def test_another_language_changes_no_fact(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    fill_in(qtbot, bench, tmp_path, user_id="a..b")
    said = bench.page.form.message

    QApplication.sendEvent(bench.page, QEvent(QEvent.Type.LanguageChange))

    assert bench.page.form.message == said
    assert set(verdicts(bench.page).values()) == {"Good"}
    assert bench.page.tray.count_text == "good: 3"
    bench.page.leave()


def test_photos_that_were_not_judged_when_the_page_was_left_are_kept_too(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = bench.page
    page.begin_new()
    type_into(page, "cy", "Cy")
    gate = threading.Event()
    bench.tools.worker.do(lambda _desk, _steps: gate.wait(10), lambda _result: None)
    page.judge.add([Source(path.name, path.read_bytes) for path in write_photos(tmp_path / "photos", 3, 4)])
    assert len(page.judge.waiting) == 4

    page.leave()
    gate.set()

    qtbot.waitUntil(lambda: not bench.tools.worker.busy)
    drafts: list[Draft] = []

    def look(found: list[Draft] | KioskError) -> None:
        assert isinstance(found, list)
        drafts.extend(found)

    bench.tools.worker.do(lambda desk, _steps: desk.drafts(), look)
    qtbot.waitUntil(lambda: bool(drafts))
    assert [len(draft.photos) for draft in drafts] == [4]


def test_what_cannot_be_kept_is_told(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    page = bench.page
    page.begin_new()
    type_into(page, "cy", "Cy")
    page.ways.files.chosen.emit(write_photos(tmp_path / "photos", 3, 1))
    qtbot.waitUntil(lambda: is_settled(page))
    place = bench.tools.settings.enrollment.drafts
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("no folder")

    with qtbot.waitSignal(page.not_kept) as told:
        page.leave()

    assert isinstance(told.args[0], KioskError)


def test_what_was_judged_is_kept_where_the_others_cannot_be(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = bench.page
    fill_in(qtbot, bench, tmp_path, shots=2)
    bench.engine.failure = FaceEngineError("The engine does not work.")
    page.ways.files.chosen.emit(write_photos(tmp_path / "more", 3, 4)[2:])
    qtbot.waitUntil(lambda: len(page.judge.waiting) == 2)

    with qtbot.waitSignal(page.not_kept) as told:
        page.leave()

    assert told.args == [bench.engine.failure]
    assert [len(draft.photos) for draft in drafts(qtbot, bench)] == [2]


def test_photos_that_are_being_judged_are_asked_about_and_kept(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = bench.page
    page.begin_new()
    type_into(page, "cy", "Cy")
    page.judge.add([of_file(path) for path in write_photos(tmp_path / "photos", 3, 4)])
    assert len(page.judge.waiting) == 4

    click(page.bar.cancel)
    assert page.question.isVisible()
    with qtbot.waitSignal(page.closed):
        page.question.other.click()

    assert [len(draft.photos) for draft in drafts(qtbot, bench)] == [4]
