"""Recommendations go to a board as a workbook or a document; what it answers comes back whole, once, or not at all."""

import shutil
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import astuple, replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from aktgranskning.catalogue import describe, message
from aktgranskning.concluding.recommending import (
    add_recommendation,
    edit_recommendation,
    set_status,
    withdraw_recommendation,
)
from aktgranskning.concluding.responding import note_response
from aktgranskning.concluding.response_forms import (
    ReturnedForm,
    addressees_to_ask,
    edit_form,
    import_responses,
    prepare_form,
    read_returned_form,
    replaced_in_words,
    returned_in_words,
    send_form,
)
from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.check_rows import KEY
from aktgranskning.domain.conclusions.form_rows import (
    ACTION,
    AGREEMENTS,
    AGREES,
    DECIDED,
    DUE,
    NUMBER,
    OPEN_COLUMNS,
    PLACEHOLDERS,
    PRIORITY,
    RECOMMENDATION,
    REFERENCE,
    RESPONSIBLE,
    SECTION,
    TEXT,
    TITLE,
)
from aktgranskning.domain.conclusions.recommendations import Agreement, Priority, RecommendationStatus, Response
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.domain.written_days import read_written_day
from aktgranskning.engagement import create_audit, edit_audit
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from exports.response_form import write_response_form
from tests.conftest import REVIEWER
from tests.filled_forms import Filled, fields, fill_form, form_header, take_out, without_controls, write
from tests.filled_workbooks import sheet_of
from tests.libreoffice import needs_libreoffice, save_again

BOARD, OTHER = "Socialnämnden", "Kommunstyrelsen"
TEXTS = ("Säkerställ att varje akt har\nen aktuell plan", "Följ upp insatserna", "Redovisa till fullmäktige")
KINDS = pytest.mark.parametrize("kind", ["xlsx", "docx"])


@pytest.fixture
def asked(session: Session) -> Session:
    """Recommendations 1 and 2 to the board, 1 and 3 to another one, which has answered the first."""
    add_recommendation(session, TEXTS[0], [BOARD, OTHER], priority=Priority.HIGH)
    add_recommendation(session, TEXTS[1], [BOARD])
    add_recommendation(session, TEXTS[2], [OTHER])
    note_response(session, 1, OTHER, text="Styrelsens hemliga svar", agrees=Agreement.YES)
    return session


def sent(session: Session, kind: str, name: str = "Svar") -> Path:
    path = session.path.with_name(f"{name}.{kind}")
    send_form(session, prepare_form(session, BOARD, deadline="20260316"), path, write_response_form)
    return path


def answered(session: Session) -> dict[str, Response]:
    """Return what the board answers, by the recommendation's label."""
    labels = {str(one.number): one.label for one in session.conclusions.recommendations}
    return {labels[one.recommendation]: one for one in session.conclusions.responses if one.addressee == BOARD}


def returned(session: Session, path: Path) -> ReturnedForm:
    found = read_returned_form(session, path)
    import_responses(session, found)
    return found


def refused(session: Session, path: Path) -> AuditError:
    before = session.log.last_id, session.conclusions
    with pytest.raises(AuditError) as caught:
        read_returned_form(session, path)
    assert (session.log.last_id, session.conclusions) == before
    assert message(caught.value)
    return caught.value


def test_a_form_holds_one_addressees_recommendations_and_nothing_else(asked: Session) -> None:
    assert addressees_to_ask(asked) == (BOARD, OTHER)
    sheet = prepare_form(asked, f" {BOARD.upper()} ", deadline="2026-03-16")
    assert (sheet.addressee, sheet.deadline) == (BOARD, "2026-03-16")
    assert [astuple(row) for row in sheet.rows] == [(1, "1", TEXTS[0], "hög"), (2, "2", TEXTS[1], "")]
    set_status(asked, 2, RecommendationStatus.DONE)
    assert [row.label for row in prepare_form(asked, BOARD).rows] == ["1"]


@pytest.mark.parametrize(
    ("board", "deadline", "code"),
    [
        (" ", "", "response_form.no_addressee"),
        ("Skolnämnden", "", "response_form.nothing_to_answer"),
        (BOARD, "snart", "answer.not_a_date"),
    ],
)
def test_what_cannot_be_sent_is_told(asked: Session, board: str, deadline: str, code: str) -> None:
    with pytest.raises(AuditError) as caught:
        prepare_form(asked, board, deadline=deadline)
    assert caught.value.code == code


