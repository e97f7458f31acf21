"""The page that enrolls somebody, or adds photos to somebody: who, from where, which, and off they go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from kiosk.enrollment.desk import Draft, Enrolled
from kiosk.errors import Cancelled, KioskError, UserIdError
from kiosk.ui.admin import common_wording, enroll_wording, lookalike_wording
from kiosk.ui.admin.capture_view import CapturePanel
from kiosk.ui.admin.enroll_bar import Readiness
from kiosk.ui.admin.enroll_entries import State
from kiosk.ui.admin.enroll_form import PersonForm
from kiosk.ui.admin.enroll_intake import PhotoIntake
from kiosk.ui.admin.enroll_jobs import Doing, EnrollJobs
from kiosk.ui.admin.enroll_judge import PhotoJudge
from kiosk.ui.admin.enroll_lookalikes import LookalikeCard, LookalikeCheck
from kiosk.ui.admin.enroll_view import EnrollView, Going
from kiosk.ui.admin.enroll_ways import PhotoWays, make_capture
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.theme import Tone


@dataclass(frozen=True)
class Visit:
    """Whom the page is about. `key` is the draft's; for somebody `new` the form says ID and name."""

    key: str
    new: bool
    user_id: str = ""
    display_name: str = ""


def provisional_id(key: str) -> str:
    """The ID in a draft whose person has none yet: a draft needs one."""
    return f"new-{key[:8]}"


