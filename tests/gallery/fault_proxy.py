"""A proxy between boto3 and an S3 server that counts requests, and breaks what the test tells it to break.

It speaks plain HTTP/1.1 on 127.0.0.1 with a thread per connection, so that any process can use it. What it can
do to an answer is in `tests.gallery.faults`.

PUTs, POSTs and DELETEs are forwarded one at a time. S3 checks the condition of a write and writes in one step;
moto does so in two, and between them lets another request in. Behind the lock a conditional write is atomic as
on real S3.
"""

from __future__ import annotations

import contextlib
import http.client
import os
import random
import socket
import struct
import sys
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self, TypeAlias
from urllib.parse import parse_qs, unquote, urlsplit

Headers: TypeAlias = tuple[tuple[str, str], ...]

CONDITIONS = ("if-match", "if-none-match")
_PER_CONNECTION = ("connection", "content-length", "transfer-encoding", "expect")
_POLL_S = 0.02
_REFUSALS = {409: "ConditionalRequestConflict", 501: "NotImplemented"}


@dataclass(frozen=True, slots=True)
class Seen:
    """A request that arrived. `key` is the object's in the bucket, for a LIST its prefix.

    `conditions` are the headers of that kind as sent, names in lower case. `status` is that of the answer, 0
    where there was none.
    """

    kind: str
    key: str
    conditions: Mapping[str, str]
    status: int


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came in; `kind` is LIST, GET, PUT, DELETE, HEAD or POST."""

    kind: str
    key: str
    method: str
    target: str
    headers: Headers
    body: bytes

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that make a write conditional."""
        return {name.lower(): value for name, value in self.headers if name.lower() in CONDITIONS}


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer. `announced` replaces the length of the body in the Content-Length header."""

    status: int
    headers: Headers = ()
    body: bytes = b""
    announced: int | None = None

    @property
    def head(self) -> bytes:
        """The bytes before the body."""
        length = len(self.body) if self.announced is None else self.announced
        return head(self.status, (*self.headers, ("Content-Length", str(length))))


Deed: TypeAlias = Callable[["Exchange"], None]


@dataclass(slots=True, eq=False)
class Fault:
    """A `deed` for requests of a kind ("" for any) whose key contains `part`.

    The first `after` of them pass, the next `times` (None: all) are hit.
    """

    deed: Deed
    kind: str = ""
    part: str = ""
    times: int | None = None
    after: int = 0

    def takes(self, request: Request) -> bool:
        """Whether it hits this request, which is counted."""
        if self.kind not in ("", request.kind) or self.part not in request.key or self.times == 0:
            return False
        if self.after > 0:
            self.after -= 1
            return False
        if self.times is not None:
            self.times -= 1
        return True


def head(status: int, headers: Headers) -> bytes:
    """Status line, headers and the empty line after them."""
    lines = [f"HTTP/1.1 {status} {http.client.responses.get(status, 'Unknown')}"]
    return "\r\n".join([*lines, *(f"{name}: {value}" for name, value in headers), "", ""]).encode("latin-1")


def error(status: int, code: str, **more: str) -> Answer:
    """S3's answer of an error; `more` are further elements of the XML."""
    extra = "".join(f"<{name}>{value}</{name}>" for name, value in more.items())
    body = f'<?xml version="1.0"?><Error><Code>{code}</Code><Message>as told</Message>{extra}</Error>'
    return Answer(status, (("Content-Type", "application/xml"),), body.encode())