def test_without_anything_to_answer_nothing_is_sent(session: Session) -> None:
    with pytest.raises(AuditError) as caught:
        prepare_form(session, BOARD)
    assert caught.value.code == "response_form.nothing_open"


@KINDS
def test_sending_is_logged_and_never_replaces_a_file(asked: Session, kind: str) -> None:
    path = sent(asked, kind)
    (form,) = asked.conclusions.response_forms
    assert (form.addressee, form.sent, form.deadline, form.answered) == (BOARD, "2026-03-02", "2026-03-16", "")
    assert asked.log.acts()[-1][1] == ActKind.SEND_RESPONSE_FORM
    undo(asked)
    assert asked.conclusions.response_forms == (form,)
    content = path.read_bytes()
    with pytest.raises(AuditError) as caught:
        sent(asked, kind)
    assert caught.value.code == "file.exists"
    assert (path.read_bytes(), len(asked.conclusions.response_forms)) == (content, 1)


def test_a_form_of_another_kind_is_not_written(asked: Session) -> None:
    with pytest.raises(AuditError) as caught:
        sent(asked, "odt")
    assert caught.value.code == "response_form.wrong_suffix"
    assert asked.conclusions.response_forms == ()


@KINDS
def test_nothing_of_other_addressees_is_in_the_file(asked: Session, kind: str) -> None:
    with ZipFile(sent(asked, kind)) as archive:
        parts = unescape(b"".join(map(archive.read, archive.namelist())).decode("utf-8", "replace"))
    assert "hemliga" not in parts
    assert OTHER not in parts
    assert TEXTS[1] in parts


def test_the_workbook_is_locked_but_for_what_is_filled_in(asked: Session) -> None:
    workbook = load_workbook(sent(asked, "xlsx"))
    sheet = sheet_of(workbook)
    top, columns = form_header(sheet)
    open_cells = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    wanted = [sheet.cell(row, columns[heading]) for row in (top + 1, top + 2) for heading in OPEN_COLUMNS]
    assert open_cells == {cell.coordinate for cell in wanted}
    assert sheet.protection.sheet
    assert all(cell.alignment.wrap_text for cell in wanted)
    assert sheet.column_dimensions[get_column_letter(columns[KEY])].hidden
    assert sheet.print_title_rows == f"${top}:${top}"
    (offered,) = sheet.data_validations.dataValidation
    assert wanted[0].coordinate in offered.sqref
    assert [cell.value for (cell,) in workbook["Listor"]["A1:A3"]] == [*AGREEMENTS]


def test_the_document_has_a_field_for_everything_and_tells_where_it_belongs(asked: Session) -> None:
    document = Document(str(sent(asked, "docx")))
    (form,) = asked.conclusions.response_forms
    assert document.core_properties.keywords == form.token
    assert f"{REFERENCE}: {form.token}" in [paragraph.text for paragraph in document.paragraphs]
    found = [(label, heading) for label, heading, cell in fields(document) if list(cell.iter(qn("w:sdt")))]
    assert found == [(label, heading) for label in ("1", "2") for heading in OPEN_COLUMNS]
    items = [item.get(qn("w:displayText")) for item in document.element.body.iter(qn("w:listItem"))]
    assert items == [*AGREEMENTS] * 2
    assert len(list(document.element.body.iter(qn("w:date")))) == 4


ANSWERS: Filled = {
    ("1", AGREES): "Delvis",
    ("1", TEXT): "Vi delar bilden.\n- Planer finns",
    ("1", ACTION): "=Ny rutin",
    ("1", RESPONSIBLE): "Verksamhets\nchefen",
    ("1", DUE): "15/12 2026",
    ("1", DECIDED): "2026-03-10",
    ("1", SECTION): "§ 45",
}


