"""One key figure over five years: its table, its chart, and where it is from."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.presenters.key_figures import ShownFigure
from ui.theme import GRID, NORMAL, scaled
from ui.translating import tr
from ui.widgets.line_chart import LineChart
from ui.widgets.parts import muted, named
from ui.widgets.selectable_text import SelectableText
from ui.widgets.visibility import show_if
from ui.widgets.year_table import YearTable


class FigureCard(QWidget):
    """Ja and nej have no line: they are read in the table."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("figure_card")
        self._title = named("figure_name", QLabel(wordWrap=True))
        self._title.setFont(scaled(self._title.font(), NORMAL, bold=True))
        self.table = YearTable("figure_years", tr("Nyckeltalet per år"))
        self._note = named("figure_note", muted())
        self._chart = LineChart("figure_chart", tr("Diagram över nyckeltalet"))
        self._origin = SelectableText("figure_origin", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self.table)
        column.addWidget(self._note)
        column.addWidget(self._chart, 1)
        column.addWidget(self._origin)
        column.addStretch(0)

    def show_figure(self, figure: ShownFigure) -> None:
        """Show another key figure, or the same one as it is now."""
        self._title.setText(figure.title)
        self.table.setAccessibleName(tr("{title}, per år").format(title=figure.title))
        self.table.show_years(figure.headings, figure.rows)
        self._note.setText(figure.note)
        show_if(self._note, bool(figure.note))
        self._chart.setAccessibleName(tr("Diagram: {title}").format(title=figure.title))
        self._chart.show_lines(figure.headings[1:], figure.lines, figure.description)
        show_if(self._chart, bool(figure.lines))
        self._origin.setText(figure.origin)
