"""The sheets of assessments, recommendations and key figures, read back: what the records say, and the tally."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning.concluding.recommending import add_recommendation, set_status
from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.figure_content import FigureContent, write_content
from aktgranskning.domain.conclusions.figure_words import figure_title
from aktgranskning.domain.conclusions.key_figures import FigureValue, KeyFigure, KeyFigureSet
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import Ground, GroundKind
from aktgranskning.domain.conclusions.recommendations import RecommendationStatus
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, NOT_ASSESSED, THREE_STEPS
from aktgranskning.log_entries import full_snapshot
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from exports.lights import ink_on
from exports.options import Kind
from exports.restricting import restricted
from exports.workbook import export_workbook
from tests.example_conclusions import (
    COST,
    FAMILY,
    LABOUR,
    NORTH,
    PLACES,
    PLANS,
    QUESTIONS,
    RATIONALE,
    ROUTINE,
    SOUTH,
    concluded_snapshot,
    followed_up_snapshot,
)
from tests.example_snapshot import example_snapshot, options
from tests.libreoffice import needs_libreoffice, save_again

SHEETS = ["Bedömning", "Rekommendationer", "Nyckeltal"]
Records = list[dict[object, object]]


def exported(folder: Path, snapshot: Snapshot, kind: Kind = Kind.REPORT) -> Workbook:
    export_workbook(snapshot, folder / "a.xlsx", options(kind))
    return load_workbook(folder / "a.xlsx")


def records(sheet: Worksheet, heading: str) -> Records:
    """Return the rows of the table that begins below the heading `Nr` and has this heading too, to its end."""
    rows = list(sheet.iter_rows(values_only=True))
    start = next(at for at, row in enumerate(rows) if row[0] == "Nr" and heading in row)
    return list(_records(rows[start], rows[start + 1 :]))


def _records(heads: tuple[object, ...], rows: Sequence[tuple[object, ...]]) -> Iterator[dict[object, object]]:
    for row in rows:
        if not any(value is not None for value in row):
            return
        yield {head: value for head, value in zip(heads, row, strict=True) if head}


def test_each_question_stands_with_its_light_reasons_grounds_and_figures(tmp_path: Path) -> None:
    workbook = exported(tmp_path, concluded_snapshot())
    sheet, summary = workbook["Bedömning"], workbook["Sammanställning"]
    assert (sheet["A3"].value, sheet["B3"].value) == ("Syfte", "Bedöma om planeringen är ändamålsenlig.")
    overall, first, north, part, last = records(sheet, "Bedömning")
    assert (overall["Revisionsfråga"], overall["Bedömning"]) == ("Sammanfattande bedömning", "■ Nej *")
    assert (first["Nr"], first["Enhet"], first["Bedömning"]) == ("1", "Hela granskningen", "▲ I begränsad utsträckning")
    assert first["Motivering"] == RATIONALE
    hinder, plan = str(first["Frågor i checklistan"]).split("\n")
    assert hinder.startswith("Är hinder, behov och resurser dokumenterade? 14 av 15 (rad ")
    row = int(plan.removesuffix(")").rpartition(" ")[2])
    assert plan == f"Finns en individuell genomförandeplan? 1 av 14 (rad {row})"
    assert summary.cell(row, 2).value == "Finns en individuell genomförandeplan?"
    assert (
        first["Kriterier"] == "Lag (ska): Utredningar ska dokumenteras. Källa: 11 kap. 5 § SoL. Gäller från 2002-01-01."
    )
    assert first["Annat underlag"] == "Intervju, enhetschef, 2026-02-03: Mallen är ny och används inte av alla."
    assert first["Bedömd den"] == datetime(2026, 3, 1)
    assert (north["Nr"], north["Enhet"], north["Bedömning"]) == ("1", NORTH, "● Ja")
    assert "Finns en individuell genomförandeplan? 0 av 7" in str(north["Frågor i checklistan"])
    assert (part["Nr"], part["Bedömning"], part["Motivering"]) == ("1.1", "– Inte bedömd", None)
    assert (last["Nr"], last["Bedömning"]) == ("2", "○ Kan inte styrkas")
    assert "Hushåll med plan" in str(last["Annat underlag"])
    assert "74,0" in str(last["Annat underlag"])
    assert sheet.freeze_panes == "C6"
    assert sheet.print_title_rows == "$5:$5"


def test_what_changed_after_an_assessment_is_told_only_where_something_did(tmp_path: Path) -> None:
    snapshot = concluded_snapshot()
    changed = {id_: dict(of_case) for id_, of_case in snapshot.answers.items()}
    changed[4]["plan"] = changed[1]["plan"]
    head = "Har ändrats sedan bedömningen"
    flagged = records(exported(tmp_path, replace(snapshot, answers=changed))["Bedömning"], "Bedömning")
    assert "Finns en individuell genomförandeplan? 1 av 14 då, 2 av 14 nu" in str(flagged[1][head])
    assert [row["Bedömning"] for row in flagged[:2]] == ["■ Nej *", "▲ I begränsad utsträckning *"]
    under = [cell.value for cell in exported(tmp_path, snapshot)["Bedömning"]["A"]][-1]
    assert under == "* Siffror eller annat underlag har ändrats sedan bedömningen gjordes."
    kept = tuple(one for one in snapshot.conclusions.assessments if one.question)
    calm = replace(snapshot, conclusions=replace(snapshot.conclusions, assessments=kept))
    assert head not in records(exported(tmp_path, calm)["Bedömning"], "Bedömning")[0]


def test_a_light_is_filled_with_its_steps_colour_and_read_on_it(tmp_path: Path) -> None:
    sheet = exported(tmp_path, concluded_snapshot())["Bedömning"]
    column = next(cell.column for cell in sheet[5] if cell.value == "Bedömning")
    colours = {step.word: step.colour for step in (*FOUR_STEPS.answers, NOT_ASSESSED)}
    for row in range(6, 11):
        cell = sheet.cell(row, column)
        colour = colours[str(cell.value)[2:].removesuffix(" *")]
        assert cell.fill.start_color.rgb == f"00{colour[1:]}"
        assert cell.font.color.rgb == f"00{ink_on(colour)[1:]}"


@pytest.mark.parametrize("step", [*THREE_STEPS.answers, *FOUR_STEPS.answers, NOT_ASSESSED], ids=lambda one: one.word)
def test_a_word_stands_out_from_every_light_also_in_grey(step: object) -> None:
    colour = step.colour  # type: ignore[attr-defined]
    dark = ink_on(colour) == "#000000"
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    grey = 0.299 * red + 0.587 * green + 0.114 * blue
    assert grey > 105 if dark else grey < 130


def test_recommendations_stand_with_their_grounds_and_each_response(tmp_path: Path) -> None:
    sheet = exported(tmp_path, concluded_snapshot())["Rekommendationer"]
    first, second = records(sheet, "Rekommendation")
    assert (first["Nr"], first["Rekommendation"], first["Mottagare"]) == (
        1,
        "Säkerställ att en plan upprättas.",
        f"{FAMILY}\n{LABOUR}",
    )
    assert (first["Prioritet"], first["Status"], first["Status sedan"]) == ("Hög", "Pågår", datetime(2026, 3, 4))
    assert first["Underlag"] == "Revisionsfråga 1, 2\nFinns en individuell genomförandeplan? 1 av 14"
    assert (second["Nr"], second["Status"], second["Underlag"]) == (2, "Öppen", "Revisionsfråga 1.1")
    given, missing, other = records(sheet, "Svar")
    assert list(given.values()) == [
        1, "Nämnden instämmer.", FAMILY, "Delvis", "Ny mall införs", "Förvaltningschefen", datetime(2026, 9, 30),
        datetime(2026, 3, 2), "§ 45",
    ]  # fmt: skip
    assert list(missing.values())[:4] == [1, "Inget svar", LABOUR, None]
    assert list(other.values())[:3] == [2, "Inget svar", FAMILY]


@pytest.mark.parametrize("kind", Kind)
def test_who_assessed_and_the_history_are_in_working_papers_alone(tmp_path: Path, kind: Kind) -> None:
    workbook = exported(tmp_path, concluded_snapshot(), kind)
    is_working_paper = kind is Kind.WORKING_PAPER
    assert ("Bedömd av" in [cell.value for cell in workbook["Bedömning"][5]]) is is_working_paper
    told = [value for name in SHEETS for row in workbook[name].iter_rows(values_only=True) for value in row]
    assert ("Granskare Ett" in told) is is_working_paper
    assert ("Fel rad" in told) is is_working_paper
    if is_working_paper:
        entries = records(workbook["Rekommendationer"], "Anteckning")
        assert [(entry["Nr"], entry["Status"], entry["Den"]) for entry in entries] == [
            (1, "Avvisad, ångrad", datetime(2026, 3, 3)),
            (1, "Pågår", datetime(2026, 3, 4)),
        ]


def test_the_history_comes_from_the_log_with_what_was_undone(session: Session, tmp_path: Path) -> None:
    add_recommendation(session, "Upprätta planer.", [FAMILY])
    set_status(session, 1, RecommendationStatus.DONE, day="2026-03-03", note="Fel rad")
    undo(session)
    set_status(session, 1, RecommendationStatus.UNDER_WAY, day="2026-03-04")
    sheet = exported(tmp_path, full_snapshot(session), Kind.WORKING_PAPER)["Rekommendationer"]
    told = [(entry["Anteckning"], entry["Status"], entry["Den"]) for entry in records(sheet, "Anteckning")]
    assert [status for _, status, _ in told] == ["Öppen", "Genomförd, ångrad", "Pågår"]
    assert told[1:] == [
        ("Fel rad", "Genomförd, ångrad", datetime(2026, 3, 3)),
        (None, "Pågår", datetime(2026, 3, 4)),
    ]


def row_of(sheet: Worksheet, text: str, *, after: int = 0) -> int:
    return next(row for row in range(after + 1, sheet.max_row + 1) if sheet.cell(row, 1).value == text)


def values_in(sheet: Worksheet, row: int) -> list[object]:
    return [cell.value for cell in sheet[row][1:]]


def test_key_figures_stand_over_five_years_with_what_is_missing_left_empty(tmp_path: Path) -> None:
    sheet = exported(tmp_path, concluded_snapshot())["Nyckeltal"]
    head = row_of(sheet, "Hushåll med plan (%)")
    assert values_in(sheet, head + 1) == ["2021", "2022", "2023", "2024", "2025", "Förändring"]
    assert sheet.cell(head + 2, 1).value == "Exempelby"
    assert values_in(sheet, head + 2) == [61.5, 63, None, 66.4, 68, 6.5]
    assert sheet.cell(head + 3, 1).value == "Liknande kommuner (medelvärde)"
    assert values_in(sheet, head + 3) == [65, 66.5, 68, 73, 74, "–"]
    assert values_in(sheet, head + 4)[:5] == ["2 av 2", "2 av 2", "2 av 2", "1 av 2", "1 av 2"]
    assert sheet.cell(head + 5, 1).value == "Förändringen anges inte där olika kommuner har värden."
    assert sheet.cell(head + 6, 1).value == "Källa: Öppna jämförelser, hämtat 2026-03-01"
    routine = row_of(sheet, ROUTINE.title)
    assert values_in(sheet, routine + 2)[:5] == ["Nej", "Nej", "Ja", "Ja", "Uppgift saknas"]
    assert values_in(sheet, routine + 3)[:5] == ["ja i 1 av 2"] * 5


def test_each_figure_of_numbers_has_a_chart_of_its_own_rows_with_gaps_and_lines_told_apart(tmp_path: Path) -> None:
    sheet = exported(tmp_path, concluded_snapshot())["Nyckeltal"]
    charts = {chart.title.tx.rich.p[0].r[0].t: chart for chart in sheet._charts}  # type: ignore[attr-defined]
    assert set(charts) == {PLANS.title, COST.title}
    for title, chart in charts.items():
        head = row_of(sheet, f"{title} ({PLANS.unit if title == PLANS.title else COST.unit})")
        assert chart.display_blanks == "gap"
        for row, line in zip((head + 2, head + 3), chart.series, strict=True):
            assert line.tx.strRef.f == f"Nyckeltal!$A${row}"
            assert line.val.numRef.f == f"Nyckeltal!$B${row}:$F${row}"
            assert line.cat.strRef.f == f"Nyckeltal!$B${head + 1}:$F${head + 1}"
        drawn = [(line.spPr.ln.prstDash, line.marker.symbol) for line in chart.series]
        assert len({dash for dash, _ in drawn}) == len({mark for _, mark in drawn}) == 2
        assert chart.anchor._from.row == row_of(sheet, "Källa: Öppna jämförelser, hämtat 2026-03-01", after=head)


def with_another_import(snapshot: Snapshot) -> Snapshot:
    """Return the example after a figure of much later years was read in, for one municipality."""
    figure = KeyFigure("N009", "Väntetid (dagar)", "dagar")
    value = FigureValue("N009", PLACES[0].id, 2035, value=Decimal(41))
    content = write_content(FigureContent((figure,), PLACES[:1], (value,)))
    found = snapshot.conclusions
    sets = (*found.key_figure_sets, KeyFigureSet(2, "En enkät", "2035-11-01", content=content))
    return replace(snapshot, conclusions=replace(found, key_figure_sets=sets))


def test_a_newer_import_takes_no_other_figure_away(tmp_path: Path) -> None:
    sheet = exported(tmp_path, with_another_import(concluded_snapshot()))["Nyckeltal"]
    head = row_of(sheet, "Hushåll med plan (%)")
    assert values_in(sheet, head + 1)[:5] == ["2021", "2022", "2023", "2024", "2025"]
    assert values_in(sheet, head + 2)[:5] == [61.5, 63, None, 66.4, 68]
    newer = row_of(sheet, "Väntetid (dagar)")
    assert values_in(sheet, newer + 1)[:5] == ["2031", "2032", "2033", "2034", "2035"]
    assert sheet.cell(newer + 3, 1).value == "Utan värde alla åren: Liknande kommuner."
    assert sheet.cell(newer + 4, 1).value == "Källa: En enkät, hämtat 2035-11-01"


def test_a_ground_is_told_without_an_own_municipality_and_without_values(tmp_path: Path) -> None:
    snapshot = with_another_import(concluded_snapshot())
    found = replace(
        snapshot.conclusions,
        comparison_groups=(),
        grounds=(Ground(1, "1", GroundKind.KEY_FIGURE, "N009", municipality=PLACES[1].id),),
    )
    bare = replace(snapshot, audit=replace(snapshot.audit, municipality=""), conclusions=found)
    sheet = exported(tmp_path, bare)["Nyckeltal"]
    row = row_of(sheet, "Väntetid (dagar)")
    assert (sheet.cell(row + 2, 1).value, values_in(sheet, row + 2)) == (PLACES[1].name, [None] * 6)
    titles = [chart.title.tx.rich.p[0].r[0].t for chart in sheet._charts]  # type: ignore[attr-defined]
    assert "Väntetid (dagar)" not in titles


def test_numbers_have_as_many_decimals_as_their_row_and_thousands_apart(tmp_path: Path) -> None:
    sheet = exported(tmp_path, concluded_snapshot())["Nyckeltal"]
    plans, cost = row_of(sheet, "Hushåll med plan (%)"), row_of(sheet, "Kostnad för biståndet (kr/inv)")
    assert {cell.number_format for cell in sheet[plans + 2][1:7]} == {"#,##0.0", "General"}
    assert sheet.cell(plans + 2, 3).value == 63
    assert sheet.cell(plans + 2, 3).number_format == "#,##0.0"
    assert [cell.number_format for cell in sheet[cost + 2][1:7]] == ["#,##0"] * 6


def test_an_axis_that_does_not_begin_at_zero_says_so(tmp_path: Path) -> None:
    sheet = exported(tmp_path, with_another_import(concluded_snapshot()))["Nyckeltal"]
    axes = {chart.title.tx.rich.p[0].r[0].t: chart.y_axis for chart in sheet._charts}  # type: ignore[attr-defined]
    told = {title: [part.r[0].t for part in axis.title.tx.rich.p] for title, axis in axes.items()}
    assert (told[PLANS.title], axes[PLANS.title].scaling.min) == (["%", "Axeln börjar på 60"], 60)
    assert (told[COST.title], axes[COST.title].scaling.min) == (["kr/inv", "Axeln börjar på 1\u202f100"], 1100)


def test_a_follow_up_shows_figures_and_recommendations_then_and_now(tmp_path: Path) -> None:
    sheet = exported(tmp_path, followed_up_snapshot())["Uppföljning"]
    assert str(sheet["A2"].value) == (
        "Tidigare granskning: Förra granskningen, Socialnämnden, 2014. Siffrorna hämtades ur den 2026-01-02."
    )
    plan = next(row for row in records(sheet, "Fråga") if row["Fråga"] == "Finns en individuell genomförandeplan?")
    assert (plan["Nr"], plan["Då"], plan["Nu"], plan["Förändring"]) == (2, "3 av 14", "1 av 14", "2 akter färre")
    assert [tuple(row.values())[:4] for row in records(sheet, "Revisionsfråga")] == [
        (None, "Sammanfattande bedömning", "Nej, underlaget hade ändrats", "Nej"),
        ("1", QUESTIONS[0].text, "Inte bedömd", "I begränsad utsträckning"),
        ("1.1", QUESTIONS[1].text, "Inte bedömd", "Inte bedömd"),
        ("2", QUESTIONS[2].text, "Kan inte styrkas", "Kan inte styrkas"),
    ]
    (taken,) = records(sheet, "Rekommendation")
    assert list(taken.values()) == [1, "Säkerställ att en plan upprättas.", "Besvarad", "Pågår"]
    assert "Uppföljning" not in exported(tmp_path, concluded_snapshot()).sheetnames
    assert "Uppföljning" not in exported(tmp_path, restricted(followed_up_snapshot(), NORTH)).sheetnames


def test_a_unit_that_a_name_tells_is_not_told_twice() -> None:
    assert figure_title(PLANS) == "Hushåll med plan (%)"
    assert figure_title(replace(PLANS, title="Hushåll med plan, andel (%)")) == "Hushåll med plan, andel (%)"
    assert figure_title(replace(COST, title="Kostnad, kr/inv", unit="kr/inv")) == "Kostnad, kr/inv"
    assert figure_title(replace(COST, title="Inskrivna", unit="kr")) == "Inskrivna (kr)"
    assert figure_title(ROUTINE) == figure_title(replace(ROUTINE, unit="antal")) == "Finns en aktuell rutin?"


def test_an_audit_without_conclusions_has_none_of_the_sheets(tmp_path: Path) -> None:
    assert not set(SHEETS) & set(exported(tmp_path, example_snapshot()).sheetnames)
    assert set(SHEETS) <= set(exported(tmp_path, concluded_snapshot()).sheetnames)
    only = replace(concluded_snapshot(), conclusions=Conclusions(criteria=concluded_snapshot().conclusions.criteria))
    assert [name for name in exported(tmp_path, only).sheetnames if name in SHEETS] == ["Bedömning"]


def test_one_unit_has_its_own_assessments(tmp_path: Path) -> None:
    export_workbook(
        restricted(concluded_snapshot(), NORTH), tmp_path / "a.xlsx", replace(options(Kind.WORKING_PAPER), unit=NORTH)
    )
    rows = records(load_workbook(tmp_path / "a.xlsx")["Bedömning"], "Bedömning")
    assert [row["Bedömning"] for row in rows if row["Bedömning"] != "– Inte bedömd"] == ["● Ja"]
    assert "Enhet" not in rows[0]
    assert "Finns en individuell genomförandeplan? 0 av 7 (rad " in str(rows[1]["Frågor i checklistan"])
    assert RATIONALE not in [row["Motivering"] for row in rows]
    assert all(SOUTH not in str(row) for row in rows)
    assert "Har ändrats sedan bedömningen" not in rows[0]


def test_no_text_becomes_a_formula(tmp_path: Path) -> None:
    snapshot = concluded_snapshot()
    found = snapshot.conclusions
    hostile = replace(
        found,
        assessments=tuple(replace(one, rationale="=1+1") for one in found.assessments),
        recommendations=tuple(replace(one, text="@SUM(1)", addressees="+46") for one in found.recommendations),
    )
    workbook = exported(tmp_path, replace(snapshot, conclusions=hostile))
    cells = [cell for name in SHEETS for row in workbook[name].iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert {"=1+1", "@SUM(1)", "+46"} <= {cell.value for cell in cells}


@needs_libreoffice
def test_libreoffice_opens_the_sheets_computes_the_checks_and_keeps_the_charts(tmp_path: Path) -> None:
    export_workbook(concluded_snapshot(), tmp_path / "a.xlsx", options(Kind.WORKING_PAPER))
    save_again([tmp_path / "a.xlsx"], tmp_path / "again")
    before, after = load_workbook(tmp_path / "a.xlsx"), load_workbook(tmp_path / "again" / "a.xlsx", data_only=True)
    for name in SHEETS:
        old, new = (list(workbook[name].iter_rows(values_only=True)) for workbook in (before, after))
        assert [[value for value in row if value is not None] for row in old if any(row)] == [
            [value for value in row if value is not None] for row in new if any(row)
        ]
    assert len(after["Nyckeltal"]._charts) == 2  # type: ignore[attr-defined]
    checks = [value for row in after["Kontroll"].iter_rows(values_only=True) for value in row]
    assert "stämmer" in checks
    assert "avviker" not in checks
