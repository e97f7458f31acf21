"""The census file: what was counted is read back, and nothing else is believed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.gallery.census import Census, decode, encode
from kiosk.gallery.local_cache import Confirmation

HASHES = st.from_regex("[0-9a-f]{32}", fullmatch=True)
CONFIRMATIONS = st.builds(Confirmation, st.floats(0, 1e10), st.sampled_from(["", "one"]), st.floats(0, 1e9))
SAMPLE = Census(Confirmation(1.0, "boot", 2.0), {"0" * 32: "f" * 32}, "makers", "era")


@given(CONFIRMATIONS, st.dictionaries(HASHES, HASHES, max_size=4))
def test_what_was_counted_is_read_back(confirmed: Confirmation, people: dict[str, str]) -> None:
    assert decode(encode(Census(confirmed, people, "makers", "era"))) == Census(
        confirmed, people, "makers", "era"
    )


def test_a_part_of_a_census_is_none() -> None:
    data = encode(SAMPLE)
    assert all(decode(data[:length]) is None for length in range(len(data)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"version":1', b'"version":2'),
        (b"kiosk-census", b"other"),
        (b"0" * 32, b"../" + b"0" * 29),
        (b'"wall":1.0', b'"wall":NaN'),
        (b'"people":{', b'"people":[{'),
    ],
)
def test_a_foreign_census_is_none(old: bytes, new: bytes) -> None:
    data = encode(SAMPLE)
    assert old in data
    assert decode(data.replace(old, new)) is None


@given(st.binary(max_size=100))
def test_any_bytes_are_a_census_or_none(data: bytes) -> None:
    assert decode(data) is None
