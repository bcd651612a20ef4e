"""The bar of one item's tally, as a widget."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aktgranskning.domain.tally import SEVEN_STATES, ItemTally
from ui.presenters.spoken import parts_in_words
from ui.readers import give_role
from ui.theme import GRID
from ui.widgets.state_bar import paint_bar


def paint_tally(painter: QPainter, box: QRectF, tally: ItemTally) -> None:
    """Paint the bar of a tally into a box."""
    parts = [(state, tally.states[state]) for state in SEVEN_STATES]
    whole, found, auditee = tally.all or 1, tally.met, tally.auditee
    beyond, unverified = (auditee.beyond(found), auditee.unverified(found)) if auditee else (0, 0)
    paint_bar(painter, box, parts, whole, beyond, unverified)


class TallyBar(QWidget):
    """Each state as wide as its share of all cases."""

    def __init__(self) -> None:
        super().__init__()
        self._tally: ItemTally | None = None
        give_role(self, QAccessible.Role.Chart)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tally(self, tally: ItemTally) -> None:
        """Show the bar of another tally."""
        self._tally = tally
        self.setAccessibleName(parts_in_words((state, tally.states[state]) for state in SEVEN_STATES))
        self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(20 * GRID, int(1.5 * GRID))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        if self._tally:
            paint_tally(QPainter(self), QRectF(self.rect()), self._tally)
