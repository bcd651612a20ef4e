"""Answers go to the administration in a locked workbook; what it fills in comes back whole, once, or not at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.answers_to_check import answers_to_check, deviations_to_check
from aktgranskning.catalogue import describe
from aktgranskning.dispatching import (
    dispatch_standings,
    edit_dispatch,
    import_returned,
    prepare_dispatch,
    read_returned,
    send_dispatch,
)
from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.audit import Absence, Audit, ChecklistFile
from aktgranskning.domain.check_rows import ANSWER, CASE, COMMENT, EVIDENCE, KEY, OPINION, PRESENT, QUESTION, CheckSheet
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.dispatch_states import DispatchState, standing_in_words, standing_on
from aktgranskning.domain.errors import AuditError, RefusedError
from aktgranskning.domain.fact_check import Dispatch, FactCheckWord, Presence, View
from aktgranskning.engagement import add_cases, create_audit, edit_audit, edit_case, load_checklist
from aktgranskning.fact_checking import keep_answer, note_view, withdraw_view
from aktgranskning.replaced_views import replaced_in_words
from aktgranskning.replacing import mark_absent
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from exports.fact_check_workbook import write_fact_check
from tests.conftest import REVIEWER
from tests.example_checklists import REPEATING, SMALL
from tests.filled_workbooks import edited, fill, header_of, rows_below, sheet_of
from tests.libreoffice import needs_libreoffice, save_again
from tests.test_fact_checking import refused
from tests.test_versions import change
from tests.version_examples import NAMES, SECOND, as_file
from ui.presenters.noting_view import placed_at
from ui.presenters.side import history_lines


@pytest.fixture
def begun(session: Session) -> Session:
    """Cases 1 and 2 have answers, some of which deviate; case 3 is not begun."""
    for case_id in (1, 2):
        review.begin_case(session, case_id)
        review.answer(session, case_id, "plan", "nej")
        review.comment(session, case_id, "plan", "Hemlig kommentar")
        review.answer(session, case_id, "anteckning", "Fri text")
    review.answer(session, 2, "plan", "ja")
    review.answer(session, 2, "samverkan", "af fk")
    review.answer(session, 2, "antal", "12")
    return session


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "Sakgranskning.xlsx"


def sent(session: Session, out: Path, *, unit: str = "", with_references: bool = False) -> Path:
    """Send every answer, and return the workbook."""
    checked = answers_to_check(session, unit)
    sheet = prepare_dispatch(
        session, checked, unit=unit, whom="Enhetschefen", deadline="20260316", with_references=with_references
    )
    send_dispatch(session, sheet, out, write_fact_check)
    return out


def returned(session: Session, path: Path) -> None:
    import_returned(session, read_returned(session, path))


def mistakes(session: Session, path: Path) -> list[tuple[str, str, str]]:
    """Return the code, column and cell of every mistake for which a file is refused; nothing is stored of it."""
    before = session.log.last_id
    with pytest.raises(RefusedError) as error:
        read_returned(session, path)
    assert session.log.last_id == before
    return [(problem.code, problem.column, problem.cell) for problem in error.value.problems]


PLAN = ("Akt 1", "Plan finns", OPINION)


def test_the_answers_of_a_unit_or_only_those_that_deviate(begun: Session) -> None:
    edit_case(begun, 1, reference="", unit="Barn")
    everything = [(row.label, row.question, row.answer) for row in answers_to_check(begun, "")]
    assert everything == [
        ("Akt 1", "Plan finns", "Nej"),
        ("Akt 2", "Plan finns", "Ja"),
        ("Akt 2", "Samverkan", "Arbetsförmedlingen; Försäkringskassan"),
        ("Akt 2", "Antal besök", "12"),
    ]
    assert [row.label for row in answers_to_check(begun, "Barn")] == ["Akt 1"]
    assert [(row.case_id, row.place, row.value) for row in deviations_to_check(begun, "")] == [(1, "plan", "nej")]
    mark_absent(begun, 1, Absence.MISSING, "Förkommen")
    assert not deviations_to_check(begun, "")


def test_an_answer_in_a_repeat_is_named_by_its_row(tmp_path: Path) -> None:
    with create_audit(tmp_path / "Rader.granskning", Audit("Rader"), REVIEWER) as session:
        load_checklist(session, REPEATING, ChecklistFile("r.xlsx", b"r"))
        add_cases(session, [NewCase()])
        review.begin_case(session, 1)
        review.answer(session, 1, "plan", "ja")
        for _ in range(2):
            rows.add_row(session, 1, "uppfoljningar")
        rows.remove_row(session, 1, "uppfoljningar#1")
        review.answer(session, 1, "uppfoljningar#2/reviderad", "ja")
        (asked,) = [row for row in answers_to_check(session, "") if row.place.endswith("reviderad")]
        label = REPEATING.item("reviderad").label
        assert (asked.place, asked.question) == ("uppfoljningar#2/reviderad", f"Uppföljningar 1: {label}")
        path = sent(session, tmp_path / "ut.xlsx")
        returned(session, fill(path, {("Akt 1", asked.question, OPINION): "Nej"}))
        assert (session.views[0].place, session.views[0].value) == (asked.place, "nej")


def test_the_workbook_is_locked_but_for_four_columns_and_says_how_it_is_filled_in(begun: Session, out: Path) -> None:
    edit_audit(begun, Audit("Prov", "Nämnden", "2026", fact_check=FactCheckWord.FAKTAKONTROLL))
    edit_case(begun, 1, reference="EX 1", unit="=1+1")
    workbook = load_workbook(sent(begun, out, unit="=1+1"))
    sheet = sheet_of(workbook)
    top, columns = header_of(sheet)
    assert sheet.title == "Faktakontroll"
    assert sheet.protection.sheet
    unlocked = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert unlocked == {sheet.cell(top + 1, columns[name]).coordinate for name in (OPINION, COMMENT, EVIDENCE, PRESENT)}
    lead = "\n".join(str(row[0].value) for row in sheet.iter_rows(max_row=top - 1))
    for words in ("Faktakontroll – Prov", "Nämnden, 2026", "Enhet: =1+1", "Svar senast: 2026-03-16", "inte som att ni"):
        assert words in lead
    everything = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert "EX 1" not in everything
    assert "Hemlig" not in everything
    assert REVIEWER.name not in everything
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    hidden = [letter for letter, column in sheet.column_dimensions.items() if column.hidden]
    assert hidden == [get_column_letter(columns[KEY])]
    assert (sheet.print_title_rows, sheet.page_setup.fitToWidth) == (f"${top}:${top}", 1)


def test_references_only_where_asked_for(begun: Session, out: Path) -> None:
    edit_case(begun, 1, reference="EX 1", unit="")
    sheet = sheet_of(load_workbook(sent(begun, out, with_references=True)))
    assert "EX 1" in [cell.value for row in sheet.iter_rows() for cell in row]
    assert "sekretess" in str(sheet.oddHeader.center.text if sheet.oddHeader else "")


def test_each_answer_has_its_own_drop_down(begun: Session, out: Path) -> None:
    workbook = load_workbook(sent(begun, out))
    sheet = sheet_of(workbook)
    lists = workbook["Listor"]
    assert lists.sheet_state == "hidden"
    _, columns = header_of(sheet)
    offered = {}
    for row, _, question in rows_below(sheet):
        for name in (OPINION, PRESENT):
            at = sheet.cell(row, columns[name]).coordinate
            (found,) = [one for one in sheet.data_validations.dataValidation if at in one.sqref]
            cells = lists[str(found.formula1).split("!")[1].replace("$", "")]
            offered[question, name] = ([cell[0].value for cell in cells], found.showErrorMessage)
    choices = ["Instämmer", "Ja", "Delvis", "Nej", "Ej tillämpligt", "Kan ej bedömas"]
    assert offered["Plan finns", OPINION] == (choices, True)
    assert offered["Antal besök", OPINION] == (["Instämmer"], False)
    assert offered["Samverkan", PRESENT] == (["Ja", "Nej", "Vet ej"], True)


def test_a_dispatch_is_logged_with_what_it_asks(begun: Session, out: Path) -> None:
    sent(begun, out)
    (dispatch,) = begun.dispatches
    assert (dispatch.number, dispatch.whom, dispatch.sent, dispatch.deadline) == (
        1, "Enhetschefen", "2026-03-02", "2026-03-16",
    )  # fmt: skip
    assert len(dispatch.token) == 16
    assert refused(lambda: sent(begun, out)) == "file.exists"
    edit_dispatch(begun, 1, whom="Chefen", deadline="", answered="20260310")
    assert (begun.dispatches[0].whom, begun.dispatches[0].answered) == ("Chefen", "2026-03-10")
    undo(begun)
    assert begun.dispatches == (dispatch,)


def test_both_the_file_and_the_log_or_neither(begun: Session, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = prepare_dispatch(begun, answers_to_check(begun, ""), unit="", whom="A", deadline="")

    def fail(_sheet: CheckSheet, path: Path) -> None:
        raise AuditError("export.disk_full", file=path.name)

    assert refused(lambda: send_dispatch(begun, sheet, out, fail)) == "export.disk_full"
    assert not begun.dispatches
    monkeypatch.setattr(begun.log, "append", lambda _rows: (_ for _ in ()).throw(AuditError("file.moved", path=out)))
    assert refused(lambda: send_dispatch(begun, sheet, out, write_fact_check)) == "file.moved"
    assert not out.exists()
    assert not begun.dispatches


@pytest.mark.parametrize(
    ("whom", "deadline", "code"), [(" ", "", "fact_check.no_addressee"), ("A", "snart", "answer.not_a_date")]
)
def test_it_is_said_to_whom_and_the_deadline_is_a_day(begun: Session, whom: str, deadline: str, code: str) -> None:
    checked = answers_to_check(begun, "")
    assert refused(lambda: prepare_dispatch(begun, checked, unit="", whom=whom, deadline=deadline)) == code
    assert refused(lambda: prepare_dispatch(begun, (), unit="", whom="A", deadline="")) == "fact_check.nothing_to_check"


def test_silence_is_not_agreement(begun: Session, out: Path) -> None:
    sent(begun, out)
    assert [one.state for one in dispatch_standings(begun)] == [DispatchState.WAITING]
    dispatch = begun.dispatches[0]
    told = [standing_in_words(standing_on(dispatch, date(2026, 3, day))) for day in (16, 17, 19)]
    assert told == [
        "ej besvarat",
        "ej besvarat, 1 dag efter sista svarsdag",
        "ej besvarat, 3 dagar efter sista svarsdag",
    ]
    assert (
        standing_in_words(standing_on(Dispatch(1, answered="2026-03-10"), date(2026, 3, 30))) == "besvarat 2026-03-10"
    )


def test_an_answered_dispatch_tells_which_rows_were_silent(begun: Session, out: Path) -> None:
    returned(begun, fill(sent(begun, out), {PLAN: "Ja"}))
    told = "besvarat 2026-03-02: 1 av 4 rader"
    silent = [("Akt 2", "Plan finns"), ("Akt 2", "Samverkan"), ("Akt 2", "Antal besök")]

    def first() -> tuple[str, list[tuple[str, str]]]:
        standing = dispatch_standings(begun)[0]
        return standing_in_words(standing), [(row.label, row.question) for row in standing.silent]

    assert first() == (told, silent)
    again = out.with_name("igen.xlsx")
    returned(begun, fill(sent(begun, again), {PLAN: "Delvis", ("Akt 2", "Plan finns", OPINION): "Nej"}))
    withdraw_view(begun, 1, "plan")
    assert first() == (told, silent)  # whatever became of its views later
    for _ in range(2):
        undo(begun)
    undo(begun)
    assert first() == ("ej besvarat", [])
    for _ in range(3):
        redo(begun)
    assert first() == (told, silent)


def by_libreoffice(workbook: Path) -> Path:
    save_again([workbook], workbook.parent / "igen")
    return workbook.parent / "igen" / workbook.name


def as_it_is(workbook: Path) -> Path:
    return workbook


@pytest.mark.parametrize("saved", [as_it_is, pytest.param(by_libreoffice, marks=needs_libreoffice)])
def test_what_comes_back_is_read_in_as_one_act(begun: Session, out: Path, saved: Callable[[Path], Path]) -> None:
    filled = fill(
        sent(begun, out),
        {
            PLAN: " ja ",
            ("Akt 1", "Plan finns", COMMENT): "Den finns",
            ("Akt 1", "Plan finns", EVIDENCE): "Journalen",
            ("Akt 1", "Plan finns", PRESENT): "NEJ",
            ("Akt 2", "Plan finns", COMMENT): "Se ovan",
            ("Akt 2", "Samverkan", OPINION): "instämmer",
            ("Akt 2", "Samverkan", PRESENT): "vet  ej",
        },
    )
    filled = saved(filled)
    review.answer(begun, 1, "plan", "delvis")
    before = begun.dispatches
    changes = import_returned(begun, read_returned(begun, filled))
    came = View(0, "", "", day="2026-03-02", who="Enhetschefen", dispatch="1")
    first = replace(came, case_id=1, item="plan", value="ja", words="Den finns", evidence="Journalen", answer="nej")
    assert begun.views == (
        replace(first, presence=Presence.LATER),
        replace(came, case_id=2, item="plan", words="Se ovan", answer="ja"),
        replace(came, case_id=2, item="samverkan", value="af fk", answer="af fk", presence=Presence.UNSURE),
    )
    assert changes.kind is ActKind.IMPORT_VIEWS
    assert changes.records == {"views", "dispatches"}
    assert (begun.dispatches[0].answered, len(begun.dispatches[0].returned)) == ("2026-03-02", 64)
    assert refused(lambda: read_returned(begun, filled)) == "fact_check.returned_before"
    undo(begun)
    assert not begun.views
    assert begun.dispatches == before
    redo(begun)
    undo(begun)
    returned(begun, filled)
    assert len(begun.views) == 3


def test_a_view_that_comes_back_unchanged_keeps_its_decision(begun: Session, out: Path) -> None:
    returned(begun, fill(sent(begun, out), {PLAN: "Ja"}))
    keep_answer(begun, 1, "plan", "Skäl")
    second = sent(begun, out.with_name("2.xlsx"))
    returned(begun, fill(second, {PLAN: "Ja"}))
    assert (begun.views[0].rationale, begun.views[0].dispatch) == ("Skäl", "2")
    third = sent(begun, out.with_name("3.xlsx"))
    returned(begun, fill(third, {PLAN: "Delvis"}))
    assert begun.views[0].rationale == ""


def test_what_a_row_leaves_empty_takes_no_decision_away(begun: Session, out: Path) -> None:
    note_view(begun, 1, "plan", "ja", words="I journalen", evidence="s. 3", presence=Presence.THERE)
    keep_answer(begun, 1, "plan", "Skäl")
    found = read_returned(begun, fill(sent(begun, out), {PLAN: "Ja"}))
    assert replaced_in_words(begun, found.views) == ""
    import_returned(begun, found)
    (view,) = begun.views
    assert (view.words, view.evidence, view.presence) == ("I journalen", "s. 3", Presence.THERE)
    assert (view.rationale, view.dispatch) == ("Skäl", "1")


def test_a_decided_view_that_another_replaces_is_told_and_can_be_read_still(begun: Session, out: Path) -> None:
    note_view(begun, 1, "plan", "ja", words="I journalen")
    keep_answer(begun, 1, "plan", "Skäl")
    found = read_returned(begun, fill(sent(begun, out), {PLAN: "Delvis"}))
    told = replaced_in_words(begun, found.views)
    assert told.startswith("1 svar ersätter en synpunkt som redan är avgjord: Akt 1, fråga 2. ")
    import_returned(begun, found)
    said = [line.what for line in history_lines(begun, 1, placed_at(begun, 1, "plan"))]
    assert said[:3] == [
        "läste in: Förvaltningen: Delvis · Förvaltningens ord: borttagna · ställningstagande: inte avgjort",
        "ställningstagande: svaret står kvar · motivering: ”Skäl”",
        "Förvaltningen: Ja · Förvaltningens ord: ”I journalen”",
    ]


@pytest.mark.parametrize("saved", [as_it_is, pytest.param(by_libreoffice, marks=needs_libreoffice)])
@pytest.mark.parametrize(
    "label", ["Plan _x000D_ finns _x0041_", "Plan\x07 finns\rper  person", "Plan " + "å" * 33_000], ids=len
)
def test_locked_cells_are_not_changed_by_what_the_file_format_does(
    begun: Session, out: Path, saved: Callable[[Path], Path], label: str
) -> None:
    change(begun, as_file(relabelled(SMALL, "plan", label)), {})
    filled = edited(sent(begun, out), lambda sheet, top, columns: comment_row(sheet, top + 1, columns))
    returned(begun, saved(filled))
    assert [(view.item, view.words) for view in begun.views] == [("plan", "Rad ett\nRad två")]


def test_what_looks_like_an_escaped_character_is_read_as_it_was_written(begun: Session, out: Path) -> None:
    words = {("Akt 1", "Plan finns", COMMENT): "Se _x005F_x0041_ och _x0042_, inte _xD800_"}
    returned(begun, fill(sent(begun, out), words))
    assert begun.views[0].words == "Se _x0041_ och B, inte _xD800_"


def comment_row(sheet: Worksheet, row: int, columns: dict[str, int]) -> None:
    """Write in two lines as Excel may keep them."""
    sheet.cell(row, columns[COMMENT]).value = "Rad ett_x000D_\nRad två"


def relabelled(checklist: Checklist, name: str, label: str) -> Checklist:
    items = tuple(replace(item, label=label) if item.name == name else item for item in checklist.items)
    return replace(checklist, items=items)


def test_everything_that_is_wrong_is_told_at_once(begun: Session, out: Path) -> None:
    wrong = {
        PLAN: "kanske",
        ("Akt 1", "Plan finns", PRESENT): "ibland",
        ("Akt 2", "Plan finns", ANSWER): "Nej",
        ("Akt 2", "Antal besök", OPINION): "120",
        ("Akt 2", "Samverkan", QUESTION): "Samarbete",
    }
    assert mistakes(begun, fill(sent(begun, out), wrong)) == [
        ("answer.not_a_choice", OPINION, "kanske"),
        ("returned.presence_unknown", PRESENT, "ibland"),
        ("returned.locked_changed", ANSWER, "Nej"),
        ("returned.locked_changed", QUESTION, "Samarbete"),
        ("import.constraint", OPINION, "120"),
    ]


def test_rows_are_those_of_the_dispatch(begun: Session, out: Path) -> None:
    fill(sent(begun, out), {PLAN: "Ja"})

    def edit(sheet: Worksheet, top: int, columns: dict[str, int]) -> None:
        key = str(sheet.cell(top + 1, columns[KEY]).value)
        sheet.cell(top + 2, columns[KEY]).value = key
        sheet.cell(top + 3, columns[KEY]).value = key.replace("/1", "/99")
        sheet.cell(top + 6, columns[OPINION]).value = "Ja"

    found = mistakes(begun, edited(out, edit))
    assert [code for code, *_ in found] == [
        "returned.row_missing", "returned.row_missing", "returned.row_twice", "returned.locked_changed",
        "returned.locked_changed", "returned.row_unknown", "returned.row_unknown",
    ]  # fmt: skip


def test_the_order_of_the_rows_and_what_stands_above_do_not_matter(begun: Session, out: Path) -> None:
    fill(sent(begun, out), {PLAN: "Ja"})

    def edit(sheet: Worksheet, top: int, columns: dict[str, int]) -> None:
        last = top + 4
        for column in columns.values():
            first, second = sheet.cell(top + 1, column), sheet.cell(last, column)
            first.value, second.value = second.value, first.value
        sheet.delete_rows(1, 2)

    returned(begun, edited(out, edit))
    assert [(view.case_id, view.item, view.value) for view in begun.views] == [(1, "plan", "ja")]


def test_files_that_are_something_else(begun: Session, out: Path, tmp_path: Path) -> None:
    sent(begun, out)
    assert refused(lambda: read_returned(begun, out)) == "fact_check.nothing_returned"
    with create_audit(tmp_path / "Annan.granskning", Audit("Annan"), REVIEWER) as other:
        assert refused(lambda: read_returned(other, out)) == "fact_check.other_audit"
    Workbook().save(tmp_path / "tom.xlsx")
    assert refused(lambda: read_returned(begun, tmp_path / "tom.xlsx")) == "fact_check.not_a_dispatch"
    without = edited(out, lambda sheet, _top, columns: sheet.delete_cols(columns[KEY]))
    assert refused(lambda: read_returned(begun, without)) == "fact_check.not_a_dispatch"
    (tmp_path / "trasig.xlsx").write_bytes(b"PK nothing")
    assert refused(lambda: read_returned(begun, tmp_path / "trasig.xlsx")).startswith("intake.")


def test_a_formula_without_a_value_is_no_answer(begun: Session, out: Path) -> None:
    filled = fill(sent(begun, out), {PLAN: "=1+1", ("Akt 1", "Plan finns", COMMENT): "=2+2"})
    assert mistakes(begun, filled)[:2] == [
        ("intake.formula_without_value", heading, cell) for heading, cell in ((OPINION, "=1+1"), (COMMENT, "=2+2"))
    ]


def test_an_error_in_a_cell_is_no_answer(begun: Session, out: Path) -> None:
    filled = fill(sent(begun, out), {("Akt 1", "Plan finns", COMMENT): "#N/A"})
    assert mistakes(begun, filled)[0] == ("intake.error_value", COMMENT, "#N/A")


def test_what_is_no_longer_asked_is_told_and_the_rest_read_in(begun: Session, out: Path) -> None:
    filled = fill(
        sent(begun, out),
        {PLAN: "Ja", ("Akt 2", "Samverkan", OPINION): "Ingen", ("Akt 2", "Antal besök", OPINION): "3"},
    )
    change(begun, as_file(SECOND), NAMES)
    mark_absent(begun, 1, Absence.OUTSIDE, "Fel period")
    found = read_returned(begun, filled)
    assert [(one.code, one.cell) for one in found.warnings] == [
        ("returned.not_asked", "Akt 1"), ("returned.not_asked", "Akt 2"),
    ]  # fmt: skip
    import_returned(begun, found)
    assert [(view.case_id, view.item, view.value) for view in begun.views] == [(2, "samarbete", "ingen")]


def test_a_row_with_neither_an_answer_nor_words_is_told_and_is_no_view(begun: Session, out: Path) -> None:
    half = {("Akt 1", "Plan finns", PRESENT): "Ja", ("Akt 2", "Plan finns", EVIDENCE): "Journalen"}
    filled = fill(sent(begun, out), half)
    assert [code for code, *_ in mistakes(begun, filled)] == ["returned.nothing_said"] * 2
    found = read_returned(begun, fill(out, {("Akt 2", "Samverkan", COMMENT): "Ord"}))
    assert [(one.code, one.row) for one in found.warnings] == [
        ("returned.nothing_said", row) for row in (found.warnings[0].row, found.warnings[0].row + 1)
    ]
    import_returned(begun, found)
    assert [(view.item, view.words) for view in begun.views] == [("samverkan", "Ord")]


def test_a_file_whose_answers_are_all_gone_can_be_read_once_they_are_back(begun: Session, out: Path) -> None:
    filled = fill(sent(begun, out), {PLAN: "Ja"})
    mark_absent(begun, 1, Absence.OUTSIDE, "Fel period")
    assert refused(lambda: read_returned(begun, filled)) == "fact_check.no_view_returned"
    assert mistakes(begun, filled) == [("returned.not_asked", CASE, "Akt 1")]
    assert not begun.dispatches[0].answered
    undo(begun)
    returned(begun, filled)
    assert [view.value for view in begun.views] == ["ja"]


def test_a_remark_below_the_table_is_told_and_the_rest_read_in(begun: Session, out: Path) -> None:
    fill(sent(begun, out), {PLAN: "Ja"})

    def edit(sheet: Worksheet, top: int, columns: dict[str, int]) -> None:
        sheet.cell(top + 6, columns[CASE]).value = "Ring gärna"
        sheet.cell(top + 7, columns[COMMENT]).value = "Vi har fler synpunkter"

    found = read_returned(begun, edited(out, edit))
    assert [(one.code, one.column, one.cell) for one in found.warnings] == [
        ("returned.remark", CASE, "Ring gärna"), ("returned.remark", COMMENT, "Vi har fler synpunkter"),
    ]  # fmt: skip
    assert "”Vi har fler synpunkter”" in describe(found.warnings[1])
    import_returned(begun, found)
    assert len(begun.views) == 1


def test_without_a_checklist_there_is_nothing_to_check_yet(tmp_path: Path) -> None:
    with create_audit(tmp_path / "Ny.granskning", Audit("Ny"), REVIEWER) as session:
        rows_of_it = answers_to_check(session, "")
        assert (
            refused(lambda: prepare_dispatch(session, rows_of_it, unit="", whom="A", deadline=""))
            == "review.no_checklist"
        )


def test_nothing_is_stored_of_a_file_read_before_something_else_was_done(begun: Session, out: Path) -> None:
    found = read_returned(begun, fill(sent(begun, out), {PLAN: "Ja"}))
    review.answer(begun, 1, "plan", "ja")
    assert refused(lambda: import_returned(begun, found)) == "fact_check.returned_stale"
