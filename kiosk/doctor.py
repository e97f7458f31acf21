"""The doctor: checks everything the kiosk depends on, and says what to do about each failure."""

from __future__ import annotations

import secrets
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.cache_key import cache_key
from kiosk.camera.factory import open_source
from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraLoop, CameraStatus
from kiosk.camera.source import Frame
from kiosk.compose import store_identity
from kiosk.errors import (
    CacheKeyError,
    CameraError,
    ConditionsUnsupported,
    KioskError,
    SoundError,
    StoreConflict,
    StoreDenied,
    StoreError,
)
from kiosk.gallery.layout import USERS_PREFIX
from kiosk.gallery.permissions import PROBE_CACHE, Administration, try_administration
from kiosk.gallery.store import ObjectStore
from kiosk.settings import Settings
from kiosk.sound import loudspeaker, speech
from kiosk.window_settings import SoundSettings

CAMERA_WAIT_S = 10.0
SOUND_WAIT_S = 5.0
ENOUGH_DISK_BYTES = 500_000_000
SKEW_WARNING_S = 30.0
SKEW_FAILURE_S = 600.0
"""S3 refuses requests signed with a clock that is 15 minutes off."""


class Status(StrEnum):
    """How serious a finding is."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, and what to do about it (empty where all is well)."""

    check: str
    status: Status
    detail: str
    advice: str = ""


def examine(settings: Settings, store: ObjectStore) -> Iterator[Finding]:
    """Run all checks, one after the other. Never raises for what a check finds."""
    yield check_models()
    yield check_encoder(settings)
    yield from check_store(store)
    yield check_clock(store)
    yield check_signing(settings, store)
    yield check_disk(settings.cache.directory)
    yield check_camera(settings)
    yield check_sound(settings.sound)


def check_models() -> Finding:
    """Are the face models there, and does dlib load them?"""
    from kiosk.face.dlib_models import DlibEncoder, FaceFinder, models_digest

    try:
        FaceFinder()
        DlibEncoder()
        return Finding("models", Status.OK, f"weights {models_digest()[:12]}")
    except (KioskError, RuntimeError) as error:
        return _failed("models", error, "Reinstall the program, or the package face-recognition-models.")


def check_encoder(settings: Settings) -> Finding:
    """Does the fast encoder work on this machine?"""
    if settings.face.encoder == "reference":
        return Finding("encoder", Status.OK, "dlib's own is chosen in the settings")
    try:
        from kiosk.face.fast_encoder import load_fast_encoder

        load_fast_encoder(settings.face.models)
    except (KioskError, ImportError) as error:
        return Finding(
            "encoder",
            Status.WARNING,
            str(error),
            "dlib's own is used, which is slower. Reinstall the program.",
        )
    return Finding("encoder", Status.OK, "the fast one, converted from dlib's weights and compared with dlib")


def check_store(store: ObjectStore) -> Iterator[Finding]:
    """Can the store list, and write, read and protect caches? And may it do more than a kiosk needs?

    A test object that may not be deleted stays, and is written over the next time. Privileges are judged
    only where a kiosk has those that it needs.
    """
    try:
        # No ID begins with a dot, but the folder of a test object that stayed does.
        people = sum(not name.startswith(".") for name in store.list_folders(USERS_PREFIX))
        yield Finding("store: list", Status.OK, f"{store.name}: {people} people")
    except StoreError as error:
        yield _failed("store: list", error, "Check `store`, `endpoint_url`, `region` and the credentials.")
        return
    body = secrets.token_bytes(64)
    try:
        etag = store.put(PROBE_CACHE, body)
        yield Finding("store: write", Status.OK, "an embeddings cache can be written")
    except StoreError as error:
        yield _failed("store: write", error, "Allow this kiosk to write; until then it cannot share caches.")
        return
    yield (read := _check_read(store, body))
    yield (conditions := _check_conditions(store, body, etag))
    tried = try_administration(store, body, besides=[PROBE_CACHE])
    yield _permission("store: write photos", tried.writing, "a photo can be written")
    stays = "".join(f"; the test object {key} stays" for key in tried.left)
    yield _permission("store: delete", tried.deletion, "the test objects are gone again", stays)
    if Status.FAILED not in (read.status, conditions.status):
        yield _check_privileges(store, tried)


