"""Drafts on disk: read back as they were, strictly, and erased."""

from __future__ import annotations

import json
import logging
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kiosk.enrollment.drafts import LEFTOVER_AGE_S, Draft, Drafts
from kiosk.errors import EnrollmentError, FaceEngineError, UserIdError
from kiosk.face.types import PhotoEmbedding
from tests.enrollment.offices import FaceReader, draft_of

Spoil = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "drafts"


@pytest.fixture
def drafts(folder: Path) -> Drafts:
    return Drafts(folder, FaceReader())


def same(first: Draft, second: Draft) -> bool:
    plain = [(one.key, one.user_id, one.display_name, one.new) for one in (first, second)]
    photos = [[(photo.data, dict(photo.result.quality)) for photo in one.photos] for one in (first, second)]
    vectors = [
        [np.asarray(photo.result.embedding).tolist() for photo in one.photos] for one in (first, second)
    ]
    return plain[0] == plain[1] and photos[0] == photos[1] and vectors[0] == vectors[1]


def document(folder: Path) -> Path:
    (path,) = folder.glob("*/draft.json")
    return path


def change(**changes: object) -> Spoil:
    def spoil(path: Path) -> None:
        path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))

    return spoil


def change_photo(**changes: object) -> Spoil:
    def spoil(path: Path) -> None:
        content: dict[str, Any] = json.loads(path.read_text())
        content["photos"][0] |= changes
        path.write_text(json.dumps(content))

    return spoil


def test_a_draft_comes_back_as_it_was(drafts: Drafts, folder: Path) -> None:
    draft = draft_of("ada", name="Ada Løvelace")
    drafts.save(draft)
    (found,) = Drafts(folder, embedder := FaceReader()).all()
    assert same(found, draft)
    assert embedder.seen == []


def test_a_draft_without_photos_is_one(drafts: Drafts) -> None:
    drafts.save(draft_of("ada", 0))
    assert [draft.photos for draft in drafts.all()] == [()]


def test_no_drafts_at_first(drafts: Drafts) -> None:
    assert drafts.all() == []


def test_the_oldest_comes_first_and_a_later_version_replaces(drafts: Drafts) -> None:
    first, second = draft_of("ada", 3), draft_of("ben", 1)
    drafts.save(first)
    drafts.save(second)
    shorter = draft_of("ada", 2, key=first.key, first=1)
    drafts.save(shorter)
    found = drafts.all()
    assert [draft.user_id for draft in found] == ["ada", "ben"]
    assert same(found[0], shorter)


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_nobody_else_may_read_them(drafts: Drafts, folder: Path) -> None:
    drafts.save(draft_of("ada"))
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()} == {0o600}
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}


def test_an_erased_draft_leaves_nothing(drafts: Drafts, folder: Path) -> None:
    draft = draft_of("ada")
    drafts.save(draft)
    drafts.erase(draft.key)
    drafts.erase(draft.key)
    assert drafts.all() == []
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-9]),
        lambda path: path.write_bytes(b"[]"),
        lambda path: path.write_bytes(b"[" * 100_000),
        lambda path: path.write_bytes(b" " * (5 << 20)),
        change(format="other"),
        change(version=2),
        change(more=1),
        change(key="0" * 32),
        change(key="../../x"),
        change(user_id="../x"),
        change(display_name="x" * 201),
        change(new="yes"),
        change(saved=float("nan")),
        change(photos=[{"name": "ref_000000000000.jpg"}]),
        change_photo(name="../../passwd"),
        change_photo(embedding="no base64"),
        change_photo(quality={"sharpness": "high"}),
    ],
)
def test_a_damaged_draft_is_left_out_with_a_warning(
    drafts: Drafts, folder: Path, caplog: pytest.LogCaptureFixture, spoil: Spoil
) -> None:
    drafts.save(draft_of("ada"))
    spoil(document(folder))
    healthy = draft_of("ben")
    drafts.save(healthy)
    with caplog.at_level(logging.WARNING):
        assert [draft.user_id for draft in Drafts(folder, FaceReader()).all()] == ["ben"]
    assert "is left out" in caplog.text


@pytest.mark.parametrize(
    "spoil",
    [
        change_photo(name="ref_000000000000.jpg"),
        change_photo(embedding="AAAA"),
        lambda path: next(path.parent.glob("*.jpg")).write_bytes(b"another photo"),
        lambda path: next(path.parent.glob("*.jpg")).write_bytes(bytes(11_000_000)),
        lambda path: next(path.parent.glob("*.jpg")).unlink(),
    ],
)
def test_a_draft_with_a_damaged_photo_is_one_of_the_others(
    drafts: Drafts, folder: Path, caplog: pytest.LogCaptureFixture, spoil: Spoil
) -> None:
    draft = draft_of("ada")
    drafts.save(draft)
    spoil(document(folder))
    with caplog.at_level(logging.WARNING):
        (found,) = Drafts(folder, FaceReader()).all()
    assert len(found.photos) == 2
    assert {photo.data for photo in found.photos} < {photo.data for photo in draft.photos}
    assert "is left out" in caplog.text
    drafts.erase(found.key)
    assert list(folder.iterdir()) == []


def test_an_embedding_of_another_length_is_damage(drafts: Drafts, folder: Path) -> None:
    import base64

    drafts.save(draft_of("ada", 1))
    long = base64.b64encode(np.full(128, 0.5, "<f4").tobytes()).decode()
    change_photo(embedding=long)(document(folder))
    assert [draft.photos for draft in drafts.all()] == [()]


def test_another_engine_embeds_the_photos_again(drafts: Drafts, folder: Path) -> None:
    draft = draft_of("ada")
    drafts.save(draft)
    newer = FaceReader("newer engine")
    (found,) = Drafts(folder, newer).all()
    assert same(found, draft)
    assert newer.seen == [photo.data for photo in draft.photos]


