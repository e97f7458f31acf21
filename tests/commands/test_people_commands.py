"""`kiosk enroll`, `users` and `remove` with the real engine."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageFilter

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


def test_somebody_elses_photo_is_refused(run: Run, photos: Path) -> None:
    run("enroll", "ada", photos / "ada_0.jpg", photos / "ada_1.jpg", photos / "ada_2.jpg")
    result = run("enroll", "ada", photos / "ben_0.jpg", photos / "ada_3.jpg", "--json")
    assert (result.code, len(result.json["added"]), result.json["outliers"]) == (0, 1, [])
    (refused,) = result.json["refused"]
    assert (refused["photo"], refused["reason"]) == (str(photos / "ben_0.jpg"), "other_person")
    nothing = run("enroll", "ada", photos / "ben_0.jpg")
    assert nothing.code == 2
    assert "does not show the same person" in nothing.out


def test_of_two_people_under_a_new_id_the_first_is_enrolled(run: Run, photos: Path) -> None:
    result = run("enroll", "ada", photos / "ada_0.jpg", photos / "ben_0.jpg", "--json").json
    assert (len(result["added"]), [one["reason"] for one in result["refused"]]) == (1, ["other_person"])


def test_somebody_elses_photo_that_came_otherwise_is_pointed_out(
    run: Run, photos: Path, tmp_path: Path
) -> None:
    added = run("enroll", "ada", *(photos / f"ada_{number}.jpg" for number in range(3)), "--json").json[
        "added"
    ]
    (tmp_path / "store" / "users" / "ada" / "wrong.jpg").write_bytes((photos / "ben_0.jpg").read_bytes())
    verified = run("verify", "ada", photos / "ada_3.jpg", "--json")
    assert (verified.code, verified.json["references"], verified.json["outliers"]) == (0, 3, ["wrong.jpg"])
    assert run("verify", "ada", photos / "ben_1.jpg").code == 1
    result = run("enroll", "ada", photos / "ada_3.jpg")
    assert "do not seem to show one person with the others: wrong.jpg" in result.out
    assert len(added) == 3


def test_copies_and_spoiled_photos_are_refused_with_the_reason(
    run: Run, photos: Path, tmp_path: Path
) -> None:
    with Pillow.open(photos / "astronaut.jpg") as photo:
        spoiled = {
            "again": photo.resize((400, 400)),
            "blurred": photo.filter(ImageFilter.GaussianBlur(4)),
            "dark": photo.point(lambda level: level // 6),
            "small": photo.resize((256, 256)),
        }
    paths = [photos / "astronaut.jpg"]
    for name, image in spoiled.items():
        paths.append(tmp_path / f"{name}.jpg")
        image.save(paths[-1])
    result = run("enroll", "eileen", *paths, "--json").json
    assert len(result["added"]) == 1
    reasons = {Path(one["photo"]).stem: one["reason"] for one in result["refused"]}
    assert reasons == {"again": "duplicate", "blurred": "blurred", "dark": "too_dark", "small": "too_small"}


def test_a_photo_given_twice_is_enrolled_once(run: Run, photos: Path) -> None:
    result = run("enroll", "ada", photos / "ada_0.jpg", photos / "ada_0.jpg", "--json").json
    assert (len(result["added"]), result["already_there"]) == (1, 0)
    assert [one["reason"] for one in result["refused"]] == ["duplicate"]


def test_the_bounds_can_be_set(run: Run, photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_ENROLLMENT__MIN_FACE", "400")
    refused = run("enroll", "ada", photos / "ada_0.jpg", "--json")
    assert (refused.code, refused.json["refused"][0]["reason"]) == (2, "too_small")
    assert "400 are needed" in refused.json["refused"][0]["message"]


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
