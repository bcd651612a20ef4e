"""The sheets by unit, of the fact-check, of the sentences and the charts: they say what the tally says."""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning.domain.audit import Answer, AnswerState, Snapshot
from aktgranskning.domain.check_rows import CheckRow, rows_as_json
from aktgranskning.domain.checklist import TallyKind
from aktgranskning.domain.fact_check import (
    Claim,
    Decision,
    Dispatch,
    EditedSentence,
    FactCheckWord,
    Presence,
    View,
)
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.sentences import figures_of, finding_sentence
from aktgranskning.domain.tally import tally
from aktgranskning.domain.wording import ratio
from exports.bars import Bars
from exports.charts import height
from exports.diagram import diagram_sheet
from exports.figures import FIGURES
from exports.options import Kind
from exports.restricting import restricted
from exports.summary import summarise
from exports.workbook import export_workbook
from tests.example_rows import rows_snapshot
from tests.example_snapshot import example_snapshot, options

NORTH, SOUTH = "Norra kontoret", "Södra kontoret"
PLAN = "Finns en individuell genomförandeplan?"


def checked_snapshot() -> Snapshot:
    """Return the example with three views of the plan, one of them too late, and three claimed without cases."""
    views = tuple(
        View(
            case_id, "plan", "", "ja", "ORD från förvaltningen", "PLATS", "2026-03-01", "VEM", presence, "nej", "1",
            Decision.KEEP, "SKÄL", "AVGJORD AV", "2026-03-04",
        )
        for case_id, presence in ((3, Presence.THERE), (4, Presence.UNKNOWN), (5, Presence.LATER))
    )  # fmt: skip
    return replace(
        example_snapshot(),
        views=views,
        view_states={(view.case_id, view.place): AnswerState.MET for view in views},
        claims=(Claim("plan", 1, "3", "ORD om tre", "2026-03-01", "VEM"),),
        dispatches=(Dispatch(1, "nyckel", NORTH, "MOTTAGARE", "2026-02-01", "2026-02-20"),),
    )


def exported(folder: Path, snapshot: Snapshot, kind: Kind = Kind.REPORT) -> Workbook:
    export_workbook(snapshot, folder / "a.xlsx", options(kind))
    return load_workbook(folder / "a.xlsx")


