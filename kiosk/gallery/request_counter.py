"""Counts the requests made to a store, by kind."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping


class RequestCounter:
    """Counts per kind of request; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[str] = Counter()

    def count(self, kind: str) -> None:
        """Add one request of `kind` (LIST, GET, PUT, DELETE, HEAD)."""
        with self._lock:
            self._counts[kind] += 1

    def snapshot(self) -> Mapping[str, int]:
        """The counts so far, in a copy that later requests do not change; a kind never made counts 0."""
        with self._lock:
            return self._counts.copy()
