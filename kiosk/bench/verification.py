"""The measurements of a whole verification: from the claim to the decision, over a store that is far away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any

from kiosk.bench import inputs
from kiosk.bench.baseline import FaceRecognition
from kiosk.bench.delayed_store import DelayedStore
from kiosk.bench.plan import Plan
from kiosk.bench.replaced_system import ReplacedSystem
from kiosk.errors import FaceEngineError
from kiosk.face.types import FaceEngine
from kiosk.gallery import layout
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.local_cache import LocalCache
from kiosk.verification.decision import decide

_USER = "ada"
_APART_S = 60.0
"""Time from one visitor to the next, so that no search profits from the frame before."""


class Scene:
    """One person, enrolled with the same photos in a store for us and in one for the replaced system."""

    def __init__(self, folder: Path, engine: FaceEngine, library: FaceRecognition, plan: Plan) -> None:
        """Everything is kept in `folder`."""
        self._folder = folder
        self._engine = engine
        self._library = library
        self._round_trip = plan.rtt_ms / 1000
        self._visits = count()
        self.frame = next(inputs.simulated_frames())
        for photo in inputs.enrolled_photos(plan.photos, plan.enrolled):
            key = layout.photo_key(_USER, layout.reference_name(photo))
            for side in ("ours", "baseline"):
                FolderStore(folder / side).put(key, photo)

    def gallery(self, local: str) -> Gallery:
        """Our gallery, with its local copy in the subfolder `local`."""
        store = DelayedStore(FolderStore(self._folder / "ours"), self._round_trip)
        return Gallery(store, LocalCache(self._folder / local, store.name), self._engine)

    def replaced(self) -> tuple[DelayedStore, ReplacedSystem]:
        """The replaced system, and the store it uses."""
        store = DelayedStore(FolderStore(self._folder / "baseline"), self._round_trip)
        return store, ReplacedSystem(store, self._library)

    def verify(self, gallery: Gallery, threshold: float) -> bool:
        """Our verification of the person who stands there; one frame makes up the probe, as in the baseline.

        References are fetched while the frame is judged, as the kiosk's threads do it. Raises FaceEngineError
        where the frame gives no embedding.
        """
        with ThreadPoolExecutor(1, "store") as store_thread:
            fetching = store_thread.submit(gallery.references, _USER)
            probe = self._engine.analyse(self.frame, _APART_S * next(self._visits)).embedding
            references = fetching.result()
        if probe is None:
            raise FaceEngineError(
                "The benchmark's own frame was not good enough for an embedding. Please measure with the "
                "defaults of the settings in [quality]."
            )
        return decide(references, [probe], threshold).granted


class VerifyFirst:
    """A person whom no cache knows yet. Our upload of the cache is not timed: no door waits for it."""

    units = 1

    def __init__(self, scene: Scene, threshold: float) -> None:
        self._scene = scene
        self._threshold = threshold
        self._granted = {"ours_granted": False, "baseline_granted": False}

    def prepare(self, number: int) -> None:
        """Forget the person."""
        self._gallery = self._scene.gallery(f"first_{number}")
        self._store, self._replaced = self._scene.replaced()

    def ours(self, number: int) -> None:  # noqa: ARG002  # all rounds are alike
        """See `Task`."""
        self._granted["ours_granted"] = self._scene.verify(self._gallery, self._threshold)

    def baseline(self, number: int) -> None:  # noqa: ARG002
        """See `Task`."""
        self._granted["baseline_granted"] = self._replaced.verify_first(_USER, self._scene.frame)

    def facts(self) -> dict[str, Any]:
        """See `Task`; requests are those of one verification."""
        return {
            **self._granted,
            "ours_requests": dict(self._gallery.requests),
            "baseline_requests": dict(self._store.requests),
        }


class VerifyWarm:
    """A person who was here before: our local copy is current, and the replaced system has its cache."""

    units = 1

    def __init__(self, scene: Scene, threshold: float) -> None:
        self._scene = scene
        self._threshold = threshold
        self._gallery = scene.gallery("warm")
        self._gallery.references(_USER)
        self._gallery.write_back()
        self._store, self._replaced = scene.replaced()
        self._replaced.verify_first(_USER, scene.frame)
        self._granted = {"ours_granted": False, "baseline_granted": False}

    def prepare(self, number: int) -> None:  # noqa: ARG002  # all rounds are alike
        """Note the requests made so far."""
        self._before = self._gallery.requests, dict(self._store.requests)

    def ours(self, number: int) -> None:  # noqa: ARG002
        """See `Task`."""
        self._granted["ours_granted"] = self._scene.verify(self._gallery, self._threshold)

    def baseline(self, number: int) -> None:  # noqa: ARG002
        """See `Task`."""
        self._granted["baseline_granted"] = self._replaced.verify_again(_USER, self._scene.frame)

    def facts(self) -> dict[str, Any]:
        """See `Task`; requests are those of one verification."""
        ours, baseline = self._before
        return {
            **self._granted,
            "ours_requests": _added(ours, self._gallery.requests),
            "baseline_requests": _added(baseline, self._store.requests),
        }


def _added(before: Mapping[str, int], after: Mapping[str, int]) -> dict[str, int]:
    return dict(Counter(after) - Counter(before))