@KINDS
def test_what_a_board_answers_is_stored_in_one_act_and_undone_as_one(asked: Session, kind: str) -> None:
    found = returned(asked, fill_form(sent(asked, kind), ANSWERS))
    assert found.warnings == ()
    assert [row.label for row in found.silent] == ["2"]
    assert returned_in_words(found) == f"1 av 2 rekommendationer från {BOARD}. Ej besvarade: 2."
    (response,) = answered(asked).values()
    assert astuple(response)[2:] == (
        *(BOARD, "Vi delar bilden.\n- Planer finns", Agreement.PARTLY, "=Ny rutin", "Verksamhets chefen"),
        *("2026-12-15", "2026-03-10", "§ 45", "1"),
    )
    statuses = [one.status for one in asked.conclusions.recommendations]
    assert statuses == [RecommendationStatus.ANSWERED, RecommendationStatus.OPEN, RecommendationStatus.OPEN]
    (form,) = asked.conclusions.response_forms
    assert (form.answered, len(form.returned)) == ("2026-03-02", 64)
    after = asked.conclusions
    undo(asked)
    assert answered(asked) == {}
    assert asked.conclusions.response_forms[0].returned == ""
    redo(asked)
    assert asked.conclusions == after


@KINDS
def test_a_form_is_read_in_once_and_again_when_that_is_undone(asked: Session, kind: str) -> None:
    path = fill_form(sent(asked, kind), ANSWERS)
    returned(asked, path)
    error = refused(asked, path)
    assert (error.code, error.parameters["day"]) == ("response_form.returned_before", "2026-03-02")
    undo(asked)
    assert [one.row.label for one in returned(asked, path).answered] == ["1"]


@KINDS
def test_every_mistake_is_told_at_once_with_its_place(asked: Session, kind: str) -> None:
    wrong = {
        ("1", AGREES): "Kanske",
        ("1", DUE): "till hösten",
        ("2", DECIDED): "2026-02-30",
        ("2", SECTION): "§" * 51,
        ("2", TEXT): "Ja",
    }
    error = refused(asked, fill_form(sent(asked, kind), wrong))
    assert isinstance(error, RefusedError)
    assert [(problem.code, problem.column) for problem in error.problems] == [
        ("responded.agrees_unknown", AGREES),
        ("responded.not_a_date", DUE),
        ("responded.not_a_date", DECIDED),
        ("responded.too_long", SECTION),
    ]
    told = describe(error.problems[1])
    place = "Tabellen för rekommendation 1, rad 7" if kind == "docx" else "blad Svar på rekommendationer, rad 14"
    assert told.startswith(f"{place}, kolumn Klart senast ”till hösten”: ”till hösten” är inte ett datum. ")


@KINDS
def test_what_should_be_known_is_told_and_does_not_stop(asked: Session, kind: str) -> None:
    path = fill_form(
        sent(asked, kind),
        {
            **{("1", AGREES): "ja", ("1", DUE): "2026-01-01", ("1", DECIDED): "2026-02-01"},
            **{("2", RESPONSIBLE): "Chefen", ("2", SECTION): "12"},
        },
    )
    edit_recommendation(asked, 1, "En annan text", [BOARD, OTHER])
    found = returned(asked, path)
    assert [(one.code, one.column) for one in found.warnings] == [
        ("responded.text_changed", RECOMMENDATION),
        ("responded.due_before_decision", DUE),
        ("responded.nothing_said", TEXT),
        ("responded.section_without_day", SECTION),
    ]
    assert [*answered(asked)] == ["1"]


@KINDS
def test_a_recommendation_that_is_gone_is_told_and_left_out(asked: Session, kind: str) -> None:
    path = fill_form(sent(asked, kind), {("1", AGREES): "Ja", ("2", AGREES): "Nej"})
    edit_recommendation(asked, 1, TEXTS[0], [OTHER])
    found = read_returned_form(asked, path)
    assert [one.code for one in found.warnings] == ["responded.withdrawn"]
    assert [one.row.label for one in found.answered] == ["2"]
    withdraw_recommendation(asked, 2)
    error = refused(asked, path)
    assert isinstance(error, RefusedError)
    assert (error.code, len(error.problems)) == ("response_form.no_response_returned", 2)


