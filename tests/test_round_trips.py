"""A long table and a package, imported into a new audit with the same checklist, give the same tally."""

import csv
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import example as tried
from hypothesis import strategies as st

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Checklist, Item, ItemKind, TallyKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.long_form import LEFT_OUT
from aktgranskning.domain.places import item_of
from aktgranskning.domain.tally import tally
from aktgranskning.domain.tally_rows import Record, tally_records
from aktgranskning.engagement import add_cases
from aktgranskning.importing import import_answers
from aktgranskning.intake.answer_files import check_answer_file
from aktgranskning.intake.answers import read_answers
from aktgranskning.intake.tables import read_tables
from aktgranskning.log_entries import full_snapshot
from aktgranskning.session import Session
from checklists.reader import load_checklist
from checklists.shipped import example_answers, shipped_checklist, shipped_checklists
from exports.options import Kind
from tests.example_checklists import REPEATING, SMALL
from tests.random_forms import checklists
from tests.round_trips import audit_of, export, imported

FORMATS = (".csv", ".json")


def records(snapshot: Snapshot) -> list[Record]:
    return tally_records(tally(snapshot))


def by_unit(snapshot: Snapshot) -> dict[str, list[Record]]:
    return {name: tally_records(found) for name, found in tally_by(snapshot, GroupBy.UNIT).items()}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    checklist = load_checklist(shipped_checklist()).checklist
    with audit_of(tmp_path_factory.mktemp("exempel") / "exempel.granskning", checklist, 15) as session:
        import_answers(session, read_answers(read_tables(example_answers()), checklist))
        review.comment(session, 2, "genomforandeplan", '=1+1 är ett påhitt\nmed två rader; och "mer"')
        review.evidence(session, 2, "genomforandeplan", "-")
        review.answer(session, 2, "ovrigt", "'@minnesanteckning")
        for case_id in range(1, 8):
            review.complete_case(session, case_id)
        yield full_snapshot(session)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("suffix", FORMATS)
def test_the_example_has_the_same_tally_afterwards(tmp_path: Path, example: Snapshot, suffix: str, kind: Kind) -> None:
    exported = export(example, tmp_path / f"ut{suffix}", kind)
    again = imported(exported, tmp_path / "ny.granskning", example.checklist, 15)
    assert records(again) == records(example)
    assert next(record for record in records(again) if record["name"] == "genomforandeplan")["text"] == "1 av 15"


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_working_paper_brings_comments_places_and_texts_as_they_were(
    tmp_path: Path, example: Snapshot, suffix: str
) -> None:
    exported = export(example, tmp_path / f"ut{suffix}", Kind.WORKING_PAPER, with_references=True)
    again = imported(exported, tmp_path / "ny.granskning", example.checklist, 15)
    for case_id, answers in example.answers.items():
        for place, answer in answers.items():
            found = again.answers[case_id][place]
            assert (found.value, found.state) == (answer.value, answer.state)
            assert (found.comment, found.evidence) == (answer.comment, answer.evidence)
    assert [case.reference for case in again.cases] == [case.reference for case in example.cases]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_report_tells_no_words_of_anybody(tmp_path: Path, example: Snapshot, suffix: str) -> None:
    written = export(example, tmp_path / f"ut{suffix}").read_text("utf-8")
    assert LEFT_OUT in written
    for secret in ("minnesanteckning", "påhitt", "Granskare Ett", "EX 2017"):
        assert secret not in written


def test_a_package_takes_the_units_over(tmp_path: Path, example: Snapshot) -> None:
    exported = export(example, tmp_path / "ut.json")
    again = imported(exported, tmp_path / "ny.granskning", example.checklist, 15)
    assert len(by_unit(example)) == 3
    assert by_unit(again) == by_unit(example)
    assert [case.status for case in again.cases] == [case.status for case in example.cases]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("path", shipped_checklists(), ids=lambda path: path.stem)
