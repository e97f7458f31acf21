"""Who somebody is: picture, name and ID, and whether the doors admit them; the name can be changed here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kiosk.enrollment.desk import PersonDetails
from kiosk.ui.admin import common_wording, people_wording, person_wording
from kiosk.ui.admin.people_access import Permissions
from kiosk.ui.admin.people_delegate import paint_portrait
from kiosk.ui.admin.people_rows import PersonRow
from kiosk.ui.admin.section import Section
from kiosk.ui.labels import make_button, make_label, restyle
from kiosk.ui.theme import Tone

LONGEST_NAME = 200
"""Characters; see `kiosk.gallery.profile`."""

_PICTURE_PX = 84


class Portrait(QWidget):
    """A round picture, or initials."""

    def __init__(self) -> None:
        super().__init__()
        self._row = PersonRow("")
        self._image: QImage | None = None

    def show_person(self, user_id: str, name: str) -> None:
        """Show the initials until there is a picture."""
        if user_id != self._row.user_id:
            self._image = None
        self._row = PersonRow(user_id, name=name)
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show a picture."""
        wanted = Qt.TransformationMode.SmoothTransformation
        self._image = image.scaledToWidth(round(self.width() * self.devicePixelRatioF()), wanted)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        paint_portrait(painter, QRectF(self.rect()), self._row, self._image)


class NameField(QLineEdit):
    """Enter keeps the name, Escape the old one."""

    kept = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QLineEdit."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit()
        else:
            super().keyPressEvent(event)


class PersonHead(Section):
    """Shows what is known, and asks for what shall be changed."""

    renamed = Signal(str)
    """The name that was entered."""

    admission_wanted = Signal(bool)
    """Whether the doors shall admit the person."""

    def __init__(self, permissions: Permissions) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._permissions = permissions
        self._user_id = ""
        self._details: PersonDetails | None = None
        self.portrait = Portrait()
        self.title, self.user_id = make_label("title", wrap=True), make_label("small", wrap=True)
        self.state = make_label("value", wrap=True)
        self.rename, self.save = make_button("", role="compact"), make_button("", role="compactPrimary")
        self.cancel, self.admit = make_button("", role="compact"), make_button("", role="compact")
        self.field = NameField()
        self.field.setProperty("role", "compact")
        self.field.setMaxLength(LONGEST_NAME)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_person(self, user_id: str, name: str) -> None:
        """Show somebody of whom no more is known yet."""
        self._user_id, self._details = user_id, None
        self._show_name(name)
        self.retranslate()

    def show_details(self, details: PersonDetails) -> None:
        """Show what is known."""
        self._user_id, self._details = details.user_id, details
        self._show_name(details.display_name)
        self.retranslate()

    def end_renaming(self) -> None:
        """Back to the name as it is."""
        if not self._renaming.isHidden():
            self._show_field(shown=False)
            self.rename.setFocus()

    def allow(self, *, free: bool) -> None:
        """Enable the buttons, where nothing else is under way."""
        known = free and self._details is not None
        may = self._permissions.may_write
        self._permissions.limit([self.rename, self.save, self.admit], allowed=may, free=known)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.rename.setText(person_wording.rename_button())
        self.save.setText(person_wording.save_button())
        self.cancel.setText(common_wording.cancel_button())
        self.field.setAccessibleName(person_wording.name_label())
        self.field.setPlaceholderText(person_wording.name_label())
        for label in (self.title, self.user_id, self.state):
            _align_to_start(label)
        self._show_state()

    def rescale(self, scale: float) -> None:
        """Grow with the window."""
        side = round(_PICTURE_PX * scale)
        self.portrait.setFixedSize(side, side)
        margin = round(16 * scale)
        self._row.setContentsMargins(margin, margin, margin, margin)
        self._row.setSpacing(margin)

    def _show_name(self, name: str) -> None:
        self.title.setText(name or self._user_id)
        self.user_id.setText(self._user_id if name else "")
        self.user_id.setVisible(bool(name))
        self.portrait.show_person(self._user_id, name)

    def _show_state(self) -> None:
        known = self._details is not None
        active = self._details.active if self._details else None
        enrolling = self._details is not None and self._details.enrolling
        words, tone = {
            True: (person_wording.admitted(), Tone.GRANTED),
            False: (person_wording.not_admitted(), Tone.REFUSED),
            None: (person_wording.profile_unreadable(), Tone.REFUSED),
        }[active]
        if enrolling:
            words, tone = people_wording.being_enrolled(), Tone.UNDECIDED
        self.state.setText(words if known else "")
        restyle(self.state, "tone", str(tone))
        self.admit.setText(person_wording.stop_admitting() if active else person_wording.admit_again())
        self.admit.setVisible(known and not enrolling)

    @Slot()
    def _begin_renaming(self) -> None:
        self.field.setText(self._details.display_name if self._details else "")
        self._show_field(shown=True)
        self.field.setFocus()
        self.field.selectAll()

    def _show_field(self, *, shown: bool) -> None:
        self._as_it_is.setVisible(not shown)
        self._renaming.setVisible(shown)

    @Slot()
    def _keep_name(self) -> None:
        if self.save.isEnabled():
            self.renamed.emit(" ".join(self.field.text().split()))

    @Slot()
    def _change_admission(self) -> None:
        if self._details is not None:
            self.admission_wanted.emit(self._details.active is not True)

    def _connect(self) -> None:
        self.rename.clicked.connect(self._begin_renaming)
        self.cancel.clicked.connect(self.end_renaming)
        self.field.given_up.connect(self.end_renaming)
        self.save.clicked.connect(self._keep_name)
        self.field.kept.connect(self._keep_name)
        self.admit.clicked.connect(self._change_admission)

    def _lay_out(self) -> None:
        self._as_it_is = _side_by_side(self.title, self.rename)
        self._renaming = _side_by_side(self.field, self.save, self.cancel)
        self._renaming.hide()
        words = QVBoxLayout()
        words.setSpacing(8)
        for widget in (self._as_it_is, self._renaming, self.user_id, _side_by_side(self.state, self.admit)):
            words.addWidget(widget)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)


def _align_to_start(label: QLabel) -> None:
    """Where the lines of the language begin, though a name may be written in the other direction."""
    left = label.layoutDirection() is Qt.LayoutDirection.LeftToRight
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def _side_by_side(first: QWidget, *others: QWidget) -> QWidget:
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other)
    return around
