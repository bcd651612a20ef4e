"""One unit of an audit: nothing of the others is left, whatever it was planted in."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from aktgranskning.domain.audit import (
    Absence,
    Answer,
    AnswerState,
    Case,
    DocumentRequest,
    Interpretation,
    RetiredAnswer,
    Snapshot,
)
from aktgranskning.domain.check_rows import CheckRow, rows_as_json
from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.conclusions.basis import KEY_FIGURES, Figure, write_basis
from aktgranskning.domain.conclusions.earlier import EarlierAudit
from aktgranskning.domain.conclusions.figure_content import FigureContent, write_content
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, KeyFigure, KeyFigureSet
from aktgranskning.domain.conclusions.own_scale import own_scale
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import (
    Criterion,
    Ground,
    GroundKind,
    ItemLink,
    LinkTarget,
    QuestionRecord,
)
from aktgranskning.domain.conclusions.recommendations import (
    Recommendation,
    RecommendationStatus,
    Response,
    ResponseForm,
)
from aktgranskning.domain.conclusions.statuses import StatusEntry
from aktgranskning.domain.dispatch_states import answered_rows
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Claim, Decision, Dispatch, EditedSentence, View
from aktgranskning.domain.register import Condition
from aktgranskning.domain.sample import DrawPlan, Method, Sampling
from aktgranskning.domain.sign_off import ReviewNote
from aktgranskning.domain.tally import tally
from exports.formats import format_of
from exports.options import Kind
from exports.other_units import NOT_TOLD
from exports.restricting import restricted, small_units
from exports.target import no_progress
from exports.workbook import export_workbook
from tests.example_drawn import REGISTER, TAKEN, THROWN, drawn_snapshot
from tests.example_snapshot import example_snapshot, options

NORTH, SOUTH = "Norra kontoret", "Södra kontoret"
AT = datetime(2026, 3, 4, 12, tzinfo=UTC)
PLANTED = "ZQX"
PLANS = write_content(FigureContent((KeyFigure("N1", "Planer 2016"),)))


def planted(snapshot: Snapshot) -> Snapshot:
    """Return the snapshot with a word in everything of the southern unit that can hold a text."""
    south = [case for case in snapshot.all_cases if case.unit == SOUTH]
    ids = {case.id for case in south}
    cases = {case.id: with_word(case) if case.id in ids else case for case in snapshot.all_cases}
    first = south[0].id
    item = snapshot.checklist.items[0]
    unit = f"{SOUTH}{PLANTED}"
    retired = RetiredAnswer(cases[first].label, item, "", PLANTED, "", PLANTED, PLANTED, PLANTED, AT, AT)
    return replace(
        snapshot,
        cases=tuple(cases[case.id] for case in snapshot.cases),
        absent=tuple(cases[case.id] for case in snapshot.absent),
        answers={
            id_: {place: with_words(answer) for place, answer in of_case.items()} if id_ in ids else of_case
            for id_, of_case in snapshot.answers.items()
        },
        interpretations=(
            Interpretation("plan", 1, f"Som i {cases[first].label}", "Granskare Ett", AT),
            Interpretation("plan", 2, "Räkna utkast", "Granskare Ett", AT),
        ),
        retired=(retired, replace(retired, case="", comment=f"I {unit} gällde annat")),
        requests=(*snapshot.requests, DocumentRequest(first, 1, PLANTED, PLANTED)),
        closers={first: PLANTED},
        notes=(ReviewNote(first, "plan", 1, text=PLANTED, by=PLANTED),),
        sampling=Sampling(
            (
                replace(
                    REGISTER,
                    file_name=f"{unit}.xlsx",
                    choices=replace(REGISTER.choices, where=(Condition("Kontor", "!=", unit),)),
                    settlement=replace(REGISTER.settlement, completeness=f"Räknat i {unit}"),
                    strata={NORTH: 200, unit: 185},
                ),
            ),
            (THROWN, replace(TAKEN, allotted={NORTH: 7, unit: 7}, plan=replace(TAKEN.plan, sizes={NORTH: 7, unit: 7}))),
        ),
        views=(
            View(first, "plan", "", "ja", PLANTED, PLANTED, "2026-03-01", PLANTED, decision=Decision.KEEP),
            View(2, "plan", "", "ja", "NORDS ORD", day="2026-03-01", decision=Decision.KEEP),
        ),
        view_states={(first, "plan"): AnswerState.MET, (2, "plan"): AnswerState.MET},
        claims=(Claim("plan", 1, "3", PLANTED, "2026-03-01", PLANTED, unit), Claim("plan", 2, "9", PLANTED)),
        dispatches=(
            Dispatch(1, PLANTED, unit, PLANTED, "2026-03-01", rows=rows_sent(first)),
            Dispatch(2, "b", NORTH, "Norra chefen", "2026-03-01", "", "2026-03-09", rows_sent(2, 4, first), "ab" * 32),
            Dispatch(3, "c", "", PLANTED, "2026-03-01", "", "2026-03-09", rows_sent(1, 2, first), "cd" * 32),
        ),
        sentences=(EditedSentence("plan", f"I {PLANTED} finns planer.", ""),),
        conclusions=planted_conclusions(f"{unit} har mer"),
        statuses={
            1: (StatusEntry(AT, PLANTED, RecommendationStatus.DONE, "2026-03-01", PLANTED),),
            2: (StatusEntry(AT, "Granskare Ett", RecommendationStatus.DONE, "2026-03-01", f"Klart i {unit}"),),
        },
    )


def planted_conclusions(said: str) -> Conclusions:
    """Return records of every kind, one of each with the word, and beside it one that may stay."""
    basis = write_basis({KEY_FIGURES: {"3": Figure(said, said, "", "5")}})
    return Conclusions(
        questions=(
            QuestionRecord(1, "egen1", f"Hur är det i {said}?", own="1"),
            QuestionRecord(2, "1", "Är allt bra?"),
        ),
        criteria=(Criterion(1, "1", text=said), Criterion(2, "1", source=said), Criterion(3, "1", text="11 kap. 1 §")),
        links=(
            ItemLink("plan", 1, LinkTarget.RECOMMENDATION, "1"),
            ItemLink("plan", 2, LinkTarget.RECOMMENDATION, "2"),
            ItemLink("plan", 3, LinkTarget.QUESTION, "1"),
        ),
        grounds=(
            Ground(1, "1", source=said),
            Ground(2, "1", text=said),
            Ground(3, "1", GroundKind.KEY_FIGURE, "N1", text=said),
            Ground(4, "1", source="Enhetschef", text="Rutinen är känd."),
        ),
        assessments=(
            Assessment(1, "1", SOUTH, "ja", PLANTED, PLANTED, PLANTED, PLANTED, "2026-03-01"),
            Assessment(2, "1", "", "ja", PLANTED, PLANTED, PLANTED, PLANTED, "2026-03-01"),
            Assessment(3, "1", NORTH, "ja", "Ja", f"Bättre än {said}", basis, "Granskare Ett", "2026-03-01"),
            Assessment(4, "", NORTH, "nej", "Nej", "3 av 7 akter saknar plan", "", "Granskare Ett", "2026-03-01"),
        ),
        recommendations=(
            Recommendation(1, "1", f"Rutinen i {said} bör ses över."),
            Recommendation(2, "2", "Rutinen bör ses över.", f"Nämnden\n{said}", status_note=said, earlier=said),
            Recommendation(3, "3", "Följ upp planerna.", said),
        ),
        responses=(
            Response(1, "1", "Nämnden", PLANTED),
            Response(2, "2", "Nämnden", "Vi ser över den.", action="Ny rutin"),
            Response(3, "2", said, "Klart."),
            Response(4, "2", "Nämnden", "Klart.", action=said),
            Response(5, "2", "Nämnden", "Klart.", responsible=said),
        ),
        response_forms=(ResponseForm(1, "t", PLANTED, rows=PLANTED),),
        key_figure_sets=(
            KeyFigureSet(1, said, "2026-03-01", content=PLANS),
            KeyFigureSet(2, "Öppna data", file=said, content=PLANS),
        ),
        comparison_groups=(ComparisonGroup(1, said), ComparisonGroup(2, "Liknande", members="Alboga\nBrunna")),
        earlier_audits=(EarlierAudit(1, PLANTED, tally=PLANTED),),
    )


def numbers_of(records: Iterable[Any]) -> list[int]:
    return [record.number for record in records]


def rows_sent(*cases: int) -> str:
    return rows_as_json(CheckRow(case_id, "plan", PLANTED, PLANTED, PLANTED, PLANTED) for case_id in cases)


def with_word(case: Case) -> Case:
    texts = {
        field.name: f"{getattr(case, field.name)}{PLANTED}"
        for field in fields(case)
        if field.type is str or field.type == "str"
    }
    return replace(case, **texts)  # type: ignore[arg-type]


def with_words(answer: Answer) -> Answer:
    return replace(answer, comment=PLANTED, evidence=PLANTED, draft=PLANTED, reviewer=PLANTED, at=AT)


def texts_in(value: object) -> Iterator[str]:
    """Yield every text of a value, however deep it lies."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(key)
            yield from texts_in(inner)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from texts_in(inner)


