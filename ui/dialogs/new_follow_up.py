"""The dialog in which an audit that follows up an earlier one is described, and made."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.domain.errors import AuditError
from aktgranskning.store.header import AUDIT_SUFFIX
from ui.background import Progress
from ui.dialogs.audit_fields import AuditFields
from ui.dialogs.files import AUDITS, choose_file_to_open
from ui.dialogs.fitting import fit_on_screen
from ui.dialogs.opening import open_beside
from ui.file_drop import FileDrop
from ui.folders import documents
from ui.presenters.new_follow_up import NewFollowUp, audit_name, create_follow_up, proposed_name
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.new_passphrase import EncryptionChoice
from ui.widgets.parts import button, muted, named, unwatched
from ui.widgets.problem_list import ProblemList

if TYPE_CHECKING:
    from aktgranskning.session import Session
    from aktgranskning.store.secrets import Secret

_WIDTH = 76 * GRID
_TITLE = later("Ny uppföljning")
_CHOOSE = later("Välj den tidigare granskningen")
_ABOUT = later(
    "Den tidigare granskningens checklista, revisionsfrågor, rekommendationer och svar följer med, och dess siffror"
    " visas bredvid de nya. Det du lämnar tomt är som där. Filen själv läses bara; inget ändras i den."
)


@dataclass(frozen=True, slots=True)
class OlderAudit:
    """An audit to follow up: its file, what it is called, and what opens it."""

    path: Path
    name: str
    secret: "Secret | None"


class NewFollowUpDialog(QDialog):
    """Stays open until the audit is made; `session` is then the open audit."""

    def __init__(
        self, settings: Settings, older: OlderAudit, let_go: Callable[[Path], None], parent: QWidget | None = None
    ) -> None:
        """`let_go` is called with the older audit's file before it is read: it may be open."""
        super().__init__(parent)
        self.setObjectName("new_follow_up_dialog")
        self.setWindowTitle(tr(_TITLE))
        self.setMinimumWidth(_WIDTH)
        self.session: Session | None = None
        self._settings = settings
        self._let_go = let_go
        browse = button("browse_older", tr("Bläddra…"))
        browse.clicked.connect(self._browse)
        FileDrop(self, (AUDIT_SUFFIX,), lambda path: self._older.line.setText(str(path)))
        self._older = CheckedField("older", tr("Tidigare granskning"), beside=browse)
        unwatched(self._older.line)
        self._older.line.setText(str(older.path))
        self._opened = older
        self._fields = AuditFields(settings, self, older.path.parent)
        self._fields.name.line.setText(proposed_name(older.name))
        self._encryption = EncryptionChoice(self._fields.name.text)
        self._fields.name.line.textChanged.connect(self._encryption.passphrase.judge)
        self._problems = ProblemList(tr("den tidigare granskningen"))
        self._lay_out()
        fit_on_screen(self)

    def _lay_out(self) -> None:
        create, cancel = button("create", tr("Skapa uppföljningen"), "primary"), button("cancel", tr("Avbryt"))
        create.setDefault(True)
        create.clicked.connect(self._check_and_create)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(create)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(int(1.5 * GRID))
        column.addWidget(self._older)
        column.addWidget(named("follow_up_about", muted(tr(_ABOUT))))
        self._fields.add_to(column)
        column.addWidget(self._fields.path)
        column.addWidget(self._encryption)
        column.addWidget(self._problems, 1)
        column.addLayout(buttons)
        self._fields.name.line.setFocus()
        self._fields.name.line.selectAll()

    def _browse(self) -> None:
        path = choose_file_to_open(self, tr(_CHOOSE), Path(self._older.text()), AUDITS)
        if path:
            self._older.line.setText(str(path))

    def _check_and_create(self) -> None:
        found = self._fields.show_mistakes({"older": self._older.text()})
        self._older.show_problem(found.get("older", ""))
        if "older" in found:
            self._older.line.setFocus()
        unprotected = self._encryption.show_mistakes()
        if unprotected and not found:
            self._encryption.passphrase.focus_mistake()
        if found or unprotected:
            fit_on_screen(self)
            return
        older, passphrase = Path(self._older.text()), self._encryption.entered()
        reviewer = self._fields.reviewer()
        self._create(NewFollowUp(older, self._fields.file(), self._fields.audit(), *reviewer, passphrase))

    def _create(self, new: NewFollowUp) -> None:
        self._problems.hide()
        self._let_go(new.older)
        try:
            made = self._made(new)
        except AuditError as error:
            self._problems.show_error(error)
            fit_on_screen(self)
            return
        if made is None:
            return
        self.session = made
        self._settings.set_reviewer(new.reviewer_name, new.initials)
        self.accept()

    def _made(self, new: NewFollowUp) -> "Session | None":
        """Make the audit; None where the older one needs a passphrase and none was given."""
        known = self._opened.secret if new.older.resolve() == self._opened.path.resolve() else None
        return open_beside(
            self,
            tr("Skapar uppföljningen …"),
            new.older,
            lambda secret, _progress: create_follow_up(new, secret),
            known=known,
        )


def ask_for_follow_up(
    parent: QWidget, settings: Settings, shown: "Session | None", let_go: Callable[[Path], None]
) -> "Session | None":
    """Let the user choose an older audit and describe the one that follows it up; None where it was cancelled.

    `shown` is the audit that is open. `let_go` is called with the older file before it is read.
    """
    recent = settings.recent_files()
    older = choose_file_to_open(parent, tr(_CHOOSE), recent[0].parent if recent else documents(), AUDITS)
    if older is None:
        return None
    opened = _of_open(shown, older) or open_beside(parent, tr("Läser granskningen …"), older, partial(_named, older))
    if opened is None:
        return None
    dialog = NewFollowUpDialog(settings, opened, let_go, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.session


def _of_open(shown: "Session | None", older: Path) -> OlderAudit | None:
    """Return an older audit that is the open one, and so needs no passphrase; None where it is another."""
    if not shown or shown.path.resolve() != older.resolve():
        return None
    from aktgranskning.store.secrets import RecoveryKey

    key = shown.file.key
    return OlderAudit(older, shown.audit.name, RecoveryKey(key.key) if key else None)


def _named(older: Path, secret: "Secret | None", _progress: Progress) -> OlderAudit:
    return OlderAudit(older, audit_name(older, secret), secret)
