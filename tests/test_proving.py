"""A proof finds what was changed in the register, and in the audit file behind the program's back."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from aktgranskning.catalogue import text
from aktgranskning.domain.audit import Absence
from aktgranskning.domain.register import RegisterChoices, Settlement, StratumColumn
from aktgranskning.domain.sample import Allocation, DrawPlan, Method
from aktgranskning.drawing import draw_sample, extend_sample, take_sample
from aktgranskning.engagement import open_audit, remove_case
from aktgranskning.proving import Proof, prove_sample
from aktgranskning.registering import load_register
from aktgranskning.replacing import replace_case
from aktgranskning.session import Session
from aktgranskning.store.engine import connect
from tests.registers import write_csv

UNITS = ("Norr", "Söder", "Väster")
ROWS = [[f"EX {number:04}", UNITS[number % 3]] for number in range(1, 61)]
CHOICES = RegisterChoices("Ärende", "Enhet", (StratumColumn("Enhet"),))
PLAN = DrawPlan(Method.STRATIFIED, 3, "frö 1", Allocation.EQUAL)


def no_progress(_done: int, _whole: int) -> None:
    pass


def written(folder: Path, rows: Sequence[Sequence[str]]) -> Path:
    return write_csv(folder / "register.csv", [["Ärende", "Enhet"], *rows])


@pytest.fixture
def sampled(session: Session, tmp_path: Path) -> Session:
    """An audit of nine cases, the second replaced, and three more of an extension."""
    for case_id in list(session.cases):
        remove_case(session, case_id)
    load_register(session, written(tmp_path, ROWS), CHOICES, Settlement(), no_progress)
    draw_sample(session, PLAN)
    take_sample(session)
    replace_case(session, list(session.cases)[1], Absence.OUTSIDE, "Annan nämnd")
    extend_sample(session, DrawPlan(Method.STRATIFIED, 4, "frö 1", Allocation.EQUAL))
    return session


def proof_of(session: Session, rows: Sequence[Sequence[str]]) -> Proof:
    return prove_sample(session, written(session.path.parent, rows), no_progress)


def codes(proof: Proof) -> set[str]:
    return {problem.code for problem in proof.differences}


def tampered(session: Session, *statements: str) -> Session:
    """Change the audit file as no act of the program does, and open it again."""
    session.close()
    database = connect(session.path.as_uri())
    assert [database.execute(statement).rowcount for statement in statements] == [1] * len(statements)
    database.conn.close()
    return open_audit(session.path)


def test_the_same_register_gives_the_same_sample(sampled: Session) -> None:
    proof = proof_of(sampled, ROWS)
    assert proof == Proof(True, 60, proof.frame_hash, 13, ())
    assert sampled.sampling.register
    assert proof.frame_hash == sampled.sampling.register.frame_hash


def test_a_proof_writes_nothing(sampled: Session) -> None:
    before = sampled.path.read_bytes()
    proof_of(sampled, ROWS[1:])
    assert sampled.path.read_bytes() == before


def test_another_order_is_another_file_and_the_same_sample(sampled: Session) -> None:
    proof = proof_of(sampled, [*reversed(ROWS)])
    assert (proof.same_file, proof.differences) == (False, ())


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (ROWS[1:], {"proof.rows", "proof.left", "proof.size", "proof.frame_hash", "proof.stratum_size"}),
        ([*ROWS, ["EX 0100", "Norr"]], {"proof.rows", "proof.left", "proof.size", "proof.frame_hash",
                                        "proof.stratum_size"}),
        ([["EX 9999", "Söder"], *ROWS[1:]], {"proof.frame_hash"}),
        ([*ROWS, ROWS[0]], {"proof.rows", "proof.left", "proof.duplicates"}),
        ([*ROWS, ["", "Norr"]], {"proof.rows", "proof.left", "proof.empty"}),
    ],
)  # fmt: skip
def test_a_row_that_is_added_gone_or_changed_is_found(
    sampled: Session, rows: Sequence[Sequence[str]], found: set[str]
) -> None:
    assert codes(proof_of(sampled, rows)) - {"proof.other_case"} == found


def test_a_register_without_the_drawn_cases_is_found(sampled: Session) -> None:
    drawn = [case.reference for case in sampled.cases.values()]
    proof = proof_of(sampled, [row for row in ROWS if row[0] not in drawn])
    told = [text(problem.code, **problem.parameters) for problem in proof.differences]
    assert sum("är en annan akt" in words for words in told) == 13
    assert not any(reference in words for words in told for reference in drawn)


def test_a_register_that_is_too_small_is_told(sampled: Session) -> None:
    assert "proof.not_drawable" in codes(proof_of(sampled, ROWS[:6]))


def test_a_case_in_another_stratum_is_found(sampled: Session) -> None:
    first = next(iter(sampled.cases.values()))
    moved = [[identity, "Norr" if identity == first.reference else unit] for identity, unit in ROWS]
    assert first.stratum != "Norr"
    assert "proof.other_case" in codes(proof_of(sampled, moved))


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE cases SET rank = 9 WHERE label = 'Akt 1'", {"proof.other_case", "proof.ranks_missing"}),
        ("UPDATE cases SET rank = 2 WHERE rank = 1 AND stratum = 'Norr'",
         {"proof.other_case", "proof.ranks_missing", "proof.ranks_twice"}),
        ("UPDATE cases SET reference = (SELECT reference FROM cases WHERE label = 'Akt 9') WHERE label = 'Akt 1'",
         {"proof.other_case"}),
        ("UPDATE cases SET replaces = 0 WHERE replaces != 0", {"proof.drawn"}),
        ("""UPDATE draws SET plan = replace(plan, '"seed":"frö 1"', '"seed":"frö 2"')""", {"proof.other_case"}),
        ("""UPDATE draws SET plan = replace(plan, '"size":4', '"size":5')""", {"proof.allotted"}),
    ],
)  # fmt: skip
def test_what_was_changed_in_the_audit_file_is_found(sampled: Session, statement: str, found: set[str]) -> None:
    with tampered(sampled, statement) as again:
        assert codes(proof_of(again, ROWS)) == found


def test_cases_that_changed_places_are_found(sampled: Session) -> None:
    first, _, third, *_ = sampled.cases
    moves = ((first, 999), (third, first), (999, third))
    with tampered(sampled, *(f"UPDATE cases SET id = {to} WHERE id = {id_}" for id_, to in moves)) as again:
        assert codes(proof_of(again, ROWS)) == {"proof.order"}


def test_an_extension_is_remembered(sampled: Session) -> None:
    sampled.close()
    with open_audit(sampled.path) as again:
        assert again.sampling.sample
        assert again.sampling.sample.sizes_before == (9,)
        assert again.sampling.sample.size == 12
