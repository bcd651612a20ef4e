"""Every kind of hostile text in every field of an audit, exported in every format and read back."""

from dataclasses import fields, is_dataclass, replace
from itertools import chain
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from openpyxl import load_workbook

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.concluding.response_forms import import_responses, prepare_form, read_returned_form, send_form
from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.conclusions.figure_content import FigureContent
from aktgranskning.domain.conclusions.form_rows import TEXT
from aktgranskning.domain.plain_text import comparable
from aktgranskning.engagement import add_cases
from aktgranskning.log_entries import full_snapshot
from aktgranskning.review import clean
from aktgranskning.session import Session
from exports.fact_check_workbook import write_fact_check
from exports.options import Kind
from exports.response_form import write_response_form
from exports.safe_text import CUT, MOST_UNITS, PIECE, pieces, visible
from tests.example_checklists import SMALL
from tests.filled_forms import fill_form
from tests.hostile_audit import LINES, NOT_WRITTEN, PARAGRAPHS
from tests.hostile_exports import (
    IN_A_SENTENCE,
    READ,
    TEXTS,
    Filling,
    check_is_only_text,
    export_and_count,
    formulas_of,
    our_formulas,
    rotated,
    shown,
    told,
    written,
)
from tests.hostile_texts import LONG_TEXTS
from tests.libreoffice import needs_libreoffice, save_again
from tests.round_trips import audit_of as audit_with
from tests.round_trips import export, imported
from tests.traced_work import check_sheet, form_sheet

LONG_KINDS = [pytest.param(name, marks=[pytest.mark.slow] * bool(number)) for number, name in enumerate(LONG_TEXTS)]


def check_export(folder: Path, suffix: str, kind: Kind, fill: Filling) -> None:
    _, missing = export_and_count(folder / f"ut{suffix}", kind, fill)
    assert missing == []


def classes_in(kind: object, found: dict[type, list[str]]) -> dict[type, list[str]]:
    """Gather every class that a thing of this kind may hold, with its fields of text."""
    if isinstance(kind, type) and is_dataclass(kind) and kind not in found:
        hints = get_type_hints(kind)
        found[kind] = [field.name for field in fields(kind) if hints[field.name] is str]
        for field in fields(kind):
            classes_in(hints[field.name], found)
    for inside in get_args(kind):
        classes_in(inside, found)
    return found


def test_every_field_of_text_is_tried_or_known_to_be_none_that_is_written() -> None:
    for kind, names in classes_in(FigureContent, classes_in(Snapshot, {})).items():
        known = [one.get(kind, "").split() for one in (LINES, PARAGRAPHS, NOT_WRITTEN)]
        assert sorted(names) == sorted(chain(*known)), kind


def test_there_are_enough_kinds_and_places() -> None:
    assert len(TEXTS) >= 35
    assert len({place.field for place in told(".xlsx", Kind.WORKING_PAPER)}) >= 60
    assert {place.field for place in told(".csv", Kind.WORKING_PAPER)} == {
        *("Case.label", "Case.reference", "Answer.value", "Answer.comment", "Answer.evidence", "Answer.reviewer")
    }


@pytest.mark.parametrize("suffix", READ)
@pytest.mark.parametrize("shift", range(0, len(TEXTS), 22))
def test_hostile_texts_come_back_from_every_field(tmp_path: Path, suffix: str, shift: int) -> None:
    check_export(tmp_path, suffix, Kind.WORKING_PAPER, rotated(shift))


@pytest.mark.parametrize("suffix", READ)
def test_hostile_texts_come_back_from_a_report(tmp_path: Path, suffix: str) -> None:
    check_export(tmp_path, suffix, Kind.REPORT, rotated(5))


@pytest.mark.slow
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("suffix", READ)
def test_every_hostile_text_comes_back_from_every_field(tmp_path: Path, suffix: str, kind: Kind) -> None:
    for shift in range(len(TEXTS)):
        check_export(tmp_path, suffix, kind, rotated(shift))


@pytest.mark.parametrize("suffix", READ)
@pytest.mark.parametrize("name", LONG_KINDS)
def test_what_is_longer_than_a_cell_is_told_whole_or_said_to_be_cut(tmp_path: Path, suffix: str, name: str) -> None:
    """Every seventh place has the long text, the others their own; comments are always whole."""
    fill = Filling(LONG_TEXTS[name], *[""] * 6)
    texts = written(path := tmp_path / f"ut{suffix}", Kind.WORKING_PAPER, fill)
    assert all(len(text.encode("utf-16-le")) <= 2 * MOST_UNITS for text in texts if suffix == ".xlsx")
    whole, is_cut = "\n".join(texts), any(text.endswith(CUT) for text in texts)
    for place in told(suffix, Kind.WORKING_PAPER) - {one for one in fill.places if one.field in IN_A_SENTENCE}:
        assert is_cut or shown(fill(place), suffix) in whole
    (comment,) = (place for place in fill.places if place.field == "Answer.comment")
    assert {visible(piece) for piece in pieces(fill(comment))} <= {*texts} or suffix != ".xlsx"
    if suffix in (".xlsx", ".docx"):
        check_is_only_text(path, our_formulas(Kind.WORKING_PAPER) if suffix == ".xlsx" else ())


