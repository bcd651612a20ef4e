"""The card in which the format is chosen, and whether all of the audit is exported or one of its units."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from exports.formats import FORMATS, ExportFormat
from ui.translating import later, tr
from ui.widgets.parts import Card, labelled, named
from ui.widgets.steady_fields import ChoiceField

WHOLE = later("Hela granskningen")


class ScopeCard(Card):
    """Two fields, and under them what to think of before a small unit is exported."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("scope_card", tr("Vad som exporteras"))
        self._formats = named("export_format", ChoiceField())
        self._units = named("export_unit", ChoiceField())
        self._warning = named("small_units", QLabel())
        self._warning.setProperty("role", "warning")
        self._warning.setWordWrap(True)
        for format_ in FORMATS:
            self._formats.addItem(f"{tr(format_.words)} ({format_.suffix}) – {tr(format_.contents).lower()}", format_)
        self.content.addLayout(labelled(tr("Format"), self._formats))
        self.content.addLayout(labelled(tr("Omfattning"), self._units))
        self.content.addWidget(self._warning)
        self.offer_units(())
        self.warn("")
        self._formats.currentIndexChanged.connect(self.changed)
        self._units.currentIndexChanged.connect(self.changed)

    @property
    def format(self) -> ExportFormat:
        """The format that is chosen."""
        chosen: ExportFormat = self._formats.currentData()
        return chosen

    @property
    def unit(self) -> str | None:
        """The unit that is chosen; None where it is all of the audit."""
        index = self._units.currentIndex()
        return self._offered[index - 1] if index > 0 else None

    def offer_units(self, units: Sequence[str]) -> None:
        """Offer the units of the audit besides the whole; what is chosen stays where it still can be."""
        before = self.unit if self._units.count() else None
        self._units.blockSignals(True)
        self._offered = tuple(units)
        self._units.clear()
        self._units.addItems(
            [
                tr(WHOLE),
                *(tr("Bara {unit}").format(unit=unit or tr("Utan enhet")) for unit in units),
            ]
        )
        self._units.setCurrentIndex(self._offered.index(before) + 1 if before in self._offered else 0)
        self._units.blockSignals(False)

    def warn(self, words: str) -> None:
        """Show what should be known before this is exported; nothing where it is ''."""
        self._warning.setText(words)
        self._warning.setVisible(bool(words))
