"""The handbook in a window of its own, to be read beside the work: contents to the left, text to the right, search."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.presenters.handbook import beyond_chapter, chapter_of, hits, section_at, sections, words_of
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.handbook_contents import HandbookContents
from ui.widgets.handbook_text import HandbookText
from ui.widgets.parts import muted, named, tell_in, unwatched

_SIZE = QSize(136 * GRID, 88 * GRID)
_LEAST = QSize(72 * GRID, 48 * GRID)
_CONTENTS_WIDTH = 32 * GRID
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_IN_SWEDISH = later("Handboken finns bara på svenska.")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HandbookWindow(QWidget):
    """No dialog: it keeps nobody from working on, and closes with the window that it belongs to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("handbook_window")
        self.setWindowTitle(tr("Handbok"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._search = unwatched(named("handbook_search", QLineEdit(clearButtonEnabled=True)))
        self._told = named("handbook_told", muted())
        self._contents = HandbookContents(sections())
        self._text = HandbookText()
        self._lay_out()
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._look_for)
        self._contents.chosen.connect(self._show_section)
        self._text.section_wanted.connect(self._follow)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._begin_search)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._leave)

    def open_at(self, anchor: str) -> None:
        """Show the window, at a section, with the keys in the contents."""
        self._search.clear()
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        self._contents.choose(anchor)
        self._contents.setFocus()

    def _lay_out(self) -> None:
        self._search.setPlaceholderText(tr("Sök i handboken   Ctrl+F"))
        self._search.setToolTip(tr("Retur går till nästa träff, Skift+Retur till föregående."))
        self._search.setAccessibleName(tr("Sök i handboken"))
        left = QVBoxLayout()
        left.setSpacing(GRID)
        for widget in (self._search, self._told, self._contents):
            left.addWidget(widget)
        columns = QHBoxLayout()
        columns.setSpacing(2 * GRID)
        columns.addLayout(left)
        columns.addWidget(self._text, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        if tr(_IN_SWEDISH) != _IN_SWEDISH:  # who reads Swedish sees that
            whole.addWidget(named("handbook_language", muted(tr(_IN_SWEDISH))))
        whole.addLayout(columns, 1)
        self._contents.setFixedWidth(_CONTENTS_WIDTH)
        self._search.setFixedWidth(_CONTENTS_WIDTH)
        self._told.setFixedWidth(_CONTENTS_WIDTH)
        self._told.hide()
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def _show_section(self, anchor: str) -> None:
        section = section_at(anchor)
        text = "\n\n".join(one.text for one in chapter_of(section))
        self._text.show_text(text, words_of(self._search.text()))
        self._text.go_to_heading(section.title)

    def _follow(self, anchor: str) -> None:
        """Go to what a link leads to, whatever is looked for."""
        self._search.clear()
        self._contents.choose(anchor)

    def _look_for(self, typed: str) -> None:
        found = hits(typed) if typed.strip() else None
        self._contents.show_hits(found)
        self._told.setVisible(found is not None)
        if found is None:
            self._text.mark(())
            return
        told = tr("Avsnitt med träff: {count}").format(count=len(found)) if found else tr("Inget avsnitt har det.")
        tell_in(self._told, told)
        if found and self._contents.anchor not in found:
            self._contents.choose(next(iter(found)))
        self._text.mark(words_of(typed))

    def _go_to_hit(self, step: int) -> None:
        """Go to the next place in the chapter, else to the next section that has one."""
        if self._text.go_to_word(step):
            return
        following = beyond_chapter(hits(self._search.text()), self._contents.anchor, step)
        if following:
            self._contents.choose(following)
            self._text.go_to_border(step)
            self._text.go_to_word(step)

    def _begin_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _leave(self) -> None:
        """End the search, or close the window."""
        if self._search.text():
            self._search.clear()
        else:
            self.close()

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Let the arrows move in the contents, and Enter go from place to place, while the search has the keys."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _MOVES:
            self._contents.choose_beside(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in _ENTER and self._search.text():
            self._go_to_hit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            return False
        return True
