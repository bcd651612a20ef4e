"""Sammanställning: a row an item with its figures, and a row a choice under what is counted by choice."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.intervals import INTERVAL_NOTE, interval_in_words, intervals_of
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import auditee_figure, number_of_cases
from exports.figures import FIGURES
from exports.lines import Line, in_sections, lines_of
from exports.sample import left_out
from exports.sheet import Cell, Look, Row, Sheet, Value, header, measured, section

TITLE = "Sammanställning"

_LEADING = {"Nr": 5, "Fråga": 52, "Utfall": 14}
_AUDITEE = {"Enligt förvaltningen": 20}
_INTERVAL = {"Intervall": 34}
_FIGURES = {figure.heading: width for figure, width in zip(FIGURES, (10, 9, 10, 7, 12, 11, 9, 11, 9), strict=True)}
_SPREAD = {"Minst": 12, "Median": 12, "Störst": 12}
_WORDY = (*_LEADING, *_INTERVAL)
_EXPLANATION = "Av = Uppfyllt + Delvis + Ej uppfyllt. Övriga svar ingår inte i Av utan visas bredvid."
_AUDITEE_EXPLANATION = (
    "Enligt förvaltningen = uppfyllt när förvaltningens uppfattning räknas i stället för svaret vid granskningen. "
    "Handlingar som inte fanns vid granskningen räknas inte."
)


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row under the headings, with the item that it is or stands under; None where it heads a section."""

    cells: Row
    item: Item | None = None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The tally as a table, of which other sheets know where each figure stands."""

    lead: Sequence[Row]
    columns: Mapping[str, int]
    rows: Sequence[SummaryRow]

    def addresses(self, heading: str, rows: Sequence[int]) -> str:
        """Return the absolute address of the cells of a column in some rows, as a chart or a formula names them."""
        letter = get_column_letter(list(self.columns).index(heading) + 1)
        spans: list[list[int]] = []
        for row in rows:
            if spans and row == spans[-1][1] + 1:
                spans[-1][1] = row
            else:
                spans.append([row, row])
        parts = [f"{TITLE}!${letter}${first}:${letter}${last}" for first, last in spans]
        return parts[0] if len(parts) == 1 else f"({','.join(parts)})"

    def value(self, heading: str, row: int) -> Value:
        """Return what stands in a column in a row under the headings."""
        return self.rows[row - len(self.lead) - 1].cells[list(self.columns).index(heading)].value

    def numbered_rows(self) -> Iterator[tuple[int, SummaryRow]]:
        """Yield the rows under the headings with their numbers in the sheet."""
        yield from enumerate(self.rows, len(self.lead) + 1)


def summarise(snapshot: Snapshot, tallies: Sequence[ItemTally], hidden: Set[str]) -> Summary:
    """Lay out the tally; the smallest, middle and greatest value of `hidden` items are left out.

    Columns for the administration's view and for intervals are there where they have something to say.
    """
    intervals = {tally.item.name: _intervals(snapshot, tally) for tally in tallies}
    has_auditee, has_intervals = any(tally.auditee for tally in tallies), any(intervals.values())
    columns = _LEADING | (_AUDITEE if has_auditee else {}) | (_INTERVAL if has_intervals else {}) | _FIGURES | _SPREAD
    notes = [_about(snapshot), _EXPLANATION, *[_AUDITEE_EXPLANATION] * has_auditee, *[INTERVAL_NOTE] * has_intervals]
    centred = [heading for heading in columns if heading not in _WORDY]
    lead: list[Row] = [[Cell(snapshot.audit.name or "Granskning", Look.TITLE)]]
    lead += [[Cell(note, Look.NOTE)] for note in notes]
    lead += [[], header(*columns, centred=centred)]
    return Summary(lead, columns, list(_rows(snapshot, tallies, columns, intervals, hidden)))


def summary_sheet(summary: Summary) -> Sheet:
    """Return the table as a sheet."""
    rows = [*summary.lead, *(row.cells for row in summary.rows)]
    head = len(summary.lead)
    widths = list(summary.columns.values())
    return Sheet(TITLE, widths, rows, len(rows), header_row=head, first_header_row=head, frozen_columns=2)


def _about(snapshot: Snapshot) -> str:
    parts = (
        snapshot.audit.auditee,
        snapshot.audit.period,
        number_of_cases(len(snapshot.cases)),
        left_out(snapshot),
    )
    return " · ".join(part for part in parts if part)


def _rows(
    snapshot: Snapshot,
    tallies: Sequence[ItemTally],
    columns: Mapping[str, int],
    intervals: Mapping[str, str],
    hidden: Set[str],
) -> Iterator[SummaryRow]:
    numbered = snapshot.checklist.numbers()
    for heading, of_section in in_sections(snapshot.checklist, tallies):
        if heading:
            yield SummaryRow(section(heading, len(columns)))
        for tally in of_section:
            own = _of_item(tally, intervals[tally.item.name], hidden)
            for line in lines_of(tally):
                beside = _figures(line) | (own if line.item else {})
                cells = [beside.get(heading, Cell(None)) for heading in list(columns)[2:]]
                leading = line.leading(numbered.get(tally.item.name))
                yield SummaryRow([*leading, *cells], tally.item, line.item is not None)


def _figures(line: Line) -> dict[str, Cell]:
    return {"Utfall": Cell(line.outcome, Look.STRONG)} | {figure.heading: line.of(figure) for figure in FIGURES}


def _of_item(tally: ItemTally, interval: str, hidden: Set[str]) -> dict[str, Cell]:
    """Return what stands in the line of an item alone."""
    cells = {"Enligt förvaltningen": Cell(auditee_cell(tally)), "Intervall": Cell(interval or None)}
    if tally.statistic and tally.item.name not in hidden:
        cells |= {name: Cell(measured(value)) for name, value in zip(_SPREAD, tally.statistic.spread, strict=True)}
    return cells


def auditee_cell(found: ItemTally) -> Value:
    """Return in how many an item is met by the administration's view; what nobody can verify is marked as such.

    A number, or "8 av 8" where it counts others than the review.
    """
    auditee = found.auditee
    if auditee is None or auditee.met is None:
        return None
    figure = auditee_figure(auditee, found.of)
    if auditee.claimed:
        return f"{figure} (varav {auditee.claimed} ej verifierat)"
    return auditee.met if auditee.of == found.of else figure


def _intervals(snapshot: Snapshot, tally: ItemTally) -> str:
    intervals = intervals_of(snapshot, tally)
    return "\n".join(interval_in_words(interval, snapshot.audit.noun) for interval in intervals)
