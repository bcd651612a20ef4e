"""Draws a sample, makes its cases those of the audit, and goes on with it; every draw is in the log."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from aktgranskning.adding import NewCase, add, remove
from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.allocation import allotted, check_spares, extended
from aktgranskning.domain.audit import Case, CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import Register
from aktgranskning.domain.sample import Draw, DrawPlan, DrawState, Member, Method
from aktgranskning.domain.sampling import draw
from aktgranskning.domain.sampling_json import draw_to_json
from aktgranskning.recording import commit
from aktgranskning.session import Session
from aktgranskning.store.draws import (
    StoredMember,
    described,
    read_members,
    replace_members,
    set_state,
    throw_away_draws,
    write_draw,
)
from aktgranskning.store.engine import Database
from aktgranskning.store.registers import frame_cases, frame_cases_by_identity

MOST_CASES = 10_000
"""How many cases an audit may have."""


def draw_sample(session: Session, plan: DrawPlan) -> Changes:
    """Draw a sample from the register; one that waits to be taken is thrown away, and stays in the log.

    AuditError where there is no register, the audit has drawn cases already, or the plan does not fit the register.
    """
    register = register_of(session)
    if session.sampling.sample:
        raise AuditError("sample.taken")
    sizes = allotted(plan, register.strata)
    _check_number(session, sum(sizes.values()))
    members = draw(plan, sizes, frame_of(session, plan), register.size)
    nameless = replace(plan, picked=())  # who was picked stands among the members alone
    id_ = len(session.sampling.draws) + 1
    made = Draw(id_, register.id, nameless, sizes, session.reviewer.name, session.clock())

    def write(database: Database) -> None:
        throw_away_draws(database)
        write_draw(database, made)
        replace_members(database, _with_queues(plan, members))

    change = Change(Field.DRAW, "", draw_to_json(made))
    act = commit(session, ActKind.DRAW_SAMPLE, [change], {}, prepare=write, at=made.at)
    earlier = (replace(one, state=DrawState.THROWN_AWAY) for one in session.sampling.draws)
    session.sampling = replace(session.sampling, draws=(*earlier, made))
    return Changes(ActKind.DRAW_SAMPLE, act, setup=True)


def take_sample(session: Session) -> Changes:
    """Let the drawn cases be cases of the audit, in the order of the draw; AuditError where none waits."""
    waiting = session.sampling.draw
    if waiting is None or waiting.state is not DrawState.DRAWN:
        raise AuditError("sample.none_drawn")
    cases = [new_case(member) for member in read_members(session.file.database) if not member.is_spare]
    _check_number(session, len(cases))

    def write(database: Database) -> None:
        set_state(database, waiting.id, DrawState.TAKEN)

    done = add(session, ActKind.TAKE_SAMPLE, cases, [Change(Field.SAMPLE, "", str(waiting.id))], write)
    _remember(session, replace(waiting, state=DrawState.TAKEN))
    return done


def extend_sample(session: Session, plan: DrawPlan) -> Changes:
    """Go on with the sample: more cases of the same queues, whose ranks go on where they ended.

    `plan` is that of the sample, larger. AuditError where it is another one, takes anything back, or adds nothing.
    """
    sample, register = sample_of(session), register_of(session)
    return _go_on(session, sample, plan, extended(sample, plan, register.strata, last_ranks(session)))


def add_spares(session: Session, number: int) -> Changes:
    """List so many spares of each queue behind those that are cases; AuditError where there can be none."""
    sample = sample_of(session)
    if sample.plan.method in (Method.ALL, Method.BY_HAND):
        raise AuditError("sample.no_spares")
    check_spares(number)
    return _go_on(session, sample, replace(sample.plan, spares=number), dict.fromkeys(sample.allotted, 0))


def discard_sample(session: Session) -> Changes:
    """Take all drawn cases out of the audit, and throw the draw away.

    AuditError where any of them has been begun, cannot be read, or something is noted of it: that stays.
    """
    sample = sample_of(session)
    told = told_of(session)
    if told:
        raise AuditError("sample.begun", labels=", ".join(told))
    drawn = [case.id for case in session.cases.values() if case.rank]
    change = Change(Field.SAMPLE, str(sample.id), "")
    done = remove(session, ActKind.DISCARD_SAMPLE, drawn, [change], throw_away_draws)
    _remember(session, replace(sample, state=DrawState.THROWN_AWAY))
    return done


def told_of(session: Session) -> list[str]:
    """Return the labels of the drawn cases of which anything has been found, so that the sample stays."""
    waiting = {request.case_id for request in session.requests}
    cases = session.cases.values()
    return [case.label for case in cases if case.rank and (_is_told_of(case) or case.id in waiting)]


def new_case(member: StoredMember, replaces: int = 0) -> NewCase:
    """Return the case that a drawn case or a spare becomes; `replaces` is the id of the one that it is drawn for."""
    return NewCase("", member.identity, member.unit, member.stratum, member.rank, replaces)


def register_of(session: Session) -> Register:
    """Return the register in force; AuditError where there is none."""
    if session.sampling.register is None:
        raise AuditError("register.none")
    return session.sampling.register


def sample_of(session: Session) -> Draw:
    """Return the draw whose cases are those of the audit; AuditError where there is none."""
    if session.sampling.sample is None:
        raise AuditError("sample.none_taken")
    return session.sampling.sample


def frame_of(session: Session, plan: DrawPlan) -> Iterator[tuple[int, str, str]]:
    """Yield every case of the frame, as the fields of `FrameCase`, in the order that the method needs them in."""
    by_identity = plan.method is Method.SYSTEMATIC
    return (frame_cases_by_identity if by_identity else frame_cases)(session.file.database)


def last_ranks(session: Session) -> dict[str, int]:
    """Return by queue the last rank of the sample that is a case of the audit."""
    plan = sample_of(session).plan
    last: dict[str, int] = {}
    for case in session.cases.values():
        if case.rank:
            queue = plan.queue_of(case.stratum)
            last[queue] = max(last.get(queue, 0), case.rank)
    return last


def _is_told_of(case: Case) -> bool:
    """Say whether anything has been found of a case."""
    read = (case.source_system, case.period_read, case.documents, case.pages)
    seen = (case.observations, case.for_report, case.urgent)
    return case.status is not CaseStatus.NOT_BEGUN or case.is_absent or any((*read, *seen))


def _go_on(session: Session, sample: Draw, plan: DrawPlan, more: Mapping[str, int]) -> Changes:
    """Take so many more of each queue, and list the spares behind them anew."""
    _check_number(session, sum(more.values()))
    database, taken = session.file.database, last_ranks(session)
    members = draw(plan, more, frame_of(session, plan), register_of(session).size, taken)
    sizes = {queue: sample.allotted.get(queue, 0) + count for queue, count in more.items()}
    before = (*sample.sizes_before, sample.size) if any(more.values()) else sample.sizes_before
    larger = replace(sample, plan=plan, allotted=sizes, sizes_before=before)
    placed = list(_with_queues(plan, members))
    cases = [new_case(member) for member in described(database, placed) if not member.is_spare]

    def write(database: Database) -> None:
        write_draw(database, larger)
        replace_members(database, placed, taken)

    change = Change(Field.DRAW, draw_to_json(sample), draw_to_json(larger))
    done = add(session, ActKind.EXTEND_SAMPLE, cases, [change], write)
    _remember(session, larger)
    return done


def _with_queues(plan: DrawPlan, members: Sequence[Member]) -> Iterable[tuple[str, Member]]:
    return ((plan.queue_of(member.case.stratum), member) for member in members)


def _check_number(session: Session, more: int) -> None:
    if len(session.cases) + more > MOST_CASES:
        raise AuditError("sample.too_many", most=MOST_CASES, cases=len(session.cases), more=more)


def _remember(session: Session, draw: Draw) -> None:
    """Let a draw that is in the audit already be what it has become."""
    draws = tuple(draw if one.id == draw.id else one for one in session.sampling.draws)
    session.sampling = replace(session.sampling, draws=draws)
