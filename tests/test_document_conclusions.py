"""Assessments, recommendations and key figures in the Word document, read back."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentFile
from docx.oxml.ns import qn
from lxml import etree
from openpyxl import load_workbook

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.fact_check import EditedSentence
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.sentences import report_sentences
from aktgranskning.domain.tally import tally
from exports.document import export_document
from exports.item_figures import item_figure
from exports.lights import ink_on
from exports.options import Kind
from exports.restricting import restricted
from tests.example_conclusions import FAMILY, LABOUR, NORTH, RATIONALE, SOUTH, concluded_snapshot, followed_up_snapshot
from tests.example_snapshot import example_snapshot, options
from tests.test_document import everything, headings, table_of

SNAPSHOT = concluded_snapshot()
PLANNING = ("hinder", "plan")
"""The items of the first question."""

SECTIONS = ["Sammanfattning", "Bedömning per revisionsfråga", "Rekommendationer", "Nyckeltal"]


def written(path: Path, snapshot: Snapshot, kind: Kind = Kind.REPORT) -> DocumentFile:
    export_document(snapshot, path, options(kind))
    return Document(str(path))


@pytest.fixture
def document(tmp_path: Path) -> DocumentFile:
    return written(tmp_path / "a.docx", SNAPSHOT)


def texts_under(document: DocumentFile, heading: str) -> list[str]:
    """Return the paragraphs between a heading and the next one of its level or above."""
    paragraphs = list(document.paragraphs)
    start = next(at for at, one in enumerate(paragraphs) if one.text == heading)
    level = str(paragraphs[start].style.name)  # type: ignore[union-attr]
    end = next(
        (
            at
            for at, one in enumerate(paragraphs[start + 1 :], start + 1)
            if str(one.style.name).startswith("Heading") and str(one.style.name) <= level  # type: ignore[union-attr]
        ),
        len(paragraphs),
    )
    return [one.text for one in paragraphs[start + 1 : end]]


def test_the_summary_stands_first_with_purpose_answers_and_recommendations(document: DocumentFile) -> None:
    assert next(text for level, text in headings(document) if level == 1) == "Sammanfattning"
    summary = texts_under(document, "Sammanfattning")
    assert summary[:3] == [
        "Granskningens syfte: Bedöma om planeringen är ändamålsenlig.",
        "Sammanfattande bedömning: ■ Nej",
        "Planeringen är inte ändamålsenlig.",
    ]
    assert texts_under(document, "Rekommendationer")[:2] == [
        f"1. Säkerställ att en plan upprättas. ({FAMILY}, {LABOUR})",
        f"2. Följ upp samverkan. ({FAMILY})",
    ]
    assert table_of(document, ". Revisionsfrågor och bedömningar") == [
        ["Nr", "Revisionsfråga", "Bedömning", NORTH],
        ["1", "Dokumenteras planeringen enligt riktlinjerna?", "▲ I begränsad utsträckning", "● Ja"],
        ["1.1", "Är samverkan känd?", "– Inte bedömd", "– Inte bedömd"],
        ["2", "Följer nämnden upp biståndet?", "○ Kan inte styrkas", "– Inte bedömd"],
    ]


def test_a_light_has_its_steps_colour_by_a_style(document: DocumentFile) -> None:
    cell = next(cell for table in document.tables for cell in table._cells if cell.text.startswith("▲"))
    style = cell.paragraphs[0].style
    assert style is not None
    assert style.name == "Bedömning F28C28"
    assert style.element.xpath("./w:pPr/w:shd/@w:fill") == ["F28C28"]
    assert style.element.xpath("./w:rPr/w:color/@w:val") == [ink_on("#f28c28")[1:].upper()]
    assert style.element.xpath("./w:rPr/w:lang/@w:val") == ["sv-SE"]
    assert document.element.body.xpath(".//w:r/w:rPr") == []
    properties = {child.tag for found in document.element.body.xpath(".//w:p/w:pPr") for child in found}
    assert properties == {qn("w:pStyle"), qn("w:keepNext")}


def test_a_question_that_is_not_assessed_has_no_light(document: DocumentFile) -> None:
    cells = [cell for table in document.tables for cell in table._cells if cell.text == "– Inte bedömd"]
    styles = [cell.paragraphs[0].style for cell in cells]
    assert {style.name for style in styles if style} == {"Tabelltext svag"}
    assert not any(style.element.xpath("./w:pPr/w:shd") for style in styles if style)


def test_each_question_has_its_criteria_findings_grounds_and_answers(document: DocumentFile) -> None:
    said = {one.item.name: one.text for _, found in report_sentences(SNAPSHOT, tally(SNAPSHOT)) for one in found}
    in_north = tally_by(SNAPSHOT, GroupBy.UNIT)[NORTH]
    told = texts_under(document, "1. Dokumenteras planeringen enligt riktlinjerna?")
    assert told == [
        "Kriterier",
        "Lag (ska): Utredningar ska dokumenteras. Källa: 11 kap. 5 § SoL. Gäller från 2002-01-01.",
        "Iakttagelser",
        said["hinder"],
        said["plan"],
        "Annat underlag",
        "Intervju, enhetschef, 2026-02-03: Mallen är ny och används inte av alla.",
        "Bedömning: ▲ I begränsad utsträckning",
        RATIONALE,
        f"Bedömning, {NORTH}: ● Ja",
        "Kontoret har planer.",
        "\n".join(f"{found.item.label} {item_figure(found)}" for found in in_north if found.item.name in PLANNING),
    ]
    reasons = next(one for one in document.paragraphs if one.text == told[-2])
    assert reasons.paragraph_format.keep_with_next
    assert "1 av 14" in said["plan"]
    assert said["samverkan"] in texts_under(document, "1.1. Är samverkan känd?")
    rest = texts_under(document, "Övriga iakttagelser")
    assert not set(rest) & {said["hinder"], said["plan"], said["samverkan"]}
    assert said["dagar"] in rest


def test_a_sentence_of_the_auditors_has_the_figure_below(tmp_path: Path) -> None:
    edited = replace(SNAPSHOT, sentences=(EditedSentence("plan", "Planer saknas ofta.", ""),))
    told = texts_under(written(tmp_path / "a.docx", edited), "1. Dokumenteras planeringen enligt riktlinjerna?")
    assert "Planer saknas ofta." in told
    assert "Finns en individuell genomförandeplan? 1 av 14" in told


def test_what_changed_after_an_assessment_is_told(tmp_path: Path) -> None:
    changed = {id_: dict(of_case) for id_, of_case in SNAPSHOT.answers.items()}
    changed[4]["plan"] = changed[1]["plan"]
    told = everything(written(tmp_path / "a.docx", replace(SNAPSHOT, answers=changed)))
    assert "Har ändrats sedan bedömningen gjordes:" in told
    assert "Finns en individuell genomförandeplan? 1 av 14 då, 2 av 14 nu" in told


def test_recommendations_stand_with_the_responses(document: DocumentFile) -> None:
    _, first, second = table_of(document, ". Rekommendationer")
    assert first == [
        "1",
        "Säkerställ att en plan upprättas.",
        f"{FAMILY}\n{LABOUR}",
        "Revisionsfråga 1, 2\nFinns en individuell genomförandeplan? 1 av 14",
        "Hög",
        "Pågår sedan 2026-03-04",
    ]
    assert second[3:] == ["Revisionsfråga 1.1", "–", "Öppen"]
    _, given, missing, other = table_of(document, ". Svar på rekommendationerna")
    assert given == [
        "1",
        FAMILY,
        "Delvis",
        "Nämnden instämmer.\nÅtgärd: Ny mall införs\nAnsvarig: Förvaltningschefen",
        "2026-09-30",
        "2026-03-02\n§ 45",
    ]
    assert missing[:4] == ["1", LABOUR, "–", "Inget svar"]
    assert other[:2] == ["2", FAMILY]


def test_the_key_figures_are_an_appendix_that_says_what_is_missing_and_where_they_are_from(
    document: DocumentFile,
) -> None:
    heading, own, group = table_of(document, ". Hushåll med plan (%)")
    assert heading == ["Kommun eller grupp", "2021", "2022", "2023", "2024", "2025", "Förändring"]
    assert own == ["Exempelby", "61,5", "63,0", "Uppgift saknas", "66,4", "68,0", "+6,5"]
    assert group[0] == "Liknande kommuner (medelvärde)"
    assert group[1:] == [
        "65,0\n(2 av 2)",
        "66,5\n(2 av 2)",
        "68,0\n(2 av 2)",
        "73,0\n(1 av 2)",
        "74,0\n(1 av 2)",
        "–",
    ]
    assert table_of(document, ". Finns en aktuell rutin?")[1] == [
        "Exempelby", "Nej", "Nej", "Ja", "Ja", "Uppgift saknas",
    ]  # fmt: skip
    note = "Förändringen anges inte där olika kommuner har värden."
    sources = "Källa: Öppna jämförelser, hämtat 2026-03-01"
    told = [text for text in texts_under(document, "Nyckeltal") if sources in text]
    assert told == [f"{note}\n{sources}", sources, sources]


def test_a_table_of_five_years_stands_on_one_page_with_its_source_and_chart(document: DocumentFile) -> None:
    for drawing in document.element.body.xpath("./w:p[.//w:drawing]"):
        source = drawing.getprevious()
        cells = source.getprevious().xpath("./w:tr[position()>1]/w:tc/w:p")
        assert len(cells) >= 7
        assert all(paragraph.xpath("./w:pPr/w:keepNext") for paragraph in (source, *cells))
    results = next(table for table in document.tables if table.rows[0].cells[2].text == "Utfall")
    assert not results._tbl.xpath(".//w:keepNext")


def test_a_chart_of_the_document_holds_its_values_with_gaps_and_a_workbook_to_change_them(tmp_path: Path) -> None:
    document = written(tmp_path / "a.docx", SNAPSHOT)
    frames = document.element.body.xpath(".//w:drawing/wp:inline")
    assert [frame.xpath("./wp:docPr/@id") for frame in frames] == [["1"], ["2"]]
    assert frames[0].xpath("./wp:docPr/@descr") == [
        "Linjediagram över Hushåll med plan (%) med samma värden som i tabellen ovanför."
    ]
    parts = [document.part.related_parts[id_] for id_ in document.element.body.xpath(".//c:chart/@r:id")]
    chart = etree.fromstring(parts[0].blob)
    names = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
    own, group = chart.findall(".//c:ser", names)
    assert own.findtext("c:tx//c:v", None, names) == "Exempelby"
    points = {point.get("idx"): float(point.findtext("c:v", "", names)) for point in own.findall("c:val//c:pt", names)}
    assert points == {"0": 61.5, "1": 63, "3": pytest.approx(66.4), "4": 68}
    assert [point.findtext("c:v", "", names) for point in group.findall("c:cat//c:pt", names)] == [
        "2021", "2022", "2023", "2024", "2025",
    ]  # fmt: skip
    assert own.findtext("c:val//c:f", None, names) == "Data!$B$2:$F$2"
    assert [one.get("val") for one in chart.findall(".//c:dispBlanksAs", names)] == ["gap"]
    titles = [one.text for one in chart.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t") if one.text]
    assert titles == ["Hushåll med plan", "%", "Axeln börjar på 60"]
    (external,) = chart.findall("c:externalData", names)
    held = load_workbook(BytesIO(parts[0].related_parts[external.attrib[qn("r:id")]].blob))
    assert list(held["Data"].iter_rows(values_only=True)) == [
        (None, "2021", "2022", "2023", "2024", "2025"),
        ("Exempelby", 61.5, 63, None, 66.4, 68),
        ("Liknande kommuner (medelvärde)", 65, 66.5, 68, 73, 74),
    ]
    assert held.properties.creator == "Aktgranskning"


def test_a_follow_up_shows_figures_and_recommendations_then_and_now(tmp_path: Path) -> None:
    document = written(tmp_path / "a.docx", followed_up_snapshot())
    rows = table_of(document, ". Siffrorna då och nu")
    assert rows[2] == ["2", "Finns en individuell genomförandeplan?", "3 av 14", "1 av 14", "2 akter färre"]
    assert table_of(document, ". Bedömningarna då och nu")[:3] == [
        ["Nr", "Revisionsfråga", "Då", "Nu"],
        ["", "Sammanfattande bedömning", "Nej, underlaget hade ändrats", "Nej"],
        ["1", "Dokumenteras planeringen enligt riktlinjerna?", "Inte bedömd", "I begränsad utsträckning"],
    ]
    assert table_of(document, ". Den tidigare granskningens rekommendationer")[1:] == [
        ["1", "Säkerställ att en plan upprättas.", "Besvarad", "Pågår"]
    ]
    assert "Uppföljning" in [text for _, text in headings(document)]
    one = written(tmp_path / "b.docx", restricted(followed_up_snapshot(), NORTH))
    assert "Uppföljning" not in [text for _, text in headings(one)]


def test_progress_goes_to_the_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    export_document(SNAPSHOT, tmp_path / "a.docx", options(), lambda done, whole: seen.append((done, whole)))
    assert seen == [(done, len(seen)) for done in range(1, len(seen) + 1)]


def test_headings_go_one_level_at_a_time_and_tables_read_aloud(document: DocumentFile) -> None:
    levels = [level for level, _ in headings(document)]
    assert all(level <= before + 1 for before, level in zip([0, *levels], levels, strict=False))
    for table in document.tables:
        assert table._tbl.xpath("./w:tblPr/w:tblDescription/@w:val")[0].startswith("En rad per ")
        assert table._tbl.xpath("./w:tr[1]/w:trPr/w:tblHeader")


def test_more_units_than_fit_stand_in_more_tables(tmp_path: Path) -> None:
    units = [f"Enhet {number}" for number in range(1, 6)]
    made = tuple(
        Assessment(number, "1", unit, "ja", "Ja", "", "", "G", "2026-03-01") for number, unit in enumerate(units, 9)
    )
    found = replace(SNAPSHOT.conclusions, assessments=made)
    document = written(tmp_path / "a.docx", replace(SNAPSHOT, conclusions=found))
    tables = [table for table in document.tables if table.rows[0].cells[1].text == "Revisionsfråga"]
    heads = [[cell.text for cell in table.rows[0].cells[2:]] for table in tables]
    assert heads == [units[:3], units[3:]]
    assert [cell.text for cell in tables[1].columns[2].cells[1:]] == ["● Ja *", "– Inte bedömd", "– Inte bedömd"]
    notes = [paragraph.text for paragraph in document.paragraphs if paragraph.text.startswith("* Siffror")]
    assert notes == ["* Siffror eller annat underlag har ändrats sedan bedömningen gjordes."] * 2


def test_an_audit_without_conclusions_has_none_of_the_sections(tmp_path: Path) -> None:
    found = [text for _, text in headings(written(tmp_path / "a.docx", example_snapshot()))]
    assert not set(SECTIONS) & set(found)


@pytest.mark.parametrize("kind", Kind)
def test_the_history_of_statuses_is_in_no_document(tmp_path: Path, kind: Kind) -> None:
    assert "Fel rad" not in everything(written(tmp_path / "a.docx", SNAPSHOT, kind))


def test_one_unit_has_its_own_assessments(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    export_document(restricted(SNAPSHOT, NORTH), path, replace(options(Kind.WORKING_PAPER), unit=NORTH))
    document = Document(str(path))
    told = everything(document)
    assert "Kontoret har planer." in told
    assert RATIONALE not in told
    assert "Planeringen är inte ändamålsenlig." not in told
    assert SOUTH not in told
    heads, first, *_ = table_of(document, f". Revisionsfrågor och bedömningar: {NORTH}")
    assert (heads[2:], first[2:]) == ([NORTH], ["● Ja"])
