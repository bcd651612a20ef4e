"""Works out what an act makes of a case: the changes themselves, and all that the checklist's logic makes of them."""

import copy
import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from aktgranskning.domain.acts import ANSWER_FIELDS, CASE_FIELDS, Change, Field, change_at
from aktgranskning.domain.audit import Absence, Answer, Case, CaseStatus
from aktgranskning.domain.form.standing import Circumstances, Standing, value_in_force
from aktgranskning.domain.logic import Evaluated, Logic
from aktgranskning.domain.places import in_order, is_within, item_of, repeat_of
from aktgranskning.session import Session

MOST_ROUNDS = 25
"""How often one act may set answers that set others again; what goes on longer sets each other for ever."""

CASE_ATTRIBUTES = {
    Field.STATUS: "status",
    Field.CASE_REVIEWER: "reviewer",
    Field.LABEL: "label",
    Field.REFERENCE: "reference",
    Field.UNIT: "unit",
    Field.STRATUM: "stratum",
    Field.RANK: "rank",
    Field.REPLACES: "replaces",
    Field.ABSENCE: "absence",
    Field.ABSENCE_REASON: "absence_reason",
    Field.ASSIGNED: "assigned",
    Field.SOURCE_SYSTEM: "source_system",
    Field.PERIOD_READ: "period_read",
    Field.DOCUMENTS: "documents",
    Field.PAGES: "pages",
    Field.OBSERVATIONS: "observations",
    Field.FOR_REPORT: "for_report",
    Field.URGENT: "urgent",
    Field.SECOND_READER: "second_reader",
    Field.SECOND_READ: "second_read",
}
"""The attribute of a case, and the column, that each field of the log sets."""

_READ: dict[Field, Callable[[str], object]] = {
    Field.STATUS: CaseStatus,
    Field.ABSENCE: Absence,
    Field.RANK: int,
    Field.REPLACES: int,
}
"""How what the log says of a field becomes the attribute, where it is not the text itself."""


@dataclass(slots=True)
class CaseWork:
    """One case on its way to its next state.

    `changes` are those of the act, and those that the logic adds because something else follows from them and must
    be logged. `answers` and `rows` are all of the case; `touched` are the places whose answer differs, `computed`
    those where the logic gave a value that is not logged; `new` and `gone` are rows.
    """

    case: Case
    moment_before: datetime
    moment: datetime
    answers: dict[str, Answer]
    rows: tuple[str, ...]
    changes: list[Change] = dataclasses.field(default_factory=list)
    touched: set[str] = dataclasses.field(default_factory=set)
    computed: set[str] = dataclasses.field(default_factory=set)
    new: list[str] = dataclasses.field(default_factory=list)
    gone: list[str] = dataclasses.field(default_factory=list)


def foreseen(session: Session, works: Mapping[int, CaseWork]) -> Session:
    """Return a session, only to be read, as this one would be with cases as worked out."""
    after = copy.copy(session)
    after.cases = {**session.cases, **{case_id: work.case for case_id, work in works.items()}}
    after.answers = {**session.answers, **{case_id: work.answers for case_id, work in works.items()}}
    after.rows = {**session.rows, **{case_id: work.rows for case_id, work in works.items()}}
    after.moments = {**session.moments, **{case_id: work.moment for case_id, work in works.items()}}
    return after


def work_out(
    session: Session, case_id: int, changes: Sequence[Change], *, moment: datetime | None = None, reverses: bool = False
) -> CaseWork:
    """Apply changes to one case and let the checklist's logic follow them; nothing is written.

    `moment` is what `now()` means from now on, else the present one where a value changes. What `reverses` an earlier
    act has in its changes everything that the logic added then, and adds nothing.
    """
    before = session.moments[case_id]
    if moment is None:
        sets_value = any(change.field in (Field.VALUE, Field.ROW) for change in changes)
        moment = session.moment() if sets_value else before
    work = CaseWork(session.cases[case_id], before, moment, dict(session.answers[case_id]), session.rows[case_id])
    standing = session.standing(case_id)
    added = _apply(session, work, changes)
    for _ in range(MOST_ROUNDS):
        if session.logic is None or not _concerns_logic(work, standing, added):
            break
        now = standing_of(session, work)
        follow_ups = _follow(session.logic, work, standing, now, added, given=changes)
        standing = now
        if reverses:
            break
        added = _apply(session, work, follow_ups)
    else:  # what was set last goes no further, but means what it means
        if session.logic is not None:
            _follow(session.logic, work, standing, standing_of(session, work), added, given=changes)
    return work


def _concerns_logic(work: CaseWork, before: Standing, added: Iterable[Change]) -> bool:
    circumstances = before.circumstances
    return (
        any(change.field in (Field.VALUE, Field.ROW, Field.STATUS) for change in added)
        or circumstances.moment != work.moment
    )


