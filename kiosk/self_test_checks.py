"""The checks of the self-test: each tries one part of the kiosk for real, and says in a few words what it found.

They raise SelfTestFailed, or whatever the part itself raises. What is heavy is imported where it is tried, so that
a part that is missing fails its own check and no other.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import SelfTestFailed
from kiosk.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.app import Kiosk

FEWEST_COLOURS = 1000
"""In a window with the picture of a camera; one without has some dozens, where edges of letters are smoothed."""

PATIENCE_S = 20.0
"""How long the window may take to show the camera's picture: that of a busy machine, too."""


def check_models(settings: Settings, _folder: Path) -> str:
    """Does the network that onnxruntime runs give what dlib's own gives?"""
    from kiosk.face.dlib_models import DlibEncoder, models_digest
    from kiosk.face.encoder_check import check_same
    from kiosk.face.fast_encoder import load_fast_encoder

    difference = check_same(load_fast_encoder(settings.face.models), DlibEncoder())
    return f"weights {models_digest()[:12]}; converted, they differ from dlib's by {difference:.1e} at most"


def check_visits(settings: Settings, _folder: Path) -> str:
    """Is somebody who is enrolled let in, and a stranger not?"""
    from kiosk.compose import LazyEngine, make_gallery
    from kiosk.demo import ENROLLED, STRANGER, Visit, enroll_people, play_tour

    known = ENROLLED[0]
    engine = LazyEngine(settings)
    try:
        gallery = make_gallery(settings, engine, create=True)
        enroll_people(gallery, engine, lambda *_: None, [known])
        visits = [Visit(person, known.name) for person in (known, STRANGER)]
        granted, denied = (report.decision for report in play_tour(settings, gallery, engine, visits))
    finally:
        engine.close()
    if not granted.granted:
        raise SelfTestFailed(f"{known.name}, who is enrolled, was not let in ({granted.reason}).")
    if denied.granted or denied.distance is None:
        raise SelfTestFailed(f"A stranger was not turned away after a comparison ({denied.reason}).")
    return f"granted at distance {granted.distance:.2f}, a stranger denied at {denied.distance:.2f}"


def check_s3(_settings: Settings, _folder: Path) -> str:
    """Are the data files of the S3 client there? Nothing is connected to."""
    from kiosk.gallery.s3_store import check_clients

    address = check_clients()
    if "Signature=" not in address:
        raise SelfTestFailed("Requests to S3 are not signed.")
    return f"signed for {address.split('/')[2]}; roles and single sign-on can be used"


def check_cameras(_settings: Settings, _folder: Path) -> str:
    """Can OpenCV read webcams and videos, and can webcams be listed?"""
    from kiosk.camera.capture import check_backends
    from kiosk.camera.webcam import list_cameras

    return f"{', '.join(check_backends())}; webcams here: {len(list_cameras())}"


def check_badges(_settings: Settings, _folder: Path) -> str:
    """Does the camera's code reader read the badges that are made here?"""
    import numpy as np

    from kiosk.camera.codes import read_code
    from kiosk.enrollment.badge import badge_code, badge_content

    dark = np.kron(badge_code("ada"), np.ones((8, 8), np.bool_))
    picture = np.repeat(np.where(dark, 0, 255).astype(np.uint8)[..., None], 3, axis=2)
    found = read_code(picture)
    if found != badge_content("ada"):
        raise SelfTestFailed(f"A badge was read as {found!r}.")
    return f"read as {found}"


def check_sounds(_settings: Settings, _folder: Path) -> str:
    """Can the sounds be read, and is what plays them there? Nothing is played."""
    from kiosk.sound.loudspeaker import make_player
    from kiosk.sound.tones import Sound, load_clip

    make_player(1.0)
    clips = {sound: load_clip(sound) for sound in Sound}
    silent = [sound for sound, clip in clips.items() if not clip.samples.any()]
    if silent:
        raise SelfTestFailed(f"Nothing is to be heard in {', '.join(silent)}.")
    return ", ".join(f"{sound} {clip.seconds:.1f} s" for sound, clip in clips.items())


def check_keyring(_settings: Settings, _folder: Path) -> str:
    """Can the keyrings of operating systems be looked for?"""
    found = entry_points(group="keyring.backends")
    for backend in found:
        backend.load()
    if not found:
        raise SelfTestFailed("None of the keyrings that the kiosk can use is known to it.")
    return f"{len(found)} kinds can be looked for"


