"""The window locks: nothing of it is seen, heard or reached, and it comes back as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.store.secrets import Passphrase, RecoveryKey, new_file_key
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import (
    child,
    click,
    focused,
    open_window,
    press,
    review_page,
    settings_in,
    type_text,
    view_of,
    when_open,
)
from ui.dialogs.ask import DialogAsk
from ui.dialogs.locked import LockedDialog
from ui.locking import WindowLock
from ui.presenters.locking import LOCKED_TITLE
from ui.widgets.item_list import ItemList
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "korrekt häst"
PLAIN_WORDS = "korrekt hast batteri"
"""Words of letters that QTest sends to a window."""
NAME, REFERENCE, COMMENT = "Planterad granskning", "PLANT 17", "planterad kommentar"
PLANTED = ("lanterad", REFERENCE)


@pytest.fixture
def plain(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """An audit that is not encrypted, on the page Akter with planted words in it."""
    path = tmp_path / f"{NAME}.granskning"
    with create_audit(path, Audit(NAME), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("prov.xlsx", b"workbook"))
        add_cases(session, [NewCase(reference=REFERENCE), NewCase()])
    window = open_window(qtbot, tmp_path, path)
    yield window
    if window.window_lock.is_locked:
        window.window_lock._unlock()
    window.close()


@pytest.fixture
def window(plain: MainWindow) -> MainWindow:
    """An audit with a key: the lock asks what the file is encrypted with, and knows nothing else of it."""
    view_of(plain).workspace.session.file.key = new_file_key(Passphrase(WORDS))
    return plain


def begin(window: MainWindow) -> ItemList:
    """Begin the first case, go to an item that letters answer, and return what takes them."""
    press(Qt.Key.Key_Return)
    page = review_page(window)
    page.presenter.select_item("plan")
    page.case_view.item_list.setFocus()
    return page.case_view.item_list


def write_comment(window: MainWindow) -> QPlainTextEdit:
    """Begin a comment, and select a part of it."""
    begin(window)
    press("k")
    field = focused()
    assert isinstance(field, QPlainTextEdit)
    type_text(field, COMMENT)
    cursor = field.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    return field


def lock_dialog(window: MainWindow) -> LockedDialog:
    return child(window, LockedDialog, "locked_dialog")


def unlock_with(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Enter a passphrase, and wait until it was judged."""
    field = child(lock_dialog(window), QLineEdit, "locked_passphrase")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    field.clear()
    type_text(field, words)
    press(Qt.Key.Key_Return)
    problem = child(lock_dialog(window), QLabel, "locked_passphrase_problem")
    qtbot.waitUntil(lambda: not window.window_lock.is_locked or problem.isVisible())


def lock_of(window: MainWindow) -> WindowLock:
    return window.window_lock


def clock_of(window: MainWindow) -> list[float]:
    """Put both clocks of the lock in the hands of a test, and return what they show."""
    times, idleness = [0.0, 0.0], lock_of(window).idleness
    idleness._clocks = (lambda: times[0], lambda: times[1])
    idleness.note_touch()
    return times


def unlock_by_hand(qtbot: QtBot, window: MainWindow) -> None:
    """Unlock by keys that come from the system, to the window of the dialog and not to the field in it."""
    dialog = lock_dialog(window)
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    if child(dialog, QLineEdit, "locked_passphrase").isVisible():
        for letter in PLAIN_WORDS:
            QTest.keyClick(dialog.windowHandle(), Qt.Key(ord(letter.upper())))
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not lock_of(window).is_locked)


def told(thing: QAccessibleInterface | None) -> Iterator[str]:
    """Yield everything that a screen reader is told of a window, as deep as it goes."""
    if thing is None:
        return
    yield from (
        thing.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    )
    for number in range(thing.childCount()):
        yield from told(thing.child(number))


def heard(window: QWidget) -> str:
    return "\n".join(told(QAccessible.queryAccessibleInterface(window)))


def painted(window: QWidget) -> QImage:
    return window.grab().toImage()


