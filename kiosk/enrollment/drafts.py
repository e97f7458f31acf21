"""Drafts: who is about to be enrolled, kept on this machine until all of it is in the store.

    <folder>/<key>/draft.json            who it is, and what is known about each photo
                   ref_<12 hex>.jpg      the photos, as they will be stored

Folders are 0700, files 0600. A draft counts once its `draft.json` is there, which is written last and whole.
"""

from __future__ import annotations

import logging
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from kiosk.enrollment.draft_file import DraftFile, PhotoFile
from kiosk.errors import EnrollmentError, FaceEngineError
from kiosk.face.types import PhotoEmbedder
from kiosk.files import make_folders, write_whole
from kiosk.gallery.cache_file import MAX_PHOTO_BYTES
from kiosk.gallery.gallery import NewPhoto
from kiosk.gallery.layout import check_user_id
from kiosk.gallery.profile import tidy_name

logger = logging.getLogger(__name__)

LEFTOVER_AGE_S = 3600.0
"""A folder without a draft may be one that is being written; after so long it is what a crash left behind."""

_FILE = "draft.json"
_TEMPORARY = ".new-"
_MAX_FILE_BYTES = 4 << 20


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """Photos that are to be enrolled; `key` is a UUID as 32 hex digits, `new` whether the person is."""

    key: str
    user_id: str
    display_name: str
    new: bool
    photos: tuple[NewPhoto, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """What of a draft may be in the store: names of photos, and whose they are there."""

    user_id: str = ""
    photos: frozenset[str] = frozenset()


class Drafts:
    """The drafts for one store. Belongs to one thread; damaged ones are left out, with a warning."""

    def __init__(self, folder: Path, embedder: PhotoEmbedder) -> None:
        """`embedder` embeds photos of drafts again that another engine had embedded."""
        self._folder = folder
        self._embedder = embedder
        self._sent: dict[str, Sent] = {}

    def save(self, draft: Draft) -> None:
        """Keep a draft, in place of an earlier one of its key.

        Raises EnrollmentError where it cannot be written, UserIdError and PersonNameError where it could never
        be enrolled, and FaceEngineError.
        """
        check_user_id(draft.user_id)
        before, sent = self._read(draft.key), self.sent(draft.key)
        file = DraftFile(
            key=draft.key,
            user_id=draft.user_id,
            display_name=tidy_name(draft.display_name),
            new=draft.new,
            sent=sorted(sent.photos),
            sent_as=sent.user_id,
            saved=before.saved if before else time.time(),
            contract=self._embedder.contract,
            photos=[PhotoFile.of(photo) for photo in draft.photos],
        )
        try:
            self._write(file, draft)
        except OSError as error:
            raise self._failure("kept", error) from error

    def begin(self, draft: Draft) -> None:
        """Remember, before they are, that the photos of a draft are sent to the store; errors as `save`."""
        sent, names = self.sent(draft.key), frozenset(photo.name for photo in draft.photos)
        before = sent.photos if sent.user_id == draft.user_id else frozenset[str]()
        self._sent[draft.key] = Sent(draft.user_id, before | names)
        self.save(draft)

    def sent(self, key: str) -> Sent:
        """What of a draft may be in the store, also of photos that it no longer has."""
        if key not in self._sent:
            file = self._read(key)
            self._sent[key] = Sent(file.sent_as, frozenset(file.sent)) if file else Sent()
        return self._sent[key]

    def all(self) -> list[Draft]:
        """All drafts, the oldest first. Never raises."""
        self._sweep()
        files = [file for path in self._folders() if (file := self._read(path.name)) is not None]
        files.sort(key=lambda file: file.saved)
        return [draft for file in files if (draft := self._open(file)) is not None]

    def erase(self, key: str) -> None:
        """Erase a draft; one that is not there is no error. Raises EnrollmentError."""
        path = self._folder / key
        self._sent.pop(key, None)
        if not path.is_dir():
            return
        try:
            (path / _FILE).unlink(missing_ok=True)
            shutil.rmtree(path)
        except OSError as error:
            raise self._failure("erased", error) from error

    def erase_of(self, user_id: str) -> bool:
        """Erase the drafts of somebody who was in the store, but for new ones not sent; whether that was done."""
        files = [file for path in self._folders() if (file := self._read(path.name)) is not None]
        done = True
        for file in files:
            if file.user_id == user_id and (file.sent or not file.new):
                try:
                    self.erase(file.key)
                except EnrollmentError as error:
                    logger.warning("a draft of %s is not erased: %s", user_id, error)
                    done = False
        return done

    def _write(self, file: DraftFile, draft: Draft) -> None:
        path = self._folder / file.key
        make_folders(path)
        for photo in draft.photos:
            if not (path / photo.name).exists():
                write_whole(path / photo.name, photo.data, _TEMPORARY)
        write_whole(path / _FILE, file.model_dump_json().encode(), _TEMPORARY)
        wanted = {_FILE, *(photo.name for photo in draft.photos)}
        for other in path.iterdir():
            if other.name not in wanted:
                other.unlink(missing_ok=True)

    def _read(self, key: str) -> DraftFile | None:
        """What is kept of a draft besides the photos; None where nothing is, or it is damaged."""
        path = self._folder / key / _FILE
        try:
            return DraftFile.model_validate_json(_bytes(path, _MAX_FILE_BYTES)).about(key)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            logger.warning(
                "the draft in %s is left out: it is damaged, or of a newer kiosk (%s)",
                path,
                type(error).__name__,
            )
            return None

    def _open(self, file: DraftFile) -> Draft | None:
        """The whole draft; None where a photo is missing or damaged, or cannot be embedded now."""
        try:
            photos = tuple(self._photo(file, one) for one in file.photos)
        except (OSError, ValueError, FaceEngineError) as error:
            logger.warning("the draft of %s is left out: its photos (%s)", file.user_id, type(error).__name__)
            return None
        return Draft(file.key, file.user_id, file.display_name, file.new, photos)

    def _photo(self, file: DraftFile, description: PhotoFile) -> NewPhoto:
        data = _bytes(self._folder / file.key / description.name, MAX_PHOTO_BYTES)
        photo = description.photo(data)
        if file.contract == self._embedder.contract:
            return photo
        result = self._embedder.embed_photo(data)
        if result.embedding is None:
            raise ValueError("it cannot be embedded any more")
        return NewPhoto(data, result)

    def _sweep(self) -> None:
        """Erase what a crash left of a draft that was being written or erased."""
        for path in self._folders():
            try:
                if not (path / _FILE).exists() and abs(time.time() - path.stat().st_mtime) > LEFTOVER_AGE_S:
                    shutil.rmtree(path)
            except OSError as error:
                logger.warning("what is left of a draft in %s is not erased: %s", path, error.strerror)

    def _folders(self) -> list[Path]:
        try:
            return sorted(path for path in self._folder.iterdir() if path.is_dir())
        except OSError:
            return []

    def _failure(self, what: str, error: OSError) -> EnrollmentError:
        return EnrollmentError(
            f"What is to be enrolled cannot be {what} in {self._folder}: {error.strerror}. Please check free "
            "space and permissions there, or set enrollment.drafts to another directory."
        )


def _bytes(path: Path, most: int) -> bytes:
    with path.open("rb") as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise ValueError("larger than it can be")
    return data