def test_a_shipped_checklist_without_answers_comes_back_so(tmp_path: Path, path: Path, suffix: str) -> None:
    checklist = load_checklist(path).checklist
    with audit_of(tmp_path / "en.granskning", checklist, 3) as session:
        review.begin_case(session, 1)
        review.begin_case(session, 2)
        item = next(item for item in checklist.items if item.can_be_answered and not item.relevant and item.choices)
        review.answer(session, 1, item.name, item.choices[0].name)
        before = full_snapshot(session)
    again = imported(export(before, tmp_path / f"ut{suffix}"), tmp_path / "ny.granskning", checklist, 3)
    assert records(again) == records(before)


@pytest.mark.parametrize("suffix", FORMATS)
def test_rows_come_back_with_gaps_closed_and_closed_cases_without_any(tmp_path: Path, suffix: str) -> None:
    with audit_of(tmp_path / "en.granskning", REPEATING, 3) as session:
        for case_id in (1, 2, 3):
            review.begin_case(session, case_id)
            review.answer(session, case_id, "plan", "ja")
        for day in ("2026-02-01", "2026-03-01", "2026-04-01"):
            rows.add_row(session, 1, "uppfoljningar")
            review.answer(session, 1, f"{session.rows[1][-1]}/datum", day)
        rows.remove_row(session, 1, "uppfoljningar#2")
        rows.add_row(session, 1, "uppfoljningar")  # and nothing is answered there
        review.answer(session, 1, "uppfoljningar#3/reviderad", "ja")
        rows.add_row(session, 1, "samtal", "uppfoljningar#3")
        review.comment(session, 1, "uppfoljningar#3/datum", "Kommentar")
        review.answer(session, 2, "antal_beslut", "0")
        review.complete_case(session, 2)
        before = full_snapshot(session)
    exported = export(before, tmp_path / f"ut{suffix}", Kind.WORKING_PAPER)
    again = imported(exported, tmp_path / "ny.granskning", REPEATING, 3)
    assert records(again) == records(before)
    assert again.rows[1] == ("uppfoljningar#1", "uppfoljningar#2", "uppfoljningar#2/samtal#1", "uppfoljningar#3")
    assert again.answers[1]["uppfoljningar#2/datum"].comment == "Kommentar"
    assert next(record for record in records(again) if record["name"] == "uppfoljningar")["with_rows_of"] == 2


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_default_that_was_taken_away_does_not_come_back(tmp_path: Path, suffix: str) -> None:
    items = [replace(item, default="nej") if item.name == "uppfoljd" else item for item in SMALL.items]
    checklist = replace(SMALL, items=tuple(items))
    with audit_of(tmp_path / "en.granskning", checklist, 1) as session:
        review.begin_case(session, 1)
        review.answer(session, 1, "plan", "ja")
        assert session.answers[1]["uppfoljd"].value == "nej"
        review.answer(session, 1, "uppfoljd", "")
        before = full_snapshot(session)
    again = imported(export(before, tmp_path / f"ut{suffix}"), tmp_path / "ny.granskning", checklist, 1)
    assert again.answers[1]["uppfoljd"].value == ""
    assert records(again) == records(before)


def test_no_cell_of_the_long_table_is_computed_by_a_spreadsheet(tmp_path: Path, example: Snapshot) -> None:
    exported = export(example, tmp_path / "ut.csv", Kind.WORKING_PAPER)
    with exported.open(encoding="utf-8-sig", newline="") as file:
        header, *lines = csv.reader(file)
    assert ",".join(header) == "case,item,row,value,comment,evidence,reviewer,time,log_head"
    assert [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@"))] == []
    assert '\'=1+1 är ett påhitt\nmed två rader; och "mer"' in {line[4] for line in lines}


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["answer", "answer", "answer", "add", "add", "remove", "close"]),
        st.integers(0, 50),
        st.integers(0, 6),
    ),
    max_size=25,
)


