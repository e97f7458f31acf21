"""`kiosk enroll`, `users` and `remove` with the real engine."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image as Pillow

from tests.plugins.commands import Run


def test_enrolling_says_what_was_used_and_what_not(run: Run, photos: Path, tmp_path: Path) -> None:
    result = run(
        "enroll", "ada", photos / "ada_0.jpg", photos / "nobody.jpg", photos / "broken.jpg", "--json"
    )
    assert result.code == 0
    assert len(result.json["added"]) == 1
    assert [problem["reason"] for problem in result.json["refused"]] == ["no_face", "unreadable"]
    stored = tmp_path / "store" / "users" / "ada" / result.json["added"][0]
    with Pillow.open(io.BytesIO(stored.read_bytes())) as photo:
        assert (photo.format, max(photo.size) <= 1024) == ("JPEG", True)


def test_the_same_photo_twice_is_enrolled_once(run: Run, photos: Path) -> None:
    run("enroll", "ada", photos / "ada_0.jpg")
    again = run("enroll", "ada", photos / "ada_0.jpg", photos / "ada_1.jpg", "--json")
    assert (again.code, len(again.json["added"]), again.json["already_there"]) == (0, 1, 1)


def test_nothing_usable_is_not_enrolled(run: Run, photos: Path) -> None:
    result = run("enroll", "ada", photos / "nobody.jpg")
    assert result.code == 2
    assert "No face was found" in result.out
    assert run("users", "--json").json == {"users": []}


def test_somebody_elses_photo_is_pointed_out(run: Run, photos: Path) -> None:
    run("enroll", "ada", photos / "ada_0.jpg", photos / "ada_1.jpg", photos / "ada_2.jpg")
    result = run("enroll", "ada", photos / "ben_0.jpg", "--json")
    assert result.code == 0
    assert result.json["outliers"] == result.json["added"]
    verified = run("verify", "ada", photos / "ada_3.jpg", "--json")
    assert (verified.code, verified.json["references"]) == (0, 3)
    assert verified.json["outliers"] == result.json["outliers"]
    assert run("verify", "ada", photos / "ben_1.jpg").code == 1
    assert "do not seem to show one person" in run("enroll", "ada", photos / "ben_1.jpg").out


def test_an_id_that_differs_in_case_only_is_taken(run: Run, photos: Path) -> None:
    run("enroll", "ada", photos / "ada_0.jpg")
    clash = run("enroll", "Ada", photos / "ben_0.jpg")
    assert clash.code == 2
    assert "upper and lower case" in clash.err


def test_an_impossible_id_is_refused_before_any_work(run: Run, photos: Path) -> None:
    result = run("enroll", "a/b", photos / "ada_0.jpg", "--json")
    assert (result.code, result.json["reason"]) == (2, "bad_user_id")


def test_users_lists_everybody(run: Run, photos: Path) -> None:
    assert "Nobody is enrolled yet" in run("users").out
    run("enroll", "ben", photos / "ben_0.jpg")
    run("enroll", "ada", photos / "ada_0.jpg", photos / "ada_1.jpg")
    assert run("users", "--json").json["users"] == [
        {"user": "ada", "photos": 2, "cached": True},
        {"user": "ben", "photos": 1, "cached": True},
    ]
    assert "ada  2 photos" in run("users").out


def test_removing_a_photo_and_then_the_person(run: Run, photos: Path, tmp_path: Path) -> None:
    names = run("enroll", "ada", photos / "ada_0.jpg", photos / "ada_1.jpg", "--json").json["added"]
    one = run("remove", "ada", names[0], "--json")
    assert (one.code, one.json["photos"]) == (0, [names[0]])
    left = run("verify", "ada", photos / "ada_2.jpg", "--json").json
    assert (left["references"], left["embedded"]) == (1, 0)

    unknown = run("remove", "ada", "no.jpg")
    assert unknown.code == 2
    assert names[1] in unknown.err

    everything = run("remove", "ada", "--json")
    assert everything.json["photos"] == [names[1]]
    assert everything.json["others"] == [".face_embeddings.pkl"]
    assert run("verify", "ada", photos / "ada_2.jpg", "--json").json["reason"] == "unknown_person"
    assert not list((tmp_path / "store" / "users").glob("*"))
    assert run("remove", "ada").code == 2