def colours(picture: QImage) -> int:
    """Count the colours in the rows of a picture where content would be: away from the words in the middle."""
    rows = (*range(picture.height() // 4), *range(3 * picture.height() // 4, picture.height()))
    return len({picture.pixel(x, y) for y in rows for x in range(picture.width())})


def windows() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and not isinstance(one, LockedDialog)]


def assert_nothing_is_told() -> None:
    assert windows()
    for one in windows():
        assert one.windowTitle() == LOCKED_TITLE
        assert heard(one).replace("\n", "") == LOCKED_TITLE
        assert colours(painted(one)) == 1
    application = QApplication.instance()
    assert application
    everything = "".join(told(QAccessible.queryAccessibleInterface(application)))
    assert not any(planted in everything for planted in PLANTED)


def test_a_comment_being_written_is_covered_and_comes_back_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    field = write_comment(window)
    title, before = window.windowTitle(), painted(window)
    assert any(planted in heard(window) for planted in PLANTED)
    assert colours(before) > 10
    press(Qt.Key.Key_L, modifier=CTRL)
    assert lock_of(window).is_locked
    assert_nothing_is_told()
    session = view_of(window).workspace.session
    qtbot.waitUntil(lambda: COMMENT in {answer.comment for answer in session.answers[1].values()})
    unlock_with(qtbot, window, WORDS)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    assert (field.toPlainText(), field.textCursor().anchor(), field.textCursor().position()) == (COMMENT, 3, 7)
    assert window.windowTitle() == title
    assert any(planted in heard(window) for planted in PLANTED)
    press("x")
    assert field.toPlainText() == f"{COMMENT[:3]}x{COMMENT[7:]}"


def test_no_key_and_no_click_reaches_what_is_covered(window: MainWindow) -> None:
    items = begin(window)
    head = view_of(window).workspace.session.log.head
    lock_of(window).lock()
    for key in (Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_K, Qt.Key.Key_F1, Qt.Key.Key_F6):
        QTest.keyClick(items, key)
    QTest.keyClick(window, Qt.Key.Key_4, CTRL)
    QTest.keyClick(lock_dialog(window), Qt.Key.Key_W, CTRL)
    QTest.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton)
    QTest.mouseClick(child(window, QPushButton, "rail_tally"), Qt.MouseButton.LeftButton)
    assert view_of(window).shown_page == "review"
    assert view_of(window).workspace.session.log.head == head
    assert not QApplication.activePopupWidget()
    assert lock_of(window).is_locked
    lock_of(window)._unlock()
    QTest.keyClick(items, Qt.Key.Key_J)
    assert view_of(window).workspace.session.log.head != head


def test_the_recovery_key_opens_and_a_wrong_passphrase_is_told_and_delayed(qtbot: QtBot, window: MainWindow) -> None:
    lock_of(window).lock()
    dialog = lock_dialog(window)
    field = child(dialog, QLineEdit, "locked_passphrase")
    press(Qt.Key.Key_Escape)
    unlock_with(qtbot, window, "fel häst")
    assert lock_of(window).is_locked
    problem = child(dialog, QLabel, "locked_passphrase_problem").text()
    assert "varken lösenfrasen eller återställningsnyckeln" in problem
    assert "en sekund" in problem
    assert not field.isEnabled()
    qtbot.waitUntil(lambda: field.isEnabled() and field.hasFocus())
    key = view_of(window).workspace.session.file.key
    assert key
    unlock_with(qtbot, window, RecoveryKey(key.key).written().lower())
    qtbot.waitUntil(lambda: not lock_of(window).is_locked)


def test_a_plain_audit_goes_on_by_a_button(qtbot: QtBot, plain: MainWindow) -> None:
    press(Qt.Key.Key_L, modifier=CTRL)
    assert_nothing_is_told()
    assert not child(lock_dialog(plain), QLineEdit, "locked_passphrase").isVisible()
    assert child(lock_dialog(plain), QPushButton, "unlock").text() == "Fortsätt"
    press(Qt.Key.Key_Space)
    assert not lock_of(plain).is_locked


