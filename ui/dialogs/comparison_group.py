"""The dialog in which a comparison group is named and made of municipalities."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, Measure
from aktgranskning.domain.conclusions.recommendations import lines_of
from aktgranskning.key_figures import save_group
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import DialogAsk
from ui.presenters.key_figures import MEASURE_WORDS
from ui.theme import GRID
from ui.widgets.checked_field import CheckedField
from ui.widgets.filtered_list import Choice, FilteredChecks
from ui.widgets.parts import button, muted, named
from ui.widgets.radio_group import RadioGroup, with_letters
from ui.workspace import Workspace

_WIDTH = 60 * GRID
_LIST_HEIGHT = 30 * GRID
_ALL = "Är ingen kommun markerad ingår alla. Grupper som riket och regioner räknas då inte med."


class ComparisonGroupDialog(ActDialog):
    """Closes once the group is saved; a `group` without a number is a new one."""

    def __init__(
        self,
        workspace: Workspace,
        group: ComparisonGroup,
        municipalities: Sequence[Choice],
        parent: QWidget | None = None,
    ) -> None:
        title = "Ändra jämförelsegruppen" if group.number else "Ny jämförelsegrupp"
        super().__init__("group_dialog", title, _WIDTH, workspace, title, parent)
        self._group = group
        self._before = lines_of(group.members)
        self._name = CheckedField("group_name", "Namn", "till exempel Liknande kommuner")
        self._name.line.setText(group.name)
        self._measure: RadioGroup[Measure] = RadioGroup("group_measure", with_letters(MEASURE_WORDS))
        self._measure.choose(group.measure)
        known = {id_ for id_, _ in municipalities}
        gone = [(member, member) for member in self._before if member not in known]
        self._members = FilteredChecks("group_members", "Kommuner", [*municipalities, *gone], self._before)
        self._members.setMinimumHeight(_LIST_HEIGHT)
        self._number = named("group_number", QLabel())
        self._lay_out()
        self._members.changed.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        save, cancel = button("group_save", "Spara", "primary"), button("group_cancel", "Avbryt")
        save.setDefault(True)
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.reject)
        self.whole.addWidget(self._name)
        self.whole.addWidget(QLabel("Sammanfattas med"))
        self.whole.addWidget(self._measure)
        self.whole.addWidget(self._number)
        self.whole.addWidget(muted(_ALL))
        self.whole.addWidget(self._members, 1)
        self.end_with(cancel, save)

    def _follow(self) -> None:
        self._number.setText(f"Kommuner i gruppen: {len(self._members.checked()) or 'alla'}")

    def _entered(self) -> ComparisonGroup:
        members = "\n".join(self._members.checked())
        return ComparisonGroup(self._group.number, self._name.text(), self._measure.key(), members)

    def _save(self) -> None:
        self._name.show_problem("" if self._name.text() else "Skriv vad gruppen heter.")
        if not self._name.text():
            self._name.line.setFocus()
        elif not self._is_changed() or self.workspace.perform(save_group, self._entered()):
            self.accept()

    def _is_changed(self) -> bool:
        entered = self._entered()
        same_members = set(lines_of(entered.members)) == set(self._before)
        return not (same_members and (entered.name, entered.measure) == (self._group.name, self._group.measure))

    def reject(self) -> None:
        """Close, after a question where something is chosen that is not saved."""
        words = "Det som du har ändrat sparas inte om du stänger."
        if not self._is_changed() or DialogAsk(self).confirm("Gruppen är inte sparad", words, "Stäng ändå"):
            super().reject()


def edit_group(
    parent: QWidget, workspace: Workspace, group: ComparisonGroup, municipalities: Sequence[Choice]
) -> bool:
    """Let a comparison group be made or changed, and say whether it was saved."""
    dialog = ComparisonGroupDialog(workspace, group, municipalities, parent)
    is_saved = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return is_saved