def test_an_engine_that_cannot_do_so_leaves_the_draft_where_it_is(drafts: Drafts, folder: Path) -> None:
    class Broken(FaceReader):
        def embed_photo(self, data: bytes) -> PhotoEmbedding:
            raise FaceEngineError("The engine stopped. Please start the kiosk again.")

    drafts.save(draft_of("ada"))
    assert Drafts(folder, Broken("newer engine")).all() == []
    assert len(drafts.all()) == 1


def test_an_id_that_could_never_be_enrolled_is_refused(drafts: Drafts) -> None:
    with pytest.raises(UserIdError):
        drafts.save(draft_of("no such id!"))
    assert drafts.all() == []


def test_what_cannot_be_written_is_said_with_advice(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    drafts = Drafts(tmp_path / "file" / "drafts", FaceReader())
    with pytest.raises(EnrollmentError, match=r"enrollment\.drafts"):
        drafts.save(draft_of("ada"))


def test_what_was_sent_is_remembered_also_of_photos_that_are_gone(drafts: Drafts, folder: Path) -> None:
    draft = draft_of("ada", 2)
    drafts.save(draft)
    assert not drafts.sent(draft.key).photos
    drafts.begin(draft)
    drafts.save(draft_of("ada", 1, key=draft.key))
    again = Drafts(folder, FaceReader())
    assert again.sent(draft.key).photos == {photo.name for photo in draft.photos}
    assert again.sent(draft.key).user_id == "ada"
    again.begin(draft_of("ben", 1, key=draft.key))
    assert again.sent(draft.key).photos == {draft_of("ben", 1).photos[0].name}


def test_drafts_of_a_person_who_was_removed_go_with_them(drafts: Drafts) -> None:
    """But not those of somebody who is to be enrolled anew under that ID."""
    more, begun, fresh, other = (
        draft_of("ada", 1, new=False),
        draft_of("ada", 2),
        draft_of("ada", 3),
        draft_of("ben", new=False),
    )
    for draft in (more, fresh, other):
        drafts.save(draft)
    drafts.begin(begun)
    assert drafts.erase_of("ada")
    assert [draft.key for draft in drafts.all()] == [fresh.key, other.key]


def test_what_a_crash_left_is_swept_after_a_while(drafts: Drafts, folder: Path) -> None:
    old, young = folder / ("0" * 32), folder / ("1" * 32)
    for path in (old, young):
        path.mkdir(parents=True)
        (path / "ref_000000000000.jpg").write_bytes(b"photo")
    long_ago = old.stat().st_mtime - LEFTOVER_AGE_S - 60
    os.utime(old, (long_ago, long_ago))
    assert drafts.all() == []
    assert list(folder.iterdir()) == [young]


def spoiled(drafts: Drafts, folder: Path) -> Path:
    """The document of a draft of Ada's, which is damaged."""
    drafts.begin(draft_of("ada"))
    path = document(folder)
    path.write_text("{")
    return path


def test_damaged_drafts_are_swept_after_a_while(drafts: Drafts, folder: Path) -> None:
    path = spoiled(drafts, folder)
    long_ago = path.stat().st_mtime - LEFTOVER_AGE_S - 60
    os.utime(path.parent, (long_ago, long_ago))
    assert drafts.all() == []
    assert path.exists()
    os.utime(path, (long_ago, long_ago))
    os.utime(path.parent, (long_ago, long_ago))
    assert drafts.all() == []
    assert list(folder.iterdir()) == []


def test_whole_drafts_stay_however_old(drafts: Drafts, folder: Path) -> None:
    drafts.save(draft_of("ada"))
    os.utime(document(folder), (0, 0))
    os.utime(document(folder).parent, (0, 0))
    assert len(drafts.all()) == 1


def test_a_damaged_draft_may_be_anybodys(drafts: Drafts, folder: Path) -> None:
    """It is not claimed that all was erased, but all else is."""
    spoiled(drafts, folder)
    drafts.begin(draft_of("ada", 1))
    assert not drafts.erase_of("ada")
    assert drafts.all() == []


@pytest.mark.parametrize("unreadable", ["drafts", "state"])
def test_a_folder_that_cannot_be_read_may_hold_anybodys_draft(drafts: Drafts, unreadable: str) -> None:
    drafts.begin(draft_of("ada"))
    honest = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path.name == unreadable:
            raise PermissionError(13, "Permission denied")
        return honest(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "iterdir", refuse)
        assert not drafts.erase_of("ada")
    assert drafts.erase_of("ada")


def test_drafts_for_other_stores_go_with_the_person_too(drafts: Drafts, folder: Path) -> None:
    other = Drafts(folder.parent / "other", FaceReader())
    other.begin(draft_of("ada"))
    other.save(draft_of("ben"))
    assert drafts.erase_of("ada")
    assert [draft.user_id for draft in Drafts(folder.parent / "other", FaceReader()).all()] == ["ben"]
    spoiled(Drafts(folder.parent / "third", FaceReader()), folder.parent / "third")
    assert not drafts.erase_of("ada")


def test_that_an_id_was_reserved_is_remembered_for_that_id(drafts: Drafts, folder: Path) -> None:
    draft = draft_of("ada", 2)
    drafts.begin(draft)
    assert not drafts.sent(draft.key).reserved
    drafts.reserve(draft)
    again = Drafts(folder, FaceReader())
    again.begin(draft)
    assert again.sent(draft.key).reserved
    again.begin(draft_of("ben", 1, key=draft.key))
    assert not Drafts(folder, FaceReader()).sent(draft.key).reserved