def counted(checklist: Checklist) -> Checklist:
    """Return a random checklist every item of which is in the tally."""
    items = (replace(item, tally=TallyKind.OUTCOME if item.met else TallyKind.STATISTIC) for item in checklist.items)
    return replace(checklist, items=tuple(items))


def perform(session: Session, case_id: int, act: str, which: int, number: int) -> None:
    assert session.checklist is not None
    answerable = {item.name for item in session.checklist.items if item.kind is ItemKind.INTEGER}
    places = [place for place in session.answers[case_id] if item_of(place) in answerable]
    there = session.rows[case_id]
    if act == "answer" and places:
        review.answer(session, case_id, places[which % len(places)], str(number) if number else "")
    elif act == "add":
        outer = [row for row in there if row.startswith("yttre#") and "/" not in row]
        repeats = [("yttre", ""), *(("inre", row) for row in outer)]
        rows.add_row(session, case_id, *repeats[which % len(repeats)])
    elif act == "remove" and there:
        rows.remove_row(session, case_id, there[which % len(there)])
    elif act == "close":
        review.complete_case(session, case_id)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(checklist=checklists(), steps=STEPS)
def test_random_forms_have_the_same_tally_afterwards(checklist: Checklist, steps: list[tuple[str, int, int]]) -> None:
    checklist = counted(checklist)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with audit_of(folder / "en.granskning", checklist, 2) as session:
            review.begin_case(session, 1)
            for number, (act, which, value) in enumerate(steps):
                try:
                    perform(session, 1 + number % 2, act, which, value)
                except AuditError:
                    continue  # it is not asked, or the case is closed or not begun
            before = full_snapshot(session)
        for suffix in FORMATS:
            exported = export(before, folder / f"ut{suffix}")
            if suffix == ".csv" and len(exported.read_text("utf-8-sig").splitlines()) == 1:
                continue  # a table without a line is refused, as nothing can be meant by it
            again = imported(exported, folder / f"{suffix[1:]}.granskning", checklist, 2)
            assert records(again) == records(before)
            assert [len(again.rows[id_]) for id_ in (1, 2)] == [len(before.rows[id_]) for id_ in (1, 2)]


WORDS = st.text(
    st.one_of(st.sampled_from("=+-@' ,;\"\t\r\n\xa0\u202f\ufeff\x1f\x7f\x85🙂åé"), st.characters(codec="utf-16")),
    max_size=12,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(comment=WORDS, evidence=WORDS, value=WORDS, label=WORDS)
@tried("a;b\nc;d\ne;f\ng;h", "", "", "")
@tried("'=1", " +1", "\t@x", '-A, "1"')
@tried("half \ud800", "null \0", "\udc00", "\ud800")
def test_every_text_comes_back_as_it_was(comment: str, evidence: str, value: str, label: str) -> None:
    items = (*SMALL.items, Item("fritt", ItemKind.TEXT, "Fritt", TallyKind.NONE))
    checklist = replace(SMALL, items=items)
    case = [NewCase(review.clean(label).strip())]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with audit_of(folder / "en.granskning", checklist, 0) as session:
            add_cases(session, case)
            review.begin_case(session, 1)
            review.answer(session, 1, "plan", "ja")
            review.answer(session, 1, "fritt", value)
            review.comment(session, 1, "plan", comment)
            review.evidence(session, 1, "plan", evidence)
            before = full_snapshot(session)
        for suffix in FORMATS:
            exported = export(before, folder / f"ut{suffix}", Kind.WORKING_PAPER)
            with audit_of(folder / f"{suffix[1:]}.granskning", checklist, 0) as session:
                add_cases(session, case)
                import_answers(session, *check_answer_file(exported, checklist))
                again = full_snapshot(session)
            for place in ("plan", "fritt"):
                one, other = before.answers[1][place], again.answers[1][place]
                assert (one.value, one.comment, one.evidence) == (other.value, other.comment, other.evidence)
