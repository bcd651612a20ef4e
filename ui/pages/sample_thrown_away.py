"""The card with the draws that were thrown away: drawing until it suits is to be seen."""

from ui.presenters.drawn import THROWN_AWAY_HEADINGS, thrown_away_rows
from ui.translating import later, tr
from ui.widgets.parts import Card, muted
from ui.widgets.short_table import ShortTable
from ui.workspace import Workspace

_WORDS = later("Varje dragning står kvar i loggen, också de som inte används.")
_WIDE = tuple(map(THROWN_AWAY_HEADINGS.index, ("Av", "Metod", "Frö")))
_MOST_ROWS_SHOWN = 6


class ThrownAwayCard(Card):
    """Shown wherever there is any."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("thrown_away_card", tr("Kastade dragningar"))
        self._workspace = workspace
        self._table = ShortTable(
            "thrown_away_table", tr("Kastade dragningar"), THROWN_AWAY_HEADINGS, most_rows=_MOST_ROWS_SHOWN, wide=_WIDE
        )
        self.content.addWidget(muted(tr(_WORDS)))
        self.content.addWidget(self._table)

    def refresh(self) -> None:
        """Show the draws that were thrown away until now."""
        rows = thrown_away_rows(self._workspace.session)
        self._table.show_rows(rows)
        self.setVisible(bool(rows))
