"""The text of a chapter of the handbook, in the colours of the program, with the words that are looked for marked."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from ui.theme import GRID, NORMAL, colour, current, scaled
from ui.translating import tr

_LINE_HEIGHT = 125
"""Of a line, in per cent of what its letters need."""

_SHORT = 20
"""The most letters of a text in a column of a table that is never broken."""

_REST = QTextLength(QTextLength.Type.VariableLength, 0)
"""The width of a column that takes what the others leave."""


class HandbookText(QTextBrowser):
    """Shows Markdown; Tab goes from link to link."""

    section_wanted = Signal(str)
    """Emitted with the anchor of the section that a link leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("handbook_text")
        self.setAccessibleName(tr("Handbokens text"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(2 * GRID)
        self.anchorClicked.connect(lambda link: self.section_wanted.emit(link.fragment()))
        self.setProperty("role", "reading")
        self._markdown = ""
        self._words: Collection[str] = ()
        self._found: Sequence[QTextCursor] = ()

    def show_text(self, markdown: str, words: Collection[str]) -> None:
        """Show a text from its beginning, with some words marked."""
        if markdown != self._markdown:
            self._markdown = markdown
            self._render()
        self.mark(words)

    def mark(self, words: Collection[str]) -> None:
        """Mark every place of some words, and no others any more."""
        self._words = words
        self._found = sorted((found for word in words for found in self._places(word)), key=QTextCursor.position)
        self.setExtraSelections([_marked(found) for found in self._found])

    def go_to_heading(self, title: str) -> None:
        """Let a heading stand at the top."""
        block = self.document().begin()
        while block.isValid() and not (block.blockFormat().headingLevel() and block.text() == title):
            block = block.next()
        if block.isValid():
            self._show_at_top(QTextCursor(block))

    def go_to_word(self, step: int) -> bool:
        """Select the next marked word, the one before for -1; False where there is none in that direction."""
        at = self.textCursor().selectionStart() if step < 0 else self.textCursor().selectionEnd()
        after = [one for one in self._found if one.selectionStart() >= at]
        before = [one for one in self._found if one.selectionEnd() <= at]
        if not (after if step > 0 else before):
            return False
        self.setTextCursor(after[0] if step > 0 else before[-1])
        self.ensureCursorVisible()
        return True

    def go_to_border(self, step: int) -> None:
        """Stand where `go_to_word` finds the first word for 1, the last one for -1."""
        self.moveCursor(QTextCursor.MoveOperation.Start if step > 0 else QTextCursor.MoveOperation.End)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the theme, which Markdown takes over as it is read."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._markdown:
            at = self.verticalScrollBar().value()
            self._render()
            self.mark(self._words)
            self.verticalScrollBar().setValue(at)

    def _places(self, word: str) -> Sequence[QTextCursor]:
        places = []
        found = self.document().find(word)
        while not found.isNull():
            places.append(found)
            found = self.document().find(word, found)
        return places

    def _show_at_top(self, cursor: QTextCursor) -> None:
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(top - GRID)

    def _render(self) -> None:
        self.setMarkdown(self._markdown)
        _space_lines(self.document())
        fonts = (QFontMetrics(scaled(self.font(), NORMAL, bold=True)), QFontMetrics(_fixed(self.font())))
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _rule(frame, fonts)
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _space_lines(document: QTextDocument) -> None:
    """Give lines room, and every heading some more above it."""
    lines = QTextBlockFormat()
    lines.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(lines)
    lines.setTopMargin(2.5 * GRID)
    block = document.begin().next()
    while block.isValid():
        if block.blockFormat().headingLevel():
            QTextCursor(block).mergeBlockFormat(lines)
        block = block.next()


def _fixed(font: QFont) -> QFont:
    """Return the font in which keys and columns are written."""
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    fixed.setPointSizeF(font.pointSizeF())
    return fixed


def _widths(table: QTextTable, fonts: Collection[QFontMetrics]) -> list[QTextLength]:
    """Let short columns be as wide as their texts, so that no word is broken; the others share the rest."""
    columns = [
        [table.cellAt(row, column).firstCursorPosition().block().text() for row in range(table.rows())]
        for column in range(table.columns() - 1)
    ]
    return [*(_width(texts, fonts) for texts in columns), _REST]


def _width(texts: Collection[str], fonts: Collection[QFontMetrics]) -> QTextLength:
    if max(map(len, texts)) > _SHORT:
        return _REST
    widest = max(font.horizontalAdvance(text) for font in fonts for text in texts)
    return QTextLength(QTextLength.Type.FixedLength, widest + 2 * GRID)  # with the room in the cell


def _rule(table: QTextTable, fonts: Collection[QFontMetrics]) -> None:
    """Give a table the full width, thin lines and room in its cells."""
    look = table.format().toTableFormat()
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    look.setColumnWidthConstraints(_widths(table, fonts))
    look.setBorder(1)
    look.setBorderCollapse(True)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(colour(current().border))
    look.setCellPadding(GRID * 3 / 4)
    table.setFormat(look)


def _marked(found: QTextCursor) -> QTextEdit.ExtraSelection:
    look = QTextCharFormat()
    look.setBackground(colour(current().warning_ground))
    look.setForeground(colour(current().warning_text))
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = found, look
    return selection
