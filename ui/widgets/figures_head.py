"""What can be done with the key figures of an audit: buttons, in lines as there is room."""

from PySide6.QtWidgets import QWidget

from ui.translating import tr
from ui.widgets.allowing import allow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button
from ui.widgets.visibility import show_if


class FiguresHead(QWidget):
    """Shows what can be done as things stand."""

    def __init__(self) -> None:
        super().__init__()
        self.own = button("figures_own", tr("Välj kommun…"))
        self.read = button("figures_read", tr("Läs in…"))
        self.fetch = button("figures_fetch", tr("Hämta från nätet…"))
        self.groups = button("figures_groups", tr("Jämförelsegrupper…"))
        self.besides = button("figures_besides", tr("Visa enstaka kommuner…"))
        self.ground = button("figures_ground", tr("Använd som underlag…"))
        self.imports = button("figures_imports", tr("Inläsningar…"))
        self.settings = button("figures_settings", tr("Inställningar…"))
        self.own.setToolTip(tr("Kommunen som granskas; dess värden visas i listan"))
        self.groups.setToolTip(tr("Kommuner vars medelvärde eller median den egna jämförs med"))
        self.besides.setToolTip(tr("Kommuner som visas en och en under grupperna"))
        self.ground.setToolTip(tr("Lägger det valda nyckeltalet till underlaget för en revisionsfråga"))
        self._with_figures = (self.own, self.groups, self.besides, self.ground, self.imports)
        layout = FlowLayout()
        self.setLayout(layout)
        for one in (self.read, self.fetch, *self._with_figures, self.settings):
            layout.addWidget(one)

    def show_state(self, own: str, figures: int, besides: int, why_fixed: str) -> None:
        """Offer what can be done with so many figures; `besides` is how many municipalities are shown one by one.

        `why_fixed` says why nothing can be changed, '' where it can.
        """
        for one in (self.read, self.fetch, self.own, self.ground):
            allow(one, True, why_fixed)
        self.own.setText(tr("Kommun: {own}…").format(own=own) if own else tr("Välj kommun…"))
        self.besides.setText(
            tr("Enstaka kommuner: {besides}…").format(besides=besides) if besides else tr("Visa enstaka kommuner…")
        )
        for one in self._with_figures:
            show_if(one, figures > 0)
