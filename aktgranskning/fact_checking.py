"""The acts of the fact-check: what the administration says of an answer or item, and what the auditor decides."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum, auto

from aktgranskning.domain.acts import ActKind, Change, Changes, Field, change_at
from aktgranskning.domain.answer_values import read_date
from aktgranskning.domain.audit import AnswerState, CaseStatus
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Claim, Decision, Presence, View, ViewOutcome
from aktgranskning.domain.places import item_of, row_of
from aktgranskning.domain.records import CLAIMS, VIEWS, differences
from aktgranskning.domain.tally import COUNTED, places_of
from aktgranskning.progress import OpenPoints, new_points, open_points
from aktgranskning.recording import record_differences
from aktgranskning.review import answer_changes, answerable_item, checked_value, clean, opening_changes, require_begun
from aktgranskning.session import Session, logic_of
from aktgranskning.working_out import foreseen, work_out


def note_view(
    session: Session,
    case_id: int,
    place: str,
    value: str,
    *,
    words: str = "",
    evidence: str = "",
    day: str = "",
    who: str = "",
    presence: Presence = Presence.UNKNOWN,
) -> Changes:
    """Note what the administration says of an answer: its value ('' for words alone), on which day ('' for today).

    Noted again it is changed, and open again where value, words or presence differ. AuditError where the case has no
    answers, where the item is not asked or not answered by hand, and where the value is none of its answers.
    """
    before = view_at(session, case_id, place)
    require_begun(session.cases[case_id])
    accepted = accepted_view(session, case_id, place, value)
    said = clean(words).strip()
    if not accepted and not said:
        raise AuditError("fact_check.nothing_said", label=session.cases[case_id].label)
    noted = replace(
        before,
        value=accepted,
        words=said,
        evidence=clean(evidence).strip(),
        day=day_or_today(session, day),
        who=clean(who).strip(),
        presence=presence,
        answer=before.answer if before.day else session.answers[case_id][place].value,
    )
    return _set_view(session, ActKind.NOTE_VIEW, before, reconsidered(before, noted))


def accepted_view(session: Session, case_id: int, place: str, value: str) -> str:
    """Return the stored value of what the administration would answer; AuditError where the place takes no such one."""
    item = answerable_item(session, case_id, place)
    return checked_value(session, case_id, item, place, value) if value.strip() else ""


def reconsidered(before: View, noted: View) -> View:
    """Return a view as noted, its decision taken back where it says something else than before."""
    same = (before.value, before.words, before.presence) == (noted.value, noted.words, noted.presence)
    return noted if same else _undecided(noted)


def withdraw_view(session: Session, case_id: int, place: str) -> Changes:
    """Take away what the administration says of an answer; the log keeps that it did."""
    before = view_at(session, case_id, place)
    return _set_view(session, ActKind.NOTE_VIEW, before, View(case_id, before.item, before.row))


def view_at(session: Session, case_id: int, place: str) -> View:
    """Return what the administration says of the answer in a place; an empty view where it says nothing."""
    return VIEWS.held(session.records, (case_id, item_of(place), row_of(place)))


def keep_answer(session: Session, case_id: int, place: str, rationale: str) -> Changes:
    """Decide that an answer stays as it is; AuditError without a rationale, or where it was changed after the view."""
    before = _noted_view(session, case_id, place)
    if before.decision is Decision.CHANGE:
        raise AuditError("fact_check.answer_changed", label=session.cases[case_id].label)
    return _set_view(session, ActKind.DECIDE_VIEW, before, _decided(session, before, Decision.KEEP, rationale))


def change_answer(session: Session, case_id: int, place: str, rationale: str) -> Changes:
    """Decide that an answer is as the administration says, in a closed case too; one act with the decision.

    Where the answer has no place in the file, that of the view becomes it. A closed case is opened again by that, for
    the same reason. AuditError without a rationale, where the view has no value or points at a document that was not
    in the file, and where the value is not accepted any more.
    """
    before = _noted_view(session, case_id, place)
    decided = _decided(session, before, Decision.CHANGE, rationale)
    label = session.cases[case_id].label
    require_begun(session.cases[case_id])
    if before.presence is Presence.LATER:
        raise AuditError("fact_check.document_later", label=label)
    value = accepted_view(session, case_id, place, before.value)
    if not value:
        raise AuditError("fact_check.no_value", label=label)
    changes = [*_as_viewed(session, before, value), *differences(VIEWS, before, decided)]
    if session.cases[case_id].status is CaseStatus.DONE:
        changes += opening_changes(session.cases[case_id], decided.rationale)
    return record_differences(session, ActKind.DECIDE_VIEW, changes)


def left_by_change(session: Session, view: View) -> OpenPoints | None:
    """Return what changing an answer as a view says would leave to do in its closed case; None where it is open.

    AuditError where the value is none of the item's answers.
    """
    if session.cases[view.case_id].status is not CaseStatus.DONE:
        return None
    value = accepted_view(session, view.case_id, view.place, view.value)
    return _left_by(session, view.case_id, _as_viewed(session, view, value))


def reopen_decision(session: Session, case_id: int, place: str) -> Changes:
    """Let a view wait for a decision again; an answer that was changed after it stays as it is."""
    before = _noted_view(session, case_id, place)
    return _set_view(session, ActKind.DECIDE_VIEW, before, _undecided(before))


def undecided_views(session: Session) -> list[View]:
    """Return the views that wait for the auditor's decision, by case and item; agreements need none."""
    return [view for view in session.counted_views() if view.outcome is ViewOutcome.OPEN]


