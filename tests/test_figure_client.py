"""The client of the open data against a server that answers in their shape: off unless switched on, and never stuck."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from http.server import BaseHTTPRequestHandler

import pytest

from aktgranskning.catalogue import message
from aktgranskning.concluding.figure_client import FigureQuery, FigureService, fetch_key_figures
from aktgranskning.concluding.figure_connection import FETCH_LIMITS, FetchLimits
from aktgranskning.concluding.key_figures import import_key_figures
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.session import Session
from tests.figure_files import (
    OTHERS,
    OWN,
    PLANS,
    ROUTINE,
    answer_of,
    as_json,
    figure_resources,
    held_in,
    municipality_resources,
    value,
)
from tests.figure_server import Answer, FigureServer, redirects, says

DATA = "/v2/data/kpi/N10001/municipality/9001,9002/year/2023,2024"
FIRST_PAGE = [value("60.1", year=2023), value("67.3")]
SECOND_PAGE = [value("70", year=2023, municipality=OTHERS[0]), value(None, municipality=OTHERS[0])]
QUERY = FigureQuery([PLANS.id], [OWN.id, OTHERS[0].id], ["2023", "2024"])
QUICK = replace(FETCH_LIMITS, seconds=0.2)


def told(text: str) -> Answer:
    return says(200, text.encode())


@pytest.fixture(autouse=True)
def _without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[FigureServer]:
    """A server with two pages of values and the names of everything."""
    made = FigureServer({})
    made.answers |= {
        DATA: told(as_json(answer_of(FIRST_PAGE, f"{made.base.removesuffix('/v2')}{DATA}?page=2"))),
        f"{DATA}?page=2": told(as_json(answer_of(SECOND_PAGE))),
        "/v2/kpi/N10001": told(as_json({"values": figure_resources()})),
        "/v2/municipality/9001,9002": told(as_json({"values": municipality_resources()})),
    }
    with made.running():
        yield made


def service(server: FigureServer, limits: FetchLimits = FETCH_LIMITS) -> FigureService:
    return FigureService(server.base, is_enabled=True, limits=limits)


def refusal(server: FigureServer, limits: FetchLimits = FETCH_LIMITS) -> AuditError:
    """Return why nothing is fetched."""
    with pytest.raises(AuditError) as refused:
        fetch_key_figures(service(server, limits), QUERY)
    assert "Inget har" in message(refused.value) or "inget har" in message(refused.value)
    return refused.value


def test_values_come_page_by_page_with_their_names(server: FigureServer, session: Session) -> None:
    counted: list[int] = []
    fetched = fetch_key_figures(service(server), QUERY, counted.append)
    assert server.asked == [DATA, f"{DATA}?page=2", "/v2/kpi/N10001", "/v2/municipality/9001,9002"]
    assert sorted(held_in(fetched.content).values(), key=str) == [Decimal("60.1"), Decimal("67.3"), Decimal(70), None]
    assert counted == sorted(counted)
    assert len(counted) >= 4
    import_key_figures(session, fetched)
    (held,) = session.conclusions.key_figure_sets
    assert (held.source, held.retrieved, held.file, held.sha256) == (server.base, "2026-03-02", "", "")
    table = figure_table(session.conclusions)
    assert table.figures[PLANS.id].title == PLANS.title
    assert table.municipality_id("Exempelby") == OWN.id


def test_without_municipalities_all_are_asked_for(server: FigureServer) -> None:
    server.answers["/v2/data/kpi/N10001/year/2024"] = told(as_json(answer_of([value("1")])))
    server.answers["/v2/municipality"] = told(as_json({"values": municipality_resources()}))
    fetched = fetch_key_figures(service(server), FigureQuery([PLANS.id], [], ["2024"]))
    assert len(fetched.content.values) == 1


def test_it_is_off_unless_switched_on(server: FigureServer) -> None:
    with pytest.raises(AuditError, match="network_off"):
        fetch_key_figures(FigureService(server.base), QUERY)
    assert server.asked == []


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (says(404, b"{}"), "not_found"),
        (says(500, b"oops"), "service_error"),
        (says(403, b""), "service_error"),
        (says(200, b'{"values": ['), "answer_unreadable"),
        (says(200, b"<html></html>"), "answer_unreadable"),
        (says(200, b""), "answer_unreadable"),
        (says(200, b"[" * 100_000), "answer_unreadable"),
        (says(200, b'{"values": [', length=1_000), "cut_off"),
        (redirects("http://localhost:1/v2"), "elsewhere"),
        (redirects("https://example.invalid/"), "elsewhere"),
        (redirects("file:///etc/hostname"), "elsewhere"),
        (redirects("ftp://127.0.0.1/"), "elsewhere"),
        (says(200, b'{"values": [], "next_page": "file:///etc/hostname"}'), "elsewhere"),
        (says(200, b'{"values": [], "next_page": "http://example.invalid/2"}'), "elsewhere"),
        (says(200, b'{"values": [], "next_page": "http://127.0.0.1:bad/2"}'), "elsewhere"),
        (says(200, b'{"values": [], "next_page": "/2 3"}'), "elsewhere"),
        (says(200, b'{"values": [], "next_page": "/2\\r\\nX: y"}'), "elsewhere"),
        (says(200, b'{"values": [], "next_page": "/\\u00e5"}'), "elsewhere"),
        (says(200, b'{"values": [], "next_page": "http://[::1/"}'), "elsewhere"),
        (redirects("http://[::1/"), "elsewhere"),
        (redirects("http://127.0.0.1:bad/"), "elsewhere"),
        (told(as_json(answer_of([value("1", figure=ROUTINE)]))), "not_asked"),
        (told(as_json(answer_of([value("1", municipality=OTHERS[1])]))), "not_asked"),
        (told(as_json(answer_of([value("1", year=2022)]))), "not_asked"),
    ],
)
def test_whatever_goes_wrong_is_told_and_changes_nothing(server: FigureServer, answer: Answer, code: str) -> None:
    server.answers[DATA] = answer
    assert refusal(server).code == f"key_figures.{code}"


@pytest.mark.parametrize("path", [f"{DATA}?page=2", "/v2/kpi/N10001", "/v2/municipality/9001,9002"])
def test_an_answer_that_fails_later_takes_all_with_it(server: FigureServer, path: str) -> None:
    server.answers[path] = says(500, b"")
    assert refusal(server).parameters["status"] == 500


def test_mistakes_in_what_came_are_told_like_those_of_a_file(server: FigureServer) -> None:
    server.answers[f"{DATA}?page=2"] = told(as_json(answer_of(SECOND_PAGE)).replace(": 70", ": 1e999999"))
    error = refusal(server)
    assert isinstance(error, RefusedError)
    assert [(one.code, one.row) for one in error.problems] == [("key_figures.no_number", 1)]


def waits(server: FigureServer, begun: bytes = b"") -> Answer:
    """Say nothing, or the beginning of an answer, and then nothing more."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if begun:
            says(200, begun, length=1_000)(handler)
        server.done.wait(30)

    return answer


