"""The local cache directory among processes: locks, and what is left when one of them is killed."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import LocalCacheError
from kiosk.gallery.local_cache import Confirmation, LocalCache, LocalState

posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX signals and limits")

STORE = "s3://bucket/prefix"
STATE = LocalState(b"cache", '"e"', False, {}, Confirmation(1.0, "boot", 2.0))
FACE = b"\x01embedding of a person\x02" * 9


@pytest.fixture
def cache(tmp_path: Path) -> LocalCache:
    return LocalCache(tmp_path / "cache", STORE)


def run(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Another Python process, which has this cache's names at hand."""
    start = "import os, signal, sys\nfrom pathlib import Path\nfrom kiosk.gallery.local_cache import *\n"
    return subprocess.Popen(
        [sys.executable, "-c", start + textwrap.dedent(code), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def test_a_lock_keeps_others_off_until_its_owner_is_done(cache: LocalCache, tmp_path: Path) -> None:
    other = LocalCache(tmp_path / "cache", STORE)
    with cache.locked("ann"):
        process = run(
            """
            try:
                with LocalCache(Path(sys.argv[1]), sys.argv[2]).locked("ann", timeout=0.1):
                    print("locked")
            except Exception as error:
                print(type(error).__name__)
            """,
            tmp_path / "cache",
            STORE,
        )
        assert process.communicate()[0] == "LocalCacheError\n"
    with other.locked("ann", timeout=0):
        assert other.load("ann") is None


@posix_only
def test_a_dead_owner_holds_no_lock(cache: LocalCache, tmp_path: Path) -> None:
    process = run(
        """
        with LocalCache(Path(sys.argv[1]), sys.argv[2]).locked("ann"):
            print("locked", flush=True)
            sys.stdin.read()
        """,
        tmp_path / "cache",
        STORE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "locked\n"
    with pytest.raises(LocalCacheError, match="Another program"), cache.locked("ann", timeout=0):
        pytest.fail("two owners of one lock")
    process.kill()
    process.communicate()
    with cache.locked("ann", timeout=5):
        cache.save("ann", STATE)
    assert cache.load("ann") == STATE


KILLED_AT = """
    step, when, size, turn = sys.argv[3], sys.argv[4], int(sys.argv[5]), int(sys.argv[6])
    cache = LocalCache(Path(sys.argv[1]), sys.argv[2])
    state = cache.load("ann")
    real = getattr(os, step)
    def deadly(*arguments, **options):
        global turn
        turn -= 1
        if turn == 0 and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = real(*arguments, **options)
        if turn == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return result
    if when == "during":
        import resource
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    else:
        setattr(os, step, deadly)
    cache.save("ann", LocalState(b"new" * 1000, None, True, state.listing, state.confirmed))
"""


NEW = b"new" * 1000


@posix_only
@pytest.mark.parametrize("turn", [1, 2])
@pytest.mark.parametrize(
    ("step", "when"),
    [
        ("open", "before"),
        ("open", "after"),
        ("fsync", "before"),
        ("fsync", "after"),
        ("replace", "before"),
        ("replace", "after"),
    ],
)
def test_a_process_killed_while_saving_leaves_old_or_new_content(
    cache: LocalCache, tmp_path: Path, step: str, when: str, turn: int
) -> None:
    cache.save("ann", STATE)
    process = run(KILLED_AT, tmp_path / "cache", STORE, step, when, 0, turn)
    process.communicate()
    assert process.returncode < 0, "the process must have died where the test says"
    after = LocalCache(tmp_path / "cache", STORE)
    state = after.load("ann")
    assert state is not None
    # Two files are renamed: first the mark that an upload is pending, then the state that says so.
    new = (step, when, turn) == ("replace", "after", 2)
    assert state.cache == (NEW if new else b"cache")
    assert after.pending() == (["ann"] if new else [])
    cache.forget("ann")
    assert list(tmp_path.rglob("unfinished/*")) == []


@posix_only
@pytest.mark.parametrize("size", [1, 100])
def test_a_process_killed_in_the_middle_of_a_write_leaves_old_content(
    cache: LocalCache, tmp_path: Path, size: int
) -> None:
    cache.save("ann", STATE)
    process = run(KILLED_AT, tmp_path / "cache", STORE, "write", "during", size, 1)
    process.communicate()
    assert process.returncode < 0, "the process must have died where the test says"
    state = LocalCache(tmp_path / "cache", STORE).load("ann")
    assert state is not None
    assert state.cache == b"cache"
    (leftover,) = tmp_path.rglob("unfinished/*")
    long_ago = time.time() - 3600
    os.utime(leftover, (long_ago, long_ago))
    assert LocalCache(tmp_path / "cache", STORE).load("ann") == state
    assert list(tmp_path.rglob("unfinished/*")) == []


FORGET_KILLED = """
    cache = LocalCache(Path(sys.argv[1]), sys.argv[2])
    import shutil
    shutil.rmtree = lambda path: os.kill(os.getpid(), signal.SIGKILL)
    cache.forget("ann")
"""


@posix_only
def test_a_person_half_erased_is_unknown_and_can_be_erased_again(cache: LocalCache, tmp_path: Path) -> None:
    cache.save("ann", replace(STATE, cache=FACE, dirty=True))
    cache.save_photo("ann", "a.jpg", '"1"', FACE)
    process = run(FORGET_KILLED, tmp_path / "cache", STORE)
    process.communicate()
    assert process.returncode < 0
    assert cache.load("ann") is None
    assert cache.pending() == []
    cache.forget("ann")
    assert not any(FACE in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
