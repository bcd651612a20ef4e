"""The search (Ctrl+F) below the pages: a field, how many hits there are, and the hits, which stay to go on from."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout

from ui.delegates.hit import HitDelegate
from ui.models.hits import HitsModel
from ui.presenters.review import ReviewPresenter
from ui.presenters.searched_texts import ALL_CASES, NO_CASE, Passage, Scope, passages, scope_of
from ui.presenters.searching import Search
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, muted, named, tell_in, unwatched

_AFTER_AN_ACT_MS = 300
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchPane(QFrame):
    """Searches as one types; follows what changes in the audit while it is open, and holds nothing while it is not."""

    hit_chosen = Signal(object)
    """Emitted with the `Passage` to go to."""

    closed = Signal()

    def __init__(self, presenter: ReviewPresenter) -> None:
        super().__init__()
        self.setObjectName("search_pane")
        self.setProperty("role", "card")
        self._presenter = presenter
        self._scope: Scope = ALL_CASES
        self._is_replacing = False
        self._was_gone_to = False
        self._wanted: tuple[Passage | None, int] = (None, 0)
        self._search = Search(lambda: passages(presenter.session, self._scope))
        self._search.setParent(self)
        self._hits = HitsModel()
        self._field = unwatched(named("search_field", QLineEdit(placeholderText=tr("Sök i granskningen"))))
        self._field.setAccessibleName(tr("Sök i granskningen"))
        self._said = named("search_said", muted())
        self._list = self._make_list()
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_AN_ACT_MS)
        self._lay_out()
        self._field.textChanged.connect(lambda: self._start(anew=True))
        self._soon.timeout.connect(lambda: self._start(anew=False))
        self._search.found.connect(self._show)
        self._search.ended.connect(self._end)
        presenter.workspace.changed.connect(lambda: self._soon.start() if self.isVisible() else None)
        presenter.case_shown.connect(self._follow_scope)
        presenter.status_changed.connect(self._follow_scope)

    def _make_list(self) -> QListView:
        listed = named("search_hits", QListView())
        listed.setAccessibleName(tr("Träffar"))
        listed.setProperty("role", "form")  # which shows the focus in an empty list too
        listed.setUniformItemSizes(True)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.setModel(self._hits)
        listed.setItemDelegate(HitDelegate(listed))
        listed.doubleClicked.connect(self._go)
        return listed

    def _lay_out(self) -> None:
        close = button("search_close", tr("Stäng"))
        close.clicked.connect(self.end)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self._field, 2)
        head.addWidget(self._said, 3)
        head.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(self._list, 1)
        for widget in (self._field, self._list):
            widget.installEventFilter(self)

    def open(self) -> None:
        """Show what was searched for last, and take the keys."""
        if self.isHidden():
            self.show()
            self._start(anew=True)
        self._field.setFocus()
        self._field.selectAll()

    def end(self) -> None:
        """Close, and hold nothing that was found."""
        self._search.stop()
        self._soon.stop()
        self.hide()
        self._hits.show_hits((), ())
        self.closed.emit()

    def go_on(self, step: int) -> None:
        """Go to the hit after or before, where there is one; to the chosen one where nobody has gone to it yet."""
        if not self._hits.count():
            self.open()
            return
        row = self._list.currentIndex().row() + (step if self._was_gone_to else 0)
        self._select(min(max(row, 0), self._hits.count() - 1))
        self._go()

    def _select(self, row: int) -> None:
        self._hits.reach(row)
        self._list.setCurrentIndex(self._hits.index(row))

    def _go(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self._was_gone_to = True
            self.hit_chosen.emit(self._hits.hit(index.row()))

    # Searching

    def _start(self, *, anew: bool) -> None:
        """Search; `anew` for other words, else the hit that was chosen stays so."""
        at = self._list.currentIndex()
        self._wanted = (self._hits.hit(at.row()), at.row()) if at.isValid() and not anew else (None, 0)
        self._was_gone_to = self._was_gone_to and not anew
        self._is_replacing = True
        self._scope = self._scope_now()
        self._search.start(self._field.text())
        self._tell()

    def _show(self, hits: list[Passage]) -> None:
        before = 0 if self._is_replacing else self._hits.count()
        if self._is_replacing:
            self._hits.show_hits(hits, self._search.words)
        else:
            self._hits.add_hits(hits)
        self._is_replacing = False
        wanted, row = self._wanted
        if wanted is None and not before:
            self._select(row)
        elif wanted:
            same = (before + place for place, hit in enumerate(hits) if _is_same(hit, wanted))
            for row in same:
                self._select(row)
        self._tell()

    def _end(self) -> None:
        if self._is_replacing:
            self._hits.show_hits((), self._search.words)
        self._is_replacing = False
        if not self._list.currentIndex().isValid() and self._hits.count():
            self._select(min(self._wanted[1], self._hits.count() - 1))
        self._tell()

    def _scope_now(self) -> Scope:
        presenter, nothing = self._presenter, NO_CASE
        return presenter.workspace.read(lambda: scope_of(presenter.session, presenter.case), otherwise=nothing)

    def _follow_scope(self) -> None:
        if self.isVisible() and self._scope_now() != self._scope:
            self._hits.show_hits((), ())
            self._start(anew=True)

    def _tell(self) -> None:
        tell_in(self._said, " ".join(filter(None, (self._told_of_hits(), self._told_of_scope()))))
        self.setAccessibleDescription(self._said.text())

    def _told_of_hits(self) -> str:
        if not self._search.words:
            return tr("Söker i frågor, vägledning, svar i ord, kommentarer, var i akten, synpunkter och anteckningar.")
        count = self._hits.count()
        if self._search.is_at_work:
            return tr("Söker … %n träffar hittills.", None, count)
        if count:
            return tr("%n träffar. Retur öppnar, F5 går till nästa.", None, count)
        return tr("Ingen träff. Pröva färre eller kortare ord; å, ä och ö är egna bokstäver.")

    def _told_of_scope(self) -> str:
        if self._scope is ALL_CASES:
            return ""
        return tr("Du läser akter som andra läsare: bara checklistan och den akt som är öppen genomsöks.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; nothing else that is pressed here is meant for the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the keys, and Enter go to the hit in both."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _ENTER:
            self._go()
        elif event.key() in _MOVES and thing is self._field:
            self._list.keyPressEvent(event)
        else:
            return False
        return True


def _is_same(hit: Passage, other: Passage) -> bool:
    return (hit.case_id, hit.placed.place, hit.where) == (other.case_id, other.placed.place, other.where)
