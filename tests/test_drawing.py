"""A sample is drawn, taken, extended, replaced and thrown away; the audit file holds all of it."""

from collections.abc import Callable

import pytest

from aktgranskning.adding import NewCase
from aktgranskning.case_facts import observe
from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.audit import Absence
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import RegisterChoices, StratumColumn
from aktgranskning.domain.sample import Allocation, DrawPlan, DrawState, Method
from aktgranskning.domain.sampling import rank_hash
from aktgranskning.drawing import add_spares, discard_sample, draw_sample, extend_sample, take_sample
from aktgranskning.engagement import add_cases, open_audit, remove_case
from aktgranskning.replacing import mark_absent, replace_case, restore_case
from aktgranskning.requesting import request_document
from aktgranskning.review import answer, begin_case
from aktgranskning.session import Session
from aktgranskning.store.draws import read_members
from aktgranskning.undoing import redo, undo
from tests.example_register import STRATA, put_register, register_rows

PLAN = DrawPlan(Method.SIMPLE, 5, "frö 1", spares=2)
BY_STRATUM = DrawPlan(Method.STRATIFIED, 2, "frö 1", Allocation.EQUAL, spares=1)


@pytest.fixture
def drawn_from(session: Session) -> Session:
    for case_id in list(session.cases):
        remove_case(session, case_id)
    put_register(session, register_rows(30), RegisterChoices("Ärende", "Enhet", (StratumColumn("Enhet"),)))
    return session


def queue(seed: str, stratum: str = "") -> list[str]:
    rows = [row for row in register_rows(30) if stratum in ("", row[3])]
    return sorted((row[1] for row in rows), key=lambda identity: rank_hash(seed, identity))


def references(session: Session) -> list[str]:
    return [case.reference for case in session.cases.values()]


def test_the_lowest_ranks_become_the_cases_in_that_order(drawn_from: Session) -> None:
    draw_sample(drawn_from, PLAN)
    assert not drawn_from.cases
    assert [member.identity for member in read_members(drawn_from.file.database)] == queue("frö 1")[:7]
    take_sample(drawn_from)
    assert references(drawn_from) == queue("frö 1")[:5]
    assert [case.label for case in drawn_from.cases.values()] == ["Akt 1", "Akt 2", "Akt 3", "Akt 4", "Akt 5"]
    assert [case.rank for case in drawn_from.cases.values()] == [1, 2, 3, 4, 5]
    assert all(case.unit == case.stratum for case in drawn_from.cases.values())


def test_all_of_it_is_there_when_the_file_is_opened_again(drawn_from: Session) -> None:
    draw_sample(drawn_from, BY_STRATUM)
    draw_sample(drawn_from, PLAN)
    take_sample(drawn_from)
    replace_case(drawn_from, max(drawn_from.cases), Absence.MISSING, "Akten är förkommen")
    cases, sampling, path = drawn_from.cases, drawn_from.sampling, drawn_from.path
    drawn_from.close()
    with open_audit(path) as again:
        assert again.cases == cases
        assert again.sampling == sampling
        assert [draw.state for draw in again.sampling.draws] == [DrawState.THROWN_AWAY, DrawState.TAKEN]


def test_each_stratum_has_a_queue_of_its_own(drawn_from: Session) -> None:
    draw_sample(drawn_from, BY_STRATUM)
    take_sample(drawn_from)
    of = {stratum: [case for case in drawn_from.cases.values() if case.stratum == stratum] for stratum in STRATA}
    for stratum, cases in of.items():
        assert [case.reference for case in cases] == queue("frö 1", stratum)[:2]
        assert [case.rank for case in cases] == [1, 2]
    assert references(drawn_from) == sorted(references(drawn_from), key=lambda one: rank_hash("frö 1", one))


def test_a_draw_that_was_thrown_away_is_seen_in_the_log(drawn_from: Session) -> None:
    for seed in ("a", "b", "c"):
        draw_sample(drawn_from, DrawPlan(Method.SIMPLE, 5, seed))
    logged = [row.new for row in drawn_from.log.all_rows() if row.kind == ActKind.DRAW_SAMPLE]
    assert [f'"seed":"{seed}"' in plan for seed, plan in zip("abc", logged, strict=True)] == [True] * 3
    assert [draw.state for draw in drawn_from.sampling.draws] == [DrawState.THROWN_AWAY] * 2 + [DrawState.DRAWN]


