"""One unit of an audit: its assessments are flagged where they are in the whole audit, and rest on the same figures."""

import contextlib
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.concluding.assessing import answered_now, assess, overall_now
from aktgranskning.concluding.grounding import add_ground, link_item, remove_ground
from aktgranskning.concluding.key_figures import import_key_figures, read_key_figures, save_group
from aktgranskning.concluding.questioning import add_question, edit_question
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.key_figures import Measure
from aktgranskning.domain.conclusions.questions import Ground, GroundKind, LinkTarget
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.tally import tally
from aktgranskning.engagement import add_cases, create_audit, edit_case, load_checklist
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from exports.assessed import assessed_questions, observations
from exports.options import Kind
from exports.other_units import NOT_TOLD
from exports.restricting import restricted
from tests.assessed import ASKING
from tests.conftest import REVIEWER
from tests.example_snapshot import options

UNITS = ("Norr", "Söder")
WAITING = Ground(0, "planering", GroundKind.KEY_FIGURE, "N00001", municipality="Aby")


def begin(folder: Path) -> Session:
    session = create_audit(folder / "Prov.granskning", Audit("Prov", municipality="Aby"), REVIEWER)
    load_checklist(session, ASKING, ChecklistFile("1.xlsx", b"1"))
    add_cases(session, [NewCase(unit="Norr"), NewCase(unit="Norr"), NewCase(unit="Söder")])
    for case_id in session.cases:
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", "ja")
    return session


def read_in(session: Session, *rows: str, source: str = "Öppna data") -> None:
    """Read in key figures of 2024, each row as "N00001 Väntetid;Aby;5"."""
    told = [";".join([*row.split(";")[:2], "2024", row.split(";")[2]]) for row in rows]
    path = session.path.with_name("nyckeltal.csv")
    path.write_text("\n".join(["Nyckeltal;Kommun;År;Värde", *told, ""]), "utf-8")
    import_key_figures(session, read_key_figures(session, path), source=source)


def live(session: Session, unit: str) -> dict[str, AnsweredQuestion]:
    answered = (overall_now(session, unit), *answered_now(session, unit))
    return {one.question.name: one for one in answered if one.assessment}


def exported(session: Session, unit: str) -> dict[str, AnsweredQuestion]:
    one = restricted(session.snapshot(), unit)
    found = assessed_questions(one, tally(one), replace(options(Kind.REPORT), unit=unit))
    return {question.question.name: question.answers[unit] for question in found if question.answers[unit].assessment}


def told_of_waiting(session: Session, unit: str) -> list[str]:
    return observations(restricted(session.snapshot(), unit), "planering")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return begin(tmp_path)


def test_a_key_figure_stays_where_a_municipality_is_called_like_another_unit(session: Session) -> None:
    read_in(session, "N00001 Väntetid;Aby;5")
    read_in(session, "N00001 Väntetid;Aby;7", "N00001 Väntetid;Norrköping;9", "N00002 Norrlandstid;Norrtälje;9")
    add_ground(session, WAITING)
    assess(session, "planering", "nej", "Lång väntan", "Söder")
    (said,) = told_of_waiting(session, "Söder")
    assert said.startswith("Väntetid: 7 (2024). Källa: Öppna data, hämtat ")
    assert exported(session, "Söder")["planering"].flags == live(session, "Söder")["planering"].flags == ()


def test_a_key_figure_of_a_municipality_called_like_another_unit_is_a_ground(session: Session) -> None:
    read_in(session, "N00001 Väntetid;Norrköping;9", source="Norrs egen tabell")
    add_ground(session, replace(WAITING, municipality="Norrköping"))
    (said,) = told_of_waiting(session, "Söder")
    assert said.startswith(f"Väntetid: 9 (2024). Källa: {NOT_TOLD}, hämtat ")


def test_a_group_that_is_named_after_another_unit_is_compared_with_by_no_name(session: Session) -> None:
    read_in(session, "N00001 Väntetid;Aby;5", "N00001 Väntetid;Norrköping;9")
    save_group(session, "Som Norr", ["Norrköping"], Measure.MEDIAN)
    add_ground(session, replace(WAITING, compared_with="1"))
    assess(session, "planering", "nej", "Lång väntan", "Söder")
    (said,) = told_of_waiting(session, "Söder")
    assert said.startswith(f"Väntetid: 5 (2024), {NOT_TOLD} 9,0 (median av 1 av 1). Källa")
    assert exported(session, "Söder")["planering"].flags == ()