def standing_of(session: Session, work: CaseWork) -> Standing:
    """Return the case as it stands after what was worked out."""
    in_force = {place: value_in_force(answer) for place, answer in work.answers.items()}
    return Standing(in_force, work.rows, Circumstances(work.moment, session.seed_of(work.case.id), work.case.status))


def _apply(session: Session, work: CaseWork, changes: Iterable[Change]) -> list[Change]:
    """Apply the changes to the case, one after the other, and return them."""
    applied = list(changes)
    for change in applied:
        if change.field in CASE_FIELDS:
            work.case = with_field(work.case, change)
        elif change.field is Field.ROW:
            _add_row(session, work, change.row_path) if change.new else _remove_row(work, change.row_path)
        elif change.field in ANSWER_FIELDS:
            work.answers[change.place] = with_content(session, work.answers[change.place], change)
            work.touched.add(change.place)
    work.rows = in_order(work.rows)
    work.changes += applied
    return applied


def with_content(session: Session, answer: Answer, change: Change) -> Answer:
    """Return an answer with one field set; a mark for a second look is no answer, so who gave it and when stays."""
    given: dict[str, Any] = {change.field.value: change.new}
    if change.field is not Field.SECOND_LOOK:
        given |= {"reviewer": session.reviewer.name, "at": session.clock()}
    return replace(answer, **given)


def with_field(case: Case, change: Change) -> Case:
    """Return a case with one of its own fields set."""
    read = _READ.get(change.field, str)
    fields: dict[str, Any] = {CASE_ATTRIBUTES[change.field]: read(change.new)}
    return replace(case, **fields)


def _add_row(session: Session, work: CaseWork, row: str) -> None:
    assert session.logic is not None
    work.rows = (*work.rows, row)
    work.new.append(row)
    for place in session.logic.places_in(row):
        work.answers[place] = Answer()
        work.touched.add(place)


def _remove_row(work: CaseWork, row: str) -> None:
    work.rows = tuple(other for other in work.rows if not is_within(other, row))
    work.gone.append(row)
    for place in [place for place in work.answers if is_within(place, row)]:
        del work.answers[place]
        work.touched.discard(place)


def _follow(
    logic: Logic,
    work: CaseWork,
    before: Standing,
    now: Standing,
    added: Sequence[Change],
    given: Sequence[Change],
) -> list[Change]:
    """Evaluate what depends on the changes that were added last; return what must be set in its turn."""
    values = {place: answer.value for place, answer in work.answers.items()}
    changed = {change.item for change in added if change.field in (Field.VALUE, Field.ROW)}
    evaluated = logic.evaluate(values, now, logic.affected(changed, before, now))
    kept = dict(_take_over(logic, work, evaluated))
    moved = [place for place in evaluated if now.in_force[place] != before.in_force.get(place)]
    settled = {change.place for change in given if change.field is Field.VALUE}
    answered = [change.place for change in added if change.field is Field.VALUE and change.place in now.in_force]
    wanted = (
        _first_values(logic, now, added)
        | logic.recalculated(moved, before, now)
        | logic.triggered([*answered, *_computed_anew(logic, before, now, moved)], now)
        | kept
    )
    return [
        *_value_changes(work, {place: value for place, value in wanted.items() if place not in settled}),
        *_missing_rows(logic, work, now),
    ]


def _computed_anew(logic: Logic, before: Standing, now: Standing, moved: Iterable[str]) -> Iterator[str]:
    """Yield the derived places among those that moved that hold another value, rather than not being asked any more."""
    for place in moved:
        was, is_now = before.in_force.get(place), now.in_force[place]
        if was is not None and is_now is not None and logic.checklist.item(item_of(place)).is_derived:
            yield place


def _take_over(logic: Logic, work: CaseWork, evaluated: Mapping[str, Evaluated]) -> Iterator[tuple[str, str]]:
    """Note values and states that differ; yield those values that the log must hold."""
    for place, found in evaluated.items():
        answer = work.answers[place]
        value = found.value
        if value != answer.value and logic.keeps_its_value(item_of(place)):
            yield place, value
            value = answer.value
        if (answer.value, answer.state) != (value, found.state):
            work.touched.add(place)
            if answer.value != value:
                work.computed.add(place)
            work.answers[place] = replace(answer, value=value, state=found.state)


def _first_values(logic: Logic, now: Standing, added: Iterable[Change]) -> dict[str, str]:
    values: dict[str, str] = {}
    for change in added:
        if change.field is Field.ROW and change.new:
            values |= logic.first_values(now, change.row_path)
    return values


def _value_changes(work: CaseWork, wanted: Mapping[str, str]) -> Iterator[Change]:
    for place, value in wanted.items():
        old = work.answers[place].value
        if value != old:
            yield change_at(Field.VALUE, old, value, work.case.id, place)


def _missing_rows(logic: Logic, work: CaseWork, now: Standing) -> list[Change]:
    if work.case.status is CaseStatus.NOT_BEGUN:
        return []
    missing = logic.missing_rows(now)
    return [Change(Field.ROW, "", "1", work.case.id, repeat_of(row), row) for row in missing]