def rows_of(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def groups_of(sheet: Worksheet) -> dict[str, list[int]]:
    """Return the places of the columns of each figure, by its heading."""
    heads = [cell.value for cell in sheet[5]]
    firsts = [place for place, head in enumerate(heads) if head]
    ends = [*firsts[1:], len(heads)]
    return {str(heads[first]): list(range(first, end)) for first, end in zip(firsts, ends, strict=True)}


@pytest.mark.parametrize("snapshot", [example_snapshot(), rows_snapshot()])
def test_units_stand_side_by_side_as_they_are_counted_and_sum_to_the_whole(tmp_path: Path, snapshot: Snapshot) -> None:
    sheet = exported(tmp_path, snapshot)["Per enhet"]
    by_unit = tally_by(snapshot, GroupBy.UNIT)
    groups = groups_of(sheet)
    assert {len(places) for places in groups.values()} == {len(by_unit) + 1}
    rows = {row[0]: row for row in rows_of(sheet)[6:] if isinstance(row[0], int)}
    numbers = snapshot.checklist.numbers()
    for place, whole in enumerate(tally(snapshot)):
        row = rows[numbers[whole.item.name]]
        parts = [part[place] for part in by_unit.values()]
        if whole.item.has_outcome:
            outcomes = [ratio(one.met, one.of, one.counted) for one in (*parts, whole)]
            assert [row[column] for column in groups["Utfall"]] == outcomes
        for figure in FIGURES:
            shown = [row[column] for column in groups[figure.heading]]
            assert shown == [figure.of(one) for one in (*parts, whole)]
            if isinstance(shown[-1], int):
                assert sum(int(str(one)) for one in shown[:-1]) == shown[-1]


def test_an_audit_of_one_unit_and_an_export_of_one_have_no_such_sheet(tmp_path: Path) -> None:
    snapshot = example_snapshot()
    one = restricted(snapshot, NORTH)
    export_workbook(one, tmp_path / "one.xlsx", replace(options(), unit=NORTH))
    workbook = load_workbook(tmp_path / "one.xlsx")
    assert "Per enhet" not in workbook.sheetnames
    about = {row[0]: row[1] for row in rows_of(workbook["Om"])}
    assert about["Omfattning"] == f"Bara {NORTH}. Inget om andra enheter ingår."
    assert "gäller bara" in str(workbook["Urval"]["A2"].value)
    same = replace(snapshot, cases=tuple(replace(case, unit=NORTH) for case in snapshot.cases))
    assert "Per enhet" not in exported(tmp_path, same).sheetnames


def test_the_outcome_stays_and_the_administrations_count_stands_beside_it(tmp_path: Path) -> None:
    workbook = exported(tmp_path, checked_snapshot())
    summary = workbook["Sammanställning"]
    head = next(row for row in rows_of(summary) if "Utfall" in row)
    assert head[2:4] == ("Utfall", "Enligt förvaltningen")
    plan = next(row for row in rows_of(summary) if row[1] == PLAN)
    assert plan[2:4] == ("1 av 14", "6 av 15 (varav 3 ej verifierat)")
    counts = next(row for row in rows_of(workbook["Sakgranskning"]) if row[1] == PLAN)
    assert counts[:5] == (2, PLAN, "1 av 14", "6 av 15 (varav 3 ej verifierat)", 1)


def test_the_administrations_count_stands_by_unit_where_there_is_any(tmp_path: Path) -> None:
    sheet = exported(tmp_path, checked_snapshot())["Per enhet"]
    plan = next(row for row in rows_of(sheet) if row[1] == PLAN)
    shown = [plan[column] for column in groups_of(sheet)["Enligt förvaltningen"]]
    assert shown == [1, "2 av 8", "6 av 15 (varav 3 ej verifierat)"]
    assert "Enligt förvaltningen" not in groups_of(exported(tmp_path, example_snapshot())["Per enhet"])


def test_each_view_each_claim_and_each_dispatch_is_told(tmp_path: Path) -> None:
    rows = rows_of(exported(tmp_path, checked_snapshot())["Sakgranskning"])
    assert (2, PLAN, "Akt 3", "Nej", "Ja", "Fanns", "Svaret står kvar") in [row[:7] for row in rows]
    assert (2, PLAN, "Akt 5", "Nej", "Ja", "Tillkom efteråt", "Svaret står kvar") in [row[:7] for row in rows]
    assert (2, PLAN, "Hela granskningen", 3, "Ej verifierat") in [row[:5] for row in rows]
    assert (1, NORTH, "2026-02-01", "2026-02-20", "Ej besvarat", None) in [row[:6] for row in rows]


def test_it_is_told_of_how_many_rows_a_dispatch_was_answered(tmp_path: Path) -> None:
    rows = rows_as_json(CheckRow(case_id, "plan", "nej", "", "", "") for case_id in range(3, 20))
    (sent,) = checked_snapshot().dispatches
    snapshot = replace(
        checked_snapshot(), dispatches=(replace(sent, rows=rows, answered="2026-02-18", returned="ab" * 32),)
    )
    told = rows_of(exported(tmp_path, snapshot)["Sakgranskning"])
    assert (1, NORTH, "2026-02-01", "2026-02-20", "2026-02-18", "3 av 17 rader") in [row[:6] for row in told]


def test_a_view_that_says_the_same_is_no_open_one(tmp_path: Path) -> None:
    snapshot = checked_snapshot()
    same = tuple(replace(view, answer=view.value, decision=Decision.OPEN) for view in snapshot.views)
    rows = rows_of(exported(tmp_path, replace(snapshot, views=same))["Sakgranskning"])
    assert [row[6] for row in rows if row[2] in ("Akt 3", "Akt 4", "Akt 5")] == ["Samma svar"] * 3


def test_words_names_and_reasons_are_in_working_papers_alone(tmp_path: Path) -> None:
    free = ("ORD", "PLATS", "VEM", "SKÄL", "AVGJORD AV", "MOTTAGARE")
    report = str(rows_of(exported(tmp_path, checked_snapshot())["Sakgranskning"]))
    paper = str(rows_of(exported(tmp_path, checked_snapshot(), Kind.WORKING_PAPER)["Sakgranskning"]))
    assert [word for word in free if word in report] == []
    assert [word for word in free if word not in paper] == []


def test_the_sheet_is_called_as_the_audit_calls_the_fact_check(tmp_path: Path) -> None:
    snapshot = checked_snapshot()
    named = replace(snapshot, audit=replace(snapshot.audit, fact_check=FactCheckWord.FAKTAKONTROLL))
    assert "Faktakontroll" in exported(tmp_path, named).sheetnames
    assert "Sakgranskning" not in exported(tmp_path, example_snapshot()).sheetnames


def test_sentences_stand_by_audit_question_and_say_who_wrote_them(tmp_path: Path) -> None:
    snapshot = example_snapshot()
    by_name = {found.item.name: found for found in tally(snapshot)}
    written = (
        EditedSentence("plan", "EGEN om planen.", figures_of(by_name["plan"])),
        EditedSentence("hinder", "EGEN om hinder.", "andra siffror"),
    )
    rows = rows_of(exported(tmp_path, replace(snapshot, sentences=written))["Formuleringar"])
    own = finding_sentence(by_name["plan"], snapshot.audit.noun)
    assert (2, PLAN, "EGEN om planen.", "Ändrad", own) in rows
    assert next(row for row in rows if row[0] == 1)[2:4] == (
        "EGEN om hinder.",
        "Ändrad. Siffrorna har ändrats sedan dess",
    )
    assert [row[0] for row in rows if row[0] and row[1] is None][2:] == [
        "Dokumenteras planeringen enligt riktlinjerna?",
        "Övriga frågor",
    ]


def charts_in(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if re.match(r"xl/charts/chart\d+\.xml", name))
        return [archive.read(name).decode("utf-8") for name in names]


def values_at(sheet: Worksheet, address: str) -> list[object]:
    """Return what stands in the cells that a chart names."""
    spans: Sequence[str] = address.strip("()").split(",")
    cells = [sheet[span.split("!")[1].replace("$", "")] for span in spans]
    return [cell.value for span in cells for (cell,) in span]


def test_the_charts_take_their_figures_from_the_summary(tmp_path: Path) -> None:
    summary = exported(tmp_path, example_snapshot())["Sammanställning"]
    outcomes, partners = charts_in(tmp_path / "a.xlsx")
    found = {item.item.label: item for item in tally(example_snapshot()) if item.item.has_outcome}
    addresses = [values_at(summary, address) for address in re.findall(r"<(?:\w+:)?f>([^<]+)</", outcomes)]
    names, labels, numbers = addresses[::3], addresses[1::3], addresses[2::3]
    assert names == [["Uppfyllt"], ["Delvis"], ["Ej uppfyllt"]]
    assert labels == [list(found)] * 3
    states = (AnswerState.MET, AnswerState.PARTLY, AnswerState.NOT_MET)
    assert numbers == [[one.states[state] for one in found.values()] for state in states]
    _, choices, counts = (values_at(summary, address) for address in re.findall(r"<(?:\w+:)?f>([^<]+)</", partners))
    assert choices == ["Arbetsmarknadsenheten", "Ungdomsteamet", "Arbetsförmedlingen"]
    assert counts == [row[11].value for row in summary.iter_rows() if row[1].value in choices]


def test_the_parts_of_a_bar_are_told_apart_without_colour(tmp_path: Path) -> None:
    exported(tmp_path, example_snapshot())
    outcomes = charts_in(tmp_path / "a.xlsx")[0]
    assert 'grouping val="percentStacked"' in outcomes
    assert 'barDir val="bar"' in outcomes
    colours = set(re.findall(r'srgbClr val="(\w+)"', outcomes))
    assert all(colour[:2] == colour[2:4] == colour[4:] for colour in colours)
    assert len(re.findall(r"<(?:\w+:)?pattFill ", outcomes)) == 1


def test_a_number_on_hatching_is_black_in_a_white_box_and_the_hatching_light(tmp_path: Path) -> None:
    exported(tmp_path, example_snapshot())
    outcomes = charts_in(tmp_path / "a.xlsx")[0]
    _, partly, _ = re.findall(r"<(?:\w+:)?dLbls>.*?</(?:\w+:)?dLbls>", outcomes)
    box, words = partly.split("txPr>")[:2]
    assert re.findall(r'srgbClr val="(\w+)"', box) == ["FFFFFF"]
    assert set(re.findall(r'srgbClr val="(\w+)"', words)) == {"000000"}
    (hatching,) = re.findall(r"<(?:\w+:)?pattFill .*?</(?:\w+:)?pattFill>", outcomes)
    assert all(int(grey, 16) >= 0x808080 for grey in re.findall(r'srgbClr val="(\w+)"', hatching))


def test_what_nobody_has_answered_has_no_chart(tmp_path: Path) -> None:
    snapshot = example_snapshot()
    (distributed,) = (found.item.name for found in tally(snapshot) if found.item.tally is TallyKind.DISTRIBUTION)
    answers = {case: {**of_case, distributed: Answer()} for case, of_case in snapshot.answers.items()}
    exported(tmp_path, replace(snapshot, answers=answers))
    assert len(charts_in(tmp_path / "a.xlsx")) == 1


@pytest.mark.parametrize("items", [1, 12, 13, 14, 30])
def test_no_chart_runs_over_two_pages(items: int) -> None:
    snapshot = example_snapshot()
    plan = snapshot.checklist.item("plan")
    of_cases = {
        case.id: {f"plan{n}": snapshot.answers[case.id]["plan"] for n in range(items)} for case in snapshot.cases
    }
    checklist = replace(snapshot.checklist, items=tuple(replace(plan, name=f"plan{n}") for n in range(items)))
    many = replace(snapshot, checklist=checklist, answers=of_cases, views=(), claims=(), sentences=())
    sheet = diagram_sheet(summarise(many, tally(many), set()))
    assert sheet is not None
    pages = [0, *sheet.page_breaks]
    for bars in sheet.charts:
        assert isinstance(bars, Bars)
        begins = max(row for row in pages if row < bars.row)
        assert (bars.row - 1 - begins) * 0.53 + height(bars) <= 17.5
