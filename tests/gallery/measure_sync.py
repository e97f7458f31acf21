"""Measures `kiosk sync` on a bucket of many people: `python -m tests.gallery.measure_sync 1000 10000`.

Not part of the test run. The server is moto's, filled in its own process; the kiosk is a process of its own.
Every person has five photos, which nobody has to fetch, and a valid cache.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click
import numpy as np
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.s3.models import s3_backends
from moto.server import ThreadedMotoServer

from kiosk.compose import LazyEngine
from kiosk.face.types import PhotoStatus
from kiosk.gallery import cache_codec, layout
from kiosk.gallery.cache_file import CacheEntry, EmbeddingsCache
from kiosk.settings import load

PHOTOS = 5


def fill(bucket: str, people: int, contract: str) -> None:
    """Put people into moto's memory."""
    backend = s3_backends[DEFAULT_ACCOUNT_ID]["aws"]
    backend.create_bucket(bucket, "us-east-1")
    chance = np.random.default_rng(0)
    for number in range(people):
        user_id = f"person-{number:05}"
        entries = {}
        for photo in range(PHOTOS):
            body = b"%d of %d" % (photo, number)
            name = layout.reference_name(body)
            etag = backend.put_object(bucket, layout.photo_key(user_id, name), body).etag
            vector = chance.standard_normal(128)
            embedding = (vector / np.linalg.norm(vector)).astype(np.float32)
            quality = {"sharpness": 50.0, "brightness": 120.0, "yaw": 0.1, "pitch": 0.1, "roll": 2.0}
            entries[name] = CacheEntry(etag, len(body), "0" * 64, PhotoStatus.OK, embedding, quality)
        data = cache_codec.encode(EmbeddingsCache(contract, entries), user_id=user_id, key=None)
        backend.put_object(bucket, layout.cache_key(user_id), data)


def run(*arguments: str, environment: dict[str, str]) -> tuple[dict[str, object], float]:
    """What a command reports, and the most memory it had, in MB."""
    program = (
        "import re, sys\nfrom pathlib import Path\nfrom kiosk.cli import run\ncode = run(sys.argv[1:])\n"
        # Not ru_maxrss: a child begins with that of the process that started it.
        "print(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])\nsys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments, "--json"],
        env=environment,
        stdout=subprocess.PIPE,
        check=False,
        text=True,
    )
    lines = done.stdout.strip().splitlines()
    return json.loads(lines[0]), int(lines[1]) / 1024


def measure(people: int, server: str, contract: str) -> None:
    """Print what the first and the second synchronisation of one kiosk take."""
    bucket = f"fleet-{people}"
    fill(bucket, people, contract)
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "KIOSK_STORE": f"s3://{bucket}",
            "KIOSK_ENDPOINT_URL": server,
            "KIOSK_REGION": "us-east-1",
            "KIOSK_CACHE__DIRECTORY": str(Path(folder) / "cache"),
        }
        for turn in ("first", "second", "third"):
            started = time.perf_counter()
            report, memory = run("sync", environment=environment)
            took = time.perf_counter() - started
            report["failed"] = len(report["failed"])  # type: ignore[arg-type]
            click.echo(f"{people} people, {turn}: {took:.1f} s, {memory:.0f} MB: {json.dumps(report)}")


def main() -> None:
    """Measure buckets of as many people as the arguments say."""
    os.environ.setdefault("AWS_ACCESS_KEY_ID", "testing")
    os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "testing")
    contract = LazyEngine(load()).contract
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for argument in sys.argv[1:]:
        measure(int(argument), f"http://{host}:{port}", contract)
    server.stop()


if __name__ == "__main__":
    main()
