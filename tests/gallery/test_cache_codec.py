"""The embeddings cache file: faithful to its content, bound to person and key, harmless whatever it holds."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import CacheRejected
from kiosk.face.types import Embedding, PhotoStatus
from kiosk.gallery.cache_codec import decode, encode
from kiosk.gallery.cache_file import CacheEntry, EmbeddingsCache

KEY = b"a key of at least sixteen bytes"


def unit_vector(seed: int) -> Embedding:
    vector = np.random.default_rng(seed).normal(size=128)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def entry(
    seed: int = 0,
    status: PhotoStatus = PhotoStatus.OK,
    quality: Mapping[str, float] | None = None,
    etag: str = '"e"',
    size: int = 5,
) -> CacheEntry:
    embedding = unit_vector(seed) if status is PhotoStatus.OK else None
    measures = {"sharpness": 12.5, "brightness": 120.0} if quality is None else quality
    return CacheEntry(etag, size, f"{seed:064x}", status, embedding, measures)


SAMPLE = EmbeddingsCache("contract", {"a.jpg": entry(1), "b.png": entry(2, PhotoStatus.NO_FACE)})

TEXT = st.text(min_size=1, max_size=20).filter(str.isprintable)
CACHES = st.builds(
    EmbeddingsCache,
    TEXT,
    st.dictionaries(
        st.from_regex(r"[a-zA-Z0-9äöü][a-zA-Z0-9 äöü]{0,9}\.(jpg|PNG)", fullmatch=True),
        st.builds(
            entry,
            st.integers(0, 3),
            st.sampled_from(PhotoStatus),
            st.dictionaries(TEXT, st.floats(allow_nan=False, allow_infinity=False), max_size=4),
            TEXT,
            st.integers(0, 2**63 - 1),
        ),
        max_size=4,
    ),
)
KEYS = st.none() | st.binary(min_size=1, max_size=40)


def document() -> dict[str, Any]:
    """What an unsigned file holds, as plain values to spoil."""
    plain: dict[str, Any] = pickle.loads(encode(SAMPLE, user_id="ann", key=None))
    return plain


def rejected(data: bytes, key: bytes | None = None) -> bool:
    try:
        decode(data, user_id="ann", key=key)
    except CacheRejected:
        return True
    return False


@given(CACHES, KEYS)
def test_what_was_encoded_is_decoded(cache: EmbeddingsCache, key: bytes | None) -> None:
    assert decode(encode(cache, user_id="ann", key=key), user_id="ann", key=key) == cache


@given(CACHES, KEYS)
def test_equal_caches_give_equal_bytes(cache: EmbeddingsCache, key: bytes | None) -> None:
    data = encode(cache, user_id="ann", key=key)
    copy = decode(data, user_id="ann", key=key)
    backwards = EmbeddingsCache(copy.contract, dict(reversed(list(copy.entries.items()))))
    assert encode(backwards, user_id="ann", key=key) == data


def test_zeros_that_are_equal_give_equal_bytes() -> None:
    plus, minus = (EmbeddingsCache("c", {"a.jpg": entry(quality={"yaw": zero})}) for zero in (0.0, -0.0))
    assert plus == minus
    assert encode(plus, user_id="ann", key=KEY) == encode(minus, user_id="ann", key=KEY)


def test_numbers_and_names_of_numpy_are_stored_as_plain_values() -> None:
    measures: dict[str, Any] = {np.str_("yaw"): np.float64(0.5), "roll": np.float32(0.25)}
    odd = entry(quality=measures, size=np.int64(7))  # type: ignore[arg-type]
    cache = EmbeddingsCache("c", {np.str_("a.jpg"): odd})
    assert decode(encode(cache, user_id="ann", key=None), user_id="ann", key=None) == cache


def test_decoded_embeddings_cannot_be_written_to() -> None:
    found = decode(encode(SAMPLE, user_id="ann", key=None), user_id="ann", key=None).entries["a.jpg"]
    assert found.embedding is not None
    assert found.embedding.dtype == np.float32
    with pytest.raises(ValueError, match="read-only"):
        found.embedding[0] = 1


def test_a_person_with_a_thousand_photos_fits() -> None:
    measures = {f"measure {number}": number / 7 for number in range(8)}
    cache = EmbeddingsCache("c", {f"{n}.jpg": entry(n, quality=measures) for n in range(1000)})
    assert decode(encode(cache, user_id="ann", key=KEY), user_id="ann", key=KEY) == cache


@pytest.mark.parametrize(
    "cache",
    [
        EmbeddingsCache("c", {f"{n}.jpg": entry(n) for n in range(2000)}),
        EmbeddingsCache("c", {f"{n}.jpg": entry(0, PhotoStatus.NO_FACE, {}) for n in range(4097)}),
        EmbeddingsCache("c", {"a.jpg": CacheEntry("e", 1, "0" * 64, PhotoStatus.OK, None)}),
        EmbeddingsCache("c", {"../a.jpg": entry()}),
        EmbeddingsCache("", {}),
        EmbeddingsCache("c", {"a.jpg": entry(quality={"yaw": float("nan")})}),
        EmbeddingsCache("c", {"a.jpg": entry(etag="\ud800.")}),
    ],
    ids=["too large", "too many", "no embedding", "no bare name", "no contract", "not a number", "no text"],
)
def test_what_could_not_be_read_is_not_written(cache: EmbeddingsCache) -> None:
    with pytest.raises(CacheRejected):
        encode(cache, user_id="ann", key=KEY)


@pytest.mark.parametrize(
    ("user_id", "signed", "key"),
    [("bob", KEY, KEY), ("ann", KEY, b"x" + KEY), ("ann", None, KEY)],
    ids=["of another person", "with another key", "not at all"],
)
def test_a_cache_signed_otherwise_is_rejected(user_id: str, signed: bytes | None, key: bytes) -> None:
    data = encode(SAMPLE, user_id="ann", key=signed)
    with pytest.raises(CacheRejected, match="sign"):
        decode(data, user_id=user_id, key=key)


def test_without_a_key_a_tag_is_not_checked() -> None:
    assert decode(encode(SAMPLE, user_id="ann", key=KEY), user_id="bob", key=None) == SAMPLE


def _other_contract(plain: dict[str, Any]) -> None:
    plain["contract"] += "x"


def _planted_embedding(plain: dict[str, Any]) -> None:
    plain["entries"]["a.jpg"]["embedding"] = unit_vector(99).tobytes()


def _renamed_entry(plain: dict[str, Any]) -> None:
    plain["entries"]["c.jpg"] = plain["entries"].pop("a.jpg")


def _moved_boundary(plain: dict[str, Any]) -> None:
    fields = plain["entries"]["b.png"]
    fields["etag"], fields["quality"] = fields["etag"] + "s", {"harpness": 12.5, "brightness": 120.0}


@pytest.mark.parametrize("change", [_other_contract, _planted_embedding, _renamed_entry, _moved_boundary])
def test_the_tag_covers_everything(change: Callable[[dict[str, Any]], None]) -> None:
    plain = pickle.loads(encode(SAMPLE, user_id="ann", key=KEY))
    change(plain)
    data = pickle.dumps(plain, protocol=4)
    assert not rejected(data)
    assert rejected(data, KEY)


@pytest.mark.parametrize("key", [None, KEY])
def test_a_truncated_file_is_rejected(key: bytes | None) -> None:
    data = encode(SAMPLE, user_id="ann", key=key)
    assert all(rejected(data[:length], key) for length in range(len(data)))


@settings(max_examples=200)
@given(st.data())
def test_a_flipped_byte_is_rejected_or_leaves_a_valid_cache(data: st.DataObject) -> None:
    spoiled = bytearray(encode(SAMPLE, user_id="ann", key=None))
    spoiled[data.draw(st.integers(0, len(spoiled) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        cache = decode(bytes(spoiled), user_id="ann", key=None)
    except CacheRejected:
        return
    assert decode(encode(cache, user_id="ann", key=None), user_id="ann", key=None) == cache


def test_no_flipped_byte_changes_a_signed_cache() -> None:
    data = encode(SAMPLE, user_id="ann", key=KEY)
    for position in range(len(data)):
        for mask in (0x01, 0x80):
            spoiled = bytearray(data)
            spoiled[position] ^= mask
            try:
                cache = decode(bytes(spoiled), user_id="ann", key=KEY)
            except CacheRejected:
                continue
            assert cache == SAMPLE


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_rejected(data: bytes) -> None:
    assert rejected(data)
    assert rejected(b"\x80\x04" + data)


def test_the_reason_repeats_no_content() -> None:
    with pytest.raises(CacheRejected) as caught:
        decode(pickle.dumps({"secret name": "secret value"}, protocol=4), user_id="ann", key=None)
    assert "secret" not in str(caught.value)


ABSENT = object()
TOP_FIELDS: dict[str, list[Any]] = {
    "format": ["other", None, 1, b"kiosk-embeddings", ABSENT],
    "version": [0, 2, 1.0, True, "1", ABSENT],
    "contract": ["", "x" * 513, None, b"contract", ABSENT],
    "entries": [None, [], {"a.jpg": None}, {"a.jpg": {}}, {"../a.jpg": {}}, ABSENT],
    "tag": ["x" * 32, b"short", bytes(33), 1, ABSENT],
    "more": [1],
}
ENTRY_FIELDS: dict[str, list[Any]] = {
    "etag": ["", "x" * 513, None, b"e", ABSENT],
    "size": [-1, 1 << 63, 1.0, True, None, "5", ABSENT],
    "sha256": ["", "0" * 63, "0" * 65, "g" * 64, "A" * 64, "0" * 63 + "\n", b"0" * 64, None, ABSENT],
    "status": ["", "OK", "no_face", "fine", None, 1, ABSENT],
    "embedding": [None, b"", bytes(508), unit_vector(1).tobytes() + bytes(4), "x" * 512, ABSENT],
    "quality": [
        None,
        [],
        {"yaw": 1},
        {"yaw": True},
        {"yaw": None},
        {"yaw": float("nan")},
        {"yaw": float("inf")},
        {"": 1.0},
        {"x" * 513: 1.0},
        {f"{n}": 1.0 for n in range(33)},
        ABSENT,
    ],
    "more": [1],
}


def spoiled(plain: dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    changed = {**plain, name: value}
    return {field: found for field, found in changed.items() if found is not ABSENT}


@pytest.mark.parametrize(("name", "value"), [(n, v) for n, values in TOP_FIELDS.items() for v in values])
def test_a_wrong_field_of_the_file_is_rejected(name: str, value: Any) -> None:
    assert rejected(pickle.dumps(spoiled(document(), name, value), protocol=4))


@pytest.mark.parametrize(("name", "value"), [(n, v) for n, values in ENTRY_FIELDS.items() for v in values])
def test_a_wrong_field_of_an_entry_is_rejected(name: str, value: Any) -> None:
    plain = document()
    plain["entries"]["a.jpg"] = spoiled(plain["entries"]["a.jpg"], name, value)
    assert rejected(pickle.dumps(plain, protocol=4))


@pytest.mark.parametrize(
    "name", ["", ".a.jpg", "x/a.jpg", "a\\b.jpg", "a.gif", "a\n.jpg", "x" * 252 + ".jpg"]
)
def test_an_entry_that_names_no_photo_is_rejected(name: str) -> None:
    plain = document()
    plain["entries"][name] = plain["entries"].pop("a.jpg")
    assert rejected(pickle.dumps(plain, protocol=4))


def vectors() -> dict[str, bytes]:
    good = unit_vector(1)
    return {
        "zero": bytes(512),
        "short": (good * np.float32(0.998)).tobytes(),
        "long": (good * np.float32(1.002)).tobytes(),
        "huge": np.full(128, 3e38, "<f4").tobytes(),
        "infinite": np.where(np.arange(128) == 3, np.float32(np.inf), good).tobytes(),
        "not a number": np.where(np.arange(128) == 3, np.float32(np.nan), good).tobytes(),
        "signalling": good.tobytes()[:-4] + b"\x01\x00\x80\x7f",
        "of float64": good.astype("<f8").tobytes()[:512],
    }


@pytest.mark.parametrize("value", vectors().values(), ids=vectors().keys())
def test_an_implausible_embedding_is_rejected(value: bytes) -> None:
    plain = document()
    plain["entries"]["a.jpg"]["embedding"] = value
    assert rejected(pickle.dumps(plain, protocol=4))


def test_a_photo_without_a_face_has_no_embedding() -> None:
    plain = document()
    plain["entries"]["b.png"]["embedding"] = bytes(512)
    assert rejected(pickle.dumps(plain, protocol=4))
