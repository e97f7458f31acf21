"""Trying out settings before they are saved: checks of the doctor, off the thread that draws."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.doctor import Finding, Status
from kiosk.errors import KioskError
from kiosk.settings import Settings
from kiosk.ui.admin import settings_live_wording
from kiosk.ui.admin.parts import Progress
from kiosk.ui.admin.settings_card import Card
from kiosk.ui.background import Background
from kiosk.ui.labels import make_button, make_label
from kiosk.ui.symbols import AnswerSymbol
from kiosk.ui.theme import Tone

_TONES = {Status.OK: Tone.GRANTED, Status.WARNING: Tone.UNDECIDED, Status.FAILED: Tone.REFUSED}
_SYMBOL_PX = 26


class Trial(QObject):
    """Runs one set of checks at a time.

    One that is abandoned goes on unheard, so that it takes its test objects away again; the next waits for it.
    """

    found = Signal(object)
    """A Finding."""

    ended = Signal(object)
    """None, or the KioskError that ended it."""

    _found_in_thread = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._turn = threading.Lock()
        self._number = 0
        self._running = False
        self._background = Background()
        self._found_in_thread.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether somebody waits for findings."""
        return self._running

    def start(self, check: Callable[[], Iterable[Finding]]) -> None:
        """Tell of the findings one by one, and of the end. `check` is called and walked in another thread."""
        self._number += 1
        self._running = True
        number = self._number

        def work() -> None:
            with self._turn:
                for finding in check() if number == self._number else ():
                    self._found_in_thread.emit(number, finding)

        self._background.run(work, lambda result: self._end(number, result))

    def abandon(self) -> None:
        """Want to hear no more of it."""
        self._number += 1
        self._running = False

    @Slot(int, object)
    def _tell(self, number: int, finding: Finding) -> None:
        if number == self._number:
            self.found.emit(finding)

    def _end(self, number: int, result: KioskError | None) -> None:
        if number == self._number:
            self._running = False
            self.ended.emit(result)


class Findings(QWidget):
    """A list of what checks found: a symbol, what, and what to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts: list[str] = []
        """What the lines say."""
        self._scale = 1.0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._lines: list[QWidget] = []
        self.hide()

    def clear(self) -> None:
        """Forget all of them."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self.texts = [], []
        self.hide()

    def add(self, finding: Finding) -> None:
        """Add one below the others."""
        said = f"{settings_live_wording.check_name(finding.check)}: {finding.detail}"
        self._add_line(_TONES[finding.status], said, finding.advice)

    def add_problem(self, error: KioskError) -> None:
        """Say why there are no findings, or no more of them."""
        self._add_line(Tone.REFUSED, f"{error.title}. {error}", "")

    def rescale(self, scale: float) -> None:
        """Draw the next ones for a window of another size."""
        self._scale = scale
        self._layout.setSpacing(round(8 * scale))

    def _add_line(self, tone: Tone, said: str, advice: str) -> None:
        line, symbol, words = QWidget(), AnswerSymbol(), QVBoxLayout()
        symbol.show_tone(tone)
        symbol.setFixedSize(round(_SYMBOL_PX * self._scale), round(_SYMBOL_PX * self._scale))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(10 * self._scale))
        row.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        words.addWidget(make_label("notice", said, wrap=True))
        if advice:
            words.addWidget(make_label("small", advice, wrap=True))
        self.texts.append(f"{said} {advice}".strip())
        self._lines.append(line)
        self._layout.addWidget(line)
        self.show()


class TrialCard(Card):
    """A card with the button that begins checks of what was entered, and what they found."""

    def __init__(self, wanted: Callable[[], Settings], parent: QWidget | None = None) -> None:
        """`wanted` gives the settings with what was entered; it may raise SettingsError."""
        super().__init__(parent)
        self._wanted = wanted
        self.trial, self.findings, self.progress = Trial(), Findings(), Progress()
        self.begin = make_button("", role="compact")
        self.begin.clicked.connect(self._begin)
        self.progress.cancelled.connect(self._abandon)
        self.trial.found.connect(self.findings.add)
        self.trial.ended.connect(self._on_end)

    def examine(self, settings: Settings) -> Iterable[Finding]:
        """The checks, in another thread."""
        raise NotImplementedError

    def known(self, settings: Settings) -> Finding | None:  # noqa: ARG002  # for those who know
        """What is known without any check."""
        return None

    def leave(self) -> None:
        """Abandon what runs, and forget what was found."""
        self._abandon()
        self.findings.clear()

    def rescale(self, scale: float) -> None:
        """Space it out."""
        super().rescale(scale)
        self.findings.rescale(scale)

    @Slot()
    def _begin(self) -> None:
        self.findings.clear()
        try:
            settings = self._wanted()
        except KioskError as error:
            self.findings.add_problem(error)
            return
        known = self.known(settings)
        if known is not None:
            self.findings.add(known)
            return
        self.begin.setEnabled(False)
        self.progress.begin(settings_live_wording.testing())
        self.trial.start(lambda: self.examine(settings))

    @Slot()
    def _abandon(self) -> None:
        self.trial.abandon()
        self._on_end(None)

    @Slot(object)
    def _on_end(self, result: KioskError | None) -> None:
        self.begin.setEnabled(True)
        self.progress.end()
        if result is not None:
            self.findings.add_problem(result)
