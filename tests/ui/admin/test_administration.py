"""A new administrator's first day, through the real window: password, three people, their visits, a deletion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.camera.simulated import PEOPLE, SimulatedCamera, SimulatedPerson, reference_photos
from kiosk.face.image import encode_photo
from kiosk.settings import Settings, load
from kiosk.ui.admin.enroll_page import EnrollPage
from kiosk.ui.admin.people_section import PeopleSection
from kiosk.ui.admin_wording import PasswordStep
from kiosk.verification.decision import AccessDecision, Reason
from tests.ui.admin.enrolling import click, drop, is_settled, type_into
from tests.ui.shells import CHORD

PASSWORD = "correct horse"
PATIENCE_MS = 60_000
BY_CAMERA, *BY_FILES = PEOPLE[1], PEOPLE[3], PEOPLE[5]


@pytest.fixture
def own_settings(tmp_path: Path, models: Path) -> Settings:
    """Those of a machine on which nothing was set up yet, but for times that suit a test."""
    return load(
        flags={
            "face": {"models": models},
            "ui": {"language": "en", "motion": False, "admin_file": tmp_path / "admin.json"},
            "cache": {"directory": tmp_path / "cache"},
            "verification": {"show_result": 1},
        }
    )


class Door:
    """A kiosk in kiosk mode, and somebody who works with it."""

    def __init__(self, qtbot: QtBot, settings: Settings, folder: Path) -> None:
        self._qtbot, self._folder = qtbot, folder
        self.camera = SimulatedCamera(BY_CAMERA.seed)
        self.kiosk = Kiosk(settings, make_source=lambda: self.camera, locked=True)
        self.decisions: list[AccessDecision] = []
        self.kiosk.controller.decided.connect(lambda decision, _seconds: self.decisions.append(decision))

    @property
    def entry(self):  # type: ignore[no-untyped-def]
        return self.kiosk.shell.admin

    @property
    def people(self) -> PeopleSection:
        section = self.entry.admin_page.current
        assert isinstance(section, PeopleSection)
        return section

    @property
    def enroll(self) -> EnrollPage:
        page = self.people.enroll
        assert isinstance(page, EnrollPage)
        return page

    def wait(self, until: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(until()), timeout=PATIENCE_MS)

    def enter_password(self) -> None:
        field = self.entry.password_page.field
        QTest.keyClicks(field, PASSWORD)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def open_admin(self) -> None:
        QTest.keyClick(self.kiosk.window.windowHandle(), Qt.Key.Key_K, CHORD)
        self.wait(self.entry.password_page.isVisible)
        self.enter_password()
        self.wait(self.entry.admin_page.isVisible)
        self.wait(self.people.list.add.isEnabled)

    def begin(self, person: SimulatedPerson) -> EnrollPage:
        click(self.people.list.add)
        type_into(self.enroll, person.name, person.name.title())
        return self.enroll

    def finish(self, person: SimulatedPerson) -> None:
        self.wait(lambda: is_settled(self.enroll) and self.enroll.bar.enroll.isEnabled())
        click(self.enroll.bar.enroll)
        self.wait(lambda: self.people.current is self.people.person)
        assert self.people.person.user_id == person.name
        self.people.back()

    def drop(self, person: SimulatedPerson) -> None:
        paths = []
        for number, image in enumerate(reference_photos(person.seed)):
            paths.append(self._folder / f"{person.name}-{number}.jpg")
            paths[-1].write_bytes(encode_photo(image))
        content = QMimeData()
        content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        assert drop(self.enroll, content)
        self.wait(lambda: len(self.enroll.judge.good) == len(paths))

    def visit(self, person: SimulatedPerson) -> AccessDecision:
        self.camera.stand(person.seed)
        before = len(self.decisions)
        self.kiosk.window.claimed.emit(person.name)
        self.wait(lambda: len(self.decisions) > before)
        self.kiosk.window.dismissed.emit()
        return self.decisions[-1]


@pytest.fixture
def door(qtbot: QtBot, own_settings: Settings, tmp_path: Path) -> Iterator[Door]:
    made = Door(qtbot, own_settings, tmp_path)
    qtbot.addWidget(made.kiosk.window, before_close_func=lambda _window: made.kiosk.shell.allow_leaving())
    made.kiosk.start()
    made.kiosk.shell.show()
    yield made
    made.kiosk.stop()


@pytest.mark.timeout(300)
def test_the_first_day_of_an_administrator(door: Door) -> None:
    door.wait(door.entry.password_page.isVisible)
    steps = []
    for _ in range(2):
        steps.append(door.entry.password_page.step)
        door.enter_password()
    assert steps == [PasswordStep.CHOOSE, PasswordStep.REPEAT]
    door.wait(door.entry.admin_page.isVisible)
    door.wait(door.people.list.add.isEnabled)

    page = door.begin(BY_CAMERA)
    click(page.ways.invitation.start)
    door.wait(lambda: len(page.judge.good) == 5)
    door.finish(BY_CAMERA)
    for person in BY_FILES:
        door.begin(person)
        door.drop(person)
        door.finish(person)
    click(door.entry.admin_page.back)

    for person in (BY_CAMERA, *BY_FILES):
        decision = door.visit(person)
        assert decision.granted
        assert decision.display_name == person.name.title()
    assert door.visit(PEOPLE[0]).reason is Reason.UNKNOWN_PERSON

    door.open_admin()
    leaver = BY_FILES[0]
    door.people.open_person(leaver.name)
    door.wait(door.people.person.choices.delete.isEnabled)
    click(door.people.person.choices.delete)
    assert door.people.person.question is not None
    click(door.people.person.question.confirm)
    door.wait(lambda: door.people.current is door.people.report)
    click(door.entry.admin_page.back)

    assert door.visit(leaver).reason is Reason.UNKNOWN_PERSON
    assert door.visit(BY_CAMERA).granted
