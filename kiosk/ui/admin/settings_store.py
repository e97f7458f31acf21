"""The live test of the photo store: can it be reached as the page says now, and what may this kiosk do there?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.doctor import Finding, check_clock, check_store
from kiosk.gallery.open_store import open_store
from kiosk.settings import Settings
from kiosk.ui.admin import settings_live_wording
from kiosk.ui.admin.settings_trial import TrialCard
from kiosk.ui.labels import make_label


class StoreTest(TrialCard):
    """Runs the doctor's checks of the store."""

    def __init__(self, wanted: Callable[[], Settings], parent: QWidget | None = None) -> None:
        super().__init__(wanted, parent)
        self._text = make_label("notice", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._text, 1)
        head.addWidget(self.begin)
        self.inside.addLayout(head)
        self.inside.addWidget(self.progress)
        self.inside.addWidget(self.findings)
        self.retranslate()

    def examine(self, settings: Settings) -> Iterator[Finding]:
        """Ask the store everything that a kiosk will."""
        store = open_store(settings)
        yield from check_store(store)
        yield check_clock(store)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._text.setText(settings_live_wording.store_test())
        self.begin.setText(settings_live_wording.store_test_button())
