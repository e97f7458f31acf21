"""Renders the administrators' pages: `python -m tests.ui.render_admin FOLDER [README]`.

A real kiosk runs behind them: the demo's people in a folder store, and a simulated person before the camera.
With a second folder, the pictures of the README are put there, scaled down.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.camera.simulated import PEOPLE, SimulatedCamera
from kiosk.compose import LazyEngine, make_gallery
from kiosk.demo import enroll_people, temporary_settings
from kiosk.settings import Settings, load
from kiosk.settings_file import SettingsFile
from kiosk.ui import theme
from kiosk.ui.admin.people_section import PeopleSection
from tests.ui.render_review import README_WIDTH

SIZES = {"1280x800": QSize(1280, 800), "1080x1920": QSize(1080, 1920), "800x480": QSize(800, 480)}
THEMES = ("dark", "light", "contrast")
NAMES = {"ada": "Ada Lovelace", "ben": "Ben Okafor", "grace": "Grace Hopper", "luca": "Luca Bianchi"}
VISITOR = PEOPLE[4]
README_PICTURES = {
    "admin_people": "dark_1280x800_people",
    "admin_enroll": "dark_1280x800_capture",
    "admin_person": "light_1280x800_person",
    "admin_try": "dark_1280x800_try",
    "admin_activity": "light_1280x800_activity",
    "admin_settings": "light_1280x800_settings",
}


def spin(until: Callable[[], object], at_most: float = 30.0) -> None:
    """Let the window live until something holds."""
    end = time.monotonic() + at_most
    while not until() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def rest(seconds: float) -> None:
    """Let the window live for a while."""
    spin(lambda: False, seconds)


@contextmanager
def running_kiosk(settings: Settings, folder: Path) -> Iterator[Kiosk]:
    """A kiosk with the demo's people, of whom some have been at the door."""
    engine = LazyEngine(settings)
    gallery = make_gallery(settings, engine, create=True)
    enroll_people(gallery, engine, lambda *_: None)
    for user_id, name in NAMES.items():
        gallery.editor.rename(user_id, name)
    gallery.set_active("grace", active=False)
    camera = SimulatedCamera(PEOPLE[0].seed)
    kiosk = Kiosk(settings, make_source=lambda: camera, settings_file=SettingsFile(folder / "kiosk.toml", {}))
    kiosk.window.show()
    kiosk.start()
    try:
        rest(1.5)
        for claim in ("ada", "grace", "luca", "nobody", "ada"):
            kiosk.window.claimed.emit(claim)
            rest(1.5)
            kiosk.window.dismissed.emit()
        camera.stand(VISITOR.seed)
        yield kiosk
    finally:
        kiosk.shell.allow_leaving()
        kiosk.window.close()
        kiosk.stop()
        engine.close()


def walk(kiosk: Kiosk) -> Iterator[str]:
    """Go through the pages; yields the name of each when it is shown."""
    hub = kiosk.shell.admin.admin_page
    people = hub.current
    assert isinstance(people, PeopleSection)
    rest(1.5)
    yield "people"
    people.open_person("ada", NAMES["ada"])
    rest(1)
    yield "person"
    people.person.badge_wanted.emit("ada", NAMES["ada"])
    rest(0.3)
    yield "badge"
    people.back()
    people.person.try_wanted.emit("ada", NAMES["ada"])
    rest(3)
    yield "try"
    people.back()
    people.back()
    people.list.add.click()
    people.enroll.ways.invitation.start.click()  # type: ignore[attr-defined]  # it is the real page
    spin(lambda: len(people.enroll.judge.good) >= 4)  # type: ignore[attr-defined]
    yield "capture"
    people.enroll.ways.files_tab.click()  # type: ignore[attr-defined]
    rest(0.3)
    yield "files"
    people.back()
    hub.tabs[1].click()
    rest(1)
    yield "activity"
    hub.tabs[2].click()
    rest(1)
    yield "settings"


def render(folder: Path) -> None:
    """Write all pictures into `folder`."""
    application = QApplication([])
    application.setStyle("Fusion")
    with temporary_settings(load(flags={"ui": {"language": "en"}})) as settings:
        kiosks = running_kiosk(settings, folder)
        with kiosks as kiosk:
            for look in THEMES:
                for name, size in SIZES.items():
                    theme.use(look)
                    kiosk.window.resize(size)
                    kiosk.window.restyle()
                    kiosk.shell.admin._password = None  # nobody is asked
                    kiosk.shell.admin.open()
                    for page in walk(kiosk):
                        if not kiosk.window.grab().save(str(folder / f"{look}_{name}_{page}.png")):
                            raise OSError(f"cannot write into {folder}")
                    kiosk.shell.admin.close_pages()


def copy_for_readme(folder: Path, target: Path) -> None:
    """Put the README's pictures into `target`."""
    for name, source in README_PICTURES.items():
        with Image.open(folder / f"{source}.png") as picture:
            height = round(picture.height * README_WIDTH / picture.width)
            small = picture.convert("RGB").resize((README_WIDTH, height), Image.Resampling.LANCZOS)
        small.save(target / f"{name}.png", optimize=True)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp())
    target.mkdir(parents=True, exist_ok=True)
    render(target)
    if len(sys.argv) > 2:
        copy_for_readme(target, Path(sys.argv[2]))
