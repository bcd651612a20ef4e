"""Passphrases in the window: a new audit, opening one, changing and removing it; the recovery key."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.encrypting import recovery_key_of
from aktgranskning.engagement import create_audit, load_checklist, open_audit
from aktgranskning.session import Session
from aktgranskning.store.header import is_encrypted
from aktgranskning.store.lock import lock_path
from aktgranskning.store.secrets import Passphrase, RecoveryKey, secret_from
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.ui_hands import child, click, open_window, type_text, view_of, when_open
from ui.dialogs.opening import OpeningDialog
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.recovery_key import RecoveryKeyDialog, lines_of, page_with_key
from ui.looks.style_sheet import style_sheet
from ui.looks.themes import LIGHT
from ui.presenters.passphrases import passphrase_mistakes, strength_in_words
from ui.widgets.new_passphrase import NewPassphrase
from ui.window import MainWindow

WORDS, NEW_WORDS = "paraply gurka tordön kaktus", "kastrull vante bokmärke stege"


@pytest.fixture(autouse=True)
def few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys in no time, where nothing else opens the file."""
    monkeypatch.setattr("aktgranskning.store.secrets._ROUNDS", 1000)


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.dialogs.audit_fields.documents", lambda: tmp_path)


@pytest.fixture
def audit(tmp_path: Path) -> Path:
    path = tmp_path / "Hemlig.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER, secret=Passphrase(WORDS)) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
    return path


def entering(words: str, then: Callable[[], None] = lambda: None) -> Callable[[QDialog], None]:
    """Answer the question for a passphrase; `then` before it is sent."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, PassphraseDialog)
        type_text(dialog.field.line, words)
        then()
        child(dialog, QPushButton, "open").click()

    return answer


def keep_key(keys: list[str], about: list[str]) -> None:
    """Keep the recovery key, and what is said about it, as soon as it is shown, and close the dialog."""

    def poll() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RecoveryKeyDialog):
            keys.append("".join(child(dialog, QLabel, "recovery_key").text().split()))
            about.append(child(dialog, QLabel, "recovery_key_about").text())
            child(dialog, QPushButton, "close").click()
        else:
            QTimer.singleShot(10, poll)

    QTimer.singleShot(10, poll)


def opened(window: MainWindow) -> Session:
    return view_of(window).workspace.session


def open_with(qtbot: QtBot, tmp_path: Path, audit: Path, answer: Callable[[QDialog], None]) -> MainWindow:
    """Show the window, and open an encrypted audit in it."""
    window = open_window(qtbot, tmp_path)
    when_open(answer)
    window.open_file(audit)
    return window


def act(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, f"action_{name}")
    assert isinstance(action, QAction)
    action.trigger()


def describe_without_checklist(dialog: QDialog) -> None:
    """Go on to the step with the passphrase."""
    type_text(child(dialog, QLineEdit, "name"), "Bygglov")
    child(dialog, QRadioButton, "checklist_later").click()
    for _ in range(3):
        child(dialog, QPushButton, "next").click()


def test_a_new_audit_is_encrypted_and_its_key_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path)
    keys: list[str] = []
    about: list[str] = []

    def describe(dialog: QDialog) -> None:
        describe_without_checklist(dialog)
        assert child(dialog, QCheckBox, "encrypt").isChecked()
        first = child(dialog, QLineEdit, "new_passphrase")
        assert first.echoMode() is QLineEdit.EchoMode.Password
        type_text(first, "Bygglov1")
        assert "gissas först" in child(dialog, QLabel, "strength").text()
        child(dialog, QPushButton, "create").click()
        assert "samma lösenfras" in child(dialog, QLabel, "repeated_passphrase_problem").text()
        assert dialog.isVisible()
        first.clear()
        type_text(first, WORDS)
        type_text(child(dialog, QLineEdit, "repeated_passphrase"), WORDS)
        keep_key(keys, about)
        child(dialog, QPushButton, "create").click()

    when_open(describe)
    act(window, "new")
    path = tmp_path / "Bygglov.granskning"
    assert is_encrypted(path)
    assert child(window, QLabel, "rail_encryption").text() == "Krypterad"
    assert "okrypterad" not in window.windowTitle()
    window.close()
    for secret in (Passphrase(WORDS), secret_from(keys[0])):
        open_audit(path, secret=secret).close()
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert WORDS.encode() not in kept
    assert keys[0].encode() not in kept


def test_without_encryption_the_window_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, tmp_path)

    def describe(dialog: QDialog) -> None:
        describe_without_checklist(dialog)
        child(dialog, QCheckBox, "encrypt").click()
        assert "övningsdata" in child(dialog, QLabel, "encrypt_about").text()
        assert not child(dialog, QLineEdit, "new_passphrase").isVisible()
        child(dialog, QPushButton, "create").click()

    when_open(describe)
    act(window, "new")
    assert not is_encrypted(tmp_path / "Bygglov.granskning")
    assert "Okrypterad" in child(window, QLabel, "rail_encryption").text()
    assert window.windowTitle() == "Bygglov.granskning (okrypterad) – Aktgranskning"


def test_a_wrong_passphrase_is_asked_for_again(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    told: list[str] = []

    def again(dialog: QDialog) -> None:
        told.append(child(dialog, QLabel, "passphrase_problem").text())
        assert child(dialog, QLineEdit, "passphrase").text() == ""
        when_open(entering(WORDS))
        entering("fel igen")(dialog)

    window = open_with(qtbot, tmp_path, audit, entering("fel", lambda: when_open(again)))
    assert opened(window).path == audit
    assert "fel, eller så är filen skadad: vilketdera går inte att avgöra" in told[0]


def test_the_recovery_key_opens_it_in_the_same_field(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    with open_audit(audit, secret=Passphrase(WORDS)) as session:
        key = recovery_key_of(session)
    assert opened(open_with(qtbot, tmp_path, audit, entering(key.lower()))).path == audit


def test_cancelling_opens_nothing_and_an_empty_field_stays(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    def cancel(dialog: QDialog) -> None:
        child(dialog, QPushButton, "open").click()
        assert dialog.isVisible()
        assert child(dialog, QLabel, "passphrase_problem").text() == "Skriv lösenfrasen."
        dialog.reject()

    window = open_window(qtbot, tmp_path)
    when_open(cancel)
    window.open_file(audit)
    assert window.windowTitle() == "Aktgranskning"
    assert not lock_path(audit).exists()


def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what an audit holds be read without end, until that is cancelled."""

    def check(_database: object, progress: Callable[[int, int], None]) -> None:
        while True:
            progress(1, 2)
            time.sleep(0.01)

    monkeypatch.setattr("aktgranskning.session.check_contents", check)


