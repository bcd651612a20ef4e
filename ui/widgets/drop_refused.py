"""Says on a page that what was dropped there is not taken, and what can be dropped."""

from PySide6.QtGui import QDropEvent

from ui.drops import foreign_files
from ui.widgets.told import Told

_ONE_AT_A_TIME = "Släpp en granskning (.granskning) eller en checklista (.xlsx eller .md), en fil i taget."


class DropRefused(Told):
    """Hidden until something is dropped that is not taken."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setObjectName("drop_refused")
        self.setProperty("role", "warning")
        self.hide()

    def tell(self, event: QDropEvent) -> None:
        """Say what was not taken; nothing where the drop is none of ours, or was taken."""
        files = foreign_files(event)
        what = files[0].name if len(files) == 1 else "Flera filer på en gång"
        self.setText(f"{what} togs inte emot. {_ONE_AT_A_TIME}")
        self.setVisible(bool(files))
