"""The memory of time: no setting of the clock, and no restart, makes a local copy young again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.errors import StoreUnreachable
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.local_cache import Confirmation, LocalCache
from kiosk.gallery.local_clock import NOTE, NOTE_EVERY_S, LocalClock
from tests.gallery.fleet import FakeEmbedder, Fleet, MemoryStore, TroubledStore

DAY = 86400.0
YEAR = 365 * DAY


@dataclass
class Machine:
    """A machine whose clock can be set, and which can be restarted."""

    wall: float = 1.7e9
    uptime: float = 1000.0
    runs: int = 1

    def __call__(self) -> Confirmation:
        return Confirmation(self.wall, f"run {self.runs}", self.uptime)

    def passes(self, seconds: float) -> None:
        self.wall += seconds
        self.uptime += seconds

    def restarts(self, *, off_for: float = 0.0, clock_set_by: float = 0.0) -> None:
        self.wall += off_for + clock_set_by
        self.uptime = 30.0
        self.runs += 1


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def clock(tmp_path: Path, machine: Machine) -> LocalClock:
    return LocalClock(LocalCache(tmp_path, "store"), machine)


@pytest.fixture
def local(tmp_path: Path) -> LocalCache:
    return LocalCache(tmp_path, "store")


def restarted(local: LocalCache, machine: Machine) -> LocalClock:
    machine.restarts()
    return LocalClock(local, machine)


def test_a_clock_that_goes_on_is_followed(local: LocalCache, machine: Machine) -> None:
    clock = LocalClock(local, machine)
    era = clock.era
    for _ in range(3):
        assert (clock.now(), clock.era) == (machine(), era)
        clock.tick()
        machine.passes(DAY)
    clock = restarted(local, machine)
    assert (clock.now(), clock.era) == (machine(), era)


@pytest.mark.parametrize("back", [60.0, DAY, YEAR])
def test_in_one_run_a_clock_set_back_is_not_followed(
    clock: LocalClock, machine: Machine, back: float
) -> None:
    before, era = clock.now().wall, clock.era
    machine.wall -= back
    machine.passes(10)
    assert (clock.now().wall, clock.era) == (before + 10, era)


@pytest.mark.parametrize("back", [60.0, DAY, YEAR])
def test_over_a_restart_a_clock_set_back_begins_another_era(
    local: LocalCache, machine: Machine, back: float
) -> None:
    clock = LocalClock(local, machine)
    clock.tick()
    era = clock.era
    machine.wall -= back
    clock = restarted(local, machine)
    assert clock.era != era
    clock.tick()
    era = clock.era
    assert restarted(local, machine).era == era


@pytest.mark.parametrize("uptime", [30.0, 1e6])
def test_without_names_of_runs_every_start_may_have_been_a_restart(
    local: LocalCache, machine: Machine, uptime: float
) -> None:
    nameless = lambda: replace(machine(), boot_id="")  # noqa: E731
    clock = LocalClock(local, nameless)
    clock.tick()
    before = clock.era
    machine.restarts(clock_set_by=-DAY)
    machine.uptime = uptime
    assert LocalClock(local, nameless).era != before
    machine.wall += 2 * DAY
    assert LocalClock(local, nameless).era == before


def test_time_is_not_written_down_all_the_time(local: LocalCache, machine: Machine) -> None:
    clock = LocalClock(local, machine)
    clock.tick()
    first = local.note(NOTE)
    machine.passes(NOTE_EVERY_S - 1)
    clock.tick()
    assert local.note(NOTE) == first
    machine.passes(1)
    clock.tick()
    assert local.note(NOTE) != first


def test_a_jump_of_the_clock_is_written_down_at_once(local: LocalCache, machine: Machine) -> None:
    """Else a copy confirmed after it would be young again when the clock gets there after a restart."""
    clock = LocalClock(local, machine)
    clock.tick()
    machine.wall += YEAR
    clock.tick()
    era = clock.era
    machine.wall -= YEAR
    assert restarted(local, machine).era != era


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"wall": "x"}', b"\xff"])
def test_a_damaged_note_says_nothing(local: LocalCache, machine: Machine, damage: bytes) -> None:
    local.save_note(NOTE, damage)
    clock = LocalClock(local, machine)
    assert clock.now() == machine()
    assert LocalClock(local, machine).era == clock.era
    local.save_note(NOTE, damage)
    assert LocalClock(local, machine).era != clock.era


AMOUNTS = st.sampled_from([60.0, 0.4 * DAY, 0.8 * DAY, 2 * DAY, YEAR])
EVENTS = st.lists(
    st.tuples(st.sampled_from(["passes", "passes", "back", "forward", "restart", "somebody else"]), AMOUNTS),
    max_size=8,
)


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@example([("passes", 0.8 * DAY), ("back", 0.8 * DAY), ("restart", 60.0), ("passes", 0.8 * DAY)])
@example(
    [("passes", 0.8 * DAY), ("back", 0.8 * DAY), ("somebody else", 0), ("restart", 0), ("passes", 0.8 * DAY)]
)
@given(EVENTS)
def test_no_setting_and_no_restart_extends_what_a_running_kiosk_may_use(
    tmp_path_factory: pytest.TempPathFactory, events: list[tuple[str, float]]
) -> None:
    """The kiosk asks for Alice after each event, in vain; only time that it was switched on is counted."""
    folder = tmp_path_factory.mktemp("clock")
    fleet, machine = Fleet(TroubledStore(MemoryStore()), folder), Machine()
    fleet.put("a.jpg", b"first")
    fleet.store.inner.put("users/bob/b.jpg", b"bob")

    def kiosk() -> Gallery:
        local = LocalCache(folder / "cache", "memory:")
        return Gallery(fleet.store, local, FakeEmbedder(), now=machine)

    kiosk().references("alice")
    fleet.store.fail("LIST", "alice")
    switched_on = 0.0
    for event, amount in events:
        if event == "passes":
            machine.passes(amount)
            switched_on += amount
        elif event == "restart":
            machine.restarts()
        elif event == "somebody else":
            kiosk().references("bob")
        else:
            machine.wall += amount if event == "forward" else -amount
        try:
            assert kiosk().references("alice").offline
        except StoreUnreachable:
            continue
        assert switched_on <= DAY
