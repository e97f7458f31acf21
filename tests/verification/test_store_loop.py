"""The store loop in its thread: every claim is answered, and uploads come after the answer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from queue import Queue

import pytest

from kiosk.errors import StoreUnreachable, UnknownUser
from kiosk.face.types import PhotoEmbedding, PhotoStatus
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.references import References
from kiosk.gallery.store import ObjectInfo
from kiosk.gallery.sync import SyncReport
from kiosk.settings import SyncSettings
from kiosk.verification.identification import Index
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

    def __init__(
        self,
        loop_gallery: object,
        *,
        interval: float = 60,
        everyone: bool = False,
        on_index: Callable[[Index], None] | None = None,
    ) -> None:
        self.answers: Queue[tuple[Claim, References | Exception]] = Queue()
        self.loop = StoreLoop(
            loop_gallery,  # type: ignore[arg-type]
            lambda claim, result: self.answers.put((claim, result)),
            sync=SyncSettings.model_construct(interval=interval, everyone=everyone),
            on_index=on_index,
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


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline
        threading.Event().wait(0.02)


def test_a_new_loop_erases_who_was_deleted_while_the_kiosk_was_off(
    store: FolderStore, tmp_path: Path
) -> None:
    local = LocalCache(tmp_path / "cache", store.name)
    Gallery(store, local, OnePersonEmbedder()).references("ada")
    assert local.load("ada") is not None
    store.delete("users/ada/ref_1.jpg")
    bench = Bench(lambda: Gallery(store, local, OnePersonEmbedder()))
    wait_until(lambda: local.load("ada") is None)
    bench.end()


def test_everybody_is_fetched_where_the_settings_say_so(store: FolderStore, tmp_path: Path) -> None:
    local = LocalCache(tmp_path / "cache", store.name)
    bench = Bench(lambda: Gallery(store, local, OnePersonEmbedder()), everyone=True)
    wait_until(lambda: bool(store.list("users/ada/.face")))  # fetched, embedded and uploaded
    bench.end()
    assert local.load("ada") is not None


def delete(store: FolderStore, prefix: str) -> None:
    for info in store.list(prefix):
        store.delete(info.key)


def wait_for_index_of(indexes: Queue[Index], people: int) -> None:
    """A synchronisation may also meet the store in the middle of a change."""
    while len(indexes.get(timeout=PATIENCE_S)) != people:
        pass


def test_an_index_of_everybody_follows_the_store(store: FolderStore, tmp_path: Path) -> None:
    """Also of those who have never been at this kiosk, whatever `sync.everyone` says."""
    store.put("users/ben/ref_1.jpg", b"a photo")
    indexes: Queue[Index] = Queue()
    bench = Bench(
        lambda: Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder()),
        interval=0.05,
        on_index=indexes.put,
    )
    wait_for_index_of(indexes, 2)
    delete(store, "users/ben/")
    wait_for_index_of(indexes, 1)
    store.put("users/cyd/ref_1.jpg", b"a photo")
    wait_for_index_of(indexes, 2)
    bench.end()


def test_an_index_is_not_made_again_where_nothing_has_changed(
    store: FolderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synchronised: list[None] = []
    spot_check = Gallery.spot_check

    def count(self: Gallery, interrupted: Callable[[], bool]) -> str | None:
        synchronised.append(None)
        return spot_check(self, interrupted)

    monkeypatch.setattr(Gallery, "spot_check", count)
    indexes: list[Index] = []
    bench = Bench(
        lambda: Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder()),
        interval=0.05,
        on_index=indexes.append,
    )
    wait_until(lambda: len(synchronised) >= 5)
    bench.end()
    # The upload of the embeddings may count as a change, once.
    assert 1 <= len(indexes) <= 2


def test_whom_a_claim_has_found_deleted_is_not_in_the_next_index(store: FolderStore, tmp_path: Path) -> None:
    """The claim erases the local copy, so that the synchronisation finds nothing to do."""
    indexes: Queue[Index] = Queue()
    bench = Bench(
        lambda: Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder()),
        interval=1,
        on_index=indexes.put,
    )
    wait_for_index_of(indexes, 1)
    delete(store, "users/ada/")
    assert isinstance(bench.ask(1, "ada"), UnknownUser)
    wait_for_index_of(indexes, 0)
    bench.end()


def test_without_the_store_those_who_are_remembered_are_indexed(
    store: FolderStore, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    local = LocalCache(tmp_path / "cache", store.name)
    Gallery(store, local, OnePersonEmbedder()).references("ada")
    indexes: Queue[Index] = Queue()
    gone = FolderStore(tmp_path / "unplugged", expected=True)
    bench = Bench(lambda: Gallery(gone, local, OnePersonEmbedder()), on_index=indexes.put)
    assert len(indexes.get(timeout=PATIENCE_S)) == 1
    bench.end()
    assert caplog.text.count("tried again later") == 1


def test_a_claim_is_served_while_an_index_is_made(
    store: FolderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, indexed = threading.Event(), threading.Event()

    def many(self: Gallery) -> Iterator[References]:
        while not answered.is_set():
            yield References("ada", {"ref_1.jpg": person(1)})

    monkeypatch.setattr(Gallery, "remembered", many)
    bench = Bench(
        lambda: Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder()),
        on_index=lambda _index: indexed.set(),
    )
    assert isinstance(bench.ask(1, "ada"), References)
    assert not indexed.is_set()
    answered.set()
    assert indexed.wait(PATIENCE_S)
    bench.end()


@pytest.mark.logs_errors
def test_an_index_that_cannot_be_made_is_tried_again_with_the_next_synchronisation(
    store: FolderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered, failures = Gallery.remembered, [RuntimeError("boom")]

    def broken(self: Gallery) -> Iterator[References]:
        if failures:
            raise failures.pop()
        return remembered(self)

    monkeypatch.setattr(Gallery, "remembered", broken)
    indexes: Queue[Index] = Queue()
    bench = Bench(
        lambda: Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder()),
        interval=0.2,
        on_index=indexes.put,
    )
    assert len(indexes.get(timeout=PATIENCE_S)) == 1
    assert failures == []
    bench.end()


def test_a_claim_is_served_between_two_steps_of_a_synchronisation(
    store: FolderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_step, go_on = threading.Event(), threading.Event()
    steps: list[str] = []

    def endless(self: Gallery, **_: object) -> Generator[SyncReport, None, None]:
        try:
            while True:
                at_step.set()
                go_on.wait(PATIENCE_S)
                yield SyncReport()
        finally:
            steps.append("closed")

    monkeypatch.setattr(Gallery, "sync", endless)
    bench = Bench(lambda: Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder()))
    assert at_step.wait(PATIENCE_S)
    bench.loop.fetch(Claim(1, "ada"))
    go_on.set()
    assert isinstance(bench.answers.get(timeout=PATIENCE_S)[1], References)
    bench.end()
    assert steps == ["closed"]


def test_a_synchronisation_that_gave_way_is_made_up_for_at_once(
    store: FolderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Not after an interval: at a busy door, people who were deleted would stay known."""
    started: list[float] = []

    def give_way(self: Gallery, interrupted: Callable[[], bool], **_: object) -> Iterator[SyncReport]:
        started.append(time.monotonic())
        if len(started) == 1:
            wait_until(interrupted)
            raise StoreUnreachable("It gave way.")
        yield SyncReport()

    monkeypatch.setattr(Gallery, "sync", give_way)
    bench = Bench(lambda: Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder()))
    wait_until(lambda: len(started) == 1)
    assert isinstance(bench.ask(1, "ada"), References)
    wait_until(lambda: len(started) == 2)
    bench.end()
    assert "tried again later" not in caplog.text


