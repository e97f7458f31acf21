"""The numbers of a trial: distance and threshold, each photo by itself, and the frames that were compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.enrollment.trial import PhotoDistance, TrialResult
from kiosk.errors import KioskError
from kiosk.face.types import FrameAnalysis
from kiosk.ui.admin import try_wording
from kiosk.ui.admin.enroll_photos import ElidedLabel
from kiosk.ui.admin.people_thumbnails import Thumbnails
from kiosk.ui.admin.photo_grid import PhotoPicture
from kiosk.ui.admin.try_bar import DistanceBar
from kiosk.ui.labels import make_label, restyle
from kiosk.ui.symbols import AnswerSymbol
from kiosk.ui.theme import Tone

_SYMBOL_PX, _PICTURE_PX, _BAR_PX, _SMALL_BAR_PX = 44, 52, 26, 16


class Verdict(QFrame):
    """What the door would do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._symbol = AnswerSymbol()
        self._headline, self._sentence = make_label("subtitle", wrap=True), make_label("value", wrap=True)
        self.tone = Tone.NEUTRAL
        """What the colour says."""
        words = QVBoxLayout()
        words.addWidget(self._headline)
        words.addWidget(self._sentence)
        row = QHBoxLayout(self)
        row.setSpacing(14)
        row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._headline.text()}. {self._sentence.text()}"

    def tell(self, told: try_wording.Told) -> None:
        """Say it."""
        self.tone = told.tone
        restyle(self, "tone", str(told.tone))
        self._symbol.show_tone(told.tone)
        self._headline.setText(told.headline)
        self._sentence.setText(told.sentence)

    def rescale(self, scale: float) -> None:
        """Be as large as the window asks for."""
        self._symbol.setFixedSize(round(_SYMBOL_PX * scale), round(_SYMBOL_PX * scale))


