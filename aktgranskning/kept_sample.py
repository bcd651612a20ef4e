"""Whether what an audit file keeps of its sample beside the cases is what its log, the register and the seed say."""

from collections import Counter
from collections.abc import Iterator, Mapping

from aktgranskning.domain.acts import Field
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.register import Register
from aktgranskning.domain.sample import DrawState, FrameCase, Method
from aktgranskning.domain.sampling import frame_hash
from aktgranskning.domain.sampling_json import draw_to_json
from aktgranskning.drawing import register_of, sample_of
from aktgranskning.session import Session
from aktgranskning.store.draws import read_members
from aktgranskning.store.registers import frame_strata, sorted_identities

Queues = Mapping[tuple[str, int], FrameCase]
"""Who was drawn, by queue and rank."""


def listed_ranks(session: Session) -> dict[str, int]:
    """Return by queue the last rank that the list of drawn cases and spares reaches, where the frame has as many.

    It was written by the latest draw or extension: behind those drawn, and those that had replaced others by then,
    stand the spares. The log says so; the cases may have been tampered with.
    """
    sample = sample_of(session)
    if sample.plan.method is Method.BY_HAND:
        return dict(sample.allotted)
    written = max((row.id for row in session.log.rows_of_field(Field.DRAW)), default=0)
    replaced = Counter(_queue_of(session, case_id) for case_id, row in _replacing(session).items() if row < written)
    last = {queue: size + replaced[queue] for queue, size in sample.allotted.items()}
    return {queue: rank + sample.plan.spares for queue, rank in last.items() if rank}


def draws_and_frame_changed(session: Session) -> Iterator[Problem]:
    """Yield a problem where the draws are not those of the log, and one where the frame is not that of the register."""
    if _draws_kept(session) != _draws_in_log(session):
        yield Problem("proof.draws_changed")
    if not _is_frame_of(session, register_of(session)):
        yield Problem("proof.frame_changed")


def members_changed(session: Session, drawn: Queues) -> Iterator[Problem]:
    """Yield a problem where the list of drawn cases and spares is another one.

    `drawn` is who has the ranks of `listed_ranks` in a draw that was made again, and maybe further ones.
    """
    if _members_kept(session) != _members_drawn(session, drawn):
        yield Problem("proof.members_changed")


def _draws_kept(session: Session) -> list[tuple[str, DrawState]]:
    return [(draw_to_json(draw), draw.state) for draw in session.sampling.draws]


def _draws_in_log(session: Session) -> list[tuple[str, DrawState]]:
    """Return every draw as the log has it, extended or not; all but the one that was taken last are thrown away."""
    plans: list[str] = []
    for row in session.log.rows_of_field(Field.DRAW):
        plans[len(plans) - bool(row.old) :] = [row.new]  # an extension is the same draw
    taken = [row.new for row in session.log.rows_of_field(Field.SAMPLE)][-1:]
    states = (DrawState.TAKEN if [str(id_)] == taken else DrawState.THROWN_AWAY for id_, _ in enumerate(plans, 1))
    return list(zip(plans, states, strict=True))


def _is_frame_of(session: Session, register: Register) -> bool:
    database = session.file.database
    if frame_strata(database) != register.strata:
        return False
    identities = (identity for block in sorted_identities(database) for identity in block)
    return frame_hash(identities) == register.frame_hash


_Listed = set[tuple[str, int, bool, str, str]]
"""Queue, rank, whether it was drawn as a spare, identity and stratum of each case on a list."""


def _members_kept(session: Session) -> _Listed:
    return {
        (member.queue, member.rank, member.is_spare, member.identity, member.stratum)
        for member in read_members(session.file.database)
    }


def _members_drawn(session: Session, drawn: Queues) -> _Listed:
    listed, first = listed_ranks(session), _drawn_first(session)
    return {
        (queue, rank, (queue, rank) not in first, case.identity, case.stratum)
        for (queue, rank), case in drawn.items()
        if rank <= listed.get(queue, 0)
    }


def _drawn_first(session: Session) -> set[tuple[str, int]]:
    """Return queue and rank of each case that was drawn and came in no other's place, as the log has them."""
    rows = [row for row in session.log.rows_of_field(Field.RANK) if row.case_id in session.cases]
    replacing = _replacing(session)
    return {(_queue_of(session, row.case_id), int(row.new)) for row in rows if row.case_id not in replacing}


def _replacing(session: Session) -> dict[int, int]:
    """Return the cases that came in another's place, each with the row of the log that says so."""
    rows = session.log.rows_of_field(Field.REPLACES)
    return {row.case_id: row.id for row in rows if row.case_id in session.cases}


def _queue_of(session: Session, case_id: int) -> str:
    return sample_of(session).plan.queue_of(session.cases[case_id].stratum)
