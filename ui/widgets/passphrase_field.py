"""A line for a passphrase, hidden unless it is to be shown, that notices a Caps Lock that was forgotten."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.translating import later, tr
from ui.widgets.checked_field import CheckedField
from ui.widgets.parts import muted, named, unwatched

_LONGEST = 1024
_CAPS_LOCK = later("Caps Lock verkar vara på.")


class PassphraseField(CheckedField):
    """Hides what is typed; nothing of it is kept, copied or completed."""

    def __init__(self, name: str, words: str, beside: QWidget | None = None) -> None:
        super().__init__(name, words, beside=beside)
        self.line.setMaxLength(_LONGEST)
        unwatched(self.line)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._caps_lock = named(f"{name}_caps_lock", muted(tr(_CAPS_LOCK)))
        self._caps_lock.hide()
        column = self.layout()
        assert column is not None
        column.addWidget(self._caps_lock)
        self.line.installEventFilter(self)

    def entered(self) -> str:
        """Return what was entered, as it is: a space at the end is part of it."""
        return self.line.text()

    def show_entered(self, shown: bool) -> None:
        """Show what is typed, or hide it."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def eventFilter(self, _line: QObject, event: QEvent) -> bool:
        """Look at each letter: Caps Lock is on where one is large without Shift, or small with it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.text().isalpha():
            with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps_lock.setVisible(event.text().isupper() is not with_shift)
        return False


def show_button(*fields: PassphraseField) -> QCheckBox:
    """Return the box that shows what is typed in some fields."""
    box = named("show_passphrase", QCheckBox(tr("Visa", "what is typed")))
    box.setAccessibleName(tr("Visa lösenfrasen"))
    for field in fields:
        box.toggled.connect(field.show_entered)
    return box
