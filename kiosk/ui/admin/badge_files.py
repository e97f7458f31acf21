"""The badge as files: a picture, a PDF page to cut the card out of, and the same on a printer."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from kiosk.ui.admin.badge_card import CARD_MM, Badge, paint_card

DPI = 600

_MM_PER_INCH = 25.4
_PAPER_MM = QSizeF(210.0, 297.0)
_TOP_MM, _MARK_MM, _MARK_GAP_MM, _MARK_WIDTH_MM = 40.0, 6.0, 2.0, 0.15


def picture(badge: Badge) -> bytes:
    """A PNG of the card at 600 dots per inch."""
    unit = DPI / _MM_PER_INCH
    image = QImage((CARD_MM * unit).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setDotsPerMeterX(round(1000 * unit))
    image.setDotsPerMeterY(round(1000 * unit))
    painter = QPainter(image)
    paint_card(painter, QPointF(0, 0), unit, badge)
    painter.end()
    buffer = _open_buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def document(badge: Badge) -> bytes:
    """A PDF page, A4, with the card in its true size and marks to cut along; all of it is vectors."""
    buffer = _open_buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(badge.called)
    writer.setResolution(DPI)
    writer.setPageLayout(page_layout())
    painter = QPainter(writer)
    paint_page(painter, DPI / _MM_PER_INCH, badge)
    painter.end()
    return bytes(buffer.data().data())


def page_layout() -> QPageLayout:
    """A4, upright, with all of the page to paint on."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def paint_page(painter: QPainter, unit: float, badge: Badge) -> None:
    """Paint the page; a millimetre has `unit` pixels."""
    corner = QPointF((_PAPER_MM.width() - CARD_MM.width()) / 2, _TOP_MM) * unit
    paint_card(painter, corner, unit, badge)
    painter.setPen(QPen(QColor("black"), _MARK_WIDTH_MM * unit))
    card = QRectF(corner, CARD_MM * unit)
    near, far = _MARK_GAP_MM * unit, (_MARK_GAP_MM + _MARK_MM) * unit
    for x, across in ((card.left(), -1), (card.right(), 1)):
        for y, down in ((card.top(), -1), (card.bottom(), 1)):
            painter.drawLine(QPointF(x + across * near, y), QPointF(x + across * far, y))
            painter.drawLine(QPointF(x, y + down * near), QPointF(x, y + down * far))


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
