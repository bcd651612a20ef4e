"""Akter: what was read of each case, by whom, and what was observed outside the checklist; only in working papers."""

from collections.abc import Iterator
from itertools import zip_longest

from aktgranskning.domain.audit import Case, Snapshot
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
    "Källsystem": 20,
    "Läst period": 22,
    "Handlingar": 11,
    "Sidor": 9,
    "Iakttagelser utanför checklistan": 60,
    "Till rapporten": 14,
    "Lyft genast": 12,
}
_MARKED = "Ja"


def cases_sheet(snapshot: Snapshot, with_references: bool) -> Sheet:
    """Lay out every case, absent ones too; observations too long for a cell go on in rows below."""
    headings = list(_COLUMNS)
    kept = [place for place, heading in enumerate(headings) if with_references or heading != REFERENCE]
    rows = [header(*_COLUMNS), *(row for case in snapshot.all_cases for row in _rows(case))]
    return Sheet(
        TITLE,
        [_COLUMNS[headings[place]] for place in kept],
        [[row[place] for place in kept] for row in rows],
        len(rows),
        header_row=1,
        frozen_columns=1,
        filtered=True,
    )


def _rows(case: Case) -> Iterator[Row]:
    texts = (pieces(case.source_system), pieces(case.period_read), pieces(case.observations))
    for system, period, observed in zip_longest(*texts):
        yield [
            Cell(case.label),
            Cell(case.reference),
            Cell(case.unit),
            Cell(ABSENCE_WORDS[case.absence] if case.is_absent else STATUS_WORDS[case.status]),
            Cell(case.assigned),
            Cell(case.reviewer),
            Cell(system),
            Cell(period),
            Cell(measured(case.documents)),
            Cell(measured(case.pages)),
            Cell(observed),
            Cell(_MARKED if case.for_report else None),
            Cell(_MARKED if case.urgent else None),
        ]