@KINDS
def test_a_response_that_there_is_already_is_told_before_it_is_replaced(asked: Session, kind: str) -> None:
    note_response(asked, 1, BOARD, text="Vi svarar", agrees=Agreement.YES)
    note_response(asked, 2, BOARD, text="Som förut")
    answers = {("1", AGREES): "Nej", ("1", TEXT): "Vi svarar", ("2", TEXT): "Som förut"}
    found = read_returned_form(asked, fill_form(sent(asked, kind), answers))
    assert replaced_in_words(found) == (
        f"{BOARD} har redan svarat, och formuläret säger något annat: rekommendation 1 (instämmer)."
    )
    import_responses(asked, found)
    assert [(one.number, one.agrees, one.text) for one in answered(asked).values()] == [
        (2, Agreement.NO, "Vi svarar"),
        (3, Agreement.UNSAID, "Som förut"),
    ]


@KINDS
def test_a_file_that_is_not_filled_in_or_not_of_this_audit_is_refused(
    asked: Session, tmp_path: Path, kind: str
) -> None:
    path = sent(asked, kind)
    assert refused(asked, path).code == "response_form.nothing_returned"
    with create_audit(tmp_path / "Annan.granskning", Audit("Annan"), REVIEWER) as other:
        assert refused(other, fill_form(path, ANSWERS)).code == "response_form.other_audit"


@KINDS
def test_what_was_read_before_another_act_is_read_again(asked: Session, kind: str) -> None:
    found = read_returned_form(asked, fill_form(sent(asked, kind), ANSWERS))
    edit_form(asked, 1, deadline="2026-04-01", answered="")
    with pytest.raises(AuditError) as caught:
        import_responses(asked, found)
    assert caught.value.code == "response_form.returned_stale"
    assert asked.conclusions.response_forms[0].deadline == "2026-04-01"


@KINDS
def test_each_of_two_forms_comes_back_to_its_own(asked: Session, kind: str) -> None:
    first, second = sent(asked, kind), sent(asked, kind, "Igen")
    returned(asked, fill_form(second, {("2", AGREES): "Nej"}))
    assert [bool(one.returned) for one in asked.conclusions.response_forms] == [False, True]
    returned(asked, fill_form(first, {("1", AGREES): "Ja"}))
    assert {label: one.form for label, one in answered(asked).items()} == {"1": "1", "2": "2"}


@KINDS
def test_another_text_of_a_recommendation_is_a_mistake(asked: Session, kind: str) -> None:
    path = sent(asked, kind)
    if kind == "docx":
        document = Document(str(path))
        write(document.tables[1].cell(0, 1)._tc, "Något annat")
        document.save(str(path))
    else:
        workbook = load_workbook(path)
        top, columns = form_header(sheet := sheet_of(workbook))
        sheet.cell(top + 2, columns[RECOMMENDATION]).value = "Något annat"
        workbook.save(path)
    error = refused(asked, path)
    assert isinstance(error, RefusedError)
    assert [problem.code for problem in error.problems] == ["returned.locked_changed"]
    assert TEXTS[1] in describe(error.problems[0])


def test_rows_that_are_gone_twice_or_unknown_are_told(asked: Session) -> None:
    path = fill_form(sent(asked, "xlsx"), ANSWERS)
    workbook = load_workbook(path)
    top, columns = form_header(sheet := sheet_of(workbook))
    key = sheet.cell(top + 1, columns[KEY]).value
    sheet.cell(top + 2, columns[KEY]).value = key
    sheet.cell(top + 3, columns[KEY]).value = str(key).replace("/1", "/9")
    sheet.cell(top + 4, columns[TEXT]).value = "En anmärkning"
    workbook.save(path)
    error = refused(asked, path)
    assert isinstance(error, RefusedError)
    codes = {problem.code for problem in error.problems}
    assert codes >= {"returned.row_twice", "returned.row_unknown", "returned.row_missing"}
    assert [problem.code for problem in error.warnings] == ["returned.remark"]


def test_a_document_without_controls_or_properties_is_read_by_what_can_be_seen(asked: Session) -> None:
    path = without_controls(sent(asked, "docx"))
    document = Document(str(path))
    document.core_properties.keywords = ""
    document.save(str(path))
    assert refused(asked, path).code == "response_form.nothing_returned"
    returned(asked, fill_form(path, ANSWERS))
    assert answered(asked)["1"].due == "2026-12-15"


