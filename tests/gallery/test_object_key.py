"""Which keys are accepted."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import StoreError
from kiosk.gallery.object_key import MAX_KEY_BYTES, InvalidKey, check_key, fault_in_key

segments = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="/\\"), min_size=1, max_size=20
)
good_keys = st.lists(segments.filter(lambda text: text not in (".", "..")), min_size=1, max_size=5).map(
    "/".join
)


@settings(deadline=None)
@given(good_keys)
def test_accepts_relative_paths(key: str) -> None:
    assert fault_in_key(key) is None


@settings(deadline=None)
@given(st.text(st.sampled_from("ab./\\\0"), max_size=12))
def test_what_is_accepted_stays_below_its_root(key: str) -> None:
    if fault_in_key(key) is not None:
        return
    path = PurePosixPath("/root/store") / key
    assert Path("/root/store") in Path(str(path)).resolve().parents
    assert str(path) == f"/root/store/{key}"


@settings(deadline=None)
@given(good_keys, st.sampled_from(["..", ".", ""]), st.integers(0, 5))
def test_refuses_empty_and_dotted_parts_anywhere(key: str, part: str, position: int) -> None:
    parts = key.split("/")
    parts.insert(position, part)
    with pytest.raises(InvalidKey):
        check_key("/".join(parts))


@settings(deadline=None)
@given(good_keys, st.sampled_from(["\\", "\0", "\n", "\r", "\x7f", "\ud800"]), st.integers(0, 20))
def test_refuses_forbidden_characters_anywhere(key: str, character: str, position: int) -> None:
    with pytest.raises(InvalidKey):
        check_key(key[:position] + character + key[position:])


def test_refuses_keys_that_are_too_long() -> None:
    assert fault_in_key("é" * (MAX_KEY_BYTES // 2)) is None
    assert fault_in_key("é" * (MAX_KEY_BYTES // 2) + "x") is not None


def test_error_is_a_store_error_that_shows_no_raw_characters() -> None:
    with pytest.raises(StoreError) as caught:
        check_key("a\n" + "b" * 5000)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400
