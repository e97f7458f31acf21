"""Prints a badge, where Qt's printing is there at all: some packages of Qt leave it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QWidget

from kiosk.ui.admin.badge_card import Badge
from kiosk.ui.admin.badge_files import page_layout, paint_page

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MM_PER_INCH = 25.4


def can_print() -> bool:
    """Whether Qt can print; says nothing of printers."""
    try:
        import PySide6.QtPrintSupport  # noqa: F401
    except ImportError:
        return False
    return True


def has_printer() -> bool:
    """Whether this machine knows a printer; asking may take a moment."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def print_dialog(parent: QWidget, badge: Badge, on_end: Callable[[bool], None]) -> QDialog:
    """A dialog that prints the badge once a printer is chosen; `on_end` is told whether that took it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(page_layout())
    dialog = QPrintDialog(printer, parent)

    def send(result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            on_end(print_badge(printer, badge))

    dialog.finished.connect(send)
    return dialog


def print_badge(printer: QPrinter, badge: Badge) -> bool:
    """Print the page with the badge; whether the printer took it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    paint_page(painter, printer.resolution() / _MM_PER_INCH, badge)
    return painter.end()
