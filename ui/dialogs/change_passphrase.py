"""Arkiv → Lösenfras…: a first passphrase, another one or none any more, and the recovery key once more."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.catalogue import message
from aktgranskning.domain.acts import ActKind, Changes
from aktgranskning.domain.errors import AuditError
from aktgranskning.encrypting import change_passphrase, require_opens
from aktgranskning.store.secrets import Passphrase, Secret, secret_from
from ui.background import Progress
from ui.dialogs.ask import DialogAsk
from ui.dialogs.fitting import fit_on_screen
from ui.dialogs.recovery_key import show_other_recovery_key, show_recovery_key
from ui.dialogs.trouble import tell_trouble
from ui.dialogs.waiting import wait_telling
from ui.presenters.trouble import trouble_of
from ui.readers import announce
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.new_passphrase import OFF, ON, NewPassphrase
from ui.widgets.parts import button, muted, named
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.selectable_text import SelectableText
from ui.workspace import Workspace

if TYPE_CHECKING:
    from aktgranskning.session import Session

_WIDTH = 68 * GRID
_ENCRYPTED = later(
    "Granskningen är krypterad. När lösenfrasen byts skrivs granskningen, dess säkerhetskopior och filer som en"
    " återställning har sparat om, och återställningsnyckeln byts: den gamla lösenfrasen och den gamla nyckeln öppnar"
    " dem inte längre. Andra kopior som du har gjort påverkas inte."
)
_PLAIN = later("Granskningen är inte krypterad.")
_REMOVE = later(
    "Granskningen, dess säkerhetskopior och filer som en återställning har sparat skrivs om utan kryptering."
    " Lösenfrasen och återställningsnyckeln behövs inte längre."
)
_REMOVE_SURELY = later(
    "Är uppgifterna sekretessbelagda ska granskningen vara krypterad. Ta bara bort krypteringen om allt i granskningen"
    " får läsas av vem som helst."
)


class PassphraseChangeDialog(QDialog):
    """Every act needs the present passphrase, or the recovery key, where there is one."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("passphrase_change_dialog")
        self.setWindowTitle(tr("Lösenfras"))
        self.setMinimumWidth(_WIDTH)
        self._window = parent
        self._workspace = workspace
        self._session: Session = workspace.session
        self._present = PassphraseField("present_passphrase", tr("Nuvarande lösenfras eller återställningsnyckel"))
        words = tr("Ny lösenfras") if self._session.file.is_encrypted else tr("Lösenfras")
        self._new = NewPassphrase(lambda: self._session.audit.name, words)
        self._error = SelectableText("passphrase_error", "error")
        self._error.hide()
        self._lay_out()
        fit_on_screen(self)

    def _lay_out(self) -> None:
        is_encrypted = self._session.file.is_encrypted
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(int(1.5 * GRID))
        column.addWidget(named("passphrase_about", muted(tr(_ENCRYPTED) if is_encrypted else f"{tr(_PLAIN)} {tr(ON)}")))
        if is_encrypted:
            column.addWidget(self._present)
        column.addWidget(self._new)
        column.addWidget(self._error)
        column.addStretch(1)
        column.addLayout(self._buttons(is_encrypted))

    def _buttons(self, is_encrypted: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        if is_encrypted:
            shown, removed = button("show_key", tr("Visa nyckeln…")), button("remove", tr("Ta bort krypteringen…"))
            shown.clicked.connect(self._show_key)
            removed.clicked.connect(self._remove)
            row.addWidget(shown)
            row.addWidget(removed)
        row.addStretch(1)
        cancel = button("cancel", tr("Avbryt"))
        cancel.clicked.connect(self.reject)
        change = button("change", tr("Byt lösenfras") if is_encrypted else tr("Kryptera"), "primary")
        change.setDefault(True)
        change.clicked.connect(self._change)
        row.addWidget(cancel)
        row.addWidget(change)
        return row

    def _change(self) -> None:
        present = self._entered_present()
        if self._new.show_mistakes() and present is not None:
            self._new.focus_mistake()
        elif present is not None:
            self._rekey(present, Passphrase(self._new.entered()))
        fit_on_screen(self)

    def _remove(self) -> None:
        present, ask = self._entered_present(), DialogAsk(self)
        if present is None:
            return
        if ask.confirm(tr("Ta bort krypteringen?"), f"{tr(OFF)} {tr(_REMOVE)}", tr("Fortsätt")) and ask.confirm(
            tr("Ta bort krypteringen?"), tr(_REMOVE_SURELY), tr("Ta bort krypteringen")
        ):
            self._rekey(present, None)

    def _show_key(self) -> None:
        present = self._entered_present()
        if present is not None and self._succeeds(
            tr("Kontrollerar lösenfrasen …"), lambda _progress: self._check(present)
        ):
            self.accept()
            show_recovery_key(self._window, self._session)

    def _entered_present(self) -> Secret | None:
        """Return what was entered as the present secret, anything for a file without; None, and said so, for none."""
        entered = self._present.entered()
        if entered or not self._session.file.is_encrypted:
            return secret_from(entered)
        self._present.show_problem(tr("Skriv den lösenfras som granskningen har nu."))
        self._present.line.setFocus()
        fit_on_screen(self)
        return None

    def _check(self, present: Secret) -> list[Path]:
        require_opens(self._session, present)
        return []

    def _rekey(self, present: Secret, new: Secret | None) -> None:
        def work(progress: Progress) -> list[Path]:
            require_opens(self._session, present)
            return change_passphrase(self._session, new, progress)

        was_encrypted = self._session.file.is_encrypted
        if self._succeeds(tr("Skriver om granskningen …"), work):
            self._workspace.changed.emit(Changes(ActKind.CHANGE_PASSPHRASE, 0))
            self.accept()
            if new:
                show = show_other_recovery_key if was_encrypted else show_recovery_key
                show(self._window, self._session)

    def _succeeds(self, words: str, work: Callable[[Progress], list[Path]]) -> bool:
        """Do some work beside the window; say what it refused or left out, and whether it was done."""
        try:
            left = cast("list[Path]", wait_telling(self, words, work))
        except AuditError as error:
            if error.code == "secret.not_the_present_one":
                self._present.show_problem(message(error))
                self._present.line.selectAll()
                self._present.line.setFocus()
            else:
                self._error.setText(message(error))
                self._error.show()
                announce(self, self._error.text(), urgent=True)
            fit_on_screen(self)
            return False
        if left:
            undone = AuditError("secret.backups_left", paths="\n".join(map(str, left)))
            kept = tr("Granskningen själv är skriven som du valde, och allt i den finns kvar.")
            tell_trouble(self, "told", trouble_of(tr("Lösenfras"), undone, kept=kept))
        return True


def show_passphrase_change(parent: QWidget, workspace: Workspace) -> None:
    """Let the user change what the open audit is encrypted with."""
    dialog = PassphraseChangeDialog(workspace, parent)
    dialog.exec()
    dialog.deleteLater()
