"""Every exported document prints the hash that the log ended in, and says it among its properties; none moves it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aktgranskning.answers_to_check import answers_to_check
from aktgranskning.concluding.response_forms import prepare_form
from aktgranskning.dispatching import prepare_dispatch
from aktgranskning.domain.audit import Snapshot
from aktgranskning.engagement import open_audit
from aktgranskning.log_entries import full_snapshot, log_entries
from aktgranskning.session import Session
from exports.document import export_document
from exports.fact_check_workbook import write_fact_check
from exports.long_table import export_csv
from exports.options import ExportOptions, Kind
from exports.package import export_package
from exports.response_document import write_response_document
from exports.response_workbook import write_response_workbook
from exports.restricting import restricted
from exports.workbook import export_workbook
from tests.conftest import REVIEWER, Clock
from tests.fixtures.make import make
from ui.dialogs.log import LogDialog

OPTIONS = ExportOptions(Kind.REPORT, False, datetime(2026, 3, 2, 12).astimezone(), "0")

EXPORTS: dict[str, Callable[[Snapshot, Path, ExportOptions], None]] = {
    ".xlsx": export_workbook,
    ".docx": export_document,
    ".csv": export_csv,
    ".json": export_package,
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    path = tmp_path_factory.mktemp("head") / "Prov.granskning"
    make(path)
    return open_audit(path, REVIEWER, Clock())


def printed(path: Path) -> tuple[str, str]:
    """Return all that a document shows as one text, and its properties as another."""
    if path.suffix in (".csv", ".json"):
        return path.read_text("utf-8-sig"), ""
    with ZipFile(path) as archive:
        shown = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist() if "docProps" not in name]
        return "".join(shown), archive.read("docProps/core.xml").decode()


@pytest.mark.parametrize("suffix", EXPORTS)
@pytest.mark.parametrize("unit", [None, "Vuxen"])
def test_an_export_prints_the_head(session: Session, tmp_path: Path, suffix: str, unit: str | None) -> None:
    head, snapshot = session.log.head, full_snapshot(session)
    of_unit = snapshot if unit is None else restricted(snapshot, unit)
    path = tmp_path / f"ut{suffix}"
    EXPORTS[suffix](of_unit, path, replace(OPTIONS, unit=unit))
    shown, properties = printed(path)
    assert head in shown
    assert not properties or f">{head}<" in properties
    assert session.log.head == head


def test_what_goes_out_to_be_filled_in_prints_the_head(session: Session, tmp_path: Path) -> None:
    head = session.log.head
    check = prepare_dispatch(session, answers_to_check(session, ""), unit="", whom="Enheten", deadline="")
    write_fact_check(check, tmp_path / "a.xlsx")
    form = prepare_form(session, "Nämnden")
    write_response_workbook(form, tmp_path / "b.xlsx")
    write_response_document(form, tmp_path / "c.docx")
    for name in ("a.xlsx", "b.xlsx", "c.docx"):
        shown, properties = printed(tmp_path / name)
        assert f"Kontrollsumma: {head}" in shown
        assert f">{head}<" in properties


def test_the_log_in_the_window_shows_the_head_to_be_copied(qtbot: QtBot, session: Session) -> None:
    dialog = LogDialog(log_entries(session), session.log.head)
    qtbot.addWidget(dialog)
    field, copy = dialog.findChild(QLineEdit, "log_head"), dialog.findChild(QPushButton, "copy_log_head")
    assert field is not None
    assert copy is not None
    assert (field.text(), field.isReadOnly()) == (session.log.head, True)
    copy.click()
    assert QGuiApplication.clipboard().text() == session.log.head
