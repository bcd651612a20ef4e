"""Audits full of hostile texts, exported, read back, and counted: what the tests and a run of all promises share."""

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

from lxml import etree
from openpyxl.utils.escape import unescape

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.figure_content import write_content
from aktgranskning.domain.long_form import unguarded
from aktgranskning.domain.plain_text import on_one_line
from aktgranskning.review import clean
from exports.formats import format_of
from exports.options import Kind
from exports.safe_text import unbroken, visible
from exports.target import no_progress
from tests.example_conclusions import CONTENT
from tests.example_snapshot import options
from tests.hostile_audit import NAMES, Place, filled, whole_audit
from tests.hostile_texts import HOSTILE_TEXTS

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
        if place.field in NAMES:
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
    csv.field_size_limit(1 << 24)  # of the whole process, and whoever read a register in it has set its own
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


def rotated(shift: int) -> Filling:
    """Give the places the kinds in turn, beginning with another one for each shift."""
    return Filling(*TEXTS[shift:], *TEXTS[:shift])


def missing_places(texts: Sequence[str], suffix: str, kind: Kind, fill: Filling) -> list[tuple[Place, str]]:
    """Return the places that a file should tell of, and whose text is not in it as it was."""
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
    return missing


def export_and_count(path: Path, kind: Kind, fill: Filling) -> tuple[int, list[tuple[Place, str]]]:
    """Export and return how many places were tried, and which did not come back; AssertionError as the other checks."""
    missing = missing_places(written(path, kind, fill), path.suffix, kind, fill)
    if path.suffix in (".xlsx", ".docx"):
        check_is_only_text(path, our_formulas(kind) if path.suffix == ".xlsx" else ())
    return len(told(path.suffix, kind)), missing


def count_hostile_texts(folder: Path, step: int = 1) -> tuple[int, int]:
    """Return how many pairs of a kind and a field were tried, in all formats and both kinds, and how many survived.

    With `step` every field is given only every so manyth kind.
    """
    counts = [
        export_and_count(folder / f"ut{suffix}", kind, rotated(shift))
        for suffix in READ
        for kind in Kind
        for shift in range(0, len(TEXTS), step)
    ]
    tried = sum(count for count, _ in counts)
    return tried, tried - sum(len(missing) for _, missing in counts)