def test_a_store_that_is_down_is_told_once_per_interval(
    store: FolderStore, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    gone = tmp_path / "unplugged"
    bench = Bench(
        lambda: Gallery(
            FolderStore(gone, expected=True), LocalCache(tmp_path / "cache", "x"), OnePersonEmbedder()
        )
    )
    wait_until(lambda: "tried again later" in caplog.text)
    assert isinstance(bench.ask(1, "ada"), StoreUnreachable)
    bench.end()
    assert caplog.text.count("tried again later") == 1


@pytest.mark.logs_errors
def test_an_unexpected_error_in_the_background_does_not_end_the_loop(
    store: FolderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(self: Gallery) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(Gallery, "spot_check", broken)
    bench = Bench(lambda: Gallery(store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder()))
    wait_until(lambda: "failed" in caplog.text)
    assert isinstance(bench.ask(1, "ada"), References)
    bench.end()


def test_a_tampered_cache_is_found_by_an_idle_kiosk(store: FolderStore, tmp_path: Path) -> None:
    """The embedder calls everybody person 1; the cache was made by one that called everybody person 2."""
    local = LocalCache(tmp_path / "cache", store.name)
    liar = OnePersonEmbedder()
    liar.embed_photo = lambda data: PhotoEmbedding(PhotoStatus.OK, person(2))  # type: ignore[method-assign]
    before = Gallery(store, local, liar)
    before.references("ada")
    before.write_back()
    (planted,) = store.list("users/ada/.face")
    bench = Bench(lambda: Gallery(store, local, OnePersonEmbedder()))
    wait_until(lambda: store.list("users/ada/.face")[0].etag != planted.etag)
    found = bench.ask(1, "ada")
    bench.end()
    assert isinstance(found, References)
    assert (found.embeddings["ref_1.jpg"] == person(1)).all()


def test_the_loop_ends_although_the_store_does_not_answer(
    store: FolderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the end nobody waits for a deadline: the window is to close."""
    asked, release = threading.Event(), threading.Event()

    def hang(self: FolderStore, prefix: str) -> list[ObjectInfo]:
        asked.set()
        release.wait(PATIENCE_S)
        return []

    monkeypatch.setattr(FolderStore, "list", hang)
    bench = Bench(
        lambda: Gallery(
            store, LocalCache(tmp_path / "cache", store.name), OnePersonEmbedder(), deadline=10 * PATIENCE_S
        )
    )
    assert asked.wait(PATIENCE_S)
    bench.stop.set()
    bench.thread.join(PATIENCE_S / 2)
    assert not bench.thread.is_alive()
    release.set()
