"""The dialog in which the user says after how long without a touch the window locks."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.presenters.locking import Idleness
from ui.settings import MOST_LOCK_MINUTES, Settings
from ui.theme import GRID
from ui.translating import later, tr
from ui.widgets.parts import button, labelled, muted, named, number_field

_WIDTH = 60 * GRID
_WHEN = later(
    "Fönstret låses också när datorn låses eller vilar, och med Ctrl+L. En krypterad granskning öppnas sedan med sin"
    " lösenfras; det du har skrivit finns kvar."
)


class LockTimeDialog(QDialog):
    """A number of minutes; there is no way to switch the lock off."""

    def __init__(self, minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lock_time_dialog")
        self.setWindowTitle(tr("Låsning"))
        self.setFixedWidth(_WIDTH)
        self._minutes = number_field("lock_minutes", 1, MOST_LOCK_MINUTES, minutes)
        self._minutes.setSuffix(tr(" min"))
        self._minutes.setMinimumWidth(12 * GRID)
        self._minutes.selectAll()  # or a figure typed beside it would make it too large, and be refused
        save, cancel = button("lock_time_save", tr("Spara"), "primary"), button("lock_time_cancel", tr("Avbryt"))
        save.setDefault(True)
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        number, buttons = QHBoxLayout(), QHBoxLayout()
        number.addLayout(labelled(tr("Lås fönstret när ingen har rört programmet på"), self._minutes))
        number.addStretch(1)
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        whole.setSpacing(int(1.5 * GRID))
        whole.addLayout(number)
        whole.addWidget(named("lock_time_when", muted(tr(_WHEN))))
        whole.addLayout(buttons)

    def minutes(self) -> int:
        """Return what was chosen."""
        return self._minutes.value()


def choose_lock_time(parent: QWidget, settings: Settings, idleness: Idleness) -> None:
    """Let the user say after how long the window locks, from now on."""
    dialog = LockTimeDialog(idleness.minutes, parent)
    if dialog.exec():
        idleness.minutes = dialog.minutes()
        settings.set_lock_minutes(idleness.minutes)
    dialog.deleteLater()
