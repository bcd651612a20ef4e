"""What is written into a sheet row by row is what other programs read out of it."""

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.escape import unescape
from python_calamine import CalamineWorkbook

from aktgranskning.domain.audit import AnswerState
from exports.safe_text import looks_like_formula, visible
from exports.saving import save_workbook
from exports.sheet import Cell, Formula, Look, Row, Sheet, Value
from exports.writer import write_sheet

VALUES = st.one_of(
    st.text(max_size=40),
    st.integers(-(10**15), 10**15),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(date(1900, 3, 1), date(2999, 12, 31)),
    st.none(),
)


def write(path: Path, rows: Sequence[Row], columns: int = 8) -> None:
    workbook = Workbook(write_only=True)
    sheet = Sheet("Blad", [12] * columns, rows, len(rows))
    write_sheet(workbook, sheet, "", lambda: None)
    save_workbook(workbook, path)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(VALUES, max_size=8), max_size=8))
def test_openpyxl_reads_what_was_written(values: list[list[Value]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        write(path, [[Cell(value) for value in row] for row in values])
        sheet = load_workbook(path).worksheets[0]
        for number, row in enumerate(values, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(number, column)
                if isinstance(value, str):
                    assert unescape(str(cell.value or "")) == visible(value)
                    assert cell.quotePrefix == looks_like_formula(value)
                    assert not value or cell.data_type == "s"
                elif isinstance(value, date):
                    assert cell.value == datetime.combine(value, time())
                else:
                    assert cell.value == value


def test_calamine_reads_what_was_written(tmp_path: Path) -> None:
    values: list[Value] = ["a & <b>", " kant ", "rad\nrad", "=1", 7, 2.5, date(2026, 3, 1), datetime(2026, 3, 1, 9, 30)]
    write(tmp_path / "a.xlsx", [[Cell(value) for value in values], [], [Cell(time(14, 30)), Cell(""), Cell("🙂")]])
    first, empty, last = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()
    assert first == values
    assert set(empty) == {""}
    assert last[:3] == [time(14, 30), "", "🙂"]


def test_equal_values_of_different_cells_keep_their_own_looks(tmp_path: Path) -> None:
    looks = (Look.TEXT, Look.STRONG, Look.SUBORDINATE)
    cells = [Cell("Ja", look, state) for look in looks for state in (None, AnswerState.MET)]
    write(tmp_path / "a.xlsx", [cells])
    written = list(load_workbook(tmp_path / "a.xlsx").worksheets[0][1])
    assert [cell.font.bold for cell in written[:6]] == [False, False, True, True, False, False]
    assert [cell.fill.fgColor.rgb for cell in written[:2]] == ["00000000", "00DDEFD9"]
    assert [cell.alignment.indent for cell in written[4:6]] == [2, 2]


def test_a_formula_is_one_and_a_text_like_it_is_none(tmp_path: Path) -> None:
    formula = '=IF(A1<>"&",1,2)'
    write(tmp_path / "a.xlsx", [[Cell(Formula(formula)), Cell(formula)]])
    computed, text = list(load_workbook(tmp_path / "a.xlsx").worksheets[0][1])[:2]
    assert (computed.value, computed.data_type) == (formula, "f")
    assert (text.value, text.data_type, text.quotePrefix) == (formula, "s", True)


def test_a_row_of_long_texts_is_written_whole(tmp_path: Path) -> None:
    text = "å&<" * 5_000
    write(tmp_path / "a.xlsx", [[Cell(f"{number}{text}") for number in range(400)]], columns=400)
    assert [cell.value for cell in load_workbook(tmp_path / "a.xlsx").worksheets[0][1]] == [
        f"{number}{text}" for number in range(400)
    ]
