"""The kiosk's loops, each on a thread of its own, and what passes between them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.camera.loop import CameraLoop
from kiosk.camera.mailbox import Mailbox
from kiosk.camera.source import CameraSource, Frame
from kiosk.face.types import FaceEngine, PhotoEmbedder
from kiosk.gallery.gallery import Gallery
from kiosk.progress import StopMark
from kiosk.settings import Settings
from kiosk.ui.bridge import Bridge
from kiosk.ui.demo_stage import PosingSource
from kiosk.ui.threads import LoopHost, stop_all
from kiosk.verification.recognition import RecognitionLoop
from kiosk.verification.scanner import CodeScanner
from kiosk.verification.store_loop import StoreLoop

STOP_TIMEOUT_S = 1.8


@dataclass(frozen=True)
class Makers:
    """What the loops work with is made in their threads, by these."""

    source: Callable[[], CameraSource]
    engine: Callable[[Settings], FaceEngine]
    gallery: Callable[[Settings, PhotoEmbedder], Gallery]


class Loops:
    """Camera, recognition and store, without which nobody can be checked; and others that may fail."""

    def __init__(self, settings: Settings, bridge: Bridge, makers: Makers) -> None:
        """Makes them; nothing runs yet."""
        frames: Mailbox[Frame] = Mailbox()
        scanned: Mailbox[Frame] = Mailbox()
        self.recognition = recognition = RecognitionLoop(
            lambda: makers.engine(settings), frames, bridge.report_analysis, bridge.report_failure
        )
        self.store = StoreLoop(
            lambda: makers.gallery(settings, recognition),
            bridge.report_references,
            sync=settings.sync,
            on_index=bridge.report_index if settings.claim.identify else None,
        )
        self.source = PosingSource(makers.source)

        def on_frame(frame: Frame) -> None:
            frames.put(frame)
            scanned.put(frame)
            bridge.offer_frame(frame)

        camera = CameraLoop(self.source, on_frame, bridge.report_camera)
        needed = {"recognition": recognition.run, "store": self.store.run, "camera": camera.run}
        self._hosts = [LoopHost(name, run, bridge.report_end) for name, run in needed.items()]
        if settings.claim.qr:
            self.add({"scanner": CodeScanner(scanned, bridge.report_code, busy=recognition.checking).run})

    @property
    def marks(self) -> Mapping[str, StopMark]:
        """Of the loops that always get on within a second. That of the store waits for the network."""
        watched = ("recognition", "camera")
        return {f"{host.name} loop": host.mark for host in self._hosts if host.name in watched}

    def add(self, extras: Mapping[str, Callable[[threading.Event], None]]) -> None:
        """Host more: a kiosk without sound, codes or record is not out of order, and only the log is told."""
        self._hosts += [LoopHost(name, run, lambda *_: None) for name, run in extras.items()]

    def start(self) -> None:
        """Start them: engine, store, camera, the others."""
        for host in self._hosts:
            host.start()

    def stop(self) -> list[LoopHost]:
        """Stop them in reverse, within STOP_TIMEOUT_S; returns those that had to be left behind."""
        missed = stop_all(self._hosts[::-1], STOP_TIMEOUT_S)
        # Loops left behind are daemons, but the gallery's pool that waits for a photo would hold up the exit.
        self.recognition.refuse_photos()
        return missed