def test_the_word_is_planted_in_all_that_a_snapshot_holds_of_a_unit() -> None:
    whole = planted(drawn_snapshot())
    holding = {
        field.name for field in fields(whole) if any(PLANTED in text for text in texts_in(getattr(whole, field.name)))
    }
    of_the_whole = {"audit", "checklist", "source", "checklist_changes", "head"}
    without_texts = {"rows", "dates", "view_states", "flags"}
    assert holding == {field.name for field in fields(whole)} - of_the_whole - without_texts


def test_nothing_of_another_unit_is_left_in_the_snapshot() -> None:
    one = restricted(planted(drawn_snapshot()), NORTH)
    assert [text for text in texts_in(one) if PLANTED in text or SOUTH in text] == []
    own = {case.id for case in one.all_cases}
    assert {case.unit for case in one.all_cases} == {NORTH}
    assert one.answers.keys() | one.dates.keys() | one.rows.keys() <= own
    assert {view.case_id for view in one.views} | {key[0] for key in one.view_states} <= own
    assert {request.case_id for request in one.requests} <= own
    assert one.closers.keys() | {note.case_id for note in one.notes} <= own
    assert [one.text for one in one.interpretations] == ["Räkna utkast"]


def test_what_leads_to_the_answer_is_of_the_unit_or_names_no_other() -> None:
    whole = planted(drawn_snapshot())
    whole = replace(whole, audit=replace(whole.audit, purpose=f"Granska {SOUTH}s akter"))
    one = restricted(whole, NORTH)
    told = one.conclusions
    assert one.audit.purpose == ""
    assert [record.text for record in told.questions] == [NOT_TOLD, "Är allt bra?"]
    assert [numbers_of(records) for records in (told.criteria, told.links, told.grounds)] == [[3], [2, 3], [3, 4]]
    assert told.grounds[0] == Ground(3, "1", GroundKind.KEY_FIGURE, "N1", text=NOT_TOLD)
    assert [(record.number, record.rationale) for record in told.assessments] == [
        (3, NOT_TOLD),
        (4, "3 av 7 akter saknar plan"),
    ]
    assert told.recommendations == (Recommendation(2, "2", "Rutinen bör ses över.", "Nämnden"),)
    assert told.key_figure_sets == (
        KeyFigureSet(1, NOT_TOLD, "2026-03-01", content=PLANS),
        KeyFigureSet(2, "Öppna data", file=NOT_TOLD, content=PLANS),
    )
    assert told.comparison_groups == (
        ComparisonGroup(1, NOT_TOLD),
        ComparisonGroup(2, "Liknande", members="Alboga\nBrunna"),
    )
    assert (numbers_of(told.responses), told.response_forms, told.earlier_audits) == ([2], (), ())
    assert one.flags is not None
    assert one.flags["1"][-1] == NOT_TOLD
    assert {number: [entry.note for entry in entries] for number, entries in one.statuses.items()} == {2: [NOT_TOLD]}


