"""The dialog in which another version of the checklist is looked at, and taken."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.versions import VersionPlan, change_version
from ui.dialogs.preview import show_preview
from ui.models.text_table import TextTableModel
from ui.presenters.version import HEADINGS, Pairable, VersionPresenter, as_row, summary
from ui.theme import GRID, LARGE, NORMAL
from ui.translating import later, tr
from ui.widgets.parts import button, heading, muted, named
from ui.widgets.scrolling import scrolling
from ui.widgets.selectable_text import SelectableText
from ui.widgets.steady_fields import ChoiceField
from ui.widgets.text_table import TextTable
from ui.workspace import Workspace

if TYPE_CHECKING:
    from checklists.reader import LoadedChecklist

_THE_SAME = later("Filen är samma checklista som den som används. Det finns inget att byta till.")
_ANOTHER = later("Nej, den utgår")
_SIZE = QSize(112 * GRID, 78 * GRID)
_MOST_PAIRS_SHOWN = 4
_LETTERS_SHOWN = 24


class VersionDialog(QDialog):
    """Nothing happens before the button is pressed."""

    def __init__(self, workspace: Workspace, read: "LoadedChecklist", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("version_dialog")
        self.setWindowTitle(tr("Byt version av checklistan"))
        self._workspace = workspace
        self._read = read
        self._presenter = VersionPresenter(workspace.session, read.checklist, read.file, self)
        self._differs = read.checklist != workspace.session.checklist
        self._model = TextTableModel(HEADINGS)
        self._table = self._make_table()
        self._summary = named("version_summary", muted())
        self._consequences = SelectableText("version_consequences")
        self._change = button("change_version", tr("Byt version"), "primary")
        self._preview = button("preview_version", tr("Förhandsgranska…"))
        self._cancel = button("cancel_version", tr("Avbryt"))
        self._pairs: dict[str, QComboBox] = {}
        self._lay_out()
        self._change.clicked.connect(self._carry_out)
        self._cancel.clicked.connect(self.reject)
        self._preview.clicked.connect(lambda: show_preview(self, self._read))
        self._presenter.planned.connect(self._show_plan)
        self._presenter.failed.connect(self._fail)
        self._change.setDefault(True)
        self._first_to_see().setFocus()
        self._begin()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    @property
    def plan(self) -> VersionPlan | None:
        """What the change does; None while it is being worked out."""
        return self._presenter.plan

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        title = named("version_heading", heading(self._presenter.heading(), LARGE))
        title.setWordWrap(True)
        whole.addWidget(title)
        whole.addWidget(self._summary)
        if self._differs and self._presenter.remark():
            whole.addWidget(named("version_remark", muted(self._presenter.remark())))
        whole.addWidget(self._table, 1)
        pairables = self._presenter.pairables()
        if pairables:
            whole.addSpacing(GRID)
            whole.addWidget(heading(tr("Är någon av frågorna som utgår samma fråga under ett nytt namn?"), NORMAL))
            whole.addWidget(muted(tr("Då följer svaren med. Annars räknas den nya frågan som obesvarad.")))
            whole.addWidget(self._pairing(pairables))
        whole.addSpacing(GRID)
        whole.addWidget(heading(tr("Följder"), NORMAL))
        told = scrolling(self._consequences)
        told.setMinimumHeight(8 * GRID)
        told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        whole.addWidget(told)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._preview)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._change)
        whole.addSpacing(GRID)
        whole.addLayout(buttons)

    def _make_table(self) -> TextTable:
        table = TextTable("differences", tr("Det som skiljer sig"), self._model)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setMinimumHeight(18 * GRID)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _pairing(self, pairables: list[Pairable]) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for row, pairable in enumerate(pairables):
            choice = self._pair_choice(pairable)
            label = QLabel(pairable.item.label, wordWrap=True)
            label.setBuddy(choice)
            grid.addWidget(label, row, 0)
            grid.addWidget(choice, row, 1)
        if len(pairables) <= _MOST_PAIRS_SHOWN:
            return inside
        area = QScrollArea(widgetResizable=True)
        area.setWidget(inside)
        area.setFixedHeight(_MOST_PAIRS_SHOWN * 5 * GRID)
        return area

    def _pair_choice(self, pairable: Pairable) -> QComboBox:
        choice = named(f"same_as_{pairable.item.name}", ChoiceField())
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(_LETTERS_SHOWN)
        choice.setAccessibleName(tr("Ny fråga som är samma som {label}").format(label=pairable.item.label))
        choice.addItem(tr(_ANOTHER), "")
        for candidate in pairable.candidates:
            choice.addItem(tr("Ja: {label}").format(label=candidate.label), candidate.name)
        choice.activated.connect(lambda: self._pair(pairable.item.name))
        self._pairs[pairable.item.name] = choice
        return choice

    def _pair(self, old: str) -> None:
        self._presenter.pair(old, self._pairs[old].currentData())
        for name, choice in self._pairs.items():  # one that was taken by another is free again
            choice.setCurrentIndex(choice.findData(self._presenter.names.get(name, "")))
        self._show_waiting()

    def _first_to_see(self) -> QWidget:
        """Return what has the focus at first: the pairs, else what differs, else the button that leaves."""
        return next(iter(self._pairs.values()), self._table if self._differs else self._cancel)

    def _begin(self) -> None:
        self._presenter.work_out()
        self._show_waiting()

    def _show_waiting(self) -> None:
        self._change.setEnabled(False)
        self._consequences.setText(tr("Räknar ut vad bytet gör med svaren …"))

    def _show_plan(self) -> None:
        plan = self._presenter.plan
        assert plan is not None
        self._model.show_rows([as_row(one) for one in plan.differences])
        if not self._pairs:
            self._table.selectRow(0)  # or nothing would show that the table has the focus
        self._summary.setText(summary(plan.differences))
        self._consequences.setText("\n".join(self._presenter.consequences()) if self._differs else tr(_THE_SAME))
        self._change.setEnabled(self._differs)
        (self._change if self._differs else self._cancel).setDefault(True)

    def _fail(self, error: Exception) -> None:
        self._cancel.setDefault(True)
        if isinstance(error, AuditError):
            self._consequences.setText(message(error))
            return
        self._consequences.setText(tr("Bytet gick inte att räkna ut. Inget har ändrats."))
        raise error

    def _carry_out(self) -> None:
        assert self._presenter.change is not None
        if self._workspace.perform(change_version, self._presenter.change):
            self.accept()


def change_checklist(parent: QWidget, workspace: Workspace, read: "LoadedChecklist") -> VersionPlan | None:
    """Show what another version of the checklist would change, and return what it did; None where it was not taken."""
    dialog = VersionDialog(workspace, read, parent)
    carried_out = dialog.plan if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return carried_out
