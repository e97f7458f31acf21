"""The list of people: searched, filtered, ordered; the way to each of them, and to new ones."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kiosk.enrollment.desk import Draft
from kiosk.errors import KioskError
from kiosk.ui.admin import common_wording, people_wording
from kiosk.ui.admin.parts import Notice, Question
from kiosk.ui.admin.people_access import Permissions
from kiosk.ui.admin.people_controls import PeopleControls
from kiosk.ui.admin.people_drafts import DraftRows, draft_name
from kiosk.ui.admin.people_jobs import Jobs, LateProgress
from kiosk.ui.admin.people_model import PeopleModel
from kiosk.ui.admin.people_reader import LastSeen, Overview, PeopleReader
from kiosk.ui.admin.people_rows import Facts
from kiosk.ui.admin.people_thumbnails import Thumbnails
from kiosk.ui.admin.people_view import PeopleView
from kiosk.ui.admin.section import Section
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.labels import make_button, make_label
from kiosk.ui.theme import Tone

TYPING_MS = 120
"""The list follows the search field once nobody has typed for so long."""


class PeoplePage(Section):
    """Reads who there is whenever it is entered."""

    opened = Signal(str, str)
    """The ID and the name of a person whose page is wanted."""

    add_wanted = Signal()
    draft_wanted = Signal(object)
    """A Draft that is to be continued."""

    def __init__(
        self, tools: AdminTools, permissions: Permissions, thumbnails: Thumbnails, last_seen: LastSeen
    ) -> None:
        super().__init__()
        self._permissions, self._thumbnails = permissions, thumbnails
        self._overview: Overview | None = None
        self.model = PeopleModel(self)
        self.reader = PeopleReader(tools.worker, last_seen, self)
        self.view = PeopleView(self.model, thumbnails)
        self.controls = PeopleControls()
        self.add, self.refresh = make_button("", role="compactPrimary"), make_button("", role="compact")
        self.drafts, self.notice, self.reading = DraftRows(), Notice(), LateProgress()
        self._discarding = LateProgress()
        self.jobs = Jobs(tools.worker, self.notice, self._discarding, self)
        self.access = make_label("problem", wrap=True)
        self._headline = make_label("title")
        self._empty = (make_label("subtitle"), make_label("small", wrap=True))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self.question: Question | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def empty_words(self) -> str:
        """What is said in place of the list, while that is empty."""
        return "" if self.model.shown else "\n".join(label.text() for label in self._empty)

    def enter(self) -> None:
        """Read everything anew; what is shown stays until then."""
        self._thumbnails.try_again()
        self._permissions.check()
        self._start()
        self.view.fetch_pictures()

    def come_back(self, user_id: str) -> None:
        """Somebody comes back from a person's page."""
        self.view.choose_person(user_id)
        self.view.setFocus()
        self.view.fetch_pictures()

    def leave(self) -> None:
        """Read no further."""
        self.reader.stop()
        self._thumbnails.stop()
        self.reading.end()
        if self.question is not None:
            self.question.hide()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(common_wording.section_people())
        self.add.setText(people_wording.add_button())
        self.refresh.setText(people_wording.refresh_button())
        self._show_access()
        self._show_count()

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        self._column.setSpacing(round(14 * scale))
        self.controls.rescale(scale)
        self.view.rescale(scale)

    @Slot()
    def _start(self) -> None:
        self.notice.hide()
        self.reading.begin(people_wording.listing(), may_cancel=False)
        self.reader.start()

    def _connect(self) -> None:
        self.reader.overview.connect(self._show_overview)
        self.reader.facts.connect(self._take_facts)
        self.reader.reached.connect(self._show_reached)
        self.reader.ended.connect(self._on_end)
        self.controls.searched.connect(self._typing.start)
        self._typing.timeout.connect(self._search)
        self.controls.search.left_down.connect(self._go_to_list)
        self.controls.filter_chosen.connect(self.model.choose)
        self.controls.order_chosen.connect(self.model.order_by)
        self.model.counted.connect(self._show_count)
        self.view.opened.connect(self._open)
        self.add.clicked.connect(self.add_wanted)
        self.refresh.clicked.connect(self.enter)
        self.drafts.continued.connect(self.draft_wanted)
        self.drafts.discarded.connect(self._ask_to_discard)
        self._permissions.changed.connect(self._show_access)

    @Slot(object)
    def _show_overview(self, result: Overview | KioskError) -> None:
        self.reading.end()
        if isinstance(result, KioskError):
            self.jobs.complain(result, self.enter)
            return
        self._overview = result
        self.drafts.show_drafts(result.drafts)
        self._show_access()
        if result.problem is None:
            self.model.show_people(result.rows)
        else:
            self._show_offline(result.problem)
        self._show_count()

    def _show_offline(self, problem: KioskError) -> None:
        self.jobs.offer(
            f"{problem.title}. {problem} {people_wording.offline()}",
            Tone.REFUSED,
            action=common_wording.retry_button(),
            call=self.enter,
        )

    @Slot(object)
    def _take_facts(self, batch: list[Facts]) -> None:
        if self._overview is None or self._overview.problem is None:
            self.model.merge(batch)
        else:
            self.model.recall(batch, self._overview.seen)

    @Slot(int, int)
    def _show_reached(self, done: int, total: int) -> None:
        if done < total:
            self.reading.begin(people_wording.reading_names(done, total), may_cancel=False)
            self.reading.report(done, total)

    @Slot(object)
    def _on_end(self, error: KioskError | None) -> None:
        self.reading.end()
        self.model.arrange()
        if error is not None:
            self.jobs.complain(error, self.enter)

    @Slot(str)
    def _open(self, user_id: str) -> None:
        row = self.model.row_of(user_id)
        self.opened.emit(user_id, row.name if row else "")

    @Slot()
    def _search(self) -> None:
        self.model.search(self.controls.search.text())
        self.view.scrollToTop()

    @Slot()
    def _go_to_list(self) -> None:
        self._typing.stop()
        self._search()
        if self.model.shown:
            self.view.setFocus()
            self.view.setCurrentIndex(self.model.index(0))

    @Slot()
    def _show_count(self) -> None:
        self.controls.count.setText(people_wording.count(len(self.model.shown), self.model.total))
        headline, sentence = (
            people_wording.nobody_found() if self.model.total else people_wording.nobody_yet()
        )
        known = self.model.total or (self._overview is not None and self._overview.problem is None)
        self._empty[0].setText(headline if known else "")
        self._empty[1].setText(sentence if known else "")
        self._pages.setCurrentIndex(0 if self.model.shown else 1)

    @Slot()
    def _show_access(self) -> None:
        self.access.setText(self._permissions.sentence)
        self.access.setVisible(bool(self._permissions.sentence))
        self._permissions.limit([self.add], allowed=self._permissions.may_write)
        self.drafts.allow(allowed=self._permissions.may_write)

    @Slot(object)
    def _ask_to_discard(self, draft: Draft) -> None:
        if self.question is None:
            self.question = Question(self.window())
        self.question.ask(
            *people_wording.discard_question(draft_name(draft)),
            people_wording.discard_draft(),
            lambda: self._discard(draft),
        )

    def _discard(self, draft: Draft) -> None:
        self.jobs.run(
            people_wording.discarding(),
            lambda desk, steps: desk.discard(draft, steps),
            lambda _: self.enter(),
        )

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self._headline, 1)
        above.addWidget(self.refresh)
        above.addWidget(self.add)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(_centred(*self._empty))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(above)
        for widget in (self.access, self.drafts, self.notice, self.controls):
            self._column.addWidget(widget)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self._discarding)
        self._column.addWidget(self.reading)


def _centred(*labels: QLabel) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addStretch(1)
    for label in labels:
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label)
    column.addStretch(2)
    return page
