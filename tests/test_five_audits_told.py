"""The five invented audits as a script, a workbook and a document tell them; the boards respond in their forms."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from aktgranskning.domain.conclusions.form_rows import ACTION, AGREES, DECIDED, DUE, RESPONSIBLE, SECTION, TEXT
from aktgranskning.session import Session
from tests import five_audits
from tests.filled_forms import fill_form
from tests.five_audits import AGREEING, BOARDS, DISTRICTS, INDICATORS, OWN, SIX, YEARS, response_of
from tests.said import Said


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


def written(build: Callable[[Path], Session], folder: Path) -> Path:
    with build(folder) as session:
        return session.path


def listed(told: Said, command: str, audit: Path, *options: str) -> list[dict[str, Any]]:
    return list(json.loads(told(command, audit, "--list", "--format", "json", *options)))


def cells(told: Said, audit: Path, sheet: str) -> set[str]:
    """Return every text and number of a sheet of the exported workbook."""
    told("export", audit, audit.with_suffix(".xlsx"))
    workbook = load_workbook(audit.with_suffix(".xlsx"))
    return {str(value) for row in workbook[sheet].iter_rows(values_only=True) for value in row if value is not None}


def document(told: Said, audit: Path) -> str:
    """Return the text of the exported document, of its tables too."""
    told("export", audit, audit.with_suffix(".docx"))
    read = Document(str(audit.with_suffix(".docx")))
    tables = (cell.text for table in read.tables for cell in table._cells)
    return "\n".join([*(one.text for one in read.paragraphs), *tables])


def test_a_file_review(told: Said, tmp_path: Path) -> None:
    audit = written(five_audits.file_review, tmp_path)
    first, second = listed(told, "assess", audit)
    assert (first["id"], first["rating"], first["flagged"]) == ("planering", "I begränsad utsträckning", False)
    assert first["scale"] == ["Ja", "Till övervägande del", "I begränsad utsträckning", "Nej"]
    assert first["items"] == ["plan", "utredning", "mal"]
    assert second["rationale"] == "Uppföljning finns i nio av 15 akter."
    words = document(told, audit)
    assert "▲ I begränsad utsträckning" in words
    assert "◆ Till övervägande del" in words
    assert all(f"nyckeltal {indicator[-2:]}" in words for indicator in INDICATORS)
    assert any("1 av 15" in cell for cell in cells(told, audit, "Bedömning"))


def test_four_questions(told: Said, tmp_path: Path) -> None:
    audit = written(five_audits.four_questions, tmp_path)
    questions = listed(told, "assess", audit)
    assert [(one["label"], one["rating"]) for one in questions] == [
        ("1", "Ja"), ("1.1", None), ("2", "Delvis"), ("3", "Kan inte styrkas"), ("4", "Nej"),
    ]  # fmt: skip
    recommendations = listed(told, "recommend", audit)
    assert [one["number"] for one in recommendations] == [1, 2, 3]
    assert {one["status"] for one in recommendations} == {"öppen"}
    assert recommendations[0]["items"] == ["rutin"]
    words = document(told, audit)
    for expected in (
        "● Ja",
        "▲ Delvis",
        "■ Nej",
        "○ Kan inte styrkas",
        "6 kap. 6 § kommunallagen",
        "Avdelningschef",
        "§ 14",
    ):
        assert expected in words
    assert "Ta in avtalen i internkontrollplanen." in cells(told, audit, "Rekommendationer")


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_six_recommendations_and_the_boards_six_responses(suffix: str, told: Said, tmp_path: Path) -> None:
    """Each board answers in a form of its own; by hand the same comes out."""
    audit = written(five_audits.six_recommendations, tmp_path)
    assert [one["responses"] for one in listed(told, "recommend", audit)] == [[]] * 6
    for number, (board, agrees) in enumerate(zip(BOARDS, AGREEING, strict=True), 1):
        form, said = tmp_path / f"{number}{suffix}", response_of(number)
        told("response-form", audit, form, "--to", board)
        headings = {TEXT: "text", ACTION: "action", RESPONSIBLE: "responsible", DUE: "due", DECIDED: "decided"}
        fill_form(form, {(str(number), heading): said[part] for heading, part in headings.items()})
        fill_form(form, {(str(number), AGREES): agrees.value.capitalize(), (str(number), SECTION): said["section"]})
        told("import-responses", audit, form)
    found = listed(told, "recommend", audit)
    assert {one["status"] for one in found} == {"besvarad"}
    for number, one in enumerate(found, 1):
        (response,) = one["responses"]
        expected = {"addressee": BOARDS[number - 1], "agrees": AGREEING[number - 1].value, **response_of(number)}
        assert {part: response[part] for part in expected} == expected
    (tmp_path / "annan").mkdir()
    with five_audits.six_recommendations(tmp_path / "annan") as session:
        five_audits.respond_all(session)
        by_hand = session.path
    same = ("addressee", "agrees", "text", "action", "responsible", "due", "decided", "section")
    for one, other in zip(found, listed(told, "recommend", by_hand), strict=True):
        assert [[held[part] for part in same] for held in one["responses"]] == [
            [held[part] for part in same] for held in other["responses"]
        ]
    words = document(told, audit)
    assert all(said in words for number in range(1, 7) for said in (BOARDS[number - 1], response_of(number)["action"]))


def test_two_districts(told: Said, tmp_path: Path) -> None:
    audit = written(five_audits.two_districts, tmp_path)
    ratings = {unit: [one["rating"] for one in listed(told, "assess", audit, "--unit", unit)] for unit in DISTRICTS}
    assert ratings == {"Distrikt Norr": ["Ja", "Delvis"], "Distrikt Söder": ["Nej", "Kan inte styrkas"]}
    sheet = cells(told, audit, "Bedömning")
    assert {"Så är det i Distrikt Norr.", "Så är det i Distrikt Söder."} <= sheet
    words = document(told, audit)
    assert all(unit in words for unit in DISTRICTS)
    told("export", audit, tmp_path / "norr.docx", "--unit", "Distrikt Norr")
    told("export", audit, tmp_path / "norr.xlsx", "--unit", "Distrikt Norr")
    part = "\n".join(one.text for one in Document(str(tmp_path / "norr.docx")).paragraphs)
    assert "Så är det i Distrikt Norr." in part
    assert "Söder" not in part


def test_fifteen_questions_and_five_years(told: Said, tmp_path: Path) -> None:
    audit = written(five_audits.fifteen_questions, tmp_path)
    assert len(listed(told, "assess", audit)) == 15
    sheet = cells(told, audit, "Nyckeltal")
    assert set(SIX) <= sheet | {name for name in SIX if any(name in cell for cell in sheet)}
    assert {str(year) for year in YEARS} <= sheet
    workbook = load_workbook(audit.with_suffix(".xlsx"))
    assert len(workbook["Nyckeltal"]._charts) == len(SIX)  # type: ignore[attr-defined]
    words = document(told, audit)
    assert all(name in words for name in (*SIX, OWN, "Liknande kommuner", "Alla kommuner"))
    assert "femar.xlsx" in words
    assert "2026-03-02" in words  # the day of retrieval
