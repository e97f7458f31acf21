"""A limit to answers that botocore reads whole: a listing, or an error, must not fill this machine's memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kiosk.errors import StoreUnreachable

MAX_ANSWER_BYTES = 16 << 20
"""A page of a listing has at most 1,000 keys of 1,024 bytes each, some of which XML writes as five, and as much
again around them."""


def limit_answers(
    send: Callable[[Any], Any], broken: Callable[[Exception], Exception]
) -> Callable[[Any], Any]:
    """Wraps `URLLib3Session.send` of botocore: what is read of an answer as a whole has a limit.

    Objects are read in pieces, and have limits of their own. `broken` makes of what goes wrong in the middle of
    an answer what `send` would raise, so that the request is tried again.
    """

    def limited(request: Any) -> Any:
        in_pieces, request.stream_output = request.stream_output, True
        response = send(request)
        response.raw = _Limited(response.raw)
        if not in_pieces:
            _read(response, broken)
        return response

    return limited


def _read(response: Any, broken: Callable[[Exception], Exception]) -> None:
    """Read an answer whole; botocore finds it in `content` then."""
    try:
        response.content  # noqa: B018  # a property that reads
    except StoreUnreachable:
        raise
    except Exception as error:
        raise broken(error) from error


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
