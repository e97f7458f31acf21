"""Sixteen kiosks in processes of their own verify and enroll the same people at once: nothing is lost."""

from __future__ import annotations

import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from urllib.request import Request, urlopen

import numpy as np
import pytest

from kiosk.gallery import cache_codec, layout
from kiosk.gallery.s3_store import S3Store
from kiosk.gallery.store import ObjectInfo
from kiosk.gallery.write_back import TRIES
from tests.gallery import contender
from tests.gallery.contender import PASSES, READY, SHARED, Report
from tests.gallery.fault_proxy import FaultProxy
from tests.gallery.fleet import embedding_of
from tests.plugins.stores import REGION

pytestmark = pytest.mark.long

KIOSKS = 16
ROUNDS = 100
FEW_ROUNDS = 10


@dataclass
class Arena:
    """A bucket, the proxy in front of it, and what the kiosks report."""

    direct: S3Store
    bucket: str
    proxy: FaultProxy
    directory: Path

    def play(self, rounds: int) -> list[Report]:
        """Let all kiosks play so many rounds and settle; their reports."""
        for user_id in SHARED:
            self.direct.put(f"users/{user_id}/first.jpg", f"first photo of {user_id}".encode())
        with ExitStack() as stack:
            kiosks = [stack.enter_context(self._kiosk(number, rounds)) for number in range(KIOSKS)]
            for _ in range(1 + PASSES):
                for kiosk in kiosks:
                    assert kiosk.stdout is not None
                    assert kiosk.stdout.readline() == f"{READY}\n", self.complaints()
                for kiosk in kiosks:
                    assert kiosk.stdin is not None
                    kiosk.stdin.write("go on\n")
                    kiosk.stdin.flush()
            assert [kiosk.wait() for kiosk in kiosks] == [0] * KIOSKS, self.complaints()
        return [Report.read(self.directory / f"report-{number}.json") for number in range(KIOSKS)]

    @property
    def statuses(self) -> set[int]:
        """Those of the answers to conditional writes."""
        return {seen.status for seen in self.proxy.log if seen.conditions}

    def complaints(self) -> str:
        """What the kiosks wrote on their standard error."""
        return "".join(path.read_text() for path in sorted(self.directory.glob("stderr-*")))

    @contextmanager
    def _kiosk(self, number: int, rounds: int) -> Iterator[subprocess.Popen[str]]:
        arguments = {
            "endpoint": self.proxy.url,
            "bucket": self.bucket,
            "directory": self.directory,
            "number": number,
            "kiosks": KIOSKS,
            "rounds": rounds,
            "seed": 7,
        }
        with (
            (self.directory / f"stderr-{number:02}").open("w") as complaints,
            subprocess.Popen(
                [sys.executable, "-m", contender.__name__, *(f"--{k}={v}" for k, v in arguments.items())],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
                text=True,
                cwd=Path(__file__).parents[2],
            ) as process,
        ):
            try:
                yield process
            finally:
                process.kill()  # does nothing to one that has ended

    def check_store(self, reports: list[Report]) -> None:
        """Fail unless each photo uploaded is there, and each cache covers exactly the photos there are."""
        rows = self.direct.list("users/")
        photos = {info.key for info in rows if layout.is_photo_name(info.key.rpartition("/")[2])}
        uploaded = [key for report in reports for key in report.uploads]
        assert photos == {*uploaded, *(f"users/{user_id}/first.jpg" for user_id in SHARED)}
        for user_id in {key.split("/")[1] for key in photos}:
            self._check_cache(user_id, layout.photos_in(rows, user_id))

    def _check_cache(self, user_id: str, photos: dict[str, ObjectInfo]) -> None:
        body = self.direct.get(layout.cache_key(user_id), max_bytes=cache_codec.MAX_BYTES).body
        entries = cache_codec.decode(body, user_id=user_id, key=None).entries
        assert {name: (entry.etag, entry.size) for name, entry in entries.items()} == {
            name: (info.etag, info.size) for name, info in photos.items()
        }
        for name, info in photos.items():
            data = self.direct.get(info.key, max_bytes=1 << 20).body
            assert np.array_equal(entries[name].embedding, embedding_of(data))  # type: ignore[arg-type]


def check_kiosks(reports: list[Report]) -> None:
    """Fail where a kiosk met an error, embedded a photo twice, or did not know when to stop."""
    assert [failure for report in reports for failure in report.failures] == []
    for report in reports:
        embedded = Counter(embed.digest for embed in report.embeds)
        assert not [digest for digest, times in embedded.items() if times > 1]
    assert max(tries for report in reports for tries in report.tries) <= TRIES


def forgotten(reports: list[Report]) -> set[str]:
    """Digests that a cache no longer covered after a later write; no photo is ever deleted here."""
    writes = [write for report in reports for write in report.writes]
    return {
        digest
        for earlier, later in product(writes, writes)
        if earlier.user_id == later.user_id and earlier.ended < later.started
        for digest in set(earlier.digests) - set(later.digests)
    }


def needless(reports: list[Report]) -> list[str]:
    """Digests of photos that a kiosk embedded although a listing had shown it a cache with them."""
    covered: dict[str, float] = {}
    for write in (write for report in reports for write in report.writes):
        for digest in write.digests:
            covered[digest] = min(write.ended, covered.get(digest, write.ended))
    return [
        embed.digest
        for report in reports
        for embed in report.embeds
        if covered.get(embed.digest, embed.since) < embed.since
    ]


@contextmanager
def arena(upstream: str, directory: Path, proxy: FaultProxy) -> Iterator[Arena]:
    bucket = f"test-{uuid.uuid4().hex}"
    with urlopen(Request(f"{upstream}/{bucket}", method="PUT")):
        pass
    direct = S3Store(bucket, "fleet", endpoint_url=upstream, region=REGION)
    with proxy:
        yield Arena(direct, bucket, proxy, directory)
    direct.close()


@pytest.mark.timeout(400)
def test_nothing_is_lost_and_nothing_computed_without_need(moto_server: str, tmp_path: Path) -> None:
    with arena(moto_server, tmp_path, FaultProxy(moto_server)) as fleet:
        reports = fleet.play(ROUNDS)
        fleet.check_store(reports)
    check_kiosks(reports)
    assert forgotten(reports) == set()
    assert needless(reports) == []
    assert 412 in fleet.statuses, "nobody was in anybody's way: this test tests nothing"


def test_with_a_server_that_ignores_conditions(moto_server: str, tmp_path: Path) -> None:
    with arena(moto_server, tmp_path, FaultProxy(moto_server, strip_conditions=True)) as fleet:
        reports = fleet.play(FEW_ROUNDS)
        fleet.check_store(reports)
    check_kiosks(reports)
    assert 412 not in fleet.statuses


def test_with_a_server_that_knows_no_conditions(moto_server: str, tmp_path: Path) -> None:
    with arena(moto_server, tmp_path, FaultProxy(moto_server, refuse_conditions=501)) as fleet:
        reports = fleet.play(FEW_ROUNDS)
        fleet.check_store(reports)
    check_kiosks(reports)
    assert 501 in fleet.statuses


def test_with_a_server_that_has_too_much_to_do_at_times(moto_server: str, tmp_path: Path) -> None:
    proxy = FaultProxy(moto_server, refuse_conditions=409, refused_share=1 / 3)
    with arena(moto_server, tmp_path, proxy) as fleet:
        reports = fleet.play(FEW_ROUNDS)
        fleet.check_store(reports)
    check_kiosks(reports)
    assert forgotten(reports) == set()
    assert needless(reports) == []
    assert fleet.statuses >= {409, 412}
