"""Kommentarer och plats i akten: what the reviewers wrote, by item and case; only in working papers."""

from collections.abc import Iterator, Mapping, Sequence

from aktgranskning.domain.audit import Answer, Case, Snapshot
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.places import row_of
from aktgranskning.domain.tally import SILENT, places_of
from aktgranskning.domain.wording import STATE_WORDS, shown_answer
from exports.comments import is_free_text
from exports.document_parts.blocks import WIDTH, Block, Column, Style, Table, Text
from exports.grid import REFERENCE
from exports.options import ExportOptions
from exports.row_names import positions, row_name

_COLUMNS = {"Akt": 2.0, REFERENCE: 2.4, "Svar": 2.6, "Kommentar": 4.4, "Var i akten": 3.4, "Granskare": 2.2}


def comment_blocks(snapshot: Snapshot, options: ExportOptions) -> Iterator[Block]:
    """Yield a table for each item of which anything is written, with a row for each case that it is written of."""
    labels = {item.name: item.label for item in snapshot.checklist.items}
    numbered = snapshot.checklist.numbers()
    columns = _columns(options)
    is_begun = False
    for item in snapshot.checklist.items:
        rows = list(_rows(snapshot, item, labels, options))
        if not rows:
            continue
        if not is_begun:
            yield Text("Kommentarer och plats i akten", Style.SECTION)
            is_begun = True
        name = f"{numbered[item.name]}. {item.label}" if item.name in numbered else item.label
        yield Text(name, Style.DETAIL)
        description = "En rad per akt med svaret, granskarens kommentar, platsen i akten och vem som granskade."
        yield Table(f"Kommentarer till {name}", description, columns, rows)


def _columns(options: ExportOptions) -> list[Column]:
    """Return the columns, as wide as the page whether the references have one or not."""
    widths = {heading: width for heading, width in _COLUMNS.items() if options.with_references or heading != REFERENCE}
    share = WIDTH / sum(widths.values())
    return [Column(heading, width * share) for heading, width in widths.items()]


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
