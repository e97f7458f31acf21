"""The store loop in its thread: every claim is answered, and uploads come after the answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from kiosk.errors import StoreUnreachable, UnknownUser
from kiosk.face.types import PhotoEmbedding, PhotoStatus
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.references import References
from kiosk.verification.session import Claim
from kiosk.verification.store_loop import StoreLoop
from tests.verification.conftest import person

PATIENCE_S = 10.0


class OnePersonEmbedder:
    """Every photo shows person 1."""

    contract = "one person"

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        return PhotoEmbedding(PhotoStatus.OK, person(1))


class Bench:
    """A running store loop and its answers."""

    def __init__(self, loop_gallery: object) -> None:
        self.answers: Queue[tuple[Claim, References | Exception]] = Queue()
        self.loop = StoreLoop(
            loop_gallery,  # type: ignore[arg-type]
            lambda claim, result: self.answers.put((claim, result)),
            sync_interval=60,
        )
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.loop.run, args=(self.stop,), name="store-test")
        self.thread.start()

    def ask(self, number: int, user_id: str) -> References | Exception:
        self.loop.fetch(Claim(number, user_id))
        claim, result = self.answers.get(timeout=PATIENCE_S)
        assert claim == Claim(number, user_id)
        return result

    def end(self) -> None:
        self.stop.set()
        self.thread.join(PATIENCE_S)
        assert not self.thread.is_alive()


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    store = FolderStore(tmp_path / "store")
    store.put("users/ada/ref_1.jpg", b"a photo")
    return store


@pytest.fixture
def bench(store: FolderStore, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(lambda: Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder()))
    yield bench
    bench.end()


def test_a_claim_is_answered_and_the_cache_uploaded_afterwards(bench: Bench, store: FolderStore) -> None:
    first = bench.ask(1, "ada")
    assert isinstance(first, References)
    assert set(first.embeddings) == {"ref_1.jpg"}
    bench.end()  # the upload that follows an answer is finished first
    assert any(info.key.endswith(".face_embeddings.pkl") for info in store.list("users/ada/"))


def test_an_unknown_person_is_answered_with_the_error(bench: Bench) -> None:
    assert isinstance(bench.ask(1, "zoe"), UnknownUser)


@pytest.mark.logs_errors
def test_a_gallery_that_cannot_be_opened_answers_and_is_tried_again(
    store: FolderStore, tmp_path: Path
) -> None:
    failures: list[Exception] = [StoreUnreachable("not yet"), RuntimeError("boom")]

    def make() -> Gallery:
        if failures:
            raise failures.pop()
        return Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder())

    bench = Bench(make)
    answers = [bench.ask(number, "ada") for number in range(3)]
    bench.end()
    assert isinstance(answers[-1], References)
