"""The record when a process dies in the middle of writing, when another one reads, and when the disk is full."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from kiosk.audit.entries import Entry
from kiosk.audit.journal import Journal, JournalReader
from tests.audit.entries import GRANTED, STRANGER

ROOT = Path(__file__).parents[2]
EVER = (0.0, 1e11)
posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX signals and limits")

START = """
import logging, sys, threading
from pathlib import Path
from kiosk.audit.journal import *
from kiosk.audit.recorder import *
from tests.audit.entries import *
logging.basicConfig(format="%(levelname)s %(message)s", stream=sys.stdout)
path = Path(sys.argv[1])
"""


def run(code: str, path: Path) -> subprocess.Popen[str]:
    """Another Python process, which has the record's names and its `path` at hand."""
    return subprocess.Popen(
        [sys.executable, "-c", START + textwrap.dedent(code), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def entries(path: Path) -> list[Entry]:
    with JournalReader(path) as reader:
        return [row.entry for row in reader.between(*EVER)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "activity.db"


WRITE_FOR_EVER = """
    journal, count = Journal(path), 0
    while True:
        journal.append(GRANTED, STRANGER)
        count += 2
        print(count, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 30, 300])
def test_a_process_killed_while_writing_leaves_whole_rows_and_all_it_told_of(path: Path, after: int) -> None:
    process = run(WRITE_FOR_EVER, path)
    assert process.stdout is not None
    for _ in range(after):
        process.stdout.readline()
    process.kill()
    rest = process.stdout.read()  # also what was read ahead of the lines
    process.communicate()

    told = 2 * after + 2 * rest.count("\n")
    left = entries(path)
    assert len(left) in (told, told + 2)  # it may have died between writing and telling
    assert left == [GRANTED, STRANGER] * (len(left) // 2)
    with Journal(path) as journal:
        journal.append(STRANGER)
    assert len(entries(path)) == len(left) + 1
    assert not list(path.parent.glob("*damaged*"))


def test_another_process_reads_what_is_written_meanwhile(path: Path) -> None:
    process = run(WRITE_FOR_EVER, path)
    assert process.stdout is not None
    counts = []
    for _ in range(50):
        told = int(process.stdout.readline())
        counts.append(len(entries(path)))
        assert counts[-1] >= told
    process.kill()
    process.communicate()
    assert counts == sorted(counts)
    assert all(count % 2 == 0 for count in counts)


FULL = """
    import resource
    journal, written = Journal(path), 0
    journal.append(GRANTED)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
    try:
        while True:
            journal.append(*[STRANGER] * 20)
            written += 20
    except Exception as error:
        print(type(error).__name__, error)
    print(written, len(journal.between(0, 1e11)) - 1)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    journal.append(GRANTED)
    print(len(journal.between(0, 1e11)) - written)
"""


@posix_only
def test_a_full_disk_is_said_loses_nothing_and_is_over_when_there_is_space(path: Path) -> None:
    said, rest = run(FULL, path).communicate()[0].split("\n", 1)

    assert said.startswith("AuditError The record is kept in ")
    assert "space" in said
    written, left, after = map(int, rest.split())
    assert written == left > 0
    assert after == 2
    assert entries(path)[-1] == GRANTED


FULL_WHILE_RECORDING = """
    import resource
    recorder_module = sys.modules["kiosk.audit.recorder"]
    recorder_module.POLL_S, recorder_module.RETRY_S = 0.01, 0.05
    changed = threading.Semaphore(0)
    recorder, stop = Recorder(path, 36_500, changed.release), threading.Event()
    thread = threading.Thread(target=recorder.run, args=(stop,))
    thread.start()
    recorder.record(GRANTED)
    changed.acquire()
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size // 2, resource.RLIM_INFINITY))
    for _ in range(500):
        recorder.record(STRANGER)
    while recorder.problem is None:
        changed.acquire()
    print(recorder.problem)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    while recorder.problem is not None:
        changed.acquire()
    stop.set()
    thread.join()
"""


@posix_only
def test_what_a_full_disk_had_no_room_for_is_recorded_when_there_is_some(path: Path) -> None:
    output = run(FULL_WHILE_RECORDING, path).communicate()[0]

    assert "WARNING what happens at the door cannot be recorded: The record is kept in" in output
    assert entries(path) == [GRANTED, *[STRANGER] * 500]