def _check_read(store: ObjectStore, body: bytes) -> Finding:
    try:
        same = store.get(PROBE_CACHE, max_bytes=len(body)).body == body
    except StoreError as error:
        return _failed("store: read", error, "Allow this kiosk to read objects.")
    if same:
        return Finding("store: read", Status.OK, "what was written comes back")
    return Finding(
        "store: read",
        Status.FAILED,
        "other bytes came back",
        "Unless another kiosk was examined at the same moment, check proxies and gateways before the store.",
    )


def _check_conditions(store: ObjectStore, body: bytes, etag: str) -> Finding:
    name = "store: conditional writes"
    advice = "Concurrent kiosks may redo each other's work. Use a server with conditional writes."
    try:
        honoured = (
            _is_refused(lambda: store.put(PROBE_CACHE, body, if_absent=True))
            and _is_refused(lambda: store.put(PROBE_CACHE, body, if_match=f'"{"0" * 32}"'))
            and not _is_refused(lambda: store.put(PROBE_CACHE, body, if_match=etag))
        )
    except ConditionsUnsupported as error:
        return Finding(name, Status.WARNING, str(error), advice)
    except StoreError as error:
        return _failed(name, error, "Check the permission to write.")
    if honoured:
        return Finding(name, Status.OK, "honoured")
    detail = "the server ignores conditions, unless another kiosk was examined at the same moment"
    return Finding(name, Status.WARNING, detail, advice)


def _is_refused(put: Callable[[], str]) -> bool:
    try:
        put()
    except StoreConflict:
        return True
    return False


def _permission(check: str, error: StoreError | None, done: str, left: str = "") -> Finding:
    """The finding about something that a kiosk had better not be allowed."""
    if error is None:
        return Finding(check, Status.OK, done)
    if isinstance(error, StoreDenied):
        return Finding(check, Status.OK, f"refused, as it should be for a kiosk{left}")
    return Finding(check, Status.WARNING, f"{error}{left}", "Run `kiosk doctor` again later.")


def _check_privileges(store: ObjectStore, tried: Administration) -> Finding:
    name = "store: privileges"
    if store.name.startswith("folder:"):
        return Finding(name, Status.OK, "a folder of this machine")
    deeds = {"write photos": tried.writing, "delete": tried.deletion}
    more = " and ".join(deed for deed, error in deeds.items() if error is None)
    if more:
        return Finding(
            name,
            Status.WARNING,
            f"these credentials may also {more}: right for administration, more than a door needs",
            "Give kiosks the policy that `kiosk iam-policy --role kiosk` prints.",
        )
    if all(isinstance(error, StoreDenied) for error in deeds.values()):
        return Finding(name, Status.OK, "these credentials may do what a kiosk needs, and no more")
    return Finding(name, Status.WARNING, "could not be found out", "Run `kiosk doctor` again later.")


def check_clock(store: ObjectStore) -> Finding:
    """Does this machine's clock agree with the store's?"""
    try:
        skew = store.clock_skew()
    except StoreError as error:
        return _failed("clock", error, "Check the connection to the store.")
    detail = f"{abs(skew):.1f} s {'behind' if skew > 0 else 'ahead of'} the store"
    if abs(skew) > SKEW_FAILURE_S:
        return Finding("clock", Status.FAILED, detail, "Set the clock: the store will refuse this machine.")
    if abs(skew) > SKEW_WARNING_S:
        return Finding("clock", Status.WARNING, detail, "Switch on network time (NTP).")
    return Finding("clock", Status.OK, detail)


