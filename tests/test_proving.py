"""A proof finds what was changed in the register, and in the audit file behind the program's back."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from aktgranskning.catalogue import text
from aktgranskning.domain.audit import Absence
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import RegisterChoices, Settlement, StratumColumn
from aktgranskning.domain.sample import Allocation, DrawPlan, Method
from aktgranskning.drawing import add_spares, draw_sample, extend_sample, take_sample
from aktgranskning.engagement import examined, open_audit, remove_case
from aktgranskning.proving import Proof, prove_sample
from aktgranskning.registering import load_register
from aktgranskning.replacing import replace_case
from aktgranskning.session import Session
from aktgranskning.store.engine import connect
from tests.hurried import hurried
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
    """An audit of nine cases of a second draw, the second of them replaced, and three more of an extension."""
    for case_id in list(hurried(session).cases):
        remove_case(session, case_id)
    load_register(session, written(tmp_path, ROWS), CHOICES, Settlement(), no_progress)
    draw_sample(session, replace(PLAN, seed="frö 0"))
    draw_sample(session, PLAN)
    take_sample(session)
    replace_case(session, list(session.cases)[1], Absence.OUTSIDE, "Annan nämnd")
    extend_sample(session, DrawPlan(Method.STRATIFIED, 4, "frö 1", Allocation.EQUAL))
    return session


def proof_of(session: Session, rows: Sequence[Sequence[str]]) -> Proof:
    return prove_sample(session, written(session.path.parent, rows), no_progress)


def codes(proof: Proof) -> set[str]:
    return {problem.code for problem in proof.differences}


@contextmanager
def tampered(session: Session, *statements: str) -> Iterator[Session]:
    """Change the audit file as no act of the program does: it is not opened any more, and lent as it is."""
    session.close()
    database = connect(session.path.as_uri())
    assert [database.execute(statement).rowcount for statement in statements] == [1] * len(statements)
    database.conn.close()
    before = session.path.read_bytes()
    with pytest.raises(AuditError, match=r"file\.damaged"):
        open_audit(session.path)
    with examined(session.path) as again:
        yield again
    assert session.path.read_bytes() == before


def test_the_same_register_gives_the_same_sample(sampled: Session) -> None:
    proof = proof_of(sampled, ROWS)
    assert proof == Proof(True, 60, proof.frame_hash, 13, 0, by_hand=False, differences=())
    assert sampled.sampling.register
    assert proof.frame_hash == sampled.sampling.register.frame_hash


@pytest.mark.parametrize(
    "plan",
    [
        DrawPlan(Method.SIMPLE, 5, "frö 1", spares=2),
        DrawPlan(Method.SIMPLE, 58, "frö 1", spares=5),
        DrawPlan(Method.SYSTEMATIC, 7, "frö 1"),
        DrawPlan(Method.STRATIFIED, 0, "frö 1", Allocation.BY_STRATUM, {"Norr": 0, "Söder": 3, "Väster": 1}),
    ],
)
def test_nothing_differs_while_spares_come_in(session: Session, tmp_path: Path, plan: DrawPlan) -> None:
    for case_id in list(session.cases):
        remove_case(session, case_id)
    load_register(session, written(tmp_path, ROWS), CHOICES, Settlement(), no_progress)
    draw_sample(session, plan)
    take_sample(session)
    assert proof_of(session, ROWS).differences == ()
    replace_case(session, min(session.cases), Absence.OUTSIDE, "Annan nämnd")
    assert proof_of(session, ROWS).differences == ()
    add_spares(session, plan.spares + 1)
    replace_case(session, max(session.cases), Absence.MISSING, "Förkommen")
    assert proof_of(session, ROWS).differences == ()


def test_a_sample_by_hand_beside_which_cases_were_added(session: Session, tmp_path: Path) -> None:
    load_register(session, written(tmp_path, ROWS), CHOICES, Settlement(), no_progress)
    beside = len(session.cases)
    draw_sample(session, DrawPlan(Method.BY_HAND, picked=("EX 0007", "EX 0003")))
    take_sample(session)
    proof = proof_of(session, ROWS)
    assert (proof.cases, proof.added, proof.by_hand, proof.differences) == (2, beside, True, ())
    with tampered(session, "UPDATE members SET row = 9 WHERE rank = 1") as again:
        assert codes(proof_of(again, ROWS)) == {"proof.members_changed"}


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
        ("""UPDATE draws SET plan = replace(plan, '"seed":"frö 1"', '"seed":"frö 2"') WHERE id = 2""",
         {"proof.other_case", "proof.draws_changed", "proof.members_changed"}),
        ("""UPDATE draws SET plan = replace(plan, '"size":4', '"size":5') WHERE id = 2""",
         {"proof.allotted", "proof.draws_changed"}),
        ("UPDATE draws SET state = 'drawn' WHERE id = 1", {"proof.draws_changed"}),
        ("DELETE FROM draws WHERE id = 1", {"proof.draws_changed"}),
        ("INSERT INTO draws SELECT 0, plan, state, reviewer, at FROM draws WHERE id = 1",
         {"proof.draws_changed"}),
        ("UPDATE frame SET identity = 'EX 9999' WHERE row = (SELECT min(row) FROM frame WHERE row NOT IN"
         " (SELECT row FROM members))", {"proof.frame_changed"}),
        ("DELETE FROM frame WHERE row = (SELECT max(row) FROM members)",
         {"proof.frame_changed", "proof.members_changed"}),
        ("UPDATE frame SET stratum = 'Norr' WHERE row = (SELECT row FROM members WHERE queue = 'Söder' AND rank = 1)",
         {"proof.frame_changed", "proof.members_changed"}),
        ("INSERT INTO frame VALUES (999, 'EX 9999', '', 'Norr', '')", {"proof.frame_changed"}),
        ("DELETE FROM members WHERE queue = 'Norr' AND rank = (SELECT max(rank) FROM members WHERE queue = 'Norr')",
         {"proof.members_changed"}),
        ("UPDATE members SET is_spare = 0 WHERE queue = 'Norr' AND rank = 9", {"proof.members_changed"}),
        ("UPDATE members SET rank = 99 WHERE queue = 'Norr' AND rank = 7", {"proof.members_changed"}),
        ("""UPDATE members SET row = (SELECT row FROM frame WHERE stratum = 'Norr' AND row NOT IN
            (SELECT row FROM members) LIMIT 1) WHERE queue = 'Norr' AND rank = 7""", {"proof.members_changed"}),
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


def test_a_copy_may_have_its_headings_on_another_row(sampled: Session) -> None:
    copy = write_csv(sampled.path.parent / "kopia.csv", [["Register 2026"], ["Ärende", "Enhet"], *ROWS])
    with pytest.raises(AuditError, match="no_column"):
        prove_sample(sampled, copy, no_progress)
    assert not prove_sample(sampled, copy, no_progress, header_row=2).differences