def test_a_dialog_is_covered_and_goes_on_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    def look(dialog: QDialog) -> None:
        field = child(dialog, QPlainTextEdit, "lines")
        type_text(field, COMMENT)
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, CTRL)
        assert lock_of(window).is_locked
        assert len(windows()) == 2
        assert_nothing_is_told()
        QTest.keyClick(field, Qt.Key.Key_X)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert not child(lock_dialog(window), QPushButton, "quit_locked").isVisible()
        unlock_with(qtbot, window, WORDS)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
        assert dialog.windowTitle() == NAME
        child(dialog, QPushButton, "agree").click()

    when_open(look)
    assert DialogAsk(window).ask_lines(NAME, REFERENCE, "Spara") == COMMENT


def test_a_box_that_opens_under_the_lock_is_covered_too(qtbot: QtBot, window: MainWindow) -> None:
    lock_of(window).lock()
    box = QMessageBox(QMessageBox.Icon.Warning, NAME, f"{COMMENT} {REFERENCE}", parent=window)
    box.open()
    assert_nothing_is_told()
    window.setWindowTitle(f"{NAME} 2")
    assert_nothing_is_told()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is child(lock_dialog(window), QLineEdit, "locked_passphrase"))
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.isVisible()
    unlock_with(qtbot, window, WORDS)
    assert (box.windowTitle(), window.windowTitle()) == (NAME, f"{NAME} 2")
    assert REFERENCE in heard(box)
    box.close()


def test_a_field_in_a_cell_stays_open(qtbot: QtBot, window: MainWindow) -> None:
    press(Qt.Key.Key_1, modifier=CTRL)
    table = child(view_of(window), QTableView, "case_table")
    table.setFocus()
    table.edit(table.model().index(0, 1))
    editor = focused()
    assert isinstance(editor, QLineEdit)
    editor.setText(COMMENT)
    editor.setSelection(2, 3)
    lock_of(window).lock()
    unlock_with(qtbot, window, WORDS)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is editor)
    assert (editor.text(), editor.selectionStart(), editor.selectedText()) == (COMMENT, 2, COMMENT[2:5])


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_menus_and_tool_tips_are_gone(plain: MainWindow) -> None:
    menu = plain.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.popup(plain.mapToGlobal(plain.rect().center()))
    QToolTip.showText(plain.mapToGlobal(plain.rect().center()), REFERENCE)
    lock_of(plain).lock()
    assert windows() == [plain]


def test_the_program_ends_locked_and_loses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    field = write_comment(window)
    session = view_of(window).workspace.session
    lock_of(window).lock()
    field.insertPlainText("mer")
    child(lock_dialog(window), QPushButton, "quit_locked").click()
    assert not windows()
    assert not lock_dialog(window).isVisible()
    path = session.path
    with open_audit(path) as again:
        assert f"{COMMENT[:3]}mer{COMMENT[7:]}" in {answer.comment for answer in again.answers[1].values()}


def test_an_audit_that_a_dialog_has_closed_is_not_opened_without_its_passphrase(
    qtbot: QtBot, window: MainWindow
) -> None:
    key = view_of(window).workspace.session.file.key

    def close_beneath(dialog: QDialog) -> None:
        window._opening.close()
        qtbot.wait(20)
        lock_of(window).lock()
        assert child(lock_dialog(window), QLineEdit, "locked_passphrase").isVisible()
        unlock_with(qtbot, window, WORDS)
        dialog.reject()

    when_open(close_beneath)
    assert DialogAsk(window).ask_lines(NAME, REFERENCE, "Spara") is None
    assert window._key() is key
    window._show_start()
    qtbot.waitUntil(lambda: window._key() is None)


def test_what_is_asked_before_the_end_is_asked_once_it_is_unlocked(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = DialogAsk(window)
    monkeypatch.setattr(window._opening, "may_close", lambda: ask.confirm(NAME, REFERENCE, "Stäng ändå"))
    asked: list[QMessageBox] = []

    def unlock_and_stay() -> None:
        (box,) = [one for one in windows() if isinstance(one, QMessageBox)]
        assert_nothing_is_told()
        unlock_with(qtbot, window, WORDS)
        asked.append(box)
        click("Avbryt")(box)

    lock_of(window).lock()
    QTimer.singleShot(50, unlock_and_stay)
    child(lock_dialog(window), QPushButton, "quit_locked").click()
    assert asked
    assert window.isVisible()
    assert not lock_dialog(window).isVisible()
    monkeypatch.undo()


def test_it_locks_when_nobody_has_touched_it(window: MainWindow) -> None:
    lock, times = lock_of(window), clock_of(window)
    times[:] = [15 * 60 - 1.0, 15 * 60 - 1.0]
    lock.lock_where_idle()
    assert not lock.is_locked
    QTest.mouseMove(window.windowHandle(), window.rect().center())
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    times[:] = [15 * 60.0, 15 * 60.0]
    lock.lock_where_idle()
    assert not lock.is_locked
    times[:] = [8 * 3600.0, 15 * 60.0]  # the computer slept: the first key does not reach the case
    head = view_of(window).workspace.session.log.head
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_J)
    assert lock.is_locked
    assert view_of(window).workspace.session.log.head == head


