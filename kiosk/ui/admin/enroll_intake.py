"""Takes photos in for the judge from wherever they come: files, folders, what is dropped, the camera."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot

from kiosk.enrollment.shots import Taken
from kiosk.errors import KioskError
from kiosk.ui.admin import enroll_wording
from kiosk.ui.admin.enroll_files import dropped_files, dropped_picture
from kiosk.ui.admin.enroll_judge import PhotoJudge
from kiosk.ui.admin.enroll_sources import MOST_AT_ONCE, Found, find_photos, of_file, of_picture
from kiosk.ui.admin.worker import Task, Worker


class PhotoIntake(QObject):
    """Folders are searched in the worker's thread: they may lie on a slow network drive."""

    left_out = Signal(str)
    """What was not taken in, and why."""

    def __init__(self, worker: Worker, judge: PhotoJudge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._judge = worker, judge
        self._searches: set[Task[Found]] = set()
        self._from_camera: dict[Taken, int] = {}
        self._pictures = 0

    @property
    def is_searching(self) -> bool:
        """Whether folders are being searched."""
        return bool(self._searches)

    def begin(self) -> None:
        """The next photos are somebody else's."""
        for search in self._searches:
            search.cancel()
        self._searches.clear()
        self._from_camera.clear()
        self._pictures = 0

    @Slot(object)
    def take_files(self, paths: Sequence[Path]) -> None:
        """Take in files, and the photos in folders."""

        def finish(result: Found | KioskError) -> None:
            if task in self._searches:
                self._searches.discard(task)
                self._take_found(result)

        task = self._worker.do(lambda _desk, _steps: find_photos(paths), finish)
        self._searches.add(task)

    def take_dropped(self, mime: QMimeData) -> None:
        """Take in what was dropped."""
        files, picture = dropped_files(mime), dropped_picture(mime)
        if files:
            self.take_files(files)
        elif picture is not None:
            self._judge.add([picture])
        else:
            self.left_out.emit(enroll_wording.not_files_dropped())

    @Slot(object, object)
    def take_pictures(self, new: Sequence[Taken], gone: Sequence[Taken]) -> None:
        """Take in pictures of the camera, instead of those that are `gone`."""
        for taken in gone:
            self._judge.remove(self._from_camera.pop(taken, 0))
        numbers = range(self._pictures + 1, self._pictures + len(new) + 1)
        self._pictures += len(new)
        names = map(enroll_wording.camera_photo, numbers)
        sources = [of_picture(name, one.image) for name, one in zip(names, new, strict=True)]
        self._from_camera |= zip(new, self._judge.add(sources), strict=True)

    def _take_found(self, result: Found | KioskError) -> None:
        if isinstance(result, KioskError):
            self.left_out.emit(str(result))
            return
        self._judge.add([of_file(path) for path in result.paths])
        if result.left_out:
            self.left_out.emit(enroll_wording.others_left_out(result.left_out))
        if result.too_many:
            self.left_out.emit(enroll_wording.too_many(MOST_AT_ONCE, result.too_many))
