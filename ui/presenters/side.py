"""What the side pane of Akter says about the current item."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from aktgranskning.domain.acts import ActKind, Field, HistoryEntry
from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.fact_check import Decision
from aktgranskning.domain.records import VIEWS
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import DECISION_WORDS, PRESENCE_WORDS, STATE_WORDS
from aktgranskning.fact_checking import view_at
from aktgranskning.history import history
from aktgranskning.progress import progress
from aktgranskning.session import Session
from ui.presenters.auditee import auditee_beside, view_in_words
from ui.presenters.counted_words import (
    answered_in_words,
    counted_choice_label,
    ratio,
    rows_in_words,
    shown_answer,
    spread_in_words,
)
from ui.presenters.fact_check import decided_in_words
from ui.presenters.locale_words import shown_day, shown_moment
from ui.presenters.placed_items import PlacedItem
from ui.translating import later, tr

_BESIDE = (
    AnswerState.PARTLY,
    AnswerState.NOT_MET,
    AnswerState.NOT_APPLICABLE,
    AnswerState.NOT_ASSESSABLE,
    AnswerState.NOT_ASKED,
    AnswerState.UNANSWERED,
)
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class SoFar:
    """The tally so far of one item: the figure in words, and what stands beside it, a line each."""

    figure: str
    tally: ItemTally
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of history: when, who, and what happened."""

    when: str
    who: str
    what: str


def so_far(session: Session, item: Item) -> SoFar | None:
    """Return the figures of an item over all cases, or all rows, as they stand now; None where it is not counted."""
    if session.checklist is None or not session.live_tally().counts(item.name):
        return None
    return in_words(session.live_tally().item(item.name))


def in_words(found: ItemTally) -> SoFar:
    """Write the figures of one item: what is met where it has an outcome, else how many answered, and what."""
    item, spread = found.item, spread_in_words(found)
    if item.has_outcome:
        beside = [f"{found.states[state]} {tr(STATE_WORDS[state]).lower()}" for state in _BESIDE]
        lines = [" · ".join(beside[:2]), " · ".join(beside[2:]), *([spread] if found.rows else [])]
        auditee = [auditee_beside(found.auditee, found.of)] if found.auditee else []
        return SoFar(ratio(found.met, found.of, found.counted), found, (*auditee, *lines))
    if found.rows:
        return SoFar(rows_in_words(found.rows.rows), found, (spread,))
    choices = (f"{count} {counted_choice_label(item, name)}" for name, count in found.choices)
    return SoFar(answered_in_words(found), found, (spread,) if spread else tuple(choices))


@dataclass(frozen=True, slots=True)
class ViewSaid:
    """The administration's view of an answer: in a few words, in its own, where and who, and the auditor's decision."""

    mark: str
    words: str
    about: str
    decision: str


def view_said(session: Session, case_id: int, placed: PlacedItem) -> ViewSaid | None:
    """Return what the administration says of an answer; None where it says nothing."""
    view = view_at(session, case_id, placed.place)
    if not view.day:
        return None
    presence = tr("Handlingen den dag då akten granskades: {presence}").format(
        presence=tr(PRESENCE_WORDS[view.presence]).lower()
    )
    by = session.initials.get(view.decided_by, view.decided_by)
    return ViewSaid(
        view_in_words(placed.item, view),
        view.words,
        "\n".join(filter(None, (view.evidence, presence, " · ".join(filter(None, (shown_day(view.day), view.who)))))),
        " · ".join(filter(None, (decided_in_words(view), by, shown_day(view.decided)))),
    )


def is_all_answered(session: Session, case_id: int) -> bool:
    """Say whether everything that is asked in a case has an answer."""
    answered, to_answer = progress(session, case_id)
    return answered == to_answer


def history_lines(session: Session, case_id: int, placed: PlacedItem) -> list[HistoryLine]:
    """Return the latest acts upon an answer, the latest first."""
    entries = history(session, case_id, placed.place)
    lines = [_line(session, placed.item, list(together)) for _, together in groupby(entries, _key)]
    return lines[:_MOST_LINES]


def _key(entry: HistoryEntry) -> tuple[int, Field | None]:
    """Return what entries on one line have in common: an act upon a view; every other has a line of its own."""
    return entry.act, None if entry.field in VIEWS.attributes else entry.field