def test_a_step_that_names_another_is_told_only_where_the_unit_is_answered_by_it() -> None:
    whole = drawn_snapshot()
    scale = own_scale([(f"Som {SOUTH}", "#00ff00"), ("Sämre", "#ff0000"), (f"Under {SOUTH}", "#0000ff")])
    given = Assessment(9, "1", NORTH, scale.steps[2].name, scale.steps[2].word)
    found = replace(whole.conclusions, assessments=(given,))
    one = restricted(replace(whole, audit=replace(whole.audit, scale=scale), conclusions=found), NORTH)
    words = [step.word for step in one.audit.scale.answers]
    assert words == [NOT_TOLD, "Sämre", f"Under {SOUTH}", "Kan inte styrkas"]
    assert [step.name for step in one.audit.scale.answers] == [step.name for step in scale.answers]


def test_the_cases_without_a_unit_have_no_assessments_of_their_own() -> None:
    whole = planted(drawn_snapshot())
    first, *others = whole.cases
    assert restricted(replace(whole, cases=(replace(first, unit=""), *others)), "").conclusions.assessments == ()


def test_a_dispatch_of_the_unit_itself_is_told_with_how_many_rows_were_answered(tmp_path: Path) -> None:
    whole = planted(drawn_snapshot())
    whole = replace(whole, views=tuple(replace(view, dispatch="2") for view in whole.views))
    one = restricted(whole, NORTH)
    assert [sent.number for sent in one.dispatches] == [2]
    assert answered_rows(one.dispatches, one.views) == (1, 2)
    path = tmp_path / "en enhet.docx"
    format_of(path).write(one, path, options(Kind.REPORT), no_progress)
    assert "besvarade förvaltningen 1 av 2 rader. Uteblivet svar är inte ett medgivande." in told_in(path)


