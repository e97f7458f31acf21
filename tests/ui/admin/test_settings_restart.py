"""What is saved is used: at once by the window, or by the kiosk that is built again in the same process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.settings import load
from kiosk.settings_file import SettingsFile
from kiosk.ui import theme
from kiosk.ui.admin.hub import AdminHub, Chapter
from kiosk.ui.admin.settings_page import SettingsPage
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.languages import current_language
from tests.plugins.commands import Run
from tests.ui.admin.settings_pages import click
from tests.ui.conftest import StagedCamera, StandInEngine


def make_small_hub(tools: AdminTools) -> AdminHub:
    page = SettingsPage(
        tools, tools.settings_file, locked=tools.locked, password=tools.password, cameras=list
    )
    return AdminHub([Chapter(lambda: "Settings", page)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "store").mkdir()
    file = tmp_path / "kiosk.toml"
    store, cache = f'store = "folder:{tmp_path / "store"}"', f'[cache]\ndirectory = "{tmp_path}"'
    file.write_text(f'{store}\n[camera]\nsource = "simulated:1"\n[ui]\nlanguage = "en"\n{cache}\n')
    return file


@pytest.fixture
def kiosk(qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kiosk]:
    monkeypatch.setattr("kiosk.ui.admin.pages.make_hub", make_small_hub)
    made = Kiosk(
        load(path),
        make_source=StagedCamera,
        make_engine=lambda _settings: StandInEngine(),
        settings_file=SettingsFile(path),
    )
    qtbot.addWidget(made.window)
    made.window.show()
    made.start()
    yield made
    made.stop()
    theme.use("dark")


def open_settings(kiosk: Kiosk) -> SettingsPage:
    kiosk.shell.admin.open()
    page: SettingsPage | None = kiosk.window.findChild(SettingsPage)
    assert page is not None
    return page


def test_colours_are_shown_at_once_and_given_back(qtbot: QtBot, kiosk: Kiosk) -> None:
    page = open_settings(kiosk)
    box = page.view.rows["ui.theme"].editor
    box.put("light")
    qtbot.waitUntil(lambda: theme.palette() == theme.PALETTES["light"])
    assert theme.PALETTES["light"].background in kiosk.window.styleSheet()

    kiosk.shell.admin.close_pages()

    qtbot.waitUntil(lambda: theme.palette() == theme.PALETTES["dark"])
    assert theme.PALETTES["dark"].background in kiosk.window.styleSheet()


def test_the_language_that_is_saved_greets_everybody(qtbot: QtBot, kiosk: Kiosk, path: Path) -> None:
    page = open_settings(kiosk)
    page.view.rows["ui.language"].editor.put("ar")
    qtbot.waitUntil(lambda: current_language().code == "ar")
    assert QGuiApplication.isRightToLeft()
    assert page.view.bar.isVisible()

    with qtbot.waitSignal(page.saved):
        click(page.view.bar.save)
    kiosk.shell.admin.close_pages()

    qtbot.waitUntil(lambda: kiosk.languages.starting.code == "ar")
    assert current_language().code == "ar"
    assert load(path).ui.language == "ar"


def test_trying_colours_leaves_the_language_of_the_visit_alone(qtbot: QtBot, kiosk: Kiosk) -> None:
    kiosk.languages.choose("de")
    page = open_settings(kiosk)

    page.view.rows["ui.theme"].editor.put("light")

    qtbot.waitUntil(lambda: theme.palette() == theme.PALETTES["light"])
    assert current_language().code == "de"


RESTARTING = """
import logging, sys
from functools import partial
from pathlib import Path
import kiosk.app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kiosk.cli import run
from kiosk.ui.admin import pages
from kiosk.ui.admin.settings_page import SettingsPage
from kiosk.ui.shell import Shell
from kiosk.single_instance import only_instance
from kiosk.errors import AlreadyRunning
from tests.ui.admin.test_settings_restart import make_small_hub
from tests.ui.conftest import StandInEngine

kiosk.app.run_window = partial(kiosk.app.run_window, make_engine=lambda _settings: StandInEngine())
pages.make_hub = make_small_hub
config, after = Path(sys.argv[1]), sys.argv[2]
show, shown = Shell.show, []

def is_locked():
    try:
        with only_instance():
            return False
    except AlreadyRunning:
        return True

def begin(shell):
    show(shell)
    shown.append(shell)
    QTimer.singleShot(0, lambda: drive(shell))

def drive(shell):
    shell.admin.open()
    page = shell._window.findChild(SettingsPage)
    number, row = len(shown), page.view.rows["verification.show_result"]
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    seconds = page._tools.settings.verification.show_result
    print(number, f"{seconds:g}", len(windows), is_locked(), flush=True)
    if number == 3:
        shell.leave()
        return
    def restart(_settings):
        QTimer.singleShot(0, press)
    def press():
        page.view.notice.action.click()
    page.saved.connect(restart)
    page.restart_wanted.connect(lambda: config.write_text(after) if number == 2 and after else None)
    row.editor.put(10 + number)
    page.view.bar.save.click()

Shell.show = begin
print("code", run(["run", "--windowed", "--config", str(config)]), flush=True)
"""


@pytest.mark.parametrize(
    ("after", "third"), [("", "12"), ("[verification\n", "11")], ids=["saved", "broken by hand"]
)
def test_the_kiosk_is_built_again_in_the_same_process(path: Path, after: str, third: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RESTARTING, str(path), after],
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
        cwd=Path(__file__).parents[3],
    )

    assert done.stdout.splitlines() == [
        "1 4 1 True",
        "2 11 1 True",
        f"3 {third} 1 True",
        "code 0",
    ], done.stderr
    assert "Traceback" not in done.stderr
    assert ("going on with the settings from before" in done.stderr) == bool(after)


def test_the_page_writes_the_file_that_the_command_reads(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[SettingsFile] = []

    def note(*_arguments: object, settings_file: SettingsFile, **_more: object) -> int:
        used.append(settings_file)
        return 0

    monkeypatch.setattr("kiosk.app.run_window", note)
    monkeypatch.delenv("KIOSK_STORE")
    config = tmp_path / "named.toml"
    config.write_text("")
    assert run("run").code == 0
    assert run("run", "--config", config, "--store", f"folder:{tmp_path}").code == 0
    monkeypatch.setenv("KIOSK_CONFIG", str(config))
    assert run("run").code == 0

    assert [file.path.name for file in used] == ["kiosk.toml", "named.toml", "named.toml"]
    assert used[1].overridden()["store"] == "command line"
    assert "store" not in used[0].overridden()
