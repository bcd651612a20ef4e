"""The one dialog for what went wrong: what happened, what was kept, what to do, and details to copy."""

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.dialogs.fitting import centre_on_parent
from ui.presenters.trouble import Trouble
from ui.theme import GRID, LARGE, NORMAL
from ui.translating import tr
from ui.widgets.parts import button, heading
from ui.widgets.scrolling import scrolling
from ui.widgets.selectable_text import SelectableText

_WIDTH = 68 * GRID
_MOST_OF_SCREEN = 0.6
"""The most of the screen's height that the words take; beyond it they scroll."""

_PARTS = ("happened", "kept", "to_do", "details")


class TroubleDialog(QDialog):
    """Accepted where the user wants what is `offered`; the button that changes nothing has the focus."""

    def __init__(self, name: str, trouble: Trouble, parent: QWidget | None, offered: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(trouble.title)
        self._trouble = trouble
        self._inside = QWidget()
        self._area = scrolling(self._inside)
        self._copy = button("trouble_copy", tr("Kopiera detaljer"))
        self._close = button("trouble_close", tr("Stäng"), "" if offered else "primary")
        self._offer = button("trouble_offer", offered, "primary") if offered else None
        self._lay_out()
        self.setAccessibleDescription(self.text())
        self._copy.clicked.connect(self._copy_details)
        self._close.clicked.connect(self.reject)
        if self._offer:
            self._offer.clicked.connect(self.accept)
        self._close.setDefault(True)
        self._close.setFocus()

    def text(self) -> str:
        """Return all that is told, part by part."""
        return "\n\n".join(words for _, words in self._trouble.parts)

    def buttons(self) -> list[QPushButton]:
        """Return the buttons in their order."""
        return [one for one in (self._copy, self._offer, self._close) if one]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID // 2)
        for at, (title, words) in enumerate(self._trouble.parts):
            told = SelectableText(f"trouble_{_PARTS[at]}", "muted" if _PARTS[at] == "details" else "")
            told.setText(words)
            told.setAccessibleName(title)
            if at:
                column.addSpacing(GRID)
            column.addWidget(heading(title, NORMAL))
            column.addWidget(told)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._copy)
        row.addStretch(1)
        for one in self.buttons()[1:]:
            row.addWidget(one)
        head = heading(self.windowTitle(), LARGE)
        head.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(2 * GRID)
        whole.addWidget(head)
        whole.addWidget(self._area, 1)
        whole.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the words need, within the window beneath and the screen."""
        super().showEvent(event)
        parent, screen = self.parentWidget(), self.screen().availableSize()
        self.setFixedWidth(min(_WIDTH, (parent.window().width() if parent else screen.width()) - 2 * GRID))
        self.ensurePolished()
        layout = self._inside.layout()
        assert layout
        wide = self.width() - 6 * GRID
        self._area.setFixedHeight(min(layout.totalHeightForWidth(wide), int(screen.height() * _MOST_OF_SCREEN)))
        self.adjustSize()
        centre_on_parent(self)

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._trouble.details)
        self._copy.setText(tr("Detaljerna är kopierade"))


def tell_trouble(parent: QWidget | None, name: str, trouble: Trouble, offered: str = "") -> bool:
    """Tell what went wrong until that is closed; return whether the user wants what is offered instead."""
    dialog = TroubleDialog(name, trouble, parent, offered)
    is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return is_wanted
