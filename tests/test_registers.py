"""Registers, read in a real process from real files: rows, columns, counts, and what is told otherwise."""

import os
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from multiprocessing import active_children
from pathlib import Path

import pytest
from openpyxl import Workbook

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import Condition, Prefill, RegisterChoices, StratumColumn
from aktgranskning.intake.registers import RegisterRow, is_register, preview_register, read_register
from tests.registers import Table, read_all, write_csv, write_ods, write_xlsx
from tests.workbooks import write_workbook

WRITERS: dict[str, Callable[[Path, Table], Path]] = {".csv": write_csv, ".xlsx": write_xlsx, ".ods": write_ods}
TABLE: Table = [
    ["Personnummer", "Datum", "Enhet", "Belopp", "Enhet", None, "Anteckning"],
    [197001019999, date(2025, 1, 5), "Vuxen", 1500, "x", "c", " text "],
    ["0197001019998", date(2025, 7, 1), "Äldre", 12.5, "y", None, None],
    [None, None, None, None, None, None, None],
    [None, date(2025, 8, 1), "Äldre", 0, "z", None, None],
    ["19700101-9997", None, "vuxen", None, None, None, None],
    ["A\u030a 7", date(2025, 8, 2), None, 99999, None, None, None],
]
EVERYTHING = RegisterChoices(
    "personnummer",
    unit="Enhet (kolumn C)",
    strata=(StratumColumn("Belopp", ("1000", "5000")),),
    prefill=(Prefill("Datum", "datum"), Prefill("Anteckning", "text")),
)


