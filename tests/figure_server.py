"""A local server that answers in the shape of the open data, or badly, as a test tells it to."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


class FigureServer:
    """A running server: where it is, and the paths that it was asked for."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.asked: list[str] = []
        self.answers = dict(answers)
        self.done = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True

    @property
    def base(self) -> str:
        """The address that a user would give."""
        return f"http://127.0.0.1:{self._server.server_port}/v2"

    @contextmanager
    def running(self) -> Iterator["FigureServer"]:
        """Answer in a thread as long as the context lasts."""
        thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield self
        finally:
            self.done.set()
            self._server.shutdown()
            thread.join()
            self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append(self.path)
                server.answers.get(self.path, says(404, b"{}"))(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler


def says(status: int, body: bytes, headers: Mapping[str, str] | None = None, length: int | None = None) -> Answer:
    """Answer with a status and a body, of which the length may be told falsely."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in (headers or {}).items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def redirects(address: str) -> Answer:
    """Answer that it is elsewhere."""
    return says(302, b"", {"Location": address})
