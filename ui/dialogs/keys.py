"""All keys on one sheet (F1), made from the table of actions."""

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from ui.actions import Menu, keys_of
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import button

_HANDBOOK = 2
"""How the sheet is closed by who wants to read on in the handbook."""


def show_keys(parent: QWidget, show_handbook: Callable[[], object] | None = None) -> None:
    """Show the sheet until it is closed; a button leads on to the handbook where there is a way."""
    dialog = QDialog(parent)
    dialog.setObjectName("keys_dialog")
    dialog.setWindowTitle(tr("Alla tangenter"))
    columns = QHBoxLayout()
    columns.setSpacing(2 * GRID)
    menus = list(Menu)
    for part in (menus[:3], menus[3:]):
        sheet = QTextBrowser()
        sheet.setHtml("".join(_section(menu) for menu in part))
        columns.addWidget(sheet)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    if show_handbook:
        handbook = button("keys_handbook", tr("Handbok"))
        handbook.clicked.connect(partial(dialog.done, _HANDBOOK))
        buttons.addButton(handbook, QDialogButtonBox.ButtonRole.ActionRole)
    row = buttons.layout()
    assert row
    row.setSpacing(GRID)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    layout.setSpacing(2 * GRID)
    layout.addLayout(columns)
    layout.addWidget(buttons)
    dialog.resize(110 * GRID, 72 * GRID)
    chosen = dialog.exec()
    dialog.deleteLater()
    if show_handbook and chosen == _HANDBOOK:
        show_handbook()


def _section(menu: Menu) -> str:
    cells = "".join(
        f"<tr><td width='42%' style='padding:2px 12px 2px 0'><b>{escape(key)}</b></td>"
        f"<td style='padding:2px 0'>{escape(text)}</td></tr>"
        for key, text in keys_of(menu)
    )
    return f"<h3>{escape(tr(menu.value))}</h3><table width='100%'>{cells}</table>"
