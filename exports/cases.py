"""Akter: what was read of each case, by whom and when, what was observed and asked for; only in working papers."""

from collections.abc import Iterator
from datetime import datetime
from itertools import zip_longest

from aktgranskning.domain.audit import Case, DocumentRequest, Snapshot
from aktgranskning.domain.wording import ABSENCE_WORDS, STATUS_WORDS
from exports.grid import REFERENCE
from exports.safe_text import pieces
from exports.sheet import Cell, Row, Sheet, header, measured

TITLE = "Akter"

_COLUMNS = {
    "Akt": 12,
    REFERENCE: 20,
    "Enhet": 18,
    "Läge": 18,
    "Tilldelad": 18,
    "Granskare": 18,
    "Börjad": 16,
    "Klar": 16,
    "Klarmarkerad av": 18,
    "Andra läsare": 18,
    "Andra läsning": 16,
    "Källsystem": 20,
    "Läst period": 22,
    "Handlingar": 11,
    "Sidor": 9,
    "Iakttagelser utanför checklistan": 60,
    "Till rapporten": 14,
    "Lyft genast": 12,
    "Begärda handlingar": 50,
}
_MARKED = "Ja"


def cases_sheet(snapshot: Snapshot, with_references: bool) -> Sheet:
    """Lay out every case, absent ones too; observations too long for a cell go on in rows below."""
    headings = list(_COLUMNS)
    kept = [place for place, heading in enumerate(headings) if with_references or heading != REFERENCE]
    rows = [header(*_COLUMNS), *(row for case in snapshot.all_cases for row in _rows(snapshot, case))]
    return Sheet(
        TITLE,
        [_COLUMNS[headings[place]] for place in kept],
        [[row[place] for place in kept] for row in rows],
        len(rows),
        header_row=1,
        frozen_columns=1,
        filtered=True,
    )


def _rows(snapshot: Snapshot, case: Case) -> Iterator[Row]:
    requested = "\n".join(_said(one) for one in snapshot.requests if one.case_id == case.id)
    texts = (case.source_system, case.period_read, case.observations, requested)
    begun, closed = snapshot.dates.get(case.id, (None, None))
    for system, period, observed, asked_for in zip_longest(*map(pieces, texts)):
        yield [
            Cell(case.label),
            Cell(case.reference),
            Cell(case.unit),
            Cell(ABSENCE_WORDS[case.absence] if case.is_absent else STATUS_WORDS[case.status]),
            Cell(case.assigned),
            Cell(case.reviewer),
            Cell(begun and begun.astimezone().replace(tzinfo=None)),
            Cell(closed and closed.astimezone().replace(tzinfo=None)),
            Cell(snapshot.closers.get(case.id)),
            Cell(case.second_reader or None),
            Cell(_local(case.second_read)),
            Cell(system),
            Cell(period),
            Cell(measured(case.documents)),
            Cell(measured(case.pages)),
            Cell(observed),
            Cell(_MARKED if case.for_report else None),
            Cell(_MARKED if case.urgent else None),
            Cell(asked_for),
        ]


def _local(moment: str) -> datetime | None:
    return datetime.fromisoformat(moment).astimezone().replace(tzinfo=None) if moment else None


def _said(request: DocumentRequest) -> str:
    """Write what a case waits for, from whom, since when, and when it came."""
    parts = [request.what]
    parts += [f"från {request.whom}"] if request.whom else []
    parts += [f"begärd {request.asked}"] if request.asked else []
    return ", ".join([*parts, f"kom {request.received}" if request.received else "har inte kommit"])