def when_waiting(does: Callable[[OpeningDialog], object]) -> None:
    """Do something as soon as an audit is being opened, before that is shown or after."""

    def poll() -> None:
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, OpeningDialog) and not one.has_ended]
        if found and found[0].isVisible():
            does(found[0])
        else:
            QTimer.singleShot(10, poll)

    QTimer.singleShot(10, poll)


def test_opening_can_be_cancelled_and_lets_go_of_the_file(
    qtbot: QtBot, tmp_path: Path, audit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, tmp_path)
    with monkeypatch.context() as slow:
        slowly(slow)
        when_open(entering(WORDS))
        when_waiting(lambda dialog: child(dialog, QPushButton, "cancel").click())
        window.open_file(audit)
    assert window.windowTitle() == "Aktgranskning"
    assert not lock_path(audit).exists()
    when_open(entering(WORDS))
    window.open_file(audit)
    assert opened(window).path == audit


def test_closing_the_window_while_it_opens_lets_go_of_the_file(
    qtbot: QtBot, tmp_path: Path, audit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, tmp_path)
    slowly(monkeypatch)
    when_open(entering(WORDS, lambda: QTimer.singleShot(100, window.close)))
    window.open_file(audit)
    assert not window.isVisible()
    assert not lock_path(audit).exists()
    assert window.windowTitle() == "Aktgranskning"


def change(window: MainWindow, does: Callable[[QDialog], object]) -> None:
    when_open(does)
    act(window, "passphrase")


def fill(dialog: QDialog, **fields: str) -> None:
    for name, words in fields.items():
        line = child(dialog, QLineEdit, f"{name}_passphrase")
        line.clear()
        type_text(line, words)


