"""A limit to answers that botocore reads whole: a listing, or an error, must not fill this machine's memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kiosk.errors import StoreUnreachable

MAX_ANSWER_BYTES = 16 << 20
"""A page of a listing has at most 1,000 keys of 1,024 bytes each, some of which XML writes as five, and as much
again around them."""


def limit_answers(send: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Wraps `URLLib3Session.send` of botocore: what is read of an answer as a whole has a limit.

    Objects are read in pieces, and have limits of their own.
    """

    def limited(request: Any) -> Any:
        response = send(request)
        response.raw = _Limited(response.raw)
        return response

    return limited


class _Limited:
    """The body of an answer, as botocore's AWSResponse and StreamingBody use it."""

    def __init__(self, body: Any) -> None:
        self._body = body

    def __getattr__(self, name: str) -> Any:
        return getattr(self._body, name)

    def stream(self, *arguments: Any, **options: Any) -> Iterator[bytes]:
        """The pieces of a body that is read whole. Raises StoreUnreachable over MAX_ANSWER_BYTES."""
        size = 0
        for piece in self._body.stream(*arguments, **options):
            size += len(piece)
            if size > MAX_ANSWER_BYTES:
                self._body.close()
                raise StoreUnreachable(
                    "The photo store gave an answer that is too long to be one. Please check `endpoint_url`."
                )
            yield piece
