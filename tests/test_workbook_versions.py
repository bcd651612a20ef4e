"""What a workbook tells of interpretations and of answers that a change of the checklist emptied."""

from pathlib import Path

import openpyxl
import pytest

from aktgranskning import review
from aktgranskning.commands.line import run_command_line
from aktgranskning.interpreting import add_interpretation
from aktgranskning.log_entries import full_snapshot
from aktgranskning.session import Session
from exports.options import Kind
from exports.workbook import export_workbook
from tests.example_snapshot import options
from tests.test_versions import change
from tests.test_workbook import rows_of
from tests.version_examples import NAMES, SECOND, as_file


@pytest.fixture
def changed(session: Session) -> Session:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    review.type_answer(session, 1, "antal", "12")
    review.comment(session, 1, "antal", "räknade två gånger")
    add_interpretation(session, "plan", "Bara en egen handling räknas.")
    change(session, as_file(SECOND), NAMES)
    return session


def test_a_working_paper_holds_what_was_emptied(changed: Session, tmp_path: Path) -> None:
    export_workbook(full_snapshot(changed), tmp_path / "a.xlsx", options(Kind.WORKING_PAPER))
    heading, row = rows_of(openpyxl.load_workbook(tmp_path / "a.xlsx")["Utgångna svar"])
    assert heading[:3] == ("Akt", "Fråga", "Svar")
    assert row[:5] == ("Akt 1", "Antal besök", "12", "räknade två gånger", None)


def test_interpretations_stand_dated_at_their_items_in_both_kinds(changed: Session, tmp_path: Path) -> None:
    for kind in Kind:
        export_workbook(full_snapshot(changed), tmp_path / f"{kind}.xlsx", options(kind))
        workbook = openpyxl.load_workbook(tmp_path / f"{kind}.xlsx")
        rows = {row[2]: row for row in rows_of(workbook["Checklista"])}
        assert rows["Namn"][7] == "Tolkningar"
        assert rows["plan"][7] == "2026-03-02: Bara en egen handling räknas."
        about = {row[0]: row[1] for row in rows_of(workbook["Om"]) if row}
        assert about["Byten av checklistan under granskningen"] == "2026-03-02: från version 1 till version 2"
        assert about["Svar att se om"] == "1, givna före en tolkning av frågan"
    assert "Utgångna svar" not in openpyxl.load_workbook(tmp_path / f"{Kind.REPORT}.xlsx").sheetnames


def test_the_command_line_exports_it_too(changed: Session, tmp_path: Path) -> None:
    path, out = changed.path, tmp_path / "b.xlsx"
    changed.close()
    assert run_command_line(["export", str(path), str(out), "--working-paper"]) == 0
    assert len(rows_of(openpyxl.load_workbook(out)["Utgångna svar"])) == 2


def test_without_a_change_there_is_no_such_sheet(session: Session, tmp_path: Path) -> None:
    export_workbook(full_snapshot(session), tmp_path / "a.xlsx", options(Kind.WORKING_PAPER))
    assert "Utgångna svar" not in openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
