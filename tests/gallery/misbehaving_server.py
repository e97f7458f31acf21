"""A server for S3 requests that misbehaves as it is told."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Answer:
    """What the server sends; `announced` is the length it claims, where that is not the body's.

    One that `hangs` sends nothing after the body and keeps the connection, one that `drips` adds a byte now
    and then.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    announced: int | None = None
    chunked: bool = False
    hangs: bool = False
    drips: bool = False


LISTING = (
    '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>{more}</IsTruncated>'
    "<NextContinuationToken>{token}</NextContinuationToken>{rows}</ListBucketResult>"
)
ROW = (
    "<Contents><Key>{key}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified>"
    "<ETag>&quot;e&quot;</ETag><Size>3</Size></Contents>"
)


def listing(*keys: str, more: bool = False, token: str = "next") -> Answer:
    """A page of a listing; `more` says that another one follows."""
    rows = "".join(ROW.format(key=key) for key in keys)
    return Answer(body=LISTING.format(more=str(more).lower(), rows=rows, token=token).encode())


def refusal(status: int, code: str) -> Answer:
    """An error, with a message that no error of ours may repeat."""
    body = f"<Error><Code>{code}</Code><Message>AKIATESTING not-a-real-secret</Message></Error>"
    return Answer(status, body.encode())


def photo(body: bytes = b"photo", **more: object) -> Answer:
    """The bytes of an object."""
    return Answer(body=body, headers={"ETag": '"e"'}, **more)  # type: ignore[arg-type]


class MisbehavingServer(ThreadingHTTPServer):
    """Gives its `answers` one after the other, the last one for ever; keeps the requests it got.

    `date` replaces the Date header. Setting `released` ends answers that hang or drip.
    """

    daemon_threads = False  # so that closing waits for them

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: list[Answer] = []
        self.requests: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.date: str | None = None
        self.released = threading.Event()

    @property
    def url(self) -> str:
        """The server's address."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def next_answer(self) -> Answer:
        """The answer for the request just read."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: MisbehavingServer

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.requests.append(f"{self.command} {self.path}")
        self.server.headers.append(dict(self.headers.items()))
        answer = self.server.next_answer()
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        if answer.chunked:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            length = len(answer.body) if answer.announced is None else answer.announced
            self.send_header("Content-Length", str(length))
        self.end_headers()
        self._send_body(answer)
        self.close_connection = True

    do_PUT = do_DELETE = do_HEAD = do_GET  # noqa: N815  # named by the base class

    def _send_body(self, answer: Answer) -> None:
        body = answer.body
        try:
            self.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body) if answer.chunked else body)
            if answer.hangs:
                self.server.released.wait()
            while answer.drips and not self.server.released.wait(0.02):
                self.wfile.write(b"x")
        except ConnectionError:
            pass  # the client has had enough

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The Date header."""
        return self.server.date or super().date_time_string(timestamp)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # named by the base class
        """Stay silent."""
