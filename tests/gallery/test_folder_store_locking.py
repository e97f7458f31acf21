"""Several threads and processes that write to one folder."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.errors import (
    StoreConflict,
    StoreUnreachable,
)
from kiosk.gallery import folder_store
from kiosk.gallery.folder_store import LOCK_NAME, FolderStore

PHOTO = "users/anna/ref_1.jpg"

HOLD_LOCK = """
import sys, filelock
with filelock.FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def lock_owner(filled: FolderStore, root: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock."""
    command = [sys.executable, "-c", HOLD_LOCK, str(root / LOCK_NAME)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_waits_for_the_lock_only_so_long(
    filled: FolderStore, lock_owner: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_store, "LOCK_WAIT_S", 0.1)
    with pytest.raises(StoreUnreachable, match="Another program"):
        filled.put(PHOTO, b"new")
    assert filled.get(PHOTO, max_bytes=10).body == b"photo"


def test_dead_process_holds_no_lock(filled: FolderStore, lock_owner: subprocess.Popen[str]) -> None:
    lock_owner.kill()
    lock_owner.wait()
    filled.put(PHOTO, b"new")
    assert filled.get(PHOTO, max_bytes=10).body == b"new"


def test_only_one_of_several_threads_creates_an_object(folder_store: FolderStore) -> None:
    def create(number: int) -> bool:
        try:
            folder_store.put(PHOTO, b"%d" % number, if_absent=True)
        except StoreConflict:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        won = list(pool.map(create, range(8)))
    assert won.count(True) == 1
    assert folder_store.get(PHOTO, max_bytes=10).body == b"%d" % won.index(True)


COUNT_UP = """
import sys
from pathlib import Path
from kiosk.errors import StoreConflict
from kiosk.gallery.folder_store import FolderStore
store = FolderStore(Path(sys.argv[1]))
done = 0
while done < 20:
    old = store.get("counter", max_bytes=100)
    try:
        store.put("counter", str(int(old.body) + 1).encode(), if_match=old.etag)
        done += 1
    except StoreConflict:
        pass
"""


def test_no_update_of_two_processes_is_lost(folder_store: FolderStore, root: Path) -> None:
    folder_store.put("counter", b"0")
    commands = [[sys.executable, "-c", COUNT_UP, str(root)]] * 2
    processes = [subprocess.Popen(command) for command in commands]
    assert [process.wait() for process in processes] == [0, 0]
    assert folder_store.get("counter", max_bytes=10).body == b"40"
