"""What the dialog of the fact-check lists: the administration's views, its numbers without cases, the dispatches."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from aktgranskning.dispatching import Returned
from aktgranskning.domain.check_rows import rows_from_json
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.dispatch_states import DispatchStanding, DispatchState
from aktgranskning.domain.fact_check import Claim, View
from aktgranskning.domain.grouping import GroupBy, groups
from aktgranskning.domain.wording import PRESENCE_WORDS, STATE_WORDS, VIEW_OUTCOME_WORDS
from aktgranskning.fact_checking import ClaimRemark, claim_remarks, undecided_views
from aktgranskning.session import Session, logic_of
from exports.restricting import LEAST_CASES
from ui.collation import ordered
from ui.presenters.counted_words import shown_answer
from ui.presenters.locale_words import shown_day
from ui.translating import later, tr

EVERY_UNIT = later("Alla enheter")
UNVERIFIED = later("Ej verifierat")
_REMARK_WORDS = {
    ClaimRemark.UNIT_GONE: later("ingen akt har enheten längre"),
    ClaimRemark.BEYOND: later("fler än som återstår"),
}


class ViewFilter(StrEnum):
    """Which views are listed."""

    OPEN = later("Ej avgjorda")
    DECIDED = later("Avgjorda")
    ALL = later("Alla")


VIEW_HEADINGS = (
    later("Akt"),
    later("Fråga"),
    later("Svar"),
    later("Förvaltningen"),
    later("Fanns vid\ngranskningen"),
    later("Ställningstagande"),
)
CLAIM_HEADINGS = (
    later("Fråga"),
    later("Ytterligare"),
    later("Enhet"),
    later("Förvaltningens ord"),
    later("Datum"),
    later("Vem"),
    later("Underlag"),
)
DISPATCH_HEADINGS = (later("Nr"), later("Enhet"), later("Till"), later("Skickat"), later("Svar senast"), later("Läge"))
SILENT_HEADINGS = (later("Akt"), later("Fråga"), later("Svar vid granskningen"))


@dataclass(frozen=True, slots=True)
class ViewLine:
    """A view as it is listed: where it stands, and a cell for each of `VIEW_HEADINGS`."""

    case_id: int
    place: str
    cells: tuple[str, ...]


def view_lines(session: Session, by: ViewFilter) -> list[ViewLine]:
    """Return the views that a filter lets through, in the order of the cases and of the checklist."""
    undecided = set(undecided_views(session))
    order = {case.id: place for place, case in enumerate(ordered(session.cases.values()))}
    items = {item.name: place for place, item in enumerate(logic_of(session).checklist.items)}
    listed = [view for view in session.counted_views() if _passes(view in undecided, by)]
    listed.sort(key=lambda view: (order[view.case_id], items[view.item], view.row))
    return [_view_line(session, view) for view in listed]


def _passes(is_undecided: bool, by: ViewFilter) -> bool:
    return by is ViewFilter.ALL or is_undecided is (by is ViewFilter.OPEN)


def _view_line(session: Session, view: View) -> ViewLine:
    item = logic_of(session).checklist.item(view.item)
    answer = session.answers[view.case_id][view.place]
    cells = (
        session.cases[view.case_id].label,
        item.label,
        shown_answer(item, answer.value) or tr(STATE_WORDS[answer.state]),
        ". ".join(filter(None, (shown_answer(item, view.value), view.words))),
        tr(PRESENCE_WORDS[view.presence]),
        decided_in_words(view),
    )
    return ViewLine(view.case_id, view.place, cells)


def decided_in_words(view: View) -> str:
    """Say what the auditor made of a view, and why."""
    return ": ".join(filter(None, (tr(VIEW_OUTCOME_WORDS[view.outcome]), view.rationale)))


def claim_row(session: Session, claim: Claim) -> tuple[str, ...]:
    """Return what a table says of a claim, under `CLAIM_HEADINGS`."""
    item = logic_of(session).checklist.item(claim.item)
    status = ", ".join((tr(UNVERIFIED), *(tr(_REMARK_WORDS[remark]) for remark in claim_remarks(session, claim))))
    basis = ": ".join(filter(None, (status, claim.rationale)))
    return item.label, claim.more, claim.unit or tr(EVERY_UNIT), claim.words, shown_day(claim.day), claim.who, basis


def beyond_in_words(session: Session) -> str:
    """Say that the administration claims more than is left; '' where it does not."""
    if not any(ClaimRemark.BEYOND in claim_remarks(session, claim) for claim in session.counted_claims()):
        return ""
    return tr("Ett antal är större än vad som återstår. Sammanställningen räknar högst så många som återstår.")


def dispatch_rows(standings: Sequence[DispatchStanding]) -> list[tuple[str, ...]]:
    """Return what a table says of each dispatch, under `DISPATCH_HEADINGS`."""
    rows: list[tuple[str, ...]] = []
    for standing in standings:
        sent = standing.dispatch
        unit, deadline = sent.unit or tr(EVERY_UNIT), shown_day(sent.deadline) or "–"
        rows.append((str(sent.number), unit, sent.whom, shown_day(sent.sent), deadline, standing_in_words(standing)))
    return rows


def standing_in_words(standing: DispatchStanding) -> str:
    """Say how a dispatch stands: "besvarat 2026-03-20: 7 av 17 rader", "ej besvarat, 3 dagar efter sista svarsdag"."""
    if standing.state is DispatchState.OVERDUE:
        return tr("ej besvarat, %n dagar efter sista svarsdag", None, standing.days)
    if standing.state is DispatchState.WAITING:
        return tr("ej besvarat")
    said = tr("besvarat {day}").format(day=shown_day(standing.dispatch.answered))
    if not standing.dispatch.returned:
        return said
    sent = len(rows_from_json(standing.dispatch.rows))
    return f"{said}: {_answered_rows(sent - len(standing.silent), sent)}"


def _answered_rows(answered: int, sent: int) -> str:
    """Say how many rows of a dispatch are answered: "7 av 17 rader"."""
    return tr("{answered} av %n rader", None, sent).format(answered=answered)


def silent_lines(standing: DispatchStanding) -> list[tuple[str, ...]]:
    """Return what a table says of each row that a dispatch came back without, under `SILENT_HEADINGS`."""
    return [(row.label, row.question, row.answer) for row in standing.silent]


def silent_in_words(standing: DispatchStanding) -> str:
    """Say how much of a dispatch came back without a word, and what that means."""
    said = tr("%n rader utan svar från {whom}. Tystnad är inte instämmande.", None, len(standing.silent))
    return said.format(whom=standing.dispatch.whom)


def counted_items(session: Session) -> list[Item]:
    """Return the items that can be met, in the checklist's order."""
    return [item for item in logic_of(session).checklist.items if item.is_shown and item.has_outcome]


def units_of(session: Session) -> list[str]:
    """Return the units of the cases that can be read, in order."""
    return list(filter(None, groups(session.present_cases(), GroupBy.UNIT)))


def few_in_words(session: Session, unit: str) -> str:
    """Warn of a unit with so few cases that a person may be recognised; '' where there are enough, or for all units."""
    number = sum(case.unit == unit for case in session.present_cases())
    if not unit or number >= LEAST_CASES:
        return ""
    return tr(
        "Enheten har %n akter. Med så få kan någon kännas igen, också med neutrala namn på akterna.", None, number
    )


def imported_in_words(returned: Returned) -> str:
    """Say what was read in of what came back, and of how many rows."""
    views = len(returned.views)
    rows = _answered_rows(views, len(rows_from_json(returned.dispatch.rows)))
    said = tr(
        "Inläst från {whom}: %n synpunkter. Utskicket är besvarat: {rows}. Ctrl+Z tar tillbaka inläsningen.",
        None,
        views,
    )
    return said.format(whom=returned.dispatch.whom, rows=rows)