def test_neither_the_log_nor_the_draws_hold_an_identity(drawn_from: Session) -> None:
    draw_sample(drawn_from, DrawPlan(Method.BY_HAND, picked=("EX 0003", "EX 0001")))
    take_sample(drawn_from)
    assert references(drawn_from) == ["EX 0003", "EX 0001"]
    database = drawn_from.file.database
    for table in ("log", "draws", "registers", "members"):
        assert "EX 0" not in str(database.execute(f"SELECT * FROM {table}").fetchall())


def test_an_audit_has_one_sample_at_a_time(drawn_from: Session) -> None:
    draw_sample(drawn_from, PLAN)
    take_sample(drawn_from)
    with pytest.raises(AuditError, match=r"sample\.taken"):
        draw_sample(drawn_from, PLAN)
    with pytest.raises(AuditError, match=r"sample\.none_drawn"):
        take_sample(drawn_from)
    with pytest.raises(AuditError, match="case_drawn"):
        remove_case(drawn_from, max(drawn_from.cases))


def test_ranks_go_on_behind_the_spares_that_were_used(drawn_from: Session) -> None:
    draw_sample(drawn_from, PLAN)
    take_sample(drawn_from)
    first = next(iter(drawn_from.cases))
    replace_case(drawn_from, first, Absence.OUTSIDE, "Avslutad före perioden")
    extend_sample(drawn_from, DrawPlan(Method.SIMPLE, 8, "frö 1", spares=3))
    assert references(drawn_from) == queue("frö 1")[:9]
    assert [case.rank for case in drawn_from.cases.values()] == list(range(1, 10))
    spares = [member.identity for member in read_members(drawn_from.file.database)][9:]
    assert spares == queue("frö 1")[9:12]
    sample = drawn_from.sampling.sample
    assert sample
    assert (sample.size, sample.plan.size) == (8, 8)


def test_a_case_is_replaced_by_the_next_spare_of_its_stratum_and_both_stay(drawn_from: Session) -> None:
    draw_sample(drawn_from, BY_STRATUM)
    take_sample(drawn_from)
    gone = next(case for case in drawn_from.cases.values() if case.stratum == "Söder")
    replace_case(drawn_from, gone.id, Absence.OUTSIDE, "Tillhör en annan nämnd")
    came = list(drawn_from.cases.values())[-1]
    assert (came.reference, came.rank, came.replaces) == (queue("frö 1", "Söder")[2], 3, gone.id)
    assert drawn_from.cases[gone.id].absence_reason == "Tillhör en annan nämnd"
    assert gone.id not in [case.id for case in drawn_from.snapshot().cases]
    assert [case.id for case in drawn_from.snapshot().absent] == [gone.id]
    with pytest.raises(AuditError, match=r"sample\.replaced"):
        replace_case(drawn_from, gone.id, Absence.OUTSIDE, "igen")
    with pytest.raises(AuditError, match="spares_used"):
        replace_case(drawn_from, came.id, Absence.MISSING, "Akten är förkommen")
    assert not drawn_from.cases[came.id].is_absent
    add_spares(drawn_from, 2)
    replace_case(drawn_from, came.id, Absence.MISSING, "Akten är förkommen")
    assert list(drawn_from.cases.values())[-1].rank == 4


@pytest.mark.parametrize(
    "plan",
    [
        DrawPlan(Method.BY_HAND, picked=("EX 0001",)),
        DrawPlan(Method.ALL, seed="frö 1"),
        DrawPlan(Method.STRATIFIED, 10, "frö 1", Allocation.EQUAL),
    ],
)
def test_where_no_spare_can_be_had_it_is_said(drawn_from: Session, plan: DrawPlan) -> None:
    draw_sample(drawn_from, plan)
    take_sample(drawn_from)
    first = drawn_from.cases[min(drawn_from.cases)]
    with pytest.raises(AuditError, match="never_spares"):
        replace_case(drawn_from, first.id, Absence.MISSING, "Akten är förkommen")


