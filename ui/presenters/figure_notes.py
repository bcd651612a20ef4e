"""What is said below a key figure: what its table leaves out, and where its values are from."""

from collections.abc import Iterable, Iterator

from aktgranskning.domain.conclusions.comparisons import FigureYears, YearRow
from aktgranskning.domain.conclusions.figure_table import FigureTable, figure_table
from aktgranskning.session import Session
from ui.presenters.figure_grounds import origin_in_words
from ui.translating import later, tr

_OF_GROUP = later("Inom parentes: hur många av gruppens kommuner som har värde. De övriga ingår inte i måttet.")
_YES_OF_GROUP = later("Ja räknas bland de av gruppens kommuner som har lämnat uppgift.")
_NO_GROUP = later("Jämförelsegrupper… lägger till kommuner att jämföra med.")


def figure_note(session: Session, of: FigureYears) -> str:
    """Say what the table of a key figure does not show, and how its groups are read."""
    is_grouped = bool(session.conclusions.comparison_groups)
    groups = _partial(of) if is_grouped else tr(_NO_GROUP)
    return " ".join(filter(None, (_without_own(session, of), groups, _left_out(of))))


def is_of_group(row: YearRow) -> bool:
    """Say whether a row is of a comparison group, and not of one municipality."""
    return row.group is not None and bool(row.group.number)


def origins_in_words(table: FigureTable, of: FigureYears, municipalities: Iterable[str]) -> str:
    """Say where everything that is shown is from, each source once.

    Where these municipalities, by their ids, have no values, or are none, it is where all values are from.
    """

    def told(shown: Iterable[str]) -> Iterator[str]:
        for year in of.years:
            for one in shown:
                if held := table.value(of.figure.id, one, year):
                    yield origin_in_words(held)

    shown = dict.fromkeys(filter(None, municipalities))
    return ". ".join(dict.fromkeys(told(shown)) or dict.fromkeys(told(table.municipalities)))


def _left_out(of: FigureYears) -> str:
    if not of.without_values:
        return ""
    return tr("Utan värde alla åren: {groups}.").format(groups=", ".join(of.without_values))


def _partial(of: FigureYears) -> str:
    is_partial = any(is_of_group(row) and cell.missing and cell.counted for row in of.rows for cell in row.cells)
    return (tr(_YES_OF_GROUP) if of.figure.is_yes_no else tr(_OF_GROUP)) if is_partial else ""


def _without_own(session: Session, of: FigureYears) -> str:
    """Say that nothing is told of the audit's own municipality in these years, and how many others have values."""
    table, own = figure_table(session.conclusions), session.audit.municipality
    if not (own and of.years) or any(table.value(of.figure.id, own, year) for year in of.years):
        return ""
    others = sum(
        any(held.value is not None for year in of.years if (held := table.value(of.figure.id, one, year)))
        for one in table.all_municipalities()
    )
    said = (
        tr("{name} finns inte i det här nyckeltalet; %n andra kommuner har värden.", None, others)
        if others
        else tr("{name} finns inte i det här nyckeltalet; ingen annan kommun har värden.")
    )
    return said.format(name=of.rows[0].name)
