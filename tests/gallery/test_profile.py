"""`profile.json`: what it may say, and that nonsense admits nobody."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import PersonNameError, ProfileRejected
from kiosk.gallery.profile import (
    MAX_BYTES,
    MAX_NAME,
    Profile,
    StoredProfile,
    abandoned,
    begun,
    finished,
    parse,
    tidy_name,
    with_active,
    with_name,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def test_what_is_missing_has_its_default() -> None:
    assert parse(b"{}") == Profile("", active=True, badge="")
    assert parse(b'{"display_name": "Ada", "active": false, "badge": "B1"}') == Profile("Ada", False, "B1")


def test_fields_of_newer_versions_and_a_byte_order_mark_do_no_harm() -> None:
    assert not parse(b'\xef\xbb\xbf{"active": false, "valid_until": "2030-01-01"}').active


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"active"',
        b"\xff\xfe{}",
        b'{"active": "false"}',
        b'{"active": 0}',
        b'{"active": null}',
        b'{"active": false, "active": true}',
        b'{"display_name": ["Ada"]}',
        b'{"badge": 7}',
        b'{"display_name": "' + b"x" * 300 + b'"}',
        b"[" * 60_000,
        b" " * (MAX_BYTES + 1),
    ],
)
def test_what_makes_no_sense_is_refused(data: bytes) -> None:
    with pytest.raises(ProfileRejected, match="correct the file"):
        parse(data)
    assert StoredProfile("etag", data).read("ada") is None


def test_a_profile_too_large_to_be_fetched_admits_nobody() -> None:
    assert StoredProfile("etag", None).read("ada") is None


@given(st.binary(max_size=200))
def test_any_bytes_are_a_profile_or_refused(data: bytes) -> None:
    try:
        profile = parse(data)
    except ProfileRejected:
        return
    assert isinstance(profile.active, bool)


@given(st.dictionaries(st.text(max_size=8), JSON, max_size=4), st.booleans())
def test_switching_somebody_on_or_off_changes_nothing_else(fields: dict[str, Any], active: bool) -> None:
    known = {name: value for name, value in fields.items() if name not in ("display_name", "active", "badge")}
    changed = with_active(json.dumps(known).encode(), active=active)
    assert json.loads(changed) == {**known, "active": active}
    assert parse(changed).active is active


def test_switching_off_somebody_without_a_profile_makes_one() -> None:
    assert parse(with_active(None, active=False)) == Profile(active=False)


def test_a_profile_that_makes_no_sense_is_not_overwritten() -> None:
    with pytest.raises(ProfileRejected):
        with_active(b"{", active=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("  Ada   Lovelace ", "Ada Lovelace"),
        ("Ada\r\nLovelace\x00", "Ada Lovelace"),
        ("Ada\u2028L", "Ada L"),
        ("نی\u200cلوفر", "نی\u200cلوفر"),
        ("", ""),
        ("x" * MAX_NAME, "x" * MAX_NAME),
    ],
)
def test_names_are_kept_on_one_line(text: str, name: str) -> None:
    assert tidy_name(text) == name
    assert parse(with_name(b"{}", text)).display_name == name


@pytest.mark.parametrize("text", ["x" * (MAX_NAME + 1), "\ud800"])
def test_names_that_cannot_be_kept(text: str) -> None:
    with pytest.raises(PersonNameError):
        with_name(None, text)


def test_who_is_being_enrolled_is_not_admitted_until_that_is_finished() -> None:
    data = begun("Ada", "a draft")
    assert parse(data) == Profile("Ada", active=False, enrolling="a draft")
    data = json.dumps({**json.loads(data), "badge": "7", "more": 1}).encode()
    assert not parse(with_active(data, active=True)).admitted
    assert parse(abandoned(data)) == Profile("Ada", active=False, badge="7")
    done = finished(data, "Ada L.")
    assert parse(done) == Profile("Ada L.", active=True, badge="7", enrolled="a draft")
    assert parse(done).admitted
    assert parse(done).is_of("a draft")
    assert json.loads(done)["more"] == 1
    assert "enrolling" not in json.loads(done)
