"""Writes that are lost, to another kiosk or for good: what was computed for them is not computed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import StoreConflict
from tests.gallery.fleet import CACHE, Fleet, MemoryStore, TroubledStore, same_embeddings

PHOTOS = {"a.jpg": b"first", "b.jpg": b"second"}


@pytest.mark.parametrize("restart", [False, True])
@pytest.mark.parametrize("later", [0, 10, 61, 3600])
def test_what_was_overwritten_is_written_again_and_not_computed_again(
    tmp_path: Path, later: float, restart: bool
) -> None:
    fleet = Fleet(TroubledStore(MemoryStore()), tmp_path)
    fleet.put("a.jpg", PHOTOS["a.jpg"])
    fleet.kiosk("south").verify()
    before = fleet.store.inner.get(CACHE, max_bytes=1 << 20).body
    fleet.put("b.jpg", PHOTOS["b.jpg"])
    north = fleet.kiosk("north")
    north.verify()
    fleet.store.inner.put(CACHE, before)
    fleet.clock.advance(later)
    north.embedder.seen.clear()
    north = fleet.kiosk("north") if restart else north
    north.verify()
    assert north.embedder.seen == []
    assert fleet.cache_covers_exactly_the_photos()
    assert same_embeddings(north.gallery.references("alice").embeddings, PHOTOS)


def test_what_was_computed_between_lost_races_is_not_computed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.gallery.write_back.LONGEST_PAUSE_S", 0.0)
    fleet = Fleet(TroubledStore(MemoryStore()), tmp_path)
    fleet.put("a.jpg", PHOTOS["a.jpg"])
    kiosk = fleet.kiosk()
    kiosk.gallery.references("alice")
    fleet.put("b.jpg", PHOTOS["b.jpg"])

    def lose(kind: str, key: str) -> None:
        if kind == "PUT":
            raise StoreConflict("It was changed meanwhile. Please read it again.")

    fleet.store.trouble = lose
    assert kiosk.gallery.write_back() == ["alice"]
    fleet.store.heal()
    assert kiosk.gallery.write_back() == []
    assert kiosk.embedder.seen == list(PHOTOS.values())
    assert fleet.cache_covers_exactly_the_photos()
