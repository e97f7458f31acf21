"""How old a confirmation is, and the file that keeps what is known about a person."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.gallery.local_state import Confirmation, LocalState, PhotoStamp, age, decode_state, encode_state

YEAR = 365 * 86400.0
CONFIRMED = Confirmation(wall=1_700_000_000.0, boot_id="one", monotonic=5000.0)
SECONDS = st.floats(0, 10 * YEAR)
SHIFTS = st.floats(-10 * YEAR, 10 * YEAR)


def later(seconds: float, clock_set_by: float = 0.0) -> Confirmation:
    return Confirmation(CONFIRMED.wall + seconds + clock_set_by, "one", CONFIRMED.monotonic + seconds)


def after_restart(seconds: float, uptime: float, clock_set_by: float = 0.0) -> Confirmation:
    return Confirmation(CONFIRMED.wall + seconds + clock_set_by, "two", uptime)


@given(SECONDS, SHIFTS)
def test_in_one_run_no_clock_setting_makes_the_age_less_than_it_is(seconds: float, shift: float) -> None:
    now = later(seconds, shift)
    assert age(CONFIRMED, now) >= now.monotonic - CONFIRMED.monotonic


@given(SECONDS, SHIFTS)
def test_a_clock_set_before_the_confirmation_does_not_help_either(seconds: float, shift: float) -> None:
    confirmed = replace(CONFIRMED, wall=CONFIRMED.wall + shift)
    assert age(confirmed, later(seconds)) >= later(seconds).monotonic - confirmed.monotonic


@given(SECONDS, SHIFTS, st.floats(0, YEAR))
def test_after_a_restart_the_age_is_at_least_the_time_since_then(
    seconds: float, shift: float, uptime: float
) -> None:
    assert age(CONFIRMED, after_restart(seconds, uptime, shift)) >= uptime


@pytest.mark.parametrize("shift", [0.0, -3600.0, -YEAR])
def test_the_age_in_one_run_is_the_time_that_passed(shift: float) -> None:
    assert age(CONFIRMED, later(60.0, shift)) == 60.0


def test_a_clock_set_forward_makes_the_age_longer() -> None:
    assert age(CONFIRMED, later(60.0, YEAR)) == YEAR + 60


def test_after_a_restart_the_age_is_by_the_clock() -> None:
    assert age(CONFIRMED, after_restart(600.0, uptime=20.0)) == 600.0


def test_a_clock_that_went_back_over_a_restart_makes_the_age_infinite() -> None:
    assert age(CONFIRMED, after_restart(600.0, uptime=20.0, clock_set_by=-YEAR)) == math.inf


def test_a_count_that_went_back_within_one_run_makes_the_age_infinite() -> None:
    assert age(CONFIRMED, Confirmation(CONFIRMED.wall + 60, "one", CONFIRMED.monotonic - 1)) == math.inf


def test_where_runs_have_no_name_the_larger_difference_counts() -> None:
    confirmed = replace(CONFIRMED, boot_id="")
    assert age(confirmed, replace(later(60.0, -30.0), boot_id="")) == 60.0
    assert age(confirmed, replace(later(60.0, 30.0), boot_id="")) == 90.0
    assert age(confirmed, replace(later(60.0, -61.0), boot_id="")) == math.inf


def test_the_real_clocks_go_on() -> None:
    first = Confirmation.now()
    assert 0 <= age(first, Confirmation.now()) < YEAR


STATES = st.builds(
    LocalState,
    cache=st.none() | st.binary(max_size=50),
    cache_etag=st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    dirty=st.booleans(),
    listing=st.dictionaries(
        st.from_regex(r"[a-zäöü]{1,9}\.jpg", fullmatch=True),
        st.builds(PhotoStamp, st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 2**62)),
        max_size=3,
    ),
    confirmed=st.builds(Confirmation, st.floats(0, 1e10), st.sampled_from(["", "one"]), st.floats(0, 1e9)),
)


@given(STATES)
def test_what_was_encoded_is_decoded(state: LocalState) -> None:
    assert decode_state(encode_state("ann", state)) == ("ann", state)


SAMPLE = LocalState(b"\x80\x04}.", '"e"', True, {"a.jpg": PhotoStamp('"p"', 7)}, CONFIRMED)


def test_a_truncated_state_is_refused() -> None:
    data = encode_state("ann", SAMPLE)
    for length in range(len(data)):
        with pytest.raises(ValueError, match="validation error"):
            decode_state(data[:length])


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "other"),
        (("version",), 2),
        (("user_id",), "../x"),
        (("user_id",), "ann\n"),
        (("more",), 1),
        (("state",), None),
        (("state", "cache"), "not base64!"),
        (("state", "dirty"), 1),
        (("state", "listing"), {"../a.jpg": {"etag": "e", "size": 1}}),
        (("state", "listing"), {"a.jpg": {"etag": "e", "size": -1}}),
        (("state", "listing"), {"a.jpg": {"etag": "e"}}),
        (("state", "confirmed", "wall"), math.nan),
        (("state", "confirmed", "monotonic"), -math.inf),
    ],
)
def test_a_foreign_state_is_refused(path: tuple[str, ...], value: Any) -> None:
    document = json.loads(encode_state("ann", SAMPLE))
    *parents, last = path
    inner = document
    for name in parents:
        inner = inner[name]
    inner[last] = value
    with pytest.raises(ValueError, match="validation error"):
        decode_state(json.dumps(document).encode())


@pytest.mark.parametrize("data", [b"", b"null", b"[]", b"\xff", b"[" * 1_000_000, b"9" * 1_000_000])
def test_what_is_no_state_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="validation error"):
        decode_state(data)