class Exchange:
    """One request, and what a deed can do about it. Each deed calls `note` exactly once, before it sends."""

    def __init__(self, handler: _Handler, request: Request) -> None:
        self._handler = handler
        self.proxy = handler.server.proxy
        self.request = request

    def forward(self) -> Answer:
        """What the S3 server answers."""
        proxy, request = self.proxy, self.request
        dropped = _PER_CONNECTION + (CONDITIONS if proxy.strip_conditions else ())
        headers = [(name, value) for name, value in request.headers if name.lower() not in dropped]
        with proxy.writing if request.method in ("PUT", "POST", "DELETE") else contextlib.nullcontext():
            return self._handler.ask(request, headers)

    def note(self, status: int) -> None:
        """Write the request down; a client that has the answer must find it in the log."""
        request = self.request
        self.proxy.write_down(Seen(request.kind, request.key, request.conditions, status))

    def send(self, *data: bytes) -> None:
        """Send these bytes; a client that hung up ends the connection, not the test."""
        try:
            self._handler.connection.sendall(b"".join(data))
        except OSError:
            self.hang_up()

    def answer(self, answer: Answer) -> None:
        """Note and send a whole answer."""
        self.note(answer.status)
        self.send(answer.head, b"" if self.request.method == "HEAD" else answer.body)

    def hang_up(self) -> None:
        """Send nothing more: the connection is closed after the deed."""
        self._handler.close_connection = True

    @property
    def gone(self) -> bool:
        """Whether this connection is to be closed."""
        return bool(self._handler.close_connection)

    def reset(self) -> None:
        """Close the connection with RST instead of FIN, at once."""
        self.hang_up()
        connection = self._handler.connection
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(connection.detach())  # `close` would wait for the files that the handler made of it

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the proxy closes, or for some seconds; whether it closes."""
        return self.proxy.released.wait(seconds)


class FaultProxy:
    """Forwards to the S3 server at `upstream` ("http://host:port"). Close it, or use it in `with`."""

    def __init__(
        self,
        upstream: str,
        *,
        strip_conditions: bool = False,
        refuse_conditions: int | None = None,
        refused_share: float = 1.0,
        seed: int = 0,
    ) -> None:
        """`strip_conditions` plays a server that ignores conditional writes, `refuse_conditions` (501 or 409)
        one that answers them so, or a random `refused_share` of them.
        """
        self.upstream = urlsplit(upstream).netloc
        self.strip_conditions = strip_conditions
        self.writing = threading.Lock()
        self.released = threading.Event()
        self.faults: list[Fault] = []
        self.sent_zeros = 0
        """Bytes of a huge object that a client took, or that lie in the buffers of its connection."""
        self.mistakes: list[BaseException] = []
        """What went wrong in the proxy itself, or at the S3 server."""
        self._refuse_conditions = refuse_conditions
        self._refused_share = refused_share
        self._random = random.Random(seed)
        self._lock = threading.Lock()
        self._log: list[Seen] = []
        # Bound but not listening, it keeps the port ours while connections are refused.
        self._guard = socket.socket()
        self._guard.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._guard.bind(("127.0.0.1", 0))
        self._listeners: list[_Listener] = []
        self.accept()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def url(self) -> str:
        """The proxy's address."""
        return "http://{}:{}".format(*self._guard.getsockname())

    @property
    def log(self) -> list[Seen]:
        """All requests so far, in the order of their answers."""
        with self._lock:
            return self._log.copy()

    def during(self, action: Callable[[], object]) -> list[Seen]:
        """The requests that arrive while `action` runs."""
        before = len(self.log)
        action()
        return self.log[before:]

    def counted(self, action: Callable[[], object]) -> dict[str, int]:
        """How many requests of each kind arrive while `action` runs."""
        return dict(Counter(seen.kind for seen in self.during(action)))

    def add(
        self, deed: Deed, kind: str = "", part: str = "", *, times: int | None = None, after: int = 0
    ) -> None:
        """Do this from now on; see Fault. Of several faults that fit a request, the first one counts."""
        with self._lock:
            self.faults.append(Fault(deed, kind, part, times, after))

    def heal(self) -> None:
        """No more faults, and connections are accepted."""
        with self._lock:
            self.faults.clear()
        self.accept()

    def refuse(self) -> None:
        """Hang up on everybody, and let nobody connect; may be called by a deed."""
        listener = self._listeners[-1]
        listener.stop()
        listener.hang_up()

    def accept(self) -> None:
        """Listen, on the same port as ever, where that is not so."""
        if not self._listeners or self._listeners[-1].stopped:
            self._listeners.append(_Listener(self, self._guard.getsockname()))

    def close(self) -> None:
        """End all connections and threads; raises what went wrong in the proxy."""
        self.released.set()
        self.refuse()
        for listener in self._listeners:
            listener.end()
        self._guard.close()
        if self.mistakes:
            raise ExceptionGroup("in the proxy", [e for e in self.mistakes if isinstance(e, Exception)])

    def write_down(self, seen: Seen) -> None:
        """Add a request to the log."""
        with self._lock:
            self._log.append(seen)

    def deed_for(self, request: Request) -> Deed:
        """What to do about a request."""
        with self._lock:
            for fault in self.faults:
                if fault.takes(request):
                    return fault.deed
            refused = self._refuse_conditions
            if refused and request.conditions and self._random.random() < self._refused_share:
                return lambda exchange: exchange.answer(error(refused, _REFUSALS[refused]))
        return lambda exchange: exchange.answer(exchange.forward())