def test_what_is_typed_beside_what_a_field_is_for_is_read(asked: Session) -> None:
    path = without_controls(sent(asked, "docx"))
    returned(asked, fill_form(path, {("2", TEXT): f"{PLACEHOLDERS[TEXT]} Vi instämmer"}))
    assert answered(asked)["2"].text == "Vi instämmer"


def test_one_table_may_hold_several_recommendations(asked: Session) -> None:
    """Who deletes the empty line between two tables makes one of them."""
    path = fill_form(sent(asked, "docx"), {**ANSWERS, ("2", AGREES): "Nej"})
    document = Document(str(path))
    first, second = (table._tbl for table in document.tables)
    for row in second.tr_lst:
        first.append(row)
    take_out(second)
    document.save(str(path))
    returned(asked, path)
    assert [one.agrees for one in answered(asked).values()] == [Agreement.PARTLY, Agreement.NO]


def test_what_is_written_beside_the_fields_of_a_document_is_told(asked: Session) -> None:
    path = fill_form(sent(asked, "docx"), ANSWERS)
    document = Document(str(path))
    document.add_paragraph("Se även bilagan")
    document.add_table(1, 2).cell(0, 1).text = "Egen tabell"
    rows = document.tables[0]._tbl
    rows.append(deepcopy(rows.tr_lst[-1]))
    for cell, words in zip(document.tables[0].rows[-1].cells, ("Åtgärder 2", "Utbildning"), strict=True):
        write(cell._tc, words)
    document.save(str(path))
    found = read_returned_form(asked, path)
    assert [one.code for one in found.warnings] == ["returned.remark", "returned.remark", "returned.beside"]
    assert [one.cell for one in found.warnings] == ["Egen tabell", "Åtgärder 2 Utbildning", "Se även bilagan"]
    assert describe(found.warnings[0]).startswith("Tabell 3, rad 1 ”Egen tabell”: ")
    assert describe(found.warnings[1]).startswith("Tabellen för rekommendation 1, rad 10 ”Åtgärder 2 Utbildning”: ")


def test_what_is_added_to_the_forms_own_text_is_told_and_that_text_is_not(asked: Session) -> None:
    path = fill_form(sent(asked, "docx"), ANSWERS)
    edit_form(asked, 1, deadline="2026-04-01", answered="")
    edit_audit(asked, replace(asked.audit, name="Ett annat namn"))
    assert read_returned_form(asked, path).warnings == ()
    document = Document(str(path))
    *_, guide, head, reference = (one for one in document.paragraphs if one.text)
    guide.add_run(" Vi lämnar inget tomt")
    reference.insert_paragraph_before("Vi instämmer i stort")
    head.add_run(" Inget är ändrat")
    reference.add_run(" Se bilaga")
    document.sections[0].header.paragraphs[0].add_run(" UTKAST")
    document.save(str(path))
    assert [describe(one).partition(": ")[0] for one in read_returned_form(asked, path).warnings] == [
        "Före tabellerna ”Vi lämnar inget tomt”",
        "Före tabellerna ”Inget är ändrat”",
        "Före tabellerna ”Vi instämmer i stort”",
        "Före tabellerna ”Se bilaga”",
        "Sidhuvudet ”UTKAST”",
    ]


def test_what_is_written_beside_the_cells_of_a_workbook_is_told(asked: Session) -> None:
    path = fill_form(sent(asked, "xlsx"), ANSWERS)
    workbook = load_workbook(path)
    top, columns = form_header(sheet := sheet_of(workbook))
    sheet.cell(top + 1, max(columns.values()) + 2).value = "Nej"
    sheet.cell(3, 5).value = "Vi delar inte bilden"
    workbook.create_sheet("Mer")["A1"] = "Vi vill tillägga"
    workbook["Listor"]["A4"] = "Vet ej"
    workbook.save(path)
    found = read_returned_form(asked, path)
    assert {one.code for one in found.warnings} == {"returned.beside"}
    assert {(one.sheet, one.row, one.column, one.cell) for one in found.warnings} == {
        (sheet.title, 3, "E", "Vi delar inte bilden"),
        (sheet.title, top + 1, get_column_letter(max(columns.values()) + 2), "Nej"),
        ("Mer", 1, "A", "Vi vill tillägga"),
        ("Listor", 4, "A", "Vet ej"),
    }


