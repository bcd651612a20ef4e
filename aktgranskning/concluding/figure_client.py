"""Fetches key figures from the open data that the user named; off unless it was switched on."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from aktgranskning.concluding.figure_connection import FETCH_LIMITS, FetchLimits, FigureConnection
from aktgranskning.concluding.key_figures import ReadKeyFigures
from aktgranskning.domain.conclusions.figure_content import FigureContent
from aktgranskning.domain.errors import AuditError
from aktgranskning.intake.figure_rows import content_of, following_page
from aktgranskning.intake.tables import Table, figure_tables_of

_FIGURE_ID = re.compile(r"[A-Za-z][0-9]{4,6}")
_MUNICIPALITY_ID = re.compile(r"[0-9]{4}")
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class FigureService:
    """Where key figures are fetched from: an address that begins with http or https, given by the user."""

    base: str = ""
    is_enabled: bool = False
    limits: FetchLimits = FETCH_LIMITS


@dataclass(frozen=True, slots=True)
class FigureQuery:
    """What is asked for: key figures and municipalities by their ids, and years; no municipality means all."""

    figures: Sequence[str]
    municipalities: Sequence[str]
    years: Sequence[str]


def fetch_key_figures(
    service: FigureService, query: FigureQuery, progress: Callable[[int], None] = lambda _: None
) -> ReadKeyFigures:
    """Fetch values page by page, then what figures and municipalities are called; nothing is stored.

    `progress` is told how many bytes have come, again and again while none come; what it raises ends the fetching.
    AuditError where it is not switched on, where the address or an id is none, where a value comes that was not asked
    for, and for anything that keeps an answer from coming whole; RefusedError with every mistake in what came.
    """
    if not service.is_enabled:
        raise AuditError("key_figures.network_off")
    _check(query)
    connection = FigureConnection(service.base, service.limits, progress)
    tables = [page for path in _paths(query) for page in _pages(connection, path)]
    content = _asked_for(query, content_of(tables, connection.host), connection.host)
    return ReadKeyFigures(content, source=connection.base.geturl())


def _check(query: FigureQuery) -> None:
    for ids, form in (
        (query.figures, _FIGURE_ID),
        (query.municipalities, _MUNICIPALITY_ID),
        (query.years, _YEAR),
    ):
        for id_ in ids:
            if not form.fullmatch(id_):
                raise AuditError("key_figures.no_id", word=id_)
    if not query.figures or not query.years:
        raise AuditError("key_figures.nothing_asked")


def _asked_for(query: FigureQuery, content: FigureContent, host: str) -> FigureContent:
    """Return the content without names of what was not asked for; AuditError where a value was not."""
    figures, years = {one.upper() for one in query.figures}, set(map(int, query.years))
    places = set(query.municipalities) or {one.municipality for one in content.values}
    for one in content.values:
        if one.figure.upper() not in figures or one.municipality not in places or one.year not in years:
            raise AuditError("key_figures.not_asked", host=host)
    return replace(
        content,
        figures=tuple(one for one in content.figures if one.id.upper() in figures),
        municipalities=tuple(one for one in content.municipalities if one.id in places or not query.municipalities),
    )


def _paths(query: FigureQuery) -> Iterator[str]:
    """Yield the addresses below the base: of the values, of the figures' titles, of the municipalities' names."""
    municipalities = f"/municipality/{_list(query.municipalities)}" if query.municipalities else ""
    yield f"/data/kpi/{_list(query.figures)}{municipalities}/year/{_list(query.years)}"
    yield f"/kpi/{_list(query.figures)}"
    yield municipalities or "/municipality"


def _list(ids: Sequence[str]) -> str:
    return quote(",".join(dict.fromkeys(ids)), safe=",")


def _pages(connection: FigureConnection, path: str) -> Iterator[Table]:
    """Yield one page after another, each read in a process of its own; AuditError where they do not end."""
    following = f"{connection.base.geturl()}{path}"
    for _ in range(connection.limits.pages):
        page = _read(connection, following)
        yield page
        address = following_page(page)
        if not address:
            return
        following = connection.joined(following, address)
    raise AuditError("key_figures.too_many_pages", host=connection.host, most=connection.limits.pages)


def _read(connection: FigureConnection, address: str) -> Table:
    try:
        return figure_tables_of(connection.fetch(address), f"{connection.host}.json")
    except AuditError as error:
        if error.code.startswith("intake.") or error.code in ("key_figures.no_json", "key_figures.other_json"):
            raise AuditError("key_figures.answer_unreadable", host=connection.host) from error
        raise
