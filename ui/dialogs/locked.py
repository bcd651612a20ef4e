"""The only window that takes keys while the program is locked: asks for the passphrase, and lets the user go on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.store.secrets import FileKey, opens, secret_from
from ui.background import BackgroundWork
from ui.dialogs.fitting import fit_on_screen
from ui.looks.icons import show_icon
from ui.presenters.locking import LOCKED_TITLE, seconds_to_wait, unlock_words, wrong_words
from ui.theme import GRID, LARGE
from ui.translating import tr
from ui.widgets.parts import button, heading, muted, named
from ui.widgets.passphrase_field import PassphraseField

_WIDTH = 60 * GRID
_MILLISECONDS = 1000


class LockedDialog(QDialog):
    """Over everything else; `key` returns what the open audit is encrypted with, None where it needs no passphrase."""

    unlocked = Signal()
    quit_requested = Signal()

    def __init__(self, key: Callable[[], FileKey | None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("locked_dialog")
        self.setWindowTitle(tr(LOCKED_TITLE))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setFixedWidth(_WIDTH)
        self._key = key
        self._wrong = 0
        self._checking: BackgroundWork | None = None
        self._words = named("locked_words", muted())
        self._field = PassphraseField("locked_passphrase", tr("Lösenfras eller återställningsnyckel"))
        self._field.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # it would be a window of its own
        self._unlock = button("unlock", tr("Lås upp"), "primary")
        show_icon(self._unlock, "lock-open", "on_accent")
        self._quit = button("quit_locked", tr("Avsluta programmet"))
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._try_again)
        self._lay_out()
        self._unlock.clicked.connect(self._try)
        self._quit.clicked.connect(self.close)

    def _lay_out(self) -> None:
        self._unlock.setDefault(True)
        self._quit.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._quit)
        buttons.addStretch(1)
        buttons.addWidget(self._unlock)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        whole.setSpacing(int(1.5 * GRID))
        whole.addWidget(named("locked_heading", heading(tr("Fönstret är låst"), LARGE)))
        for part in (self._words, self._field):
            whole.addWidget(part)
        whole.addLayout(buttons)

    def lock(self, *, is_dialog_open: bool) -> None:
        """Make ready to ask; over an open dialog nobody ends the program: what is written there would be lost."""
        self._field.line.clear()
        self._quit.setVisible(not is_dialog_open)
        self._show_need()

    def raise_anew(self) -> None:
        """Come before every other window, also one that was opened since, and take the keys."""
        self.hide()
        self.show()
        self.raise_()
        self.activateWindow()
        (self._field.line if self._field.isVisible() else self._unlock).setFocus()

    def _show_need(self) -> None:
        needs_passphrase = self._key() is not None
        self._words.setText(unlock_words(is_encrypted=needs_passphrase))
        self._field.setVisible(needs_passphrase)
        self._unlock.setText(tr("Lås upp") if needs_passphrase else tr("Fortsätt"))
        fit_on_screen(self)

    def _try(self) -> None:
        key = self._key()
        if key is None:
            self.unlocked.emit()
            return
        if not self._field.isVisible():  # an encrypted audit was opened meanwhile
            self._show_need()
            self._field.line.setFocus()
            return
        entered = self._field.entered()
        self._let_enter(is_possible=False)
        self._checking = BackgroundWork(lambda _progress: opens(secret_from(entered), key))
        self._checking.succeeded.connect(self._judge)
        self._checking.failed.connect(self._judge)
        self._checking.start()

    def _judge(self, found: object) -> None:
        if found is True:
            self._wrong = 0
            self._let_enter(is_possible=True)
            self.unlocked.emit()
            return
        self._wrong += 1
        seconds = seconds_to_wait(self._wrong)
        self._field.show_problem(wrong_words(seconds))
        fit_on_screen(self)
        self._pause.start(seconds * _MILLISECONDS)

    def _try_again(self) -> None:
        self._let_enter(is_possible=True)
        self._field.line.selectAll()
        self._field.line.setFocus()

    def _let_enter(self, *, is_possible: bool) -> None:
        for part in (self._field, self._unlock):
            part.setEnabled(is_possible)

    def reject(self) -> None:
        """Stay: Esc opens nothing."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the program, where that loses nothing: also where the system closes it as the user logs out."""
        if not self._quit.isHidden():
            self.quit_requested.emit()
        event.setAccepted(self.isHidden())