@pytest.mark.parametrize("is_encrypted", [True, False])
@pytest.mark.parametrize("by_hand", [True, False])
def test_it_opens_again_however_long_it_was_locked(
    qtbot: QtBot, plain: MainWindow, *, is_encrypted: bool, by_hand: bool
) -> None:
    key = new_file_key(Passphrase(PLAIN_WORDS)) if is_encrypted else None
    view_of(plain).workspace.session.file.key = key
    times = clock_of(plain)
    if by_hand:
        QTest.keyClick(plain.windowHandle(), Qt.Key.Key_L, CTRL)
    times[:] = [8 * 3600.0, 8 * 3600.0]
    lock_of(plain).lock_where_idle()
    assert lock_of(plain).is_locked
    unlock_by_hand(qtbot, plain)
    lock_of(plain).lock_where_idle()
    assert not lock_of(plain).is_locked


def test_it_opens_again_by_a_click(qtbot: QtBot, plain: MainWindow) -> None:
    clock_of(plain)[:] = [8 * 3600.0, 8 * 3600.0]
    lock_of(plain).lock_where_idle()
    dialog = lock_dialog(plain)
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    unlock = child(dialog, QPushButton, "unlock")
    place = unlock.mapTo(dialog, unlock.rect().center())
    QTest.mouseClick(dialog.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert not lock_of(plain).is_locked


def test_it_opens_again_over_a_dialog(qtbot: QtBot, window: MainWindow) -> None:
    view_of(window).workspace.session.file.key = new_file_key(Passphrase(PLAIN_WORDS))

    def look(dialog: QDialog) -> None:
        clock_of(window)[:] = [8 * 3600.0, 8 * 3600.0]
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_X)
        assert lock_of(window).is_locked
        unlock_by_hand(qtbot, window)
        qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_X)
        assert child(dialog, QPlainTextEdit, "lines").toPlainText() == "x"
        dialog.reject()

    when_open(look)
    assert DialogAsk(window).ask_lines(NAME, REFERENCE, "Spara") is None


def test_it_takes_no_keys_from_another_program(
    qtbot: QtBot, plain: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = Qt.ApplicationState.ApplicationInactive
    monkeypatch.setattr("ui.locking.QGuiApplication.applicationState", lambda: elsewhere)
    lock_of(plain).lock()
    box = QMessageBox(QMessageBox.Icon.Warning, NAME, REFERENCE, parent=plain)
    box.open()
    qtbot.wait(20)
    assert_nothing_is_told()
    assert not lock_dialog(plain).isVisible()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    unlock_by_hand(qtbot, plain)
    box.close()


def test_the_time_is_chosen_and_kept(plain: MainWindow, tmp_path: Path) -> None:
    def choose(dialog: QDialog) -> None:
        field = child(dialog, QSpinBox, "lock_minutes")
        assert (field.value(), field.minimum(), field.maximum()) == (15, 1, 60)
        press("40")
        child(dialog, QPushButton, "lock_time_save").click()

    when_open(choose)
    plain.choose_lock_time()
    assert lock_of(plain).idleness.minutes == 40
    assert settings_in(tmp_path).lock_minutes() == 40


@pytest.mark.parametrize(("written", "minutes"), [("0", 1), ("61", 60), ("nej", 15), ("-5", 15), ("", 15), ("20", 20)])
def test_no_setting_switches_it_off(tmp_path: Path, written: str, minutes: int) -> None:
    settings = settings_in(tmp_path)
    settings._store.setValue("lock_minutes", written)
    assert settings.lock_minutes() == minutes
