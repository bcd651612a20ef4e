"""Reads what a server sends: it may be silent only so long, and take only so long and be so large in all."""

from collections.abc import Callable
from http.client import HTTPConnection, HTTPResponse
from io import BufferedReader, RawIOBase
from socket import socket
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_ASKED_EVERY = 0.1
"""Seconds after which whoever waits is asked whether to go on."""


class Patience:
    """How long is waited for all that is read; `taken` counts the bytes of it.

    `go_on` is asked after every part and while nothing comes; what it raises ends the reading.
    """

    def __init__(self, seconds: float, seconds_in_all: float, go_on: Callable[[], None]) -> None:
        self.taken = 0
        self._seconds = seconds
        self._until = monotonic() + seconds_in_all
        self._go_on = go_on

    def left(self) -> float:
        """Return the seconds that the next answer may take; TimeoutError where none are left."""
        left = min(self._seconds, self._until - monotonic())
        if left <= 0:
            raise TimeoutError
        return left

    def read(self, source: socket, buffer: "WriteableBuffer") -> int:
        """Read what has come, 0 bytes at its end; TimeoutError where nothing came in time.

        A server that sends byte by byte, in its headers or wherever, comes back to here for each of them.
        """
        until = monotonic() + self.left()
        while True:
            source.settimeout(max(0.001, min(_ASKED_EVERY, until - monotonic())))
            try:
                count = source.recv_into(buffer)
            except TimeoutError:
                if monotonic() >= until:
                    raise
            else:
                self.taken += count
                self._go_on()
                return count
            self._go_on()


class _Incoming(RawIOBase):
    """What comes on a socket, as a file to read; `kept` keeps the socket open as long as this is."""

    def __init__(self, source: socket, kept: RawIOBase, patience: Patience) -> None:
        self._source, self._kept, self._patience = source, kept, patience

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        return self._patience.read(self._source, buffer)

    def close(self) -> None:
        self._kept.close()
        super().close()


def patient(kind: type[HTTPConnection], patience: Patience) -> type[HTTPConnection]:
    """Return a kind of connection whose answers are read with patience from their first byte on."""

    class Response(HTTPResponse):
        def __init__(
            self, sock: socket, debuglevel: int = 0, method: str | None = None, url: str | None = None
        ) -> None:
            super().__init__(sock, debuglevel, method, url)
            self.fp = BufferedReader(_Incoming(sock, self.fp.detach(), patience))

    class Connection(kind):  # type: ignore[valid-type, misc]
        response_class = Response

    return Connection
