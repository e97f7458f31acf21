"""Cards about this kiosk that are no settings: whether it is in kiosk mode, and where its settings are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kiosk.ui.admin import settings_live_wording
from kiosk.ui.admin.settings_card import Card
from kiosk.ui.labels import make_label


class StateCard(Card):
    """A headline, and a sentence."""

    def __init__(self, say: Callable[[], tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._headline, self._sentence = make_label("subtitle", wrap=True), make_label("small", wrap=True)
        self.inside.addWidget(self._headline)
        self.inside.addWidget(self._sentence)
        self.retranslate()

    @property
    def texts(self) -> tuple[str, str]:
        """What it says."""
        return self._headline.text(), self._sentence.text()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        headline, sentence = self._say()
        self._headline.setText(headline)
        self._sentence.setText(sentence)


def mode_card(*, locked: bool) -> StateCard:
    """Says whether the kiosk is in kiosk mode."""
    return StateCard(partial(settings_live_wording.mode, locked=locked))


def file_card(path: Path) -> StateCard:
    """Says where the settings are kept."""
    return StateCard(
        lambda: (
            settings_live_wording.file_headline(),
            settings_live_wording.file_place(str(path)),
        )
    )
