"""The sheets of repeats in the exported workbook: a row a row, recounted, and holding nothing that is secret."""

import zipfile
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from aktgranskning.domain.checklist import Checklist, Item, ItemKind, Section, TallyKind
from aktgranskning.domain.nesting import items_inside, places_in_order
from exports.options import Kind, concealed
from exports.repeats import repeat_grids
from exports.row_names import positions
from exports.workbook import export_workbook
from tests.example_rows import ROWS, WITH_ROWS, rows_snapshot
from tests.example_snapshot import options, snapshot_of

FOLLOW_UPS, CONVERSATIONS, DECISIONS = "Rader – Uppföljningar", "Rader – Samtal", "Rader – Beslut"


def rows_of(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def records(sheet: Worksheet) -> list[dict[object, object]]:
    _, headings, *rows = rows_of(sheet)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def exported(folder: Path, kind: Kind, *, with_references: bool = False) -> Workbook:
    export_workbook(rows_snapshot(), folder / "a.xlsx", options(kind, with_references=with_references))
    return openpyxl.load_workbook(folder / "a.xlsx")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return exported(tmp_path_factory.mktemp("report"), Kind.REPORT)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return exported(tmp_path_factory.mktemp("paper"), Kind.WORKING_PAPER, with_references=True)


def test_the_matrix_keeps_a_row_a_case_and_has_the_number_of_rows(report: Workbook) -> None:
    found = records(report["Matris"])
    assert [row["Akt"] for row in found] == ["Akt 1", "Akt 2", "Akt 3", "Akt 4", "Akt 5"]
    assert [row["Svar 3"] for row in found] == [2, 1, 0, None, None]
    assert [row["Utfall 3"] for row in found] == ["uppfyllt", "ej_uppfyllt", "ej_uppfyllt", "obesvarad", "ej_ställd"]
    assert "Utfall 4" not in found[0]
    assert found[0]["Svar 21"] == datetime(2026, 1, 1, 8, 15)
    assert [(row["22: Skriftlig"], row["22: Muntlig"]) for row in found[:3]] == [(2, 1), (1, 0), (None, None)]
    assert found[0]["Svar 23"] == 7.5


def test_each_repeat_has_a_sheet_with_a_row_a_row(report: Workbook, paper: Workbook) -> None:
    first = report.sheetnames.index("Matris")
    assert report.sheetnames[first + 1 : first + 5] == [FOLLOW_UPS, CONVERSATIONS, DECISIONS, "Checklista"]
    found = records(report[FOLLOW_UPS])
    assert [(row["Akt"], row["Rad"]) for row in found] == [("Akt 1", 1), ("Akt 1", 2), ("Akt 2", 1), ("Akt 5", 1)]
    assert (found[0]["Svar 4"], found[0]["Svar 20"]) == (datetime(2026, 2, 1), time(9, 30))
    assert [row["Utfall 8"] for row in found] == ["ej_uppfyllt", "uppfyllt", "delvis", "ej_ställd"]
    assert (found[3]["Svar 8"], found[0]["6: Muntlig"], found[3]["6: Muntlig"]) == (None, 1, None)
    assert [row["Svar 9"] for row in found] == [None, 2, None, None]
    assert report[FOLLOW_UPS].freeze_panes == "C3"
    assert paper[FOLLOW_UPS]["B3"].value == "HEMLIG-1"


def test_rows_in_rows_say_where_they_stand(report: Workbook) -> None:
    found = records(report[CONVERSATIONS])
    headings = ("Akt", "Rad i 3. Uppföljningar", "Rad i 9. Samtal", "Svar 11", "Utfall 11")
    assert [tuple(row[heading] for heading in headings) for row in found] == [
        ("Akt 1", 2, 1, 20, "besvarad"),
        ("Akt 1", 2, 2, 45, "besvarad"),
        ("Akt 2", 1, 1, None, "ej_ställd"),
    ]
    assert [row["Utfall 17"] for row in records(report[DECISIONS])] == ["besvarad", "ej_ställd"]


def test_the_summary_says_rows_where_it_counts_rows(report: Workbook) -> None:
    rows = rows_of(report["Sammanställning"])
    by_label = {row[1]: row for row in rows if row[1]}
    assert by_label["Reviderades planen?"][2:7] == ("1 av 3 rader", 1, 1, 1, 3)
    assert by_label["Uppföljningar"][2] == "1 av 3"
    after = next(place for place, row in enumerate(rows) if row[1] == "Uppföljningar") + 1
    assert [row[1:3] for row in rows[after : after + 2]] == [("Minst en rad", "2 av 3"), ("Rader i allt", None)]
    assert (rows[after][11], rows[after][6], rows[after + 1][11]) == (2, 3, 3)
    assert rows[after + 2][0] == "Uppföljningar – räknat per rad"
    assert by_label["Klockan"][12:] == (time(9, 30), time(11, 45), time(14, 0))


def test_every_figure_of_the_summary_is_checked(report: Workbook) -> None:
    shown = [value for row in rows_of(report["Sammanställning"])[5:] for value in row[3:12] if isinstance(value, int)]
    checked = [row[3] for row in rows_of(report["Kontroll"])[5:] if ": " not in str(row[2])]  # of the whole
    assert sorted(shown) == sorted(checked)  # type: ignore[type-var]


def test_comments_name_the_row(paper: Workbook) -> None:
    found = [(row[3], row[4], row[5], row[6]) for row in rows_of(paper["Kommentarer"])[1:]]
    assert found == [
        ("Uppföljningar 2: Reviderades planen?", "Ja", "KOMMENTAR", "PLATS sid. 2"),
        ("Uppföljningar 2 › Samtal 1: Med vem?", "FRITEXT handläggaren", None, None),
        ("Beslut 1: Vad beslutades?", "FRITEXT avslag", None, None),
    ]


def test_texts_in_rows_are_left_out_of_the_report(tmp_path: Path) -> None:
    def everything(kind: Kind) -> str:
        exported(tmp_path, kind)
        with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
            return "".join(archive.read(name).decode("utf-8") for name in archive.namelist())

    report = everything(Kind.REPORT)
    assert [secret for secret in ("FRITEXT", "KOMMENTAR", "PLATS", "HEMLIG") if secret in report] == []
    paper = everything(Kind.WORKING_PAPER)
    assert "FRITEXT avslag" in paper
    assert "inte längre frågas" not in paper


def test_what_a_path_leads_from_a_text_to_is_concealed_with_it() -> None:
    def calculate(name: str, source: str, section: str = "") -> Item:
        return Item(name, ItemKind.CALCULATE, name, TallyKind.NONE, section, calculation=source)

    items = (
        Item("rader", ItemKind.REPEAT, "Rader", TallyKind.STATISTIC),
        Item("text", ItemKind.TEXT, "Text", TallyKind.NONE, "rader"),
        Item("bild", ItemKind.IMAGE, "Bild", TallyKind.NONE, "rader"),
        Item("antal", ItemKind.INTEGER, "Antal", TallyKind.NONE, "rader"),
        calculate("bredvid", "../text", "rader"),
        calculate("alla", "join(', ', /data/rader/bild)"),
        calculate("summa", "sum(${antal})"),
        Item("vem", ItemKind.USERNAME, "Vem", TallyKind.NONE),
        calculate("granskare", "${vem}"),
        Item("bild_igen", ItemKind.INTEGER, "B", TallyKind.NONE, default="${alla}", default_is_expression=True),
    )
    checklist = Checklist("f", "F", "1", (Section("rader", "Rader", is_repeat=True),), items)
    assert concealed(checklist, options()) == {"text", "bild", "bredvid", "alla", "vem", "granskare", "bild_igen"}


@pytest.mark.parametrize(
    ("labels", "titles"),
    [
        (("Samtal", "samtal", "SAMTAL"), ("Rader – Samtal", "Rader – samtal (2)", "Rader – SAMTAL (3)")),
        (("Möten/samtal [per år]: vilka?",), ("Rader – Möten samtal per år vil",)),
        (
            ("En mycket lång rubrik om möten",) * 2,
            ("Rader – En mycket lång rubrik o", "Rader – En mycket lång rubr (2)"),
        ),
        (("'", "\x00a\nb"), ("Rader – r0", "Rader – ␀a b")),
        (("'Det' kallas 'så'",), ("Rader – Det' kallas 'så",)),
        (("😀" * 40,), ("Rader – " + "😀" * 11,)),
    ],
)
def test_sheets_have_titles_that_a_workbook_can_have(
    labels: tuple[str, ...], titles: tuple[str, ...], tmp_path: Path
) -> None:
    sections = tuple(Section(f"r{number}", label, is_repeat=True) for number, label in enumerate(labels))
    items = tuple(Item(section.name, ItemKind.REPEAT, section.label, TallyKind.STATISTIC) for section in sections)
    snapshot = snapshot_of(Checklist("f", "F", "1", sections, items), (), ())
    assert tuple(grid.title for _, grid in repeat_grids(snapshot, frozenset(), with_references=False)) == titles
    export_workbook(snapshot, tmp_path / "a.xlsx", options())
    names = openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    assert tuple(names[names.index("Matris") + 1 : -4]) == titles


def test_places_come_row_by_row() -> None:
    places = [place for _, place in places_in_order(items_inside(WITH_ROWS), ROWS[1])]
    assert places.index("uppfoljningar#1/klockan") < places.index("uppfoljningar#3/datum")
    assert sorted(places) == sorted(rows_snapshot().answers[1])
    assert list(positions(ROWS[1]).values()) == [1, 2, 1, 2, 1, 2]


def test_the_checklist_says_what_is_new_in_its_items(report: Workbook) -> None:
    rows = {row[2]: row for row in rows_of(report["Checklista"])}
    assert rows["uppfoljningar"][3] == "Rader, så många som behövs, räknas som utfall"
    assert rows["slag"][9] == "Svar visas när: vag = ${vag}"
    assert rows["beslut"][9] == "Antal rader: ${antal_beslut}"
    assert rows["senast"][9] == "Beräknas: ${antal_beslut}\nBeräknas på nytt när något ändras i: plan"
    assert rows["vikt"][9] == "Gränser och steg: 0 – 10 – 0.5"
    text = " ".join(str(value) for row in rows_of(report["Om"]) for value in row if value)
    assert "Räknat per rad" in text


def test_every_kind_of_item_has_a_word(tmp_path: Path) -> None:
    items = tuple(Item(f"i{number}", kind, "I", TallyKind.NONE) for number, kind in enumerate(ItemKind))
    sections = (Section(items[-1].name, "R", is_repeat=True),)
    assert items[-1].kind is ItemKind.REPEAT
    export_workbook(snapshot_of(Checklist("f", "F", "1", sections, items), (), ()), tmp_path / "a.xlsx", options())
    kinds = [row[3] for row in rows_of(openpyxl.load_workbook(tmp_path / "a.xlsx")["Checklista"])[5:]]
    assert len({kind for kind in kinds if kind}) == len(ItemKind)


def test_a_long_list_of_choices_is_cut_short(tmp_path: Path) -> None:
    choice = WITH_ROWS.lists["vagar"][0]
    many = tuple(replace(choice, name=f"n{number}", label=f"N{number}") for number in range(60))
    items = (Item("ort", ItemKind.SELECT_ONE, "Ort", TallyKind.NONE, choices=many, list_name="orter"),)
    export_workbook(snapshot_of(Checklist("f", "F", "1", (), items), (), ()), tmp_path / "a.xlsx", options())
    (cell,) = [row[8] for row in rows_of(openpyxl.load_workbook(tmp_path / "a.xlsx")["Checklista"]) if row[1] == "Ort"]
    assert str(cell).endswith("N49\n… och 10 till i listan orter")
