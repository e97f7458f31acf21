"""Two kiosks, an administrator and bad luck, in any order: the answer follows the photos there now."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.errors import StoreUnreachable, UnknownUser
from kiosk.gallery import write_back
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.store import ObjectStore
from tests.gallery.fleet import CACHE, UNUSABLE, Fleet, MemoryStore, TroubledStore, embedding_of

KIOSKS = st.sampled_from(["north", "south"])
NAMES = st.sampled_from(["a.jpg", "b.png", "c.jpeg"])
BODIES = st.sampled_from([b"one", b"two", b"three", b"no face", b"unreadable"])
TROUBLES = st.sampled_from([("GET", "pkl"), ("GET", "a.jpg"), ("GET", ""), ("PUT", ""), ("LIST", "")])


@pytest.fixture(autouse=True, scope="module")
def no_pauses() -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write_back, "LONGEST_PAUSE_S", 0.0)
        yield


class SharedBucket(RuleBasedStateMachine):
    """`photos` is what is in the store; everything else follows from it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.photos: dict[str, bytes] = {}
        self.confirmed: dict[str, list[dict[str, bytes]]] = {"north": [], "south": []}

    @initialize(kind=st.sampled_from(["memory", "folder", "unconditional", "ignoring"]), signed=st.booleans())
    def start(self, kind: str, signed: bool) -> None:
        folder = Path(self.folder.name)
        stores: dict[str, Callable[[], ObjectStore]] = {
            "memory": MemoryStore,
            "folder": lambda: FolderStore(folder / "store"),
            "unconditional": lambda: MemoryStore(conditions=False),
            "ignoring": lambda: MemoryStore(ignores_conditions=True),
        }
        self.fleet = Fleet(TroubledStore(stores[kind]()), folder, key=b"sixteen or more!" if signed else None)
        self.galleries: dict[str, Gallery] = {}
        self.restart("north")
        self.restart("south")

    def teardown(self) -> None:
        if hasattr(self, "galleries"):
            self.settle()
        self.folder.cleanup()

    @rule(name=NAMES, body=BODIES)
    def put_photo(self, name: str, body: bytes) -> None:
        self.fleet.put(name, body)
        self.photos[name] = body

    @rule(name=NAMES)
    def delete_photo(self, name: str) -> None:
        self.fleet.delete(name)
        self.photos.pop(name, None)

    @rule(body=st.sampled_from([None, b"", b"garbage"]))
    def spoil_the_cache(self, body: bytes | None) -> None:
        if body is None:
            self.fleet.delete(".face_embeddings.pkl")
        else:
            self.fleet.store.inner.put(CACHE, body)

    @rule()
    def remove_the_person(self) -> None:
        for info in self.fleet.store.inner.list("users/alice/"):
            self.fleet.store.inner.delete(info.key)
        self.photos.clear()
        self.fleet.clock.advance(60)

    @rule(kiosk=KIOSKS)
    def verify(self, kiosk: str) -> None:
        try:
            references = self.galleries[kiosk].references("alice")
        except UnknownUser:
            assert not self.photos
            self.confirmed[kiosk] = []
            return
        self._check(references.embeddings, self.photos)
        assert references.unusable == self._unusable()
        assert references.unfetched == ()
        self.confirmed[kiosk].append(dict(self.photos))

    @rule(kiosk=KIOSKS, trouble=TROUBLES)
    def verify_in_trouble(self, kiosk: str, trouble: tuple[str, str]) -> None:
        self.fleet.store.fail(*trouble)
        try:
            references = self.galleries[kiosk].references("alice")
        except StoreUnreachable:
            return
        except UnknownUser:
            assert not self.photos
            return
        finally:
            self.fleet.store.heal()
        if references.offline:
            assert trouble[0] == "LIST"
            self._check_offline(kiosk, set(references.embeddings))
            return
        here = {name: body for name, body in self.photos.items() if name not in references.unfetched}
        self._check(references.embeddings, here)
        self.confirmed[kiosk].append(dict(self.photos))

    @rule(kiosk=KIOSKS)
    def write_back(self, kiosk: str) -> None:
        assert self.galleries[kiosk].write_back() == []

    @rule(kiosk=KIOSKS, trouble=TROUBLES)
    def write_back_in_trouble(self, kiosk: str, trouble: tuple[str, str]) -> None:
        self.fleet.store.fail(*trouble)
        self.galleries[kiosk].write_back()
        self.fleet.store.heal()

    @rule(kind=st.sampled_from(["GET", "PUT", "LIST"]), name=NAMES, body=BODIES)
    def others_interfere_with_a_write_back(self, kind: str, name: str, body: bytes) -> None:
        def interfere() -> None:
            self.put_photo(name, body)
            self.verify("south")
            self.galleries["south"].write_back()

        self.fleet.store.once(kind, "", interfere)
        self.galleries["north"].write_back()
        self.fleet.store.heal()
        self.confirmed["north"].append(dict(self.photos))

    @rule(kiosk=KIOSKS, everyone=st.booleans())
    def synchronise(self, kiosk: str, everyone: bool) -> None:
        reports = list(self.galleries[kiosk].sync(everyone=everyone))
        assert reports[-1].failed == []
        self.confirmed[kiosk].append(dict(self.photos))
        remembered = self.fleet.kiosk(kiosk).local.load("alice")
        if not self.fleet.store.inner.list("users/alice/"):
            assert remembered is None
        elif everyone:
            assert remembered is not None
            assert remembered.listing.keys() == self.photos.keys()

    @rule(kiosk=KIOSKS, verifying=st.booleans(), name=NAMES, body=BODIES)
    def somebody_comes_during_a_synchronisation(
        self, kiosk: str, verifying: bool, name: str, body: bytes
    ) -> None:
        for number, _ in enumerate(self.galleries[kiosk].sync()):
            if number == 0:
                self.confirmed[kiosk].append(dict(self.photos))
                self.put_photo(name, body)
                if verifying:
                    self.verify(kiosk)

    @rule(kind=st.sampled_from(["GET", "PUT"]), name=NAMES, body=st.none() | BODIES)
    def a_photo_changes_during_a_verification(self, kind: str, name: str, body: bytes | None) -> None:
        before = dict(self.photos)

        def interfere() -> None:
            if body is None:
                self.delete_photo(name)
            else:
                self.put_photo(name, body)

        self.fleet.store.once(kind, "", interfere)
        try:
            references = self.galleries["north"].references("alice")
        except UnknownUser:
            assert not before
            return
        finally:
            self.fleet.store.heal()
        for found, embedding in references.embeddings.items():
            either = [state[found] for state in (before, self.photos) if found in state]
            assert any((embedding == embedding_of(body)).all() for body in either)
        self.confirmed["north"] += [before, dict(self.photos)]

    @rule(seconds=st.sampled_from([1, 60]))
    def time_passes(self, seconds: int) -> None:
        self.fleet.clock.advance(seconds)

    @rule(kiosk=KIOSKS)
    def restart(self, kiosk: str) -> None:
        self.galleries[kiosk] = self.fleet.kiosk(kiosk).gallery

    @precondition(lambda self: hasattr(self, "fleet"))
    @invariant()
    def the_store_holds_what_the_administrator_put(self) -> None:
        assert self.fleet.stored().keys() == self.photos.keys()

    def settle(self) -> None:
        for kiosk in ("north", "south", "north"):
            self.verify(kiosk)
            self.write_back(kiosk)
        if any(info.key == CACHE for info in self.fleet.store.inner.list("users/")):
            assert self.fleet.cache_covers_exactly_the_photos()
        else:
            assert not self.photos
        if self.photos:
            requests = self.fleet.requests_of(lambda: self.verify("south"))
            assert requests == {"LIST": 1}

    def _check(self, found: object, photos: dict[str, bytes]) -> None:
        usable = {name: embedding_of(body) for name, body in photos.items() if body not in UNUSABLE}
        assert isinstance(found, dict)
        assert found.keys() == usable.keys()
        assert all((found[name] == usable[name]).all() for name in usable)

    def _check_offline(self, kiosk: str, names: set[str]) -> None:
        assert any(names <= photos.keys() for photos in self.confirmed[kiosk])

    def _unusable(self) -> dict[str, object]:
        return {name: UNUSABLE[body] for name, body in self.photos.items() if body in UNUSABLE}


SharedBucket.TestCase.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestSharedBucket = SharedBucket.TestCase
