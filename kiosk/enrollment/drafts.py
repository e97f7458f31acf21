"""Drafts: who is about to be enrolled, kept on this machine until all of it is in the store.

    <folder>/<key>/draft.json            who it is, and what is known about each photo
                   ref_<12 hex>.jpg      the photos, as they will be stored

Folders are 0700, files 0600. A draft counts once its `draft.json` is there, which is written last and whole.
"""

from __future__ import annotations

import logging
import shutil
import time
from dataclasses import dataclass, replace
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
    """What of a draft may be in the store: names of photos, and whose they are there.

    `reserved`: the ID of a new person was the draft's, so that photos may be there indeed.
    """

    user_id: str = ""
    photos: frozenset[str] = frozenset()
    reserved: bool = False


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
            reserved=sent.reserved,
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
        same = sent.user_id == draft.user_id
        before = sent.photos if same else frozenset[str]()
        self._sent[draft.key] = Sent(draft.user_id, before | names, same and draft.new and sent.reserved)
        self.save(draft)

    def reserve(self, draft: Draft) -> None:
        """Remember, before any photo is sent, that the ID is the draft's; errors as `save`."""
        sent = self.sent(draft.key)
        if not sent.reserved:
            self._sent[draft.key] = replace(sent, reserved=True)
            self.save(draft)

    def sent(self, key: str) -> Sent:
        """What of a draft may be in the store, also of photos that it no longer has."""
        if key not in self._sent:
            file = self._read(key)
            self._sent[key] = Sent(file.sent_as, frozenset(file.sent), file.reserved) if file else Sent()
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
        """Erase the drafts of somebody who was in the store, but for new ones not sent; whether that was done.

        Those for other stores, too: it may be the same one under another address. False also where it cannot
        be told whom a draft is about.
        """
        try:
            folders = [path for path in _inside(self._folder.parent) if path != self._folder]
        except OSError as error:
            logger.warning("drafts of %s are not looked for: %s", user_id, error.strerror)
            return False
        stores = [self, *(Drafts(folder, self._embedder) for folder in folders)]
        done = [drafts._erase_here(user_id) for drafts in stores]  # all of them, whatever one says
        return all(done)

    def _erase_here(self, user_id: str) -> bool:
        self._sweep()
        try:
            done = [self._erase_if_of(user_id, path) for path in _inside(self._folder)]
        except OSError as error:
            logger.warning("drafts of %s are not looked for: %s", user_id, error.strerror)
            return False
        return all(done)

    def _erase_if_of(self, user_id: str, path: Path) -> bool:
        """False where the draft in a folder is, or may be, somebody's, and is still there."""
        try:
            file = _parsed(path)
            if user_id in (file.user_id, file.sent_as) and (file.sent or not file.new):
                self.erase(file.key)
        except (OSError, ValueError, EnrollmentError) as error:
            logger.warning("a draft that may be of %s is not erased (%s)", user_id, type(error).__name__)
            return False
        return True

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
        path = self._folder / key
        try:
            return _parsed(path)
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
        """The draft with all photos that are neither missing nor damaged; None where nothing can be embedded now.

        With none at all it can still be discarded, which takes back what was sent of it.
        """
        try:
            photos = [self._whole_photo(file, one) for one in file.photos]
        except FaceEngineError as error:
            logger.warning("the draft of %s is left out: its photos (%s)", file.user_id, type(error).__name__)
            return None
        left = tuple(photo for photo in photos if photo is not None)
        return Draft(file.key, file.user_id, file.display_name, file.new, left)

    def _whole_photo(self, file: DraftFile, description: PhotoFile) -> NewPhoto | None:
        try:
            return self._photo(file, description)
        except (OSError, ValueError) as error:
            what = type(error).__name__
            logger.warning("a photo in the draft of %s is left out: it is damaged (%s)", file.user_id, what)
            return None

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
        """Erase what a crash left of a draft that was being written or erased, and drafts that are damaged."""
        for path in self._folders():
            try:
                if _is_damaged(path) and abs(time.time() - _touched(path)) > LEFTOVER_AGE_S:
                    shutil.rmtree(path)
            except OSError as error:
                logger.warning("what is left of a draft in %s is not erased: %s", path, error.strerror)

    def _folders(self) -> list[Path]:
        try:
            return _inside(self._folder)
        except OSError:
            return []

    def _failure(self, what: str, error: OSError) -> EnrollmentError:
        return EnrollmentError(
            f"What is to be enrolled cannot be {what} in {self._folder}: {error.strerror}. Please check free "
            "space and permissions there, or set enrollment.drafts to another directory."
        )


def _inside(folder: Path) -> list[Path]:
    """The folders in a folder, which need not exist. Raises OSError where that cannot be told."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir())
    except FileNotFoundError:
        return []


def _parsed(path: Path) -> DraftFile:
    """What is known of the draft in a folder. Raises OSError, and ValueError where it is damaged."""
    return DraftFile.model_validate_json(_bytes(path / _FILE, _MAX_FILE_BYTES)).about(path.name)


def _is_damaged(path: Path) -> bool:
    """Whether nobody will ever know what the draft in a folder was. Raises OSError where it may be whole."""
    try:
        _parsed(path)
    except (FileNotFoundError, ValueError):
        return True
    return False


def _touched(path: Path) -> float:
    """When the draft in a folder was last written, in Unix seconds."""
    return max(one.stat().st_mtime for one in (path, path / _FILE) if one.exists())


def _bytes(path: Path, most: int) -> bytes:
    with path.open("rb") as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise ValueError("larger than it can be")
    return data
