"""The Word document, read back: its figures are the tally's, it has no direct formatting, and it reads aloud."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as DocumentFile
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm
from docx.table import Table

from aktgranskning.domain.audit import AnswerState, CaseStatus, Interpretation, Snapshot
from aktgranskning.domain.check_rows import CheckRow, rows_as_json
from aktgranskning.domain.fact_check import Claim, Decision, Dispatch, EditedSentence, Presence, View
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.intervals import INTERVAL_NOTE
from aktgranskning.domain.sentences import figures_of, report_sentences
from aktgranskning.domain.tally import COUNTED, tally
from aktgranskning.domain.wording import ratio
from exports.document import export_document
from exports.document_parts.blocks import WIDTH, Style
from exports.document_parts.widths import word_width
from exports.options import Kind
from exports.restricting import restricted
from exports.target import CancelledError
from tests.example_rows import rows_snapshot
from tests.example_snapshot import MOMENT, example_snapshot, options, with_comment
from tests.test_intervals import drawn


def with_fact_check(snapshot: Snapshot) -> Snapshot:
    """Return the snapshot with four views of the plan, one of a later document, and a claim without cases."""
    views = (
        View(3, "plan", "", value="ja", words="ORD från förvaltningen", decision=Decision.KEEP),
        View(4, "plan", "", value="ja"),
        View(5, "plan", "", value="ja", presence=Presence.LATER, decision=Decision.KEEP),
        View(6, "plan", "", value="nej", answer="nej"),
    )
    meant = {"ja": AnswerState.MET, "nej": AnswerState.NOT_MET}
    states = {(view.case_id, view.place): meant[view.value] for view in views}
    claims = (Claim("hinder", 1, "2", words="ORD om antal"),)
    dispatches = (Dispatch(1, "nyckel", whom="Registrator", sent="2017-05-01"),)
    return replace(snapshot, views=views, view_states=states, claims=claims, dispatches=dispatches)


SNAPSHOT = with_fact_check(example_snapshot())


def written(
    path: Path, snapshot: Snapshot = SNAPSHOT, kind: Kind = Kind.REPORT, *, references: bool = False
) -> DocumentFile:
    export_document(snapshot, path, options(kind, with_references=references))
    return Document(str(path))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "bilaga.docx"


def words_in(element: BaseOxmlElement) -> str:
    """Return the words of an element, those of fields too."""
    return "".join(one.text or "-" for one in element.xpath(".//w:t | .//w:noBreakHyphen"))


def table_of(document: DocumentFile, caption: str) -> list[list[str]]:
    """Return the cells of the table under the caption that ends so."""
    element = next(one for one in document.element.body if one.tag == qn("w:p") and caption in words_in(one))
    return [[cell.text for cell in row.cells] for row in Table(element.getnext(), document).rows]


def everything(document: DocumentFile) -> str:
    parts = [document.element.body, document.sections[0].header._element, document.sections[0].footer._element]
    return "\n".join(map(words_in, parts))


def headings(document: DocumentFile) -> Iterator[tuple[int, str]]:
    for paragraph in document.paragraphs:
        assert paragraph.style
        assert paragraph.style.name
        if paragraph.style.name.startswith("Heading "):
            yield int(paragraph.style.name.removeprefix("Heading ")), paragraph.text


def test_every_outcome_is_the_tallys(target: Path) -> None:
    _, *rows = table_of(written(target), ". Utfall per fråga")
    judged = [found for found in tally(SNAPSHOT) if found.item.has_outcome]
    assert [row[1] for row in rows] == [found.item.label for found in judged]
    assert [row[2] for row in rows] == [ratio(found.met, found.of) for found in judged]
    assert [row[3:6] for row in rows] == [[str(found.states[state]) for state in COUNTED] for found in judged]
    assert rows[1][1:3] == ["Finns en individuell genomförandeplan?", "1 av 14"]
    assert [row[7] for row in rows] == ["15, varav 1 ej verifierade", "3 av 15", ""]
    assert rows[1][6] == "kan ej bedömas: 1"


@pytest.mark.parametrize(("units", "tables"), [(5, [5]), (8, [8]), (9, [5, 4]), (15, [8, 7])])
def test_up_to_eight_units_stand_in_one_table_however_long_their_names_are(
    target: Path, units: int, tables: list[int]
) -> None:
    names = [f"Individ- och familjeomsorgsförvaltningen {number}" for number in range(units)]
    cases = [replace(SNAPSHOT.cases[0], id=number, unit=name) for number, name in enumerate(names)]
    answers = {case.id: SNAPSHOT.answers[SNAPSHOT.cases[0].id] for case in cases}
    document = written(target, replace(SNAPSHOT, cases=tuple(cases), answers=answers, views=(), view_states={}))
    by_unit = [table for table in document.tables if "Alla enheter" in [cell.text for cell in table.rows[0].cells]]
    assert [len(table.columns) - 3 for table in by_unit] == tables
    assert [cell.text for table in by_unit for cell in table.rows[0].cells[2:-1]] == names
    for table in by_unit:
        heading = table._tbl.xpath("./w:tr")[0]
        assert heading.xpath("./w:tc/w:tcPr/w:textDirection/@w:val") == ["btLr"] * (len(table.columns) - 3)
        assert int(heading.xpath("./w:trPr/w:trHeight/@w:val")[0]) >= Cm(5).twips
    for table in document.tables:
        widths = [cell.width for cell in table.rows[0].cells]
        assert abs(sum(width.cm for width in widths if width) - WIDTH) < 0.01
        assert all(width is not None and width.cm >= 0.8 for width in widths)


def test_no_word_of_the_administrations_number_breaks_beneath_an_outcome(target: Path) -> None:
    cases = tuple(replace(case, unit=f"Enhet {case.id % 6}") for case in SNAPSHOT.cases)
    claims = (Claim("plan", 1, "2", unit="Enhet 1"),)
    document = written(target, replace(SNAPSHOT, cases=cases, views=(), view_states={}, claims=claims))
    by_unit = [table for table in document.tables if "Alla enheter" in [cell.text for cell in table.rows[0].cells]]
    assert [len(table.columns) - 3 for table in by_unit] == [3, 3]
    for table in by_unit:
        for column in list(table.columns)[2:]:
            assert column.width
            assert column.width.cm + 0.01 >= word_width(cell.text for cell in column.cells[1:])


def test_the_units_stand_beside_each_other(target: Path) -> None:
    heading, *rows = table_of(written(target), ". Utfall per enhet: Norra kontoret, Södra kontoret")
    assert heading == ["Nr", "Fråga", "Norra kontoret", "Södra kontoret", "Alla enheter"]
    parts = tally_by(SNAPSHOT, GroupBy.UNIT)
    for row in rows:
        found = [next(one for one in tallies if one.item.label == row[1]) for tallies in parts.values()]
        assert [cell.split("\n")[0] for cell in row[2:4]] == [ratio(one.met, one.of) for one in found]
        assert sum(one.met for one in found) == int(row[4].split()[0])


def test_the_administrations_number_stands_under_the_outcome_of_each_unit(target: Path) -> None:
    document = written(target)
    rows = table_of(document, ". Utfall per enhet: Norra kontoret, Södra kontoret")
    plan = next(row for row in rows if row[1] == "Finns en individuell genomförandeplan?")
    assert [cell.partition("\n")[2] for cell in plan[2:]] == ["Förv: 1", "Förv: 2 av 8", "Förv: 3 av 15"]
    assert "Förv: antalet enligt förvaltningen." in everything(document)
    assert "Förv:" not in everything(written(target, example_snapshot()))


def test_it_is_told_how_many_cases_are_done_where_not_all_are(target: Path) -> None:
    done = tuple(replace(case, status=CaseStatus.DONE) for case in SNAPSHOT.cases)
    assert "Antal granskade akter: 15Metod" in everything(written(target, replace(SNAPSHOT, cases=done))).replace(
        "\n", ""
    )
    begun = (replace(done[0], status=CaseStatus.BEGUN), *done[1:])
    assert "Antal granskade akter: 15, varav 14 klara" in everything(written(target, replace(SNAPSHOT, cases=begun)))


def test_the_sentences_stand_under_their_audit_questions(target: Path) -> None:
    texts = [paragraph.text for paragraph in written(target).paragraphs]
    for question, sentences in report_sentences(SNAPSHOT, tally(SNAPSHOT)):
        start = texts.index(question or "Övriga frågor")
        assert texts[start + 1 : start + 1 + len(sentences)] == [sentence.text for sentence in sentences]


def test_a_sentence_whose_figures_have_changed_is_marked(target: Path) -> None:
    figures = figures_of(next(found for found in tally(SNAPSHOT) if found.item.name == "hinder"))
    written_by_auditor = (EditedSentence("plan", "EGEN", "andra siffror"), EditedSentence("hinder", "HINDER", figures))
    paragraphs = written(target, replace(SNAPSHOT, sentences=written_by_auditor)).paragraphs
    notes = [one.text for one in paragraphs if one.text.startswith("Siffrorna har ändrats")]
    place = [one.text for one in paragraphs].index("EGEN")
    assert notes == [paragraphs[place + 1].text]
    assert "1 av 14" in notes[0] or "en av 14" in notes[0]
    assert paragraphs[place + 1].style.name == Style.NOTE  # type: ignore[union-attr]


def test_the_fact_check_is_told_in_short(target: Path) -> None:
    document = written(target)
    _, hinder, plan = table_of(document, ". Förvaltningens synpunkter per fråga")
    assert hinder[4:] == ["0", "–"]
    assert plan[4:] == ["4", "inte avgjort: 1, samma svar: 1, svaret står kvar: 2 (varav senare handling: 1)"]
    told = everything(document)
    assert "Antal utskick till förvaltningen: 1, varav besvarade: 0. Uteblivet svar är inte ett medgivande." in told
    assert "ytterligare 2 för ”Är hinder, behov och resurser dokumenterade?”; ej verifierat" in told
    assert "ORD" not in told
    rows = rows_as_json([CheckRow(case_id, "plan", "nej", "", "", "") for case_id in (3, 4)])
    back = Dispatch(1, "nyckel", answered="2017-05-09", rows=rows, returned="ab" * 32)
    views = tuple(replace(view, dispatch="1") for view in SNAPSHOT.views[:1])
    told = everything(written(target, replace(SNAPSHOT, views=views, dispatches=(back,))))
    assert "besvarade förvaltningen 1 av 2 rader. Uteblivet svar är inte ett medgivande." in told
    assert "Sakgranskning" not in [text for _, text in headings(written(target, example_snapshot()))]


def test_what_is_not_in_the_denominator_is_told_in_words_that_need_no_agreement(target: Path) -> None:
    (_, *rows) = table_of(written(target), ". Utfall per fråga")
    beside = [part for row in rows for part in row[6].split(", ") if part != "–"]
    assert beside
    words = "ej tillämpligt|kan ej bedömas|ej ställd|obesvarad"
    assert all(re.fullmatch(rf"(?:{words}): [1-9][0-9]*", part) for part in beside)


def test_each_criterion_stands_once_with_its_items(target: Path) -> None:
    _, *rows = table_of(written(target), ". Revisionskriterier och frågor")
    assert rows == [
        ["11 kap. 1 § socialtjänstlagen (ska)", "1. Är hinder, behov och resurser dokumenterade?"],
        ["Kommunens riktlinjer (ska)", "2. Finns en individuell genomförandeplan?"],
    ]


def test_the_method_tells_of_checklist_days_and_readings(target: Path) -> None:
    dates = {1: (MOMENT, MOMENT), 2: (MOMENT.replace(day=9), None)}
    reading = Interpretation("plan", 1, "Arbetsplan räknas.", "Granskare Ett", MOMENT)
    told = everything(written(target, replace(SNAPSHOT, dates=dates, interpretations=(reading,))))
    assert "”Ekonomiskt bistånd – genomförandeplan”, version 1, som har 6 frågor att besvara." in told
    assert "De lästes från 2017-04-03 till 2017-04-09." in told
    assert "Finns en individuell genomförandeplan? 2017-04-03: Arbetsplan räknas." in told


def test_intervals_stand_beside_their_outcome_where_they_are_on(target: Path) -> None:
    document = written(target, drawn())
    _, row = table_of(document, ". Intervall med 95 procents konfidens")
    assert row[2:] == ["9 av 15", "22–48 av 60 akter (36,7–80\u00a0%)"]
    assert INTERVAL_NOTE in everything(document)
    assert "Intervall med" not in everything(written(target, drawn(confidence=0)))


def test_headings_go_one_level_at_a_time(target: Path) -> None:
    found = list(headings(written(target, kind=Kind.WORKING_PAPER)))
    assert [text for level, text in found if level == 1] == [
        "Metod",
        "Resultat",
        "Iakttagelser per revisionsfråga",
        "Sakgranskning",
        "Revisionskriterier",
        "Kommentarer och plats i akten",
    ]
    levels = [level for level, _ in found]
    assert all(level <= before + 1 for before, level in zip([0, *levels], levels, strict=False))
    assert max(levels) == 3


@pytest.mark.parametrize("snapshot", [SNAPSHOT, rows_snapshot()], ids=["cases", "rows"])
def test_no_text_is_formatted_but_by_its_style(target: Path, snapshot: Snapshot) -> None:
    document = written(target, snapshot, Kind.WORKING_PAPER)
    for part in (document.element.body, document.sections[0].header._element, document.sections[0].footer._element):
        assert part.xpath(".//w:r/w:rPr") == []
        assert {child.tag for found in part.xpath(".//w:p/w:pPr") for child in found} == {qn("w:pStyle")}
    known = {style.style_id for style in document.styles}
    used = set(document.element.body.xpath(".//w:pStyle/@w:val | .//w:tblStyle/@w:val"))
    assert used <= known
    assert len(used) > 8


def test_every_table_repeats_its_headings_keeps_rows_whole_and_can_be_read_aloud(target: Path) -> None:
    document = written(target, kind=Kind.WORKING_PAPER)
    assert len(document.tables) >= 6
    for number, table in enumerate(document.tables, 1):
        rows = table._tbl.xpath("./w:tr")
        assert [bool(row.xpath("./w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)
        assert table._tbl.xpath("./w:tblPr/w:tblCaption/@w:val")[0]
        assert table._tbl.xpath("./w:tblPr/w:tblDescription/@w:val")[0].startswith("En rad per ")
        caption = table._tbl.getprevious()
        assert isinstance(caption, BaseOxmlElement)
        assert caption.xpath("./w:pPr/w:pStyle/@w:val") == ["Caption"]
        assert words_in(caption).startswith(f"Tabell {number}. ")
        assert caption.xpath("./w:fldSimple/@w:instr") == [r"SEQ Tabell \* ARABIC"]


def test_pages_have_the_audits_name_and_a_number_and_speak_swedish(target: Path) -> None:
    document = written(target)
    section = document.sections[0]
    assert [paragraph.text for paragraph in section.header.paragraphs] == ["Granskning"]
    assert section.footer._element.xpath(".//w:fldSimple/@w:instr") == ["PAGE", "NUMPAGES"]
    assert set(document.styles.element.xpath(".//w:lang/@w:val")) == {"sv-SE"}
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Body Text", "Caption", "Tabelltext"):
        assert document.styles[name].element.xpath("./w:rPr/w:lang/@w:val") == ["sv-SE"]
    properties = document.core_properties
    assert (properties.author, properties.title, properties.language) == ("Aktgranskning 0.1.0", "Granskning", "sv-SE")
    assert (properties.last_modified_by, properties.comments) == ("Aktgranskning 0.1.0", "")
    assert properties.created == MOMENT


@pytest.mark.parametrize("references", [False, True])
@pytest.mark.parametrize("kind", Kind)
def test_confidential_matter_is_in_it_only_where_it_is_asked_for(target: Path, kind: Kind, references: bool) -> None:
    document = written(target, kind=kind, references=references)
    told, is_working_paper = everything(document), kind is Kind.WORKING_PAPER
    for secret in ("KOMMENTAR", "PLATS", "FRITEXT", "Granskare Ett"):
        assert (secret in told) is is_working_paper
    assert ("HEMLIG-" in told) is references
    assert ("Granskade akter" in told) is references
    assert "UTKAST" not in told
    assert "Registrator" not in told
    assert ("kan innehålla sekretessbelagda uppgifter" in told) is (is_working_paper or references)


def test_one_unit_holds_nothing_of_the_others(target: Path) -> None:
    part = restricted(SNAPSHOT, "Norra kontoret")
    export_document(part, target, replace(options(Kind.WORKING_PAPER, with_references=True), unit="Norra kontoret"))
    told = everything(Document(str(target)))
    assert "Enhet: Norra kontoret" in told
    assert "Södra" not in told
    assert "HEMLIG-003" not in told
    assert "Utfall per enhet" not in told


def test_no_date_breaks_at_its_hyphens(target: Path) -> None:
    comment = "Mötet 2002-01-01 följdes av beslut 2002-0001, se 2003-02-03."
    document = written(target, with_comment(example_snapshot(), comment), Kind.WORKING_PAPER)
    assert comment in everything(document)
    texts = document.element.body.xpath(".//w:t/text()")
    assert [text for text in texts if re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text)] == []
    assert " följdes av beslut 2002-0001, se 2003" in "|".join(texts)


def test_the_file_tells_nothing_of_the_librarys_template(target: Path) -> None:
    written(target)
    with ZipFile(target) as archive:
        names = archive.namelist()
        about = archive.read("docProps/app.xml").decode()
        everywhere = b"".join(map(archive.read, names))
    assert "<Application>Aktgranskning</Application>" in about
    assert b"Macintosh" not in everywhere
    assert [name for name in names if re.search("thumbnail|customXml|stylesWithEffects", name)] == []


def test_characters_that_no_document_holds_are_shown(target: Path) -> None:
    strange = with_comment(example_snapshot(), "nolla \0, vertikal \x0b, halv \ud800, ]]> <w:b/> & två\nrader")
    told = everything(written(target, strange, Kind.WORKING_PAPER))
    assert "nolla ␀, vertikal ␋, halv �, ]]> <w:b/> & två" in told


def test_a_cancelled_export_leaves_what_was_there(target: Path) -> None:
    target.write_bytes(b"before")

    def cancel(done: int, whole: int) -> None:
        assert 0 < done <= whole
        if done == 20:
            raise CancelledError

    with pytest.raises(CancelledError):
        export_document(SNAPSHOT, target, options(), cancel)
    assert target.read_bytes() == b"before"
    assert list(target.parent.iterdir()) == [target]


def test_progress_goes_to_the_end(target: Path) -> None:
    seen: list[tuple[int, int]] = []
    export_document(SNAPSHOT, target, options(Kind.WORKING_PAPER), lambda done, whole: seen.append((done, whole)))
    assert seen == [(done, len(seen)) for done in range(1, len(seen) + 1)]
