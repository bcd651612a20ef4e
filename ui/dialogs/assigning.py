"""The dialog in which the cases are divided between reviewers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from aktgranskning.case_facts import assign, known_names, working_names
from aktgranskning.domain.assignment import begun, held
from ui.presenters.assigning import Division, divided, division_in_words, given_anew
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, labelled, muted, named
from ui.widgets.text_fields import LineField
from ui.workspace import Workspace

_WIDTH = 60 * GRID
_NAMES_SHOWN = 6


class AssigningDialog(QDialog):
    """Nothing is assigned before the button is pressed."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("assigning")
        self.setWindowTitle(tr("Fördela akterna"))
        self.setMinimumWidth(_WIDTH)
        self._workspace = workspace
        self._names = named("assigning_names", QListWidget())
        self._new = LineField("assigning_new", tr("Ny granskare"))
        self._add = button("assigning_add", tr("Lägg till"))
        self._ways = {how: named(f"assigning_{how.name.lower()}", QRadioButton(tr(how.value))) for how in Division}
        self._keep = named("assigning_keep", QCheckBox(tr("Behåll dem som redan är tilldelade")))
        self._keep.setChecked(True)
        self._result = named("assigning_result", muted())
        self._agree = button("assigning_agree", tr("Fördela"), "primary")
        self._agree.setDefault(True)
        self._cancel = button("assigning_cancel", tr("Avbryt"))
        working = working_names(workspace.session)
        for name in known_names(workspace.session):
            self._list_name(name, Qt.CheckState.Checked if name in working else Qt.CheckState.Unchecked)
        self._ways[Division.EVENLY].setChecked(True)
        self._lay_out()
        self._connect()
        self._follow()

    def _lay_out(self) -> None:
        self._names.setProperty("role", "form")
        self._names.setSpacing(GRID // 2)
        self._names.setFixedHeight(_NAMES_SHOWN * 3 * GRID)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._agree)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addLayout(labelled(tr("Granskare"), self._names))
        whole.addLayout(labelled(tr("Ny granskare"), self._new, self._add))
        whole.addSpacing(GRID)
        whole.addWidget(QLabel(tr("Hur")))
        for way in self._ways.values():
            whole.addWidget(way)
        whole.addSpacing(GRID)
        whole.addWidget(self._keep)
        whole.addWidget(self._result)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self._names.itemChanged.connect(self._follow)
        self._new.finished.connect(self._add_name)
        self._add.clicked.connect(self._add_name)
        for way in self._ways.values():
            way.toggled.connect(self._follow)
        self._keep.toggled.connect(self._follow)
        self._agree.clicked.connect(self._assign)
        self._cancel.clicked.connect(self.reject)

    def _list_name(self, name: str, ticked: Qt.CheckState) -> None:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(ticked)
        self._names.addItem(item)

    def _add_name(self) -> None:
        name = self._new.text().strip()
        listed = self._names.findItems(name, Qt.MatchFlag.MatchFixedString)
        if name and not listed:
            self._list_name(name, Qt.CheckState.Checked)
        for item in listed:
            item.setCheckState(Qt.CheckState.Checked)
        self._new.clear()
        self._follow()

    def _division(self) -> dict[int, str]:
        items = [self._names.item(row) for row in range(self._names.count())]
        names = [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]
        how = next(how for how, way in self._ways.items() if way.isChecked())
        return divided(self._workspace.session, names, how, held if self._keep.isChecked() else begun)

    def _follow(self) -> None:
        division = self._division()
        self._agree.setEnabled(bool(given_anew(self._workspace.session, division)))
        self._result.setText(division_in_words(self._workspace.session, division))

    def _assign(self) -> None:
        if self._new.text().strip():  # who is typed is listed first, so that what is said is what is done
            self._add_name()
            return
        self._workspace.perform(assign, self._division())
        self.accept()

    def done(self, result: int) -> None:
        """Close; no field waits to pass on what was typed once it is gone."""
        self._new.throttle.pass_on()
        super().done(result)


def divide_cases(parent: QWidget, workspace: Workspace) -> None:
    """Let the user divide the cases between reviewers."""
    dialog = AssigningDialog(workspace, parent)
    dialog.exec()
    dialog.deleteLater()
