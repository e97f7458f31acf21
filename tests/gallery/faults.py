"""What the fault proxy can do to an exchange: deeds for `FaultProxy.add`."""

from __future__ import annotations

from dataclasses import replace

from tests.gallery.fault_proxy import Answer, Deed, Exchange, error, head

EMPTY_LISTING = (
    '<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>bucket</Name>'
    "<Prefix></Prefix><KeyCount>0</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>"
    "</ListBucketResult>"
)
DRIP_S = 1.0
_ZEROS = bytes(1 << 16)


def refuse(exchange: Exchange) -> None:
    """No answer, and from then on nobody listens; `FaultProxy.heal` ends it."""
    exchange.note(0)
    exchange.proxy.refuse()
    exchange.hang_up()


def reset(exchange: Exchange) -> None:
    """RST instead of an answer; the S3 server never hears of the request."""
    exchange.note(0)
    exchange.reset()


def lose_answer(exchange: Exchange) -> None:
    """The S3 server does what it is asked, and RST comes instead of its answer."""
    exchange.forward()
    reset(exchange)


def stall(exchange: Exchange) -> None:
    """Nothing comes."""
    exchange.note(0)
    exchange.wait()
    exchange.hang_up()


def drip(exchange: Exchange) -> None:
    """One byte a second, from the first one of the status line."""
    answer = exchange.forward()
    exchange.note(answer.status)
    _drip(exchange, answer.head + answer.body)


def drip_body(exchange: Exchange) -> None:
    """A good beginning, and then a byte of the body each second."""
    answer = exchange.forward()
    exchange.note(answer.status)
    exchange.send(answer.head)
    _drip(exchange, answer.body)


def _drip(exchange: Exchange, data: bytes) -> None:
    for byte in data:
        exchange.send(bytes([byte]))
        if exchange.gone or exchange.wait(DRIP_S):
            break
    exchange.hang_up()


def cut_head(exchange: Exchange) -> None:
    """The connection ends in the middle of the headers."""
    answer = exchange.forward()
    exchange.note(answer.status)
    exchange.send(answer.head[: len(answer.head) // 2])
    exchange.hang_up()


def cut(at: int, *, hang: bool = False) -> Deed:
    """The body ends at an offset (negative: from its end), with the length of all of it announced.

    One that `hang`s keeps the connection open then.
    """

    def deed(exchange: Exchange) -> None:
        answer = exchange.forward()
        exchange.note(answer.status)
        exchange.send(answer.head, answer.body[:at])
        if hang:
            exchange.wait()
        exchange.hang_up()

    return deed


def shorten(at: int) -> Deed:
    """The body ends at an offset (negative: from its end) and claims to be whole."""

    def deed(exchange: Exchange) -> None:
        answer = exchange.forward()
        exchange.answer(replace(answer, body=answer.body[:at]))

    return deed


def refusal(status: int, code: str, **more: str) -> Deed:
    """An S3 error instead of the answer; the S3 server never hears of the request."""
    return lambda exchange: exchange.answer(error(status, code, **more))


def page(body: bytes = b"<html><body>Log in</body></html>", status: int = 200) -> Deed:
    """An answer that is not S3's, as from the login page of a network."""
    return lambda exchange: exchange.answer(Answer(status, (("Content-Type", "text/html"),), body))


def replace_body(body: bytes) -> Deed:
    """The S3 server's headers over another body."""
    return lambda exchange: exchange.answer(replace(exchange.forward(), body=body))


def empty_listing(exchange: Exchange) -> None:
    """A well-formed listing without keys."""
    exchange.answer(Answer(200, (("Content-Type", "application/xml"),), EMPTY_LISTING.encode()))


def huge(size: int = 1 << 30, *, announced: bool = True) -> Deed:
    """An object of `size` bytes, all zero; not `announced`, its length shows at its end only."""

    def deed(exchange: Exchange) -> None:
        answer = exchange.forward()
        exchange.note(answer.status)
        length = ("Content-Length", str(size)) if announced else ("Transfer-Encoding", "chunked")
        exchange.send(head(answer.status, (*answer.headers, length)))
        frame = (b"", b"") if announced else (b"%x\r\n" % len(_ZEROS), b"\r\n")
        for _ in range(size // len(_ZEROS)):
            exchange.send(frame[0], _ZEROS, frame[1])
            if exchange.gone:
                return
            exchange.proxy.sent_zeros += len(_ZEROS)
        exchange.send(b"" if announced else b"0\r\n\r\n")

    return deed
