"""The bucket layout: IDs, keys, and which listed objects are photos."""

from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import UserIdError
from kiosk.gallery import layout
from kiosk.gallery.store import ObjectInfo

ALLOWED = st.from_regex(r"x[A-Za-z0-9._-]{0,62}[A-Za-z0-9]", fullmatch=True).filter(
    lambda text: ".." not in text
)


def listed(*keys: str) -> list[ObjectInfo]:
    return [ObjectInfo(key, '"e"', 3, 0.0) for key in keys]


@pytest.mark.parametrize("text", ["a", "7", "Ann.Lee_2-x", "a" * 64, "console", "com10", "x.con", "lpt"])
def test_ids_of_the_layout_are_accepted(text: str) -> None:
    assert layout.check_user_id(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a" * 65,
        ".a",
        "-a",
        "_a",
        "a b",
        "a/b",
        "a\\b",
        "..",
        "a..b",
        "a.",
        "ann\n",
        "\nann",
        "ann\x00",
        "ann\N{ARABIC-INDIC DIGIT THREE}",
        "\N{FULLWIDTH DIGIT TWO}",
        "änn",
        "con",
        "CON",
        "Con.txt",
        "aux.tar.gz",
        "nul",
        "prn",
        "com1",
        "LPT9.log",
        "com0",
    ],
)
def test_other_ids_are_refused_with_a_message(text: str) -> None:
    with pytest.raises(UserIdError, match="Please"):
        layout.check_user_id(text)


@given(st.text(max_size=70))
def test_whatever_is_accepted_is_one_plain_path_part(text: str) -> None:
    try:
        layout.check_user_id(text)
    except UserIdError:
        return
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", text, re.ASCII)
    assert ".." not in text


@given(ALLOWED)
def test_keys_stay_below_the_users_prefix(user_id: str) -> None:
    prefix = f"users/{user_id}/"
    assert layout.user_prefix(user_id) == prefix
    assert layout.cache_key(user_id) == prefix + ".face_embeddings.pkl"
    assert layout.profile_key(user_id) == prefix + "profile.json"
    assert layout.photo_key(user_id, "a.jpg") == prefix + "a.jpg"


@given(ALLOWED, ALLOWED)
def test_local_names_are_hashes_that_tell_ids_apart(first: str, second: str) -> None:
    assert re.fullmatch("[0-9a-f]{32}", layout.local_name(first))
    assert (layout.local_name(first) == layout.local_name(second)) == (first == second)


def test_no_key_or_directory_is_made_of_a_bad_id() -> None:
    for build in (layout.user_prefix, layout.cache_key, layout.profile_key, layout.local_name):
        with pytest.raises(UserIdError):
            build("../x")
    with pytest.raises(UserIdError):
        layout.photo_key("../x", "a.jpg")
    with pytest.raises(UserIdError):
        layout.photos_in([], "../x")


@pytest.mark.parametrize("name", ["../a.jpg", "profile.json", ".a.jpg", ""])
def test_no_key_is_made_of_a_bad_photo_name(name: str) -> None:
    with pytest.raises(ValueError, match="photo"):
        layout.photo_key("ann", name)


def test_ids_are_the_same_without_regard_to_case() -> None:
    assert layout.same_id("Ann", "aNN")
    assert not layout.same_id("Ann", "Anna")


def test_a_reference_is_named_by_its_content() -> None:
    photo = b"some bytes"
    assert layout.reference_name(photo) == f"ref_{hashlib.sha256(photo).hexdigest()[:12]}.jpg"


def test_photos_are_images_directly_in_the_folder() -> None:
    names = ["ref_0123456789ab.jpg", "Old Photo.JPEG", "b.pNg", "grün.jpg", "con.jpg", "x" * 251 + ".jpg"]
    listing = listed(*(f"users/ann/{name}" for name in names))
    assert layout.photos_in(listing, "ann") == dict(zip(names, listing, strict=True))


@pytest.mark.parametrize(
    "key",
    [
        "users/ann/.face_embeddings.pkl",
        "users/ann/profile.json",
        "users/ann/",
        "users/ann",
        "users/ann/.hidden.jpg",
        "users/ann/.jpg",
        "users/ann/old/a.jpg",
        "users/ann//a.jpg",
        "users/ann/../bob/a.jpg",
        "users/ann/a\\b.jpg",
        "users/ann/a\n.jpg",
        "users/ann/a\x7f.jpg",
        "users/ann/a\x85.jpg",
        "users/ann/a\u2028.jpg",
        "users/ann/a\ud800.jpg",
        "users/ann/a.jpg\n",
        "users/ann/" + "x" * 252 + ".jpg",
        "users/ann/" + "ü" * 126 + ".jpg",
        "users/ann/a.gif",
        "users/anna/a.jpg",
        "users/Ann/a.jpg",
        "Users/ann/a.jpg",
        "x/users/ann/a.jpg",
    ],
)
def test_other_keys_are_ignored(key: str) -> None:
    assert layout.photos_in(listed(key), "ann") == {}


@given(st.text(max_size=20).map(lambda text: text + ".jpg"))
def test_whatever_counts_as_a_photo_name_is_one_path_part(name: str) -> None:
    found = layout.photos_in(listed(f"users/ann/{name}"), "ann")
    assert set(found) <= {name}
    assert not found or not set(name) & set("/\\\n\r\0")