class EnrollPage(EnrollView):
    """Nothing that was put together here is lost: what is not uploaded when it is left is kept as a draft."""

    closed = Signal()
    """Somebody is done here, and nobody was enrolled."""

    not_kept = Signal(object)
    """The KioskError for which an enrollment that was left could not be kept."""

    enrolled = Signal(str)
    """The ID of the person who was enrolled, or has more photos now."""

    def __init__(
        self, tools: AdminTools, make_capture: Callable[[AdminTools], CapturePanel] = make_capture
    ) -> None:
        worker = tools.worker
        self.judge, self.lookalikes, self.jobs = (
            PhotoJudge(worker),
            LookalikeCheck(worker),
            EnrollJobs(worker),
        )
        self.intake = PhotoIntake(worker, self.judge)
        self._visit: Visit | None = None
        self._is_on_disk = False
        super().__init__(PersonForm(worker), PhotoWays(make_capture(tools)), LookalikeCard(self.lookalikes))
        self.setAcceptDrops(True)
        self._connect()
        self.retranslate()

    def begin_new(self) -> None:
        """Enroll somebody new."""
        self._begin(Visit(uuid4().hex, new=True))
        self.form.user_id_field.setFocus()

    def begin_adding(self, user_id: str, display_name: str) -> None:
        """Add photos to somebody who is enrolled."""
        self._begin(Visit(uuid4().hex, new=False, user_id=user_id, display_name=display_name))

    def resume(self, draft: Draft) -> None:
        """Go on with what was kept."""
        user_id = "" if draft.user_id == provisional_id(draft.key) else draft.user_id
        self._begin(Visit(draft.key, draft.new, user_id, draft.display_name))
        self._is_on_disk = True
        names = [enroll_wording.kept_photo(number) for number in range(1, len(draft.photos) + 1)]
        self.judge.add_judged(names, draft.photos)

    def leave(self) -> None:
        """Keep what is not refused and not uploaded; an upload that is under way goes on."""
        if self._visit is not None:
            waiting = self.judge.waiting
            if (self.judge.good or waiting) and not self.jobs.is_handing_over:
                self.jobs.leave_behind(self._draft(self._visit), waiting)
            self._end()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        super().retranslate()
        visit = self._visit
        if visit is None or visit.new:
            self._headline.setText(enroll_wording.headline_new())
        else:
            name = enroll_wording.person(visit.user_id, visit.display_name)
            self._headline.setText(enroll_wording.headline_adding(name))
        self._refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures are welcome."""
        mime = event.mimeData()
        if self._may_change and (mime.hasUrls() or mime.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what is dropped."""
        if self._may_change:
            event.acceptProposedAction()
            self.ways.show_files()
            self.intake.take_dropped(event.mimeData())

    @property
    def _may_change(self) -> bool:
        return self._visit is not None and not self.jobs.is_handing_over

    def _begin(self, visit: Visit) -> None:
        self.leave()
        self._visit, self._is_on_disk = visit, False
        self.form.setVisible(visit.new)
        if visit.new:
            self.form.begin(visit.key, visit.user_id, visit.display_name)
        self.judge.begin({} if visit.new else None)
        self.ways.begin()
        self._read_known()
        self.retranslate()

    def _end(self) -> None:
        """Nobody is being enrolled any more."""
        self._visit = None
        self.question.hide()
        self.notice.hide()
        for part in (self.ways, self.form):
            part.end()
        for helper in (self.intake, self.jobs, self.lookalikes):
            helper.begin()
        self.judge.begin(None)

    def _close(self) -> None:
        self._end()
        self.closed.emit()

    def _read_known(self) -> None:
        if self._visit is not None and not self._visit.new:
            self.jobs.read_known(self._visit.user_id)

    def _draft(self, visit: Visit) -> Draft:
        user_id, name = visit.user_id, visit.display_name
        if visit.new:
            user_id = self.form.user_id if self.form.is_allowed else provisional_id(visit.key)
            name = self.form.display_name
        return Draft(visit.key, user_id, name, visit.new, self.judge.good)

    @Slot()
    def _enroll(self) -> None:
        """Upload, after asking where somebody else looks the same."""
        found = self.lookalikes.found
        if found:
            self.question.ask(
                lookalike_wording.lookalike_question(),
                lookalike_wording.lookalike_danger(found),
                lookalike_wording.enroll_anyway_button(),
                self._upload,
            )
        else:
            self._upload()

    def _upload(self) -> None:
        if self._visit is not None and self._readiness.may_enroll:
            self._is_on_disk = True
            self.notice.hide()
            self.jobs.upload(self._draft(self._visit))

    def _ask_to_close(self) -> None:
        """Ask what becomes of the photos, where there are any."""
        if self._visit is None or not (self._is_on_disk or self.judge.good or self.judge.waiting):
            self._close()
            return
        self.question.ask(
            enroll_wording.close_question(),
            enroll_wording.close_sentence(take_back=self._is_on_disk and self._visit.new),
            enroll_wording.discard_button(),
            self._discard,
            other=enroll_wording.keep_button(),
            instead=self._keep,
        )

    def _keep(self) -> None:
        if self.judge.waiting:  # these are judged without the page
            self.leave()
            self.closed.emit()
        elif self._visit is not None and self.judge.good:
            self.jobs.keep(self._draft(self._visit))
        else:
            self._close()

    def _discard(self) -> None:
        if self._visit is not None and self._is_on_disk:
            self.jobs.discard(self._draft(self._visit))
        else:
            self._close()

    @Slot(object)
    def _on_uploaded(self, result: Enrolled) -> None:
        self._end()
        self.enrolled.emit(result.user_id)

    @Slot(object, object)
    def _on_failed(self, doing: Doing, error: KioskError) -> None:
        if doing is Doing.UPLOADING:
            self._on_upload_failed(error)
        elif not isinstance(error, Cancelled):
            again = {
                Doing.READING: self._read_known,
                Doing.KEEPING: self._keep,
                Doing.DISCARDING: self._discard,
            }
            self.complain(error, again[doing])

    def _on_upload_failed(self, error: KioskError) -> None:
        if isinstance(error, UserIdError) and self._visit is not None and self._visit.new:
            self.form.show_problem(error)
            return
        if isinstance(error, Cancelled):
            go_on = enroll_wording.go_on_button()
            self.offer(enroll_wording.upload_stopped(), Tone.UNDECIDED, action=go_on, call=self._upload)
        else:
            self.complain(error, self._upload)

    @Slot(object)
    def _on_trouble(self, error: KioskError) -> None:
        self.complain(error, self.judge.try_again)

    @Slot(str)
    def _on_left_out(self, text: str) -> None:
        self.offer(text, Tone.UNDECIDED)

    def _stop_judging(self) -> None:
        self.offer(enroll_wording.judging_stopped(self.judge.remove_waiting()))

    @property
    def _readiness(self) -> Readiness:
        visit = self._visit
        return Readiness(
            new=visit is None or visit.new,
            wants_id=visit is not None and visit.new and not self.form.user_id,
            has_id=visit is not None and (not visit.new or self.form.is_ready),
            has_known=self.judge.knows_enrolled,
            good=len(self.judge.good),
            refused=self.judge.number_of(State.REFUSED),
            is_idle=self._is_settled and not self.lookalikes.is_under_way and self.jobs.doing is None,
        )

    @Slot()
    def _refresh(self) -> None:
        """Show how it stands."""
        readiness = self._readiness
        self.tray.show_counts(readiness.good, readiness.refused, self.judge.number_of(State.WAITING))
        self.bar.show_readiness(readiness, may_leave=not self.jobs.is_handing_over)
        for part in (self.form, self.ways, self.tray):
            part.setEnabled(self._may_change)
        self.show_going(self._going_on())

    @property
    def _is_settled(self) -> bool:
        """Whether nothing is being looked up that people wait for."""
        return self.judge.is_settled and not self.form.is_checking

    @Slot()
    def _on_news(self) -> None:
        """Look for people who look alike once it is known which photos are good; that may take long."""
        if self._visit is not None and self._is_settled:
            self.lookalikes.want(self._draft(self._visit).user_id, self.judge.good)
        else:
            self.lookalikes.pause()
        self._refresh()

    def _going_on(self) -> Going | None:
        """What there is to wait for."""
        if self.jobs.doing is not None:
            return self._job_going_on(self.jobs.doing)
        cancel = common_wording.cancel_button()
        if self.judge.number_of(State.WAITING):
            done, total = self.judge.progress
            return Going(enroll_wording.judging(done, total), done, total, cancel, self._stop_judging)
        if self.lookalikes.is_under_way:
            done, total = self.lookalikes.progress
            skip = enroll_wording.skip_button()
            return Going(enroll_wording.comparing(done, total), done, total, skip, self.lookalikes.skip)
        return None

    def _job_going_on(self, doing: Doing) -> Going:
        done, total = self.jobs.progress
        cancel = common_wording.cancel_button() if doing in {Doing.UPLOADING, Doing.DISCARDING} else ""
        text = {
            Doing.READING: enroll_wording.fetching_known(),
            Doing.UPLOADING: enroll_wording.uploading(done, total),
            Doing.KEEPING: enroll_wording.keeping(),
            Doing.DISCARDING: enroll_wording.discarding(),
        }[doing]
        return Going(text, done, total, cancel, self.jobs.cancel)

    def _connect(self) -> None:
        judge, jobs = self.judge, self.jobs
        judge.shown.connect(self.tray.show_entry)
        judge.removed.connect(self.tray.remove_entry)
        judge.changed.connect(self._on_news)
        judge.troubled.connect(self._on_trouble)
        self.tray.remove_wanted.connect(judge.remove)
        self.ways.files_chosen.connect(self.intake.take_files)
        self.ways.pictures_changed.connect(self.intake.take_pictures)
        self.intake.left_out.connect(self._on_left_out)
        jobs.known.connect(judge.learn)
        jobs.uploaded.connect(self._on_uploaded)
        jobs.kept.connect(self._close)
        jobs.not_kept.connect(self.not_kept)
        jobs.discarded.connect(self._close)
        jobs.failed.connect(self._on_failed)
        self.form.changed.connect(self._on_news)
        for helper in (jobs, self.lookalikes):
            helper.changed.connect(self._refresh)
        self.bar.cancel.clicked.connect(self._ask_to_close)
        self.bar.enroll.clicked.connect(self._enroll)
