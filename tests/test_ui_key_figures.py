"""The part Nyckeltal of the page Bedömning: read in, compared over five years, painted, and used as a ground."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktgranskning.concluding.grounding import add_ground
from aktgranskning.concluding.key_figures import import_key_figures, read_key_figures, remove_group, save_group
from aktgranskning.concluding.questioning import add_question
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.conclusions.key_figures import Measure
from aktgranskning.domain.conclusions.questions import Ground, GroundKind
from aktgranskning.engagement import create_audit, edit_audit
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.ui_hands import (
    RETURN,
    SPACE,
    child,
    click,
    focused,
    open_window,
    press,
    press_on,
    tab_order,
    take_keys_again,
    type_text,
    view_of,
    when_open,
)
from ui.audit_view import AuditView
from ui.looks.themes import DARK, LIGHT
from ui.pages import key_figures_part
from ui.pages.assessment import AssessmentPage, Part
from ui.pages.key_figures_part import KeyFiguresPart
from ui.presenters.key_figures import ShownFigure, shown_figure
from ui.theme import colour, dress
from ui.widgets.line_chart import LineChart
from ui.widgets.text_table import ChoosableTable
from ui.widgets.year_table import YearTable

CTRL = Qt.KeyboardModifier.ControlModifier
OWN, NEIGHBOUR, THIRD = "Exempelby", "Granköping", "Sjöhamn"
PLANS, ROUTINE = "Akter med plan, andel (%)", "Finns rutin? (Ja=1, Nej=0)"
_VALUES = {
    (PLANS, OWN): ("61,5", "", "63,2", "64,0", "70,1"),
    (PLANS, NEIGHBOUR): ("50", "52", "54", "56", "58"),
    (PLANS, THIRD): ("60", "", "62", "64", ""),
    (ROUTINE, OWN): ("0", "0", "1", "1", ""),
    (ROUTINE, NEIGHBOUR): ("1", "1", "1", "1", "1"),
    (ROUTINE, THIRD): ("0", "", "1", "0", "1"),
}
_YEARS = range(2021, 2026)


def rows(values: Mapping[tuple[str, str], Sequence[str]]) -> Iterator[str]:
    yield "Nyckeltal;Kommun;År;Värde"
    for (figure, municipality), of_years in values.items():
        for year, value in zip(_YEARS, of_years, strict=True):
            yield f"{figure};{municipality};{year};{value}"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """A file of two key figures for three municipalities over five years."""
    path = tmp_path / "uttag.csv"
    path.write_text("\n".join(rows(_VALUES)), "utf-8")
    return path


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> KeyFiguresPart:
    """The part of an audit without key figures."""
    path = tmp_path / "Prov.granskning"
    create_audit(path, Audit("Prov"), REVIEWER).close()
    return part_of(view_of(open_window(qtbot, tmp_path, path)))


@pytest.fixture
def part(qtbot: QtBot, tmp_path: Path, export: Path) -> KeyFiguresPart:
    """The part of an audit with the export read in, its own municipality and a group of the two others."""
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        import_key_figures(session, read_key_figures(session, export), source="Öppna data", retrieved="2026-02-01")
        edit_audit(session, replace(session.audit, municipality=OWN))
        save_group(session, "Grannar", [NEIGHBOUR, THIRD])
    return part_of(view_of(open_window(qtbot, tmp_path, path)))


def part_of(view: AuditView) -> KeyFiguresPart:
    view.show_page("assessment")
    page = view.page("assessment")
    assert isinstance(page, AssessmentPage)
    page.show_part(Part.KEY_FIGURES)
    return page.key_figures


def view_in(part: KeyFiguresPart) -> AuditView:
    view = part.window().findChild(AuditView)
    assert view is not None
    return view


def session_of(part: KeyFiguresPart) -> Session:
    return view_in(part).workspace.session


def pressed(part: KeyFiguresPart, name: str, answer: Callable[[QDialog], object]) -> None:
    """Press a button of the part, and answer the dialog that it opens."""
    when_open(answer)
    press_on(child(part, QPushButton, name), SPACE)


def list_cells(part: KeyFiguresPart) -> list[list[str]]:
    model = child(part, ChoosableTable, "figures_table").model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def year_cells(part: KeyFiguresPart, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> dict[str, list[str]]:
    model = child(part, YearTable, "figure_years").model()
    across = range(1, model.columnCount())
    return {
        model.index(row, 0).data(): [model.index(row, column).data(role) for column in across]
        for row in range(model.rowCount())
    }


def choose(part: KeyFiguresPart, name: str) -> None:
    """Go to a key figure of the list by the arrows."""
    table = child(part, ChoosableTable, "figures_table")
    table.setFocus()
    table.selectRow(0)
    press_on(table, *[Qt.Key.Key_Down] * [line[0] for line in list_cells(part)].index(name))


# Reading in


def test_a_figure_is_worked_out_once_as_the_part_is_shown(
    part: KeyFiguresPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def counted(session: Session, figure: str, besides: Sequence[str]) -> ShownFigure:
        shown.append(figure)
        return shown_figure(session, figure, besides)

    monkeypatch.setattr(key_figures_part, "shown_figure", counted)
    view = part.window().findChild(AuditView)
    assert view is not None
    page = view.page("assessment")
    assert isinstance(page, AssessmentPage)
    page.show_part(Part.QUESTIONS)
    page.show_part(Part.KEY_FIGURES)
    assert len(shown) == 1
    press_on(child(part, ChoosableTable, "figures_table"), Qt.Key.Key_Down)
    assert len(shown) == 2
    page.show_part(Part.QUESTIONS)
    view.workspace.perform(save_group, "Alla")
    assert len(shown) == 2, "it is out of sight"
    page.show_part(Part.KEY_FIGURES)
    assert shown[1:] == [shown[1]] * 2
    assert "Alla" in year_cells(part)


def test_without_key_figures_the_page_says_what_to_do(empty: KeyFiguresPart) -> None:
    assert "Läs in… tar emot en export" in child(empty, QLabel, "figures_guidance").text()
    offered = [button.text() for button in empty.findChildren(QPushButton) if button.isVisible()]
    assert offered == ["Läs in…", "Inställningar…"]


def test_an_export_is_read_in_with_its_source_and_day(empty: KeyFiguresPart, export: Path) -> None:
    def keep(dialog: QDialog) -> None:
        assert (
            child(dialog, QLabel, "figure_content").text() == "2 nyckeltal, 3 kommuner, 2021–2025, 25 värden, 5 saknas"
        )
        for name, typed in (("figure_source", "Öppna data, uttag"), ("figure_day", "2026-02-30")):
            line = child(dialog, QLineEdit, name)
            line.selectAll()
            type_text(line, typed)
        press_on(child(dialog, QLineEdit, "figure_day"), RETURN)
        assert "2026-02-30" in child(dialog, QLabel, "figure_reading_problem").text()
        assert dialog.isVisible()
        day = child(dialog, QLineEdit, "figure_day")
        day.selectAll()
        type_text(day, "2026-02-01")
        press_on(day, RETURN)

    when_open(keep)
    empty.read(export)
    (held,) = session_of(empty).conclusions.key_figure_sets
    assert (held.source, held.retrieved, held.file) == ("Öppna data, uttag", "2026-02-01", "uttag.csv")
    assert child(empty, QLabel, "figure_origin").text() == "Källa: Öppna data, uttag, hämtat 2026-02-01"
    assert "Inläst: 2 nyckeltal" in child(empty, QLabel, "figures_told").text()
    assert list_cells(empty) == [[PLANS, "Uppgift saknas", ""], [ROUTINE, "Uppgift saknas", ""]]
    assert "Välj kommun…" in child(empty, QLabel, "figures_guidance").text()


def test_everything_that_is_wrong_with_a_file_is_told(empty: KeyFiguresPart, export: Path) -> None:
    broken = [*rows(_VALUES)]
    broken[2] = f"{PLANS};{OWN};2022;mycket"
    broken[5] = f"{PLANS};{OWN};årtal;70,1"
    export.write_text("\n".join(broken), "utf-8")
    empty.read(export)
    told = child(empty, QPlainTextEdit, "problem_lines").toPlainText()
    assert "rad 3" in told
    assert "mycket" in told
    assert "rad 6" in told
    assert "årtal" in told
    assert not session_of(empty).conclusions.key_figure_sets


def test_an_import_is_taken_away_and_comes_back_by_undo(qtbot: QtBot, part: KeyFiguresPart) -> None:
    def remove(dialog: QDialog) -> None:
        press_on(child(dialog, QPushButton, "import_remove"), SPACE)
        press_on(child(dialog, QPushButton, "imports_close"), SPACE)

    pressed(part, "figures_imports", remove)
    assert not session_of(part).conclusions.key_figure_sets
    assert list_cells(part) == []
    take_keys_again(qtbot, part)
    press("z", modifier=CTRL)
    assert [line[0] for line in list_cells(part)] == [PLANS, ROUTINE]


def test_an_undo_that_leads_to_the_part_gives_it_the_keys(empty: KeyFiguresPart) -> None:
    page = child(empty.window(), AssessmentPage, "assessment_page")
    edit_audit(session_of(empty), replace(session_of(empty).audit, municipality=OWN))
    page.show_part(Part.QUESTIONS)
    page.place_of_keys.setFocus()
    press("z", modifier=CTRL)
    assert session_of(empty).audit.municipality == ""
    assert focused() is page.place_of_keys
    assert child(page, QPushButton, "assessment_key_figures").isChecked()
    assert page.place_of_keys is not page.questions.place_of_keys


def test_what_is_new_is_shown_once_it_is_read_in(part: KeyFiguresPart, tmp_path: Path) -> None:
    choose(part, ROUTINE)
    path = tmp_path / "nya.csv"
    path.write_text(f"Nyckeltal;Kommun;År;Värde\n{PLANS};{OWN};2026;71\nVäntetid;{OWN};2018;41", "utf-8")
    when_open(lambda dialog: press_on(child(dialog, QLineEdit, "figure_day"), RETURN))
    part.read(path)
    assert child(part, QLabel, "figure_name").text() == "Väntetid"
    headings = child(part, YearTable, "figure_years").model()
    assert headings.headerData(5, Qt.Orientation.Horizontal) == "2018"
    assert child(part, QLabel, "figure_note").text() == "Utan värde alla åren: Grannar."
    assert list(year_cells(part)) == [OWN]


def test_a_file_is_looked_for_where_the_last_one_was(
    part: KeyFiguresPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[Path] = []
    path = tmp_path / "Uttag" / "borta.csv"
    path.parent.mkdir()

    def choose_file(_parent: QWidget, _title: str, start: Path, _kinds: str) -> Path:
        began.append(start)
        return path

    monkeypatch.setattr(key_figures_part, "choose_file_to_open", choose_file)
    for _ in range(2):
        press_on(child(part, QPushButton, "figures_read"), SPACE)
    assert began == [tmp_path, path.parent]


# Five years


def test_home_and_end_go_to_the_first_and_the_last_figure(part: KeyFiguresPart) -> None:
    table = child(part, ChoosableTable, "figures_table")
    table.setFocus()
    press_on(table, Qt.Key.Key_End)
    assert child(part, QLabel, "figure_name").text() == ROUTINE
    press_on(table, Qt.Key.Key_Home)
    assert child(part, QLabel, "figure_name").text() == PLANS


def test_no_line_of_the_list_ends_inside_a_unit(part: KeyFiguresPart, tmp_path: Path) -> None:
    path = tmp_path / "kostnad.csv"
    path.write_text(f"Nyckeltal;Kommun;År;Värde\nKostnad, kr/inv;{OWN};2025;41", "utf-8")
    import_key_figures(session_of(part), read_key_figures(session_of(part), path))
    part.refresh()
    assert list_cells(part)[-1][0] == "Kostnad, kr/\u2060inv"


def test_every_year_has_the_same_width(part: KeyFiguresPart) -> None:
    choose(part, PLANS)
    header = child(part, YearTable, "figure_years").horizontalHeader()
    assert len({header.sectionSize(column) for column in range(1, 6)}) == 1


def test_an_axis_that_does_not_begin_at_zero_says_so(part: KeyFiguresPart) -> None:
    choose(part, PLANS)
    chart = child(part, LineChart, "figure_chart")
    assert chart.accessibleDescription().endswith(" Axeln börjar på 50.")


def test_the_list_has_the_latest_value_in_words(part: KeyFiguresPart) -> None:
    assert list_cells(part) == [[PLANS, "70,1 %", "2025"], [ROUTINE, "Ja", "2024"]]


def test_five_years_are_shown_with_what_is_missing(part: KeyFiguresPart) -> None:
    choose(part, PLANS)
    headings = child(part, YearTable, "figure_years").model()
    assert [headings.headerData(at, Qt.Orientation.Horizontal) for at in range(6)] == [
        "Kommun eller grupp", "2021", "2022", "2023", "2024", "2025",
    ]  # fmt: skip
    assert year_cells(part) == {
        OWN: ["61,5", "–", "63,2", "64,0", "70,1"],
        "Grannar, medelvärde": ["55,0", "52,0 (1 av 2)", "58,0", "60,0", "58,0 (1 av 2)"],
    }
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        said = year_cells(part, role)
        assert said[OWN][:2] == ["61,5\u00a0%", "saknas"]
        assert list(said.values())[1][1] == "52,0\u00a0%; 1 av 2 kommuner har värde"


def test_yes_and_no_are_words_and_have_no_line(part: KeyFiguresPart) -> None:
    choose(part, ROUTINE)
    assert year_cells(part) == {
        OWN: ["Nej", "Nej", "Ja", "Ja", "Uppgift saknas"],
        "Grannar": ["Ja i 1 av 2", "Ja i 1 av 1", "Ja i 2 av 2", "Ja i 1 av 2", "Ja i 2 av 2"],
    }
    assert child(part, LineChart, "figure_chart").isHidden()


def test_the_own_municipality_is_chosen_by_a_part_of_its_name(part: KeyFiguresPart) -> None:
    def choose_third(dialog: QDialog) -> None:
        line = child(dialog, QLineEdit, "choosing_filter")
        type_text(line, "sjö")
        press_on(line, RETURN)

    pressed(part, "figures_own", choose_third)
    assert session_of(part).audit.municipality == THIRD
    assert child(part, QPushButton, "figures_own").text() == f"Kommun: {THIRD}…"
    assert list_cells(part)[0][1:] == ["64 %", "2024"]


def test_a_sum_is_not_offered_as_the_own_municipality_but_as_a_line(part: KeyFiguresPart, tmp_path: Path) -> None:
    average = "Större stad (ovägt medel)"
    path = tmp_path / "medel.csv"
    path.write_text("\n".join(rows({(PLANS, average): ("50", "51", "52", "53", "54")})), "utf-8")
    session = session_of(part)
    import_key_figures(session, read_key_figures(session, path))
    part.refresh()
    offered: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        listed = child(dialog, QListWidget, "choosing_list")
        offered.append([listed.item(at).text() for at in range(listed.count())])
        dialog.reject()

    pressed(part, "figures_own", look)
    pressed(part, "figures_besides", look)
    assert offered == [[OWN, NEIGHBOUR, THIRD], [NEIGHBOUR, THIRD, average]]


def test_single_municipalities_are_shown_under_the_groups(part: KeyFiguresPart) -> None:
    def check_last(dialog: QDialog) -> None:
        listed = child(dialog, QListWidget, "choosing_list")
        press_on(listed, Qt.Key.Key_End, SPACE)
        press_on(child(dialog, QLineEdit, "choosing_filter"), RETURN)

    pressed(part, "figures_besides", check_last)
    choose(part, PLANS)
    assert year_cells(part)[THIRD] == ["60", "–", "62", "64", "–"]


# The chart


def test_the_chart_is_read_aloud(part: KeyFiguresPart) -> None:
    choose(part, PLANS)
    said = child(part, LineChart, "figure_chart").accessibleDescription()
    assert said.startswith(f"{OWN}: 2021 61,5\u00a0%, 2022 saknas, 2023 63,2\u00a0%")
    assert "Grannar, medelvärde: 2021 55,0\u00a0%; 2 av 2 kommuner har värde" in said


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_lines_are_painted_with_gaps_and_each_in_its_way(
    part: KeyFiguresPart, theme: object, request: pytest.FixtureRequest
) -> None:
    application = request.getfixturevalue("qapp")
    dress(application, DARK if theme is DARK else LIGHT)
    try:
        choose(part, PLANS)
        chart = child(part, LineChart, "figure_chart")
        chart.setFixedSize(720, 300)
        picture = chart.grab().toImage()
        scheme = DARK if theme is DARK else LIGHT
        of_own = columns_with(picture, scheme.accent)
        of_others = columns_with(picture, scheme.text)
    finally:
        dress(application, LIGHT)
    assert of_own
    assert of_others
    gap = max(after - before for before, after in pairwise(of_own))
    assert gap > 720 / 8  # from 2021 to 2023 nothing is painted: the first value stands alone
    assert max(after - before for before, after in pairwise(of_others)) < 720 / 8


def columns_with(picture: object, name: str) -> list[int]:
    """In which columns of a picture a colour is painted, up to the names at the right."""
    from PySide6.QtGui import QImage

    assert isinstance(picture, QImage)
    wanted = colour(name).rgb()
    inside = QRect(QPoint(40, 0), QPoint(int(picture.width() * 0.75), picture.height() - 40))
    return [
        x
        for x in range(inside.left(), inside.right())
        if any(picture.pixel(x, y) == wanted for y in range(inside.top(), inside.bottom()))
    ]


# Groups


def test_a_group_is_made_of_checked_municipalities(part: KeyFiguresPart) -> None:
    def fill_in(dialog: QDialog) -> None:
        name = child(dialog, QLineEdit, "group_name")
        press_on(name, RETURN)
        assert child(dialog, QLabel, "group_name_problem").text() == "Skriv vad gruppen heter."
        type_text(name, "Alla tre")
        press_on(child(dialog, QRadioButton, "group_measure_median"), SPACE)
        type_text(child(dialog, QLineEdit, "group_members_filter"), "ö")
        listed = child(dialog, QListWidget, "group_members_list")
        shown = [listed.item(row).text() for row in range(listed.count()) if not listed.item(row).isHidden()]
        assert shown == [NEIGHBOUR, THIRD]
        press_on(listed, SPACE, Qt.Key.Key_Down, SPACE)
        assert child(dialog, QLabel, "group_number").text() == "Kommuner i gruppen: 2"
        press_on(name, RETURN)

    def make(dialog: QDialog) -> None:
        when_open(fill_in)
        press_on(child(dialog, QPushButton, "group_new"), SPACE)
        press_on(child(dialog, QPushButton, "groups_close"), SPACE)

    pressed(part, "figures_groups", make)
    group = session_of(part).conclusions.comparison_groups[-1]
    assert (group.name, group.measure, group.members.split("\n")) == ("Alla tre", Measure.MEDIAN, [NEIGHBOUR, THIRD])
    choose(part, PLANS)
    assert year_cells(part)["Alla tre, median"][0] == "55,0"


def test_a_group_is_changed_and_taken_away(part: KeyFiguresPart) -> None:
    def uncheck_first(dialog: QDialog) -> None:
        listed = child(dialog, QListWidget, "group_members_list")
        assert child(dialog, QLabel, "group_number").text() == "Kommuner i gruppen: 2"
        press_on(listed, Qt.Key.Key_Down, SPACE)
        press_on(child(dialog, QLineEdit, "group_name"), RETURN)

    def change(dialog: QDialog) -> None:
        when_open(uncheck_first)
        press_on(child(dialog, ChoosableTable, "groups_table"), RETURN)
        assert session_of(part).conclusions.comparison_groups[0].members == THIRD
        press_on(child(dialog, QPushButton, "group_remove"), SPACE)
        assert child(dialog, QLabel, "groups_nothing").isVisible()
        press_on(child(dialog, QPushButton, "groups_close"), SPACE)

    pressed(part, "figures_groups", change)
    assert session_of(part).conclusions.comparison_groups == ()
    assert "Jämförelsegrupper… lägger till" in child(part, QLabel, "figure_note").text()


def test_a_group_that_a_ground_is_compared_with_is_taken_away_after_a_question(part: KeyFiguresPart) -> None:
    session, workspace = session_of(part), view_in(part).workspace
    workspace.perform(add_question, "Följs besluten upp?")
    workspace.perform(add_question, "Hur?")
    group = session.conclusions.comparison_groups[0]
    for one in session.audit_questions:
        ground = Ground(0, one.name, GroundKind.KEY_FIGURE, PLANS, compared_with=str(group.number))
        workspace.perform(add_ground, ground)
    asked: list[str] = []

    def answer(words: str) -> Callable[[QDialog], None]:
        def look(dialog: QDialog) -> None:
            assert isinstance(dialog, QMessageBox)
            asked.append(dialog.text())
            click(words)(dialog)

        return look

    def remove(dialog: QDialog) -> None:
        when_open(answer("Avbryt"))
        press_on(child(dialog, QPushButton, "group_remove"), SPACE)
        assert session.conclusions.comparison_groups == (group,)
        when_open(answer("Ta bort"))
        press_on(child(dialog, QPushButton, "group_remove"), SPACE)
        press_on(child(dialog, QPushButton, "groups_close"), SPACE)

    pressed(part, "figures_groups", remove)
    assert not session_of(part).conclusions.comparison_groups
    assert "Underlag till revisionsfrågorna 1, 2 jämförs med gruppen" in asked[0]
    view_in(part).undo()
    assert session_of(part).conclusions.comparison_groups == (group,)
    assert child(part.window(), QLabel, "assessment_told").text() == "Ångrat: borttagen jämförelsegrupp"


def test_a_figure_without_the_own_municipality_says_so(part: KeyFiguresPart) -> None:
    session = session_of(part)
    choose(part, PLANS)
    assert "finns inte i" not in child(part, QLabel, "figure_note").text()
    workspace = view_in(part).workspace
    workspace.perform(remove_group, session.conclusions.comparison_groups[0].number)
    workspace.perform(edit_audit, replace(session.audit, municipality="Annorstädes"))
    choose(part, PLANS)
    note = child(part, QLabel, "figure_note").text()
    assert note.startswith("Annorstädes finns inte i det här nyckeltalet; 3 andra kommuner har värden.")
    assert child(part, QLabel, "figure_origin").text() == "Källa: Öppna data, hämtat 2026-02-01"


# A ground


def test_a_new_ground_is_compared_with_the_first_group_that_has_values(part: KeyFiguresPart) -> None:
    session, workspace = session_of(part), view_in(part).workspace
    workspace.perform(add_question, "Följs besluten upp?")
    content = "\n".join(["Nyckeltal;Kommun;År;Värde", f"Nytt;{OWN};2025;1", f"Annat;{THIRD};2025;1"])
    path = session.path.with_name("nytt.csv")
    path.write_text(content, "utf-8")
    workspace.perform(import_key_figures, read_key_figures(session, path))
    workspace.perform(save_group, "Tredje", [THIRD])
    groups = {one.name: str(one.number) for one in session.conclusions.comparison_groups}
    workspace.perform(save_group, "Grannar", [NEIGHBOUR], number=int(groups["Grannar"]))
    proposed: list[str] = []

    def look(dialog: QDialog) -> None:
        group, figure = child(dialog, QComboBox, "ground_group"), child(dialog, QComboBox, "ground_figure")
        for name in (PLANS, "Nytt", "Annat"):
            figure.setCurrentIndex(figure.findText(name))
            proposed.append(group.currentText())
        press_on(group, Qt.Key.Key_Home)
        figure.setCurrentIndex(figure.findText(PLANS))
        proposed.append(group.currentText())
        press_on(child(dialog, QPushButton, "key_figure_dialog_save"), SPACE)

    def choose_question(dialog: QDialog) -> None:
        press_on(child(dialog, QLineEdit, "choosing_filter"), RETURN)
        when_open(look)

    choose(part, PLANS)
    pressed(part, "figures_ground", choose_question)
    assert proposed == ["Grannar", "Ingen", "Tredje", "Ingen"]


def test_a_key_figure_becomes_a_ground_of_a_question(part: KeyFiguresPart) -> None:
    press_on(child(part, QPushButton, "figures_ground"), SPACE)
    assert "Det finns ingen revisionsfråga än" in child(part, QLabel, "figures_told").text()
    add_question(session_of(part), "Följs besluten upp?")

    def note(dialog: QDialog) -> None:
        told = child(dialog, QLabel, "ground_question").text()
        assert told == "Underlag till revisionsfråga 1: Följs besluten upp?"
        assert child(dialog, QComboBox, "ground_group").currentText() == "Grannar"
        type_text(child(dialog, QPlainTextEdit, "ground_text"), "Andelen ökar.")
        press_on(child(dialog, QPushButton, "key_figure_dialog_save"), SPACE)

    def choose_question(dialog: QDialog) -> None:
        press_on(child(dialog, QLineEdit, "choosing_filter"), RETURN)
        when_open(note)

    choose(part, PLANS)
    pressed(part, "figures_ground", choose_question)
    (ground,) = session_of(part).conclusions.grounds
    assert (ground.kind, ground.municipality, ground.text) == (GroundKind.KEY_FIGURE, OWN, "Andelen ökar.")
    assert figure_table(session_of(part).conclusions).figures[ground.source].name == PLANS
    assert ground.question == session_of(part).audit_questions[0].name
    assert "Följs besluten upp?" in child(part, QLabel, "figures_told").text()


# The window


def test_every_control_is_named_and_reached_by_tab(part: KeyFiguresPart) -> None:
    names = [*tab_order(child(part, QPushButton, "figures_read"))]
    assert [name for name in names if name.startswith("figure")] == [
        "figures_read", "figures_own", "figures_groups", "figures_besides", "figures_ground", "figures_imports",
        "figures_settings", "figures_table", "figure_years",
    ]  # fmt: skip
    for name in ("figures_table", "figure_years"):
        assert child(part, YearTable if name == "figure_years" else ChoosableTable, name).accessibleName()


@pytest.mark.parametrize("width", [680, 1366])
def test_a_narrow_window_has_the_figure_under_the_list(part: KeyFiguresPart, width: int) -> None:
    part.window().resize(width, 768)
    table, chart = child(part, ChoosableTable, "figures_table"), child(part, LineChart, "figure_chart")
    is_under = chart.mapTo(part, QPoint(0, 0)).y() >= table.mapTo(part, QPoint(0, table.height())).y()
    assert is_under is (width == 680)
    assert chart.mapTo(part, QPoint(chart.width(), 0)).x() <= part.width()
