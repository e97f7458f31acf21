from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.errors import ImageError, PhotoRefused
from kiosk.face.types import PhotoEmbedding, PhotoStatus
from kiosk.gallery.gallery import NewPhoto
from kiosk.ui.admin.enroll_entries import NO_PICTURE, Entry, Judged, State, make_thumbnail
from kiosk.ui.admin.enroll_photos import ElidedLabel, PhotoCard, PhotoTray
from kiosk.ui.admin.enroll_sources import Source
from tests.ui.admin.enrolling import click, face_of, photo


def entry(number: int, judged: Judged | None = None, name: str = "one.jpg") -> Entry:
    source = Source(name, lambda: photo(3))
    return Entry(number, source) if judged is None else Entry(number, source, judged)


def good() -> Judged:
    data = photo(3)
    made = NewPhoto(data, PhotoEmbedding(PhotoStatus.OK, face_of(3)))
    return Judged(made, make_thumbnail(data), None)


@pytest.fixture
def tray(qtbot: QtBot) -> PhotoTray:
    made = PhotoTray()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_a_thumbnail_is_small_and_hostile_bytes_have_none() -> None:
    thumbnail = make_thumbnail(photo(3))
    assert 0 < thumbnail.width() <= 320
    assert make_thumbnail(b"no photo") is NO_PICTURE


@pytest.mark.parametrize(
    ("judged", "state", "words"),
    [
        (None, State.WAITING, "Waiting to be checked"),
        (good(), State.GOOD, "Good"),
        (
            Judged(None, NO_PICTURE, PhotoRefused("x", code="blurred")),
            State.REFUSED,
            "Blurred. Use a sharper photo.",
        ),
        (Judged(None, NO_PICTURE, ImageError("It is empty.")), State.REFUSED, "It is empty."),
    ],
)
def test_a_card_says_what_is_known(qtbot: QtBot, judged: Judged | None, state: State, words: str) -> None:
    card = PhotoCard(entry(1, judged), 1.0)
    qtbot.addWidget(card)

    assert card.entry.state is state
    assert card.verdict == words
    assert card.has_picture is (state is State.GOOD)


def test_cards_follow_their_entries(qtbot: QtBot, tray: PhotoTray) -> None:
    for number in range(1, 13):
        tray.show_entry(entry(number))
    tray.show_entry(entry(12, good()))  # before its card is made
    tray.remove_entry(11)
    qtbot.waitUntil(lambda: len(tray.cards) == 11)
    assert tray.cards[-1].verdict == "Good"

    tray.show_entry(entry(1, good()))
    tray.remove_entry(2)

    assert tray.cards[0].verdict == "Good"
    assert [card.entry.number for card in tray.cards[:2]] == [1, 3]
    with qtbot.waitSignal(tray.remove_wanted) as wanted:
        click(tray.cards[1].remove)
    assert wanted.args == [3]


def test_a_long_name_loses_its_middle(qtbot: QtBot) -> None:
    label = ElidedLabel("value", "a_very_long_name_of_a_photo_from_a_telephone.jpg")
    qtbot.addWidget(label)
    label.resize(120, 30)
    label.show()
    assert label.text().startswith("a_")
    assert label.text().endswith("jpg")
    assert len(label.text()) < len(label.full_text)

    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert label.alignment() & Qt.AlignmentFlag.AlignRight
