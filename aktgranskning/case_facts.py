"""The acts upon what is noted of a case beside its answers: what was read, what else was seen, whose it is."""

from collections.abc import Mapping

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.audit import CaseDates, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session
from aktgranskning.store.log import LogRow
from aktgranskning.store.moments import parse_moment

MARKED = "1"
"""What the marks of an observation hold."""

_MOST_DIGITS = 9
"""More than any case has documents or pages, and no more than a workbook's cell holds exactly."""


def describe_case(
    session: Session, case_id: int, *, source_system: str, period_read: str, documents: str, pages: str, act: int = 0
) -> Changes:
    """Note what of a case was read; `act` as in `review.type_answer`.

    AuditError where the number of documents or pages is not written in digits, 9 at most.
    """
    case = session.cases[case_id]
    changes = (
        Change(Field.SOURCE_SYSTEM, case.source_system, clean(source_system).strip(), case_id),
        Change(Field.PERIOD_READ, case.period_read, clean(period_read).strip(), case_id),
        Change(Field.DOCUMENTS, case.documents, read_number("Antal handlingar", documents), case_id),
        Change(Field.PAGES, case.pages, read_number("Antal sidor", pages), case_id),
    )
    return record_differences(session, ActKind.EDIT_CASE, changes, act)


def observe(session: Session, case_id: int, text: str, act: int = 0) -> Changes:
    """Keep what was seen in a case outside the checklist; `act` as in `review.type_answer`."""
    change = Change(Field.OBSERVATIONS, session.cases[case_id].observations, clean(text), case_id)
    return record_differences(session, ActKind.OBSERVE, [change], act)


def toggle_for_report(session: Session, case_id: int) -> Changes:
    """Mark that what was seen in a case belongs in the report, or take the mark away."""
    return _toggle(session, Field.FOR_REPORT, case_id, session.cases[case_id].for_report)


def toggle_urgent(session: Session, case_id: int) -> Changes:
    """Mark that what was seen in a case must be raised at once, or take the mark away."""
    return _toggle(session, Field.URGENT, case_id, session.cases[case_id].urgent)


def _toggle(session: Session, field: Field, case_id: int, mark: str) -> Changes:
    return record_differences(session, ActKind.OBSERVE, [Change(field, mark, "" if mark else MARKED, case_id)])


def assign(session: Session, names: Mapping[int, str]) -> Changes:
    """Let each of these cases be for somebody to review, by the case's id; '' for nobody."""
    changes = [
        Change(Field.ASSIGNED, session.cases[case_id].assigned, clean(name).strip(), case_id)
        for case_id, name in names.items()
    ]
    return record_differences(session, ActKind.ASSIGN_CASES, changes)


def known_names(session: Session) -> list[str]:
    """Return everybody who reviews, has begun a case or been assigned one, in the order of their names."""
    return sorted({*session.initials} | working_names(session), key=str.casefold)


def working_names(session: Session) -> set[str]:
    """Return who takes part in the work: the present reviewer, and whoever has begun a case or been assigned one."""
    cases = session.cases.values()
    names = {session.reviewer.name, *(case.assigned for case in cases), *(case.reviewer for case in cases)}
    return names - {""}


def case_dates(session: Session) -> dict[int, CaseDates]:
    """Return when each case was begun and closed, as the log has it; None for what it is not now."""
    dates: dict[int, CaseDates] = dict.fromkeys(session.cases, (None, None))
    for row in session.log.rows_of_field(Field.STATUS):
        begun = dates.get(row.case_id, (None, None))[0]
        at = parse_moment(row.at)
        if row.new == CaseStatus.NOT_BEGUN:
            dates[row.case_id] = (None, None)
        else:
            dates[row.case_id] = (begun or at, at if row.new == CaseStatus.DONE else None)
    return {case_id: dates[case_id] for case_id in session.cases}


def closed_by(session: Session, case_id: int = 0) -> dict[int, str]:
    """Return who closed each case that is closed, or the one that is given, as the log has it.

    To take back that it was opened closes nothing.
    """
    found = {row.case_id: row.reviewer for row in session.log.rows_of_field(Field.STATUS, case_id) if _closes(row)}
    return {id_: name for id_, name in found.items() if id_ in session.cases and _is_closed(session, id_)}


def _closes(row: LogRow) -> bool:
    return row.new == CaseStatus.DONE and not row.reverses


def _is_closed(session: Session, case_id: int) -> bool:
    return session.cases[case_id].status is CaseStatus.DONE


def read_number(what: str, typed: str) -> str:
    """Return the digits of a number of documents or pages, '' for none; AuditError as in `describe_case`."""
    digits = "".join(typed.split())
    if digits and not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
        raise AuditError("case.not_a_number", what=what, value=typed.strip())
    return digits
