"""What a setting is changed with: a number with steps, a choice, a switch, a line of text."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSizePolicy,
    QWidget,
)

from kiosk.settings_fields import Kind, Setting
from kiosk.ui import theme
from kiosk.ui.admin import settings_wording
from kiosk.ui.admin.settings_address import shown_address, true_address
from kiosk.ui.admin.settings_numbers import as_text, number_locale
from kiosk.ui.labels import make_button, make_label, restyle
from kiosk.ui.languages import LANGUAGES

_FARTHEST = 1e12
_DECIMALS = 9
_STEP_SHARE = 0.05
_ARROW_PX = 24

SHORT_UNIT = 10
"""Characters of a unit that has room beside its number; others are said below."""


class Editor(QWidget):
    """Base of the editors; `value` is as the settings model has it."""

    edited = Signal()
    """Somebody changed it."""

    wide = False
    """Whether it wants a line for itself."""

    def __init__(self, setting: Setting, field: QWidget) -> None:
        super().__init__()
        self.setting, self.field = setting, field
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(field, 1)
        self.setFocusProxy(field)

    def value(self) -> Any:
        """What is entered now."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Enter another value, without a word to anybody."""
        self.field.blockSignals(True)
        self.put(value)
        self.field.blockSignals(False)

    def put(self, value: Any) -> None:
        """Enter another value."""
        raise NotImplementedError

    def mark(self, *, problem: bool) -> None:
        """Show at the field itself that something is wrong with it."""
        restyle(self.field, "problem", "true" if problem else "false")

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""