def test_an_absent_case_takes_no_answers_until_it_is_restored(drawn_from: Session) -> None:
    draw_sample(drawn_from, PLAN)
    take_sample(drawn_from)
    case_id = next(iter(drawn_from.cases))
    begin_case(drawn_from, case_id)
    answer(drawn_from, case_id, "plan", "ja")
    mark_absent(drawn_from, case_id, Absence.MISSING, "Kom bort")
    with pytest.raises(AuditError, match="case_absent"):
        answer(drawn_from, case_id, "plan", "nej")
    restore_case(drawn_from, case_id)
    assert drawn_from.answers[case_id]["plan"].value == "ja"
    answer(drawn_from, case_id, "plan", "nej")
    undo(drawn_from)
    undo(drawn_from)
    assert drawn_from.cases[case_id].absence is Absence.MISSING
    assert drawn_from.cases[case_id].absence_reason == "Kom bort"
    undo(drawn_from)
    assert not drawn_from.cases[case_id].is_absent
    redo(drawn_from)
    assert drawn_from.cases[case_id].is_absent


def test_absence_needs_a_reason(drawn_from: Session) -> None:
    add_cases(drawn_from, [NewCase()])
    with pytest.raises(AuditError, match="no_reason"):
        mark_absent(drawn_from, max(drawn_from.cases), Absence.MISSING, "  ")


def test_a_sample_that_nobody_has_begun_can_be_thrown_away(drawn_from: Session) -> None:
    add_cases(drawn_from, [NewCase("Akt för hand")])
    draw_sample(drawn_from, PLAN)
    take_sample(drawn_from)
    begin_case(drawn_from, max(drawn_from.cases))
    with pytest.raises(AuditError, match=r"sample\.begun"):
        discard_sample(drawn_from)
    undo(drawn_from)
    discard_sample(drawn_from)
    assert [case.label for case in drawn_from.cases.values()] == ["Akt för hand"]
    assert drawn_from.sampling.draw is None
    draw_sample(drawn_from, PLAN)
    take_sample(drawn_from)
    assert len(drawn_from.cases) == 6


@pytest.mark.parametrize(
    "note",
    [
        lambda session, case_id: mark_absent(session, case_id, Absence.MISSING, "Kom bort"),
        lambda session, case_id: observe(session, case_id, "Två akter i en"),
        lambda session, case_id: request_document(session, case_id, "Beslutet", "", ""),
    ],
)
def test_a_sample_of_which_anything_was_found_is_not_thrown_away(
    drawn_from: Session, note: Callable[[Session, int], object]
) -> None:
    draw_sample(drawn_from, PLAN)
    take_sample(drawn_from)
    note(drawn_from, max(drawn_from.cases))
    with pytest.raises(AuditError, match=r"sample\.begun"):
        discard_sample(drawn_from)


def test_undo_does_not_reach_past_a_replacement(drawn_from: Session) -> None:
    draw_sample(drawn_from, PLAN)
    take_sample(drawn_from)
    case_id = next(iter(drawn_from.cases))
    mark_absent(drawn_from, case_id, Absence.MISSING, "A")
    replace_case(drawn_from, case_id, Absence.OUTSIDE, "B")
    assert undo(drawn_from) is None
    case = drawn_from.cases[case_id]
    assert (case.absence, case.absence_reason) == (Absence.OUTSIDE, "B")
    restore_case(drawn_from, case_id)
    restored = drawn_from.cases[case_id]
    assert (restored.is_absent, restored.absence_reason) == (False, "B")
    undo(drawn_from)
    assert drawn_from.cases[case_id] == case


def test_what_does_not_fit_the_register_is_refused_and_nothing_is_drawn(drawn_from: Session) -> None:
    for plan in (DrawPlan(Method.SIMPLE, 31, "x"), DrawPlan(Method.STRATIFIED, 11, "x", Allocation.EQUAL)):
        with pytest.raises(AuditError):
            draw_sample(drawn_from, plan)
    assert not drawn_from.sampling.draws


def test_without_a_register_there_is_nothing_to_draw_from(session: Session) -> None:
    with pytest.raises(AuditError, match=r"register\.none"):
        draw_sample(session, PLAN)
