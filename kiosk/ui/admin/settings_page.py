"""The settings page, generated from the settings model: shows what is set, and saves what is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.admin_password import AdminPassword
from kiosk.camera.webcam import CameraInfo, list_cameras
from kiosk.errors import KioskError
from kiosk.settings import Settings
from kiosk.settings_fields import differing
from kiosk.settings_file import FieldProblem, FileChanged, InvalidSettings, SettingsFile
from kiosk.ui.admin import settings_labels, settings_live_wording, settings_wording
from kiosk.ui.admin.section import Section
from kiosk.ui.admin.settings_camera import CameraTest
from kiosk.ui.admin.settings_editors import TextEditor
from kiosk.ui.admin.settings_kiosk import file_card, mode_card
from kiosk.ui.admin.settings_labels import STORE, THIS_KIOSK
from kiosk.ui.admin.settings_password import PasswordCard
from kiosk.ui.admin.settings_store import StoreTest
from kiosk.ui.admin.settings_view import SettingsView
from kiosk.ui.admin.settings_work import FileState, FileWork, read_state
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.theme import Tone

LIVE = ("ui.theme", "ui.language")
"""What is in use as soon as it is saved, and shown while it is chosen."""

_SAID_S = 12.0


class SettingsPage(Section):
    """Shows `settings_file`, or the settings as they are where there is none."""

    saved = Signal(object)
    """The Settings that the file has now."""

    look_tried = Signal(str, str)
    """Values of `ui.theme` and `ui.language` to be shown for now; in the end, those that hold."""

    restart_wanted = Signal()
    """Build the kiosk anew, with what is saved."""

    def __init__(
        self,
        tools: AdminTools,
        settings_file: SettingsFile | None,
        *,
        locked: bool = False,
        password: AdminPassword | None = None,
        cameras: Callable[[], Sequence[CameraInfo]] = list_cameras,
        parent: QWidget | None = None,
    ) -> None:
        """`locked` is kiosk mode; `cameras` lists the webcams. What is inside is made when it is first opened."""
        super().__init__(parent)
        self._tools, self._file = tools, settings_file
        self._locked, self._password, self._cameras = locked, password, cameras
        self._scale = 1.0
        self._view: SettingsView | None = None
        self._work = FileWork(settings_file) if settings_file is not None else None
        self._state = FileState(tools.settings, frozenset(), {}, None)
        self._look: tuple[str, str] = (tools.settings.ui.theme, tools.settings.ui.language)
        self._then: Callable[[], None] = lambda: None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        if self._work is not None:
            self._work.checked.connect(self._on_checked)
            self._work.saved.connect(self._on_saved)
            self._work.refused.connect(self._on_refused)

    @property
    def view(self) -> SettingsView:
        """What is inside, once it was opened."""
        assert self._view is not None
        return self._view

    def enter(self) -> None:
        """Show what the file says now, and what was entered before."""
        if self._view is None:
            self._build()
        if self._work is None or not self._work.saving:
            self._load_again()
            self._tell_waiting()

    def leave(self) -> None:
        """Keep what was entered, but nothing of it outside of the page."""
        if self._view is None:
            return
        self._view.leave()
        if self._work is not None:
            self._work.stop()
        ui = self._state.settings.ui
        self._try_look(ui.theme, ui.language)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        if self._view is not None:
            changes = self._view.changes
            self._view.retranslate()
            self._show(changes)

    def rescale(self, scale: float) -> None:
        """Space the page out."""
        self._scale = scale
        if self._view is not None:
            self._view.rescale(scale)

    def _show(self, changes: Mapping[str, Any]) -> None:
        self.view.show_state(self._state)
        self.view.restore(changes)
        if changes:
            self._check()

    def _load(self) -> None:
        """Forget what was entered."""
        self._state = read_state(self._file, self._tools.settings)
        self._show({})
        self._follow_look()

    def _load_again(self) -> None:
        """Read the file anew, and keep what was entered."""
        changes = self.view.changes
        self._state = read_state(self._file, self._tools.settings)
        self._show({} if self._state.read_only else changes)
        self._follow_look()

    def _wanted(self) -> Settings:
        """The settings with what was entered; may raise InvalidSettings."""
        file = self._state.file
        return file.preview(self.view.changes) if file is not None else self._state.settings

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        self.view.show_bar()
        self._check()
        if name in LIVE:
            self._follow_look()

    def _check(self) -> None:
        if self._work is not None:
            self._work.check_soon(self.view.changes)

    @Slot(object, object)
    def _on_checked(self, changes: Mapping[str, Any], problems: Sequence[FieldProblem]) -> None:
        if changes == self.view.changes:
            # What was wrong before is told of where it would do harm: before a restart.
            self.view.show_problems(problems if changes else ())

    @Slot()
    def _save(self) -> None:
        self.view.show_problems(())  # but for those that a row knows of itself
        if self._work is not None and not self._work.saving and not self.view.problems:
            self.view.setEnabled(False)
            self._work.save(self.view.changes)

    @Slot(object)
    def _on_saved(self, settings: Settings) -> None:
        names = [name for name in self.view.changes if name in LIVE]
        self.view.setEnabled(True)
        self._load()
        self.saved.emit(settings)
        later = self._waiting()
        said = settings_wording.saved(_labels(names), _labels(later))
        self._tell(said, Tone.GRANTED, restart=bool(later))

    @Slot(object)
    def _on_refused(self, error: KioskError) -> None:
        self.view.setEnabled(True)
        if isinstance(error, InvalidSettings):
            self.view.show_problems(error.problems)
            return
        again = settings_wording.load_again_button() if isinstance(error, FileChanged) else ""
        self._then = self._load_again
        self.view.notice.tell_problem(error, action=again)

    def _waiting(self) -> list[str]:
        """What is saved, but not in use before a restart."""
        if self._state.file is None:
            return []
        return [name for name in differing(self._tools.settings, self._state.settings) if name not in LIVE]

    def _tell_waiting(self) -> None:
        waiting = self._waiting()
        if waiting:
            self._tell(settings_wording.waiting(_labels(waiting)), restart=True)

    def _tell(self, said: str, tone: Tone = Tone.NEUTRAL, *, restart: bool = False) -> None:
        self._then = self._restart
        action = settings_wording.restart_button() if restart else ""
        self.view.notice.tell(said, tone, action=action, seconds=0 if restart else _SAID_S)

    @Slot()
    def _act(self) -> None:
        self._then()

    def _restart(self) -> None:
        if self.view.changes:
            self._tell(settings_wording.save_first(), Tone.UNDECIDED, restart=True)
        elif self._tools.worker.busy:
            self._tell(settings_wording.busy(), Tone.UNDECIDED, restart=True)
        elif problem := self._obstacle():
            self._tell(settings_wording.cannot_restart(problem), Tone.REFUSED, restart=True)
        else:
            self.restart_wanted.emit()

    def _obstacle(self) -> str:
        """Why the kiosk would not come back: the file may have been edited by hand."""
        self._load()
        file = self._state.file
        if file is None:
            return self._state.read_only
        problems = file.problems({})
        return f"{settings_labels.label(problems[0].name)}: {problems[0].message}" if problems else ""

    def _follow_look(self) -> None:
        """Show the colours and the language that are entered."""
        self._try_look(*(str(self.view.rows[name].editor.value()) for name in LIVE))

    def _try_look(self, theme: str, language: str) -> None:
        if (theme, language) != self._look:
            self._look = theme, language
            self.look_tried.emit(theme, language)

    @Slot(str)
    def _choose_camera(self, source: str) -> None:
        row = self.view.rows["camera.source"]
        if row.editor.isEnabled() and isinstance(row.editor, TextEditor):
            row.editor.enter(source)
            self.view.form.show_row(row.setting.name)

    @Slot()
    def _on_password(self) -> None:
        self._tell(settings_live_wording.password_saved(), Tone.GRANTED)

    def _build(self) -> None:
        view = self._view = SettingsView(self._live())
        self._layout.addWidget(view)
        view.rescale(self._scale)
        view.form.edited.connect(self._on_edited)
        view.bar.save.clicked.connect(self._save)
        view.bar.discard.clicked.connect(self._load)
        view.bar.show_problem.clicked.connect(view.show_first_problem)
        view.notice.acted.connect(self._act)

    def _live(self) -> dict[str, list[Section]]:
        """The cards that are no settings, by section."""
        source = self._tools.settings.camera.source
        camera = CameraTest(self._tools.feed, source, self._wanted, cameras=self._cameras)
        camera.chosen.connect(self._choose_camera)
        kiosk: list[Section] = [mode_card(locked=self._locked)]
        if self._file is not None:
            kiosk.append(file_card(self._file.path))
        if self._password is not None:
            card = PasswordCard(self._password)
            card.changed.connect(self._on_password)
            card.opened.connect(lambda: self.view.form.show_widget(card))
            kiosk.append(card)
        return {THIS_KIOSK: kiosk, "camera": [camera], STORE: [StoreTest(self._wanted)]}


def _labels(names: Sequence[str]) -> list[str]:
    return [settings_labels.label(name) for name in names]
