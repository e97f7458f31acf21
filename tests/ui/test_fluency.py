from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest

from kiosk.ui.fluency import FULL_COLLECTION_AFTER, SWITCH_S, keep_what_is_there, prefer_drawing


@pytest.fixture
def interpreter_as_before() -> Iterator[None]:
    switch, thresholds = sys.getswitchinterval(), gc.get_threshold()
    yield
    sys.setswitchinterval(switch)
    gc.set_threshold(*thresholds)


def test_the_thread_that_draws_comes_first(interpreter_as_before: None) -> None:
    young, middle, _ = gc.get_threshold()

    prefer_drawing()

    assert sys.getswitchinterval() == pytest.approx(SWITCH_S)
    assert gc.get_threshold() == (young, middle, FULL_COLLECTION_AFTER)


def test_what_is_there_is_not_looked_through_again() -> None:
    before = gc.get_freeze_count()
    try:
        keep_what_is_there()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