def check_signing(settings: Settings, store: ObjectStore) -> Finding:
    """Are shared caches signed?"""
    try:
        key = cache_key(settings, store_identity(settings, store.name))
    except CacheKeyError as error:
        return _failed(
            "cache signing", error, "Until then this kiosk uses no photo store, and opens no door."
        )
    if key is not None:
        return Finding("cache signing", Status.OK, "shared caches are signed and checked")
    if store.name.startswith("folder:"):
        return Finding("cache signing", Status.OK, "no key is set; the store is a folder of this machine")
    return Finding(
        "cache signing",
        Status.WARNING,
        "no key is set: whoever may write to the bucket can plant an embedding under a true photo's name and "
        "ETag, and a stranger's face then opens the door; a background spot check finds that only after a while",
        "Run `kiosk cache set-key --generate` on one kiosk, `kiosk cache set-key` with the same key on all "
        "others, and set `cache.keyring = true`.",
    )


def check_disk(directory: Path) -> Finding:
    """Can the local copy be written, and is there room for it?"""
    try:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=directory) as file:
            file.write(b"kiosk")
    except OSError as error:
        return _failed("local copy", error, "Make the directory writable, or set `cache.directory`.")
    free = shutil.disk_usage(directory).free
    detail = f"{directory}: {free / 1e9:.1f} GB free"
    if free < ENOUGH_DISK_BYTES:
        return Finding("local copy", Status.WARNING, detail, "Free some disk space.")
    return Finding("local copy", Status.OK, detail)


def check_camera(settings: Settings, wait: float = CAMERA_WAIT_S) -> Finding:
    """Does the camera give usable frames within `wait` seconds?"""
    wanted = settings.camera
    first_frame: list[Frame] = []
    statuses: list[CameraStatus] = []
    settled = threading.Event()

    def on_frame(frame: Frame) -> None:
        if not first_frame:
            first_frame.append(frame)
            settled.set()

    def on_state(status: CameraStatus) -> None:
        statuses.append(status)
        if status.state is CameraState.LOST:
            settled.set()

    try:
        name = open_source(wanted.source, width=wanted.width, height=wanted.height, fps=wanted.fps).name
    except CameraError as error:
        return _failed("camera", error, "Correct `camera.source`.")
    loop = CameraLoop(
        lambda: open_source(wanted.source, width=wanted.width, height=wanted.height, fps=wanted.fps),
        on_frame,
        on_state,
    )
    stop = threading.Event()
    thread = threading.Thread(target=loop.run, args=(stop,), name="doctor-camera", daemon=True)
    thread.start()
    settled.wait(wait)
    stop.set()
    thread.join(wait)
    if first_frame:
        height, width = first_frame[0].image.shape[:2]
        return Finding("camera", Status.OK, f"{name}: frames of {width} x {height} pixels")
    message = statuses[-1].message if statuses else f"no frame within {wait:g} s"
    return Finding(
        "camera", Status.FAILED, message, "Check the cable and other programs, or `camera.source`."
    )


def check_sound(wanted: SoundSettings, wait: float = SOUND_WAIT_S) -> Finding:
    """Can sounds be played, and sentences spoken where that is wanted? Makes no noise, and never fails."""
    if not wanted.enabled:
        return Finding("sound", Status.OK, "switched off in the settings")
    answers: list[str | SoundError] = []

    def look() -> None:
        try:
            answers.append(f"played through {loudspeaker.find_output()}")
            if wanted.speech:
                answers.append(f"spoken by {speech.find_speech()[0]}")
        except SoundError as error:
            answers.append(error)

    # An audio server that hangs must not hang the doctor.
    thread = threading.Thread(target=look, name="doctor-sound", daemon=True)
    thread.start()
    thread.join(wait)
    detail = ", ".join(map(str, answers))
    if detail and not thread.is_alive() and not isinstance(answers[-1], SoundError):
        return Finding("sound", Status.OK, detail)
    return Finding(
        "sound",
        Status.WARNING,
        detail or f"no answer from the audio system within {wait:g} s",
        "Doors open without it. See to the loudspeaker or `sound.speech`, or set `sound.enabled = false`.",
    )


def _failed(check: str, error: Exception, advice: str) -> Finding:
    return Finding(check, Status.FAILED, str(error), advice)
