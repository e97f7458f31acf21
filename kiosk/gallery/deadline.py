"""A deadline for calls that block: the caller goes on in time, whatever the call does."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError, wait
from functools import partial
from typing import TypeVar

from kiosk.errors import StoreUnreachable

logger = logging.getLogger(__name__)

T = TypeVar("T")

POLL_S = 0.05
GRACE_S = 0.25
"""Nobody gives up before this: most calls end in that time, and would have to be made again otherwise."""


def never() -> bool:
    """Nobody gives up before the deadline."""
    return False


def run_with_deadline(
    call: Callable[[], T], seconds: float, what: str, give_up: Callable[[], bool] = never
) -> T:
    """Run `call` on a thread of its own and return its result, or raise what it raised.

    Raises StoreUnreachable when it has not ended after `seconds`, or when `give_up` says so after GRACE_S;
    `what` names the work in that message ("listing", "download"). boto3's read timeout is per read, so a
    server that drips bytes would hold the caller for ever: only giving up on the whole thread helps. Such a
    thread cannot be stopped; it lives on as a daemon until its call ends, and its late result is dropped.
    """
    future: Future[T] = Future()
    threading.Thread(target=_run, args=(call, future, what), name=f"deadline-{what}", daemon=True).start()
    started = time.monotonic()
    done = False
    while not done and (left := started + seconds - time.monotonic()) > 0:
        if time.monotonic() - started >= GRACE_S and give_up():
            break
        done = bool(wait([future], timeout=min(left, POLL_S)).done)
    # A future can be cancelled until its result is set: exactly one of both sides wins that race.
    if not done and future.cancel():
        raise StoreUnreachable(
            f"The photo store took longer than {seconds:g} s ({what}). "
            "Please check the network connection of this machine and try again."
        )
    return future.result()


def _run(call: Callable[[], T], future: Future[T], what: str) -> None:
    try:
        result = call()
    except BaseException as error:  # noqa: BLE001  # it is raised again in the caller's thread
        _settle(partial(future.set_exception, error), f"{what}: {type(error).__name__}")
    else:
        _settle(partial(future.set_result, result), f"{what}: a result")


def _settle(hand_over: Callable[[], None], outcome: str) -> None:
    try:
        hand_over()
    except InvalidStateError:
        logger.debug("came after the deadline and was dropped: %s", outcome)
