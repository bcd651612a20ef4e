"""Where a new audit's checklist comes from: the program, a file, or later."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ui.dialogs.choose_checklist import choose_checklist
from ui.drops import CHECKLIST_SUFFIXES
from ui.file_drop import FileDrop
from ui.folders import documents
from ui.presenters.begun_audit import ChecklistWay
from ui.settings import Settings
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, muted, named, told
from ui.widgets.shipped_checklists import shipped_checklists_field


class ChecklistChoice(QWidget):
    """Three ways; the second has a file of its own."""

    changed = Signal()
    """Another way, or another file, was chosen."""

    preview_requested = Signal()
    """The user wants to try the checklist that is chosen."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._file: Path | None = None
        self._settings = settings
        self._shipped = named("checklist_shipped", QRadioButton(tr("En medföljande")))
        self._titles = shipped_checklists_field("shipped_titles")
        self._own = named("checklist_own", QRadioButton(tr("En egen fil")))
        self._later = named("checklist_later", QRadioButton(tr("Läs in en senare")))
        self._ways = {
            ChecklistWay.SHIPPED: self._shipped,
            ChecklistWay.OWN: self._own,
            ChecklistWay.LATER: self._later,
        }
        self._choose = button("choose_checklist", tr("Välj fil…"))
        self._file_name = named("checklist_file", muted())
        self._preview = button("preview_checklist", tr("Förhandsgranska…"))
        self._problem = told("checklist_problem", "problem")
        self._shipped.setChecked(True)
        self._lay_out()
        self._choose.clicked.connect(self._choose_file)
        FileDrop(self, CHECKLIST_SUFFIXES, self._take_file)
        self._preview.clicked.connect(self.preview_requested)
        self._titles.activated.connect(self._choose_shipped)
        for way in self._ways.values():
            way.toggled.connect(self._change_way)
        self.changed.connect(self._offer_preview)
        self._show_file()
        self._offer_preview()

    def _lay_out(self) -> None:
        shipped = QHBoxLayout()
        shipped.setSpacing(GRID)
        shipped.addWidget(self._shipped)
        shipped.addWidget(self._titles, 1)
        own = QHBoxLayout()
        own.setSpacing(GRID)
        own.addWidget(self._own)
        own.addWidget(self._choose)
        own.addWidget(self._file_name, 1)
        later = QHBoxLayout()
        later.addWidget(self._later, 1)
        later.addWidget(self._preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(shipped)
        column.addLayout(own)
        column.addLayout(later)
        column.addWidget(self._problem)

    def choose(self, way: str, checklist: str) -> None:
        """Choose a `ChecklistWay`, and the user's own file or the name of a shipped one, '' for the first."""
        if way == ChecklistWay.OWN:
            self._file = Path(checklist) if checklist else None
        else:
            names = [self._titles.itemData(index).stem for index in range(self._titles.count())]
            self._titles.setCurrentIndex(names.index(checklist) if checklist in names else 0)
        chosen = self._ways[ChecklistWay(way)]
        if chosen.isChecked():
            self._change_way(is_chosen=True)  # the file is another, if not the way
        chosen.setChecked(True)

    def chosen(self) -> tuple[ChecklistWay, str]:
        """Return the way and the checklist that are chosen, as `choose` takes them."""
        way = next(way for way, one in self._ways.items() if one.isChecked())
        shipped = str(self._titles.currentData().stem) if self._titles.currentIndex() else ""
        return way, {ChecklistWay.SHIPPED: shipped, ChecklistWay.OWN: str(self._file or "")}.get(way, "")

    def entered(self) -> str | None:
        """Return the path of the user's own file, '' where it is not chosen yet; None where none is needed."""
        return str(self._file or "") if self._own.isChecked() else None

    def path(self) -> Path | None:
        """Return the checklist to read; None for later."""
        if self._shipped.isChecked():
            shipped: Path = self._titles.currentData()
            return shipped
        return self._file if self._own.isChecked() else None

    def show_problem(self, problem: str) -> None:
        """Say what must be put right; '' for nothing."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def take_keys(self) -> None:
        """Take the focus, upon the way that is chosen."""
        self._ways[self.chosen()[0]].setFocus()

    def focus_file(self) -> None:
        """Put the keyboard where a file is chosen."""
        self._choose.setFocus()

    def _change_way(self, is_chosen: bool) -> None:
        """Tell of the way that was chosen, once, though the one before it is told to be no longer chosen."""
        if is_chosen:
            self._show_file()
            self.changed.emit()

    def _choose_shipped(self) -> None:
        self._shipped.setChecked(True)
        self.changed.emit()

    def _choose_file(self) -> None:
        path = choose_checklist(self, tr("Välj checklista"), self._settings, documents())
        if path:
            self._take_file(path)

    def _take_file(self, path: Path) -> None:
        self._file = path
        if self._own.isChecked():
            self._change_way(is_chosen=True)
        self._own.setChecked(True)
        self._own.setFocus()  # from where Enter makes the audit, and does not ask for a file again

    def _offer_preview(self) -> None:
        self._preview.setEnabled(self.path() is not None)

    def _show_file(self) -> None:
        self.show_problem("")
        self._file_name.setText(self._file.name if self._file else tr("Excel (.xlsx) eller Markdown (.md)"))
        self._file_name.setToolTip(str(self._file or ""))
