"""Everything about people: the list, one person's page, and what these two lead to, with the ways back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kiosk.audit import journal
from kiosk.enrollment.desk import Draft, PersonDetails
from kiosk.errors import KioskError
from kiosk.gallery.erasure import Removal
from kiosk.ui.admin.badge_page import BadgePage
from kiosk.ui.admin.people_access import Permissions
from kiosk.ui.admin.people_page import PeoplePage
from kiosk.ui.admin.people_reader import LastSeen
from kiosk.ui.admin.people_rows import facts_of
from kiosk.ui.admin.people_thumbnails import Thumbnails
from kiosk.ui.admin.person_page import PersonPage
from kiosk.ui.admin.person_report import ErasureReport
from kiosk.ui.admin.section import Section
from kiosk.ui.admin.tools import AdminTools


class EnrollsPeople(Protocol):
    """The page that enrolls, a Section: see `kiosk.ui.admin.enroll_page`."""

    @property
    def closed(self) -> SignalInstance:
        """Somebody wants to leave it."""

    @property
    def not_kept(self) -> SignalInstance:
        """What was left could not be kept; the KioskError that says why."""

    @property
    def enrolled(self) -> SignalInstance:
        """It has done its work; the ID of the person."""

    def begin_new(self) -> None:
        """Enroll somebody new."""

    def begin_adding(self, user_id: str, display_name: str) -> None:
        """Add photos to somebody."""

    def resume(self, draft: Draft) -> None:
        """Go on where an enrollment stopped."""


class TriesOut(Protocol):
    """The page that verifies somebody right here, a Section: see `kiosk.ui.admin.try_page`."""

    @property
    def closed(self) -> SignalInstance:
        """Somebody wants to leave it."""

    def begin(self, user_id: str, display_name: str) -> None:
        """Verify this person."""


class PeopleSection(Section):
    """Opens at the list. Escape, and a button on each page, lead back to where one came from."""

    def __init__(
        self,
        tools: AdminTools,
        *,
        make_enroll: Callable[[AdminTools], EnrollsPeople],
        make_try: Callable[[AdminTools], TriesOut],
        last_seen: LastSeen | None = None,
    ) -> None:
        """`last_seen` is what this door's record says, unless somebody knows better."""
        super().__init__()
        seen = last_seen or partial(journal.last_seen, tools.journal.path)
        permissions = Permissions(tools.worker, self)
        self._portraits = Thumbnails(tools.worker, parent=self)
        self.list = PeoplePage(tools, permissions, self._portraits, seen)
        self.person, self.badge, self.report = PersonPage(tools, permissions), BadgePage(), ErasureReport()
        self.enroll, self.try_out = make_enroll(tools), make_try(tools)
        self._pages = QStackedWidget()
        self._list_is_old = False
        self._adding = False
        self._untold: KioskError | None = None
        self._lay_out()
        self._connect()

    @property
    def current(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def enter(self) -> None:
        """Begin at the list, and read it anew."""
        self._pages.setCurrentWidget(self.list)
        self._list_is_old = False
        self.list.enter()
        self._tell_not_kept()

    def leave(self) -> None:
        """Leave the page that is shown, and read the list no further."""
        self._leave_current()
        self.list.leave()

    def rescale(self, scale: float) -> None:
        """Pass it on."""
        for page in self._all_pages():
            page.rescale(scale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back; from the list it leads out of here."""
        if event.key() == Qt.Key.Key_Escape and self.current is not self.list:
            self.back()
        else:
            super().keyPressEvent(event)

    @Slot()
    def back(self) -> None:
        """To where one came from."""
        adding = self.current is self._enroll_page and self._adding
        if adding or self.current in (self.badge, self._try_page):
            self._show(self.person)
            self.person.look()
        else:
            self._show_list()

    @Slot(str, str)
    def open_person(self, user_id: str, name: str = "") -> None:
        """Show somebody's page."""
        self._show(self.person)
        self.person.open(user_id, name)

    @Slot()
    def _show_list(self) -> None:
        if self._list_is_old:
            self._leave_current()
            self.enter()
        else:
            self._show(self.list)
            self._tell_not_kept()
        self.list.come_back(self.person.user_id)

    @Slot()
    def _add(self) -> None:
        self._begin_enrolling(adding=False)
        self.enroll.begin_new()

    @Slot(str, str)
    def _add_photos(self, user_id: str, name: str) -> None:
        self._begin_enrolling(adding=True)
        self.enroll.begin_adding(user_id, name)

    @Slot(object)
    def _resume(self, draft: Draft) -> None:
        self._begin_enrolling(adding=False)
        self.enroll.resume(draft)

    def _begin_enrolling(self, *, adding: bool) -> None:
        self._adding, self._list_is_old = adding, True
        self._show(self._enroll_page)

    @Slot(str)
    def _on_enrolled(self, user_id: str) -> None:
        self._portraits.forget(user_id)
        self.open_person(user_id)

    @Slot(str, str)
    def _show_badge(self, user_id: str, name: str) -> None:
        self._show(self.badge)
        self.badge.open(user_id, name)

    @Slot(str, str)
    def _try_out(self, user_id: str, name: str) -> None:
        self._show(self._try_page)
        self.try_out.begin(user_id, name)

    @Slot(object)
    def _on_changed(self, details: PersonDetails) -> None:
        self.list.model.update(facts_of(details))

    @Slot(str, str, object)
    def _on_gone(self, user_id: str, name: str, removal: Removal) -> None:
        self.list.model.forget(user_id)
        self._portraits.forget(user_id)
        self.report.show_removal(name, removal)
        if self.current is self.list or (self.current is self.person and self.person.user_id == user_id):
            self._show(self.report)
        else:
            self.list.notice.tell(self.report.text)

    @Slot(object)
    def _on_not_kept(self, error: KioskError) -> None:
        """What was left could not be kept; by now somebody may be elsewhere, or nobody there."""
        self._untold = error
        if self.list.isVisible():
            self._tell_not_kept()

    def _tell_not_kept(self) -> None:
        error, self._untold = self._untold, None
        if error is not None:
            self.list.notice.tell_problem(error)

    def _on_closed(self, page: Section) -> None:
        """A page wants to be left; nothing happens where it is not shown any more."""
        if page is self.current:
            self.back()

    def _show(self, page: Section) -> None:
        if page is not self.current:
            self._leave_current()
            self._pages.setCurrentWidget(page)
            page.setFocus()

    def _leave_current(self) -> None:
        page = self.current
        if page is self.list:
            self._portraits.stop()  # names are still being read
        elif isinstance(page, Section):
            page.leave()

    def _all_pages(self) -> list[Section]:
        return [self.list, self.person, self.badge, self.report, self._enroll_page, self._try_page]

    def _connect(self) -> None:
        self.list.opened.connect(self.open_person)
        self.list.add_wanted.connect(self._add)
        self.list.draft_wanted.connect(self._resume)
        self.person.changed.connect(self._on_changed)
        self.person.photos_changed.connect(self._portraits.forget)
        self.person.gone.connect(self._on_gone)
        self.person.badge_wanted.connect(self._show_badge)
        self.person.try_wanted.connect(self._try_out)
        self.person.photos_wanted.connect(self._add_photos)
        self.enroll.enrolled.connect(self._on_enrolled)
        self.enroll.not_kept.connect(self._on_not_kept)
        for page in (self.person, self.badge, self.report):
            page.closed.connect(partial(self._on_closed, page))
        self.enroll.closed.connect(partial(self._on_closed, self._enroll_page))
        self.try_out.closed.connect(partial(self._on_closed, self._try_page))

    def _lay_out(self) -> None:
        enroll, try_out = self.enroll, self.try_out
        assert isinstance(enroll, Section)
        assert isinstance(try_out, Section)
        self._enroll_page, self._try_page = enroll, try_out
        for page in self._all_pages():
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
