"""Who is to be enrolled: ID and name, checked while they are typed, by keyboard or touch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLineEdit, QWidget

from kiosk.enrollment.desk import Desk
from kiosk.enrollment.steps import Steps
from kiosk.errors import KioskError, UserIdError
from kiosk.gallery.layout import check_user_id
from kiosk.ui.admin import enroll_wording
from kiosk.ui.admin.worker import Task, Worker
from kiosk.ui.keyboard import Keyboard
from kiosk.ui.labels import make_button, make_label, restyle

TYPING_MS = 300
"""Whether an ID is taken is looked up once nobody has typed for so long."""

_LONGEST_ID, _LONGEST_NAME = 64, 200


class PersonForm(QWidget):
    """Two fields. Whether the ID is free is asked of the store; while nobody can say so, it may be tried."""

    changed = Signal()
    keyboard_shown = Signal(bool)
    """The keyboard on the screen is about to come or go."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._draft = ""
        self._check: Task[None] | None = None
        self._problem: UserIdError | None = None
        self.user_id_field, self.name_field = _field(_LONGEST_ID), _field(_LONGEST_NAME)
        self._typing_into = self.user_id_field
        self._labels = (make_label("field"), make_label("field"))
        self._message = make_label("small", wrap=True)
        self._say_again: Callable[[], str] = enroll_wording.id_explained
        self.keyboard, self.keyboard_button = Keyboard(), make_button("", role="compact")
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def user_id(self) -> str:
        """The ID as it was typed."""
        return self.user_id_field.text()

    @property
    def display_name(self) -> str:
        """The name to greet the person by; may be empty."""
        return self.name_field.text().strip()

    @property
    def message(self) -> str:
        """What is said of the ID."""
        return self._message.text()

    @property
    def is_checking(self) -> bool:
        """Whether it is being looked up, or about to be, whether the ID is taken."""
        return self._check is not None or self._typing.isActive()

    @property
    def is_allowed(self) -> bool:
        """Whether the ID could be somebody's."""
        try:
            check_user_id(self.user_id)
        except UserIdError:
            return False
        return True

    @property
    def is_ready(self) -> bool:
        """Whether somebody may be enrolled under this ID, as far as that is known."""
        return bool(self.user_id) and self._problem is None

    def begin(self, draft: str, user_id: str = "", display_name: str = "") -> None:
        """Begin anew; whom the draft of the key `draft` has begun to enroll does not count as taken."""
        self._draft = draft
        self._call_off()
        self.name_field.setText(display_name)
        self.user_id_field.setText(user_id)
        self._judge()
        self._typing_into = self.user_id_field
        self.keyboard.start_over()
        self.keyboard_button.setChecked(False)

    def end(self) -> None:
        """Nobody wants to know any more whether the ID is free."""
        self._call_off()
        self.keyboard_button.setChecked(False)

    def show_problem(self, error: UserIdError) -> None:
        """Say why the ID cannot be had."""
        self._problem = error
        self._say(partial(str, error), problem=True)
        self.user_id_field.setFocus()
        self.changed.emit()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        names = enroll_wording.id_label(), enroll_wording.name_label()
        fields = self.user_id_field, self.name_field
        hints = enroll_wording.id_hint(), enroll_wording.name_hint()
        for label, field, name, hint in zip(self._labels, fields, names, hints, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
        self.keyboard_button.setText(enroll_wording.keyboard_button(shown=self.keyboard_button.isChecked()))
        self._message.setText(self._say_again())

    def rescale(self, scale: float) -> None:
        """Space the fields out for a window of another size."""
        self.keyboard.rescale(scale)
        self._grid.setHorizontalSpacing(round(12 * scale))
        self._column.setSpacing(round(10 * scale))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard on the screen types into the field that had the focus last."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self._typing_into = watched
        return False

    @Slot()
    def _judge(self) -> None:
        """Say at once what can be said without the store."""
        self._call_off()
        self._problem = None
        if not self.user_id:
            self._say(enroll_wording.id_explained)
        else:
            self._judge_text()
        self.changed.emit()

    def _judge_text(self) -> None:
        try:
            check_user_id(self.user_id)
        except UserIdError as error:
            self._problem = error
            self._say(partial(str, error), problem=True)
            return
        self._say(enroll_wording.id_checking)
        self._typing.start()

    @Slot()
    def _look_up(self) -> None:
        user_id, draft = self.user_id, self._draft

        def work(desk: Desk, _steps: Steps) -> None:
            desk.check_id(user_id, draft)

        def finish(result: KioskError | None) -> None:
            if self._check is task:
                self._check = None
                self._take(result)

        task = self._check = self._worker.look_up(work, finish)

    def _take(self, result: KioskError | None) -> None:
        self._problem = result if isinstance(result, UserIdError) else None
        if self._problem is not None:
            self._say(partial(str, result), problem=True)
        elif isinstance(result, KioskError):
            self._say(partial(enroll_wording.id_unchecked, result))
        else:
            self._say(enroll_wording.id_free)
        self.changed.emit()

    def _call_off(self) -> None:
        self._typing.stop()
        if self._check is not None:
            self._check.cancel()
            self._check = None

    def _say(self, say: Callable[[], str], *, problem: bool = False) -> None:
        self._say_again, text = say, say()
        restyle(self._message, "role", "error" if problem else "small")
        restyle(self.user_id_field, "problem", "true" if problem else "false")
        self._message.setText(text)
        self.user_id_field.setAccessibleDescription(text)

    def _connect(self) -> None:
        self.user_id_field.textEdited.connect(self._judge)
        self.user_id_field.returnPressed.connect(self.name_field.setFocus)
        self.name_field.returnPressed.connect(lambda: self.keyboard_button.setChecked(False))
        self._typing.timeout.connect(self._look_up)
        self.keyboard.typed.connect(self._type)
        self.keyboard.erased.connect(self._erase)
        self.keyboard_button.toggled.connect(self._show_keyboard)
        for field in (self.user_id_field, self.name_field):
            field.installEventFilter(self)

    @Slot(str)
    def _type(self, character: str) -> None:
        self._typing_into.insert(character)
        self._after_keyboard()

    @Slot()
    def _erase(self) -> None:
        self._typing_into.backspace()
        self._after_keyboard()

    def _after_keyboard(self) -> None:
        """Text put in by the program is not told of as edited."""
        if self._typing_into is self.user_id_field:
            self._judge()

    @Slot(bool)
    def _show_keyboard(self, shown: bool) -> None:
        self.keyboard_shown.emit(shown)
        self.keyboard.setVisible(shown)
        self.keyboard_button.setText(enroll_wording.keyboard_button(shown=shown))
        if shown:
            self._typing_into.setFocus()

    def _lay_out(self) -> None:
        hints = Qt.InputMethodHint
        self.user_id_field.setInputMethodHints(hints.ImhNoAutoUppercase | hints.ImhNoPredictiveText)
        self.keyboard_button.setCheckable(True)
        self.keyboard.hide()
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(4)
        for column, (label, field) in enumerate(
            zip(self._labels, (self.user_id_field, self.name_field), strict=True)
        ):
            self._grid.addWidget(label, 0, column)
            self._grid.addWidget(field, 1, column)
            self._grid.setColumnStretch(column, 2 + column)
        self._grid.addWidget(self.keyboard_button, 1, 2)
        self._grid.addWidget(self._message, 2, 0, 1, 3)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.keyboard)


def _field(longest: int) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("role", "compact")
    field.setMaxLength(longest)
    field.setAcceptDrops(False)  # files that are dropped here are meant for the page
    return field
