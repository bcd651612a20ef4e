"""The card with the paragraph for the report that says how the sample was made."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from ui.actions import action, shown_key
from ui.presenters.method import paragraph
from ui.translating import later, tr
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import Card, button, muted, named
from ui.workspace import Workspace

_NONE_YET = later(
    "När ett register är inläst eller akter är tillagda står här ett stycke till rapporten om hur akterna valdes."
)


class MethodCard(Card):
    """The text can be selected; one key copies all of it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("method_card", tr("Metodstycke till rapporten"))
        self._workspace = workspace
        self._text = named("method_text", QLabel(wordWrap=True))
        self._text.setProperty("role", "copied")
        self._text.setIndent(0)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setAccessibleName(tr("Metodstycke"))
        self._none = muted(tr(_NONE_YET))
        self._copy = button("copy_method", tr("Kopiera"))
        self._copy.setToolTip(shown_key(action("copy_method").shortcut))
        self._copied = named("method_copied", muted(tr("Kopierat.")))
        self._copy.clicked.connect(self.copy)
        ways = FlowLayout()
        for way in (self._copy, self._copied):
            ways.addWidget(way)
        for widget in (self._text, self._none):
            self.content.addWidget(widget)
        self.content.addLayout(ways)

    def refresh(self) -> None:
        """Show the paragraph as it is now."""
        words = paragraph(self._workspace.session)
        self._text.setText(words)
        self._copied.hide()
        for widget in (self._text, self._copy):
            widget.setVisible(bool(words))
        self._none.setVisible(not words)

    def copy(self) -> None:
        """Copy the paragraph."""
        if self._text.text():
            QGuiApplication.clipboard().setText(self._text.text())
            self._copied.show()
