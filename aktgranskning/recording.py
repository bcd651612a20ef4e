"""The one way in which anything in an audit changes: worked out, logged and written in one transaction."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import datetime

from aktgranskning.backing_up import back_up_before
from aktgranskning.domain.acts import (
    AUDIT_FIELDS,
    BACKED_UP_BEFORE,
    ActKind,
    Change,
    Changes,
    Field,
)
from aktgranskning.domain.audit import Interpretation
from aktgranskning.domain.audit_facts import with_facts
from aktgranskning.domain.records import KIND_OF_FIELD, with_records
from aktgranskning.domain.undo_stacks import advance_undo
from aktgranskning.permitting import require_permitted, require_sealed
from aktgranskning.session import Session
from aktgranskning.store.damage import told_while_open
from aktgranskning.store.engine import Database
from aktgranskning.store.moments import parse_moment
from aktgranskning.store.sealing import closed_among, unsealed
from aktgranskning.working_out import CaseWork, work_out
from aktgranskning.writing import LogStamp, Writing


def record(
    session: Session,
    kind: ActKind,
    changes: Sequence[Change],
    *,
    act: int = 0,
    reverses: int = 0,
    moments: Mapping[int, datetime] | None = None,
    finish: Callable[[int], None] | None = None,
) -> Changes:
    """Carry out an act, and return what changed; nothing changes where it fails.

    `act` continues an earlier act (typed text); `reverses` is the act that an undo or redo concerns; `moments` sets
    what `now()` means in a case, which is else the present moment where a value changes; `finish` as of `commit`.
    """
    works = {}
    of_audit = [change for change in changes if not change.case_id]
    for case_id in _case_ids(changes):
        own = [change for change in changes if change.case_id == case_id]
        moment = moments[case_id] if moments else None
        works[case_id] = work_out(session, case_id, own, moment=moment, reverses=bool(reverses))
    logged = [*of_audit, *(change for work in works.values() for change in work.changes)]
    act = commit(session, kind, logged, works, act=act, reverses=reverses, finish=finish)
    for work in works.values():
        session.hold(work.case, work.moment, work.answers, work.rows)
    notes = [change for change in of_audit if change.field is Field.INTERPRETATION]
    session.interpretations = with_interpretations(session, notes)
    session.records = with_records(session.records, changes)
    session.audit = with_facts(session.audit, of_audit)
    answers = frozenset((case_id, place) for case_id, work in works.items() for place in work.touched)
    rows = any(work.new or work.gone for work in works.values())
    items = frozenset(change.item for change in notes)
    records = frozenset(KIND_OF_FIELD[change.field].table for change in changes if change.field in KIND_OF_FIELD)
    return Changes(
        kind,
        act,
        answers,
        frozenset(works),
        rows=rows,
        setup=any(change.field in AUDIT_FIELDS for change in of_audit),
        target=_target(changes),
        items=items,
        records=records,
    )


def record_differences(session: Session, kind: ActKind, changes: Iterable[Change], act: int = 0) -> Changes:
    """Carry out those of the changes that change something; `act` is continued only while it is the latest."""
    different = [change for change in changes if change.old != change.new]
    continued = act if session.undoable[-1:] == [act] and not session.redoable else 0
    if not different:
        return Changes(kind, continued)
    return record(session, kind, different, act=continued)


def commit(
    session: Session,
    kind: ActKind,
    changes: Sequence[Change],
    works: Mapping[int, CaseWork],
    *,
    act: int = 0,
    reverses: int = 0,
    prepare: Callable[[Database], None] | None = None,
    reshape: Callable[[Database], None] | None = None,
    in_words: Set[str] | None = None,
    as_worked_out: bool = False,
    at: datetime | None = None,
    finish: Callable[[int], None] | None = None,
) -> int:
    """Write an act in one transaction: `prepare`, the log, `reshape`, the cases as worked out; return the act's id.

    At its end `finish` is given the act's id, and may append to the log.

    `in_words` are the items whose values are kept as texts, where these are not those of the checklist alone. Who gave
    an answer and when is of this act, or `as_worked_out`. `at` is when (UTC), else now.
    """
    require_permitted(session, kind)
    with told_while_open(session.path):
        closed = closed_among(session.file.database, works)
        given_until = session.log.last_at() if as_worked_out else None
    require_sealed(session, kind, closed, changes)
    if kind in BACKED_UP_BEFORE:
        back_up_before(session)
    at = at or session.clock()
    database = session.file.database
    end = session.log.end
    first = session.log.last_id + 1
    words = in_words if in_words is not None else _in_words(session)
    writing = Writing(session, works, words, at, given_until)
    try:
        with session.file.transaction(), unsealed(database, closed, first):
            if prepare:
                prepare(database)
            session.log.append(
                writing.log_row(change, LogStamp(id_, act or first, kind, reverses))
                for id_, change in enumerate(changes, first)
            )
            writing.write_interpretations()
            if reshape:
                reshape(database)
            for case_id, work in works.items():
                writing.write_case(case_id, work)
            writing.write_records()
            writing.write_facts()
            if finish:
                finish(act or first)
    except BaseException:
        session.log.go_back(end)
        raise
    advance_undo(session.undoable, session.redoable, act or first, kind, reverses)
    session.saved_at = session.clock()
    return act or first


def with_interpretations(session: Session, changes: Iterable[Change]) -> tuple[Interpretation, ...]:
    """Return the interpretations as they are after those of the changes that make one, bring it back or take it away.

    They stand in the order in which they were made.
    """
    notes = {(one.item, one.number): one for one in session.interpretations}
    for change in changes:
        key = change.item, int(change.row_path)
        notes.pop(key, None)
        if change.new:
            made = session.log.interpretation_made(*key)
            by, at = (made.reviewer, parse_moment(made.at)) if made else (session.reviewer.name, session.clock())
            notes[key] = Interpretation(*key, change.new, by, at)
    return tuple(sorted(notes.values(), key=lambda one: (one.at, one.item, one.number)))


def _in_words(session: Session) -> Set[str]:
    return session.checklist.in_words if session.checklist else frozenset()


def _case_ids(changes: Sequence[Change]) -> list[int]:
    return list(dict.fromkeys(change.case_id for change in changes if change.case_id))


def _target(changes: Sequence[Change]) -> tuple[int, str] | None:
    case_ids = _case_ids(changes)
    if len(case_ids) != 1:
        return None
    return case_ids[0], next((change.place for change in changes if change.item), "")