def test_an_error_in_a_cell_is_no_answer(asked: Session) -> None:
    path = sent(asked, "xlsx")
    workbook = load_workbook(path)
    sheet = sheet_of(workbook)
    top, columns = form_header(sheet)
    sheet.cell(top + 1, columns[TEXT]).value = "#REF!"
    workbook.save(path)
    error = refused(asked, path)
    assert isinstance(error, RefusedError)
    assert [(one.code, one.row, one.column, one.cell) for one in error.problems] == [
        ("intake.error_value", top + 1, TEXT, "#REF!")
    ]


@pytest.mark.parametrize("filled", ["form", "copy", "both"])
def test_a_copied_sheet_is_refused_as_nobody_knows_which_one_counts(asked: Session, filled: str) -> None:
    path = sent(asked, "xlsx")
    workbook = load_workbook(path)
    copy = workbook.copy_worksheet(sheet_of(workbook))
    copy.title = "Kopia"
    for sheet in [sheet_of(workbook)] * (filled != "copy") + [copy] * (filled != "form"):
        top, columns = form_header(sheet)
        sheet.cell(top + 1, columns[TEXT]).value = f"Svar på {sheet.title}"
    workbook.save(path)
    error = refused(asked, path)
    assert (error.code, error.parameters["sheets"]) == ("intake.form_twice", f"{TITLE}, Kopia")


@pytest.mark.parametrize("heading", [NUMBER, PRIORITY])
def test_another_number_or_priority_in_a_locked_cell_is_a_mistake(asked: Session, heading: str) -> None:
    path = fill_form(sent(asked, "xlsx"), ANSWERS)
    workbook = load_workbook(path)
    top, columns = form_header(sheet := sheet_of(workbook))
    was, sheet.cell(top + 1, columns[heading]).value = sheet.cell(top + 1, columns[heading]).value, "3"
    workbook.save(path)
    error = refused(asked, path)
    assert isinstance(error, RefusedError)
    (problem,) = error.problems
    assert (problem.code, problem.column, problem.cell) == ("returned.locked_changed", heading, "3")
    assert problem.parameters["was"] == was


def test_lines_typed_as_paragraphs_are_lines(asked: Session) -> None:
    path = without_controls(fill_form(sent(asked, "docx"), {("2", TEXT): "Vi instämmer."}))
    document = Document(str(path))
    cell = document.tables[1].rows[2].cells[1]
    cell.add_paragraph("Planer finns.")
    cell.add_paragraph()
    document.save(str(path))
    returned(asked, path)
    assert answered(asked)["2"].text == "Vi instämmer.\nPlaner finns."


def test_what_was_struck_out_with_changes_tracked_is_not_read(asked: Session) -> None:
    path = fill_form(sent(asked, "docx"), {("2", TEXT): "Ja"})
    document = Document(str(path))
    cell = next(cell for label, heading, cell in fields(document) if (label, heading) == ("2", TEXT))
    (run,) = cell.iter(qn("w:r"))
    struck = run.makeelement(qn("w:del"), {})
    run.addprevious(struck)
    struck.append(run)
    added = run.makeelement(qn("w:ins"), {})
    struck.addnext(added)
    added.append(run.makeelement(qn("w:r"), {}))
    write(added, "Nej, tvärtom")
    document.save(str(path))
    returned(asked, path)
    assert answered(asked)["2"].text == "Nej, tvärtom"


@pytest.mark.parametrize("name", ["svar.doc", "svar.odt", "svar.pdf", "svar.csv", "svar", "svar.docm"])
def test_a_file_of_another_kind_is_refused_with_what_to_do(asked: Session, tmp_path: Path, name: str) -> None:
    shutil.copy(sent(asked, "docx"), tmp_path / name)
    error = refused(asked, tmp_path / name)
    assert error.code == "response_form.unknown_kind"
    assert "spara formuläret som" in message(error)


