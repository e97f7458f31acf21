"""Paints one person in the list: a picture or initials, the name, the ID, their photos and when they came."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from PySide6.QtCore import QDateTime, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kiosk.ui import theme
from kiosk.ui.admin import people_wording
from kiosk.ui.admin.people_model import ROW_ROLE
from kiosk.ui.admin.people_rows import PersonRow, initials

ROW_PX, PICTURE_PX = 76, 52
_MARGIN_PX, _GAP_PX, _SIDE_PX, _CHIP_HEIGHT_PX = 16, 16, 240, 30
_HUES = (210, 258, 322, 12, 34, 150, 178, 232)

_Index = QModelIndex | QPersistentModelIndex


class PersonDelegate(QStyledItemDelegate):
    """Everything in a row lies where its language has it: pictures where lines begin."""

    def __init__(self, picture_of: Callable[[PersonRow], QImage | None], parent: QWidget) -> None:
        """`picture_of` gives a square picture, where it is there."""
        super().__init__(parent)
        self._picture_of = picture_of
        self.rescale(1.0)

    def rescale(self, scale: float) -> None:
        """Paint for a window of another size."""
        self._scale = scale
        self._title = theme.font(19 * scale, weight=QFont.Weight.DemiBold)
        self._text, self._small = theme.font(17 * scale), theme.font(15 * scale)

    @property
    def row_height(self) -> int:
        """Pixels."""
        return round(ROW_PX * max(self._scale, 0.85))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """See QStyledItemDelegate."""
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """See QStyledItemDelegate."""
        row: PersonRow = index.data(ROW_ROLE)
        canvas = RowCanvas(painter, option, self._scale)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        canvas.paint_ground()
        paint_portrait(painter, canvas.picture(PICTURE_PX), row, self._picture_of(row))
        self._paint_texts(canvas, row)
        painter.restore()

    def _paint_texts(self, canvas: RowCanvas, row: PersonRow) -> None:
        colours = theme.palette()
        tone = colours.undecided if _worries(row) else colours.text
        seen = people_wording.last_seen(row.seen, QDateTime.currentDateTime())
        end = canvas.side(_SIDE_PX)
        canvas.write_pair(
            end, (self._text, tone, people_wording.photos(row)), (self._small, colours.muted, seen)
        )
        mark = people_wording.admission(row)
        chip = canvas.paint_chip(self._small, mark) if mark else 0
        middle = canvas.middle(PICTURE_PX, _SIDE_PX, chip)
        lines = [(self._title, colours.text, row.title)]
        if row.name:
            lines.append((self._small, colours.muted, row.user_id))
        canvas.write_pair(middle, *lines)


class RowCanvas:
    """Where things go in one row, and how they are drawn there."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, scale: float) -> None:
        self._painter, self._option, self._scale = painter, option, scale
        self._rect: QRect = option.rect
        self._left_to_right = option.direction is Qt.LayoutDirection.LeftToRight

    def paint_ground(self) -> None:
        """What lies below: the line to the next row, and whether this one is chosen or pointed at."""
        colours, state = theme.palette(), self._option.state
        self._painter.fillRect(self._rect, QColor(colours.surface))  # over what the table has painted
        inner = QRectF(self._rect).adjusted(4, 3, -4, -4)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            self._painter.setBrush(QColor(colours.raised))
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            self._painter.setPen(QPen(QColor(colours.accent), 2) if focused else Qt.PenStyle.NoPen)
            self._painter.drawRoundedRect(inner, 10, 10)
        self._painter.setPen(QPen(QColor(colours.edge), 1))
        line = self._rect.adjusted(self._px(_MARGIN_PX), 0, -self._px(_MARGIN_PX), 0)
        self._painter.drawLine(line.bottomLeft(), line.bottomRight())

    def picture(self, side: int) -> QRectF:
        """The square of the picture."""
        px = self._px(side)
        top = (self._rect.height() - px) // 2
        return QRectF(self._placed(QRect(self._px(_MARGIN_PX), top, px, px)))

    def side(self, width: int) -> QRect:
        """The column at the line's end."""
        px = self._px(width)
        return self._placed(QRect(self._rect.width() - self._px(_MARGIN_PX) - px, 0, px, self._rect.height()))

    def middle(self, picture: int, side: int, chip: int) -> QRect:
        """What is left between the picture and the column at the end, less a chip of `chip` pixels."""
        start = self._px(_MARGIN_PX + picture + _GAP_PX)
        end = self._rect.width() - self._px(_MARGIN_PX + side + _GAP_PX) - chip
        return self._placed(QRect(start, 0, max(0, end - start), self._rect.height()))

    def paint_chip(self, font: QFont, text: str) -> int:
        """Paint a mark before the column at the end; returns the pixels that it takes."""
        colours, padding = theme.palette(), self._px(12)
        width, height = QFontMetrics(font).horizontalAdvance(text) + 2 * padding, self._px(_CHIP_HEIGHT_PX)
        end = self._rect.width() - self._px(_MARGIN_PX + _SIDE_PX + _GAP_PX)
        rect = self._placed(QRect(end - width, (self._rect.height() - height) // 2, width, height))
        self._painter.setPen(QPen(QColor(colours.refused), 1.5))
        self._painter.setBrush(QColor(colours.refused_surface))
        self._painter.drawRoundedRect(rect, height / 2, height / 2)
        self._painter.setPen(QColor(colours.refused))
        self._painter.setFont(font)
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        return width + self._px(_GAP_PX)

    def write_pair(self, rect: QRect, *lines: tuple[QFont, str, str]) -> None:
        """One line in the middle of `rect`, or two; what is too long is cut off."""
        heights = [QFontMetrics(font).height() for font, _, _ in lines]
        top = rect.top() + (rect.height() - sum(heights)) // 2
        start = Qt.AlignmentFlag.AlignLeft if self._left_to_right else Qt.AlignmentFlag.AlignRight
        for (font, colour, text), height in zip(lines, heights, strict=True):
            cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            self._painter.setFont(font)
            self._painter.setPen(QColor(colour))
            # What is written in another direction must not move to the other side.
            flags = start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            self._painter.drawText(QRect(rect.left(), top, rect.width(), height), flags, cut)
            top += height

    def _placed(self, rect: QRect) -> QRect:
        """A rectangle relative to the row, where the line begins at the left, as the language has it."""
        moved = rect.translated(self._rect.topLeft())
        return QStyle.visualRect(self._option.direction, self._rect, moved)

    def _px(self, length: float) -> int:
        return round(length * self._scale)


def paint_portrait(painter: QPainter, area: QRectF, row: PersonRow, picture: QImage | None) -> None:
    """A round picture of a person or, where there is none, their initials."""
    painter.setPen(Qt.PenStyle.NoPen)
    if picture is not None:
        brush = QBrush(picture)
        scale = area.width() / picture.width()
        brush.setTransform(QTransform.fromTranslate(area.left(), area.top()).scale(scale, scale))
        painter.setBrush(brush)
        painter.drawEllipse(area)
        return
    painter.setBrush(person_colour(row.user_id))
    painter.drawEllipse(area)
    painter.setPen(QColor("#ffffff"))
    painter.setFont(theme.font(0.38 * area.width(), weight=QFont.Weight.DemiBold))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials(row))


def person_colour(user_id: str) -> QColor:
    """The same colour for the same person everywhere; white letters on it have a contrast of 4.5 or more."""
    number = zlib.crc32(user_id.encode())
    return QColor.fromHslF(_HUES[number % len(_HUES)] / 360, 0.38, 0.33)


def _worries(row: PersonRow) -> bool:
    return row.needs_photos or (row.usable is not None and row.usable < row.photos)
