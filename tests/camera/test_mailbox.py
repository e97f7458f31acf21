"""The one-slot mailbox."""

from __future__ import annotations

import threading

from kiosk.camera.mailbox import Mailbox


def test_the_newest_item_wins_and_the_others_are_counted() -> None:
    mailbox: Mailbox[int] = Mailbox()
    for item in (1, 2, 3):
        mailbox.put(item)
    assert mailbox.take(0) == 3
    assert mailbox.dropped == 2


def test_nothing_is_given_twice() -> None:
    mailbox: Mailbox[int] = Mailbox()
    mailbox.put(1)
    assert mailbox.take(0) == 1
    assert mailbox.take(0) is None


def test_items_that_are_false_are_items() -> None:
    mailbox: Mailbox[int] = Mailbox()
    mailbox.put(0)
    assert mailbox.take(0) == 0


def _taken_by_a_waiting_thread(mailbox: Mailbox[int], then: threading.Thread) -> list[int | None]:
    taken: list[int | None] = []
    taker = threading.Thread(target=lambda: taken.append(mailbox.take(10)))
    taker.start()
    then.start()
    taker.join(5)
    then.join(5)
    return taken


def test_waits_for_the_next_item() -> None:
    mailbox: Mailbox[int] = Mailbox()
    assert _taken_by_a_waiting_thread(mailbox, threading.Thread(target=mailbox.put, args=(7,))) == [7]


def test_closing_wakes_who_waits() -> None:
    mailbox: Mailbox[int] = Mailbox()
    assert _taken_by_a_waiting_thread(mailbox, threading.Thread(target=mailbox.close)) == [None]


def test_a_closed_mailbox_gives_and_takes_nothing() -> None:
    mailbox: Mailbox[int] = Mailbox()
    mailbox.put(1)
    mailbox.close()
    mailbox.close()
    mailbox.put(2)
    assert mailbox.closed
    assert mailbox.take() is None
    assert mailbox.dropped == 0
