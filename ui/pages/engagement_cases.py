"""The card with the cases: add them by number or as a list, edit them, take them away."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.dialogs.ask import Ask
from ui.models.case_table import CaseTableModel
from ui.presenters.assigning import without_reviewer
from ui.presenters.engagement import EngagementPresenter, count_in_list
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.case_list_field import CaseListField
from ui.widgets.case_table import CaseTable
from ui.widgets.parts import Card, button, case_count, muted, named, unwatched

_NONE_YET = later(
    "Inga akter ännu. Dra ett slumpmässigt urval på sidan Urval (Ctrl+2), lägg till så många som ska granskas, eller"
    " klistra in en lista från Excel."
)
_LIST_FORMAT = later(
    "En akt per rad: diarienummer, och efter ett tabbtecken eller semikolon enheten."
    " Diarienumren är sekretess och visas bara när du ber om det."
)
_HOW_TO_EDIT = later("Enhet, diarienummer och granskare ändras i tabellen: skriv i rutan, eller tryck Retur.")


class CasesCard(Card):
    """The references stay hidden until they are asked for."""

    def __init__(self, presenter: EngagementPresenter, model: CaseTableModel, ask: Ask) -> None:
        super().__init__("cases_card", tr("Akter"))
        self._presenter = presenter
        self._model = model
        self._ask = ask
        self._number = case_count("number_of_cases", lowest=1)
        self._add = button("add_cases", tr("Lägg till"))
        self._paste = button("paste_cases", tr("Klistra in en lista…"))
        self._list = unwatched(named("case_list", CaseListField(tabChangesFocus=True)))
        self._mistakes = named("case_list_mistakes", QLabel(wordWrap=True))
        self._add_list = button("add_case_list", tr("Lägg till från listan"))
        self._references = named("show_references", QCheckBox(tr("Visa diarienummer")))
        self._divide = button("divide_cases", tr("Fördela…"))
        self._remove = button("remove_cases", tr("Ta bort"))
        self._table = CaseTable(model)
        self._how_to_edit = muted(tr(_HOW_TO_EDIT))
        self._without_reviewer = named("without_reviewer", muted())
        self._empty = muted(tr(_NONE_YET))
        self._list_pane = self._make_list_pane()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._paste.setCheckable(True)
        self._number.setAccessibleName(tr("Antal akter att lägga till"))
        self.content.addLayout(_row(self._number, self._add, self._paste))
        self.content.addWidget(self._list_pane)
        self.content.addWidget(self._empty)
        self.content.addWidget(self._table, 1)
        self.content.addWidget(self._without_reviewer)
        self.content.addWidget(self._how_to_edit)
        self.content.addStretch(0)
        self.content.addLayout(_row(self._divide, self._references, stretch_before=self._remove))

    def _make_list_pane(self) -> QWidget:
        self._list.setAccessibleName(tr("Lista med akter"))
        self._list.setPlaceholderText("EX 2017-0412; Vuxen\nEX 2017-0437; Ungdom")
        self._list.setFixedHeight(16 * GRID)
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(muted(tr(_LIST_FORMAT)))
        column.addWidget(self._list)
        self._mistakes.setProperty("role", "problem")
        column.addWidget(self._mistakes)
        self._mistakes.hide()
        column.addLayout(_row(self._add_list))
        pane.hide()
        return pane

    def _connect(self) -> None:
        self._add.clicked.connect(lambda: self._presenter.add_cases(self._number.value()))
        self._paste.toggled.connect(self._show_list)
        self._list.textChanged.connect(self._count_list)
        self._add_list.clicked.connect(self._add_from_list)
        self._references.toggled.connect(lambda on: self._table.show_references(shown=on))
        self._divide.clicked.connect(self._divide_cases)
        self._remove.clicked.connect(self._remove_selected)
        self._table.remove_requested.connect(self._remove_selected)
        self._table.selection_changed.connect(self._show_what_can_be_removed)

    def refresh(self) -> None:
        """Show the cases as they are now."""
        self._model.refresh()
        any_case = bool(self._presenter.session.cases)
        self._empty.setVisible(not any_case)
        height = QSizePolicy.Policy.Preferred if any_case else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, height)  # an empty card is no higher than its words
        for widget in (self._table, self._how_to_edit, self._divide, self._references, self._remove):
            widget.setVisible(any_case)
        for adding in (self._add, self._paste, self._divide):
            adding.setEnabled(self._presenter.takes_changes)
        lacking = without_reviewer(self._presenter.session)
        self._without_reviewer.setText(lacking)
        self._without_reviewer.setVisible(bool(lacking))
        self._show_what_can_be_removed()

    def _show_list(self, shown: bool) -> None:
        self._list_pane.setVisible(shown)
        self._count_list()
        if shown:
            self._list.setFocus()

    def _count_list(self) -> None:
        count = count_in_list(self._list.toPlainText())
        self._add_list.setText(
            tr("Lägg till {count} akter").format(count=count) if count > 1 else tr("Lägg till från listan")
        )
        self._add_list.setEnabled(count > 0 and self._presenter.takes_changes)
        self._mistakes.hide()  # what was told of the list before

    def _add_from_list(self) -> None:
        mistakes = self._presenter.mistakes_in_list(self._list.toPlainText())
        self._mistakes.setText("\n".join([tr("Inget är tillagt. Rätta listan och försök igen."), *mistakes]))
        self._mistakes.setVisible(bool(mistakes))
        if mistakes:
            self._list.setFocus()
        elif self._presenter.add_case_list(self._list.toPlainText()):
            self._list.clear()
            self._paste.setChecked(False)
            self._table.setFocus()

    def _divide_cases(self) -> None:
        from ui.dialogs.assigning import divide_cases

        divide_cases(self, self._presenter.workspace)

    def _removable(self) -> list[int]:
        return self._presenter.removable(self._model.case_at(row).id for row in self._table.selected_rows())

    def _show_what_can_be_removed(self) -> None:
        count = len(self._removable())
        self._remove.setText(tr("Ta bort {count} akter").format(count=count) if count > 1 else tr("Ta bort akten"))
        self._remove.setEnabled(count > 0)

    def _remove_selected(self) -> None:
        case_ids = self._removable()
        if not case_ids:
            return
        labels = ", ".join(self._presenter.session.cases[id_].label for id_ in case_ids)
        text = tr("{labels} tas bort ur granskningen, med enhet och diarienummer. Det går inte att ångra.").format(
            labels=labels
        )
        if self._ask.confirm(tr("Ta bort akter"), text, tr("Ta bort")):
            self._presenter.remove_cases(case_ids)


def _row(*widgets: QWidget, stretch_before: QWidget | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    if stretch_before:
        row.addWidget(stretch_before)
    return row
