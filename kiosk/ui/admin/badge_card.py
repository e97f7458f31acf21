"""The badge as it is drawn: a card with name, ID and QR code, on the screen, in pictures and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.enrollment.badge import badge_code
from kiosk.ui import theme

CARD_MM = QSizeF(85.6, 54.0)
"""ISO/IEC 7810, ID-1: that of credit cards."""

_CODE_MM, _EDGE_MM, _GAP_MM, _CORNER_MM = 44.0, 4.0, 2.0, 3.2
_NAME_MM, _ID_MM = (6.4, 2.2), (4.2, 2.0)
"""Largest and smallest type."""

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


@dataclass(frozen=True, slots=True)
class Badge:
    """Whose it is; `name` may be ""."""

    user_id: str
    name: str = ""

    @property
    def called(self) -> str:
        """The name, or the ID."""
        return self.name or self.user_id


def paint_card(painter: QPainter, corner: QPointF, unit: float, badge: Badge) -> None:
    """Paint the card with its top left at `corner`; a millimetre has `unit` pixels of the device."""
    card = QRectF(corner, CARD_MM * unit)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawRect(card)
    top = card.top() + (card.height() - _CODE_MM * unit) / 2
    code = QRectF(card.left() + _EDGE_MM * unit / 2, top, _CODE_MM * unit, _CODE_MM * unit)
    paint_code(painter, code, badge.user_id)
    left = code.right() + _GAP_MM * unit
    words = QRectF(left, code.top(), card.right() - _EDGE_MM * unit - left, code.height())
    _write(painter, words.adjusted(0, 4 * unit, 0, -4 * unit), unit, badge)
    painter.restore()


def paint_code(painter: QPainter, area: QRectF, user_id: str) -> None:
    """Paint the QR code of an ID, its quiet zone included, as rectangles of whole pixels."""
    code = badge_code(user_id)
    module = max(1, int(area.width() / len(code)))
    margin = (area.width() - module * len(code)) / 2
    left, top = round(area.left() + margin), round(area.top() + margin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("black"))
    # One path: between separate rectangles, viewers of a PDF show fine white lines.
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for number, row in enumerate(code.tolist()):
        for start, length in _dark_runs(row):
            path.addRect(left + start * module, top + number * module, length * module, module)
    painter.drawPath(path)


def _dark_runs(row: list[bool]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin in a row, and how many there are."""
    for dark, group in groupby(enumerate(row), key=itemgetter(1)):
        places = [place for place, _ in group]
        if dark:
            yield places[0], len(places)


def _write(painter: QPainter, area: QRectF, unit: float, badge: Badge) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("black")))
    if not badge.name:
        _fit(painter, area, unit, badge.user_id, _NAME_MM, QFont.Weight.DemiBold)
        return
    above = QRectF(area.left(), area.top(), area.width(), 0.62 * area.height())
    written = _fit(painter, above, unit, badge.name, _NAME_MM, QFont.Weight.DemiBold)
    below = area.adjusted(0, written + _GAP_MM * unit, 0, 0)
    _fit(painter, below, unit, badge.user_id, _ID_MM, QFont.Weight.Normal)


def _fit(
    painter: QPainter, area: QRectF, unit: float, text: str, sizes: tuple[float, float], weight: QFont.Weight
) -> float:
    """Write as large as there is room for; returns the height that it takes."""
    largest, smallest = (max(1, round(size * unit)) for size in sizes)
    for pixels in range(largest, smallest - 1, -max(1, largest // 20)):
        painter.setFont(theme.font(pixels, weight=weight))
        needed = QFontMetricsF(painter.font()).boundingRect(area, Qt.TextFlag.TextWordWrap, text)
        if needed.height() <= area.height() and needed.width() <= area.width():
            painter.drawText(area, Qt.TextFlag.TextWordWrap, text)
            return needed.height()
    painter.setClipRect(area)
    painter.drawText(area, _WRAPPED, text)
    painter.setClipping(False)
    return min(area.height(), QFontMetricsF(painter.font()).boundingRect(area, _WRAPPED, text).height())


class CardPicture(QWidget):
    """The card on the screen, as large as there is room for, in its proportions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge: Badge | None = None

    def show_badge(self, badge: Badge) -> None:
        """Show somebody's card."""
        self._badge = badge
        self.setAccessibleName(badge.called)
        self.update()

    def set_width(self, width: int) -> None:
        """Be so wide."""
        self.setFixedSize(QSize(width, round(width * CARD_MM.height() / CARD_MM.width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint it."""
        if self._badge is None:
            return
        painter, unit = QPainter(self), self.width() / CARD_MM.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.palette().outline), 2))
        painter.setBrush(QColor("white"))
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(card, _CORNER_MM * unit, _CORNER_MM * unit)
        inset = _CORNER_MM * unit / 2
        painter.setClipRect(card.adjusted(inset, inset, -inset, -inset))
        paint_card(painter, QPointF(0, 0), unit, self._badge)
