"""The acts by which audit questions are answered on the audit's scale, and the history of an answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from aktgranskning.concluding.questioning import adopt_changes
from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.conclusions.answers import (
    AnsweredQuestion,
    answers,
    assessment_of,
    basis_of,
    overall_answer,
)
from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.conclusions.kinds import ASSESSMENTS
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.grouping import GroupBy, in_natural_order
from aktgranskning.domain.record_kind import Records
from aktgranskning.domain.records import differences, with_records
from aktgranskning.domain.tally import ItemTally
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session
from aktgranskning.store.log import LogRow
from aktgranskning.store.moments import parse_moment
from aktgranskning.store.texts import read_content


def assess(session: Session, question: str, rating: str, rationale: str, unit: str = "", act: int = 0) -> Changes:
    """Answer a question, or OVERALL, by the name of a step and the reasons for it, on the figures of now.

    `unit` is whom the answer is for, '' for the whole audit; `rating` '' gives words alone; `act` is continued by what
    is typed on. AuditError where there is no such question, step or unit, and where there is neither step nor reason.
    """
    step = session.audit.scale.step(rating)
    before = assessment_of(session.conclusions, question, unit)
    kept = before is not None and rating == before.rating
    if rating and step is None and not kept:
        raise _no_step(session, rating)
    reasons = clean(rationale).strip()
    if not (rating or reasons):
        raise AuditError("assessment.empty")
    require_unit(session, unit)
    held = before or Assessment(session.log.last_record(Field.ASSESSMENT_DAY) + 1)
    after = Assessment(
        held.number,
        question,
        unit,
        rating,
        step.word if step else held.word if rating else "",
        reasons,
        basis_of(session.audit, session.checklist, session.conclusions, tallies_now(session, unit), question, unit),
        session.reviewer.name,
        session.today().isoformat(),
    )
    changes = [*adopt_changes(session, question), *differences(ASSESSMENTS, held, after)]
    return record_differences(session, ActKind.ASSESS, changes, act)


def reword_rationale(session: Session, question: str, rationale: str, unit: str = "", act: int = 0) -> Changes:
    """Word the reasons for an answer anew, on the figures that it was made on: it stays flagged where it was.

    Who words them, and when, is who answers from then on.
    Without an answer the reasons become one, without a step; without a step and reasons there is none any more. `act`
    is continued by what is typed on. AuditError as `assess`.
    """
    before, reasons = assessment_of(session.conclusions, question, unit), clean(rationale).strip()
    if before is None:
        return assess(session, question, "", rationale, unit, act) if reasons else Changes(ActKind.ASSESS, 0)
    blank = Assessment(before.number)
    by, day = session.reviewer.name, session.today().isoformat()
    after = replace(before, rationale=reasons, by=by, day=day) if before.rating or reasons else blank
    changes = differences(ASSESSMENTS, before, after if reasons != before.rationale else before)
    return record_differences(session, ActKind.ASSESS, changes, act)


def withdraw_assessment(session: Session, question: str, unit: str = "") -> Changes:
    """Let a question be without an answer again; the log keeps the one that it had."""
    before = assessment_of(session.conclusions, question, unit)
    if before is None:
        return Changes(ActKind.ASSESS, 0)
    return record_differences(session, ActKind.ASSESS, differences(ASSESSMENTS, before, Assessment(before.number)))


def answered_now(session: Session, unit: str = "") -> tuple[AnsweredQuestion, ...]:
    """Return every audit question with its answer as it stands, whether there is a checklist or not."""
    return answers(session.audit, session.checklist, session.conclusions, tallies_now(session, unit), unit)


def overall_now(session: Session, unit: str = "") -> AnsweredQuestion:
    """Return the overall assessment as it stands."""
    return overall_answer(session.audit, session.checklist, session.conclusions, tallies_now(session, unit), unit)


def tallies_now(session: Session, unit: str = "") -> tuple[ItemTally, ...]:
    """Return the figures that an assessment of a unit rests on as they stand, of all cases where it is ''."""
    if session.checklist is None:
        return ()
    tally = session.live_tally()
    return tally.by(GroupBy.UNIT).get(unit, ()) if unit else tally.items()


def rating_named(session: Session, typed: str) -> str:
    """Return the name of the step that somebody means by its word or name, '' for none.

    AuditError, with the steps that there are, where the audit's scale has no such one.
    """
    if not typed.strip():
        return ""
    step = session.audit.scale.called(typed)
    if step is None:
        raise _no_step(session, typed)
    return step.name


def _no_step(session: Session, rating: str) -> AuditError:
    known = ", ".join(step.word for step in session.audit.scale.answers)
    return AuditError("assessment.no_step", rating=rating, known=known)


def require_unit(session: Session, unit: str) -> None:
    """Raise AuditError, with those that there are, where a unit has neither cases nor assessments; '' is the whole."""
    units = {case.unit for case in session.cases.values()} | {one.unit for one in session.conclusions.assessments}
    if unit and unit not in units:
        raise AuditError("assessment.no_unit", unit=unit, units=", ".join(in_natural_order(units - {""})))


@dataclass(frozen=True, slots=True)
class AssessmentEntry:
    """What one act made of an assessment: the word of its step ('' for none) and its reasons, by whom and when.

    `is_withdrawn` where there was none after it, `is_confirmed` where the one before was made anew as it was on other
    figures, `is_undone` where the act was taken back later.
    """

    at: datetime
    by: str
    word: str
    rationale: str
    is_undone: bool
    is_withdrawn: bool = False
    is_confirmed: bool = False


def assessment_history(session: Session, question: str, unit: str = "") -> list[AssessmentEntry]:
    """Return what became of the answer to a question for a unit, the latest first; what was undone is told too."""
    in_force = session.log.acts_in_force(ActKind.ASSESS)
    entries: dict[int, AssessmentEntry] = {}
    for row, before, after in _steps_of_assessments(session):
        about = after if after.day else before
        if row.kind == ActKind.ASSESS and (about.question, about.unit) == (question, unit):
            at, is_undone = parse_moment(row.at), row.act not in in_force
            entries[row.act] = AssessmentEntry(
                at,
                row.reviewer,
                after.word,
                after.rationale,
                is_undone,
                is_withdrawn=not after.day,
                is_confirmed=_says(before) == _says(after),
            )
    return list(reversed(entries.values()))


def _says(assessment: Assessment) -> tuple[bool, str, str]:
    """Return what a reader is told of an assessment: whether there is one, its step and its reasons."""
    return bool(assessment.day), assessment.rating, assessment.rationale


def _steps_of_assessments(session: Session) -> Iterator[tuple[LogRow, Assessment, Assessment]]:
    """Yield, for each act and assessment, the last row, and the assessment before it and after."""
    rows = session.log.rows_of_records(*ASSESSMENTS.attributes)
    held: Records = {}
    for (_, number), group in groupby(rows, key=lambda row: (row.act, row.row_path)):
        of_act = list(group)
        contents = [(Field(row.field), read_content(session.file.database, row.new)) for row in of_act]
        after = with_records(held, [Change(field, "", new, row_path=number) for field, new in contents])
        key = (int(number),)
        yield of_act[-1], ASSESSMENTS.held(held, key), ASSESSMENTS.held(after, key)
        held = after
