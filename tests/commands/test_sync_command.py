"""`kiosk sync`, `activate` and `deactivate` with the real engine, and what they mean at the door."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.plugins.commands import Run


@pytest.fixture
def enrolled(run: Run, photos: Path) -> Run:
    for name in ("ada", "ben"):
        assert run("enroll", name, photos / f"{name}_0.jpg", photos / f"{name}_1.jpg").code == 0
    return run


def test_a_new_machine_has_everybody_when_the_store_is_gone(
    enrolled: Run, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_CACHE__DIRECTORY", str(tmp_path / "second"))
    first = enrolled("sync", "--json")
    assert first.code == 0
    counts = {name: first.json[name] for name in ("people", "local", "unchanged", "updated", "erased")}
    assert counts == {"people": 2, "local": 2, "unchanged": 0, "updated": 2, "erased": 0}
    assert first.json["requests"] == {"LIST": 1, "GET": 2}
    again = enrolled("sync", "--json").json
    assert (again["unchanged"], again["requests"]) == (2, {"LIST": 1})

    (tmp_path / "store").rename(tmp_path / "unplugged")
    offline = enrolled("verify", "ben", photos / "ben_2.jpg", "--json")
    assert (offline.code, offline.json["offline"]) == (0, True)
    assert "offline" in enrolled("verify", "ben", photos / "ben_2.jpg").out
    unreachable = enrolled("sync")
    assert unreachable.code == 2
    assert "cannot be reached" in unreachable.err


def test_whoever_was_deleted_is_erased(enrolled: Run, tmp_path: Path) -> None:
    assert enrolled("sync").code == 0
    shutil.rmtree(tmp_path / "store" / "users" / "ada")
    result = enrolled("sync")
    assert result.code == 0
    assert "1 erased" in result.out


def test_only_those_who_are_known(
    enrolled: Run, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_CACHE__DIRECTORY", str(tmp_path / "second"))
    enrolled("verify", "ada", photos / "ada_2.jpg")
    known = enrolled("sync", "--known", "--json").json
    assert (known["people"], known["local"]) == (2, 1)


def test_who_cannot_be_had_is_named(enrolled: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CACHE__DIRECTORY", str(tmp_path / "second"))
    profile = tmp_path / "store" / "users" / "ben" / "profile.json"
    profile.write_bytes(b"{}")

    from kiosk.errors import StoreDenied
    from kiosk.gallery.folder_store import FolderStore
    from kiosk.gallery.store import StoredObject

    reading = FolderStore.get

    def denied(self: FolderStore, key: str, *, max_bytes: int) -> StoredObject:
        if key.endswith("profile.json"):
            raise StoreDenied("Not allowed. Please allow it.")
        return reading(self, key, max_bytes=max_bytes)

    monkeypatch.setattr(FolderStore, "get", denied)
    result = enrolled("sync")
    assert result.code == 2
    assert "Not up to date: ben." in result.out


def test_deactivated_people_are_denied_until_they_are_activated_again(enrolled: Run, photos: Path) -> None:
    assert enrolled("deactivate", "ada", "--json").json == {"user": "ada", "active": False}
    denied = enrolled("verify", "ada", photos / "ada_2.jpg", "--json")
    assert (denied.code, denied.json["decision"], denied.json["reason"]) == (2, "error", "inactive")
    assert "not admitted at present" in enrolled("verify", "ada", photos / "ada_2.jpg").out
    assert enrolled("identify", photos / "ada_2.jpg").code == 1
    assert "admitted again" in enrolled("activate", "ada").out
    assert enrolled("verify", "ada", photos / "ada_2.jpg").code == 0
    unknown = enrolled("deactivate", "nobody")
    assert (unknown.code, "Nobody is enrolled" in unknown.err) == (2, True)


def test_a_damaged_profile_admits_nobody_and_is_explained(
    enrolled: Run, photos: Path, tmp_path: Path
) -> None:
    (tmp_path / "store" / "users" / "ada" / "profile.json").write_text("{")
    denied = enrolled("verify", "ada", photos / "ada_2.jpg", "--json")
    assert (denied.code, denied.json["reason"]) == (2, "profile_unreadable")
    assert "correct" in enrolled("activate", "ada").err


def test_removing_says_what_was_deleted(enrolled: Run) -> None:
    removed = enrolled("remove", "ada", "--json").json
    assert (len(removed["photos"]), removed["others"]) == (2, [".face_embeddings.pkl"])
    assert (removed["versions"], removed["erased_here"]) == (0, True)
    text = enrolled("remove", "ben").out
    assert "Deleted 2 photos of ben and .face_embeddings.pkl." in text
    assert "Erased the copy on this machine" in text
