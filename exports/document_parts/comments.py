"""Kommentarer och plats i akten: what the reviewers wrote, by item and case; only in working papers."""

from collections.abc import Iterator, Mapping, Sequence

from aktgranskning.domain.audit import Answer, Case, Snapshot
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.places import row_of
from aktgranskning.domain.tally import SILENT, places_of
from aktgranskning.domain.wording import STATE_WORDS, shown_answer
from exports.comments import is_free_text
from exports.document_parts.blocks import WIDTH, Block, Column, Style, Table, Text
from exports.document_parts.widths import word_width
from exports.grid import REFERENCE
from exports.headings import by_section
from exports.options import ExportOptions
from exports.row_names import positions, row_name

_COLUMNS = {"Akt": 1.9, REFERENCE: 2.4, "Svar": 2.2, "Kommentar": 0, "Var i akten": 0, "Granskare": 2.2}
"""The columns, and how wide those are at least that hold short things."""
_SHARES = {"Kommentar": 0.56, "Var i akten": 0.44}
_WIDEST = 3.6
"""So wide a column that holds short things may become, so that the comments keep their room."""


def comment_blocks(snapshot: Snapshot, options: ExportOptions) -> Iterator[Block]:
    """Yield a table for each item of which anything is written, with a row for each case that it is written of."""
    checklist = snapshot.checklist
    labels = {item.name: item.label for item in checklist.items}
    written = {item.name: list(_rows(snapshot, item, labels, options)) for item in checklist.items}
    told = [item for item in checklist.items if written[item.name]]
    if told:
        yield Text("Kommentarer och plats i akten", Style.SECTION)
    for heading, items in by_section(checklist, told):
        if heading:
            yield Text(heading, Style.PART)
        for item in items:
            yield Text(item.label, Style.DETAIL if heading else Style.PART)
            yield _table(checklist.numbers().get(item.name), written[item.name], options)


def _table(number: int | None, rows: Sequence[Sequence[str]], options: ExportOptions) -> Table:
    caption = f"Kommentarer och plats i akten, fråga {number}" if number else "Kommentarer och plats i akten"
    description = "En rad per akt med svaret, granskarens kommentar, platsen i akten och vem som granskade."
    headings = [heading for heading in _COLUMNS if options.with_references or heading != REFERENCE]
    return Table(caption, description, _columns(headings, rows), rows)


def _columns(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Return columns in which words are whole; comments and places in the file share what is left of the page."""
    cells = zip(headings, *rows, strict=True)
    widths = {
        heading: min(max(word_width(column), _COLUMNS[heading]), _WIDEST)
        for heading, column in zip(headings, cells, strict=True)
    }
    left = WIDTH - sum(width for heading, width in widths.items() if heading not in _SHARES)
    widths |= {heading: left * share for heading, share in _SHARES.items()}
    return [Column(heading, widths[heading]) for heading in headings]


def _rows(snapshot: Snapshot, item: Item, labels: Mapping[str, str], options: ExportOptions) -> Iterator[Sequence[str]]:
    repeats = snapshot.checklist.repeats_around(item)
    for case in snapshot.cases:
        rows = snapshot.rows.get(case.id, ())
        for place in places_of(item, repeats, rows):
            answer = snapshot.answers[case.id][place]
            if answer.comment or answer.evidence or is_free_text(item, answer):
                where = row_name(labels, positions(rows), row_of(place))
                yield _cells(case, where, item, answer, options)


def _cells(case: Case, where: str, item: Item, answer: Answer, options: ExportOptions) -> list[str]:
    given = STATE_WORDS[answer.state] if answer.state in SILENT else shown_answer(item, answer.value)
    return [
        f"{case.label}, {where}" if where else case.label,
        *[case.reference] * options.with_references,
        given,
        answer.comment,
        answer.evidence,
        answer.reviewer,
    ]