def note_claim(
    session: Session,
    item: str,
    more: str,
    *,
    words: str = "",
    day: str = "",
    who: str = "",
    unit: str = "",
    rationale: str = "",
    number: int = 0,
) -> Changes:
    """Note that the administration holds an item to be met in so many more, without naming cases.

    `more` is as typed, `unit` '' for all; `number` is that of a claim to be changed, 0 for a new one. AuditError where
    the item has no outcome, or where `more` is no number from 1 to how many of them do not meet the item.
    """
    asked = logic_of(session).checklist.item(item)
    number = number or session.log.last_record(Field.CLAIM_MORE, item=item) + 1
    before = CLAIMS.held(session.records, (item, number))
    claim = Claim(
        item,
        number,
        _number_claimed(session, asked, more, unit, number),
        clean(words).strip(),
        day_or_today(session, day),
        clean(who).strip(),
        unit,
        clean(rationale).strip(),
    )
    return record_differences(session, ActKind.NOTE_CLAIM, differences(CLAIMS, before, claim))


def withdraw_claim(session: Session, item: str, number: int) -> Changes:
    """Take away a number that the administration claimed; the log keeps that it did."""
    before = CLAIMS.held(session.records, (item, number))
    return record_differences(session, ActKind.NOTE_CLAIM, differences(CLAIMS, before, Claim(item, number)))


class ClaimRemark(Enum):
    """What is to be known of a claim."""

    UNIT_GONE = auto()
    """No case has its unit any more."""

    BEYOND = auto()
    """With the others it says more than is left."""


def claim_remarks(session: Session, claim: Claim) -> tuple[ClaimRemark, ...]:
    """Return what is to be known of a claim.

    The tally counts a claim without such a unit in the whole alone, and never more than is left.
    """
    units = {case.unit for case in session.present_cases()}
    item = logic_of(session).checklist.item(claim.item)
    of_item = [one for one in session.claims if one.item == claim.item]
    of_unit = [one for one in of_item if one.unit == claim.unit]
    is_gone = claim.unit != "" and claim.unit not in units
    is_beyond = _more(of_item) > _unmet(session, item, "") or (
        claim.unit in units - {""} and _more(of_unit) > _unmet(session, item, claim.unit)
    )
    found = {ClaimRemark.UNIT_GONE: is_gone, ClaimRemark.BEYOND: is_beyond}
    return tuple(remark for remark, is_so in found.items() if is_so)


def day_or_today(session: Session, typed: str) -> str:
    """Return a day as it was typed, today where nothing was; AuditError where it is none."""
    return read_date(typed) if typed.strip() else session.today().isoformat()


def _number_claimed(session: Session, item: Item, more: str, unit: str, number: int) -> str:
    """Return the digits of a claim; AuditError where the item has no outcome or there are not so many left."""
    if not item.has_outcome:
        raise AuditError("fact_check.no_outcome", item=item.label)
    others = [one for one in session.claims if one.item == item.name and one.number != number]
    claimed = {part: _more(one for one in others if part in ("", one.unit)) for part in ("", unit)}
    most = {part: max(_unmet(session, item, part) - claimed[part], 0) for part in claimed}
    part = min(most, key=lambda one: most[one])
    digits = "".join(more.split())
    if not (digits.isascii() and digits.isdigit() and 1 <= int(digits) <= most[part]):
        counted = {"named": session.said_of(item.name).named(part), "claimed": claimed[part]}
        code = "fact_check.fewer_left" if any(counted.values()) else "fact_check.not_so_many"
        raise AuditError(code, item=item.label, value=more.strip(), most=most[part], **counted)
    return str(int(digits))


def _more(claims: Iterable[Claim]) -> int:
    return sum(int(claim.more) for claim in claims)


def _unmet(session: Session, item: Item, unit: str) -> int:
    """Count the cases, or rows, that are counted and do not meet an item, by the administration's own views."""
    repeats = logic_of(session).checklist.repeats_around(item)
    states = (
        session.answers[case.id][place].state
        for case in session.present_cases()
        if unit in ("", case.unit)
        for place in places_of(item, repeats, session.rows[case.id])
    )
    unmet = sum(state in COUNTED and state is not AnswerState.MET for state in states)
    return unmet - session.said_of(item.name).named(unit)


def _noted_view(session: Session, case_id: int, place: str) -> View:
    view = view_at(session, case_id, place)
    if not view.day:
        raise AuditError("fact_check.no_view", label=session.cases[case_id].label)
    return view


def _decided(session: Session, view: View, decision: Decision, rationale: str) -> View:
    reason = clean(rationale).strip()
    if not reason:
        raise AuditError("fact_check.no_rationale", label=session.cases[view.case_id].label)
    by, on = session.reviewer.name, session.today().isoformat()
    return replace(view, decision=decision, rationale=reason, decided_by=by, decided=on)


def _undecided(view: View) -> View:
    return replace(view, decision=Decision.OPEN, rationale="", decided_by="", decided="")


def _as_viewed(session: Session, view: View, value: str) -> list[Change]:
    """Return what gives an answer the value of a view, and its place in the file where the answer has none."""
    kept = session.answers[view.case_id][view.place].evidence
    evidence = change_at(Field.EVIDENCE, kept, kept or view.evidence, view.case_id, view.place)
    return [*answer_changes(session, view.case_id, view.place, value), evidence]


def _left_by(session: Session, case_id: int, changes: Sequence[Change]) -> OpenPoints:
    """Return what a case would have to do after changes that it has not now."""
    different = [change for change in changes if change.old != change.new]
    work = work_out(session, case_id, different)
    after = foreseen(session, {case_id: work})
    return new_points(open_points(session, case_id), open_points(after, case_id))


def _set_view(session: Session, kind: ActKind, before: View, after: View) -> Changes:
    return record_differences(session, kind, differences(VIEWS, before, after))