@pytest.fixture(params=WRITERS)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The same table as a text and as two kinds of workbook."""
    return WRITERS[request.param](tmp_path / f"Register{request.param}", TABLE)


def refusal(path: Path, choices: RegisterChoices) -> AuditError:
    with pytest.raises(AuditError) as caught:
        read_all(path, choices)
    return caught.value


def test_rows_come_with_their_numbers_and_the_chosen_columns_as_text(path: Path) -> None:
    rows, count = read_all(path, EVERYTHING)
    assert rows == [
        (2, "197001019999", "Vuxen", "1000 till under 5000", '["2025-01-05", "text"]'),
        (3, "0197001019998", "Äldre", "under 1000", '["2025-07-01", ""]'),
        (5, "", "Äldre", "under 1000", '["2025-08-01", ""]'),
        (6, "19700101-9997", "vuxen", "(saknas)", '["", ""]'),
        (7, "Å 7", "", "5000 och mer", '["2025-08-02", ""]'),
    ]
    assert (count.rows, count.left, count.unfit, count.unread) == (5, 5, {}, {"Belopp": 1})
    assert count.sha256 == sha256(path.read_bytes()).hexdigest()


def test_the_filter_leaves_rows_and_counts_those_that_it_cannot_judge(path: Path) -> None:
    where = (
        Condition("Datum", ">=", "2025-01-01"),
        Condition("Datum", "<", "2025-08-02"),
        Condition("Belopp", ">", "0"),
    )
    rows, count = read_all(path, RegisterChoices("Personnummer", where=where))
    assert [row[0] for row in rows] == [2, 3]
    assert (count.rows, count.left, count.unfit) == (5, 2, {"Datum": 1, "Belopp": 1})


def test_what_is_left_out_and_what_has_a_stratum_of_its_own_are_counted_apart(path: Path) -> None:
    where = (Condition("Datum", ">", "2025-01-01"),)
    choices = RegisterChoices("Anteckning", strata=(StratumColumn("Belopp", ("1000",)),), where=where)
    _, count = read_all(path, choices)
    assert (count.left, count.unfit, count.unread) == (4, {"Datum": 1}, {})
    choices = replace(choices, where=(Condition("Personnummer", "!=", ""),))
    assert read_all(path, choices)[1].unread == {"Belopp": 1}


def test_without_strata_unit_and_prefill_there_are_empty_texts(path: Path) -> None:
    rows, _ = read_all(path, RegisterChoices("Belopp"))
    assert rows[1] == (3, "12.5", "", "", "")


def test_a_preview_shows_the_first_rows(path: Path) -> None:
    preview = preview_register(path)
    assert preview.file_name == path.name
    assert preview.sheets == (() if path.suffix == ".csv" else ("Blad1",))
    assert preview.header_row == 1
    assert [row[0] for row in preview.rows][:3] == ["Personnummer", "197001019999", "0197001019998"]
    assert preview.rows[1][6] == "text"


def test_what_was_chosen_and_is_not_there_is_told_with_what_there_is(path: Path) -> None:
    error = refusal(path, RegisterChoices("Personnumer"))
    assert error.code == "register.no_column"
    assert "Personnummer; Datum; Enhet (kolumn C); Belopp; Enhet (kolumn E); Kolumn F; Anteckning" in message(error)
    assert refusal(path, RegisterChoices("Datum", unit="Enhet")).code == "register.no_column"
    for row in (4, 99, 0, -1):
        error = refusal(path, RegisterChoices("Datum", header_row=row))
        assert (error.code, error.parameters["row"]) == ("register.no_headings", row)
        assert path.name in message(error)
    assert refusal(path, RegisterChoices("Datum", where=(Condition("Enhet", "<", "b"),))).code == "register.no_column"
    assert refusal(path, RegisterChoices("Datum", where=(Condition("Datum", "<", "b"),))).code.endswith("order")


def test_what_is_read_tells_the_columns_as_the_file_calls_them(path: Path) -> None:
    where = (Condition(" PERSONNUMMER ", "!=", "x"),)
    typed = RegisterChoices(
        "personNUMMER",
        unit="enhet  (kolumn c)",
        strata=(StratumColumn("BELOPP", ("1000",)),),
        prefill=(Prefill("datum", "datum"),),
        where=where,
    )
    choices, _ = read_register(path, typed, lambda _: None, lambda *_: None)
    assert choices == RegisterChoices(
        "Personnummer",
        unit="Enhet (kolumn C)",
        strata=(StratumColumn("Belopp", ("1000",)),),
        prefill=(Prefill("Datum", "datum"),),
        where=(Condition("Personnummer", "!=", "x"),),
    )


@pytest.mark.parametrize(
    "choices",
    [
        RegisterChoices("Personnummer", unit=" personnummer"),
        RegisterChoices("PERSONNUMMER", strata=(StratumColumn("Belopp"), StratumColumn("Personnummer", ("1000",)))),
        RegisterChoices("Personnummer", prefill=(Prefill("personnummer", "text"),)),
    ],
)
def test_the_identities_are_shown_nowhere_else(path: Path, choices: RegisterChoices) -> None:
    error = refusal(path, choices)
    assert error.code == "register.identity_elsewhere"
    assert "”Personnummer”" in message(error)
    assert "Välj en annan kolumn" in message(error)


def test_an_identity_is_one_line_and_keeps_its_no_break_spaces(tmp_path: Path) -> None:
    table: Table = [["Id", "Enhet\xa0nu"], ["\xa0EX\xa01\r\n\n2 ", "Norr\xa0ost"], ["EX 1", "Norr väst"]]
    where = (Condition("ENHET\xa0NU", "=", "norr\xa0OST"), Condition("Id", "!=", "EX\xa01"))
    for ending, write in WRITERS.items():
        if ending != ".ods":  # its line breaks are paragraphs
            path = write(tmp_path / f"Register{ending}", table)
            rows, _ = read_all(path, RegisterChoices("Id", "Enhet\xa0nu", where=where))
            assert rows == [(2, "EX\xa01  2", "Norr ost", "", "")]


def test_a_mixed_column_of_identities_is_read_as_any_other(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "Register.xlsx", [["Id"], [1], ["EX\xa0\n1"], [2.5]])
    rows, _ = read_all(path, RegisterChoices("Id", where=(Condition("Id", "!=", "1"),)))
    assert [row[1] for row in rows] == ["EX\xa0 1", "2.5"]


def test_small_numbers_of_a_workbook_are_numbers(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "Register.xlsx", [["Id", "Andel"], ["a", 0.00001], ["b", 1e-7], ["c", 0.5]])
    rows, count = read_all(path, RegisterChoices("Id", where=(Condition("Andel", "<", "0,001"),)))
    assert [row[1] for row in rows] == ["a", "b"]
    assert not count.unfit


def test_headings_below_a_title_are_guessed_and_chosen(tmp_path: Path) -> None:
    table: Table = [["Register över beslut, 2025"], [], ["Id", "Enhet", "Belopp"], ["a", "Vuxen", "1,5"]]
    for ending, write in WRITERS.items():
        path = write(tmp_path / f"Register{ending}", table)
        assert preview_register(path).header_row == 3
        assert read_all(path, RegisterChoices("Id", unit="Enhet", header_row=3))[0] == [(4, "a", "Vuxen", "", "")]


def test_a_preview_of_a_large_text_reads_its_beginning_only(tmp_path: Path) -> None:
    path = tmp_path / "Register.csv"
    path.write_bytes(b"Id;Enhet\r\n" + b"1;Vuxen\r\n" * 1_000 + b'"' + b"2;Barn\r\n" * 1_000)
    assert len(preview_register(path).rows) == 50
    assert refusal(path, RegisterChoices("Id")).code == "intake.damaged"


def test_a_sheet_is_chosen_by_its_name(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "Register.xlsx", {"Läs mig": [["Text"]], "Lista": [["Id"], ["a"]]})
    assert read_all(path, RegisterChoices("Id", sheet="lista"))[0] == [(2, "a", "", "", "")]
    assert preview_register(path).sheets == ("Läs mig", "Lista")
    assert preview_register(path, "Lista").rows == (("Id",), ("a",))
    error = refusal(path, RegisterChoices("Id", sheet="Blad2"))
    assert error.code == "register.no_sheet"
    assert "Läs mig; Lista" in message(error)


def test_a_text_has_no_sheet_to_choose(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "Register.csv", [["Id"], ["a"]])
    assert refusal(path, RegisterChoices("Id", sheet="Blad1")).code == "register.no_sheets"
    with pytest.raises(AuditError, match=r"register\.no_sheets"):
        preview_register(path, "Blad1")


def test_a_title_of_one_cell_is_no_heading_of_two_columns(tmp_path: Path) -> None:
    for ending, write in WRITERS.items():
        path = write(tmp_path / f"Register{ending}", [["Register 2025"], ["Id", "Enhet"], ["a", "Norr"]])
        assert preview_register(path).header_row == 2
    assert preview_register(write_csv(tmp_path / "a.csv", [[], ["Id"], ["a"]])).header_row == 2


def test_cells_of_a_workbook_read_as_they_show(tmp_path: Path) -> None:
    workbook = Workbook()
    values: list[bool | float | str | datetime | timedelta] = [
        True,
        1,
        1.0,
        0,
        1.97001e11,
        "007",
        datetime(2025, 1, 5, 13, 30),
        datetime(2025, 1, 5),
        "a\xa0b",
        0.00001,
        -1.5e-7,
        timedelta(hours=30),
        timedelta(hours=6, seconds=5),
    ]
    for row, value in enumerate(["Id", *values], 3):
        workbook.worksheets[0].cell(row, 2, value)
    workbook.save(tmp_path / "Register.xlsx")
    rows, _ = read_all(tmp_path / "Register.xlsx", RegisterChoices("Id", header_row=3))
    shown = ["TRUE", "1", "1", "0", "197001000000", "007", "2025-01-05 13:30:00", "2025-01-05", "a\xa0b"]
    shown += ["0.00001", "-0.00000015", "30:00:00", "6:00:05"]
    assert [(row[0], row[1]) for row in rows] == list(enumerate(shown, 4))


def test_the_kinds(tmp_path: Path) -> None:
    assert [is_register(name) for name in ("a.CSV", "a.xlsx", "a.ods", "a.md", "a.xls", "csv")] == [True] * 3 + [
        False
    ] * 3
    assert refusal(tmp_path / "a.granskning", RegisterChoices("Id")).code == "register.unknown_kind"
    assert refusal(tmp_path / "a.csv", RegisterChoices("Id")).code == "file.missing"
    (tmp_path / "b.csv").mkdir()
    assert refusal(tmp_path / "b.csv", RegisterChoices("Id")).code == "intake.unreadable"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders")
@pytest.mark.parametrize("name", ["pipe.csv", "pipe.xlsx", "device.csv"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.startswith("pipe"):
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    assert refusal(path, RegisterChoices("Id")).code == "intake.unreadable"
    with pytest.raises(AuditError, match=r"intake\.unreadable"):
        preview_register(path)


class CancelledError(Exception):
    pass


def cancel(done: int, whole: int) -> None:
    raise CancelledError


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_whoever_is_told_of_the_progress_can_end_it(tmp_path: Path, ending: str) -> None:
    before = active_children()
    taken: list[list[RegisterRow]] = []
    path = WRITERS[ending](tmp_path / f"Register{ending}", [["Id"], *([number] for number in range(5_000))])
    with pytest.raises(CancelledError):
        read_register(path, RegisterChoices("Id"), taken.append, cancel)
    assert len(taken) <= 1
    assert active_children() == before


def test_what_the_taker_raises_ends_it(tmp_path: Path) -> None:
    before = active_children()
    path = write_csv(tmp_path / "Register.csv", [["Id"], ["a"]])
    with pytest.raises(OSError, match="full"):  # not taken for the end of the reader
        read_register(path, RegisterChoices("Id"), lambda _: (_ for _ in ()).throw(OSError("full")), lambda *_: None)
    assert active_children() == before


def test_progress_goes_to_the_end_and_is_told_while_there_is_nothing_yet(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = write_csv(tmp_path / "Register.csv", [["Id"], *([number] for number in range(100_000))])
    read_register(path, RegisterChoices("Id"), lambda _: None, lambda *how_far: told.append(how_far))
    assert told == sorted(told)
    assert told[-1] == (path.stat().st_size, path.stat().st_size)


def test_a_reader_that_is_killed_is_told(tmp_path: Path) -> None:
    others = active_children()

    def kill_reader(_rows: object) -> None:
        for child in active_children():
            if child not in others:
                child.kill()
                child.join()

    path = write_csv(tmp_path / "Register.csv", [["Id"], *([number] for number in range(100_000))])
    with pytest.raises(AuditError, match=r"intake\.interrupted"):
        read_register(path, RegisterChoices("Id"), kill_reader, lambda *_: None)


def test_a_register_does_not_wait_for_another(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "Register.csv", [["Id"], ["a"]])
    inner: list[object] = []

    def read_another(_rows: object) -> None:
        thread = threading.Thread(target=lambda: inner.extend(read_all(path, RegisterChoices("Id"))[0]))
        thread.start()
        thread.join()

    read_register(path, RegisterChoices("Id"), read_another, lambda *_: None)
    assert inner == [(2, "a", "", "", "")]
