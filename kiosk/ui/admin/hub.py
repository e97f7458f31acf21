"""The frame of the administrators' pages: which sections there are, and the ways out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui import admin_wording
from kiosk.ui.admin import common_wording
from kiosk.ui.admin.section import Section
from kiosk.ui.admin.style import QWIDGETSIZE_MAX
from kiosk.ui.labels import make_button, make_label

_RAIL_PX = 240
_NARROW = 0.75


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Chapter:
    """One section, and how it is called in the language that is spoken now."""

    title: Callable[[], str]
    section: Section


class AdminHub(Section):
    """A rail of sections at the side, or on top where the window is upright; one section is open."""

    leave_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        chapters: Sequence[Chapter] = (),
        *,
        busy: Callable[[], bool] = _never,
        parent: QWidget | None = None,
    ) -> None:
        """`busy` says whether something is under way that must not be closed because nobody touches it."""
        super().__init__(parent)
        self._chapters = tuple(chapters)
        self._scale = 1.0
        self.is_busy = busy
        self._headline = make_label("title")
        self.leave_button = make_button("", role="compact")
        self.back = make_button("", role="compactPrimary")
        self._group = QButtonGroup(self)
        self.tabs = [self._make_tab(number) for number in range(len(self._chapters))]
        self._rail, self._pages = QFrame(), QStackedWidget()
        self._sections, self._exits = (QBoxLayout(QBoxLayout.Direction.TopToBottom) for _ in range(2))
        self._inside = QVBoxLayout(self._rail)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._group.idClicked.connect(self.open_chapter)
        self.leave_button.clicked.connect(self.leave_wanted)
        self.back.clicked.connect(self.closed)
        self.retranslate()

    @property
    def current(self) -> Section | None:
        """The section that is open."""
        return self._chapters[self._pages.currentIndex()].section if self._chapters else None

    @Slot(int)
    def open_chapter(self, number: int) -> None:
        """Show another section."""
        if number != self._pages.currentIndex():
            self._leave_current()
            self._pages.setCurrentIndex(number)
            self._enter_current()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(admin_wording.admin_headline())
        self.leave_button.setText(admin_wording.leave_button())
        self.back.setText(common_wording.door_button())
        for tab, chapter in zip(self.tabs, self._chapters, strict=True):
            tab.setText(chapter.title())

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        self._scale = scale
        self._whole.setSpacing(round(24 * scale))
        for layout in (self._inside, self._sections, self._exits):
            layout.setSpacing(round(10 * scale))
        for chapter in self._chapters:
            chapter.section.rescale(scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rail at the side or on top."""
        super().resizeEvent(event)
        upright = self.height() > self.width()
        directions = QBoxLayout.Direction
        self._whole.setDirection(directions.TopToBottom if upright else directions.LeftToRight)
        for row in (self._sections, self._exits):
            row.setDirection(directions.LeftToRight if upright else directions.TopToBottom)
        self._headline.setVisible(not upright)
        beside = round(_RAIL_PX * max(_NARROW, self._scale))
        self._rail.setMinimumWidth(0 if upright else beside)
        self._rail.setMaximumWidth(QWIDGETSIZE_MAX if upright else beside)

    def showEvent(self, event: QShowEvent) -> None:
        """Open at the first section; without any, at what does no harm."""
        super().showEvent(event)
        if not self._chapters:
            self.back.setFocus()
            return
        self._pages.setCurrentIndex(0)
        self.tabs[0].setChecked(True)
        self.tabs[0].setFocus()
        self._enter_current()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close what is open, also where nobody touched it for long."""
        super().hideEvent(event)
        self._leave_current()

    def _enter_current(self) -> None:
        if self.current is not None:
            self.current.enter()

    def _leave_current(self) -> None:
        if self.current is not None:
            self.current.leave()

    def _make_tab(self, number: int) -> QPushButton:
        tab = make_button("", role="tab")
        tab.setCheckable(True)
        self._group.addButton(tab, number)
        return tab

    def _lay_out(self) -> None:
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self._headline)
        self._inside.addLayout(self._sections)
        self._inside.addStretch(1)
        self._inside.addLayout(self._exits)
        for tab in self.tabs:
            self._sections.addWidget(tab)
        for way_out in (self.leave_button, self.back):
            self._exits.addWidget(way_out)
        for chapter in self._chapters:
            self._pages.addWidget(chapter.section)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._rail)
        self._whole.addWidget(self._pages, 1)
