"""The dialog in which a comparison group is named and made of municipalities."""

from PySide6.QtWidgets import QLabel, QWidget

from aktgranskning.concluding.key_figures import save_group
from aktgranskning.domain.conclusions.comparisons import members_of
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.conclusions.figure_words import MEASURE_WORDS
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, Measure
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.ask import DialogAsk
from ui.presenters.key_figures import municipality_choices
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.filtered_list import FilteredChecks
from ui.widgets.parts import button, muted, named
from ui.widgets.radio_group import RadioGroup, with_letters
from ui.workspace import Workspace

_WIDTH = 60 * GRID
_LIST_HEIGHT = 30 * GRID
_ALL = later("Är ingen kommun markerad ingår alla. Riket och regioner räknas då inte med.")


class ComparisonGroupDialog(ActDialog):
    """Closes once the group is saved; a `group` without a number is a new one."""

    def __init__(self, workspace: Workspace, group: ComparisonGroup, parent: QWidget | None = None) -> None:
        title = tr("Ändra jämförelsegruppen") if group.number else tr("Ny jämförelsegrupp")
        super().__init__("group_dialog", title, _WIDTH, workspace, title, parent)
        self._group = group
        table = figure_table(workspace.session.conclusions)
        self._before = members_of(table, group) if group.members else ()
        self._name = CheckedField("group_name", tr("Namn"), tr("till exempel Liknande kommuner"))
        self._name.line.setText(group.name)
        measures = {measure: tr(words).capitalize() for measure, words in MEASURE_WORDS.items()}
        self._measure: RadioGroup[Measure] = RadioGroup("group_measure", with_letters(measures))
        self._measure.choose(group.measure)
        gone = [(member, member) for member in self._before if member not in table.municipalities]
        choices = [*municipality_choices(workspace.session), *gone]
        self._members = FilteredChecks("group_members", tr("Kommuner"), choices, self._before)
        self._members.setMinimumHeight(_LIST_HEIGHT)
        self._number = named("group_number", QLabel())
        self._lay_out()
        self._members.changed.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        save, cancel = button("group_save", tr("Spara"), "primary"), button("group_cancel", tr("Avbryt"))
        save.setDefault(True)
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.reject)
        self.whole.addWidget(self._name)
        self.whole.addWidget(QLabel(tr("Sammanfattas med")))
        self.whole.addWidget(self._measure)
        self.whole.addWidget(self._number)
        self.whole.addWidget(muted(tr(_ALL)))
        self.whole.addWidget(self._members, 1)
        self.end_with(cancel, save)

    def _follow(self) -> None:
        number = len(self._members.checked())
        self._number.setText(tr("Kommuner i gruppen: {number}").format(number=number or tr("alla")))

    def _save(self) -> None:
        self._name.show_problem("" if self._name.text() else tr("Skriv vad gruppen heter."))
        if not self._name.text():
            self._name.line.setFocus()
        elif self.workspace.perform(
            save_group, self._name.text(), self._members.checked(), self._measure.key(), self._group.number
        ):
            self.accept()

    def _is_changed(self) -> bool:
        now = self._name.text(), self._measure.key(), set(self._members.checked())
        return now != (self._group.name, self._group.measure, set(self._before))

    def reject(self) -> None:
        """Close, after a question where something is chosen that is not saved."""
        words = tr("Det som du har ändrat sparas inte om du stänger.")
        if not self._is_changed() or DialogAsk(self).confirm(tr("Gruppen är inte sparad"), words, tr("Stäng ändå")):
            super().reject()


def edit_group(parent: QWidget, workspace: Workspace, group: ComparisonGroup) -> None:
    """Let a comparison group be made or changed."""
    dialog = ComparisonGroupDialog(workspace, group, parent)
    dialog.exec()
    dialog.deleteLater()
