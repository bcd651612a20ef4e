"""How key figures are shown: the list with the municipality's own values, and one of them over five years."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aktgranskning.domain.conclusions.comparisons import Compared, FigureYears, YearRow, five_years, members_of
from aktgranskning.domain.conclusions.figure_numbers import shown_decimals
from aktgranskning.domain.conclusions.figure_table import FigureTable, figure_table
from aktgranskning.domain.conclusions.figure_words import (
    MEASURE_WORDS,
    NOT_GIVEN,
    decimals_of,
    figure_title,
)
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, Gender, KeyFigure
from aktgranskning.domain.conclusions.municipality_kinds import is_several
from aktgranskning.permitting import takes_changes
from aktgranskning.session import Session
from ui.presenters.chart_scale import ChartLine
from ui.presenters.figure_grounds import figure_value
from ui.presenters.figure_notes import figure_note, is_of_group, origins_in_words
from ui.translating import later, tr

FIGURE_HEADINGS = (later("Nyckeltal"), later("Värde"), later("År"))
NO_VALUE = "–"
_WORD_JOINER = "\u2060"
_MISSING = later("saknas")
_READ_IN = later(
    "Här jämförs nyckeltal med andra kommuners, år för år. Läs in… tar emot en export i Excel eller CSV, eller JSON"
    " från öppna data. Ett nyckeltal kan sedan användas som underlag för en bedömning."
)
_CHOOSE_OWN = later("Välj kommun… säger vilken kommun som är den egna; dess värden visas då i listan.")


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A key figure in the list, by its id: its name, and the municipality's own latest value with the year of it."""

    figure: str
    cells: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class YearCell:
    """A cell of a year: what is shown, and the whole of what it means."""

    shown: str
    said: str


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A key figure over five years: rows of cells by name, lines for a chart, and where it is from.

    There are no `lines` of a key figure that is Ja or Nej.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[YearCell, ...]], ...]
    lines: tuple[ChartLine, ...]
    description: str
    note: str
    origin: str


def guidance(session: Session) -> str:
    """Say what to do next, '' where there is nothing to say."""
    table = figure_table(session.conclusions)
    if not takes_changes(session):
        return "" if table.figures else tr("Inga nyckeltal är inlästa.")
    if not table.figures:
        return tr(_READ_IN)
    return "" if table.municipality_id(session.audit.municipality) else tr(_CHOOSE_OWN)


def own_municipality(session: Session) -> str:
    """Return what the audit's own municipality is called, '' where none is chosen."""
    table = figure_table(session.conclusions)
    own = table.municipalities.get(table.municipality_id(session.audit.municipality))
    return own.name if own else session.audit.municipality


def municipality_choices(session: Session) -> list[tuple[str, str]]:
    """Return every municipality that has been read in, by id and name."""
    return [(one.id, one.name) for one in figure_table(session.conclusions).municipalities.values()]


def own_choices(session: Session) -> list[tuple[str, str]]:
    """Return what can be the audit's own, by id and name: municipalities and regions, but no sum of several."""
    municipalities = figure_table(session.conclusions).municipalities.values()
    return [(one.id, one.name) for one in municipalities if not is_several(one)]


def other_municipalities(session: Session) -> list[tuple[str, str]]:
    """Return every municipality but the audit's own, by id and name."""
    own = figure_table(session.conclusions).municipality_id(session.audit.municipality)
    return [choice for choice in municipality_choices(session) if choice[0] != own]


def figure_lines(session: Session) -> list[FigureLine]:
    """Return every key figure, in the order of their names."""
    table = figure_table(session.conclusions)
    own = session.audit.municipality
    return [
        FigureLine(figure.id, (_unbroken(figure.name), *_latest(table, figure, own)))
        for figure in table.figures.values()
    ]


def _unbroken(text: str) -> str:
    """Let no line end inside a unit such as kr/inv."""
    return text.replace("/", f"/{_WORD_JOINER}")


def _latest(table: FigureTable, figure: KeyFigure, municipality: str) -> tuple[str, str]:
    """Return the newest value of a key figure that a municipality has, and its year."""
    held = table.value(figure.id, municipality, table.latest_year(figure.id, municipality))
    if held is None or held.value is None:
        return tr(NOT_GIVEN), ""
    return _unbroken(figure_value(figure, held.value, shown_decimals(held.value))), str(held.year)


def shown_figure(session: Session, figure_id: str, besides: Sequence[str] = ()) -> ShownFigure:
    """Show one key figure; `besides` are ids of municipalities that are shown one by one under the groups."""
    table = figure_table(session.conclusions)
    figure = table.figures[figure_id]
    alone = [ComparisonGroup(0, table.municipalities[one].name, members=one) for one in besides]
    groups = [*session.conclusions.comparison_groups, *alone]
    found = next(iter(five_years(table, session.audit.municipality, groups, [figure_id])), None)
    held = found or FigureYears(figure, Gender.ALL, (), ())
    rows = tuple((_row_name(figure, row), tuple(_cell(figure, row, one) for one in row.cells)) for row in held.rows)
    lines = () if figure.is_yes_no else tuple(_line(row) for row in held.rows)
    members = [members_of(table, group) for group in groups]
    own = table.municipality_id(session.audit.municipality)
    return ShownFigure(
        figure_title(figure),
        (tr("Kommun eller grupp"), *map(str, held.years)),
        rows,
        lines,
        _description(held.years, rows),
        figure_note(session, held),
        origins_in_words(table, held, [own, *(one for group in members for one in group)]),
    )


def _row_name(figure: KeyFigure, row: YearRow) -> str:
    is_measured = row.group is not None and bool(row.group.number) and not figure.is_yes_no
    return f"{row.name}, {tr(MEASURE_WORDS[row.group.measure])}" if row.group and is_measured else row.name


def _cell(figure: KeyFigure, row: YearRow, found: Compared) -> YearCell:
    if not is_of_group(row):
        if found.value is None:
            return YearCell(tr(NOT_GIVEN) if figure.is_yes_no else NO_VALUE, tr(_MISSING))
        said = figure_value(figure, found.value, decimals_of(row, found))
        return YearCell(_without_unit(figure, said), said)
    have = tr("{counted} av {of} kommuner har värde").format(counted=found.counted, of=found.of)
    if found.value is None:
        return YearCell(NO_VALUE, f"{tr(_MISSING)}: {have}")
    if figure.is_yes_no:
        yes = tr("Ja i {yes} av {counted}").format(yes=found.yes, counted=found.counted)
        return YearCell(yes, f"{yes}; {have}")
    number = figure_value(figure, found.value, decimals_of(row, found))
    shown = _without_unit(figure, number)
    return YearCell(
        tr("{shown} ({counted} av {of})").format(shown=shown, counted=found.counted, of=found.of)
        if found.missing
        else shown,
        f"{number}; {have}",
    )


def _without_unit(figure: KeyFigure, shown: str) -> str:
    """Leave the unit out, which the title has."""
    return shown.removesuffix(figure.unit).rstrip()


def _line(row: YearRow) -> ChartLine:
    return ChartLine(row.name, tuple(None if one.value is None else float(one.value) for one in row.cells))


def _description(years: Sequence[int], rows: Iterable[tuple[str, Sequence[YearCell]]]) -> str:
    """Read the table aloud."""
    said = (
        f"{name}: {', '.join(f'{year} {cell.said}' for year, cell in zip(years, cells, strict=True))}."
        for name, cells in rows
    )
    return " ".join(said)
