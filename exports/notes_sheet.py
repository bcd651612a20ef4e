"""Granskningsanteckningar: what those who check the cases noted of answers, and the replies; only in working papers."""

from collections.abc import Iterator
from itertools import zip_longest

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.sign_off import ReviewNote
from exports.row_names import positions, row_name
from exports.safe_text import pieces
from exports.sheet import Cell, Row, Sheet, header

TITLE = "Granskningsanteckningar"

_COLUMNS = {"Akt": 12, "Nr": 5, "Fråga": 40, "Läge": 12, "Av": 18, "Datum": 12, "Anteckning": 60, "Svar": 60}


def notes_sheet(snapshot: Snapshot) -> Sheet:
    """Lay out every note on an answer of the cases that can be read; a long text goes on in rows below."""
    cases = {case.id: case.label for case in snapshot.cases}
    notes = [note for note in snapshot.notes if note.case_id in cases]
    rows = [header(*_COLUMNS), *(row for note in notes for row in _rows(snapshot, cases[note.case_id], note))]
    return Sheet(TITLE, [*_COLUMNS.values()], rows, len(rows), header_row=1, frozen_columns=1, filtered=True)


def _rows(snapshot: Snapshot, label: str, note: ReviewNote) -> Iterator[Row]:
    number = snapshot.checklist.numbers().get(note.item)
    for text, reply in zip_longest(pieces(note.text), pieces(note.reply)):
        yield [
            Cell(label),
            Cell(number),
            Cell(_question(snapshot, note)),
            Cell(note.state.value),
            Cell(note.by),
            Cell(note.day),
            Cell(text),
            Cell(reply),
        ]


def _question(snapshot: Snapshot, note: ReviewNote) -> str:
    labels = {item.name: item.label for item in snapshot.checklist.items}
    rows = snapshot.rows.get(note.case_id, ())
    row = row_name(labels, positions(rows), note.row) if note.row in rows else ""
    label = labels.get(note.item, note.item)
    return f"{row}: {label}" if row else label
