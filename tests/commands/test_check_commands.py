"""`kiosk verify` and `kiosk identify` with the real engine: decisions, exit codes, requests."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.gallery.s3_store import S3Store
from tests.plugins.commands import Run

KEYS = {
    "user",
    "decision",
    "reason",
    "distance",
    "threshold",
    "references",
    "embedded",
    "offline",
    "requests",
    "timings_ms",
}


@pytest.fixture(params=["folder", "s3"])
def any_store(
    request: pytest.FixtureRequest,
    open_bucket: Callable[..., S3Store],
    monkeypatch: pytest.MonkeyPatch,
    run: Run,
) -> str:
    """KIOSK_STORE is a folder, then a bucket on a real HTTP server."""
    if request.param == "s3":
        store = open_bucket("fleet")
        monkeypatch.setenv("KIOSK_STORE", store.name)
        monkeypatch.setenv("KIOSK_ENDPOINT_URL", str(store._endpoint_url))
        monkeypatch.setenv("KIOSK_REGION", "us-east-1")
    return str(request.param)


def move_to_another_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    monkeypatch.setenv("KIOSK_CACHE__DIRECTORY", str(tmp_path / name))


def test_first_second_and_warm_verification(
    run: Run, any_store: str, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("enroll", "ada", photos / "ada_0.jpg", photos / "ada_1.jpg").code == 0

    move_to_another_machine(monkeypatch, tmp_path, "second")
    second = run("verify", "ada", photos / "ada_2.jpg", "--json")
    assert second.code == 0
    assert set(second.json) >= KEYS
    assert second.json["decision"] == "match"
    assert (second.json["references"], second.json["embedded"]) == (2, 0)
    assert second.json["requests"] == {"LIST": 1, "GET": 1}

    warm = run("verify", "ada", photos / "ada_2.jpg", "--json")
    assert warm.json["requests"] == {"LIST": 1}
    assert warm.json["distance"] == second.json["distance"]


def test_another_person_does_not_match(run: Run, any_store: str, photos: Path) -> None:
    run("enroll", "ada", photos / "ada_0.jpg", photos / "ada_1.jpg")
    other = run("verify", "ada", photos / "ben_0.jpg", "--json")
    assert other.code == 1
    assert (other.json["decision"], other.json["reason"]) == ("non_match", "no_match")
    assert other.json["distance"] > other.json["threshold"]


def test_photos_put_there_by_anybody_are_embedded_once(
    run: Run, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "store" / "users" / "ada"
    folder.mkdir(parents=True)
    for number in range(2):
        (folder / f"holiday {number}.JPG").write_bytes((photos / f"ada_{number}.jpg").read_bytes())
    first = run("verify", "ada", photos / "ada_2.jpg", "--json").json
    assert (first["decision"], first["embedded"]) == ("match", 2)
    assert first["requests"] == {"LIST": 1, "GET": 2, "PUT": 1}
    move_to_another_machine(monkeypatch, tmp_path, "second")
    assert run("verify", "ada", photos / "ada_2.jpg", "--json").json["embedded"] == 0

    (folder / "holiday 0.JPG").unlink()
    deleted = run("verify", "ada", photos / "ada_2.jpg", "--json").json
    assert (deleted["references"], deleted["embedded"]) == (1, 0)

    (folder / "holiday 1.JPG").write_bytes((photos / "ben_0.jpg").read_bytes())
    replaced = run("verify", "ada", photos / "ada_2.jpg", "--json")
    assert (replaced.code, replaced.json["embedded"]) == (1, 1)


@pytest.mark.parametrize(
    ("photo", "reason"),
    [("nobody.jpg", "no_face"), ("broken.jpg", "unreadable"), ("missing.jpg", "unreadable")],
)
def test_a_photo_that_shows_no_face_cannot_decide(run: Run, photos: Path, photo: str, reason: str) -> None:
    run("enroll", "ada", photos / "ada_0.jpg")
    result = run("verify", "ada", photos / photo, "--json")
    assert result.code == 2
    assert set(result.json) >= KEYS
    assert (result.json["decision"], result.json["reason"]) == ("error", reason)
    assert result.json["message"]


def test_unknown_and_impossible_ids_cannot_decide(run: Run, photos: Path) -> None:
    unknown = run("verify", "zoe", photos / "ada_0.jpg", "--json")
    assert (unknown.code, unknown.json["reason"]) == (2, "unknown_person")
    impossible = run("verify", "../zoe", photos / "ada_0.jpg", "--json")
    assert (impossible.code, impossible.json["reason"]) == (2, "bad_user_id")


def test_a_person_without_usable_photo_needs_enrollment(run: Run, photos: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store" / "users" / "ada"
    folder.mkdir(parents=True)
    (folder / "ref_1.jpg").write_bytes((photos / "nobody.jpg").read_bytes())
    result = run("verify", "ada", photos / "ada_0.jpg", "--json")
    assert (result.code, result.json["reason"]) == (2, "needs_enrollment")


def test_a_failing_upload_is_only_a_warning(run: Run, photos: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store" / "users" / "ada"
    folder.mkdir(parents=True)
    (folder / "a.jpg").write_bytes((photos / "ada_0.jpg").read_bytes())
    (folder / ".face_embeddings.pkl").mkdir()
    result = run("verify", "ada", photos / "ada_1.jpg", "--json")
    assert (result.code, result.json["decision"]) == (0, "match")
    assert "not uploaded" in result.err


def test_an_unreachable_store_is_said_in_a_sentence(
    run: Run, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_STORE", "s3://bucket/prefix")
    monkeypatch.setenv("KIOSK_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("KIOSK_REGION", "us-east-1")
    result = run("verify", "ada", photos / "ada_0.jpg", "--json")
    assert (result.code, result.json["reason"]) == (2, "store_unreachable")
    assert "Traceback" not in result.err


def test_the_local_copy_of_one_server_does_not_answer_for_another(
    run: Run, photos: Path, open_bucket: Callable[..., S3Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_bucket("fleet")
    monkeypatch.setenv("KIOSK_STORE", store.name)
    monkeypatch.setenv("KIOSK_ENDPOINT_URL", str(store._endpoint_url))
    monkeypatch.setenv("KIOSK_REGION", "us-east-1")
    run("enroll", "ada", photos / "ada_0.jpg")
    assert run("verify", "ada", photos / "ada_1.jpg").code == 0
    monkeypatch.setenv("KIOSK_ENDPOINT_URL", "http://127.0.0.1:9")
    elsewhere = run("verify", "ada", photos / "ada_1.jpg", "--json")
    assert (elsewhere.code, elsewhere.json["reason"]) == (2, "store_unreachable")


def test_an_unplugged_folder_is_no_empty_store(run: Run, photos: Path, tmp_path: Path) -> None:
    run("enroll", "ada", photos / "ada_0.jpg")
    (tmp_path / "store").rename(tmp_path / "elsewhere")
    offline = run("verify", "ada", photos / "ada_1.jpg", "--json")
    assert (offline.code, offline.json["offline"]) == (0, True)
    assert run("users", "--json").json["reason"] == "store_unreachable"


def test_identify_names_the_person_or_nobody(run: Run, photos: Path) -> None:
    for name in ("ada", "ben"):
        run("enroll", name, photos / f"{name}_0.jpg", photos / f"{name}_1.jpg")
    ben = run("identify", photos / "ben_2.jpg", "--json")
    assert (ben.code, ben.json["user"]) == (0, "ben")
    stranger = run("identify", photos / "astronaut.jpg", "--json")
    assert (stranger.code, stranger.json["user"], stranger.json["decision"]) == (1, None, "non_match")


def test_identify_with_nobody_enrolled_cannot_decide(run: Run, photos: Path) -> None:
    result = run("identify", photos / "ada_0.jpg", "--json")
    assert (result.code, result.json["reason"]) == (2, "needs_enrollment")


def test_people_read_sentences(run: Run, photos: Path) -> None:
    run("enroll", "eileen", photos / "astronaut.jpg")
    result = run("verify", "eileen", photos / "astronaut_small.png")
    assert result.code == 0
    assert result.out.startswith("Match: this is eileen.")


def test_the_cache_of_a_folder_store_names_no_class(run: Run, photos: Path, tmp_path: Path) -> None:
    run("enroll", "ada", photos / "ada_0.jpg")
    cache = tmp_path / "store" / "users" / "ada" / ".face_embeddings.pkl"
    shown = run("cache", "show", cache, "--json")
    assert shown.code == 0
    ((name, entry),) = shown.json["entries"].items()
    stored = (cache.parent / name).read_bytes()
    assert entry["status"] == "ok"
    assert entry["sha256"] == hashlib.sha256(stored).hexdigest()
    assert name == f"ref_{entry['sha256'][:12]}.jpg"
    cache.write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    refused = run("cache", "show", cache, "--json")
    assert (refused.code, refused.json["reason"]) == (2, "cache_rejected")