def test_a_ground_that_was_removed_flags_the_unit_as_it_does_the_whole(session: Session) -> None:
    read_in(session, "N00001 Väntetid;Aby;5", "N00002 Norrs tid;Aby;5")
    add_ground(session, WAITING)
    add_ground(session, replace(WAITING, source="N00002"))
    assess(session, "planering", "nej", "Lång väntan", "Söder")
    for number in (1, 2):
        remove_ground(session, number)
    assert exported(session, "Söder")["planering"].flags == ("Väntetid: 5 (2024) då, finns inte med nu", NOT_TOLD)


_question = st.sampled_from(["planering", "uppfoljning", "egen1"])
_unit = st.sampled_from(UNITS)
_figure = st.sampled_from(["N00001", "N00002", "N00009"])
_called = st.sampled_from(["N00001 Väntetid", "N00001 Söders tid", "N00002 Norrlandstid"])
_place = st.sampled_from(["Aby", "Norrköping", "Söderby"])
_DO: Mapping[str, tuple[Callable[..., object], tuple[st.SearchStrategy[object], ...]]] = {
    "answer": (
        lambda session, case_id, value: review.answer(session, case_id, "plan", value),
        (st.integers(1, 3), st.sampled_from(["ja", "nej"])),
    ),
    "assess": (
        lambda session, question, rating, unit: assess(session, question, rating, "Skäl", unit),
        (st.one_of(st.just(OVERALL), _question), st.sampled_from(["ja", "nej"]), _unit),
    ),
    "observe": (
        lambda session, question, said: add_ground(session, Ground(0, question, source="Chef", text=said)),
        (_question, st.sampled_from(["Allt är väl", "Norr är bäst"])),
    ),
    "compare": (
        lambda session, question, figure, place, group: add_ground(
            session, Ground(0, question, GroundKind.KEY_FIGURE, figure, municipality=place, compared_with=group)
        ),
        (_question, _figure, st.one_of(st.just(""), _place), st.sampled_from(["", "1"])),
    ),
    "remove": (remove_ground, (st.integers(1, 4),)),
    "read": (
        lambda session, called, place, value: read_in(session, f"{called};{place};{value}"),
        (_called, _place, st.integers(1, 3)),
    ),
    "group": (
        lambda session, name: save_group(session, name, ["Aby"], Measure.MEDIAN),
        (st.sampled_from(["Liknande", "Norrkommuner"]),),
    ),
    "link": (
        lambda session, item, question: link_item(session, item, LinkTarget.QUESTION, question),
        (st.sampled_from(["plan", "uppfoljd"]), _question),
    ),
    "ask": (add_question, (st.sampled_from(["Vem?", "Vem i Norr?"]),)),
    "reword": (edit_question, (st.just("egen1"), st.sampled_from(["Vem?", "Vem i Söder?"]))),
    "unit": (
        lambda session, case_id, unit: edit_case(session, case_id, reference="", unit=unit),
        (st.integers(2, 3), _unit),
    ),
    "undo": (undo, ()),
}
ACTS = st.sampled_from(list(_DO)).flatmap(lambda name: st.tuples(st.just(name), st.tuples(*_DO[name][1])))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTS, min_size=4, max_size=20))
def test_an_assessment_is_flagged_in_the_export_of_its_unit_just_where_it_is_live(
    acts: list[tuple[str, tuple[object, ...]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, begin(Path(folder)) as session:
        for unit in UNITS:
            assess(session, "planering", "ja", "Skäl", unit)
        for name, parts in acts:
            with contextlib.suppress(AuditError):
                _DO[name][0](session, *parts)
        for unit in {case.unit for case in session.cases.values()}:
            now, told = live(session, unit), exported(session, unit)
            assert {name: one.is_flagged for name, one in told.items()} == {
                name: one.is_flagged for name, one in now.items()
            }
            (other,) = set(UNITS) - {unit}
            assert not any(other in flag for one in told.values() for flag in one.flags)
