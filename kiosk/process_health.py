"""What this process takes of the machine."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import psutil


@dataclass(frozen=True, slots=True)
class ProcessHealth:
    """Memory in MB that is in use (RSS), open files, sockets and the like, and threads."""

    memory: float
    handles: int
    threads: int


def process_health() -> ProcessHealth:
    """How it is now. Threads are Python's own and those of libraries."""
    process = psutil.Process()
    try:
        with process.oneshot():
            handles = process.num_handles() if psutil.WINDOWS else process.num_fds()
            return ProcessHealth(process.memory_info().rss / 1e6, handles, process.num_threads())
    except psutil.Error:  # a system that does not tell
        return ProcessHealth(0.0, 0, threading.active_count())
