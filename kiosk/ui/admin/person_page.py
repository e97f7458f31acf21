"""One person: who they are, what can be done with them, and their photos."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.enrollment.desk import Desk, PersonDetails, PhotoDetails, RemovedPhoto
from kiosk.enrollment.steps import Steps
from kiosk.errors import KioskError
from kiosk.gallery.erasure import Removal
from kiosk.ui import admin_wording
from kiosk.ui.admin import person_wording
from kiosk.ui.admin.parts import Notice, Question
from kiosk.ui.admin.people_access import Permissions
from kiosk.ui.admin.people_jobs import Jobs, LateProgress, Latest
from kiosk.ui.admin.people_thumbnails import Thumbnails
from kiosk.ui.admin.person_actions import PersonActions
from kiosk.ui.admin.person_head import PersonHead
from kiosk.ui.admin.person_undo import Undo
from kiosk.ui.admin.photo_grid import PhotoGrid
from kiosk.ui.admin.section import Section
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.labels import make_button, make_label

PHOTO_PX, PHOTOS_KEPT = 300, 80


class PersonPage(Section):
    """Everything about one person. What is asked for is done even if the page is left meanwhile."""

    closed = Signal()
    changed = Signal(object)
    """PersonDetails: they were looked at anew."""

    photos_changed = Signal(str)
    """Somebody has other photos than before."""

    gone = Signal(str, str, object)
    """The ID and the name of a person who was deleted, and the Removal."""

    badge_wanted = Signal(str, str)
    try_wanted = Signal(str, str)
    photos_wanted = Signal(str, str)
    """The ID and the name of the person."""

    def __init__(self, tools: AdminTools, permissions: Permissions) -> None:
        super().__init__()
        self._permissions = permissions
        self._user_id, self._name = "", ""
        self._details: PersonDetails | None = None
        self.question: Question | None = None
        self._thumbnails = Thumbnails(tools.worker, side=PHOTO_PX, kept=PHOTOS_KEPT, parent=self)
        self.head = PersonHead(permissions)
        self.grid = PhotoGrid(self._thumbnails, tools.settings.quality)
        self.back, self.choices = make_button("", role="compact"), PersonActions(permissions)
        self.notice, self._changing, self._reading = Notice(), LateProgress(), LateProgress()
        self.jobs = Jobs(tools.worker, self.notice, self._changing, self)
        self._looking = Latest(tools.worker, self._reading, self)
        self.undo = Undo(self.jobs, self._on_restored)
        self._access, self._photos = make_label("problem", wrap=True), make_label("subtitle", wrap=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def open(self, user_id: str, name: str) -> None:
        """Show somebody; `name` is what is known of it until the store has been asked."""
        self._user_id, self._name, self._details = user_id, name, None
        self.notice.hide()
        self.head.end_renaming()
        self.head.show_person(user_id, name)
        self.grid.show_photos(None)
        self.retranslate()
        self._allow()
        self.look()

    @Slot()
    def look(self) -> None:
        """Ask the store for the person as they are now; until then, what is shown stays."""
        user_id = self._user_id
        self._looking.run(
            person_wording.looking(self.called), lambda desk, _: desk.details(user_id), self._take
        )

    def leave(self) -> None:
        """Look at nothing any more; what is being changed is changed to its end."""
        self._looking.stop()
        self._thumbnails.stop()
        self.head.end_renaming()
        if self.question is not None:
            self.question.hide()

    @property
    def user_id(self) -> str:
        """The ID of the person who was shown last; "" before the first."""
        return self._user_id

    @property
    def called(self) -> str:
        """The name of the person, or the ID."""
        return self._name or self._user_id

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.back.setText(admin_wording.back_button())
        self._show_count()
        self._show_access()
        self.grid.retranslate()

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        self._column.setSpacing(round(14 * scale))
        self.head.rescale(scale)
        self.grid.rescale(scale)

    def _take(self, result: PersonDetails | KioskError) -> None:
        if isinstance(result, KioskError):
            self.jobs.complain(result, self.look)
        else:
            self._show(result)

    def _show(self, details: PersonDetails) -> None:
        self._details, self._name = details, details.display_name
        self.head.show_details(details)
        self.grid.show_photos(details)
        self._show_count()
        self._show_portrait()
        self._allow()
        self.changed.emit(details)

    def _run(self, text: str, work: Callable[[Desk], None], then: Callable[[], None]) -> None:
        """Change something of the person who is shown now; `then` is for the case that they still are."""
        user_id = self._user_id

        def do(desk: Desk, _steps: Steps) -> None:
            work(desk)

        def finish(_: None) -> None:
            if user_id == self._user_id:
                then()

        self.jobs.run(text, do, finish)

    @Slot(str)
    def _rename(self, name: str) -> None:
        user_id = self._user_id
        self._run(
            person_wording.working(self.called),
            lambda desk: desk.rename(user_id, name),
            partial(self._on_renamed, name),
        )

    def _on_renamed(self, name: str) -> None:
        self.head.end_renaming()
        if self._details is not None:
            self._show(replace(self._details, display_name=name))

    @Slot(bool)
    def _admit(self, admitted: bool) -> None:
        user_id = self._user_id
        self._run(
            person_wording.working(self.called),
            lambda desk: desk.set_active(user_id, admitted),
            partial(self._on_admitted, admitted),
        )

    def _on_admitted(self, admitted: bool) -> None:
        if self._details is not None:
            self._show(replace(self._details, active=admitted))

    @Slot(object)
    def _ask_to_delete_photo(self, photo: PhotoDetails) -> None:
        if self._details is None:
            return
        delete = partial(self._delete_photo, photo.name)
        if photo.usable and self._details.usable == 1:
            headline, sentence = person_wording.last_photo_question(self.called)
            self._ask(headline, sentence, person_wording.delete_photo_button(), delete)
        else:
            delete()

    def _delete_photo(self, name: str) -> None:
        user_id, called = self._user_id, self.called

        def work(desk: Desk, _steps: Steps) -> RemovedPhoto:
            return desk.remove_photo(user_id, name)

        self.jobs.run(person_wording.deleting(), work, partial(self._on_photo_deleted, called))

    def _on_photo_deleted(self, called: str, removed: RemovedPhoto) -> None:
        self.undo.offer(called, removed)
        self.photos_changed.emit(removed.user_id)
        if removed.user_id == self._user_id and self._details is not None:
            left = tuple(photo for photo in self._details.photos if photo.name != removed.name)
            self._show(replace(self._details, photos=left))
            self.look()  # which photo is unlike the others may be another one now

    def _on_restored(self, user_id: str) -> None:
        self.photos_changed.emit(user_id)
        if user_id == self._user_id:
            self.look()

    @Slot()
    def _ask_to_delete_person(self) -> None:
        headline, sentence = person_wording.delete_person_question(
            self.called, len(self._details.photos) if self._details else 0
        )
        self._ask(headline, sentence, person_wording.delete_person_button(), self._delete_person)

    def _delete_person(self) -> None:
        user_id, called = self._user_id, self.called

        def work(desk: Desk, _steps: Steps) -> Removal:
            return desk.remove_person(user_id)

        self.jobs.run(
            person_wording.deleting(), work, lambda removal: self.gone.emit(user_id, called, removal)
        )

    def _ask(self, headline: str, sentence: str, confirm: str, then: Callable[[], None]) -> None:
        if self.question is None:
            self.question = Question(self.window())
        self.question.ask(headline, sentence, confirm, then)

    @Slot()
    def _allow(self) -> None:
        free = not self.jobs.busy and self._details is not None
        self.head.allow(free=free)
        self.choices.allow(free=free)
        self.grid.allow(allowed=self._permissions.may_delete and free)

    @Slot()
    def _show_access(self) -> None:
        self._access.setText(self._permissions.sentence)
        self._access.setVisible(bool(self._permissions.sentence))
        self._allow()

    def _show_count(self) -> None:
        known = self._details
        self._photos.setText(
            person_wording.photos_headline(len(known.photos), known.usable) if known is not None else ""
        )

    @Slot()
    def _show_portrait(self) -> None:
        for photo in self._details.photos if self._details else ():
            image = self._thumbnails.get((self._user_id, photo.name)) if photo.usable else None
            if image is not None:
                self.head.portrait.show_image(image)
                return

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        for button, wanted in (
            (self.choices.badge, self.badge_wanted),
            (self.choices.try_out, self.try_wanted),
            (self.choices.add, self.photos_wanted),
        ):
            button.clicked.connect(lambda _=False, to=wanted: to.emit(self._user_id, self._name))
        self.choices.delete.clicked.connect(self._ask_to_delete_person)
        self.head.renamed.connect(self._rename)
        self.head.admission_wanted.connect(self._admit)
        self.grid.delete_wanted.connect(self._ask_to_delete_photo)
        self.jobs.busy_changed.connect(self._allow)
        self._permissions.changed.connect(self._show_access)
        self._thumbnails.arrived.connect(self._show_portrait)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.back)
        above.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(above)
        for widget in (self.head, self.choices, self._access, self.notice, self.undo, self._photos):
            self._column.addWidget(widget)
        self._column.addWidget(self.grid, 1)
        self._column.addWidget(self._reading)
        self._column.addWidget(self._changing)
