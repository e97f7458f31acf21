"""The file built once per machine: damage, two processes at once, folders that cannot be written to."""

from __future__ import annotations

import logging
import multiprocessing
import os
import stat
import threading
from pathlib import Path

import filelock
import pytest

from kiosk.errors import FaceEngineError
from kiosk.face import model_file
from kiosk.face.model_file import read_checked, read_or_build, write_checked


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "models" / "encoder-1.model"


def never() -> bytes:
    raise AssertionError("built although a good file is there")


def build_slowly(path: Path, barrier: object, log: Path) -> None:
    """Read or build in a process of its own; every build leaves a line in `log`."""
    barrier.wait()  # type: ignore[attr-defined]

    def build() -> bytes:
        with log.open("a") as lines:
            lines.write("built\n")
        return b"content" * 100_000

    assert read_or_build(path, build) == b"content" * 100_000


def test_built_once_and_then_read(path: Path) -> None:
    assert read_or_build(path, lambda: b"content") == b"content"
    assert read_or_build(path, never) == b"content"


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_only_the_owner_may_read_it(path: Path) -> None:
    read_or_build(path, lambda: b"content")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", [b"", b"x", b"content", b"c0ntent" + bytes(32)])
def test_a_damaged_file_is_noticed_and_made_again(
    path: Path, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    read_or_build(path, lambda: b"content")
    path.write_bytes(damage)
    assert read_checked(path) is None
    assert "damaged" in caplog.text
    assert read_or_build(path, lambda: b"new") == b"new"
    assert read_or_build(path, never) == b"new"


def test_a_flipped_bit_is_noticed(path: Path) -> None:
    read_or_build(path, lambda: b"content" * 1000)
    data = bytearray(path.read_bytes())
    data[3000] ^= 1
    path.write_bytes(data)
    assert read_checked(path) is None


def test_a_file_beyond_the_cap_is_not_taken(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_or_build(path, lambda: b"content")
    monkeypatch.setattr(model_file, "LARGEST_FILE", 20)
    assert read_checked(path) is None


def test_what_earlier_versions_left_is_removed(path: Path) -> None:
    path.parent.mkdir()
    old, crashed, foreign = (
        path.parent / name for name in ("encoder-0.model", "encoder-0.modelx.tmp", "a.txt")
    )
    for file in (old, crashed, foreign):
        file.write_bytes(b"x")
    read_or_build(path, lambda: b"content")
    assert not old.exists()
    assert not crashed.exists()
    assert foreign.exists()


def test_a_failing_build_leaves_nothing_and_frees_the_lock(path: Path) -> None:
    def fail() -> bytes:
        raise FaceEngineError("no")

    with pytest.raises(FaceEngineError):
        read_or_build(path, fail)
    assert not path.exists()
    assert read_or_build(path, lambda: b"content") == b"content"


def test_a_failing_write_leaves_no_temporary_file(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(OSError):  # noqa: PT011  # a folder in the way: each platform has its own kind
        write_checked(path, b"content")
    assert list(path.parent.iterdir()) == [path]


def test_where_nothing_can_be_kept_it_is_built_for_this_run(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "models").write_bytes(b"a file where the folder belongs")
    assert read_or_build(tmp_path / "models" / "encoder.model", lambda: b"content") == b"content"
    assert "every start" in caplog.text


def test_processes_that_start_together_build_it_once(path: Path, tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    barrier, log = context.Barrier(2), tmp_path / "log"
    processes = [context.Process(target=build_slowly, args=(path, barrier, log)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(30)
    assert [process.exitcode for process in processes] == [0, 0]
    assert log.read_text() == "built\n"


def test_the_second_thread_finds_what_the_first_built(path: Path) -> None:
    building, may_end, found = threading.Event(), threading.Event(), []

    def build() -> bytes:
        building.set()
        assert may_end.wait(10)
        return b"content"

    first = threading.Thread(target=lambda: found.append(read_or_build(path, build)))
    second = threading.Thread(target=lambda: found.append(read_or_build(path, never)))
    first.start()
    assert building.wait(10)
    second.start()
    may_end.set()
    first.join(10)
    second.join(10)
    assert found == [b"content"] * 2


def test_a_lock_held_for_too_long_is_a_typed_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_file, "LOCK_TIMEOUT_S", 0.05)
    path.parent.mkdir()
    with filelock.FileLock(path.parent / "building.lock"), pytest.raises(FaceEngineError, match="end it"):
        read_or_build(path, never)


def test_a_folder_in_place_of_the_file_is_no_content(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.mkdir(parents=True)
    with caplog.at_level(logging.WARNING):
        assert read_checked(path) is None
    assert "cannot read" in caplog.text
