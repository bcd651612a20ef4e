"""Reads a register into the audit: all of it, or nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.register import Duplicates, Register, RegisterChoices, RegisterCount, Settlement
from aktgranskning.domain.sample import DrawState
from aktgranskning.domain.sampling import frame_hash
from aktgranskning.intake.registers import read_register
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
    strata_of_frame,
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
    changes: list[Change] = []
    read: list[Register] = []

    def write(database: Database) -> None:
        clear_frame(database)
        throw_away_draws(database)
        count = read_register(path, choices, lambda rows: insert_frame_rows(database, rows), progress)
        register = _settled(session, path.name, choices, settlement, count)
        changes.append(Change(Field.REGISTER, "", write_register(database, register)))
        read.append(register)

    act = commit(session, ActKind.LOAD_REGISTER, changes, {}, prepare=write)
    draws = tuple(replace(draw, state=DrawState.THROWN_AWAY) for draw in session.sampling.draws)
    session.sampling = replace(session.sampling, registers=(*session.sampling.registers, *read), draws=draws)
    return Changes(ActKind.LOAD_REGISTER, act, setup=True)


def _settled(
    session: Session, file_name: str, choices: RegisterChoices, settlement: Settlement, count: RegisterCount
) -> Register:
    """Settle duplicate and empty identities in the frame, and return the facts of the register."""
    database = session.file.database
    repeated: list[list[int]] = []
    left_out: list[int] = []
    empty: list[int] = []
    try:
        hash_ = frame_hash(_each_once(sorted_identities(database)))
    except _NotUniqueError:
        repeated, empty = repeated_identities(database), rows_without_identity(database)
        _check_settled(choices, settlement, repeated, empty)
        left_out = [row for rows in repeated for row in rows[_first_left_out(settlement) :]]
        leave_out(database, [*left_out, *empty])
        hash_ = frame_hash(_each_once(sorted_identities(database)))
    strata = strata_of_frame(database)
    if not strata:
        raise AuditError("register.nothing_left", rows=count.rows, left=count.left)
    return Register(
        id=len(session.sampling.registers) + 1,
        file_name=file_name,
        choices=choices,
        count=count,
        settlement=settlement if repeated else replace(settlement, duplicates=None),
        duplicates=len(left_out),
        empty=len(empty),
        strata=strata,
        frame_hash=hash_,
        reviewer=session.reviewer.name,
        at=session.clock(),
    )


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


def _first_left_out(settlement: Settlement) -> int:
    return 1 if settlement.duplicates is Duplicates.FIRST_KEPT else 0


def _check_settled(
    choices: RegisterChoices, settlement: Settlement, repeated: Sequence[Sequence[int]], empty: Sequence[int]
) -> None:
    problems = list(_unsettled(choices, settlement, repeated, empty))
    if problems:
        raise RefusedError("register.unsettled", problems[:_MOST_PROBLEMS], count=len(problems))


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