class _Listener(ThreadingHTTPServer):
    """Accepts connections until it is stopped; a thread for each, which `end` waits for."""

    daemon_threads = False
    request_queue_size = 128

    def __init__(self, proxy: FaultProxy, address: tuple[str, int]) -> None:
        self.proxy = proxy
        self.stopped = False
        self._open: set[Any] = set()
        super().__init__(address, _Handler)
        self._accepting = threading.Thread(target=self.serve_forever, args=(_POLL_S,), name="fault-proxy")
        self._accepting.start()

    def stop(self) -> None:
        if not self.stopped:
            self.stopped = True
            self.shutdown()
            self.socket.close()

    def hang_up(self) -> None:
        for connection in self._open.copy():
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def end(self) -> None:
        self.stop()
        self.hang_up()
        self._accepting.join()
        self.server_close()  # waits for the threads of the connections

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        error = sys.exception()
        if error is not None and not isinstance(error, ConnectionError):
            self.proxy.mistakes.append(error)


class _Handler(BaseHTTPRequestHandler):
    """One connection of a client, and the connection to the S3 server that belongs to it."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Listener

    def setup(self) -> None:
        super().setup()
        self._upstream = http.client.HTTPConnection(self.server.proxy.upstream, timeout=60)

    def finish(self) -> None:
        self._upstream.close()
        super().finish()

    def ask(self, request: Request, headers: list[tuple[str, str]]) -> Answer:
        """Send a request on to the S3 server."""
        upstream = self._upstream
        upstream.putrequest(request.method, request.target, skip_host=True, skip_accept_encoding=True)
        for name, value in headers:
            upstream.putheader(name, value)
        upstream.putheader("Content-Length", str(len(request.body)))
        upstream.endheaders(request.body)
        response = upstream.getresponse()
        body = response.read()
        kept = [(name, value) for name, value in response.getheaders() if name.lower() not in _PER_CONNECTION]
        # The answer to HEAD has a length and no body.
        announced = response.headers["Content-Length"] if request.method == "HEAD" else None
        return Answer(response.status, tuple(kept), body, None if announced is None else int(announced))

    def do_GET(self) -> None:
        request = self._request()
        self.server.proxy.deed_for(request)(Exchange(self, request))

    do_PUT = do_DELETE = do_HEAD = do_POST = do_GET  # noqa: N815  # named by the base class

    def _request(self) -> Request:
        address = urlsplit(self.path)
        key = unquote(address.path).lstrip("/").partition("/")[2]
        kind = self.command
        if kind == "GET" and not key:
            kind, key = "LIST", parse_qs(address.query).get("prefix", [""])[0]
        return Request(kind, key, self.command, self.path, tuple(self.headers.items()), self._body())

    def _body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass  # trailers are of no use to moto
        return body

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # named by the base class
        """Stay silent."""
