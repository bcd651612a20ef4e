"""The dialog "Om akten": what of a case was read, what was seen in it, whose it is, which documents it waits for."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.ask import DialogAsk
from ui.dialogs.case_dialog import CaseDialog
from ui.dialogs.fitting import fit_on_screen
from ui.presenters.about_case import FACTS, NUMBERS, AboutCase
from ui.theme import GRID, NORMAL
from ui.translating import later, tr
from ui.widgets.case_requests import CaseRequests
from ui.widgets.parts import button, heading, labelled, muted, named, problem_text
from ui.widgets.text_fields import LineField, TextField, Throttle
from ui.workspace import Workspace

_WIDTH = 108 * GRID
_LINES = 7
_UNSAVED = later("Det här är inte sparat, och försvinner om du stänger: {}.")


class AboutCaseDialog(CaseDialog):
    """What is typed is stored like an answer; only what is no number and no finished document waits to be put right."""

    def __init__(self, workspace: Workspace, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__("about_case", tr("Om akten"), _WIDTH, workspace, case_id, parent)
        self._about = AboutCase(workspace, case_id)
        self._facts = {name: LineField(f"fact_{name}", tr(words)) for name, words in FACTS.items()}
        self._wrong = {name: problem_text(f"fact_{name}_problem") for name in NUMBERS}
        self._assigned = LineField("fact_assigned", tr("Tilldelad"))
        self._dates = named("fact_dates", muted())
        self._observations = TextField("observations", tr("Iakttagelser utanför checklistan"))
        self._for_report = named("for_report", QCheckBox(tr("Till rapporten")))
        self._urgent = named("urgent", QCheckBox(tr("Lyft genast")))
        self._requests = CaseRequests(self._about)
        self._lay_out()
        self._show_case()
        if self._about.is_closed:
            self._only_show()
        self._connect()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(3 * GRID)
        columns.addLayout(self._facts_column(), 1)
        columns.addLayout(self._observations_column(), 1)
        self.whole.addLayout(columns)
        self.whole.addSpacing(GRID)
        self.whole.addWidget(heading(tr("Väntar på handlingar"), NORMAL))
        self.whole.addWidget(self._requests)
        close = button("about_case_close", tr("Stäng"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.end_with(close)

    def _facts_column(self) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for place, (name, field) in enumerate(self._facts.items()):
            grid.addLayout(labelled(tr(FACTS[name]), field), place // 2, place % 2)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addLayout(grid)
        for wrong in self._wrong.values():
            column.addWidget(wrong)
        column.addLayout(labelled(tr("Tilldelad"), self._assigned))
        column.addWidget(self._dates)
        column.addStretch(1)
        return column

    def _observations_column(self) -> QVBoxLayout:
        self._observations.setFixedHeight(_LINES * self._observations.fontMetrics().lineSpacing() + 2 * GRID)
        marks = QHBoxLayout()
        marks.setSpacing(2 * GRID)
        marks.addWidget(self._for_report)
        marks.addWidget(self._urgent)
        marks.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addLayout(labelled(tr("Iakttagelser utanför checklistan"), self._observations))
        column.addLayout(marks)
        column.addStretch(1)
        return column

    def _show_case(self) -> None:
        case = self._about.case
        for name, field in self._facts.items():
            field.show_text(getattr(case, name))
        self._assigned.suggest(self._about.names(), several=False)
        self._assigned.show_text(case.assigned)
        self._dates.setText(self._about.dates())
        self._observations.show_text(case.observations)
        self._for_report.setChecked(bool(case.for_report))
        self._urgent.setChecked(bool(case.urgent))

    def _only_show(self) -> None:
        """Let nothing be written of a closed case but whose it is and what it waits for."""
        for field in self._facts.values():
            field.setReadOnly(True)
        self._observations.setReadOnly(True)
        self._for_report.setEnabled(False)
        self._urgent.setEnabled(False)

    def _connect(self) -> None:
        for name, field in self._facts.items():
            keep = self._type_number if name in NUMBERS else self._about.type_fact
            field.throttle.typed.connect(partial(keep, name))
            field.editingFinished.connect(self._about.leave)
        self._observations.throttle.typed.connect(self._about.type_observation)
        self._assigned.editingFinished.connect(self._assign)
        self._assigned.finished.connect(self._assign)
        self._for_report.toggled.connect(self._about.mark_for_report)
        self._urgent.toggled.connect(self._about.mark_urgent)
        self.workspace.changed.connect(self._requests.refresh)

    def _type_number(self, name: str, text: str) -> None:
        """Keep a number; of what is none, say so beneath, and leave it as it is typed."""
        wrong = self._about.wrong_number(name, text)
        if not wrong:
            self._about.type_fact(name, text)
        self._wrong[name].setText(wrong)
        self._wrong[name].setVisible(bool(wrong))
        self._facts[name].setAccessibleDescription(wrong)
        if wrong:
            fit_on_screen(self)

    def _assign(self) -> None:
        self._about.assign(self._assigned.text())

    def done(self, result: int) -> None:
        """Store what is being typed, and close, after a question where something could not be stored."""
        for throttle in self.findChildren(Throttle):
            throttle.pass_on()
        self._assign()
        unsaved = [
            f"{tr(FACTS[name])} ”{self._facts[name].text()}”" for name, wrong in self._wrong.items() if wrong.text()
        ]
        unsaved += self._requests.unsaved()
        asked = tr(_UNSAVED).format(", ".join(unsaved))
        if not unsaved or DialogAsk(self).confirm(tr("Allt är inte sparat"), asked, tr("Stäng ändå")):
            super().done(result)


def show_about_case(parent: QWidget, workspace: Workspace, case_id: int) -> None:
    """Show what is noted of a case beside its answers, until it is closed."""
    dialog = AboutCaseDialog(workspace, case_id, parent)
    dialog.exec()
    dialog.deleteLater()