def test_it_is_changed_while_the_audit_stays_open(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_with(qtbot, tmp_path, audit, entering(WORDS))
    session = opened(window)
    keys = [recovery_key_of(session)]
    about: list[str] = []

    def see(dialog: QDialog) -> None:
        assert "filer som en återställning har sparat om" in child(dialog, QLabel, "passphrase_about").text()
        change_button = child(dialog, QPushButton, "change")
        change_button.click()
        assert "har nu" in child(dialog, QLabel, "present_passphrase_problem").text()
        assert "minst 8 tecken" in child(dialog, QLabel, "new_passphrase_problem").text()
        fill(dialog, present="fel", new=NEW_WORDS, repeated=NEW_WORDS)
        change_button.click()
        assert "inte granskningens nuvarande" in child(dialog, QLabel, "present_passphrase_problem").text()
        fill(dialog, present=WORDS)
        keep_key(keys, about)
        change_button.click()

    change(window, see)
    assert opened(window) is session
    assert keys[0] != keys[1]
    assert about[0].startswith("Den gamla utskriften gäller inte längre. Förstör den.")
    assert recovery_key_of(session) == keys[1]
    act(window, "undo")
    window.close()
    with open_audit(audit, secret=Passphrase(NEW_WORDS)) as again:
        assert again.log.head == session.log.head
    open_audit(audit, secret=secret_from(keys[1])).close()


def test_it_is_removed_when_two_questions_were_answered_and_added_again(
    qtbot: QtBot, tmp_path: Path, audit: Path
) -> None:
    window = open_with(qtbot, tmp_path, audit, entering(WORDS))

    def surely(dialog: QDialog) -> None:
        when_open(click("Ta bort krypteringen"))
        click("Fortsätt")(dialog)

    def remove(dialog: QDialog) -> None:
        fill(dialog, present=WORDS)
        when_open(click("Avbryt"))
        child(dialog, QPushButton, "remove").click()
        assert opened(window).file.is_encrypted
        when_open(surely)
        child(dialog, QPushButton, "remove").click()

    def add(dialog: QDialog) -> None:
        assert not dialog.findChild(QPushButton, "remove")
        fill(dialog, new=NEW_WORDS, repeated=NEW_WORDS)
        keep_key([], [])
        child(dialog, QPushButton, "change").click()

    change(window, remove)
    assert not opened(window).file.is_encrypted
    assert "Okrypterad" in child(window, QLabel, "rail_encryption").text()
    assert "(okrypterad)" in window.windowTitle()
    change(window, add)
    assert child(window, QLabel, "rail_encryption").text() == "Krypterad"
    window.close()
    open_audit(audit, secret=Passphrase(NEW_WORDS)).close()


def test_the_key_is_shown_again_to_who_knows_the_passphrase(qtbot: QtBot, tmp_path: Path, audit: Path) -> None:
    window = open_with(qtbot, tmp_path, audit, entering(WORDS))
    keys: list[str] = []
    about: list[str] = []

    def see(dialog: QDialog) -> None:
        fill(dialog, present=WORDS)
        keep_key(keys, about)
        child(dialog, QPushButton, "show_key").click()

    change(window, see)
    assert keys == [recovery_key_of(opened(window))]
    assert "gamla utskriften" not in about[0]


def test_an_encrypted_audit_is_followed_up(
    qtbot: QtBot, tmp_path: Path, audit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.new_follow_up.choose_file_to_open", lambda *_: audit)
    window = open_window(qtbot, tmp_path)

    def describe(dialog: QDialog) -> None:
        assert child(dialog, QLineEdit, "name").text() == "Uppföljning av Prov"
        fill(dialog, new=NEW_WORDS, repeated=NEW_WORDS)
        keep_key([], [])
        child(dialog, QPushButton, "create").click()

    when_open(entering(WORDS, lambda: when_open(describe)))
    act(window, "new_follow_up")
    assert opened(window).audit.name == "Uppföljning av Prov"
    assert opened(window).file.is_encrypted


def test_cancelling_a_follow_up_of_the_open_audit_opens_it_again_unasked(
    qtbot: QtBot, tmp_path: Path, audit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.new_follow_up.choose_file_to_open", lambda *_: audit)
    window = open_with(qtbot, tmp_path, audit, entering(WORDS))

    monkeypatch.setattr("ui.dialogs.new_follow_up.NewFollowUpDialog._made", lambda *_: None)

    def describe(dialog: QDialog) -> None:
        child(dialog, QCheckBox, "encrypt").click()
        child(dialog, QPushButton, "create").click()
        dialog.reject()

    when_open(describe)
    act(window, "new_follow_up")
    assert opened(window).path == audit
    assert opened(window).file.is_encrypted


@pytest.mark.parametrize(
    ("letter", "modifier", "is_hinted"),
    [
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("1", Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_a_forgotten_caps_lock_is_noticed(
    qtbot: QtBot, tmp_path: Path, letter: str, modifier: Qt.KeyboardModifier, *, is_hinted: bool
) -> None:
    window = open_window(qtbot, tmp_path)
    dialog = PassphraseDialog(tmp_path / "Prov.granskning", "", window)
    dialog.show()
    QApplication.sendEvent(dialog.field.line, QKeyEvent(QEvent.Type.KeyPress, 0, modifier, letter))
    assert child(dialog, QLabel, "passphrase_caps_lock").isVisible() is is_hinted
    child(dialog, QCheckBox, "show_passphrase").click()
    assert dialog.field.line.echoMode() is QLineEdit.EchoMode.Normal
    dialog.close()


def test_without_a_printer_no_file_is_written(
    qtbot: QtBot, tmp_path: Path, audit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    window = open_with(qtbot, tmp_path, audit, entering(WORDS))
    dialog = RecoveryKeyDialog(audit.name, "2026-03-02", recovery_key_of(opened(window)), window)
    dialog.show()
    there = set(tmp_path.rglob("*"))
    child(dialog, QPushButton, "print").click()
    assert "Ingen skrivare" in child(dialog, QLabel, "recovery_key_told").text()
    assert set(tmp_path.rglob("*")) == there
    dialog.close()


def test_a_page_that_would_be_a_file_is_not_printed(
    qtbot: QtBot, tmp_path: Path, audit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options: list[bool] = []

    def choose_file(dialog: QPrintDialog) -> int:
        options.append(dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile))
        dialog.printer().setOutputFileName(str(tmp_path / "print.pdf"))
        return 1

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Skrivare"])
    monkeypatch.setattr(QPrintDialog, "exec", choose_file)
    window = open_with(qtbot, tmp_path, audit, entering(WORDS))
    dialog = RecoveryKeyDialog(audit.name, "2026-03-02", recovery_key_of(opened(window)), window)
    child(dialog, QPushButton, "print").click()
    assert options == [False]
    assert child(dialog, QLabel, "recovery_key_told").text().startswith("Sidan skrevs inte ut.")
    assert not (tmp_path / "print.pdf").exists()


def test_the_printed_page_says_the_file_the_day_and_the_key_alone() -> None:
    key = RecoveryKey(b"k" * 32).written()
    said = page_with_key("Hemlig <1>.granskning", "2026-03-02", key).toPlainText()
    assert "Hemlig <1>.granskning" in said
    assert "2026-03-02" in said
    assert key in "".join(said.split())
    assert all(secret_from(" ".join(lines_of(written))) == secret_from(written) for written in (key, key.lower()))


def test_what_is_said_of_a_passphrase() -> None:
    assert strength_in_words("", "") == ("", 0)
    words, filled = strength_in_words("sommar2026", "")
    assert words.startswith("För svag")
    assert "Vanliga ord och lösenord gissas först." in words
    assert filled < strength_in_words(WORDS, "")[1] <= 100
    assert strength_in_words(f"{WORDS} {NEW_WORDS}", "") == ("Stark: ingen gissar den.", 100)
    assert passphrase_mistakes("kort", "kort").keys() == {"new_passphrase"}
    assert passphrase_mistakes(WORDS, NEW_WORDS).keys() == {"repeated"}
    assert passphrase_mistakes(WORDS, WORDS) == {}


def test_the_advice_on_a_weak_passphrase_has_its_room_from_the_beginning(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setStyleSheet(style_sheet(LIGHT))  # which gives letters room that Qt does not
    try:
        asked = NewPassphrase(lambda: "Prov")
        qtbot.addWidget(asked)
        asked.resize(540, asked.sizeHint().height())
        asked.show()
        asked.first.line.setText("sommar2024")
        told = child(asked, QLabel, "strength")
        assert told.fontMetrics().height() < told.heightForWidth(told.width()) <= told.height()
    finally:
        qapp.setStyleSheet("")
