"""The one way to the network: a page is fetched from the address that the user gave, within limits, or told why not."""

from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from time import monotonic
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from aktgranskning.domain.errors import AuditError

_CHUNK = 65_536
_NOT_FOUND = 404
_REDIRECTS = range(300, 400)
_PORTS = {"http": 80, "https": 443}
_ACCEPTED = {"Accept": "application/json", "User-Agent": "Aktgranskning"}


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What fetching may cost: seconds of silence, seconds in all, pages, and bytes of all pages together."""

    seconds: float = 20.0
    seconds_in_all: float = 300.0
    pages: int = 200
    bytes_in_all: int = 50_000_000


FETCH_LIMITS = FetchLimits()


class FigureConnection:
    """Fetches pages from one address and below, and nothing from elsewhere; `taken` counts their bytes."""

    def __init__(self, base: str, limits: FetchLimits, progress: Callable[[int], None]) -> None:
        self.base, self.limits = _checked(base), limits
        self.taken = 0
        self._progress = progress
        self._until = monotonic() + limits.seconds_in_all
        self._opener = _opener(self.base)

    @property
    def host(self) -> str:
        """The name of the host, as messages call it."""
        return self.base.hostname or ""

    def fetch(self, address: str) -> bytes:
        """Return the bytes of a page; AuditError, where nothing of it is kept, for anything that keeps it from coming.

        `progress` is told how many bytes have come in all; what it raises ends the fetching.
        """
        if not _is_same_place(self.base, urlsplit(address)):
            raise AuditError("key_figures.elsewhere", host=self.host)
        try:
            with self._opener.open(Request(address, headers=_ACCEPTED), timeout=self.limits.seconds) as response:
                return self._content(response)
        except HTTPError as error:
            with error:
                raise self._refused(error.code) from error
        except TimeoutError as error:
            raise self._late() from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._late() from error
            raise AuditError("key_figures.no_network", host=self.host) from error
        except (HTTPException, OSError) as error:
            raise AuditError("key_figures.cut_off", host=self.host) from error
        except ValueError as error:  # as for an address with signs that none has
            raise AuditError("key_figures.no_address") from error

    def _content(self, response: HTTPResponse) -> bytes:
        parts = []
        while part := response.read1(_CHUNK):
            parts.append(part)
            self.taken += len(part)
            if self.taken > self.limits.bytes_in_all:
                most = self.limits.bytes_in_all // 1_000_000
                raise AuditError("key_figures.answer_too_large", host=self.host, most=most)
            if monotonic() > self._until:
                raise self._late()
            self._progress(self.taken)
        if response.length:  # so much was promised and did not come
            raise AuditError("key_figures.cut_off", host=self.host)
        return b"".join(parts)

    def _refused(self, status: int) -> AuditError:
        if status == _NOT_FOUND:
            return AuditError("key_figures.not_found", host=self.host)
        if status in _REDIRECTS:
            return AuditError("key_figures.elsewhere", host=self.host)
        return AuditError("key_figures.service_error", host=self.host, status=status)

    def _late(self) -> AuditError:
        return AuditError("key_figures.too_late", host=self.host)


class _RedirectsWithin(HTTPRedirectHandler):
    """Follows a redirect only to the place that the user named."""

    def __init__(self, base: SplitResult) -> None:
        self._base = base

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if not _is_same_place(self._base, urlsplit(newurl)):
            fp.close()
            raise AuditError("key_figures.elsewhere", host=self._base.hostname)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(base: SplitResult) -> OpenerDirector:
    """Return what opens addresses; it knows no files and nothing but http and https."""
    opener = OpenerDirector()
    handlers = (ProxyHandler, UnknownHandler, HTTPHandler, HTTPSHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor)
    for handler in handlers:
        opener.add_handler(handler())
    opener.add_handler(_RedirectsWithin(base))
    return opener


def _checked(base: str) -> SplitResult:
    """Return the parts of an address; AuditError where it is none of http or https, or holds more than a path."""
    try:
        parts = urlsplit(base.strip().rstrip("/"))
        is_whole = parts.scheme in _PORTS and parts.hostname and _port(parts)
    except ValueError:
        is_whole = False
    if not is_whole or parts.query or parts.fragment or parts.username is not None or not parts.geturl().isascii():
        raise AuditError("key_figures.no_address")
    return parts


def _is_same_place(base: SplitResult, other: SplitResult) -> bool:
    """Say whether an address is of the same host and port; from http to https is the same, back is not."""
    try:
        is_same_host = other.scheme in _PORTS and other.hostname == base.hostname
        if base.scheme == "http" and other.scheme == "https":
            return is_same_host and other.port in (None, _PORTS["https"])
        return is_same_host and other.scheme == base.scheme and _port(other) == _port(base)
    except ValueError:  # a port that is no number
        return False


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]
