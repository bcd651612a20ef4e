"""The fields that say what a new audit is called, who reviews and where it is saved, each with what is wrong in it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aktgranskning.domain.audit import Audit
from ui.dialogs.files import AUDITS, choose_file_to_save
from ui.folders import documents
from ui.presenters.begun_audit import BegunAudit
from ui.presenters.new_audit import mistakes, proposed_path, with_suffix
from ui.presenters.reviewer import initials_after
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.parts import button, unwatched


class AuditFields(QObject):
    """Proposes the reviewer of last time, initials, and a file named after the audit; the form lays `path` out."""

    def __init__(self, settings: Settings, form: QWidget, folder: Path | None = None) -> None:
        """`folder` is where the file is proposed; without, where the user keeps documents."""
        super().__init__(form)
        self._form = form
        self._folder = folder or documents()
        self.name = CheckedField("name", tr("Granskningens namn"), tr("till exempel Ekonomiskt bistånd"))
        self._auditee = CheckedField("auditee", tr("Granskad nämnd eller verksamhet"))
        self._period = CheckedField("period", tr("Period"), tr("till exempel 2026"))
        self._reviewer = CheckedField("reviewer", tr("Granskare"))
        self._initials = CheckedField("initials", tr("Initialer"))
        browse = button("browse", tr("Bläddra…"))
        browse.clicked.connect(self._browse)
        self.path = CheckedField("path", tr("Spara som"), beside=browse)
        unwatched(self.path.line)
        self._fill_in(settings)
        self._connect()

    def add_to(self, column: QVBoxLayout) -> None:
        """Lay out all but the path, one line under the other."""
        column.addWidget(self.name)
        column.addLayout(_row((self._auditee, 3), (self._period, 1)))
        column.addLayout(_row((self._reviewer, 3), (self._initials, 1)))

    def _fill_in(self, settings: Settings) -> None:
        name, initials = settings.reviewer()
        self._reviewer.line.setText(name)
        self._initials.line.setText(initials)
        self._reviewer_before = name
        self._path_is_proposed = True
        self._propose_path()

    def fill(self, begun: BegunAudit) -> None:
        """Show what was entered of an audit before; without a path of its own, one is proposed."""
        self._reviewer_before = begun.reviewer
        self._path_is_proposed = not begun.path
        self.path.line.setText(begun.path)
        for field, text in self._texts(begun):
            field.line.setText(text)
            field.show_problem("")
        self._propose_path()

    def _texts(self, begun: BegunAudit) -> Iterable[tuple[CheckedField, str]]:
        yield self.name, begun.name
        yield self._auditee, begun.auditee
        yield self._period, begun.period
        yield self._reviewer, begun.reviewer
        yield self._initials, begun.initials

    def entered(self) -> BegunAudit:
        """Return what was entered so far, whatever is wrong with it."""
        audit, (reviewer, initials) = self.audit(), self.reviewer()
        path = "" if self._path_is_proposed else self.path.text()
        return BegunAudit(audit.name, audit.auditee, audit.period, reviewer, initials, path)

    def _connect(self) -> None:
        self.name.line.textChanged.connect(self._propose_path)
        self._reviewer.line.textEdited.connect(self._suggest_initials)
        self.path.line.textEdited.connect(self._keep_path)

    def _propose_path(self) -> None:
        if self._path_is_proposed:
            self.path.line.setText(str(self._proposed_path()))

    def _proposed_path(self) -> Path:
        return proposed_path(self._folder, self.name.text())

    def _keep_path(self) -> None:
        self._path_is_proposed = False

    def _suggest_initials(self, name: str) -> None:
        self._initials.line.setText(initials_after(self._reviewer_before, name, self._initials.text()))
        self._reviewer_before = name

    def _browse(self) -> None:
        typed = self.path.text()
        start = with_suffix(typed) if typed else self._proposed_path()
        path = choose_file_to_save(self._form, tr("Spara granskningen som"), start, AUDITS)
        if path:
            self._keep_path()
            self.path.line.setText(str(path))

    def show_mistakes(self, others: Mapping[str, str]) -> dict[str, str]:
        """Show under each field what is wrong with it and go to the first one, unless that is one of the `others`.

        `others` is what was entered in fields of the form beside these; returned are the mistakes of all, in order.
        """
        fields = {"name": self.name, "reviewer": self._reviewer, "initials": self._initials, "path": self.path}
        found = mistakes({name: field.text() for name, field in fields.items()} | dict(others))
        for name, field in fields.items():
            field.show_problem(found.get(name, ""))
        first = next(iter(found), "")
        if first in fields:
            fields[first].line.setFocus()
        return found

    def file(self) -> Path:
        """Return where the audit is saved."""
        return with_suffix(self.path.text())

    def audit(self) -> Audit:
        """Return the audit that was described."""
        return Audit(self.name.text(), self._auditee.text(), self._period.text())

    def reviewer(self) -> tuple[str, str]:
        """Return the name and the initials of who reviews."""
        return self._reviewer.text(), self._initials.text()


def _row(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for field, stretch in fields:
        row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
    return row
