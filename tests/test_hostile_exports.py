"""Every kind of hostile text in every field of an audit, exported in every format and read back."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.conclusions.figure_content import write_content
from aktgranskning.domain.long_form import unguarded
from aktgranskning.domain.plain_text import comparable, on_one_line
from aktgranskning.engagement import add_cases
from aktgranskning.log_entries import full_snapshot
from aktgranskning.review import clean
from exports.fact_check_workbook import write_fact_check
from exports.formats import format_of
from exports.options import Kind
from exports.response_form import write_response_form
from exports.safe_text import CUT, MOST_UNITS, PIECE, pieces, unbroken, visible
from exports.target import no_progress
from tests.example_checklists import SMALL
from tests.example_conclusions import CONTENT
from tests.example_snapshot import options
from tests.hostile_audit import GROUPS, Place, filled, whole_audit
from tests.hostile_texts import HOSTILE_TEXTS, LONG_TEXTS
from tests.libreoffice import needs_libreoffice, save_again
from tests.round_trips import audit_of as audit_with
from tests.round_trips import export, imported
from tests.traced_work import check_sheet, form_sheet

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OUR_FIELDS = {"PAGE", "NUMPAGES", r"SEQ Tabell \* ARABIC"}
FETCHING = {"fldChar", "instrText", "hyperlink", "externalReference", "ddeLink", "oleLink", "altChunk"}
IN_A_SENTENCE = {"Ground.text", "Criterion.text", "Assessment.rationale"}
"""The fields whose line ends become spaces, or paragraphs, where they are told."""
TEXTS = [*HOSTILE_TEXTS.values()]


class Filling:
    """Gives every place a text: the next of `texts`, or one that no other place has where that is ''."""

    def __init__(self, *texts: str) -> None:
        self.places: dict[Place, int] = {}
        self._texts = texts

    def __call__(self, place: Place) -> str:
        number = self.places.setdefault(place, len(self.places))
        text = self._texts[number % len(self._texts)] if self._texts else ""
        if not text:
            return f"Fält{number:04}slut"
        if place.field in GROUPS.values():
            text += f" {number}"  # or two units would be one
        return on_one_line(clean(text)) or "–" if place.is_line else text


def audit_of(fill: Filling) -> Snapshot:
    snapshot: Snapshot = filled(whole_audit(), fill)
    content = write_content(filled(CONTENT, fill))
    sets = tuple(replace(one, content=content) for one in snapshot.conclusions.key_figure_sets)
    return replace(snapshot, conclusions=replace(snapshot.conclusions, key_figure_sets=sets))


def parts_of(path: Path) -> dict[str, Any]:
    """Return the parts of an archive, parsed as strictly as a program that opens them may."""
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    with ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name), parser) for name in names}


def texts_of_workbook(path: Path) -> Iterator[str]:
    for part in parts_of(path).values():
        for cell in part.iter(f"{MAIN}c"):
            if cell.get("t") == "inlineStr":
                yield unescape("".join(text.text or "" for text in cell.iter(f"{MAIN}t")))


def texts_of_document(path: Path) -> Iterator[str]:
    signs = {f"{WORDS}tab": "\t", f"{WORDS}br": "\n", f"{WORDS}noBreakHyphen": "-"}
    for part in parts_of(path).values():
        for paragraph in part.iter(f"{WORDS}p"):
            found = (run for run in paragraph.iter(f"{WORDS}t", *signs))
            yield "".join(signs.get(run.tag, run.text or "") for run in found)


def texts_of_table(path: Path) -> Iterator[str]:
    for row in csv.reader(StringIO(path.read_bytes().decode("utf-8-sig"), newline="")):
        yield from map(unguarded, row)


def texts_of_package(path: Path) -> Iterator[str]:
    def inside(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from (text for one in value.values() for text in inside(one))
        elif isinstance(value, Sequence):
            yield from (text for one in value for text in inside(one))

    yield from inside(json.loads(path.read_text("utf-8")))


READ: Mapping[str, Callable[[Path], Iterator[str]]] = {
    ".xlsx": texts_of_workbook,
    ".docx": texts_of_document,
    ".csv": texts_of_table,
    ".json": texts_of_package,
}


def shown(text: str, suffix: str) -> str:
    """Return a text as a file of that kind holds it."""
    return unbroken(text) if suffix in (".csv", ".json") else visible(text)


def written(path: Path, kind: Kind, fill: Filling) -> list[str]:
    """Export the audit that is filled so, and return all texts of the file."""
    format_of(path).write(audit_of(fill), path, options(kind, with_references=True), no_progress)
    return [*READ[path.suffix](path)]


@cache
def told(suffix: str, kind: Kind) -> frozenset[Place]:
    """Return the places whose texts a file of that kind holds, found by texts that each stand in one place."""
    with TemporaryDirectory() as folder:
        whole = "\n".join(written(Path(folder) / f"ut{suffix}", kind, fill := Filling()))
    return frozenset(place for place in fill.places if fill(place) in whole)


def formulas_of(path: Path) -> list[str]:
    """Return the formulas of a workbook, without the names of the sheets that they count in."""
    found = (formula.text for part in parts_of(path).values() for formula in part.iter(f"{MAIN}f"))
    return [re.sub("'(?:[^']|'')*'!", "", text) for text in found]


@cache
def our_formulas(kind: Kind) -> list[str]:
    """Return the formulas of a workbook in which no text is hostile."""
    with TemporaryDirectory() as folder:
        written(path := Path(folder) / "ut.xlsx", kind, Filling())
        return formulas_of(path)


def check_is_only_text(path: Path, formulas: Sequence[str] = ()) -> None:
    """Check that a file is sound, and that nothing in it is computed or fetched but what is ours."""
    for part in parts_of(path).values():
        elements = {etree.QName(element).localname for element in part.iter(etree.Element)}
        assert not elements & FETCHING
        assert {field.get(f"{WORDS}instr") for field in part.iter(f"{WORDS}fldSimple")} <= OUR_FIELDS
        assert not any(relation.get("TargetMode") == "External" for relation in part)
        assert not any(cell.get("t") in ("e", "str", "s") for cell in part.iter(f"{MAIN}c"))
    with ZipFile(path) as archive:
        assert not any("externalLink" in name for name in archive.namelist())
    assert formulas_of(path) == [*formulas]


def check_is_told(texts: Sequence[str], suffix: str, kind: Kind, fill: Filling) -> None:
    """Check that a file holds the text of every place that it tells of."""
    whole, on_lines = "\n".join(texts), "\n".join(map(on_one_line, texts))
    missing = []
    for place in told(suffix, kind):
        text = shown(fill(place), suffix)
        is_there = text in whole
        if place.field in IN_A_SENTENCE:
            lines = [on_one_line(shown(line, suffix)) for line in fill(place).splitlines()]
            is_there = all(line in on_lines for line in lines) or " ".join(filter(None, lines)) in on_lines
        if not is_there:
            missing.append((place, text))
    assert missing == []


def check_export(folder: Path, suffix: str, kind: Kind, fill: Filling) -> None:
    texts = written(path := folder / f"ut{suffix}", kind, fill)
    check_is_told(texts, suffix, kind, fill)
    if suffix in (".xlsx", ".docx"):
        check_is_only_text(path, our_formulas(kind) if suffix == ".xlsx" else ())


def rotated(shift: int) -> Filling:
    return Filling(*TEXTS[shift:], *TEXTS[:shift])


def test_there_are_enough_kinds_and_places() -> None:
    assert len(TEXTS) >= 35
    assert len({place.field for place in told(".xlsx", Kind.WORKING_PAPER)}) >= 60
    assert {place.field for place in told(".csv", Kind.WORKING_PAPER)} == {
        *("Case.label", "Case.reference", "Answer.value", "Answer.comment", "Answer.evidence", "Answer.reviewer")
    }


@pytest.mark.parametrize("suffix", READ)
@pytest.mark.parametrize("shift", range(0, len(TEXTS), 11))
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
@pytest.mark.parametrize("name", LONG_TEXTS)
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
    """A case for each kind, which stands there as an answer, a comment, a place in the file and a reference."""
    texts = [*TEXTS, *LONG_TEXTS.values()]
    items = (*SMALL.items, Item("fritt", ItemKind.TEXT, "Fritt", TallyKind.NONE))
    checklist, cases = replace(SMALL, items=items), [NewCase(reference=clean(text).strip()) for text in texts]
    with audit_with(tmp_path / "en.granskning", checklist, 0) as session:
        add_cases(session, cases)
        for case, text in enumerate(texts, 1):
            review.begin_case(session, case)
            review.answer(session, case, "plan", "ja")
            review.answer(session, case, "fritt", text)
            review.comment(session, case, "plan", text)
            review.evidence(session, case, "plan", text)
        before = full_snapshot(session)
    exported = export(before, tmp_path / f"ut{suffix}", Kind.WORKING_PAPER, with_references=True)
    again = imported(exported, tmp_path / "ny.granskning", checklist, len(texts))
    for case in before.cases:
        for place in ("plan", "fritt"):
            one, other = before.answers[case.id][place], again.answers[case.id][place]
            assert (one.value, one.comment, one.evidence) == (other.value, other.comment, other.evidence)
    assert [case.reference for case in again.cases] == [case.reference for case in before.cases]


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
