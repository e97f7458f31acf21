from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.camera.codes import read_code
from kiosk.camera.source import Image
from kiosk.face.image import decode_photo
from kiosk.ui.admin import badge_print
from kiosk.ui.admin.badge_card import CARD_MM, Badge
from kiosk.ui.admin.badge_files import document, picture
from kiosk.ui.admin.badge_page import BadgePage

LEFT = Qt.MouseButton.LeftButton
LONG = Badge("x" * 64, "Karl Theodor Maria Nikolaus Johann Jacob Philipp Franz Joseph Sylvester Buhl")
BADGES = [Badge("ada", "Ada Lovelace"), Badge("ada"), LONG, Badge("p7", "محمد علي")]


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[BadgePage]:
    window = QWidget()
    made = BadgePage()
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    made.rescale(1.0)
    made.open("ada", "Ada Lovelace")
    window.resize(900, 700)
    window.show()
    yield made
    window.close()


def as_array(image: QImage) -> Image:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()


@pytest.mark.parametrize("badge", BADGES, ids=lambda badge: badge.called[:8])
def test_the_kiosks_own_scanner_reads_the_picture(qapp: object, badge: Badge) -> None:
    image = decode_photo(picture(badge), longest_side=4000)

    assert read_code(image) == f"kiosk:{badge.user_id}"
    assert image.shape[1] / image.shape[0] == pytest.approx(CARD_MM.width() / CARD_MM.height(), abs=0.01)


def test_the_kiosks_own_scanner_reads_the_screen(page: BadgePage) -> None:
    assert read_code(as_array(page.card.grab().toImage())) == "kiosk:ada"


@pytest.mark.parametrize("badge", BADGES, ids=lambda badge: badge.called[:8])
def test_the_document_is_one_page_of_a4(qapp: object, badge: Badge) -> None:
    data = document(badge)

    assert data.startswith(b"%PDF-")
    [box] = re.findall(rb"/MediaBox \[([^\]]*)\]", data)
    assert [float(number) for number in box.split()] == pytest.approx([0, 0, 595, 842], abs=1)
    assert data.count(b"/Type /Page\n") == 1


def test_the_document_holds_no_picture(qapp: object) -> None:
    assert re.search(rb"/Subtype\s*/Image\b", document(BADGES[0])) is None


@pytest.mark.parametrize(
    ("button", "suffix", "start"),
    [
        (lambda page: page.as_picture, "png", b"\x89PNG"),
        (lambda page: page.as_pdf, "pdf", b"%PDF"),
    ],
    ids=["picture", "pdf"],
)
def test_a_file_is_saved_where_the_dialog_says(
    qtbot: QtBot,
    page: BadgePage,
    tmp_path: Path,
    button: Callable[[BadgePage], QPushButton],
    suffix: str,
    start: bytes,
) -> None:
    QTest.mouseClick(button(page), LEFT)
    dialog = page.window().findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    [suggested] = dialog.selectedFiles()
    assert Path(suggested).name == f"badge-ada.{suffix}"
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("mine")
    dialog.accept()

    qtbot.waitUntil(lambda: page.notice.text != "")
    assert (tmp_path / f"mine.{suffix}").read_bytes().startswith(start)
    assert f"mine.{suffix}" in page.notice.text


def test_a_folder_that_takes_no_file_is_told_of(qtbot: QtBot, page: BadgePage, tmp_path: Path) -> None:
    page.save(tmp_path / "missing" / "badge.png", picture)

    qtbot.waitUntil(lambda: "badge.png" in page.notice.text)
    assert "could not be written" in page.notice.text


def test_leaving_the_page_closes_the_dialog(qtbot: QtBot, page: BadgePage) -> None:
    QTest.mouseClick(page.as_picture, LEFT)
    dialog = page.window().findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)

    page.leave()

    assert not dialog.isVisible()


def test_the_way_back(qtbot: QtBot, page: BadgePage) -> None:
    with qtbot.waitSignal(page.closed):
        QTest.mouseClick(page.back, LEFT)


def test_without_a_printer_there_is_another_way(page: BadgePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(badge_print, "has_printer", lambda: False)

    QTest.mouseClick(page.paper, LEFT)

    assert "no printer" in page.notice.text


def test_a_printer_gets_the_page(qapp: object, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))

    assert badge_print.print_badge(printer, BADGES[0])
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(("taken", "words"), [(True, "on its way"), (False, "did not take")])
def test_what_becomes_of_the_page_is_said(
    page: BadgePage, monkeypatch: pytest.MonkeyPatch, taken: bool, words: str
) -> None:
    monkeypatch.setattr(badge_print, "has_printer", lambda: True)
    monkeypatch.setattr(badge_print, "print_badge", lambda _printer, _badge: taken)

    QTest.mouseClick(page.paper, LEFT)
    dialog = page.window().findChild(QDialog)
    assert isinstance(dialog, QDialog)
    dialog.finished.emit(QDialog.DialogCode.Accepted.value)
    dialog.reject()

    assert words in page.notice.text


def test_a_machine_without_qts_printing_has_no_button(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(badge_print, "can_print", lambda: False)
    page = BadgePage()
    qtbot.addWidget(page)

    assert page.paper.isHidden()
    assert not page.as_pdf.isHidden()
