"""The one way to the network: a page is fetched from the address that the user gave, within limits, or told why not."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection, InvalidURL
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from aktgranskning.concluding.patient_reading import Patience, patient
from aktgranskning.domain.errors import AuditError

_CHUNK = 65_536
_NOT_FOUND = 404
_REDIRECTS = range(300, 400)
_MOST_ADDRESSES = 10
"""Of one page, each redirected to the next."""
_PORTS = {"http": 80, "https": 443}
_SIGNS = re.compile("[!-~]+")
"""Those of an address; http knows no others."""
_ACCEPTED = {"Accept": "application/json", "User-Agent": "Aktgranskning"}


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What fetching may cost: seconds of silence, seconds in all, pages, and bytes of all answers together."""

    seconds: float = 20.0
    seconds_in_all: float = 300.0
    pages: int = 200
    bytes_in_all: int = 50_000_000


FETCH_LIMITS = FetchLimits()


class FigureConnection:
    """Fetches pages from the host and port of one address, and nothing from elsewhere.

    `progress` is told how many bytes have come in all, again and again while none come; what it raises ends the
    fetching.
    """

    def __init__(self, base: str, limits: FetchLimits, progress: Callable[[int], None]) -> None:
        self.base, self.limits = base_address(base), limits
        self._progress = progress
        self._patience = Patience(limits.seconds, limits.seconds_in_all, self._go_on)
        self._opener = _opener(self._patience)

    @property
    def host(self) -> str:
        """The name of the host, as messages call it."""
        return self.base.hostname or ""

    def fetch(self, address: str) -> bytes:
        """Return the bytes of a page; AuditError for anything that keeps it from coming, and nothing of it is kept."""
        for _ in range(_MOST_ADDRESSES):
            if not _is_same_place(self.base, address):
                break
            try:
                return self._page(address)
            except HTTPError as error:
                error.close()
                moved = error.headers.get("Location")
                if error.code not in _REDIRECTS or not moved:
                    raise self._refused(error.code) from error
                address = self.joined(address, moved)
        raise self._elsewhere()

    def joined(self, address: str, said: str) -> str:
        """Return what an answer from an address calls another one; AuditError where that is none."""
        try:
            return urljoin(address, said)
        except ValueError as error:
            raise self._elsewhere() from error

    def _page(self, address: str) -> bytes:
        try:
            request = Request(address, headers=_ACCEPTED)
            with self._opener.open(request, timeout=self._patience.left()) as response:
                return self._content(response)
        except HTTPError:
            raise
        except TimeoutError as error:
            raise self._late() from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._late() from error
            raise AuditError("key_figures.no_network", host=self.host) from error
        except (InvalidURL, ValueError) as error:  # no address of the user's: that was checked before
            raise self._elsewhere() from error
        except (HTTPException, OSError) as error:
            raise AuditError("key_figures.cut_off", host=self.host) from error

    def _go_on(self) -> None:
        if self._patience.taken > self.limits.bytes_in_all:
            most = self.limits.bytes_in_all // 1_000_000
            raise AuditError("key_figures.answer_too_large", host=self.host, most=most)
        self._progress(self._patience.taken)

    def _content(self, response: HTTPResponse) -> bytes:
        """Read part by part: of all at once, as much memory would be taken as the answer says that it is long."""
        content = b"".join(iter(lambda: response.read1(_CHUNK), b""))
        if response.length:  # so much was promised and did not come
            raise AuditError("key_figures.cut_off", host=self.host)
        return content

    def _elsewhere(self) -> AuditError:
        return AuditError("key_figures.elsewhere", host=self.host)

    def _refused(self, status: int) -> AuditError:
        if status == _NOT_FOUND:
            return AuditError("key_figures.not_found", host=self.host)
        if status in _REDIRECTS:
            return self._elsewhere()
        return AuditError("key_figures.service_error", host=self.host, status=status)

    def _late(self) -> AuditError:
        return AuditError("key_figures.too_late", host=self.host)


class _PatientHandler(HTTPHandler, HTTPSHandler):
    """Opens addresses of http and https."""

    def __init__(self, patience: Patience) -> None:
        super().__init__()
        self._plain, self._secure = patient(HTTPConnection, patience), patient(HTTPSConnection, patience)

    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(self._plain, req)

    def https_open(self, req: Request) -> HTTPResponse:
        return self.do_open(self._secure, req)


def _opener(patience: Patience) -> OpenerDirector:
    """Return what opens addresses; it knows no files and nothing but http and https, and follows no redirect."""
    opener = OpenerDirector()
    for handler in (ProxyHandler, UnknownHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor):
        opener.add_handler(handler())
    opener.add_handler(_PatientHandler(patience))
    return opener


def base_address(typed: str) -> SplitResult:
    """Return the parts of an address; AuditError where it is none of http or https, or holds more than a path."""
    try:
        written = typed.strip().rstrip("/")
        parts = urlsplit(written)
        (parts.hostname or "").encode("idna")
        is_whole = _SIGNS.fullmatch(written) and parts.scheme in _PORTS and parts.hostname and _port(parts)
    except ValueError:
        is_whole = False
    if not is_whole or parts.query or parts.fragment or parts.username is not None:
        raise AuditError("key_figures.no_address")
    return parts


def _is_same_place(base: SplitResult, address: str) -> bool:
    """Say whether an address is of the same host and port; from http to https is the same, back is not."""
    try:
        other = urlsplit(address)
        is_same_host = other.scheme in _PORTS and other.hostname == base.hostname
        if base.scheme == "http" and other.scheme == "https":
            return is_same_host and other.port in (None, _PORTS["https"])
        return is_same_host and other.scheme == base.scheme and _port(other) == _port(base)
    except ValueError:  # no address at all, or a port that is no number
        return False


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]
