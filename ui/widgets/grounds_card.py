"""The card with what the answer to a question rests on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aktgranskning.concluding.grounding import link_item, remove_ground, unlink_item
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.grounds import grounds_of
from aktgranskning.domain.conclusions.questions import Ground, GroundKind, LinkTarget
from ui.dialogs.choose_item import choose_item
from ui.dialogs.ground import write_ground
from ui.presenters.grounds import ground_rows, is_linked_by_hand, items_to_link
from ui.presenters.noted_rows import NotedRow
from ui.presenters.questions import QuestionsPresenter
from ui.translating import later, tr
from ui.widgets.allowing import allow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.noted_list import NotedList
from ui.widgets.parts import Card, button, muted, named
from ui.widgets.visibility import show_if

_NOTHING = later("Inget underlag än. Frågor i checklistan, intervjuer, dokument och nyckeltal kan läggas till.")
_ADDED = {
    GroundKind.INTERVIEW: later("Intervju…"),
    GroundKind.DOCUMENT: later("Dokument…"),
    GroundKind.KEY_FIGURE: later("Nyckeltal…"),
}
_NO_FIGURES = later("Läs in nyckeltal först. Det görs under Nyckeltal överst på sidan.")
_OF_CHECKLIST = later("Kopplingen står i checklistan.")


class GroundsCard(Card):
    """Enter on an item goes to its figures, on another ground opens it; Delete takes it away."""

    item_requested = Signal(str)
    """The auditor wants to see the tally of an item."""

    def __init__(self, presenter: QuestionsPresenter) -> None:
        super().__init__("grounds_card", tr("Underlag"))
        self._presenter = presenter
        self._nothing = named("grounds_nothing", muted(tr(_NOTHING)))
        self._list = NotedList("grounds_list", tr("Underlag"))
        self._show = button("ground_show", tr("Visa i Sammanställning"))
        self._link = button("ground_link", tr("Koppla en fråga…"))
        self._adds = {kind: button(f"ground_add_{kind.value}", tr(words)) for kind, words in _ADDED.items()}
        self._edit = button("ground_edit", tr("Ändra…"))
        self._remove = button("ground_remove", tr("Ta bort"))
        buttons = QWidget()
        flow = FlowLayout()
        buttons.setLayout(flow)
        for one in (self._link, *self._adds.values(), self._show, self._edit, self._remove):
            flow.addWidget(one)
        self._list.hide()
        for widget in (self._nothing, self._list, buttons):
            self.content.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        self._link.clicked.connect(self._choose_item)
        for kind, one in self._adds.items():
            one.clicked.connect(lambda _=False, kind=kind: self._add(kind))
        self._list.chosen.connect(self._open)
        self._list.taken_away.connect(self._take_away)
        self._list.moved.connect(self._follow)
        self._show.clicked.connect(lambda: self._open(self._list.current()))
        self._edit.clicked.connect(lambda: self._open(self._list.current()))
        self._remove.clicked.connect(lambda: self._take_away(self._list.current()))

    def show_answered(self, answered: AnsweredQuestion) -> None:
        """Show the grounds of a question."""
        rows = ground_rows(self._presenter.session, answered, self._presenter.unit)
        self._list.show_rows(rows)
        show_if(self._nothing, not rows)
        why_fixed = self._presenter.workspace.why_fixed_in_words()
        self._nothing.setText(tr("Inget underlag.") if why_fixed else tr(_NOTHING))
        has_figures = bool(self._presenter.session.conclusions.key_figure_sets)
        for kind, one in self._adds.items():
            is_lacking = kind is GroundKind.KEY_FIGURE and not has_figures
            allow(one, True, why_fixed or (tr(_NO_FIGURES) if is_lacking else ""))
        allow(self._link, bool(items_to_link(self._presenter.session, answered)), why_fixed)
        shows = tr("Retur visar frågan i Sammanställning.")
        opens = tr("Retur visar frågan i Sammanställning, eller öppnar underlaget. Delete tar bort det.")
        self._list.setToolTip(shows if why_fixed else opens)
        self._follow()

    def _follow(self) -> None:
        row = self._list.current()
        is_ground = row is not None and isinstance(row.key, int)
        is_of_checklist = row is not None and not self._can_go(row)
        why_fixed = self._presenter.workspace.why_fixed_in_words()
        allow(self._edit, is_ground, why_fixed)
        self._show.setEnabled(row is not None and not is_ground)
        allow(self._remove, row is not None, why_fixed or (tr(_OF_CHECKLIST) if is_of_checklist else ""))

    def _can_go(self, row: NotedRow) -> bool:
        if isinstance(row.key, int):
            return True
        return is_linked_by_hand(self._presenter.session, row.key, self._presenter.name)

    def _open(self, row: NotedRow | None) -> None:
        if row and isinstance(row.key, str):
            self.item_requested.emit(row.key)
        elif row:
            write_ground(self, self._presenter.workspace, self._ground(row.key))
            self._list.setFocus()

    def _ground(self, number: str | int) -> Ground:
        of_question = grounds_of(self._presenter.session.conclusions, self._presenter.name)
        return next(one for one in of_question if one.number == number)

    def _add(self, kind: GroundKind) -> None:
        write_ground(self, self._presenter.workspace, Ground(0, self._presenter.name, kind))

    def _choose_item(self) -> None:
        answered = self._presenter.answered
        assert answered is not None
        item = choose_item(self, items_to_link(self._presenter.session, answered))
        if item:
            self._presenter.workspace.perform(link_item, item, LinkTarget.QUESTION, self._presenter.name)

    def _take_away(self, row: NotedRow | None) -> None:
        if row is None or not self._can_go(row):
            return
        workspace = self._presenter.workspace
        if isinstance(row.key, str):
            workspace.perform(unlink_item, row.key, LinkTarget.QUESTION, self._presenter.name)
        else:
            workspace.perform(remove_ground, row.key)
        (self._list if self._list.current() else self._link).setFocus()
