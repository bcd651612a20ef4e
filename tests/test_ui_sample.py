"""The page Urval, by key presses, on a real audit file and a register from a real file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Absence, Audit, ChecklistFile
from aktgranskning.domain.register import Prefill, RegisterChoices, Settlement, StratumColumn
from aktgranskning.domain.sample import DrawPlan, DrawState, Method
from aktgranskning.domain.sampling import rank_hash
from aktgranskning.drawing import draw_sample, take_sample
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.registering import load_register
from aktgranskning.replacing import replace_case, restore_case
from aktgranskning.requesting import request_document
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import (
    RETURN,
    SPACE,
    FakeAsk,
    child,
    drop,
    focused,
    open_window,
    press,
    press_on,
    tab_order,
    type_text,
    view_of,
)
from tests.ui_register import register_lines, write_register
from ui.dialogs.register import RegisterDialog
from ui.pages.sample import SamplePage
from ui.presenters.drawn import HEADINGS, IDENTITY, THROWN_AWAY_HEADINGS
from ui.widgets.short_table import ShortTable
from ui.workspace import Workspace

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Session]:
    """An audit with a checklist and no cases."""
    with create_audit(tmp_path / "Prov.granskning", Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
        yield session


@pytest.fixture
def registered(empty: Session, tmp_path: Path) -> Session:
    """The audit with a register of 30 cases in three strata."""
    read(empty, write_register(tmp_path, register_lines(30)))
    return empty


def read(session: Session, path: Path, *prefill: Prefill) -> None:
    choices = RegisterChoices("Ärendenummer", "Enhet", (StratumColumn("Enhet"),), prefill)
    load_register(session, path, choices, Settlement(completeness="Stämt av"), lambda done, whole: None)


class Hands:
    """The page of one audit, shown."""

    def __init__(
        self, qtbot: QtBot, session: Session, ask: FakeAsk | None = None, width: int = 1166, *, by_dialog: bool = False
    ) -> None:
        self.qtbot, self.session = qtbot, session
        self.ask = ask or FakeAsk()
        self.workspace = Workspace(session)
        self.page = SamplePage(self.workspace, None if by_dialog else self.ask)
        qtbot.addWidget(self.page)
        self.page.resize(width, 768)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()

    def press_button(self, name: str) -> None:
        """Press a button by key; what it does goes on beside the window, and is waited for by a dialog."""
        pressed = self.button(name)
        assert pressed.isVisible()
        assert pressed.isEnabled()
        press_on(pressed, SPACE)
        assert QApplication.activeModalWidget() is None

    def button(self, name: str) -> QPushButton:
        return child(self.page, QPushButton, name)

    def label(self, name: str) -> QLabel:
        return child(self.page, QLabel, name)

    def table(self, name: str) -> ShortTable:
        return child(self.page, ShortTable, name)

    def rows(self, name: str) -> list[list[str]]:
        model = self.table(name).model()
        columns = range(model.columnCount())
        return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]

    def facts(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel, "fact") if label.isVisible())

    def choose_method(self, words: str) -> None:
        method = child(self.page, QComboBox, "method")
        assert method.findText(words) >= 0
        method.setCurrentIndex(method.findText(words))

    def draw(self, size: int, seed: str = "") -> None:
        number = child(self.page, QSpinBox, "sample_size")
        number.setFocus()
        number.selectAll()
        type_text(number, str(size))
        child(self.page, QLineEdit, "seed").setText("")
        type_text(child(self.page, QLineEdit, "seed"), seed)
        self.press_button("draw_sample")


def queue(seed: str, count: int = 30) -> list[str]:
    return sorted((line.split(";")[0] for line in register_lines(count)), key=lambda one: rank_hash(seed, one))


def on_disk(session: Session) -> Session:
    path = session.path
    session.close()
    return open_audit(path)


def test_an_empty_page_says_what_to_do(qtbot: QtBot, empty: Session) -> None:
    hands = Hands(qtbot, empty)
    assert "läs in förvaltningens register" in hands.label("next_step").text()
    assert not child(hands.page, QComboBox, "method").isVisible()
    assert not hands.label("sample_remark").isVisible()


def test_cases_added_by_hand_are_said_to_be_no_random_sample(qtbot: QtBot, empty: Session) -> None:
    add_cases(empty, [NewCase()] * 2)
    hands = Hands(qtbot, empty)
    remark = hands.label("sample_remark").text()
    assert "inte dokumenterat som slumpmässigt" in remark
    assert "Ctrl+1" in remark
    assert hands.label("method_text").text()


def test_a_dropped_register_opens_the_dialog(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    hands = Hands(qtbot, empty)
    opened: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RegisterDialog) and not dialog.presenter.is_busy:
            opened.append(dialog.presenter.file_name)
            press_on(child(dialog, QPushButton, "load"), SPACE)
        else:
            QTimer.singleShot(20, answer)

    QTimer.singleShot(20, answer)
    assert drop(hands.page, write_register(tmp_path, register_lines(30)))
    assert opened == ["ärenden.csv"]
    assert hands.page.focusWidget() is child(hands.page, QComboBox, "method")  # the next step, not another register
    register = empty.sampling.register
    assert register is not None
    assert "N = 30" in hands.facts()
    assert register.frame_hash[:12] in hands.facts()
    assert hands.rows("strata_table") == [["Hela urvalsramen", "30", ""]]
    assert hands.table("strata_table").model().headerData(1, Qt.Orientation.Horizontal) == "I urvalsramen"


@pytest.mark.parametrize("name", ["bild.png", "checklista.md", "prov.granskning"])
def test_other_files_are_left_to_the_window(qtbot: QtBot, empty: Session, tmp_path: Path, name: str) -> None:
    assert not drop(Hands(qtbot, empty).page, tmp_path / name)


def test_a_sample_is_drawn_and_made_cases_by_keys(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.draw(4, "frö 1")
    drawn = hands.rows("drawn_table")
    assert [row[IDENTITY] for row in drawn] == queue("frö 1")[:9]
    assert [row[0] for row in drawn] == ["Akt 1", "Akt 2", "Akt 3", "Akt 4", *["Reserv"] * 5]
    assert hands.label("used_seed").text() == "Frö: frö 1"
    assert not registered.cases
    hands.press_button("take_sample")
    assert [case.reference for case in registered.cases.values()] == queue("frö 1")[:4]
    assert not hands.button("take_sample").isVisible()
    assert hands.page.focusWidget() is hands.table("drawn_table")
    with on_disk(registered) as again:
        assert again.sampling.sample is not None
        assert [case.reference for case in again.cases.values()] == queue("frö 1")[:4]


def test_identities_are_shown_only_on_request(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.draw(4)
    assert hands.table("drawn_table").isColumnHidden(IDENTITY)
    press_on(child(hands.page, QCheckBox, "show_identities"), SPACE)
    assert not hands.table("drawn_table").isColumnHidden(IDENTITY)
    hands.draw(3)
    assert not hands.table("drawn_table").isColumnHidden(IDENTITY)
    hands.page.hide()
    hands.page.show()
    assert hands.table("drawn_table").isColumnHidden(IDENTITY)


def test_without_a_seed_the_program_draws_one_that_can_be_copied(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.draw(4)
    draw = registered.sampling.draw
    assert draw is not None
    assert len(draw.plan.seed) == 16
    press_on(hands.button("copy_seed"), SPACE)
    assert QGuiApplication.clipboard().text() == draw.plan.seed


def test_drawing_again_is_asked_for_and_stays_to_be_seen(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered, FakeAsk(agrees=False))
    hands.draw(4, "a")
    assert hands.ask.asked == []
    assert not hands.table("thrown_away_table").isVisible()
    hands.draw(5, "b")
    assert "kvar i loggen" in hands.ask.asked[0]
    assert [draw.plan.seed for draw in registered.sampling.draws] == ["a"]
    hands.ask.agrees = True
    hands.draw(5, "b")
    ((_, who, method, seed, size),) = hands.rows("thrown_away_table")
    assert (who, method, seed, size) == ("Granskare Ett", "Enkelt slumpmässigt", "a", "4 av 30")
    whole_method = hands.table("thrown_away_table").model().index(0, THROWN_AWAY_HEADINGS.index("Metod"))
    assert whole_method.data(int(Qt.ItemDataRole.ToolTipRole)) == "Enkelt slumpmässigt"  # however narrow the column is
    assert hands.table("thrown_away_table").isVisible()


def test_a_number_for_each_stratum(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.choose_method("Stratifierat, antal för varje")
    assert not child(hands.page, QSpinBox, "sample_size").isVisible()
    for number, field in enumerate(hands.page.findChildren(QSpinBox, "stratum_size"), 1):
        field.setFocus()
        field.selectAll()
        type_text(field, str(number))
    hands.press_button("draw_sample")
    assert [row[2] for row in hands.rows("strata_table")] == ["1", "2", "3"]
    assert not hands.table("drawn_table").isColumnHidden(HEADINGS.index("Stratum"))


def test_a_number_that_is_too_large_stays_and_nothing_is_drawn(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.draw(999)
    assert child(hands.page, QSpinBox, "sample_size").value() == 999
    assert "999. Akter i urvalsramen: 30" in hands.label("draw_error").text()
    hands.draw(0)
    assert "minst en akt" in hands.label("draw_error").text()
    spares = child(hands.page, QSpinBox, "spares")
    spares.setFocus()
    spares.selectAll()
    type_text(spares, "90000")
    hands.draw(3)
    assert "högst 10000" in hands.label("draw_error").text()
    assert registered.sampling.draws == ()


def test_a_number_of_a_stratum_that_is_too_large_stays(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.choose_method("Stratifierat, antal för varje")
    first = hands.page.findChildren(QSpinBox, "stratum_size")[0]
    first.setFocus()
    first.selectAll()
    type_text(first, "70")
    assert hands.label("stratum_total").text() == "Tillsammans 70 akter"
    hands.press_button("draw_sample")
    assert first.value() == 70
    assert "”Norr” (10)" in hands.label("draw_error").text()
    assert registered.sampling.draw is None


def test_a_sample_is_not_extended_beyond_the_register(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered, by_dialog=True)
    hands.draw(4)
    hands.press_button("take_sample")

    def answer(dialog: QDialog) -> None:
        (field,) = dialog.findChildren(QSpinBox)
        field.selectAll()
        type_text(field, "999")
        press_on(field, RETURN)

    when_named("ask_number", answer)
    hands.press_button("extend_sample")
    assert "999. Akter i urvalsramen: 30" in hands.label("sample_error").text()
    assert len(registered.cases) == 4


def test_what_the_same_number_of_each_stratum_comes_to_is_told(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    assert not hands.label("equal_total").isVisible()
    hands.choose_method("Stratifierat, lika många ur varje")
    assert hands.label("equal_total").text() == "3 × 15 = 45 akter"
    hands.draw(4)
    assert hands.label("equal_total").text() == "3 × 4 = 12 akter"
    assert hands.label("draw_summary").text().startswith("Draget, ännu inte akter: 12 av 30")


def test_tab_reaches_the_numbers_by_stratum_after_the_method(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.choose_method("Stratifierat, antal för varje")
    order = list(tab_order(child(hands.page, QComboBox, "method")))
    assert order[:6] == ["method", *["stratum_size"] * 3, "spares", "seed"]


def test_a_sample_by_hand_is_marked_so(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.choose_method("För hand (inget kan generaliseras)")
    picked = child(hands.page, QPlainTextEdit, "picked")
    type_text(picked, "EX 0007")
    press_on(picked, RETURN)
    type_text(picked, " EX 0002 ")
    hands.press_button("draw_sample")
    draw = registered.sampling.draw
    assert draw is not None
    assert draw.plan.method is Method.BY_HAND
    assert "inget kan generaliseras" in hands.label("draw_summary").text()
    assert [row[IDENTITY] for row in hands.rows("drawn_table")] == ["EX 0007", "EX 0002"]
    assert picked.toPlainText() == ""


def test_what_cannot_be_drawn_is_said_and_kept(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.choose_method("Stratifierat, lika många ur varje")
    hands.draw(20, "a")
    assert hands.label("draw_error").isVisible()
    assert "(10)" in hands.label("draw_error").text()
    assert registered.sampling.draw is None
    assert child(hands.page, QLineEdit, "seed").text() == "a"


def test_a_sample_is_extended_and_gets_more_spares(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered, FakeAsk(number=6))
    hands.draw(4, "a")
    hands.press_button("take_sample")
    hands.press_button("extend_sample")
    assert hands.ask.asked == ["Utöka urvalet Antal akter i urvalet efteråt, ersättare oräknade (nu 4):"]
    assert [case.reference for case in registered.cases.values()] == queue("a")[:6]
    hands.ask.number = 7
    hands.press_button("add_spares")
    assert [row[0] for row in hands.rows("drawn_table")][6:] == ["Reserv"] * 7
    assert hands.label("spares_left").text() == "Reserver kvar: 7"


def test_spares_that_are_left_are_told_by_stratum(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.choose_method("Stratifierat, lika många ur varje")
    hands.draw(2, "a")
    assert not hands.label("spares_left").isVisible()
    hands.press_button("take_sample")
    assert hands.label("spares_left").text() == "Reserver kvar: Norr 5, Söder 5, Väster 5"
    case_id, case = next(iter(registered.cases.items()))
    hands.workspace.perform(replace_case, case_id, Absence.MISSING, "Akten är förkommen")
    assert f"{case.stratum} 4" in hands.label("spares_left").text()


def test_numbers_by_stratum_are_extended_in_a_dialog(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.choose_method("Stratifierat, antal för varje")
    for field in hands.page.findChildren(QSpinBox, "stratum_size"):
        field.setValue(1)
    hands.press_button("draw_sample")
    hands.press_button("take_sample")

    def answer(dialog: QDialog) -> None:
        first = dialog.findChildren(QSpinBox, "stratum_size")[0]
        assert first.value() == 1
        press_on(first, Qt.Key.Key_Up)
        press_on(child(dialog, QPushButton, "extend"), SPACE)

    when_named("stratum_sizes_dialog", answer)
    hands.press_button("extend_sample")
    assert len(registered.cases) == 4


def when_named(name: str, answer: Callable[[QDialog], None]) -> None:
    """Answer the dialog of that name as soon as it is open."""

    def poll() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.objectName() == name:
            answer(dialog)
        else:
            QTimer.singleShot(10, poll)

    QTimer.singleShot(10, poll)


def test_a_sample_is_thrown_away_unless_it_has_been_begun(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.draw(4, "a")
    hands.press_button("take_sample")
    assert hands.button("discard_sample").isEnabled()
    assert not hands.label("discard_refused").isVisible()
    hands.page.hide()
    hands.workspace.perform(request_document, min(registered.cases), "Beslutet", "Norr", "")
    hands.page.show()
    assert not hands.button("discard_sample").isEnabled()
    assert "kan inte kastas" in hands.label("discard_refused").text()
    assert hands.label("discard_refused").text().endswith("antecknat är Akt 1.")


def test_a_sample_that_nobody_began_is_thrown_away(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.draw(4, "a")
    hands.press_button("take_sample")
    hands.press_button("discard_sample")
    assert "Kasta urvalet?" in hands.ask.asked[0]
    assert not registered.cases
    assert [draw.state for draw in registered.sampling.draws] == [DrawState.THROWN_AWAY]
    assert hands.table("thrown_away_table").isVisible()
    assert hands.button("draw_sample").isVisible()


def test_absent_cases_stand_with_what_replaced_them(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.draw(4, "a")
    hands.press_button("take_sample")
    hands.workspace.perform(replace_case, min(registered.cases), Absence.MISSING, "Akten är förkommen")
    assert hands.rows("absent_table") == [["Akt 1", "Saknas", "Akten är förkommen", "Akt 5"]]
    assert hands.rows("drawn_table")[0][0] == "Akt 1 · Ersatt av Akt 5"
    hands.workspace.perform(restore_case, min(registered.cases))
    assert hands.rows("absent_table") == [["Akt 1", "Kan läsas", "Akten är förkommen", "Akt 5"]]


def test_that_a_case_cannot_be_read_is_noted_from_the_table(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.draw(4, "a")
    hands.press_button("take_sample")
    assert not hands.button("mark_absent").isEnabled()
    table = hands.table("drawn_table")
    table.setFocus()
    table.selectRow(1)
    shown: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            shown.extend(label.text() for label in dialog.findChildren(QLabel))
            dialog.reject()
        else:
            QTimer.singleShot(10, answer)

    QTimer.singleShot(10, answer)
    hands.press_button("mark_absent")
    assert "Akt 2" in shown
    table.selectRow(5)
    assert not hands.button("mark_absent").isEnabled()  # a spare is no case


def test_cells_that_fit_no_item_are_told(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    lines = [line.replace("2026-01-", "den ") for line in register_lines(3)]
    read(empty, write_register(tmp_path, lines), Prefill("Ansökan", "ansokan"))
    hands = Hands(qtbot, empty)
    hands.draw(3)
    told = child(hands.page, QPlainTextEdit, "problem_lines").toPlainText()
    assert "kolumn Ansökan" in told
    assert [f"nr {place} i urvalet" in told for place in (1, 2, 3)] == [True] * 3
    assert "rad " not in told


def test_many_cells_that_fit_no_item_are_summed_up_and_stay_low(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    lines = [line.replace("2026-01-", "den ") for line in register_lines(30)]
    lines[0] = "EX 0001;Norr;2026-01-02;1001"
    read(empty, write_register(tmp_path, lines), Prefill("Ansökan", "ansokan"))
    hands = Hands(qtbot, empty)
    assert not hands.label("register_misfits").isVisible()
    hands.draw(30)
    shown = child(hands.page, QPlainTextEdit, "problem_lines")
    assert shown.toPlainText().startswith("• kolumn Ansökan: 29 av 30 celler passar inte frågan ”Ansökans datum”.")
    assert len(shown.toPlainText().splitlines()) == 1
    assert shown.mapTo(hands.page, QPoint()).y() > hands.table("drawn_table").mapTo(hands.page, QPoint()).y()
    assert shown.maximumHeight() <= 7 * shown.fontMetrics().lineSpacing()


def test_a_column_that_was_mistaken_is_told_once_the_register_is_read(
    qtbot: QtBot, empty: Session, tmp_path: Path
) -> None:
    read(empty, write_register(tmp_path, register_lines(30)), Prefill("Enhet", "ansokan"))
    hands = Hands(qtbot, empty)
    told = hands.label("register_misfits")
    assert told.isVisible()
    assert told.text().startswith("Kolumnen Enhet: ingen av cellerna")
    assert "”Ansökans datum”" in told.text()
    assert "Enhet fyller i ”Ansökans datum”" in hands.facts()


def test_the_size_help_answers_beside_the_window(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    assert not hands.label("size_words").isVisible()
    press_on(hands.button("size_help"), SPACE)
    qtbot.waitUntil(lambda: "Av 30 akter" in hands.label("size_words").text(), timeout=5000)
    child(hands.page, QSpinBox, "sample_size").setValue(30)
    qtbot.waitUntil(lambda: "ett urval på 30 akter" in hands.label("size_words").text(), timeout=5000)
    assert "avviker högst 0 av 30 (0,0 %)" in hands.label("size_words").text()


def test_the_method_paragraph_is_copied_by_one_key_from_any_page(
    qtbot: QtBot, registered: Session, tmp_path: Path
) -> None:
    path = registered.path
    registered.close()
    window = open_window(qtbot, tmp_path, path)
    press("1", modifier=CONTROL)
    press("c", modifier=CONTROL | SHIFT)
    assert view_of(window).shown_page == "sample"
    assert "Urvalsramen består av 30 akter" in QGuiApplication.clipboard().text()
    window.close()


def test_the_rail_says_how_far_the_sample_has_come(qtbot: QtBot, registered: Session, tmp_path: Path) -> None:
    path = registered.path
    registered.close()
    window = open_window(qtbot, tmp_path, path)
    state = child(window, QLabel, "rail_sample_state")
    assert state.text() == "0 av 30"
    press("2", modifier=CONTROL)
    assert view_of(window).shown_page == "sample"
    child(view_of(window), QPushButton, "draw_sample").setFocus()
    press(RETURN)
    qtbot.waitUntil(lambda: state.text() == "15 av 30", timeout=5000)
    window.close()


def test_the_page_has_the_focus_where_the_next_step_is(qtbot: QtBot, empty: Session, tmp_path: Path) -> None:
    path, register = empty.path, write_register(tmp_path, register_lines(30))
    empty.close()
    window = open_window(qtbot, tmp_path, path)
    workspace = view_of(window).workspace

    def focus_of_page() -> str:
        press("1", modifier=CONTROL)
        press("2", modifier=CONTROL)
        return focused().objectName()

    assert focus_of_page() == "load_register"
    settlement = Settlement(completeness="Stämt av")
    workspace.perform(load_register, register, RegisterChoices("Ärendenummer"), settlement, lambda _done, _whole: None)
    assert focus_of_page() == "method"
    workspace.perform(draw_sample, DrawPlan(Method.SIMPLE, 4, "a"))
    assert focus_of_page() == "take_sample"
    workspace.perform(take_sample)
    assert focus_of_page() == "drawn_table"
    window.close()


@pytest.mark.parametrize("width", [680, 1166, 1720])
def test_nothing_is_wider_than_the_page(qtbot: QtBot, empty: Session, tmp_path: Path, width: int) -> None:
    lines = [
        line.replace("Norr", "Enheten för utredning och uppföljning norr om ån " * 2) for line in register_lines(30)
    ]
    read(empty, write_register(tmp_path, lines))
    hands = Hands(qtbot, empty, width=width)
    for seed in ("ett frö som är så långt att det inte får plats i en smal tabell " * 2, "b"):
        hands.draw(4, seed)
    hands.press_button("take_sample")
    hands.workspace.perform(replace_case, min(empty.cases), Absence.MISSING, "Akten är förkommen " * 9)
    press_on(child(hands.page, QCheckBox, "show_identities"), SPACE)
    QApplication.processEvents()
    assert child(hands.page, QWidget, "sample_cards").width() <= width
    tables = hands.page.findChildren(ShortTable)
    assert all(table.isVisible() for table in tables)
    assert [table for table in tables if table.horizontalHeader().length() > table.viewport().width()] == []


def test_every_control_has_a_name(qtbot: QtBot, registered: Session) -> None:
    hands = Hands(qtbot, registered)
    hands.draw(4, "a")
    named = (
        *hands.page.findChildren(QComboBox),
        *hands.page.findChildren(QSpinBox),
        *hands.page.findChildren(ShortTable),
    )
    assert [one.objectName() for one in named if not one.accessibleName()] == []
    assert [one.text() for one in hands.page.findChildren(QPushButton) if not one.objectName()] == []