class Numbers(QWidget):
    """Distance, threshold and margin, and the bar that shows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = DistanceBar(_BAR_PX)
        self.values = [make_label("title") for _ in range(3)]
        self._names = [make_label("small") for _ in range(3)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        for column, (name, value) in enumerate(zip(self._names, self.values, strict=True)):
            grid.addWidget(name, 0, column)
            grid.addWidget(value, 1, column)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self.bar, 2, 0, 1, 4)

    def show_result(self, result: TrialResult) -> None:
        """Show the numbers; nothing where nothing was compared."""
        distance, threshold, margin = result.decision.distance, result.decision.threshold, result.margin
        self.setVisible(distance is not None)
        if distance is None or margin is None:
            return
        labels = (try_wording.distance_label(), try_wording.threshold_label(), try_wording.margin_label())
        for name, label in zip(self._names, labels, strict=True):
            name.setText(label)
        for value, number in zip(self.values, (distance, threshold, margin), strict=True):
            value.setText(try_wording.number(number, 3))
        restyle(self.values[0], "tone", "granted" if margin >= 0 else "refused")
        self.bar.show_distance(distance, threshold)


class PhotoRow(QWidget):
    """One photo: its picture, name and distance."""

    def __init__(self, photo: PhotoDistance | str, said: str, threshold: float) -> None:
        """Of a photo that was not compared there is only the name."""
        super().__init__()
        self.name = photo if isinstance(photo, str) else photo.name
        self.picture = PhotoPicture()
        self.state = make_label("small", said, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(ElidedLabel("value", self.name))
        words.addWidget(self.state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.picture)
        row.addLayout(words, 3)
        self.bar, self.value = DistanceBar(_SMALL_BAR_PX), make_label("value")
        row.addWidget(self.bar, 2)
        row.addWidget(self.value)
        if isinstance(photo, str):
            self.bar.hide()
            return
        self.bar.show_distance(photo.distance, threshold)
        self.value.setText(try_wording.number(photo.distance, 3))

    def rescale(self, scale: float) -> None:
        """Be as large as the window asks for."""
        self.picture.setFixedSize(round(_PICTURE_PX * scale), round(_PICTURE_PX * scale))
        self.bar.rescale(scale)


class TryResult(QWidget):
    """Everything that is known at the end of a trial."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails, self._user_id, self._scale = thumbnails, "", 1.0
        self._shown: tuple[TrialResult, KioskError | None, str] | None = None
        self.verdict, self.numbers = Verdict(), Numbers()
        self.photos: list[PhotoRow] = []
        self._photos_headline = make_label("field", wrap=True)
        self._frames_headline = make_label("field", wrap=True)
        self._frames = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._rows = QVBoxLayout()
        for part in (self.verdict, self.numbers, self._photos_headline):
            self._column.addWidget(part)
        self._column.addLayout(self._rows)
        self._column.addWidget(self._frames_headline)
        self._column.addWidget(self._frames)
        self._column.addStretch(1)
        thumbnails.arrived.connect(self._show_picture)

    @property
    def tone(self) -> Tone:
        """What the colour of the verdict says."""
        return self.verdict.tone

    @property
    def frames(self) -> list[list[str]]:
        """What is written of the frames, line by line."""
        grid = self._frames.layout()
        assert isinstance(grid, QGridLayout)
        items = [[grid.itemAtPosition(row, column) for column in range(5)] for row in range(grid.rowCount())]
        widgets = [[item.widget() for item in row if item is not None] for row in items]
        return [[label.text() for label in row if isinstance(label, QLabel)] for row in widgets]

    def show_result(self, user_id: str, name: str, result: TrialResult, problem: KioskError | None) -> None:
        """Show how the trial of this person ended."""
        self._user_id, self._shown = user_id, (result, problem, name)
        self.retranslate()
        self._thumbnails.want([(user_id, row.name) for row in self.photos])

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        if self._shown is None:
            return
        result, problem, name = self._shown
        self.verdict.tell(try_wording.outcome(result, name, problem))
        self.numbers.show_result(result)
        self._show_photos(result)
        self._show_frames(result.frames)
        self.rescale(self._scale)

    def rescale(self, scale: float) -> None:
        """Space it out for a window of another size."""
        self._scale = scale
        self._column.setSpacing(round(16 * scale))
        self._rows.setSpacing(round(8 * scale))
        self.verdict.rescale(scale)
        self.numbers.bar.rescale(scale)
        for row in self.photos:
            row.rescale(scale)

    def _show_photos(self, result: TrialResult) -> None:
        for row in self.photos:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.photos = _photo_rows(result)
        for row in self.photos:
            self._rows.addWidget(row)
            self._show_picture(self._user_id, row.name)
        used = sum(photo.used for photo in result.photos)
        self._photos_headline.setText(try_wording.photos_headline(used, len(self.photos)))
        self._photos_headline.setVisible(bool(self.photos))

    def _show_frames(self, frames: Sequence[FrameAnalysis]) -> None:
        old, self._frames = self._frames, _frame_table(frames)
        self._column.replaceWidget(old, self._frames)
        old.hide()
        old.deleteLater()
        self._frames_headline.setText(try_wording.frames_headline(len(frames)))
        for part in (self._frames_headline, self._frames):
            part.setVisible(bool(frames))

    @Slot(str, str)
    def _show_picture(self, user_id: str, name: str) -> None:
        if user_id == self._user_id:
            for row in self.photos:
                if row.name == name:
                    row.picture.show_image(self._thumbnails.get((user_id, name)))


def _photo_rows(result: TrialResult) -> list[PhotoRow]:
    threshold = result.decision.threshold
    told = {True: try_wording.photo_used(), False: try_wording.photo_outlier()}
    rows = [PhotoRow(photo, told[photo.used], threshold) for photo in result.photos]
    for name, status in sorted(result.unusable.items()):
        rows.append(PhotoRow(name, try_wording.photo_unusable(status), threshold))
    return rows + [PhotoRow(name, try_wording.photo_unfetched(), threshold) for name in result.unfetched]


def _frame_table(frames: Sequence[FrameAnalysis]) -> QWidget:
    """A line for the names of the measures, and one for each frame."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    for column, (measure, title) in enumerate(try_wording.measures().items()):
        grid.setColumnStretch(column, 1)
        grid.addWidget(make_label("small", title), 0, column)
        for row, frame in enumerate(frames, start=1):
            value = try_wording.measured(measure, frame.quality.get(measure))
            grid.addWidget(make_label("value", value), row, column)
    return table
