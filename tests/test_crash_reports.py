"""Crash reports: what is in them, what is not, and how many are kept."""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kiosk import crash_reports
from kiosk.crash_reports import KEPT, CrashReports, default_folder, describe
from kiosk.errors import FaceEngineError, UserIdError

SECRET = "correct horse"


def broken() -> Exception:
    """An error that quotes what somebody typed, as those of Python do, caused by one of ours."""
    typed = SECRET
    try:
        try:
            raise FaceEngineError("The engine is gone.")
        except FaceEngineError as error:
            raise ValueError(f"invalid literal: {typed!r}") from error
    except ValueError as error:
        return error


@pytest.fixture
def reports(tmp_path: Path) -> CrashReports:
    return CrashReports(tmp_path / "crashes")


def test_a_report_says_where_but_not_what_was_typed(reports: CrashReports) -> None:
    path = reports.write(broken(), "the store loop")

    assert path is not None
    text = path.read_text()
    assert "in the store loop" in text
    assert "ValueError" in text
    assert "FaceEngineError: The engine is gone." in text
    assert "in broken" in text
    assert SECRET not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(reports.folder.stat().st_mode) == 0o700


def test_an_error_that_quotes_itself_is_described_all_the_same() -> None:
    error = ValueError(SECRET)
    error.__cause__ = error
    assert SECRET not in describe(error)


def test_what_comes_up_again_and_again_is_reported_once(reports: CrashReports) -> None:
    with reports.installed():
        for _ in range(3):
            crash_reports.report(broken(), "the window")
        assert ["fault" in path.name for path in reports.paths()].count(False) == 1


def test_what_was_typed_as_an_id_may_have_been_a_password() -> None:
    assert SECRET not in describe(UserIdError(f"The ID {SECRET} is reserved by Windows."))


def test_the_newest_are_kept(reports: CrashReports) -> None:
    written = [reports.write(broken(), "a test") for _ in range(KEPT + 5)]
    kept = reports.paths()
    assert len(kept) == KEPT
    assert written[-1] in kept


def test_a_folder_that_cannot_be_written_is_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    reports = CrashReports(tmp_path / "file" / "crashes")
    assert reports.write(broken(), "a test") is None
    assert reports.write_stacks("stuck") is None
    with reports.installed():
        crash_reports.report(broken(), "a test")
    assert reports.paths() == []
    assert "cannot be written" in caplog.text


def test_stacks_of_all_threads_are_written(reports: CrashReports) -> None:
    end = threading.Event()
    thread = threading.Thread(target=wait_for_the_bus, args=(end,))
    thread.start()
    path = reports.write_stacks("stuck for 8 s: window")
    end.set()
    thread.join()

    assert path is not None
    text = path.read_text()
    assert "stuck for 8 s: window" in text
    assert "in wait_for_the_bus" in text
    assert "in test_stacks_of_all_threads_are_written" in text


def wait_for_the_bus(end: threading.Event) -> None:
    end.wait(10)


@pytest.mark.logs_errors
def test_a_thread_that_breaks_is_reported(reports: CrashReports) -> None:
    def work() -> None:
        raise ValueError(SECRET)

    before = threading.excepthook
    with reports.installed():
        thread = threading.Thread(target=work, name="helper")
        thread.start()
        thread.join()

    (path,) = reports.paths()
    assert "in helper" in path.read_text()
    assert SECRET not in path.read_text()
    assert threading.excepthook is before


def test_what_breaks_the_main_thread_is_reported_and_goes_on(reports: CrashReports) -> None:
    with pytest.raises(ValueError, match=SECRET), reports.installed():
        raise ValueError(SECRET)
    (path,) = reports.paths()
    assert "in the main thread" in path.read_text()


def test_our_own_errors_are_no_crashes_and_nothing_stays(reports: CrashReports) -> None:
    with pytest.raises(FaceEngineError), reports.installed():
        raise FaceEngineError("Gone.")
    assert reports.paths() == []


def test_without_installation_nothing_is_reported() -> None:
    crash_reports.report(broken(), "a test")
    crash_reports.report_stacks("a test")
    assert not default_folder().exists()


def test_a_fault_of_the_interpreter_is_reported(reports: CrashReports) -> None:
    script = (
        "import faulthandler, sys; from pathlib import Path; from kiosk.crash_reports import CrashReports\n"
        "with CrashReports(Path(sys.argv[1])).installed(): faulthandler._sigsegv()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(reports.folder)], capture_output=True, check=False, timeout=60
    )

    assert done.returncode != 0
    (path,) = reports.paths()
    assert "fault" in path.name
    assert "Current thread" in path.read_text()


def test_an_empty_report_of_a_process_that_was_killed_is_erased(reports: CrashReports) -> None:
    script = (
        "import os, sys; from pathlib import Path; from kiosk.crash_reports import CrashReports\n"
        "with CrashReports(Path(sys.argv[1])).installed(): os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(reports.folder)], check=False, timeout=60)
    assert len(reports.paths()) == 1

    with reports.installed():
        assert len(reports.paths()) == 1
    assert reports.paths() == []