@pytest.mark.parametrize("kind", Kind)
def test_nothing_of_another_unit_is_left_in_the_workbook(tmp_path: Path, kind: Kind) -> None:
    path = tmp_path / "en enhet.xlsx"
    one = restricted(planted(drawn_snapshot()), NORTH)
    export_workbook(one, path, options(kind, with_references=True))
    with ZipFile(path) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    assert [name for name, text in parts.items() if PLANTED in text or SOUTH in text] == []
    assert any(NORTH in text for text in parts.values())
    assert any("HEMLIG-002" in text for text in parts.values())


@pytest.mark.parametrize("kind", Kind)
def test_nothing_of_another_unit_is_left_in_the_document(tmp_path: Path, kind: Kind) -> None:
    path = tmp_path / "en enhet.docx"
    one = restricted(planted(drawn_snapshot()), NORTH)
    format_of(path).write(one, path, replace(options(kind, with_references=True), unit=NORTH), no_progress)
    told = told_in(path)
    assert PLANTED not in told
    assert SOUTH not in told
    assert "3 av 7 akter saknar plan" in told


HIDDEN = "ZQXN"


@pytest.mark.parametrize(
    "said",
    [
        "Södra kontorets ärenden", "I SÖDRA  KONTORETS akter", "södra kontoret-vis", "i Södra\nkontoret",
        "akterna 9–12", "Akt12 räknas", "se 12:s beslut", "Akt 9 till 13",
        "So\u0308dra kontoret", "Söd\u00adra kon\u200btoret", "Söd-\nra kontoret", "Södra-kontoret",
        "Storsödra kontoret",
        "Akt \uff11\uff12", "akt tolv", "akterna fem till femton", "den tolfte akten", "ärende nr tolv",
        "tolfte ärendet", "akt hundratolv", "akten 99", "dnr 9 001", "akter 1\u201124", "akt 9 t.o.m. 13",
    ],
)  # fmt: skip
@pytest.mark.parametrize("suffix", [".xlsx", ".docx", ".csv", ".json"])
def test_no_free_text_that_may_tell_of_another_unit_is_in_any_format(tmp_path: Path, suffix: str, said: str) -> None:
    whole = drawn_snapshot()
    labels = {case.id: f"Akt {number}" for number, case in enumerate(by_unit(whole), 1)}
    whole = replace(whole, cases=tuple(replace(case, label=labels[case.id]) for case in whole.cases))
    text = f"{HIDDEN} {said}"
    register = replace(
        REGISTER,
        choices=replace(REGISTER.choices, unit="Kontor", where=(Condition("Kontor", "!=", HIDDEN),)),
        settlement=replace(REGISTER.settlement, completeness=text),
    )
    whole = replace(
        whole,
        interpretations=(Interpretation("plan", 1, text, "Granskare Ett", AT),),
        sampling=replace(whole.sampling, registers=(register,)),
    )
    path = tmp_path / f"en enhet{suffix}"
    format_of(path).write(restricted(whole, NORTH), path, options(Kind.WORKING_PAPER), no_progress)
    assert HIDDEN not in told_in(path)


def by_unit(snapshot: Snapshot) -> list[Case]:
    return sorted(snapshot.cases, key=lambda case: (case.unit != NORTH, case.id))


def told_in(path: Path) -> str:
    if path.suffix in {".csv", ".json"}:
        return path.read_text("utf-8-sig")
    with ZipFile(path) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def test_readings_that_name_own_cases_alone_are_told() -> None:
    whole = drawn_snapshot()
    own = [case for case in whole.cases if case.unit == NORTH]
    text = f"Som i {own[0].label} på {NORTH}"
    one = restricted(replace(whole, interpretations=(Interpretation("plan", 1, text, "Granskare Ett", AT),)), NORTH)
    assert [one.text for one in one.interpretations] == [text]


