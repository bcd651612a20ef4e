"""Reads a register into the audit: all of it, or nothing."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from operator import itemgetter
from pathlib import Path

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.register import Duplicates, Register, RegisterChoices, RegisterCount, Settlement
from aktgranskning.domain.sample import DrawState
from aktgranskning.domain.sampling import frame_hash
from aktgranskning.domain.strata import in_order
from aktgranskning.intake.registers import RegisterRow, read_register
from aktgranskning.recording import commit
from aktgranskning.session import Session
from aktgranskning.store.draws import throw_away_draws
from aktgranskning.store.engine import Database
from aktgranskning.store.registers import (
    clear_frame,
    insert_frame_rows,
    leave_out,
    repeated_identities,
    rows_without_identity,
    sorted_identities,
    write_register,
)

Progress = Callable[[int, int], None]
"""Called with what is done and all there is to do (0 where that is not known); it raises where the user cancels."""

_MOST_PROBLEMS = 500  # nobody settles more by looking at each


def load_register(
    session: Session, path: Path, choices: RegisterChoices, settlement: Settlement, progress: Progress
) -> Changes:
    """Read a register into the audit, in place of an earlier one; a draw from that one is thrown away.

    Raises RefusedError `register.unsettled` with the rows that share an identity or have none, where the settlement
    does not say what is to be made of them; AuditError where the file cannot be read, nothing is left of it, or the
    audit has cases that were drawn.
    """
    if session.sampling.sample:
        raise AuditError("register.in_use")
    at = session.clock()
    changes: list[Change] = []
    read: list[Register] = []

    def write(database: Database) -> None:
        clear_frame(database)
        throw_away_draws(database)
        strata: Counter[str] = Counter()

        def take(rows: list[RegisterRow]) -> None:
            insert_frame_rows(database, rows)
            strata.update(map(_stratum_of, rows))

        named, count = read_register(path, choices, take, progress)
        settled = _settle(database, named, settlement)
        strata.subtract(settled.strata)
        register = _register(session, path.name, named, settlement, count, settled, strata, at)
        changes.append(Change(Field.REGISTER, "", write_register(database, register)))
        read.append(register)

    act = commit(session, ActKind.LOAD_REGISTER, changes, {}, prepare=write, at=at)
    draws = tuple(replace(draw, state=DrawState.THROWN_AWAY) for draw in session.sampling.draws)
    session.sampling = replace(session.sampling, registers=(*session.sampling.registers, *read), draws=draws)
    return Changes(ActKind.LOAD_REGISTER, act, setup=True)


_stratum_of = itemgetter(3)


@dataclass(frozen=True, slots=True)
class _Settled:
    """A frame in which every identity is there once: its hash, how many rows were left out, and of which strata."""

    frame_hash: str
    duplicates: int = 0
    empty: int = 0
    strata: Sequence[str] = ()


def _settle(database: Database, choices: RegisterChoices, settlement: Settlement) -> _Settled:
    """Leave duplicate and empty identities out of the frame; RefusedError where it is not settled how."""
    with suppress(_NotUniqueError):
        return _Settled(_hash_of(database))
    repeated, empty = repeated_identities(database), rows_without_identity(database)
    problems = list(_unsettled(choices, settlement, repeated, empty))
    if problems:
        raise RefusedError("register.unsettled", problems[:_MOST_PROBLEMS], count=len(problems))
    first = 1 if settlement.duplicates is Duplicates.FIRST_KEPT else 0
    duplicates = [row for rows in repeated for row in rows[first:]]
    strata = leave_out(database, [*duplicates, *empty])
    return _Settled(_hash_of(database), len(duplicates), len(empty), strata)


def _register(
    session: Session,
    file_name: str,
    choices: RegisterChoices,
    settlement: Settlement,
    count: RegisterCount,
    settled: _Settled,
    strata: Mapping[str, int],
    at: datetime,
) -> Register:
    """Return the facts of a register; AuditError where nothing is left of it."""
    left = {name: strata[name] for name in in_order(strata, choices.strata) if strata[name]}
    if not left:
        raise AuditError("register.nothing_left", rows=count.rows, left=count.left)
    return Register(
        id=len(session.sampling.registers) + 1,
        file_name=file_name,
        choices=choices,
        count=count,
        settlement=settlement if settled.duplicates else replace(settlement, duplicates=None),
        duplicates=settled.duplicates,
        empty=settled.empty,
        strata=left,
        frame_hash=settled.frame_hash,
        reviewer=session.reviewer.name,
        at=at,
    )


def _hash_of(database: Database) -> str:
    return frame_hash(_each_once(sorted_identities(database)))


class _NotUniqueError(Exception):
    """An identity stands in several rows, or a row has none."""


def _each_once(blocks: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield sorted identities, as long as each of them is there once."""
    previous = ""
    for block in blocks:
        if block[0] == previous or len(set(block)) < len(block):
            raise _NotUniqueError
        previous = block[-1]
        yield from block


def _unsettled(
    choices: RegisterChoices, settlement: Settlement, repeated: Sequence[Sequence[int]], empty: Sequence[int]
) -> Iterator[Problem]:
    """Yield what is left to decide: a problem for each identity that several rows share, and each row without one."""
    sheet, column = choices.sheet, choices.identity
    if settlement.duplicates is None:
        for first, *others in repeated:
            rows = ", ".join(map(str, others))
            yield Problem("register.duplicate", sheet, first, column, parameters={"rows": rows})
    if not settlement.empty_left_out:
        yield from (Problem("register.no_identity", sheet, row, column) for row in empty)
