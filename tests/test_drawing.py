"""A sample is drawn, taken, extended, replaced and thrown away; the audit file holds all of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.audit import Absence
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import RegisterChoices, StratumColumn
from aktgranskning.domain.sample import Allocation, DrawPlan, DrawState, Method
from aktgranskning.domain.sampling import rank_hash
from aktgranskning.drawing import add_spares, discard_sample, draw_sample, extend_sample, take_sample
from aktgranskning.engagement import add_cases, open_audit, remove_case
from aktgranskning.adding import NewCase
from aktgranskning.replacing import mark_absent, replace_case, restore_case
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
