"""Files of key figures: every shape gives the same values, and what is wrong is told all at once, with its place."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from aktgranskning.catalogue import message
from aktgranskning.domain.conclusions.figure_content import FigureContent, read_content, write_content
from aktgranskning.domain.conclusions.figure_table import FigureTable, figure_table
from aktgranskning.domain.conclusions.key_figures import (
    FigureValue,
    Gender,
    KeyFigure,
    KeyFigureSet,
    Municipality,
    Origin,
)
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.intake.figure_headings import SPELLINGS, Column
from aktgranskning.intake.figure_rows import content_of, notes_of
from aktgranskning.intake.gathered_figures import GENDERS
from aktgranskning.intake.tables import read_figure_tables
from tests.figure_files import (
    FIGURES,
    OTHERS,
    OWN,
    PLANS,
    ROUTINE,
    answer_of,
    as_json,
    figure_resources,
    held_in,
    long_rows,
    municipality_resources,
    value,
    wide_rows,
    write_csv,
)
from tests.workbooks import Rows, write_workbook

DOCS = (Path(__file__).parent.parent / "docs" / "key-figures.md").read_text("utf-8")
HEADINGS = ["Nyckeltal", "Kommun", "År", "Värde"]

NUMBERS = st.none() | st.decimals(-99_999, 9_999_999, places=2).map(lambda number: f"{number:f}")
PLACES = st.tuples(
    st.sampled_from(FIGURES[:2]), st.sampled_from([OWN, *OTHERS]), st.integers(2015, 2025), st.sampled_from(Gender)
)
MANY_VALUES = st.dictionaries(PLACES, NUMBERS, min_size=1, max_size=20).map(
    lambda held: [value(number, *place) for place, number in held.items()]
)


def read(path: Path) -> FigureContent:
    return content_of([read_figure_tables(path)], path.name)


def as_long_csv(folder: Path, values: list[FigureValue]) -> Path:
    return write_csv(folder / "long.csv", long_rows(values))


def as_wide_csv(folder: Path, values: list[FigureValue]) -> Path:
    return write_csv(folder / "wide.csv", wide_rows(values))


def as_long_workbook(folder: Path, values: list[FigureValue]) -> Path:
    return write_workbook(folder / "long.xlsx", {"Nyckeltal": long_rows(values)})


def as_open_data(folder: Path, values: list[FigureValue]) -> Path:
    path = folder / "answer.json"
    path.write_text(as_json(answer_of(values)), "utf-8")
    return path


SHAPES = [as_long_csv, as_wide_csv, as_long_workbook, as_open_data]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=MANY_VALUES)
def test_every_shape_gives_the_same_values(
    tmp_path: Path, shape: Callable[[Path, list[FigureValue]], Path], values: list[FigureValue]
) -> None:
    found = held_in(read(shape(tmp_path, values)))
    expected = {(one.figure, one.municipality, one.year, one.gender): one.value for one in values}
    assert {place: number for place, number in found.items() if place in expected} == expected
    # a wide table has cells where nothing was said: they are missing
    assert {number for place, number in found.items() if place not in expected} <= {None}


@given(MANY_VALUES)
def test_what_is_kept_is_read_as_it_was(values: list[FigureValue]) -> None:
    content = FigureContent(FIGURES, (OWN, *OTHERS), tuple(values))
    again = read_content(write_content(content), Origin(1, "Källa", "2026-03-02"))
    assert (again.figures, again.municipalities) == (content.figures, content.municipalities)
    assert held_in(again) == held_in(content)


def test_a_value_is_never_a_binary_fraction(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(as_json(answer_of([value("0.1000000000000000055511151231257827")])), "utf-8")
    assert read(path).values[0].value == Decimal("0.1000000000000000055511151231257827")


def test_names_come_in_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    answer = answer_of([value("67.3"), value("1", figure=ROUTINE)])
    path.write_text(as_json({**answer, "kpi": figure_resources(), "municipality": municipality_resources()}), "utf-8")
    content = read(path)
    assert next(one for one in content.figures if one.id == ROUTINE.id) == ROUTINE
    assert next(one for one in content.figures if one.id == PLANS.id) == PLANS
    assert next(one for one in content.municipalities if one.id == OWN.id) == OWN


@pytest.mark.parametrize("name_first", [True, False])
def test_names_come_in_files_of_their_own(tmp_path: Path, name_first: bool) -> None:
    texts = [
        as_json(answer_of([value("67.3")])),
        as_json([{"values": figure_resources()}, {"values": municipality_resources()}]),
    ]
    contents = []
    for number, text in enumerate(reversed(texts) if name_first else texts):
        path = tmp_path / f"{number}.json"
        path.write_text(text, "utf-8")
        contents.append(read(path))
    table = table_of(contents)
    assert (table.figures[PLANS.id].title, table.municipalities[OWN.id].name) == (PLANS.title, "Exempelby")
    found = table.value(PLANS.title, "Exempelby", 2024)
    assert found
    assert found.value == Decimal("67.3")


def table_of(contents: Iterable[FigureContent]) -> FigureTable:
    sets = (
        KeyFigureSet(number, "Källa", "2026-03-02", content=write_content(one))
        for number, one in enumerate(contents, 1)
    )
    return figure_table(Conclusions(key_figure_sets=tuple(sets)))


def test_a_table_without_ids_is_of_the_same_figures_and_municipalities(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, [PLANS.title, "Exempelby kommun", 2024, "70,5"]]
    by_name = read(write_csv(tmp_path / "a.csv", rows))
    path = tmp_path / "a.json"
    path.write_text(
        as_json(answer_of([value("67.3")]) | {"kpi": figure_resources(), "municipality": municipality_resources()}),
        "utf-8",
    )
    for contents, number in (([by_name, read(path)], "67.3"), ([read(path), by_name], "70.5")):
        table = table_of(contents)
        assert table.values[PLANS.id, OWN.id, 2024, Gender.ALL].value == Decimal(number)
        assert len(table.values) == 1
        assert "Exempelby kommun" not in table.municipalities


def test_a_name_that_two_have_names_neither() -> None:
    content = FigureContent(
        (PLANS, KeyFigure("N10009", PLANS.title), KeyFigure(PLANS.title)),
        (OWN,),
        (FigureValue(PLANS.title, OWN.id, 2024, value=Decimal(1)),),
    )
    table = table_of([content])
    assert table.value(PLANS.id, OWN.id, 2024) is None
    assert [place[0] for place in table.values] == [PLANS.title]


@pytest.mark.parametrize(
    ("cell", "number"),
    [("67,3", "67.3"), ("12\u00a0345,5", "12345.5"), ("12\u202f345", "12345"), ("67,3 %", "67.3"), ("..", None),
     ("-", None),
     ("", None), ("saknas", None), ("Ja", "1"), ("nej", "0")],
)  # fmt: skip
def test_cells_are_read_as_swedish_tables_write_them(tmp_path: Path, cell: str, number: str | None) -> None:
    (found,) = read(write_workbook(tmp_path / "a.xlsx", {"Blad": [HEADINGS, ["N10001", "9001", 2024, cell]]})).values
    assert found.value == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("figure", "cell", "unit", "is_yes_no"),
    [
        ("Andel med plan", "67,3 %", "%", False),
        ("Andel med plan (%)", "67,3", "%", False),
        ("Andel med plan, andel (%)", "67,3", "%", False),
        ("Kostnad, kr/inv", "67", "kr/inv", False),
        ("Kostnad, kr/inv 80+", "67", "kr/inv 80+", False),
        ("Antal ärenden", "67", "", False),
        ("Finns rutin? (ja=1, nej=0)", "1", "", True),
        ("Finns rutin, Ja=1, Nej=0", "1", "", True),
        ("Finns rutin?", "Ja", "", True),
    ],
)
def test_the_unit_is_known_by_title_or_cell(tmp_path: Path, figure: str, cell: str, unit: str, is_yes_no: bool) -> None:
    (found,) = read(write_csv(tmp_path / "a.csv", [HEADINGS, [figure, "9001", 2024, cell]])).figures
    assert (found.unit, found.is_yes_no) == (unit, is_yes_no)


@pytest.mark.parametrize(("unit", "is_yes_no"), [("ja/nej", True), ("kr", False)])
def test_the_unit_has_a_column(tmp_path: Path, unit: str, is_yes_no: bool) -> None:
    rows: Rows = [[*HEADINGS, "Enhet"], ["N10001", "9001", 2024, "1", unit]]
    (found,) = read(write_csv(tmp_path / "a.csv", rows)).figures
    assert (found.unit, found.is_yes_no) == ("" if is_yes_no else unit, is_yes_no)


@pytest.mark.parametrize(
    ("cells", "id_", "title"),
    [
        ("N12345 Andel med plan", "N12345", "Andel med plan"),
        ("N12345", "N12345", ""),
        ("Andel med plan (N12345)", "N12345", "Andel med plan"),
        ("Andel med plan", "Andel med plan", ""),
    ],
)
def test_a_figure_is_named_by_id_title_or_both(tmp_path: Path, cells: str, id_: str, title: str) -> None:
    (found,) = read(write_csv(tmp_path / "a.csv", [HEADINGS, [cells, "9001 Exempelby", 2024, "1"]])).figures
    assert (found.id, found.title) == (id_, title)


ROW = {
    Column.FIGURE: "Andel med plan", Column.FIGURE_ID: "N12345", Column.MUNICIPALITY: "Exempelby",
    Column.MUNICIPALITY_ID: "9001", Column.YEAR: "2024", Column.GENDER: "K", Column.VALUE: "67,3", Column.UNIT: "%",
}  # fmt: skip


@pytest.mark.parametrize(("column", "spelling"), [(column, one) for column, of in SPELLINGS.items() for one in of])
def test_every_spelling_of_a_heading_is_read_and_described(tmp_path: Path, column: Column, spelling: str) -> None:
    headings = [spelling.upper() if one is column else one.value for one in ROW]
    content = read(write_csv(tmp_path / "a.csv", [headings, list(ROW.values())]))
    assert content.values == (FigureValue("N12345", "9001", 2024, Gender.WOMEN, Decimal("67.3")),)
    assert content.figures == (KeyFigure("N12345", "Andel med plan", "%"),)
    assert content.municipalities == (Municipality("9001", "Exempelby"),)
    (line,) = [line for line in DOCS.splitlines() if line.startswith(f"| `{column}` |")]
    assert f"`{spelling}`" in line


def test_a_heading_means_one_column() -> None:
    spellings = [one for of in SPELLINGS.values() for one in of]
    assert len(set(spellings)) == len(spellings)
    assert {column.value.casefold() for column in Column} <= set(spellings)


@pytest.mark.parametrize("written", [word for word in GENDERS if word])
def test_every_word_for_whom_is_described(written: str) -> None:
    assert f"`{written}`" in DOCS


def test_titles_above_and_notes_below_are_no_rows(tmp_path: Path) -> None:
    rows: Rows = [["Uttag ur en databas"], [], HEADINGS, ["N10001", "9001", 2024, 1], [], ["Källa: en databas"]]
    assert len(read(write_workbook(tmp_path / "a.xlsx", {"Om": [["Läs mig"]], "Data": rows})).values) == 1


def test_every_mistake_is_told_by_sheet_row_and_column(tmp_path: Path) -> None:
    long: Rows = [
        HEADINGS,
        ["N10001", "9001", 2024, "67,3"],
        ["N10001", "9001", 2024, "67,4"],
        ["N10001", "", 2024, "1"],
        ["N10001", "9001", "i fjol", "1"],
        ["N10001", "9001", 2023, "många"],
    ]
    wide: Rows = [["Nyckeltal", "Kommun", "Kön", 2020, 2021], ["N10002", "9001", "X", "1", ""], ["", "9001", "", 1, 2],
                  ["N10002", "9001", "M", 1, "1,2,3"]]  # fmt: skip
    with pytest.raises(RefusedError) as refused:
        read(write_workbook(tmp_path / "a.xlsx", {"Långt": long, "Brett": wide}))
    assert [(one.code.partition(".")[2], one.sheet, one.row, one.column) for one in refused.value.problems] == [
        ("twice", "Långt", 3, "Värde"),
        ("municipality_missing", "Långt", 4, "Kommun"),
        ("no_year", "Långt", 5, "År"),
        ("no_number", "Långt", 6, "Värde"),
        ("no_gender", "Brett", 2, "Kön"),
        ("figure_missing", "Brett", 3, "Nyckeltal"),
        ("no_number", "Brett", 4, "2021"),
    ]


def test_a_row_that_stands_twice_with_the_same_value_is_one(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, ["N10001", "9001", 2024, "67,3"], ["N10001", "9001", 2024, "67,30"]]
    assert len(read(write_csv(tmp_path / "a.csv", rows)).values) == 1


@pytest.mark.parametrize(
    ("headings", "missing"),
    [
        (["Nyckeltal", "Kommun", "Värde"], ["År"]),
        (["Nyckeltal", "Kommun"], ["År", "Värde"]),
        (["Kommun", "År", "Värde"], ["Nyckeltal"]),
        (["Nyckeltal", 2023, 2024], ["Kommun"]),
    ],
)
def test_headings_that_are_missing_are_named(tmp_path: Path, headings: list[object], missing: list[str]) -> None:
    with pytest.raises(RefusedError) as refused:
        read(write_csv(tmp_path / "a.csv", [headings, ["x"] * len(headings)]))
    assert [one.column for one in refused.value.problems] == missing
    assert {one.code for one in refused.value.problems} == {"key_figures.heading_missing"}


def test_a_heading_that_stands_twice_is_told(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        read(write_csv(tmp_path / "a.csv", [[*HEADINGS, "Utfall"], ["N10001", "9001", 2024, 1, 2]]))
    assert [(one.code, one.column) for one in refused.value.problems] == [("key_figures.heading_twice", "Utfall")]


def test_a_formula_that_was_not_worked_out_is_told(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        read(write_workbook(tmp_path / "a.xlsx", {"Blad": [HEADINGS, ["N10001", "9001", 2024, "=1+1"]]}))
    assert [one.code for one in refused.value.problems] == ["intake.formula_without_value"]


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="no_headings"):
        read(write_csv(tmp_path / "a.csv", [["Akt", "Svar"], ["1", "Ja"]]))
    with pytest.raises(AuditError, match="unknown_kind"):
        read_figure_tables(tmp_path / "a.pdf")


ENTRY = (
    '{"kpi": "N10001", "municipality": "9001", "period": 2024, "values": [{"gender": "T", "value": %s, "status": ""}]}'
)


@pytest.mark.parametrize("number", ["1e999999", "-1e400", "1" + "0" * 5_000, "1e-999999", '"abc"', "true", "[1]", "{}"])
def test_a_value_that_is_no_number_is_told_with_its_entry(tmp_path: Path, number: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(f'{{"values": [{ENTRY % "1"}, {ENTRY % number}]}}', "utf-8")
    with pytest.raises(RefusedError) as refused:
        read(path)
    problem = refused.value.problems[0]
    assert (problem.sheet, problem.row, problem.column) == ("values", 2, "value")
    assert len(problem.cell) <= 5_001


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "intake.empty"),
        ("{", "key_figures.no_json"),
        (f'{{"values": [{ENTRY % "NaN"}]}}', "key_figures.no_json"),
        (f'{{"values": [{ENTRY % "-Infinity"}]}}', "key_figures.no_json"),
        ('{"values": [], "values": []}', "key_figures.no_json"),
        ("[" * 100_000, "key_figures.no_json"),
        ('{"values": ' + "[" * 50_000 + "]" * 50_000 + "}", "key_figures.no_json"),
        ("[]", "key_figures.other_json"),
        ("7", "key_figures.other_json"),
        ('{"aktgranskning": 1}', "key_figures.other_json"),
        ('{"values": []}', "key_figures.nothing"),
    ],
    ids=range(11),
)
def test_json_of_another_kind_is_refused(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, "utf-8")
    with pytest.raises(AuditError) as refused:
        read(path)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("document", "places"),
    [
        ({"values": {}}, [("no_list", 0, "values")]),
        ({"values": [7, {"kpi": 1, "municipality": None, "period": "x", "values": [{"value": 1}]}]},
         [("no_entry", 1, ""), ("municipality_missing", 2, "municipality")]),
        ({"kpi": [{"foo": 1}], "municipality": [{"title": ""}]},
         [("figure_missing", 1, "id"), ("municipality_missing", 1, "id")]),
        ({"values": [{"kpi": "N1", "municipality": "9001", "period": 2024}]}, [("no_list", 1, "values")]),
        ({"values": [{"kpi": "N1", "municipality": "9001", "period": 1, "values": [{"value": 1}]}]},
         [("no_year", 1, "period")]),
        ({"values": [{"kpi": "N1", "municipality": "9", "period": 2024, "values": [{"value": 1, "gender": "Z"}, 3]}]},
         [("no_entry", 1, "values"), ("no_gender", 1, "gender")]),
    ],
)  # fmt: skip
def test_mistakes_in_json_are_told_by_list_entry_and_key(
    tmp_path: Path, document: object, places: list[tuple[str, int, str]]
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(RefusedError) as refused:
        read(path)
    found = [(one.code.partition(".")[2], one.row, one.column) for one in refused.value.problems]
    assert found == places


def test_a_value_whose_status_is_missing_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    entry = (ENTRY % "0").replace('"status": ""', '"status": "Missing"')
    path.write_text(f'{{"values": [{entry}]}}', "utf-8")
    (found,) = read(path).values
    assert (found.value, found.status) == (None, "Missing")


def test_a_list_that_is_missing_is_not_told_as_null(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"values": [{"kpi": "N10001", "municipality": "9001", "period": 2024}]}', "utf-8")
    with pytest.raises(RefusedError) as refused:
        read(path)
    assert [one.cell for one in refused.value.problems] == [""]


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({"values": [{"kpi": "N1", "municipality": "\ud800", "period": 2024, "values": [{"value": 1}]}]},
         ("values", 1, "municipality", "?")),
        ({"kpi": [{"id": "N1", "title": "Andel \udfff"}]}, ("kpi", 1, "title", "Andel ?")),
        ({"values": [{"kpi": ["\ud800"], "municipality": "1", "period": 2024, "values": []}]},
         ("values", 1, "kpi", '["?"]')),
        ({"values": [], "next_page": "\ud800"}, ("next_page", 0, "next_page", "?")),
    ],
)  # fmt: skip
def test_half_a_sign_is_a_mistake_with_its_place(
    tmp_path: Path, document: object, place: tuple[str, int, str, str]
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(RefusedError) as refused:
        read(path)
    problem = refused.value.problems[0]
    assert (problem.sheet, problem.row, problem.column, problem.cell) == place
    assert message(refused.value).encode()


def test_a_group_of_municipalities_is_told_not_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"values": [{"id": "G35829", "title": "Liknande", "members": ["9001"]}]}', "utf-8")
    with pytest.raises(RefusedError) as refused:
        read(path)
    assert refused.value.problems == (Problem("key_figures.group_unread", "values", 1, "members", "Liknande"),)


@pytest.mark.parametrize(
    ("heading", "year", "is_remarked"),
    [
        (2022, 2022, False),
        (date(2023, 1, 1), 2023, False),
        (date(2023, 12, 31), 2023, False),
        ("år 2024", 2024, False),
        ("Utfall 2025", 2025, True),
        ("2025 (prel.)", 2025, True),
        ("2026 prel.", 2026, True),
        ("2021*", 2021, True),
    ],
)
def test_a_heading_that_is_clearly_a_year_is_read_as_one(
    tmp_path: Path, heading: object, year: int, is_remarked: bool
) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"Blad": [["Nyckeltal", "Kommun", heading], ["N10001", "9001", 5]]})
    table = read_figure_tables(path)
    (found,) = content_of([table], path.name).values
    assert (found.year, found.value) == (year, Decimal(5))
    notes = [Problem("key_figures.heading_as_year", "Blad", 1, str(heading))] if is_remarked else []
    assert list(notes_of(table)) == notes


@pytest.mark.parametrize("heading", ["Budget 2025", "2020–2024", "Kommentar", "2024 och 2025", "2023-06-30"])
def test_a_heading_that_is_not_read_is_told(tmp_path: Path, heading: str) -> None:
    path = write_csv(tmp_path / "a.csv", [["Nyckeltal", "Kommun", 2022, heading], ["N10001", "9001", 5, 7]])
    table = read_figure_tables(path)
    assert len(content_of([table], path.name).values) == 1
    assert notes_of(table) == (Problem("key_figures.heading_unread", "", 1, heading),)


def test_the_date_of_a_row_is_its_year(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [HEADINGS, ["N10001", "9001", "2023-12-31", "1"]])
    assert [one.year for one in read(path).values] == [2023]


def test_a_table_that_is_both_long_and_wide_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        read(write_csv(tmp_path / "a.csv", [[*HEADINGS, 2020], ["N10001", "9001", 2020, 1, 2]]))
    assert [(one.code, one.column) for one in refused.value.problems] == [
        ("key_figures.long_and_wide", column) for column in ("År", "Värde", "2020")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["N10001", "Exempelby", "9001", 1], ["N10001", "Exempelby", "", 2]],
        [["N10001", "", "9001", 1], ["N10001", "Exempelby kommun", "", 2], ["", "Exempelby", "9001", ""]],
        [["N10001 Väntetid", "", "9001", 1], ["Väntetid", "", "9001", 2]],
        [["n10001", "", "9001", 1], ["N10001", "", "9001", 2]],
    ],
)
def test_a_contradiction_is_told_however_its_place_is_written(tmp_path: Path, rows: list[list[object]]) -> None:
    headings = ["Nyckeltal", "Kommun", "Kommunkod", 2020]
    named = [[row[0] or "N10009", *row[1:]] for row in rows]
    with pytest.raises(RefusedError) as refused:
        read(write_csv(tmp_path / "a.csv", [headings, *named]))
    assert refused.value.problems == (Problem("key_figures.twice", "", 3, "2020", "2"),)


def test_a_value_that_is_written_twice_in_two_ways_is_no_contradiction(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, ["N10001 Väntetid", "9001", 2020, "1"], ["Väntetid", "9001", 2020, "1,0"]]
    assert {one.value for one in read(write_csv(tmp_path / "a.csv", rows)).values} == {1}


@pytest.mark.parametrize(
    ("units", "rows"),
    [(["kr", "tkr"], [3]), (["kr", "", "KR"], []), (["procent", "%", "andel (%)"], []), (["%", "kr", "kr"], [3])],
)
def test_rows_of_a_figure_have_one_unit(tmp_path: Path, units: list[str], rows: list[int]) -> None:
    of = [["N10001", "9001", 2020 + at, "1", unit] for at, unit in enumerate(units)]
    path = write_csv(tmp_path / "a.csv", [[*HEADINGS, "Enhet"], *of])
    if not rows:
        assert len(read(path).values) == len(units)
        return
    with pytest.raises(RefusedError) as refused:
        read(path)
    assert [(one.code, one.row, one.column) for one in refused.value.problems] == [
        ("key_figures.other_unit", row, "Enhet") for row in rows
    ]


def test_a_question_is_answered_by_yes_and_no_alone(tmp_path: Path) -> None:
    cells = ["12", "Ja", "0", "..", "0,5", "1"]
    rows: Rows = [HEADINGS, *(["Finns rutin?", "9001", 2015 + at, cell] for at, cell in enumerate(cells))]
    with pytest.raises(RefusedError) as refused:
        read(write_csv(tmp_path / "a.csv", rows))
    assert [(one.code, one.row, one.cell) for one in refused.value.problems] == [
        ("key_figures.no_yes_no", 2, "12"),
        ("key_figures.no_yes_no", 6, "0,5"),
    ]


def test_a_hidden_sheet_is_told_and_not_read(tmp_path: Path) -> None:
    seen: Rows = [HEADINGS, ["N10001", "9001", 2024, 1]]
    sheets: dict[str, Rows] = {
        "Data": seen,
        "Gammalt": [HEADINGS, ["N10001", "9001", 2024, "=1+1"]],
        "Om": [["Läs mig"]],
    }
    path = write_workbook(tmp_path / "a.xlsx", sheets)
    hide(path, "Gammalt", "Om")
    table = read_figure_tables(path)
    assert [one.value for one in content_of([table], path.name).values] == [1]
    assert notes_of(table) == (Problem("key_figures.sheet_hidden", "Gammalt"),)
    hide(path, "Gammalt", "Data")
    with pytest.raises(AuditError, match="no_headings"):
        read(path)


def hide(path: Path, *names: str) -> None:
    workbook = load_workbook(path)
    for sheet in workbook.worksheets:
        sheet.sheet_state = "hidden" if sheet.title in names else "visible"
    workbook.save(path)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(AuditError, match=r"intake\.too_large"):
        read_figure_tables(path)
