"""Measures how fluent the list of people is: `python -m tests.ui.measure_people`. Not part of the test run.

5,000 people in a real folder store, or with `--s3` in a bucket of moto's server in another process; the real
desk, worker and pages. Only the embeddings are made up: computing 10,000 real ones takes a quarter of an hour,
without holding the interpreter's lock. A stall is how late a 5 ms timer of the thread that draws comes.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import click
import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.camera.simulated import reference_photos
from kiosk.compose import make_gallery
from kiosk.demo import temporary_settings
from kiosk.enrollment.desk import Desk
from kiosk.face.image import encode_photo
from kiosk.face.types import PhotoEmbedding, PhotoStatus
from kiosk.settings import Settings, load
from kiosk.ui import theme
from kiosk.ui.admin.feed import CameraFeed
from kiosk.ui.admin.people_access import Permissions
from kiosk.ui.admin.people_page import PeoplePage
from kiosk.ui.admin.people_rows import Filter, Order
from kiosk.ui.admin.people_thumbnails import Thumbnails
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.admin.worker import Worker
from kiosk.ui.door_journal import DoorJournal
from kiosk.ui.fluency import keep_what_is_there, prefer_drawing
from kiosk.ui.threads import LoopHost
from tests.ui.render_screenshots import wait
from tests.ui.soak import Lateness

PEOPLE, PHOTOS = 5000, 2
PATIENCE_S = 600
BUCKET = "people"
NAMES = ("Ada", "Émile", "Grace", "Jürgen", "Maria", "Zoë", "Ben", "Frida", "Carol", "Dmitri")
FAMILIES = ("Lovelace", "Zola", "Hopper", "Müller", "Curie", "Kahlo", "Shaw", "Noether", "Turing")


class StandIn:
    """Makes embeddings up from the bytes."""

    contract = "measuring"

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        """See PhotoEmbedder."""
        vector = np.random.default_rng(len(data)).standard_normal(128).astype(np.float32)
        quality = {"face_px": 200.0, "sharpness": 40.0, "brightness": 120.0}
        return PhotoEmbedding(PhotoStatus.OK, vector / np.linalg.norm(vector), quality)


def fill(folder: Path) -> None:
    """People with a name and photos, which are few files under many names."""
    photos = [encode_photo(photo) for seed in range(6) for photo in reference_photos(seed)]
    kept = folder / "kept"
    kept.mkdir(parents=True)
    for number, photo in enumerate(photos):
        (kept / f"{number}.jpg").write_bytes(photo)
    for number in range(PEOPLE):
        person = folder / "users" / f"p{number:05}"
        person.mkdir(parents=True)
        for photo_number in range(PHOTOS):
            source = kept / f"{(PHOTOS * number + photo_number) % len(photos)}.jpg"
            os.link(source, person / f"ref_{photo_number}.jpg")
        name = f"{NAMES[number % len(NAMES)]} {FAMILIES[number % len(FAMILIES)]} {number}"
        profile = {"display_name": name, "active": number % 7 != 0}
        (person / "profile.json").write_text(json.dumps(profile), encoding="utf-8")


@contextmanager
def bucket(folder: Path) -> Iterator[str]:
    """The same in a bucket of a server in another process; gives its address."""
    import boto3

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "moto.server", "-p", str(port)]
    # It tells of every request, and would wait for somebody to read that.
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(address)
            client = boto3.client("s3", endpoint_url=address, region_name="us-east-1")
            client.create_bucket(Bucket=BUCKET)
            files = [path for path in (folder / "users").rglob("*") if path.is_file()]
            with click.progressbar(files, label="Uploading", file=sys.stderr) as bar:
                for path in bar:
                    key = path.relative_to(folder).as_posix()
                    client.put_object(Bucket=BUCKET, Key=key, Body=path.read_bytes())
            yield address
        finally:
            server.terminate()


def _wait_for(address: str) -> None:
    for _ in range(200):
        try:
            urlopen(f"{address}/moto-api/").close()
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError


class Measured:
    """The page, and what is done to it."""

    def __init__(self, page: PeoplePage) -> None:
        self._page = page
        self._lateness = Lateness()

    def phase(self, name: str, act: Callable[[], None], until: Callable[[], bool] = lambda: True) -> None:
        """Do something, wait until it is done, and print how late the timer was meanwhile."""
        self._lateness.gaps.clear()
        started = time.monotonic()
        act()
        while not until() and time.monotonic() - started < PATIENCE_S:
            wait(20)
        took = time.monotonic() - started
        wait(500)
        click.echo(f"{name:<46} {took:6.2f} s, {self._lateness.report()}")

    def scroll(self) -> None:
        """From the top to the bottom, as fast as a finger does, while pictures come."""
        bar = self._page.view.verticalScrollBar()
        for value in range(0, bar.maximum(), max(1, bar.maximum() // 150)):
            bar.setValue(value)
            wait(16)

    def type(self, text: str) -> None:
        """Somebody types quickly."""
        for character in text:
            QTest.keyClicks(self._page.controls.search, character)
            wait(60)


@contextmanager
def shown(settings: Settings) -> Iterator[PeoplePage]:
    """The page in a window, and the worker that serves it."""
    worker = Worker(lambda: Desk(make_gallery(settings, StandIn()), StandIn(), settings))
    worker.desk_made.connect(keep_what_is_there)
    host = LoopHost("desk", worker.run, lambda *_: None)
    tools = AdminTools(settings, worker, CameraFeed(), DoorJournal(settings.audit))
    seen = {f"p{number:05}": time.time() - 3600 * number for number in range(0, PEOPLE, 3)}
    page = PeoplePage(tools, Permissions(worker), Thumbnails(worker), lambda: seen)
    window = QWidget()
    window.setObjectName("kiosk")
    window.setStyleSheet(theme.stylesheet(1.0))
    QVBoxLayout(window).addWidget(page)
    window.resize(990, 744)
    window.show()
    host.start()
    try:
        yield page
    finally:
        page.leave()
        window.hide()
        host.ask_to_stop()
        host.join(10)
        worker.close()


def play(settings: Settings, name: str) -> None:
    """Open the list, and use it."""
    with shown(settings) as page:
        measured = Measured(page)
        ended: list[object] = []
        page.reader.ended.connect(ended.append)
        measured.phase(f"{name}: until everybody is listed", page.enter, lambda: page.model.total == PEOPLE)
        measured.phase(f"{name}: scrolling while names are read", measured.scroll)
        measured.phase(f"{name}: until all names are read", lambda: None, lambda: bool(ended))
        measured.phase(f"{name}: scrolling", measured.scroll)
        measured.phase(f"{name}: typing a search", lambda: measured.type("muller 12"))
        measured.phase(f"{name}: emptying the search", page.controls.search.clear)
        measured.phase(f"{name}: the filter", lambda: page.model.choose(Filter.NOT_ADMITTED))
        measured.phase(f"{name}: no filter", lambda: page.model.choose(Filter.ALL))
        measured.phase(f"{name}: another order", lambda: page.model.order_by(Order.LAST_SEEN))
        QTest.keyClick(page.controls.search, Qt.Key.Key_Escape)
        click.echo(
            f"{len(page.model.shown)} people, {sum(bool(row.name) for row in page.model.shown)} with names"
        )


@click.command()
@click.option("--s3", is_flag=True, help="A bucket instead of a folder.")
def main(*, s3: bool) -> None:
    """Measure a first and a second opening."""
    application = QApplication([])
    application.setStyle("Fusion")
    with prefer_drawing(), temporary_settings(load(flags={"ui": {"language": "en"}})) as settings:
        folder = Path(settings.store.removeprefix("folder:"))
        fill(folder)
        if not s3:
            play(settings, "first")
            play(settings, "again")
            return
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            os.environ[name] = "testing"
        with bucket(folder) as address:
            shutil.rmtree(folder)
            there = settings.model_copy(
                update={"store": f"s3://{BUCKET}", "endpoint_url": address, "region": "us-east-1"}
            )
            play(there, "first")
            play(there, "again")


if __name__ == "__main__":
    main()