class NumberEditor(Editor):
    """A number to type, with a button for less and one for more, as large as a finger."""

    def __init__(self, setting: Setting) -> None:
        number = _Number(setting)
        super().__init__(setting, number)
        self.number = number
        self.less, self.more = make_button("\N{MINUS SIGN}", role="compact"), make_button("+", role="compact")
        for button, steps in ((self.less, -1), (self.more, 1)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
            button.clicked.connect(partial(self.number.stepBy, steps))
        self.row.insertWidget(0, self.less)
        self.row.addWidget(self.more)
        self.number.valueChanged.connect(self.edited)
        self.retranslate()

    def value(self) -> Any:
        """See Editor."""
        number = self.number.value()
        return round(number) if self.setting.kind is Kind.WHOLE else number

    def put(self, value: Any) -> None:
        """See Editor."""
        self.number.setValue(float(value))

    def retranslate(self) -> None:
        """See Editor."""
        self.less.setAccessibleName(settings_wording.less_button())
        self.more.setAccessibleName(settings_wording.more_button())
        self.number.blockSignals(True)
        unit = settings_wording.unit(self.setting.unit)
        self.number.setSuffix(f" {unit}" if unit and len(unit) <= SHORT_UNIT else "")
        self.number.setLocale(number_locale())
        self.number.blockSignals(False)


class ChoiceEditor(Editor):
    """One of a few values."""

    def __init__(self, setting: Setting) -> None:
        box = quiet_box()
        super().__init__(setting, box)
        self.box = box
        for value in setting.choices:
            self.box.addItem("", value)
        self.retranslate()
        self.box.currentIndexChanged.connect(self.edited)

    def value(self) -> Any:
        """See Editor."""
        return self.box.currentData()

    def put(self, value: Any) -> None:
        """See Editor."""
        self.box.setCurrentIndex(self.box.findData(value))

    def retranslate(self) -> None:
        """See Editor."""
        for number, value in enumerate(self.setting.choices):
            self.box.setItemText(number, choice_text(self.setting.name, value))


class ToggleEditor(Editor):
    """On or off."""

    def __init__(self, setting: Setting) -> None:
        switch = QCheckBox()
        super().__init__(setting, switch)
        self.switch = switch
        self.switch.toggled.connect(self.retranslate)
        self.switch.toggled.connect(self.edited)
        self.retranslate()

    def value(self) -> Any:
        """See Editor."""
        return self.switch.isChecked()

    def put(self, value: Any) -> None:
        """See Editor."""
        self.switch.setChecked(bool(value))
        self.retranslate()

    def retranslate(self) -> None:
        """See Editor."""
        self.switch.setText(settings_wording.toggle(on=self.switch.isChecked()))


class TextEditor(Editor):
    """A line of text. The password in an address is never shown, and kept where nobody changes it."""

    def __init__(self, setting: Setting) -> None:
        line = QLineEdit()
        super().__init__(setting, line)
        self.line = line
        self.wide = not setting.pattern
        self._loaded = ""
        self.line.setProperty("role", "compact")
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as paths and addresses are
        self.line.textEdited.connect(self.edited)

    def value(self) -> Any:
        """See Editor; an address whose password is not known any more is as it is shown."""
        text = self.line.text()
        if self.setting.optional and not text:
            return None
        return true_address(text, self._loaded)

    def put(self, value: Any) -> None:
        """See Editor."""
        self._loaded = "" if value is None else str(value)
        self.line.setText(shown_address(self._loaded))

    def enter(self, text: str) -> None:
        """Write this as somebody would."""
        self.line.setText(text)
        self.edited.emit()


class SecretView(Editor):
    """Whether a secret is set; no more is ever known here."""

    def __init__(self, setting: Setting) -> None:
        state = make_label("value")
        super().__init__(setting, state)
        self.state = state
        self._is_set = False
        self.retranslate()

    def value(self) -> Any:
        """See Editor."""
        return self._is_set

    def put(self, value: Any) -> None:
        """See Editor."""
        self._is_set = value is not None
        self.retranslate()

    def retranslate(self) -> None:
        """See Editor."""
        self.state.setText(settings_wording.secret_state(is_set=self._is_set))


def make_editor(setting: Setting) -> Editor:
    """The editor for a setting's kind."""
    kinds: dict[Kind, type[Editor]] = {
        Kind.WHOLE: NumberEditor,
        Kind.NUMBER: NumberEditor,
        Kind.CHOICE: ChoiceEditor,
        Kind.TOGGLE: ToggleEditor,
        Kind.SECRET: SecretView,
    }
    make: Any = kinds.get(setting.kind, TextEditor)
    made: Editor = make(setting)
    return made


def choice_text(name: str, value: str) -> str:
    """A choice in words; a language as those who speak it write it."""
    own_name = next((one.name for one in LANGUAGES if name == "ui.language" and one.code == value), None)
    return own_name or settings_wording.choice(name, value)


def quiet_box() -> QComboBox:
    """A box to choose from, with rows for fingers."""
    box = _QuietBox()
    box.setView(QListView())  # Qt's own ignores the height that the style asks of rows
    box.setProperty("role", "chooser")
    return box


class _QuietBox(QComboBox):
    """Leaves the wheel to the page unless somebody is at it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only what has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow that the style leaves out."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.palette().muted), 2.5))
        middle = QPointF(_ARROW_PX if self.isRightToLeft() else self.width() - _ARROW_PX, self.height() / 2)
        painter.drawPolyline([middle + QPointF(-6, -3), middle + QPointF(0, 3), middle + QPointF(6, -3)])


class _Number(QDoubleSpinBox):
    """Takes any number, so that one out of range can be told of; steps stay within it."""

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._low, self._high = setting.low or 0.0, setting.high if setting.high is not None else _FARTHEST
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDecimals(0 if setting.kind is Kind.WHOLE else _DECIMALS)
        self.setRange(-_FARTHEST, _FARTHEST)
        self.setLocale(number_locale())
        self.setSingleStep(_step(setting))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def textFromValue(self, value: float) -> str:
        """Write it without zeros at its end."""
        return as_text(value)

    def stepBy(self, steps: int) -> None:
        """Step to the next round value within the range."""
        step = self.singleStep()
        place = (self.value() + steps * step) / step
        rounded = (math.ceil(place - 1e-6) if steps < 0 else math.floor(place + 1e-6)) * step
        self.setValue(min(max(round(rounded, _DECIMALS), self._low), self._high))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only what has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _step(setting: Setting) -> float:
    """One, two or five times a power of ten, about a twentieth of the default."""
    wanted = _STEP_SHARE * abs(float(setting.default or 1))
    size = 10.0 ** math.floor(math.log10(wanted))
    step = next(factor * size for factor in (5, 2, 1) if factor * size <= wanted * (1 + 1e-9))
    return max(step, 1.0) if setting.kind is Kind.WHOLE else step
