"""What a listing says about people, whatever an S3 server has stored."""

from __future__ import annotations

import pytest

from kiosk.errors import UserIdError
from kiosk.gallery.listing import Listing, by_person
from kiosk.gallery.local_cache import Confirmation
from kiosk.gallery.store import ObjectInfo

ASKED = Confirmation(1.0, "boot", 2.0)


def row(key: str) -> ObjectInfo:
    return ObjectInfo(key, f"etag of {key}", 5, 0.0)


def test_photos_cache_and_profile_are_told_apart() -> None:
    names = (".face_embeddings.pkl", "a.jpg", "b.PNG", "profile.json")
    listing = Listing.of("alice", [row(f"users/alice/{name}") for name in names], ASKED)
    assert listing.photos.keys() == {"a.jpg", "b.PNG"}
    assert listing.cache_etag == "etag of users/alice/.face_embeddings.pkl"
    assert listing.profile is not None
    assert listing.profile.etag == "etag of users/alice/profile.json"
    assert not listing.empty
    assert listing.asked is ASKED


@pytest.mark.parametrize("name", ["a.jpg", ".face_embeddings.pkl", "profile.json"])
def test_any_object_of_the_layout_makes_a_person(name: str) -> None:
    assert not Listing.of("alice", [row(f"users/alice/{name}")], ASKED).empty


@pytest.mark.parametrize(
    "key",
    [
        "users/alice/",
        "users/alice/deep/a.jpg",
        "users/alice//a.jpg",
        "users/alice/../bob/a.jpg",
        "users/alice/.hidden.jpg",
        "users/alice/notes.txt",
        "users/bob/a.jpg",
        "users/alice2/a.jpg",
        "users/a.jpg",
    ],
)
def test_keys_that_do_not_fit_the_layout_are_nobodys(key: str) -> None:
    assert Listing.of("alice", [row(key)], ASKED).empty


def test_an_id_that_is_not_allowed_has_no_listing() -> None:
    with pytest.raises(UserIdError):
        Listing.of("..", [], ASKED)


def test_a_listing_of_everything_is_split_by_person() -> None:
    keys = [
        "users/",
        "users/-odd/a.jpg",
        "users/../a.jpg",
        "users//a.jpg",
        "users/al/deep/a.jpg",
        "users/alice-b/a.jpg",
        "users/alice/a.jpg",
        "users/alice/b.jpg",
        "users/con/a.jpg",
        "users/stray.jpg",
        "users/zoe/notes.txt",
    ]
    listings = list(by_person([row(key) for key in keys], ASKED))
    assert [(listing.user_id, list(listing.photos)) for listing in listings] == [
        ("alice-b", ["a.jpg"]),
        ("alice", ["a.jpg", "b.jpg"]),
    ]
