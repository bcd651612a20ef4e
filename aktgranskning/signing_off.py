"""The acts that sign an audit off: a second reader reads closed cases, and the audit is locked; and unlocking it."""

from collections.abc import Iterator
from dataclasses import dataclass

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Case, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.sampling import checked_seed, new_seed
from aktgranskning.domain.sign_off import (
    ALL,
    Lock,
    NoteState,
    ReviewNote,
    SecondReading,
    drawn_for_reading,
    is_same_person,
    write_lock,
    write_second_reading,
)
from aktgranskning.recording import record, record_differences
from aktgranskning.review import clean, require_present
from aktgranskning.session import Session
from aktgranskning.store.moments import write_moment


def plan_second_reading(session: Session, share: int, seed: str = "") -> Changes:
    """Decide which cases are read by a second reader: a share in per cent of those that can be read, 100 for all.

    Of a share they are drawn under the seed, one that nobody chose where it is ''. AuditError where the share is not
    1–100, the seed is of several lines, or there is no case.
    """
    if not 1 <= share <= ALL:
        raise AuditError("sign_off.no_share", share=share)
    labels = [case.label for case in session.present_cases()]
    if not labels:
        raise AuditError("sign_off.no_cases")
    plan = SecondReading(share)
    if share < ALL:
        drawn_under = checked_seed(seed) if seed else new_seed()
        plan = SecondReading(share, drawn_under, drawn_for_reading(labels, share, drawn_under))
    before = write_second_reading(session.audit.second_reading)
    change = Change(Field.SECOND_READING, before, write_second_reading(plan))
    return record_differences(session, ActKind.PLAN_SECOND_READING, [change])


def is_to_be_read(session: Session, case: Case) -> bool:
    """Whether a second reader reads a case, or has to: one that is planned and can be read."""
    plan = session.audit.second_reading
    return plan is not None and not case.is_absent and plan.includes(case.label)


def waits_for_second_reader(session: Session, case: Case) -> bool:
    """Whether a case is closed and a second reader has yet to read it."""
    return case.status is CaseStatus.DONE and not case.second_reader and is_to_be_read(session, case)


def may_read_second(session: Session, case: Case) -> bool:
    """Whether the present reviewer neither reviewed nor ever closed a case, and so can read it as the second one."""
    name = session.reviewer.name
    if is_same_person(name, case.reviewer):
        return False
    rows = session.log.rows_of_field(Field.STATUS, case.id)
    return not any(is_same_person(name, row.reviewer) for row in rows if row.new == CaseStatus.DONE)


def left_to_read(session: Session) -> Iterator[Case]:
    """Yield the cases that wait for the present reviewer to read them as the second one, who sees no tally until then.

    They come as they are kept; the first is enough to know whether there is one.
    """
    for case in session.cases.values():
        if waits_for_second_reader(session, case) and may_read_second(session, case):
            yield case


def read_second(session: Session, case_id: int) -> Changes:
    """Note that the present reviewer has read a closed case as its second reader.

    AuditError where it is not closed, was read already, has an open note, or is the reviewer's own.
    """
    case = session.cases[case_id]
    require_readable(session, case)
    if any(note.state is NoteState.OPEN for note in notes_of_case(session, case_id)):
        raise AuditError("sign_off.case_has_open_notes", label=case.label)
    changes = [
        Change(Field.SECOND_READER, "", session.reviewer.name, case_id),
        Change(Field.SECOND_READ, "", write_moment(session.clock()), case_id),
    ]
    return record(session, ActKind.READ_SECOND, changes)


def require_readable(session: Session, case: Case) -> None:
    """Refuse to read a case as its second reader where it is not closed, was read already, or is the reviewer's own."""
    require_present(case)
    if case.status is not CaseStatus.DONE:
        raise AuditError("sign_off.case_not_closed", label=case.label)
    if case.second_reader:
        raise AuditError("sign_off.already_read", label=case.label, by=case.second_reader)
    if not may_read_second(session, case):
        raise AuditError("sign_off.own_case", label=case.label, name=session.reviewer.name)


def notes_of_case(session: Session, case_id: int) -> list[ReviewNote]:
    """Return the notes on a case's answers, by item and number."""
    return [note for note in session.notes if note.case_id == case_id]


@dataclass(frozen=True, slots=True)
class LeftToSign:
    """What stands in the way of locking the audit: whether the second reading is planned, cases by id, and notes."""

    is_planned: bool
    open_cases: tuple[int, ...]
    unread_cases: tuple[int, ...]
    notes: tuple[ReviewNote, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether the audit can be locked."""
        return self.is_planned and not (self.open_cases or self.unread_cases or self.notes)


def left_to_sign(session: Session) -> LeftToSign:
    """Return what must be done before the audit can be locked; a note is done with when it is closed."""
    present = session.present_cases()
    return LeftToSign(
        session.audit.second_reading is not None,
        tuple(case.id for case in present if case.status is not CaseStatus.DONE),
        tuple(case.id for case in present if not case.second_reader and is_to_be_read(session, case)),
        tuple(
            note
            for note in session.notes
            if note.state is not NoteState.CLOSED and not session.cases[note.case_id].is_absent
        ),
    )


def lock_audit(session: Session) -> Changes:
    """Lock the audit: nothing can be changed from now on but by unlocking it. AuditError where something is left."""
    left = left_to_sign(session)
    if not session.present_cases():
        raise AuditError("sign_off.no_cases")
    if not left.is_planned:
        raise AuditError("sign_off.not_planned")
    if not left.is_nothing:
        counts = {"open": len(left.open_cases), "unread": len(left.unread_cases), "notes": len(left.notes)}
        raise AuditError("sign_off.left", **counts)
    lock = Lock(session.reviewer.name, session.clock(), session.log.head)
    return record(session, ActKind.LOCK_AUDIT, [Change(Field.LOCK, "", write_lock(lock))])


def unlock_audit(session: Session, reason: str) -> Changes:
    """Let the audit be changed again; AuditError where it is not locked, or without a reason."""
    written = clean(reason).strip()
    if session.audit.lock is None:
        raise AuditError("sign_off.not_locked")
    if not written:
        raise AuditError("sign_off.no_reason_to_unlock")
    changes = [Change(Field.LOCK, write_lock(session.audit.lock), ""), Change(Field.REASON, "", written)]
    return record(session, ActKind.UNLOCK_AUDIT, changes)
