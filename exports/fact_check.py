"""Sakgranskning, or Faktakontroll: what the administration says of the answers, and what the auditor made of it.

What it wrote, who wrote it and why the auditor decided as they did are free texts, and only in working papers.
"""

from collections.abc import Iterator, Sequence, Set

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.dispatch_states import answered_rows, rows_in_words
from aktgranskning.domain.fact_check import View
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import PRESENCE_WORDS, VIEW_OUTCOME_WORDS, ratio, shown_answer
from exports.options import ExportOptions, Kind
from exports.row_names import positions, row_name
from exports.sheet import Cell, Look, Row, Sheet, Value, header, section
from exports.summary import auditee_cell

_Line = tuple[Sequence[Value], Sequence[Value]]
"""What every workbook tells, and the free texts beside it."""

UNVERIFIED = "Ej verifierat"
CONCEALED = "(fritext, återges inte)"

_NOTE = (
    "Förvaltningens uppfattning står vid sidan av svaren och ändrar inga av granskningens siffror. En handling som "
    "inte fanns i akten vid granskningen redovisas men räknas inte."
)
_COUNT_HEADINGS = ("Nr", "Fråga", "Utfall", "Enligt förvaltningen", "Handlingar som tillkom efteråt")
_VIEW_HEADINGS = (
    "Nr",
    "Fråga",
    "Akt",
    "Svar vid granskningen",
    "Förvaltningens uppfattning",
    "Fanns vid granskningen",
    "Ställningstagande",
)
_CLAIM_HEADINGS = ("Nr", "Fråga", "Enhet", "Ytterligare, enligt förvaltningen", "Verifierat")
_DISPATCH_HEADINGS = ("Nr", "Enhet", "Skickat", "Svar senast", "Besvarat", "Besvarade rader")
_VIEW_TEXTS = ("Förvaltningens ord", "Var i akten", "Vem", "Dag", "Skäl till ställningstagandet", "Avgjort av", "Den")
_CLAIM_TEXTS = ("Förvaltningens ord", "", "Vem", "Dag", "Skäl till ställningstagandet")
_DISPATCH_TEXTS = ("Till",)
_WIDTHS = (5, 44, 14, 24, 24, 20, 20)
_NAMING = 3
"""So many columns say what a row is about: they stand on every page."""
_TEXT_WIDTHS = (40, 24, 20, 12, 40, 20, 12)


def has_fact_check(snapshot: Snapshot) -> bool:
    """Say whether there is anything to tell of a fact-check."""
    return bool(snapshot.views or snapshot.claims or snapshot.dispatches)


def fact_check_sheet(
    snapshot: Snapshot, tallies: Sequence[ItemTally], hidden: Set[str], options: ExportOptions
) -> Sheet:
    """Lay out both counts of each item concerned, each view, each number without cases, and what was sent.

    The values of `hidden` items are not told.
    """
    has_texts = options.kind is Kind.WORKING_PAPER
    widths = [*_WIDTHS, *_TEXT_WIDTHS] if has_texts else list(_WIDTHS)
    title = snapshot.audit.fact_check.value.capitalize()
    tables: Sequence[tuple[str, Sequence[str], Sequence[str], Iterator[_Line]]] = (
        ("Frågorna", _COUNT_HEADINGS, (), _counts(snapshot, tallies)),
        ("Förvaltningens uppfattning om enskilda svar", _VIEW_HEADINGS, _VIEW_TEXTS, _views(snapshot, hidden)),
        ("Antal utan angivna akter", _CLAIM_HEADINGS, _CLAIM_TEXTS, _claims(snapshot)),
        ("Utskick", _DISPATCH_HEADINGS, _DISPATCH_TEXTS, _dispatches(snapshot)),
    )
    rows: list[Row] = [[Cell(title, Look.TITLE)], [Cell(_NOTE, Look.NOTE)]]
    for heading, headings, texts, found in tables:
        rows += _table(heading, headings, texts if has_texts else (), list(found), len(widths))
    pages = 2 if has_texts else 1
    return Sheet(title, widths, rows, len(rows), frozen_columns=_NAMING, pages_wide=pages)


def _table(
    heading: str,
    headings: Sequence[str],
    texts: Sequence[str],
    found: Sequence[_Line],
    columns: int,
) -> Iterator[Row]:
    """Yield a table under its heading, nothing where it is empty; free texts stand behind the widest table."""
    if not found:
        return
    gap = [""] * (len(_WIDTHS) - len(headings)) if texts else []
    yield []
    yield section(heading, columns)
    yield header(*headings, *gap, *texts)
    for cells, free in found:
        yield [Cell(value) for value in (*cells, *gap, *free[: len(texts)])]


def _counts(snapshot: Snapshot, tallies: Sequence[ItemTally]) -> Iterator[_Line]:
    numbered = snapshot.checklist.numbers()
    for tally in tallies:
        if tally.auditee:
            outcome = ratio(tally.met, tally.of, tally.counted)
            number = numbered.get(tally.item.name)
            yield (number, tally.item.label, outcome, auditee_cell(tally), tally.auditee.later), ()


def _views(snapshot: Snapshot, hidden: Set[str]) -> Iterator[_Line]:
    """Yield the views by item, in the order of the cases."""
    numbered = snapshot.checklist.numbers()
    cases = {case.id: case for case in snapshot.cases}
    for item in snapshot.checklist.items:
        for view in (view for view in snapshot.views if view.item == item.name):
            shown = [_shown(item, value, hidden) for value in (view.answer, view.value)]
            question = _question(snapshot, view, item.label)
            decided = PRESENCE_WORDS[view.presence], VIEW_OUTCOME_WORDS[view.outcome]
            yield (
                (numbered.get(item.name), question, cases[view.case_id].label, *shown, *decided),
                (view.words, view.evidence, view.who, view.day, view.rationale, view.decided_by, view.decided),
            )


def _shown(item: Item, value: str, hidden: Set[str]) -> str:
    return CONCEALED if value and item.name in hidden else shown_answer(item, value)


def _question(snapshot: Snapshot, view: View, label: str) -> str:
    labels = {item.name: item.label for item in snapshot.checklist.items}
    row = row_name(labels, positions(snapshot.rows.get(view.case_id, ())), view.row) if view.row else ""
    return f"{row}: {label}" if row else label


def _claims(snapshot: Snapshot) -> Iterator[_Line]:
    numbered = snapshot.checklist.numbers()
    labels = {item.name: item.label for item in snapshot.checklist.items}
    for claim in snapshot.claims:
        number, label = numbered.get(claim.item), labels[claim.item]
        yield (
            (number, label, claim.unit or "Hela granskningen", int(claim.more), UNVERIFIED),
            (claim.words, None, claim.who, claim.day, claim.rationale),
        )


def _dispatches(snapshot: Snapshot) -> Iterator[_Line]:
    for sent in snapshot.dispatches:
        unit = sent.unit or "Hela granskningen"
        answered, rows = answered_rows([sent], snapshot.views)
        told = rows_in_words(answered, rows) if rows else None
        yield (sent.number, unit, sent.sent, sent.deadline, sent.answered or "Ej besvarat", told), (sent.whom,)
