"""The doctor: each check on something healthy and on something ill, with advice."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from kiosk.cache_key import keep
from kiosk.doctor import (
    Finding,
    Status,
    check_camera,
    check_clock,
    check_disk,
    check_encoder,
    check_models,
    check_signing,
    check_sound,
    check_store,
)
from kiosk.errors import (
    ConditionsUnsupported,
    FaceEngineError,
    SoundError,
    StoreDenied,
    StoreError,
    StoreUnreachable,
)
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.permissions import PROBE_CACHE
from kiosk.gallery.s3_store import S3Store
from kiosk.gallery.store import ObjectStore
from kiosk.settings import load
from kiosk.sound import loudspeaker
from kiosk.window_settings import SoundSettings
from tests.plugins.commands import Run
from tests.plugins.keyrings import BrokenKeyring, MemoryKeyring


class IllStore(FolderStore):
    """A folder store that fails where it is told to, or ignores conditions."""

    def __init__(
        self,
        root: Path,
        errors: Mapping[str, StoreError],
        *,
        ignores_conditions: bool = False,
        name: str | None = None,
    ) -> None:
        super().__init__(root)
        self._errors = errors
        self._ignores_conditions = ignores_conditions
        self._name = name

    @property
    def name(self) -> str:
        return self._name or super().name

    def _fail(self, operation: str) -> None:
        if operation in self._errors:
            raise self._errors[operation]

    def list_folders(self, prefix: str):  # type: ignore[no-untyped-def]  # as in the base class
        self._fail("list")
        return super().list_folders(prefix)

    def get(self, key: str, *, max_bytes: int):  # type: ignore[no-untyped-def]
        self._fail("get")
        return super().get(key, max_bytes=max_bytes)

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        self._fail(
            "put photo" if key.endswith(".jpg") else "conditional put" if if_match or if_absent else "put"
        )
        if self._ignores_conditions:
            return super().put(key, body)
        return super().put(key, body, if_match=if_match, if_absent=if_absent)

    def delete(self, key: str) -> None:
        self._fail("delete")
        super().delete(key)

    def clock_skew(self) -> float:
        self._fail("clock")
        return 0.0


def by_check(store: ObjectStore) -> dict[str, Finding]:
    return {finding.check: finding for finding in check_store(store)}


def test_a_healthy_folder_and_bucket(store: ObjectStore) -> None:
    findings = by_check(store)
    assert len(findings) == 7
    privileges = findings.pop("store: privileges")
    assert all(finding.status is Status.OK for finding in findings.values())
    assert privileges.status is (Status.OK if isinstance(store, FolderStore) else Status.WARNING)
    assert store.list("") == []


def test_a_test_object_that_stayed_is_in_nobodys_way(store: ObjectStore) -> None:
    store.put(PROBE_CACHE, b"of an earlier run, which was not allowed to delete it")
    store.put("users/anna/ref_1.jpg", b"photo")
    findings = by_check(store)
    assert findings["store: list"].detail.endswith(": 1 people")
    assert not [finding for finding in findings.values() if finding.status is Status.FAILED]
    assert findings["store: conditional writes"].status is Status.OK
    assert [info.key for info in store.list("")] == ["users/anna/ref_1.jpg"]


@pytest.mark.parametrize(
    ("operation", "check", "status"),
    [
        ("list", "store: list", Status.FAILED),
        ("put", "store: write", Status.FAILED),
        ("get", "store: read", Status.FAILED),
    ],
)
def test_what_the_store_refuses_is_named_with_advice(
    tmp_path: Path, operation: str, check: str, status: Status
) -> None:
    finding = by_check(IllStore(tmp_path, {operation: StoreDenied("Not allowed.")}))[check]
    assert finding.status is status
    assert finding.detail == "Not allowed."
    assert finding.advice


def privileges_without(tmp_path: Path, errors: Mapping[str, StoreError]) -> Finding:
    return by_check(IllStore(tmp_path, errors, name="s3://doors"))["store: privileges"]


def test_a_kiosk_that_may_do_what_it_needs_and_no_more(tmp_path: Path) -> None:
    denied = StoreDenied("Not allowed.")
    store = IllStore(tmp_path, {"put photo": denied, "delete": denied}, name="s3://doors")
    findings = by_check(store)
    assert {finding.status for finding in findings.values()} == {Status.OK}
    assert findings["store: write photos"].detail == "refused, as it should be for a kiosk"
    assert findings["store: delete"].detail.endswith(f"; the test object {PROBE_CACHE} stays")
    assert [info.key for info in store.list("")] == [PROBE_CACHE]
    assert by_check(store) == findings


@pytest.mark.parametrize(
    ("refused", "deeds"),
    [((), "write photos and delete"), (("put photo",), "delete"), (("delete",), "write photos")],
)
def test_a_kiosk_that_may_do_more_than_it_needs(tmp_path: Path, refused: tuple[str, ...], deeds: str) -> None:
    finding = privileges_without(tmp_path, dict.fromkeys(refused, StoreDenied("Not allowed.")))
    assert finding.status is Status.WARNING
    assert f"may also {deeds}:" in finding.detail
    assert "kiosk iam-policy --role kiosk" in finding.advice


@pytest.mark.parametrize("operation", ["put photo", "delete"])
def test_privileges_that_could_not_be_found_out(tmp_path: Path, operation: str) -> None:
    denied, lost = StoreDenied("Not allowed."), StoreUnreachable("No answer.")
    errors: dict[str, StoreError] = {"put photo": denied, "delete": denied, operation: lost}
    findings = by_check(IllStore(tmp_path, errors, name="s3://doors"))
    tried = findings["store: write photos" if operation == "put photo" else "store: delete"]
    for finding in (tried, findings["store: privileges"]):
        assert finding.status is Status.WARNING
        assert finding.advice
    assert tried.detail.startswith("No answer.")


@pytest.mark.parametrize("operation", ["get", "conditional put"])
def test_privileges_are_not_judged_where_needed_ones_are_missing(tmp_path: Path, operation: str) -> None:
    assert "store: privileges" not in by_check(IllStore(tmp_path, {operation: StoreDenied("Not allowed.")}))


def test_another_body_is_found_out(tmp_path: Path) -> None:
    """A proxy that answers with what was there before."""
    store = IllStore(tmp_path, {"put photo": StoreDenied("No."), "delete": StoreDenied("No.")})
    by_check(store)
    stale = store.get(PROBE_CACHE, max_bytes=100)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "get", lambda key, max_bytes: stale)
        assert by_check(store)["store: read"].status is Status.FAILED


def test_conditions_that_are_ignored_or_refused_are_found_out(tmp_path: Path) -> None:
    ignored = IllStore(tmp_path / "a", {}, ignores_conditions=True)
    refused = IllStore(tmp_path / "b", {"conditional put": ConditionsUnsupported("501")})
    for store in (ignored, refused):
        finding = by_check(store)["store: conditional writes"]
        assert finding.status is Status.WARNING
        assert "conditional writes" in finding.advice


@pytest.mark.parametrize(
    ("skew", "status"), [(1.0, Status.OK), (-90.0, Status.WARNING), (2000.0, Status.FAILED)]
)
def test_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, skew: float, status: Status) -> None:
    store = FolderStore(tmp_path)
    monkeypatch.setattr(store, "clock_skew", lambda: skew)
    assert check_clock(store).status is status


def test_a_clock_that_cannot_be_compared(tmp_path: Path) -> None:
    finding = check_clock(IllStore(tmp_path, {"clock": StoreUnreachable("No answer.")}))
    assert finding.status is Status.FAILED


def test_an_unsigned_bucket_is_a_warning(s3_store: S3Store, tmp_path: Path) -> None:
    assert check_signing(load(), s3_store).status is Status.WARNING
    assert check_signing(load(), FolderStore(tmp_path)).status is Status.OK
    signed = load(flags={"cache": {"key": "a secret of enough length"}})
    assert check_signing(signed, s3_store).status is Status.OK


def test_an_unsigned_bucket_is_explained(s3_store: S3Store) -> None:
    finding = check_signing(load(), s3_store)
    assert "stranger's face then opens the door" in finding.detail
    assert "kiosk cache set-key --generate" in finding.advice


def test_a_key_in_the_keyring(tmp_path: Path, memory_keyring: MemoryKeyring) -> None:
    settings, store = load(flags={"cache": {"keyring": True}}), FolderStore(tmp_path)
    missing = check_signing(settings, store)
    assert missing.status is Status.FAILED
    assert "kiosk cache set-key" in missing.detail
    keep(store.name, "a secret of enough length")
    assert check_signing(settings, store).status is Status.OK


@pytest.mark.parametrize("backend", [BrokenKeyring, fail.Keyring])
def test_a_keyring_that_fails(
    tmp_path: Path, restored_keyring: None, backend: Callable[[], KeyringBackend]
) -> None:
    keyring.set_keyring(backend())
    finding = check_signing(load(flags={"cache": {"keyring": True}}), FolderStore(tmp_path))
    assert finding.status is Status.FAILED
    assert finding.advice


def test_the_local_copy(tmp_path: Path) -> None:
    assert check_disk(tmp_path / "new" / "cache").status is Status.OK
    (tmp_path / "file").write_text("in the way")
    ill = check_disk(tmp_path / "file" / "cache")
    assert ill.status is Status.FAILED
    assert "cache.directory" in ill.advice


def test_models_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert check_models().status is Status.OK

    def missing(_: str) -> Path:
        raise FaceEngineError("gone")

    monkeypatch.setattr("kiosk.face.dlib_models.model_path", missing)
    assert check_models().status is Status.FAILED


def test_the_encoder(models: Path, tmp_path: Path) -> None:
    assert check_encoder(load(flags={"face": {"models": models}})).status is Status.OK
    assert check_encoder(load(flags={"face": {"encoder": "reference"}})).status is Status.OK


def test_an_encoder_that_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def differs(_: Path) -> None:
        raise FaceEngineError("It differs from dlib's.")

    monkeypatch.setattr("kiosk.face.fast_encoder.load_fast_encoder", differs)
    finding = check_encoder(load(flags={"face": {"models": tmp_path}}))
    assert (finding.status, finding.detail) == (Status.WARNING, "It differs from dlib's.")


def test_a_simulated_camera_gives_frames() -> None:
    finding = check_camera(load(flags={"camera": {"source": "simulated:ada"}}))
    assert (finding.status, finding.detail) == (Status.OK, "simulated person: frames of 640 x 480 pixels")


@pytest.mark.parametrize("source", ["/no/such/file.mp4", "simulated:nobody", "http://127.0.0.1:9/stream"])
def test_a_camera_that_is_not_there(source: str) -> None:
    finding = check_camera(load(flags={"camera": {"source": source}}))
    assert finding.status is Status.FAILED
    assert finding.detail
    assert finding.advice


def speaking(*, enabled: bool = True, speech: bool = False) -> SoundSettings:
    return SoundSettings(enabled=enabled, speech=speech)


def test_sound_that_can_be_played_and_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loudspeaker, "find_output", lambda: "ALSA")
    monkeypatch.setattr("kiosk.sound.speech.find_speech", lambda: ("/usr/bin/espeak-ng", None))
    assert check_sound(speaking()) == Finding("sound", Status.OK, "played through ALSA")
    spoken = check_sound(speaking(speech=True))
    assert (spoken.status, spoken.detail) == (Status.OK, "played through ALSA, spoken by /usr/bin/espeak-ng")
    assert check_sound(speaking(enabled=False)).detail == "switched off in the settings"


def test_missing_sound_is_a_warning_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_nothing() -> str:
        raise SoundError("There is none.")

    monkeypatch.setattr(loudspeaker, "find_output", find_nothing)
    finding = check_sound(speaking())
    assert (finding.status, finding.detail) == (Status.WARNING, "There is none.")
    assert finding.advice


def test_an_audio_system_that_hangs_is_a_warning_too(monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()
    monkeypatch.setattr(loudspeaker, "find_output", lambda: str(released.wait(30)))
    finding = check_sound(speaking(), wait=0.05)
    released.set()
    assert (finding.status, finding.detail) == (
        Status.WARNING,
        "no answer from the audio system within 0.05 s",
    )


def test_the_command_reports_all_checks(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CAMERA__SOURCE", "simulated:ada")
    healthy = run("doctor", "--json")
    assert (healthy.code, healthy.json["ok"]) == (0, True)
    names = {check["check"] for check in healthy.json["checks"]}
    assert names >= {"models", "store: list", "clock", "local copy", "camera", "sound", "display"}
    monkeypatch.setenv("KIOSK_CAMERA__SOURCE", "/no/such/file.mp4")
    ill = run("doctor")
    assert ill.code == 2
    assert "FAILED   camera" in ill.out


def test_a_missing_bucket(open_bucket: Callable[..., S3Store]) -> None:
    """A bucket that does not exist is named as the problem."""
    store = open_bucket(create=False)
    finding = by_check(store)["store: list"]
    assert finding.status is Status.FAILED
    assert "bucket" in finding.detail.lower()
