"""The dialog in which an item of the checklist is chosen: some letters of it narrow the list."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.dialogs.fitting import open_within_parent
from ui.presenters.grounds import NumberedItem
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button, labelled, named, unwatched

_NAME = int(Qt.ItemDataRole.UserRole)


class ChooseItemDialog(QDialog):
    """Enter, a double click or the button choose."""

    def __init__(self, items: Sequence[NumberedItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choose_item_dialog")
        self.setWindowTitle(tr("Koppla en fråga i checklistan"))
        self._search = unwatched(named("item_search", QLineEdit(placeholderText=tr("en del av frågan"))))
        self._list = named("items_to_link", QListWidget())
        self._list.setAccessibleName(tr("Frågor i checklistan"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, item in items:
            row = QListWidgetItem(f"{number}  {item.label}" if number else item.label, self._list)
            row.setData(_NAME, item.name)
        self._list.setProperty("role", "suggestions")
        self._link = button("item_link", tr("Koppla"), "primary")
        cancel = button("item_link_cancel", tr("Avbryt"))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._link)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addLayout(labelled(tr("Sök"), self._search))
        whole.addWidget(self._list, 1)
        whole.addLayout(buttons)
        self._search.textChanged.connect(self._narrow)
        self._list.itemDoubleClicked.connect(self.accept)
        self._link.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self._link.setDefault(True)
        open_within_parent(self, QSize(70 * GRID, 60 * GRID))
        self._narrow("")
        self._search.setFocus()

    def name(self) -> str:
        """Return the name of the item that is chosen, '' for none."""
        row = self._list.currentItem()
        return str(row.data(_NAME)) if row and not row.isHidden() else ""

    def _narrow(self, words: str) -> None:
        rows = [self._list.item(at) for at in range(self._list.count())]
        for row in rows:
            row.setHidden(words.casefold() not in row.text().casefold())
        shown = next((row for row in rows if not row.isHidden()), None)
        if shown:
            self._list.setCurrentItem(shown)
        self._link.setEnabled(shown is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows go through the list while letters are typed."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.focusWidget() is self._search:
            self._list.setFocus()
        else:
            super().keyPressEvent(event)


def choose_item(parent: QWidget, items: Sequence[NumberedItem]) -> str:
    """Let an item be chosen; return its name, '' where the user cancelled."""
    dialog = ChooseItemDialog(items, parent)
    name = dialog.name() if dialog.exec() else ""
    dialog.deleteLater()
    return name
