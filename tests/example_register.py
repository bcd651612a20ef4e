"""An invented register in an audit, put there without a file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from aktgranskning.domain.acts import ActKind, Change, Field
from aktgranskning.domain.register import Register, RegisterChoices, RegisterCount, Settlement
from aktgranskning.domain.sampling import frame_hash
from aktgranskning.recording import commit
from aktgranskning.session import Session
from aktgranskning.store.engine import Database
from aktgranskning.store.registers import clear_frame, insert_frame_rows, write_register

_CHOICES = RegisterChoices("Ärende")
STRATA = ("Norr", "Söder", "Väster")


def register_rows(count: int) -> list[tuple[int, str, str, str, str]]:
    """Return rows of a frame whose cases are spread over the strata; a third of them in each."""
    rows = []
    for number in range(1, count + 1):
        stratum = STRATA[number % len(STRATA)]
        rows.append((number + 1, f"EX {number:04}", stratum, stratum, ""))
    return rows


def put_register(session: Session, rows: Sequence[Sequence[object]], choices: RegisterChoices = _CHOICES) -> Register:
    """Let rows be the frame of an audit, as reading them from a file does."""
    at = session.clock()
    made: list[Register] = []
    changes: list[Change] = []

    def write(database: Database) -> None:
        clear_frame(database)
        insert_frame_rows(database, rows)
        register = Register(
            id=len(session.sampling.registers) + 1,
            file_name="register.xlsx",
            choices=choices,
            count=RegisterCount("0" * 64, len(rows), len(rows)),
            settlement=Settlement(completeness="Stämt av mot systemets antal"),
            duplicates=0,
            empty=0,
            strata=dict(sorted(Counter(str(row[3]) for row in rows).items())),
            frame_hash=frame_hash(sorted(str(row[1]) for row in rows)),
            reviewer=session.reviewer.name,
            at=at,
        )
        changes.append(Change(Field.REGISTER, "", write_register(database, register)))
        made.append(register)

    commit(session, ActKind.LOAD_REGISTER, changes, {}, prepare=write, at=at)

    session.sampling = replace(session.sampling, registers=(*session.sampling.registers, *made))
    return made[0]
