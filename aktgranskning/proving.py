"""Proves a sample: its register is read again and its draw made again, in memory, and both are compared."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from aktgranskning.domain.acts import Changes
from aktgranskning.domain.allocation import allotted
from aktgranskning.domain.audit import Audit, Case
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.domain.register import Duplicates, Register, RegisterChoices
from aktgranskning.domain.register_columns import folded, with_columns_called
from aktgranskning.domain.sample import Draw, DrawPlan, FrameCase, Method
from aktgranskning.domain.sampling import draw, rank_hash
from aktgranskning.domain.wording import WHOLE_FRAME
from aktgranskning.drawing import add_spares, extend_sample, frame_of, last_ranks, register_of, sample_of
from aktgranskning.engagement import create_in_memory
from aktgranskning.intake.registers import is_text
from aktgranskning.kept_sample import Queues, draws_and_frame_changed, listed_ranks, members_changed
from aktgranskning.registering import Progress, load_register
from aktgranskning.session import Session


@dataclass(frozen=True, slots=True)
class Proof:
    """What a proof found: where nothing differs, the file gives the same sample.

    `same_file` is whether it is the very file that was read, byte for byte: a copy of the register that was saved
    anew is another file and can hold the same cases. `size` is N and `cases` how many drawn cases were compared;
    `added` are those that were added by hand beside the draw, of which nothing can be proved. Of a sample `by_hand` the
    proof says only that its cases are in the register.
    """

    same_file: bool
    size: int
    frame_hash: str
    cases: int
    added: int
    by_hand: bool
    differences: tuple[Problem, ...]


def prove_sample(
    session: Session, path: Path, progress: Progress, *, sheet: str | None = None, header_row: int | None = None
) -> Proof:
    """Read a register as the sample's was read, draw again, and compare the register and each drawn case.

    `sheet` and `header_row` are where a copy has them elsewhere than the file that was read.
    What the audit file keeps of the sample besides is compared as well, with its log, the register and the draw.
    Nothing is written. The differences name cases by label and rank, never by identity. AuditError where there is no
    sample, or the file cannot be read or has nothing that belongs to the frame.
    """
    sample, recorded = sample_of(session), register_of(session)
    with _read_again(session, path, _in_copy(recorded, path, sheet, header_row), progress) as again:
        found = register_of(again)
        drawn = _drawn_again(again, sample.plan, session)
    cases = [case for case in session.cases.values() if case.rank]
    differences = [
        *_between_registers(recorded, found),
        *_between_sizes(sample, found),
        *(_between_cases(sample, cases, drawn) or _out_of_order(sample, cases)),
        *draws_and_frame_changed(session),
    ]
    if (found.frame_hash, found.strata) == (recorded.frame_hash, recorded.strata):
        differences += members_changed(session, drawn)
    return Proof(
        same_file=recorded.count.sha256 == found.count.sha256,
        size=found.size,
        frame_hash=found.frame_hash,
        cases=len(cases),
        added=len(session.cases) - len(cases),
        by_hand=sample.plan.method is Method.BY_HAND,
        differences=tuple(differences),
    )


def go_on_with(session: Session, path: Path, choices: RegisterChoices, plan: DrawPlan, progress: Progress) -> Changes:
    """Extend the sample from a file that holds the register which it was drawn from, as `plan` asks: cases or spares.

    AuditError where the file, how it is read, the method or the seed is another, or nothing grows.
    """
    _check_register(session, path, choices, progress)
    sample = sample_of(session).plan
    if (plan.method, plan.seed, plan.allocation) != (sample.method, sample.seed, sample.allocation):
        raise AuditError("sample.other_draw")
    if (plan.size, plan.sizes) == (sample.size, sample.sizes) and plan.spares > sample.spares:
        return add_spares(session, plan.spares)
    return extend_sample(session, replace(plan, spares=max(plan.spares, sample.spares)))


def _check_register(session: Session, path: Path, choices: RegisterChoices, progress: Progress) -> None:
    """Refuse a register that another frame is read from; only its cases count, not how the file is written."""
    recorded = register_of(session)
    if _of_frame(choices) != _of_frame(recorded.choices):
        raise AuditError("sample.other_choices")
    with _read_again(session, path, _in_copy(recorded, path), progress) as again:
        if register_of(again).frame_hash != recorded.frame_hash:
            raise AuditError("sample.other_register", file=path.name)


def _of_frame(choices: RegisterChoices) -> tuple[object, ...]:
    alike = with_columns_called(choices, folded)
    return alike.identity, alike.strata, alike.where


def _in_copy(recorded: Register, path: Path, sheet: str | None = None, header_row: int | None = None) -> Register:
    """Return a register as a copy of its file is to be read; one that is a text has no sheet to choose."""
    choices = recorded.choices
    kept = "" if is_text(path.name) else choices.sheet
    row = header_row or choices.header_row
    return replace(recorded, choices=replace(choices, sheet=kept if sheet is None else sheet, header_row=row))


def _read_again(session: Session, path: Path, recorded: Register, progress: Progress) -> Session:
    """Return an audit in memory that holds the register; the caller closes it.

    What was settled then is settled again; what there was nothing of then is left out, and told by the numbers.
    """
    settlement = replace(
        recorded.settlement,
        duplicates=recorded.settlement.duplicates or Duplicates.FIRST_KEPT,
        empty_left_out=True,
    )
    again = create_in_memory(Audit(), session.reviewer)
    try:
        load_register(again, path, recorded.choices, settlement, progress)
    except BaseException:
        again.close()
        raise
    return again


def _drawn_again(again: Session, plan: DrawPlan, session: Session) -> Queues:
    """Return who has each rank that is a case of the audit or a spare; by hand, who is in the frame at all."""
    frame = frame_of(again, plan)
    if plan.method is Method.BY_HAND:
        picked = {case.reference: case.rank for case in session.cases.values() if case.rank}
        found = (FrameCase(*case) for case in frame if case[1] in picked)
        return {("", picked[case.identity]): case for case in found}
    last, listed = last_ranks(session), listed_ranks(session)
    reach = {queue: max(last.get(queue, 0), listed.get(queue, 0)) for queue in last | listed}
    members = draw(replace(plan, spares=0), reach, frame, register_of(again).size)
    return {(plan.queue_of(member.case.stratum), member.rank): member.case for member in members}


def _between_registers(recorded: Register, found: Register) -> Iterator[Problem]:
    numbers = {
        "proof.rows": (recorded.count.rows, found.count.rows),
        "proof.left": (recorded.count.left, found.count.left),
        "proof.duplicates": (recorded.duplicates, found.duplicates),
        "proof.empty": (recorded.empty, found.empty),
        "proof.size": (recorded.size, found.size),
    }
    for code, (before, now) in numbers.items():
        if before != now:
            yield Problem(code, parameters={"before": before, "now": now})
    if recorded.frame_hash != found.frame_hash:
        yield Problem("proof.frame_hash")
    for stratum in dict.fromkeys([*recorded.strata, *found.strata]):
        before, now = recorded.strata.get(stratum, 0), found.strata.get(stratum, 0)
        if stratum and before != now:
            yield Problem("proof.stratum_size", parameters={"stratum": stratum, "before": before, "now": now})


def _between_sizes(sample: Draw, found: Register) -> Iterator[Problem]:
    """Yield where the plan would take another number of a queue out of the register that was read again."""
    if sample.plan.method is Method.BY_HAND:
        return
    try:
        sizes = allotted(sample.plan, found.strata)
    except AuditError:
        yield Problem("proof.not_drawable")
        return
    for queue in dict.fromkeys([*sample.allotted, *sizes]):
        before, now = sample.allotted.get(queue, 0), sizes.get(queue, 0)
        if before != now:
            yield Problem("proof.allotted", parameters={"queue": _named(queue), "before": before, "now": now})


def _between_cases(sample: Draw, cases: Sequence[Case], drawn: Queues) -> list[Problem]:
    """Return what is wrong with each drawn case, and then with the ranks of each queue."""
    problems = []
    for case in cases:
        expected = drawn.get((sample.plan.queue_of(case.stratum), case.rank))
        parameters: dict[str, object] = {"label": case.label, "rank": _rank(sample, case)}
        if expected is None or expected.identity != case.reference:
            problems.append(Problem("proof.other_case", parameters=parameters))
        elif expected.stratum != case.stratum:
            problems.append(Problem("proof.other_stratum", parameters=parameters))
    return problems + list(_between_ranks(sample, cases))


def _between_ranks(sample: Draw, cases: Sequence[Case]) -> Iterator[Problem]:
    """Yield ranks that no case has or several have, and queues of which more or fewer were drawn than is recorded."""
    queues: dict[str, list[Case]] = {queue: [] for queue in sample.allotted}
    for case in cases:
        queues.setdefault(sample.plan.queue_of(case.stratum), []).append(case)
    for queue, of_queue in queues.items():
        ranks = Counter(case.rank for case in of_queue)
        missing = set(range(1, max(ranks, default=0) + 1)) - set(ranks)
        again = [rank for rank, count in ranks.items() if count > 1]
        for code, unfit in {"proof.ranks_missing": missing, "proof.ranks_twice": again}.items():
            if unfit:
                listed = ", ".join(map(str, sorted(unfit)))
                yield Problem(code, parameters={"queue": _named(queue), "ranks": listed})
        first = sum(not case.replaces for case in of_queue)
        before = sample.allotted.get(queue, 0)
        if first != before:
            yield Problem("proof.drawn", parameters={"queue": _named(queue), "before": before, "now": first})


def _out_of_order(sample: Draw, cases: Sequence[Case]) -> Iterator[Problem]:
    """Yield each case that stands before one that was drawn before it: in the sample, and in each extension of it."""
    first = [case for case in cases if not case.replaces]
    sizes = [*sample.sizes_before, sample.size]
    for start, end in pairwise([0, *sizes]):
        for case, following in pairwise(first[start:end]):
            if _place(sample, case) > _place(sample, following):
                yield Problem("proof.order", parameters={"label": case.label, "rank": _rank(sample, case)})


def _place(sample: Draw, case: Case) -> tuple[int, str]:
    """Return what orders the cases of one draw."""
    if sample.plan.method is Method.BY_HAND:
        return case.rank, ""
    return 0, rank_hash(sample.plan.seed, case.reference)


def _named(queue: str) -> str:
    return f"”{queue}”" if queue else WHOLE_FRAME


def _rank(sample: Draw, case: Case) -> str:
    """Write a rank behind its stratum, where the sample has strata."""
    queue = sample.plan.queue_of(case.stratum)
    return f"”{queue}” {case.rank}" if queue else str(case.rank)
