"""The command line: every command, on real files, and what it says of mistakes."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.tally_rows import tally_records
from aktgranskning.engagement import edit_case, open_audit
from checklists.shipped import example_answers, shipped_checklist, shipped_checklists
from tests.said import Said

PUBLISHED = {
    "genomforandeplan": "1 av 15",
    "hinder_behov_resurser": "14 av 15",
    "mal_for_insatsen": "13 av 15",
    "uppfoljning_insatser": "9 av 15",
}


@pytest.fixture
def audit(tmp_path: Path, said: Said) -> Path:
    path = tmp_path / "granskning.granskning"
    said("new", path, "--checklist", shipped_checklist(), "--cases", 15, "--reviewer", "Granskare Ett")
    return path


def texts(said: Said, audit: Path) -> dict[str, str]:
    records = json.loads(said("tally", audit, "--format", "json"))
    return {record["name"]: record["text"] for record in records}


def test_the_demo_reproduces_the_published_figures(tmp_path: Path, said: Said) -> None:
    other = tmp_path / "annat.txt"
    other.write_text("kvar")
    printed = said("demo", "--folder", tmp_path, "--no-window")
    assert "1 av 15" in printed
    assert PUBLISHED.items() <= texts(said, tmp_path / "exempel.granskning").items()
    rows = load_workbook(tmp_path / "exempel.xlsx")["Sammanställning"].iter_rows(values_only=True)
    assert {"1 av 15", "14 av 15", "13 av 15", "9 av 15"} <= {cell for row in rows for cell in row}
    said("demo", "--folder", tmp_path, "--no-window")
    assert other.read_text() == "kvar"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "annat.txt",
        "exempel-register.csv",
        "exempel.granskning",
        "exempel.xlsx",
    ]


@pytest.mark.parametrize("name", ["exempel.granskning", "exempel.xlsx", "exempel-register.csv"])
def test_the_demo_replaces_nothing_but_an_example(tmp_path: Path, said: Said, name: str, audit: Path) -> None:
    folder = tmp_path / "mapp"
    folder.mkdir()
    if name.endswith(".xlsx"):
        Workbook().save(folder / name)
    elif name.endswith(".csv"):
        (folder / name).write_text("mitt eget register")
    else:
        audit.rename(folder / name)
    before = (folder / name).read_bytes()
    assert "inget exempel" in said("demo", "--folder", folder, "--no-window", code=1)
    assert (folder / name).read_bytes() == before


def test_answers_are_imported_and_counted(audit: Path, said: Said) -> None:
    assert "ändrades: 15" in said("import-answers", audit, example_answers(), "--reviewer", "Granskare Två")
    assert PUBLISHED.items() <= texts(said, audit).items()
    listed = json.loads(said("cases", audit, "--format", "json"))
    first = {"label": "Akt 1", "unit": "Vuxen", "status": "begun", "reviewer": "Granskare Två"}
    assert listed[0] == first | {"rank": 0, "stratum": "", "absence": "", "replaces": "", "assigned": ""}
    assert "EX 2017" not in said("cases", audit)
    with_references = json.loads(said("cases", audit, "--format", "json", "--with-references"))
    assert with_references[14]["reference"] == "EX 2017-0015"


def test_a_workbook_with_any_mistake_stores_nothing(audit: Path, said: Said, tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["case", "genomforandeplan", "plan_undertecknad"])
    sheet.append(["Akt 1", "ja", "ja"])
    sheet.append(["Akt 2", "nej", "ja"])
    sheet.append(["Akt 99", "ja", None])
    sheet.append(["Akt 3", "kanske", None])
    workbook.save(tmp_path / "svar.xlsx")
    refused = said("import-answers", audit, tmp_path / "svar.xlsx", code=1)
    assert ["rad 3" in refused, "rad 4" in refused, "rad 5" in refused] == [True] * 3
    assert "Akt 99" in refused
    assert "kanske" in refused
    assert texts(said, audit)["genomforandeplan"] == "–"


def test_the_first_mistakes_are_told_and_how_many_more_there_are(audit: Path, said: Said, tmp_path: Path) -> None:
    answers = tmp_path / "svar.csv"
    answers.write_text("case,item,row,value\n" + "Akt 1,genomforandeplann,,ja\n" * 1_300, "utf-8")
    refused = said("import-answers", audit, answers, code=1).splitlines()
    assert len(refused) == 52
    assert refused[50].startswith("  rad 51, kolumn item")
    assert refused[51] == "  … och 1250 till."


def test_rows_without_a_case_fill_the_cases_in_order(audit: Path, said: Said, tmp_path: Path) -> None:
    answers = tmp_path / "svar.csv"
    answers.write_text("mal_for_insatsen;enhet\n JA ;Vuxen\nEj tillämpligt;\n", encoding="cp1252")
    said("import-answers", audit, answers)
    record = next(r for r in json.loads(said("tally", audit, "--format", "json")) if r["name"] == "mal_for_insatsen")
    assert (record["met"], record["not_applicable"], record["unanswered"]) == (1, 1, 13)


def test_the_tally_as_json_and_csv(audit: Path, said: Said) -> None:
    said("import-answers", audit, example_answers())
    records = {record["name"]: record for record in json.loads(said("tally", audit, "--format", "json"))}
    assert list(records["genomforandeplan"]) == [
        "name", "label", "counted", "met", "partly", "not_met", "not_applicable", "not_assessable", "unanswered",
        "not_asked", "of", "text", "met_auditee",
    ]  # fmt: skip
    assert records["samverkansparter"]["choices"]["ungdomsteamet"] == 3
    assert (records["beslut_datum"]["count"], records["beslut_datum"]["min"]) == (15, "2017-01-26")
    assert records["beslut_datum"]["text"] == "–"
    assert "ovrigt" not in records
    rows = list(csv.DictReader(io.StringIO(said("tally", audit, "--format", "csv")), delimiter=";"))
    assert [row["name"] for row in rows] == list(records)
    assert rows[1]["text"] == "14 av 15"


def test_the_tally_by_unit_in_each_format(audit: Path, said: Said) -> None:
    said("import-answers", audit, example_answers())
    with open_audit(audit) as session:
        for case_id in session.cases:
            edit_case(session, case_id, reference="", unit="Norra" if case_id < 8 else "")
        snapshot = session.snapshot()
    units = json.loads(said("tally", audit, "--format", "json", "--by", "unit"))
    whole = {record["name"]: record for record in json.loads(said("tally", audit, "--format", "json"))}
    assert list(units) == ["Norra", ""]
    assert units == {name: tally_records(part) for name, part in tally_by(snapshot, GroupBy.UNIT).items()}
    for name, record in whole.items():
        parts = [next(part for part in unit if part["name"] == name) for unit in units.values()]
        assert record["met"] == sum(part["met"] for part in parts)
    rows = list(csv.DictReader(io.StringIO(said("tally", audit, "--format", "csv", "--by", "unit")), delimiter=";"))
    assert [(row["unit"], row["name"]) for row in rows] == [(unit, name) for unit in units for name in whole]
    lines = said("tally", audit, "--by", "unit").splitlines()
    at = next(number for number, line in enumerate(lines) if "14 av 15" in line)
    assert [line.split()[:2] for line in lines[at + 1 : at + 3]] == [["Norra", "7"], ["Utan", "enhet"]]
    assert said("tally", audit, "--by", "stratum").count("Utan stratum") == len(whole)


def test_export_of_both_kinds(audit: Path, said: Said, tmp_path: Path) -> None:
    said("import-answers", audit, example_answers())
    said("export", audit, tmp_path / "redovisning.xlsx")
    said("export", audit, tmp_path / "arbetspapper.xlsx", "--working-paper", "--with-references")
    report = load_workbook(tmp_path / "redovisning.xlsx")
    of_rows = ["Rader – Uppföljningar av planen", "Rader – Kontakter med parterna"]
    first = ["Sammanställning", "Per enhet", "Diagram", "Formuleringar", "Matris"]
    assert report.sheetnames == [*first, *of_rows, "Checklista", "Kontroll", "Urval", "Om"]
    assert "Kommentarer" in load_workbook(tmp_path / "arbetspapper.xlsx").sheetnames


def test_check_and_template(tmp_path: Path, said: Said) -> None:
    said("template", tmp_path / "mall.xlsx")
    assert "i ordning" in said("check", tmp_path / "mall.xlsx")
    assert "finns redan" in said("template", tmp_path / "mall.xlsx", code=1)
    assert "kan inte vara en checklista" in said("check", example_answers(), code=1)


def test_a_shipped_checklist_is_named(tmp_path: Path, said: Said) -> None:
    names = [path.stem for path in shipped_checklists()]
    assert all(name in said("new", "--help").replace("\n", "").replace(" ", "") for name in names)
    assert all("i ordning" in said("check", name) for name in names)
    said("new", tmp_path / "plan.granskning", "--checklist", names[1], "--cases", 2)
    assert "Finns en arbetsplan?" in said("tally", tmp_path / "plan.granskning")


def test_an_audit_without_cases(tmp_path: Path, said: Said) -> None:
    path = tmp_path / "tom.granskning"
    said("new", path, "--checklist", shipped_checklist(), "--cases", 0)
    assert json.loads(said("cases", path, "--format", "json")) == []
    assert texts(said, path)["genomforandeplan"] == "–"
    said("export", path, tmp_path / "tom.xlsx")
    assert "finns redan" in said("new", path, "--checklist", shipped_checklist(), code=1)


MISTAKES = {
    "a misspelt command": (["tallly"], "Menade du tally?"),
    "an unknown word": (["xyzzy"], "Kommandona är"),
    "a missing argument": (["tally"], "FILE saknas"),
    "a missing option": (["new", "x.granskning"], "--checklist saknas"),
    "a bad value": (["tally", "x.granskning", "--format", "xml"], "--format"),
    "an unknown option": (["cases", "x.granskning", "--allt"], "--allt"),
    "a missing file": (["tally", "saknas.granskning"], "finns inte"),
    "a missing checklist": (["check", "saknas.xlsx"], "finns inte"),
}


@pytest.mark.parametrize("kind", MISTAKES)
def test_mistakes_are_told_in_swedish(said: Said, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    arguments, expected = MISTAKES[kind]
    assert expected in said(*arguments, code=1)
    assert not list(tmp_path.iterdir())


def test_no_command_but_the_window_imports_qt(tmp_path: Path) -> None:
    script = (
        "import sys; from aktgranskning.__main__ import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    command = [sys.executable, "-c", script, "demo", "--folder", str(tmp_path), "--no-window"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    assert printed.rstrip().endswith("[]")


def test_an_export_replaces_its_own_workbook_and_no_other(audit: Path, said: Said, tmp_path: Path) -> None:
    own, other = tmp_path / "redovisning.xlsx", tmp_path / "svar.xlsx"
    said("export", audit, own)
    said("export", audit, own)
    Workbook().save(other)
    before = other.read_bytes()
    assert "orörd" in said("export", audit, other, code=1)
    assert other.read_bytes() == before


def test_what_the_system_says_is_told_in_swedish(audit: Path, said: Said, tmp_path: Path) -> None:
    assert "mappen eller filen finns inte" in said(
        "new", tmp_path / "ingen" / "x.granskning", "--checklist", shipped_checklist(), code=1
    )
    (tmp_path / "fil").touch()
    assert "upptaget" in said("demo", "--folder", tmp_path / "fil", "--no-window", code=1)


def test_the_window_needs_a_screen_and_a_file(said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "finns inte" in said(tmp_path / "saknas.granskning", code=1)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "ingen skärm" in said(tmp_path / "saknas.granskning", code=1)