@KINDS
def test_a_file_that_is_no_form_is_refused(asked: Session, kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"annat.{kind}"
    if kind == "docx":
        document = Document()
        document.add_paragraph("Hej")
        document.save(str(path))
    else:
        shutil.copy(sent(asked, "xlsx"), path)
        workbook = load_workbook(path)
        sheet_of(workbook).delete_cols(1)
        workbook.save(path)
    assert refused(asked, path).code == "response_form.not_a_form"


@pytest.mark.parametrize(
    "typed",
    ["2026-12-05", "20261205", "261205", "5/12 2026", "5/12-2026", "05.12.2026", "5-12-2026", "5 december 2026",
     "den 5:e dec. 2026", " 5 DEC 2026 "],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert read_written_day(typed) == "2026-12-05"


@pytest.mark.parametrize(
    "typed", ["2026", "december 2026", "31/2 2026", "5 brumaire 2026", "5/12", "5/12 26", "1/1 0000"]
)
def test_what_is_no_day_is_not_taken_for_one(typed: str) -> None:
    with pytest.raises(AuditError) as caught:
        read_written_day(typed)
    assert (caught.value.code, caught.value.parameters) == ("responded.not_a_date", {"value": typed})


def test_a_day_that_excel_made_of_what_was_typed_is_read(asked: Session) -> None:
    path = fill_form(sent(asked, "xlsx"), {("2", AGREES): "Ja"})
    workbook = load_workbook(path)
    top, columns = form_header(sheet := sheet_of(workbook))
    cell = sheet.cell(top + 2, columns[DUE])
    cell.value, cell.number_format = datetime(2026, 12, 15), "yyyy-mm-dd"
    workbook.save(path)
    returned(asked, path)
    assert answered(asked)["2"].due == "2026-12-15"


@needs_libreoffice
@KINDS
def test_libreoffice_in_between_changes_nothing(asked: Session, tmp_path: Path, kind: str) -> None:
    empty, filled = sent(asked, kind, "Tomt"), fill_form(sent(asked, kind), ANSWERS)
    save_again([empty, filled], tmp_path / "sparat", kind)
    assert refused(asked, tmp_path / "sparat" / empty.name).code == "response_form.nothing_returned"
    found = returned(asked, tmp_path / "sparat" / filled.name)
    assert found.warnings == ()
    (response,) = answered(asked).values()
    assert (response.agrees, response.text) == (Agreement.PARTLY, "Vi delar bilden.\n- Planer finns")
    assert (response.action, response.due, response.section) == ("=Ny rutin", "2026-12-15", "§ 45")


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\xa0_") | st.just("\n"), max_size=40
)
DAYS = st.none() | st.dates(min_value=datetime(1970, 1, 1).date())
ROW = st.fixed_dictionaries(
    {
        AGREES: st.sampled_from(AGREEMENTS),
        TEXT: WORDS,
        ACTION: WORDS,
        RESPONSIBLE: WORDS,
        DUE: DAYS.map(lambda day: day.isoformat() if day else ""),
        DECIDED: DAYS.map(lambda day: day.isoformat() if day else ""),
        SECTION: WORDS,
    }
)


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """An audit with four recommendations to the board, which every example leaves as it was."""
    path = tmp_path_factory.mktemp("svar") / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER, clock=lambda: datetime(2026, 3, 2, tzinfo=UTC)) as session:
        for number in range(4):
            add_recommendation(session, f"Rekommenderas {number}", [BOARD])
        for kind in ("xlsx", "docx"):
            sent(session, kind)
        yield session


@KINDS
@given(rows=st.dictionaries(st.sampled_from("1234"), ROW, min_size=1))
@settings(max_examples=25, deadline=None)
def test_whatever_is_filled_in_comes_back_as_it_is(
    lasting: Session, kind: str, rows: dict[str, dict[str, str]]
) -> None:
    path = lasting.path.with_name(f"ifyllt.{kind}")
    shutil.copy(lasting.path.with_name(f"Svar.{kind}"), path)
    fill_form(path, {(label, heading): words for label, row in rows.items() for heading, words in row.items()})
    found = returned(lasting, path)
    came = answered(lasting)
    undo(lasting)
    assert {row.label for row in found.silent} == set("1234") - rows.keys()
    assert came.keys() == rows.keys()
    for label, row in rows.items():
        one = came[label]
        assert one.agrees == row[AGREES].lower()
        assert (one.text, one.action) == (row[TEXT].strip(), row[ACTION].strip())
        assert (one.responsible, one.section) == (" ".join(row[RESPONSIBLE].split()), " ".join(row[SECTION].split()))
        assert (one.due, one.decided) == (row[DUE], row[DECIDED])