@pytest.mark.parametrize("begun", [b"", b'{"values": ['])
def test_a_server_that_is_silent_is_left(server: FigureServer, begun: bytes) -> None:
    server.answers[DATA] = waits(server, begun)
    assert refusal(server, QUICK).code == "key_figures.too_late"


def drips(server: FigureServer, begun: bytes, drop: bytes) -> Answer:
    """Begin an answer, and then go on with one small part of it after another without end."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(begun)
        while not server.done.wait(0.01):
            try:
                handler.wfile.write(drop)
            except OSError:
                return

    return answer


@pytest.mark.parametrize(
    ("begun", "drop"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n", b" "),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"a"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", b"a"),
    ],
)
def test_a_server_that_drips_is_left_after_the_time_in_all(server: FigureServer, begun: bytes, drop: bytes) -> None:
    server.answers[DATA] = drips(server, begun, drop)
    assert refusal(server, replace(FETCH_LIMITS, seconds_in_all=0.3)).code == "key_figures.too_late"


def test_an_answer_may_not_be_too_large(server: FigureServer) -> None:
    server.answers[DATA] = says(200, b" " * 200_000)
    assert refusal(server, replace(FETCH_LIMITS, bytes_in_all=100_000)).code == "key_figures.answer_too_large"


def test_pages_that_do_not_end_are_left(server: FigureServer) -> None:
    server.answers[DATA] = told(as_json(answer_of(FIRST_PAGE, DATA)))
    assert refusal(server, replace(FETCH_LIMITS, pages=3)).code == "key_figures.too_many_pages"
    assert server.asked == [DATA] * 3


def test_a_redirect_on_the_same_host_is_followed(server: FigureServer) -> None:
    server.answers["/v2/moved"] = server.answers[DATA]
    server.answers[DATA] = redirects("/v2/moved")
    assert len(fetch_key_figures(service(server), QUERY).content.values) == 4


def test_redirects_that_go_round_are_left(server: FigureServer) -> None:
    server.answers[DATA] = says(302, b"", {"Location": DATA}, length=10**18)  # of which nothing is read
    assert refusal(server).code == "key_figures.elsewhere"


def test_without_a_network_it_says_what_to_do() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens there
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(AuditError) as refused:
            fetch_key_figures(FigureService(address, is_enabled=True), QUERY)
    assert message(refused.value) == (
        "Det gick inte att nå 127.0.0.1. Inget har hämtats och inget har ändrats. Kontrollera nätverket och adressen,"
        " eller läs in en fil med nyckeltal i stället."
    )


@pytest.mark.parametrize(
    "address",
    ["", "https://", "file:///etc/hostname", "ftp://127.0.0.1", "127.0.0.1/v2", "http://127.0.0.1:bad/", "http://a:b@127.0.0.1",
     "http://127.0.0.1/v2?a=b", "http://[::1", "https://å.invalid", "http://127.0.0.1/a b", "http://a..invalid",
     f"http://{'a' * 64}.invalid", "http://127.0.0.1:99999"],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(AuditError, match="no_address"):
        fetch_key_figures(FigureService(address, is_enabled=True), QUERY)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        (FigureQuery(["../x"], [], ["2024"]), "no_id"),
        (FigureQuery([PLANS.id], ["Exempelby"], ["2024"]), "no_id"),
        (FigureQuery([PLANS.id], [], ["i fjol"]), "no_id"),
        (FigureQuery([], [], ["2024"]), "nothing_asked"),
        (FigureQuery([PLANS.id], [], []), "nothing_asked"),
    ],
)
def test_what_cannot_be_asked_for_is_not_asked(server: FigureServer, query: FigureQuery, code: str) -> None:
    with pytest.raises(AuditError, match=code):
        fetch_key_figures(service(server), query)
    assert server.asked == []


class EndedError(Exception):
    """Whoever follows the fetching has ended it."""


def test_fetching_can_be_ended_by_whoever_follows_it(server: FigureServer) -> None:
    def end(_: int) -> None:
        raise EndedError

    with pytest.raises(EndedError):
        fetch_key_figures(service(server), QUERY, end)
    assert server.asked == [DATA]


def test_fetching_can_be_ended_while_nothing_comes(server: FigureServer) -> None:
    server.answers[DATA] = waits(server)

    def end(received: int) -> None:
        assert received == 0
        raise EndedError

    with pytest.raises(EndedError):
        fetch_key_figures(service(server), QUERY, end)


def test_only_what_was_asked_for_is_kept(server: FigureServer) -> None:
    content = fetch_key_figures(service(server), QUERY).content
    assert [one.id for one in content.figures] == [PLANS.id]
    assert [one.id for one in content.municipalities] == [OWN.id, OTHERS[0].id]
