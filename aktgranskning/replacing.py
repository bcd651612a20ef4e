"""Cases that cannot be read: they stay in the record, and the next spare may come in their place."""

from aktgranskning.adding import add
from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Absence, Case
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.sample import Method
from aktgranskning.drawing import last_ranks, new_case, register_of, sample_of
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session
from aktgranskning.store.draws import StoredMember, count_queue, read_queue


def mark_absent(session: Session, case_id: int, absence: Absence, reason: str) -> Changes:
    """Note why a case cannot be read; its answers are kept and not counted. AuditError without a reason."""
    return record_differences(session, ActKind.MARK_ABSENT, _absence(session.cases[case_id], absence, reason))


def restore_case(session: Session, case_id: int) -> Changes:
    """Let a case be read after all; a spare that came in its place stays, and so does why the case was not read."""
    case = session.cases[case_id]
    return record_differences(session, ActKind.RESTORE_CASE, _changes(case, Absence.PRESENT, case.absence_reason))


def replace_case(session: Session, case_id: int, absence: Absence, reason: str) -> Changes:
    """Note why a case cannot be read, and let the next spare of its queue come in its place.

    AuditError where the case was not drawn, has been replaced, or no spare is left on the list, or in the register.
    """
    case = session.cases[case_id]
    by = replacement_of(session, case_id)
    if by:
        raise AuditError("sample.replaced", label=case.label, by=by.label)
    spare = next_spare(session, case_id)
    if spare is None and not more_spares_exist(session, case_id):
        raise AuditError("sample.never_spares", label=case.label)
    if spare is None:
        raise AuditError("sample.spares_used", label=case.label, stratum=sample_of(session).plan.queue_of(case.stratum))
    changes = [change for change in _absence(case, absence, reason) if change.old != change.new]
    return add(session, ActKind.REPLACE_CASE, [new_case(spare, replaces=case_id)], changes)


def next_spare(session: Session, case_id: int) -> StoredMember | None:
    """Return who comes in a drawn case's place; None where no spare is left. AuditError where it was not drawn."""
    found = read_queue(session.file.database, *_queue(session, case_id), most=1)
    return found[0] if found else None


def spares_left(session: Session, case_id: int) -> int:
    """Return how many spares are left in the queue of a drawn case; AuditError where it was not drawn."""
    return count_queue(session.file.database, *_queue(session, case_id))


def more_spares_exist(session: Session, case_id: int) -> bool:
    """Whether the register has cases that no list of spares has yet, in the queue of a drawn case; by hand it has none.

    AuditError where the case was not drawn.
    """
    sample, register = sample_of(session), register_of(session)
    queue, last = _queue(session, case_id)
    size = register.strata[queue] if queue else register.size
    return sample.plan.method is not Method.BY_HAND and last + count_queue(session.file.database, queue, last) < size


def spares_by_queue(session: Session) -> dict[str, int]:
    """Return how many spares are left in each queue of the sample; AuditError where there is no sample."""
    taken, database = last_ranks(session), session.file.database
    return {queue: count_queue(database, queue, taken.get(queue, 0)) for queue in sample_of(session).allotted}


def _queue(session: Session, case_id: int) -> tuple[str, int]:
    """Return the queue that a drawn case stood in, and the last rank of it that is a case."""
    case, sample = session.cases[case_id], sample_of(session)
    if not case.rank:
        raise AuditError("sample.not_drawn", label=case.label)
    queue = sample.plan.queue_of(case.stratum)
    return queue, last_ranks(session).get(queue, 0)


def replacement_of(session: Session, case_id: int) -> Case | None:
    """Return the case that came in another's place; None where there is none."""
    return next((case for case in session.cases.values() if case.replaces == case_id), None)


def _absence(case: Case, absence: Absence, reason: str) -> list[Change]:
    cleaned = clean(reason).strip()
    if not cleaned:
        raise AuditError("sample.no_reason", label=case.label)
    return _changes(case, absence, cleaned)


def _changes(case: Case, absence: Absence, reason: str) -> list[Change]:
    return [
        Change(Field.ABSENCE, case.absence.value, absence.value, case.id),
        Change(Field.ABSENCE_REASON, case.absence_reason, reason, case.id),
    ]