def _line(session: Session, item: Item, entries: Sequence[HistoryEntry]) -> HistoryLine:
    latest = entries[0]
    is_of_view = latest.field in VIEWS.attributes
    said = [_view_said(item, entry) if is_of_view else _said(item, entry) for entry in reversed(entries)]
    prefix = tr(_PREFIXES_OF_VIEW[latest.kind]) if is_of_view and latest.kind in _PREFIXES_OF_VIEW else ""
    return HistoryLine(
        shown_moment(latest.at),
        session.initials.get(latest.reviewer, latest.reviewer),
        prefix + " · ".join(filter(None, said)),
    )


def _view_said(item: Item, entry: HistoryEntry) -> str:
    """Say what an act set of the administration's view; of a rationale that is gone the decision tells."""
    match entry.field:
        case Field.VIEW_VALUE:
            answer = shown_answer(entry.item or item, entry.new) or tr("inget svar")
            return tr("Förvaltningen: {answer}").format(answer=answer)
        case Field.VIEW_WORDS:
            words = tr("Förvaltningens ord: ”{words}”") if entry.new else tr("Förvaltningens ord: borttagna")
            return words.format(words=entry.new)
        case Field.VIEW_DECISION:
            decision = tr(DECISION_WORDS[Decision(entry.new)]).lower()
            return tr("ställningstagande: {decision}").format(decision=decision)
    return tr("motivering: ”{rationale}”").format(rationale=entry.new) if entry.new else ""


_PREFIXES = {
    ActKind.UNDO: later("ångrade: "),
    ActKind.REDO: later("gjorde om: "),
    ActKind.IMPORT: later("läste in: "),
    ActKind.DECIDE_VIEW: later("efter förvaltningens synpunkt: "),
    ActKind.CHANGE_CHECKLIST: later("bytte version: "),
    ActKind.ERASE: later("raderade personnummer: "),
}

_PREFIXES_OF_VIEW = {
    kind: _PREFIXES[kind] for kind in (ActKind.UNDO, ActKind.REDO, ActKind.IMPORT, ActKind.CHANGE_CHECKLIST)
} | {ActKind.IMPORT_VIEWS: _PREFIXES[ActKind.IMPORT]}

_COMMENTED = (later("kommentar skrevs"), later("kommentar ändrades"), later("kommentar togs bort"))
_PLACED = (later("plats i akten skrevs"), later("plats i akten ändrades"), later("plats i akten togs bort"))
"""What was done with a text: written, changed, taken away."""

_WITHOUT_READING = frozenset({ActKind.UNDO, ActKind.REDO, ActKind.CHANGE_CHECKLIST})
"""The acts that take a mark away without anybody having read the answer again."""


def _said(item: Item, entry: HistoryEntry) -> str:
    prefix = tr(_PREFIXES[entry.kind]) if entry.kind in _PREFIXES else ""
    return f"{prefix}{_set(item, entry)}"


def _set(item: Item, entry: HistoryEntry) -> str:
    match entry.field:
        case Field.COMMENT:
            return tr(_COMMENTED[_way(entry)])
        case Field.EVIDENCE:
            return tr(_PLACED[_way(entry)])
        case Field.SECOND_LOOK:
            return _mark(entry)
        case Field.DRAFT:
            words = tr("”{text}” skrevs men är inget svar") if entry.new else tr("”{text}” togs bort")
            return words.format(text=entry.new or entry.old)
    old = shown_answer(entry.item_before or item, entry.old) or tr("obesvarad")
    new = shown_answer(entry.item or item, entry.new) or tr("obesvarad")
    return f"{old} → {new}" if entry.old else new


def _mark(entry: HistoryEntry) -> str:
    """Say what became of the mark; that the answer was read again only where somebody did."""
    if entry.new:
        return tr("märktes för omläsning")
    return tr("märkningen togs bort") if entry.kind in _WITHOUT_READING else tr("omläst")


def _way(entry: HistoryEntry) -> int:
    """Return whether a text was written, changed or taken away, as a place in `_COMMENTED` and `_PLACED`."""
    if not entry.old:
        return 0
    return 1 if entry.new else 2