@pytest.mark.parametrize("text", TEXTS[::9])
def test_what_goes_out_to_be_filled_in_holds_only_text(tmp_path: Path, text: str) -> None:
    check_forms(tmp_path, text)


@pytest.mark.slow
@pytest.mark.parametrize("text", [*TEXTS, *LONG_TEXTS.values()])
def test_everything_that_goes_out_to_be_filled_in_holds_only_text(tmp_path: Path, text: str) -> None:
    check_forms(tmp_path, text)


def check_forms(folder: Path, text: str) -> None:
    """Check the fact-check and both forms with a text in each of their fields."""
    write_fact_check(check_sheet(text), checked := folder / "sakgranskning.xlsx")
    write_response_form(form_sheet(text), form := folder / "svar.xlsx")
    write_response_form(form_sheet(text), document := folder / "svar.docx")
    for path in (checked, form, document):
        check_is_only_text(path)
        assert any(visible(text[:PIECE]) in found for found in READ[path.suffix](path))


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_every_text_is_the_same_in_the_audit_that_imports_it(tmp_path: Path, suffix: str) -> None:
    check_comes_back(tmp_path, suffix, 0)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".csv", ".json"])
@pytest.mark.parametrize("shift", [1, 2, 3])
def test_every_text_is_the_same_wherever_it_stood(tmp_path: Path, suffix: str, shift: int) -> None:
    check_comes_back(tmp_path, suffix, shift)


def check_comes_back(folder: Path, suffix: str, shift: int) -> None:
    """Import an audit with a case for every four kinds: an answer, a comment, a place in the file and a reference."""
    texts = [*TEXTS, *LONG_TEXTS.values()]
    fours = [[(texts * 2)[at + (place + shift) % 4] for place in range(4)] for at in range(0, len(texts), 4)]
    items = (*SMALL.items, Item("fritt", ItemKind.TEXT, "Fritt", TallyKind.NONE))
    checklist, cases = replace(SMALL, items=items), [NewCase(reference=clean(four[3]).strip()) for four in fours]
    with audit_with(folder / "en.granskning", checklist, 0) as session:
        add_cases(session, cases)
        for number, (value, comment, evidence, _) in enumerate(fours, 1):
            review.begin_case(session, number)
            review.answer(session, number, "plan", "ja")
            review.answer(session, number, "fritt", value)
            review.comment(session, number, "plan", comment)
            review.evidence(session, number, "fritt", evidence)
        before = full_snapshot(session)
    exported = export(before, folder / f"ut{suffix}", Kind.WORKING_PAPER, with_references=True)
    again = imported(exported, folder / "ny.granskning", checklist, len(cases))
    for case in before.cases:
        for place in ("plan", "fritt"):
            one, other = before.answers[case.id][place], again.answers[case.id][place]
            assert (one.value, one.comment, one.evidence) == (other.value, other.comment, other.evidence)
    assert [case.reference for case in again.cases] == [case.reference for case in before.cases]


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_a_form_whose_recommendations_are_hostile_comes_back(session: Session, kind: str) -> None:
    """What is locked in it is found unchanged, and what was written in it is taken."""
    for text in TEXTS:
        if clean(text).strip():
            add_recommendation(session, text, ["Nämnden"])
    path = session.path.with_name(f"ut.{kind}")
    send_form(session, prepare_form(session, "Nämnden"), path, write_response_form)
    fill_form(path, {("1", TEXT): "Svar"})
    returned = read_returned_form(session, path)
    import_responses(session, returned)
    assert [one.text for one in session.conclusions.responses] == ["Svar"]


def save_table_as_workbook(path: Path, delimiter: str) -> Path:
    """Let LibreOffice open a long table with this delimiter, and save it as a workbook."""
    save_again([path], path.parent / "igen", "xlsx", f"--infilter=CSV:{ord(delimiter)},34,76,1")
    return path.parent / "igen" / f"{path.stem}.xlsx"


@needs_libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_libreoffice_computes_nothing_in_a_long_table(tmp_path: Path, delimiter: str) -> None:
    for shift in range(0, len(TEXTS), 5):
        written(path := tmp_path / f"ut{shift}.csv", Kind.WORKING_PAPER, rotated(shift))
        assert formulas_of(save_table_as_workbook(path, delimiter)) == []


@needs_libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("shift", range(0, len(TEXTS), 13))
def test_libreoffice_computes_nothing_in_a_workbook_and_keeps_what_stands_there(tmp_path: Path, shift: int) -> None:
    fill = rotated(shift)
    written(path := tmp_path / "ut.xlsx", Kind.WORKING_PAPER, fill)
    save_again([path], tmp_path / "igen")
    again = tmp_path / "igen" / "ut.xlsx"
    assert len(formulas_of(again)) == len(our_formulas(Kind.WORKING_PAPER))
    sheets = load_workbook(again).worksheets
    texts = [cell for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row]
    kept = "\n".join(comparable(text) for text in texts if isinstance(text, str))
    places = told(".xlsx", Kind.WORKING_PAPER)
    assert [place for place in places if comparable(fill(place)) not in kept] == []
