"""The log's files: private, rotating, in UTC, as text or JSON, and without what people typed."""

from __future__ import annotations

import json
import logging
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest

from kiosk import log_files
from kiosk.log_files import FILE_NAME, paths, to_files, to_terminal
from kiosk.record_settings import LogSettings
from kiosk.settings import load

SECRET = "correct horse"
logger = logging.getLogger("kiosk.test")


@pytest.fixture(autouse=True)
def root_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "log"


def wanted(folder: Path, form: Literal["text", "json"] = "text", **more: Any) -> LogSettings:
    return LogSettings(directory=folder, format=form, **more)


def fail(typed: str) -> None:
    raise ValueError(f"invalid literal: {typed!r}")


def log_something(settings: LogSettings) -> str:
    """Log a message and an error; what is in the file."""
    to_terminal(settings)
    with to_files(settings):
        logger.info("decision for %s: %s", "ada", "match")
        logger.debug("not wanted")
        try:
            fail(SECRET)
        except ValueError:
            logger.warning("the session could not handle an event", exc_info=True)
    logger.info("after the end")
    return (settings.directory / FILE_NAME).read_text()


def test_text_has_utc_times_levels_and_where_errors_came_up(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = log_something(wanted(folder))

    first, *others = text.splitlines()
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO kiosk\.test: decision for ada: match", first
    )
    assert "in fail" in text
    assert others[-1] == "ValueError"
    assert "not wanted" not in text
    assert "after the end" not in text
    assert SECRET not in text
    said = capsys.readouterr().err
    assert "decision for ada" in said
    assert SECRET not in said


def test_json_is_one_object_per_line(folder: Path) -> None:
    first, second = map(json.loads, log_something(wanted(folder, "json")).splitlines())

    assert first["message"] == "decision for ada: match"
    assert (first["level"], first["logger"], first["thread"]) == ("INFO", "kiosk.test", "MainThread")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", first["time"])
    assert "in fail" in second["exc_info"]
    assert SECRET not in str(second)


def test_json_carries_figures_as_figures(folder: Path) -> None:
    settings = wanted(folder, "json")
    to_terminal(settings)
    with to_files(settings):
        logger.info("health", extra={"memory_mb": 12.5})
    assert json.loads((folder / FILE_NAME).read_text())["memory_mb"] == 12.5


def test_at_debug_the_terminal_says_all_and_the_files_do_not(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = log_something(wanted(folder, level="debug"))
    assert "not wanted" in text
    assert SECRET not in text
    assert SECRET in capsys.readouterr().err


def test_only_this_user_can_read_them(folder: Path) -> None:
    log_something(wanted(folder))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600


def test_old_files_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_files, "_MEGABYTE", 1000)
    settings = wanted(folder, max_size=1, files=3)
    to_terminal(settings)
    with to_files(settings):
        for number in range(60):
            logger.info("message %d %s", number, "x" * 80)

    found = paths(settings)
    assert [path.name for path in found] == [FILE_NAME, f"{FILE_NAME}.1", f"{FILE_NAME}.2"]
    assert all(path.stat().st_size <= 1000 for path in found)
    assert {stat.S_IMODE(path.stat().st_mode) for path in found} == {0o600}
    assert "message 59 " in found[0].read_text()


@pytest.mark.logs_errors
def test_settings_that_change_keep_the_files_open(folder: Path) -> None:
    settings = wanted(folder)
    to_terminal(settings)
    with to_files(settings):
        to_terminal(wanted(folder, level="error"))
        logger.warning("less important")
        logger.error("important")
        to_terminal(settings)
        logger.info("and again")
    assert [line.split(": ")[1] for line in (folder / FILE_NAME).read_text().splitlines()] == [
        "important",
        "and again",
    ]


def test_a_place_that_cannot_be_written_is_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    settings = wanted(tmp_path / "file" / "log")
    to_terminal(settings)
    with to_files(settings):
        logger.info("the door goes on")
    assert "there is no log file" in capsys.readouterr().err
    assert paths(settings) == []


def test_a_disk_that_is_full_disturbs_nobody(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = wanted(folder)
    to_terminal(settings)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with to_files(settings):
        handler = logging.getLogger().handlers[-1]
        assert isinstance(handler, logging.StreamHandler)
        monkeypatch.setattr(handler, "flush", full)
        logger.info("the door goes on")
        monkeypatch.undo()
    assert "Traceback" not in capsys.readouterr().err


def test_by_default_it_is_where_logs_of_this_user_are(tmp_path: Path) -> None:
    assert tmp_path in load().log.directory.parents
    assert load().log.directory.name == "log"