def check_password(_settings: Settings, folder: Path) -> str:
    """Is the right admin password accepted, and a wrong one not?"""
    from kiosk.admin_password import AdminPassword, Verdict
    from kiosk.uptime import seconds_since_start

    password = AdminPassword(folder / "admin.json")
    password.set("open sesame")
    now = seconds_since_start()
    verdicts = [password.check(word, now).verdict for word in ("open sesame", "sesame open")]
    if verdicts != [Verdict.OK, Verdict.WRONG]:
        raise SelfTestFailed(f"A right and a wrong password were judged {' and '.join(verdicts)}.")
    return "the right one is accepted, a wrong one refused"


def check_settings(_settings: Settings, folder: Path) -> str:
    """Is a setting that an administrator changes there again, and the comment beside it?"""
    from kiosk.settings_file import SettingsFile

    path = folder / "kiosk.toml"
    path.write_text("# of this door\n[face]\nthreshold = 0.33 # measured\n", encoding="utf-8")
    file = SettingsFile(path)
    file.read()
    file.save({"face.threshold": 0.3, "camera.source": "1"})
    changed, text = SettingsFile(path).read(), path.read_text(encoding="utf-8")
    if (changed.face.threshold, changed.camera.source) != (0.3, "1") or "# measured" not in text:
        raise SelfTestFailed("The settings file does not say what was saved.")
    return "changed and read again"


def check_record(settings: Settings, folder: Path) -> str:
    """Is what happened at the door recorded?"""
    from kiosk.audit.entries import AttemptEntry
    from kiosk.audit.journal import Journal, JournalReader
    from kiosk.uptime import seconds_since_start

    now = time.time()
    entry = AttemptEntry(
        now, seconds_since_start(), "ada", "match", "match", True, settings.face.threshold, 0.1
    )
    path = folder / "activity.db"
    with Journal(path) as journal:
        journal.append(entry)
    with JournalReader(path) as reader:
        found = [row.entry for row in reader.between(now - 1, now + 1)]
    if found != [entry]:
        raise SelfTestFailed("The record does not say what was recorded.")
    return "written and read again"


def check_languages(_settings: Settings, _folder: Path) -> str:
    """Are the texts of all languages there, ours and those of Qt's dialogs?"""
    from kiosk.ui.languages import LANGUAGES, is_complete

    missing = [language.name for language in LANGUAGES if not is_complete(language)]
    if missing:
        raise SelfTestFailed(f"Texts are missing in {', '.join(missing)}.")
    return ", ".join(language.name for language in LANGUAGES)


def check_window(settings: Settings, _folder: Path) -> str:
    """Does the window show the picture of a simulated camera, with everything behind it running?"""
    from kiosk.ui.display import display_problem

    if display_problem():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from kiosk.app import Kiosk
    from kiosk.camera.simulated import PEOPLE, SimulatedCamera

    application = QApplication.instance() or QApplication(["kiosk"])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    kiosk = Kiosk(settings, make_source=lambda: SimulatedCamera(PEOPLE[0].seed))
    try:
        kiosk.start()
        kiosk.window.show()
        _wait_for_picture(kiosk)
        picture = kiosk.window.grab().toImage()
    finally:
        kiosk.window.hide()
        left = kiosk.stop()
        kiosk.window.deleteLater()
    if left:
        raise SelfTestFailed(
            f"These parts of the kiosk did not stop: {', '.join(loop.name for loop in left)}."
        )
    colours = _count_colours(picture)
    if colours < FEWEST_COLOURS:
        raise SelfTestFailed(f"The window is empty: it has {colours} colours.")
    return f"{picture.width()}x{picture.height()}, {colours} colours, {application.platformName()}"


def _wait_for_picture(kiosk: Kiosk) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    frames = []

    def count(frame: object) -> None:
        frames.append(frame)
        if len(frames) > 1:  # the first one is painted by then
            loop.quit()

    kiosk.window.frame_arrived.connect(count)
    QTimer.singleShot(int(1000 * PATIENCE_S), loop.quit)
    loop.exec()
    if len(frames) <= 1:
        raise SelfTestFailed(f"The window showed no picture of the camera within {PATIENCE_S:g} s.")


def _count_colours(picture: QImage) -> int:
    import numpy as np
    from PySide6.QtGui import QImage

    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return int(np.unique(np.frombuffer(plain.constBits(), np.uint32)).size)


CHECKS: Mapping[str, Callable[[Settings, Path], str]] = {
    "models": check_models,
    "visits": check_visits,
    "photo store": check_s3,
    "cameras": check_cameras,
    "badges": check_badges,
    "sounds": check_sounds,
    "keyring": check_keyring,
    "password": check_password,
    "settings": check_settings,
    "record": check_record,
    "languages": check_languages,
    "window": check_window,
}
"""In the order in which they are run: what the window is made of comes before it."""
