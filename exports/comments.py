"""Kommentarer: what the reviewers wrote, a row an answer; only in working papers."""

from collections.abc import Iterator
from itertools import zip_longest

from aktgranskning.domain.audit import Answer, Case, Snapshot
from aktgranskning.domain.checklist import TEXT_KINDS, Item
from aktgranskning.domain.nesting import items_inside, places_in_order
from aktgranskning.domain.places import row_of
from aktgranskning.domain.tally import SILENT
from aktgranskning.domain.wording import STATE_WORDS, shown_answer
from exports.grid import REFERENCE
from exports.row_names import positions, row_name
from exports.safe_text import pieces
from exports.sheet import Cell, Row, Sheet, Value, header

TITLE = "Kommentarer"

_HEADINGS = ("Akt", REFERENCE, "Nr", "Fråga", "Svar", "Kommentar", "Var i akten", "Granskare", "Tid")
_WIDTHS = (12, 20, 5, 36, 24, 50, 28, 18, 16)


def comments_sheet(snapshot: Snapshot, with_references: bool) -> Sheet:
    """Lay out every comment, place in the file and free text; a text too long for a cell goes on in rows below."""
    kept = [index for index, words in enumerate(_HEADINGS) if with_references or words != REFERENCE]
    rows = [header(*_HEADINGS), *_rows(snapshot)]
    return Sheet(
        TITLE,
        [_WIDTHS[index] for index in kept],
        [[row[index] for index in kept] for row in rows],
        len(rows),
        header_row=1,
        frozen_columns=1,
        filtered=True,
    )


def _rows(snapshot: Snapshot) -> Iterator[Row]:
    numbered = snapshot.checklist.numbers()
    labels = {item.name: item.label for item in snapshot.checklist.items}
    inside = items_inside(snapshot.checklist)
    for case in snapshot.cases:
        rows = snapshot.rows.get(case.id, ())
        position = positions(rows)
        for item, place in places_in_order(inside, rows):
            answer = snapshot.answers[case.id][place]
            if answer.comment or answer.evidence or is_free_text(item, answer):
                row = row_name(labels, position, row_of(place))
                question = f"{row}: {item.label}" if row else item.label
                yield from _answer_rows(case, item, question, numbered.get(item.name), answer)


def is_free_text(item: Item, answer: Answer) -> bool:
    """Say whether an answer is free words that stand in force."""
    return item.kind in TEXT_KINDS and answer.state not in SILENT


def _answer_rows(case: Case, item: Item, question: str, number: int | None, answer: Answer) -> Iterator[Row]:
    given = STATE_WORDS[answer.state] if answer.state in SILENT else shown_answer(item, answer.value)
    texts = (pieces(given), pieces(answer.comment), pieces(answer.evidence))
    for given_part, comment_part, evidence_part in zip_longest(*texts):
        values: tuple[Value, ...] = (
            case.label,
            case.reference,
            number,
            question,
            given_part,
            comment_part,
            evidence_part,
            answer.reviewer,
            answer.at.astimezone().replace(tzinfo=None) if answer.at else None,
        )
        yield [Cell(value) for value in values]
