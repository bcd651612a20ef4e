"""Pieces of work that write or read files, for a program that is killed meanwhile: see test_traces_on_disk."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from aktgranskning.domain.audit import ChecklistFile, Snapshot
from aktgranskning.domain.check_rows import CheckRow, CheckSheet
from aktgranskning.domain.conclusions.form_rows import FormRow, FormSheet
from aktgranskning.domain.register import RegisterChoices
from aktgranskning.intake.registers import preview_register, read_register
from aktgranskning.intake.tables import read_answer_tables, read_figure_tables, read_form, read_tables
from checklists.reader import load_checklist
from checklists.saving import save_checklist
from checklists.shipped import shipped_checklist
from exports.fact_check_workbook import write_fact_check
from exports.formats import FORMATS
from exports.options import Kind
from exports.response_form import write_response_form
from exports.target import Progress
from tests.example_conclusions import concluded_snapshot
from tests.example_snapshot import options, with_comment
from tests.registers import write_xlsx
from tests.workbooks import write_workbook

Work = Callable[[Path, str, Progress], None]


def _planted(word: str) -> Snapshot:
    snapshot = with_comment(concluded_snapshot(), word)
    return replace(snapshot, audit=replace(snapshot.audit, name=word))


def _export(suffix: str) -> Work:
    def work(folder: Path, word: str, progress: Progress) -> None:
        (format_,) = (one for one in FORMATS if one.suffix == suffix)
        format_.write(_planted(word), folder / f"ut{suffix}", options(Kind.WORKING_PAPER), progress)

    return work


def check_sheet(word: str) -> CheckSheet:
    """Return a fact-check of one answer in which every text is the word."""
    audit = replace(concluded_snapshot().audit, name=word, auditee=word, period=word)
    row = CheckRow(1, "plan", "ja", word, word, word)
    return CheckSheet("0123456789abcdef", audit, word, word, "2026-05-01", (row,), {"plan": (word, "Nej")}, {1: word})


def form_sheet(word: str) -> FormSheet:
    """Return a form with one recommendation in which every text is the word."""
    audit = replace(concluded_snapshot().audit, name=word, auditee=word, period=word)
    return FormSheet("0123456789abcdef", audit, word, "2026-05-01", (FormRow(1, "1", word, "hög"),))


def _forms(folder: Path, word: str, _progress: Progress) -> None:
    write_fact_check(check_sheet(word), folder / "sakgranskning.xlsx")
    for suffix in (".xlsx", ".docx"):
        write_response_form(form_sheet(word), folder / f"svar{suffix}")


def _checklist(folder: Path, _word: str, _progress: Progress) -> None:
    path = shipped_checklist()
    load_checklist(path)
    save_checklist(ChecklistFile(path.name, path.read_bytes()), folder / "ny.xlsx")


def write_files_to_read(folder: Path, word: str) -> None:
    """Write what the piece of work called "reading" reads."""
    rows = [["case", "plan"], *([f"{word} {number}", "ja"] for number in range(3_000))]
    write_workbook(folder / "svar.xlsx", {"Svar": rows})
    write_xlsx(folder / "register.xlsx", rows)
    write_response_form(form_sheet(word), folder / "formulär.docx")


def _reading(folder: Path, _word: str, progress: Progress) -> None:
    for read in (read_tables, read_answer_tables, read_figure_tables):
        read(folder / "svar.xlsx")
    read_form(folder / "formulär.docx")
    preview_register(folder / "register.xlsx")
    read_register(folder / "register.xlsx", RegisterChoices("case"), lambda _: None, progress)


WORK: dict[str, Work] = {
    "workbook": _export(".xlsx"),
    "document": _export(".docx"),
    "table": _export(".csv"),
    "package": _export(".json"),
    "forms": _forms,
    "checklist": _checklist,
    "reading": _reading,
}