@pytest.mark.parametrize(
    "text",
    ["Räkna utkast i två akter", "Akten i sin helhet", "Som i den andra akten", "Se akt ett till tre", "I tolv dagar"],
)
def test_readings_that_name_no_other_case_are_told(text: str) -> None:
    whole = drawn_snapshot()
    labels = {case.id: f"Akt {number}" for number, case in enumerate(by_unit(whole), 1)}
    cases = tuple(replace(case, label=labels[case.id], reference="") for case in whole.cases)
    readings = (Interpretation("plan", 1, text, "Granskare Ett", AT),)
    one = restricted(replace(whole, cases=cases, absent=(), interpretations=readings), NORTH)
    assert [one.text for one in one.interpretations] == [text]


@pytest.mark.parametrize(
    ("name", "text", "is_told"),
    [
        ("Öst", "Nordöstras akter", False),
        ("Beta", "innerbetas planer", False),
        ("A", "Alla som har avslutats", True),
        ("A", "Enhet A:s planer", False),
        ("Väst", "VAST:s planer", False),
        ("Väst", "Allt är vasst", True),
        ("Öst", "Kostnaden är hög", True),
        ("Norra vården", "Som norra varden", False),
        ("Enhet 1", "Enhet 1 2019", False),
        ("Enhet 1", "Enhet 123", True),
    ],
)
def test_a_name_is_found_anywhere_a_short_one_as_a_word(name: str, text: str, is_told: bool) -> None:
    whole = example_snapshot()
    cases = tuple(
        replace(case, label=f"{case.id}", unit=NORTH if case.id == 1 else name, stratum="") for case in whole.cases
    )
    readings = (Interpretation("plan", 1, text, "Granskare Ett", AT),)
    one = restricted(replace(whole, cases=cases, absent=(), interpretations=readings), NORTH)
    assert bool(one.interpretations) == is_told


def test_the_cases_without_a_unit_are_a_part_too() -> None:
    whole = example_snapshot()
    first, *others = whole.cases
    whole = replace(whole, cases=(replace(first, unit=""), *others))
    assert {case.unit for case in restricted(whole, "").all_cases} == {""}


@pytest.mark.parametrize("unit", ["", NORTH])
def test_an_audit_without_units_has_no_part(unit: str) -> None:
    whole = example_snapshot()
    bare = tuple(replace(case, unit="") for case in whole.cases)
    with pytest.raises(AuditError) as refused:
        restricted(replace(whole, cases=bare, absent=()), unit)
    assert refused.value.code == "export.no_units"


def test_the_figures_of_the_units_sum_to_those_of_the_whole() -> None:
    whole = example_snapshot()
    parts = [tally(restricted(whole, unit)) for unit in (NORTH, SOUTH)]
    for place, found in enumerate(tally(whole)):
        assert {state: sum(part[place].states[state] for part in parts) for state in AnswerState} == found.states


def test_a_sample_that_was_not_drawn_by_stratum_is_told_as_a_whole() -> None:
    whole = drawn_snapshot()
    draw = replace(TAKEN, plan=DrawPlan(Method.SIMPLE, 14, "frö"), allotted={"": 14})
    one = restricted(replace(whole, sampling=Sampling((REGISTER,), (draw,))), NORTH)
    assert one.sampling.register
    assert one.sampling.draw
    assert dict(one.sampling.register.strata) == {"": 385}
    assert one.sampling.draw.size == 14
    assert one.sampling.register.frame_hash == REGISTER.frame_hash


def test_a_stratified_sample_is_told_of_the_units_strata() -> None:
    one = restricted(drawn_snapshot(), NORTH)
    assert one.sampling.register
    assert one.sampling.draw
    assert dict(one.sampling.register.strata) == {NORTH: 200}
    assert dict(one.sampling.draw.allotted) == {NORTH: 7}
    assert one.sampling.register.frame_hash == ""


def test_a_unit_that_no_case_has_is_refused() -> None:
    with pytest.raises(AuditError) as refused:
        restricted(example_snapshot(), "Östra kontoret")
    assert refused.value.code == "export.no_such_unit"
    assert refused.value.parameters == {"unit": "Östra kontoret", "units": f"{NORTH}, {SOUTH}"}


def test_small_units_are_those_of_fewer_than_five_cases() -> None:
    cases = [Case(id_, f"Akt {id_}", unit=unit) for id_, unit in enumerate("AAAAABBBBCCCCC", 1)]
    cases[-1] = replace(cases[-1], absence=Absence.MISSING)
    assert small_units(cases) == ("B", "C")
    assert small_units(cases, "A") == ()
    assert small_units(cases, "B") == small_units(cases[5:9]) == ("B",)
    assert small_units([replace(case, unit="") for case in cases[:3]]) == ()
