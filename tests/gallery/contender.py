"""One of many kiosks that verify and enroll the same people at once: a program, and the report it writes.

It goes from phase to phase when its standard input says so, and says on its standard output that it is ready
for the next one: all kiosks play their rounds at the same time, and settle when all have played. Times are
those of the monotonic clock, which all processes of a machine share.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.face.types import PhotoEmbedding
from kiosk.gallery import cache_codec, layout, s3_store
from kiosk.gallery.gallery import Gallery, NewPhoto
from kiosk.gallery.local_cache import Confirmation, LocalCache
from kiosk.gallery.s3_store import S3Store
from kiosk.gallery.store import ObjectInfo, StoredObject
from tests.gallery.fleet import FakeEmbedder

READY = "ready"
SHARED = tuple(f"shared-{number}" for number in range(6))
ENROLLING_SHARE = 0.3
OWN_SHARE = 0.2
PASSES = 2
LATER_S = 120.0
MOST_UPLOADS = 20
"""Of one settling pass, until nothing is pending."""

_AMPLE_S = 60  # a slow machine is none of the faults that are looked for here


@dataclass(frozen=True, slots=True)
class Embed:
    """A photo that went through the engine. `since`: start of the listing that showed it to be missing."""

    digest: str
    since: float


@dataclass(frozen=True, slots=True)
class Write:
    """A successful write of a cache: what it covers, when it was sent, and when the store had confirmed it."""

    user_id: str
    digests: list[str]
    started: float
    ended: float


@dataclass(slots=True)
class Report:
    """What happened in one kiosk.

    `uploads` are keys of photos. `tries` are conditional writes per upload of a cache. `failures` are errors
    that no kiosk may meet here.
    """

    embeds: list[Embed] = field(default_factory=list)
    writes: list[Write] = field(default_factory=list)
    uploads: list[str] = field(default_factory=list)
    tries: list[int] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @classmethod
    def read(cls, path: Path) -> Report:
        """The report in a file."""
        content = json.loads(path.read_text())
        return cls(
            **{
                **content,
                "embeds": [Embed(**embed) for embed in content["embeds"]],
                "writes": [Write(**write) for write in content["writes"]],
            }
        )


class RecordingStore:
    """Fulfils ObjectStore; notes listings, photos written, and attempts to write caches."""

    def __init__(self, inner: S3Store, report: Report) -> None:
        self._inner = inner
        self._report = report
        self.listed = 0.0
        """When the latest listing started."""
        self.tries: Counter[str] = Counter()

    @property
    def name(self) -> str:
        """See ObjectStore."""
        return self._inner.name

    @property
    def requests(self) -> Mapping[str, int]:
        """See ObjectStore."""
        return self._inner.requests

    def list(self, prefix: str) -> list[ObjectInfo]:
        """See ObjectStore."""
        self.listed = time.monotonic()
        return self._inner.list(prefix)

    def pages(self, prefix: str) -> Iterator[Sequence[ObjectInfo]]:
        """See ObjectStore."""
        return self._inner.pages(prefix)

    def list_folders(self, prefix: str) -> Iterator[str]:
        """See ObjectStore."""
        return self._inner.list_folders(prefix)

    def get(self, key: str, *, max_bytes: int) -> StoredObject:
        """See ObjectStore."""
        return self._inner.get(key, max_bytes=max_bytes)

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        """See ObjectStore."""
        user_id = key.split("/")[1]
        is_cache = key == layout.cache_key(user_id)
        if is_cache and (if_match is not None or if_absent):
            self.tries[user_id] += 1
        started = time.monotonic()
        etag = self._inner.put(key, body, if_match=if_match, if_absent=if_absent)
        if is_cache:
            entries = cache_codec.decode(body, user_id=user_id, key=None).entries.values()
            digests = [entry.sha256 for entry in entries]
            self._report.writes.append(Write(user_id, digests, started, time.monotonic()))
        else:
            self._report.uploads.append(key)
        return etag

    def delete(self, key: str) -> None:
        """See ObjectStore."""
        self._inner.delete(key)

    def purge(self, prefix: str) -> int:
        """See ObjectStore."""
        return self._inner.purge(prefix)

    def clock_skew(self) -> float:
        """See ObjectStore."""
        return self._inner.clock_skew()


class RecordingEmbedder(FakeEmbedder):
    """The fake engine; notes what it embeds, on any thread."""

    def __init__(self, store: RecordingStore, report: Report) -> None:
        super().__init__()
        self._store = store
        self._report = report
        self._lock = threading.Lock()

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        """See PhotoEmbedder."""
        digest = hashlib.sha256(data).hexdigest()
        with self._lock:
            self._report.embeds.append(Embed(digest, self._store.listed))
        return super().embed_photo(data)


class Contender:
    """A kiosk that plays rounds and then settles."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.report = Report()
        self._name = f"kiosk-{arguments.number}"
        self._rounds: int = arguments.rounds
        self._everybody = [*SHARED, *(f"kiosk-{number}" for number in range(arguments.kiosks))]
        self._random = random.Random(f"{arguments.seed} {arguments.number}")
        self._later = 0.0
        inner = S3Store(arguments.bucket, "fleet", endpoint_url=arguments.endpoint, region="us-east-1")
        self._store = RecordingStore(inner, self.report)
        self._embedder = RecordingEmbedder(self._store, self.report)
        local = LocalCache(arguments.directory / self._name, inner.name)
        self._gallery = Gallery(self._store, local, self._embedder, deadline=_AMPLE_S, now=self._now)
        self._watched(self._enroll, self._name, "first")

    def _now(self) -> Confirmation:
        now = Confirmation.now()
        return replace(now, wall=now.wall + self._later, monotonic=now.monotonic + self._later)

    def play(self) -> None:
        """Verify and enroll at random."""
        started = time.monotonic()
        for number in range(self._rounds):
            own = self._random.random() < OWN_SHARE
            user_id = self._name if own else self._random.choice(SHARED)
            if self._random.random() < ENROLLING_SHARE:
                self._watched(self._enroll, user_id, f"round {number}")
            else:
                self._watched(self._gallery.references, user_id)
                self._watched(self._gallery.write_back)
        self.report.seconds = time.monotonic() - started

    def settle(self) -> None:
        """Verify everybody a while later, and upload until nothing is pending."""
        self._later += LATER_S
        for user_id in self._everybody:
            self._watched(self._gallery.references, user_id)
        for _ in range(MOST_UPLOADS):
            if not self._watched(self._gallery.write_back):
                break
        else:
            self.report.failures.append("uploads are still pending")

    def _enroll(self, user_id: str, what: str) -> None:
        data = f"a photo of {user_id} by {self._name}: {what}".encode()
        new = NewPhoto(data, self._embedder.embed_photo(data))
        self._gallery.add_photos(user_id, [new])

    def _watched(self, action: Callable[..., object], *arguments: str) -> object:
        try:
            return action(*arguments)
        except KioskError as error:
            self.report.failures.append(f"{type(error).__name__}: {error}")
            return None
        finally:
            self.report.tries += self._store.tries.values()
            self._store.tries.clear()


def wait_for_the_others() -> None:
    """Say that this process is ready, and wait until it may go on."""
    print(READY, flush=True)  # noqa: T201
    if not sys.stdin.readline():
        sys.exit("the test is gone")


def main() -> None:
    """Play, settle and write the report."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--endpoint")
    parser.add_argument("--bucket")
    parser.add_argument("--directory", type=Path)
    parser.add_argument("--number", type=int)
    parser.add_argument("--kiosks", type=int)
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--seed", type=int)
    arguments = parser.parse_args()
    s3_store.READ_TIMEOUT_S = _AMPLE_S
    contender = Contender(arguments)
    wait_for_the_others()
    contender.play()
    for _ in range(PASSES):
        wait_for_the_others()
        contender.settle()
    report = arguments.directory / f"report-{arguments.number}.json"
    report.write_text(json.dumps(asdict(contender.report)))


if __name__ == "__main__":
    main()
