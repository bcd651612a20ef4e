"""From the cells of tables to key figures: a long table, one with a column for each year, or JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aktgranskning.domain.conclusions.figure_content import FigureContent
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.intake.figure_headings import Column, Headings, find_headings
from aktgranskning.intake.figure_json import FIGURES, MUNICIPALITIES, PAGES, VALUES
from aktgranskning.intake.gathered_figures import GatheredFigures
from aktgranskning.intake.parsing import may_be_package
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table

_Cells = Sequence[str]
_KEYS = {Column.YEAR: "period", Column.GENDER: "gender", Column.VALUE: "value"}
"""What the columns are called in JSON."""


def content_of(tables: Sequence[Table], file_name: str) -> FigureContent:
    """Return the key figures of several tables together.

    RefusedError "key_figures.refused" with every mistake by sheet, row and column; AuditError where none of the sheets
    has the headings of key figures, or nothing stands under them.
    """
    gathered = GatheredFigures()
    found = [_take_table(table, gathered) for table in tables]
    if not any(found):
        raise AuditError("key_figures.no_headings", file=file_name)
    problems = [*(problem for table in tables for problem in table.problems), *gathered.problems]
    if problems:
        raise RefusedError("key_figures.refused", problems, file=file_name)
    content = gathered.content()
    if not (content.values or content.figures or content.municipalities):
        raise AuditError("key_figures.nothing", file=file_name)
    return content


def following_page(table: Table) -> str:
    """Return the address of the page that follows on one of JSON; '' where there is none."""
    return "".join(row[0] for sheet in table.sheets if sheet.name == PAGES for row in sheet.rows[1:])


def _take_table(table: Table, gathered: GatheredFigures) -> bool:
    if may_be_package(table.file_name):
        _take_json(table, gathered)
        return True
    headed = [(sheet, find_headings(sheet.rows)) for sheet in table.sheets]
    for sheet, headings in headed:
        if headings is not None:
            gathered.problems += _sheet_problems(sheet, headings) or _take_sheet(sheet, headings, gathered)
    return any(headings for _, headings in headed)


def _sheet_problems(sheet: Sheet, headings: Headings) -> list[Problem]:
    row = headings.row + 1
    lacking = [Problem("key_figures.heading_missing", sheet.name, row, heading) for heading in headings.missing]
    return [*lacking, *(Problem("key_figures.heading_twice", sheet.name, row, heading) for heading in headings.twice)]


def _take_sheet(sheet: Sheet, headings: Headings, gathered: GatheredFigures) -> list[Problem]:
    problems: list[Problem] = []
    for number, cells in enumerate(sheet.rows[headings.row + 1 :], headings.row + 2):
        if _is_row(cells, headings):
            for problem in _row_problems(cells, headings, gathered):
                told = replace(problem, sheet=sheet.name, row=number)
                problems += [told] if told not in problems[-1:] else []
    return problems


def _is_row(cells: _Cells, headings: Headings) -> bool:
    """Say whether a row is one of the table: one with a single filled cell is empty, a heading or a note below it."""
    places = [*headings.columns.values(), *headings.years.values()]
    return sum(bool(_cell(cells, place)) for place in places) > 1


def _row_problems(cells: _Cells, headings: Headings, gathered: GatheredFigures) -> Iterator[Problem]:
    """Take one row; yield what is wrong in it, by the heading of the column."""

    def said(column: Column) -> str:
        return _cell(cells, headings.columns[column]) if column in headings.columns else ""

    figure = gathered.figure(said(Column.FIGURE_ID), said(Column.FIGURE), said(Column.UNIT))
    municipality = gathered.municipality(said(Column.MUNICIPALITY_ID), said(Column.MUNICIPALITY))
    if not figure:
        yield Problem("key_figures.figure_missing", column=Column.FIGURE)
    if not municipality:
        yield Problem("key_figures.municipality_missing", column=Column.MUNICIPALITY)
    if not (figure and municipality):
        return
    values = [(str(year), _cell(cells, place), str(year)) for year, place in headings.years.items()]
    for year, written, column in values or [(said(Column.YEAR), said(Column.VALUE), Column.VALUE)]:
        problem = gathered.value(figure, municipality, year, said(Column.GENDER), written)
        if problem:
            yield replace(problem, column=column) if problem.column == Column.VALUE else problem


def _take_json(table: Table, gathered: GatheredFigures) -> None:
    for entry, id_, title in _rows(table, FIGURES):
        if not gathered.figure(id_, title):
            gathered.problems.append(Problem("key_figures.figure_missing", FIGURES, int(entry), "id"))
    for entry, id_, title, kind in _rows(table, MUNICIPALITIES):
        if not gathered.municipality(id_, title, kind):
            gathered.problems.append(Problem("key_figures.municipality_missing", MUNICIPALITIES, int(entry), "id"))
    for entry, figure, municipality, year, gender, value, status in _rows(table, VALUES):
        for problem in _value_problems(gathered, (figure, municipality, year, gender, value, status)):
            gathered.problems.append(replace(problem, sheet=VALUES, row=int(entry)))


def _value_problems(gathered: GatheredFigures, cells: _Cells) -> Iterator[Problem]:
    """Take one value of JSON; yield what is wrong with it, by its key."""
    named, place, *said = cells
    figure, municipality = gathered.figure(named, ""), gathered.municipality(place, "")
    if not figure:
        yield Problem("key_figures.figure_missing", column="kpi")
    if not municipality:
        yield Problem("key_figures.municipality_missing", column="municipality")
    if figure and municipality:
        problem = gathered.value(figure, municipality, *said)
        if problem:
            yield replace(problem, column=_KEYS[Column(problem.column)])


def _rows(table: Table, name: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a sheet under its headings, each as wide as these."""
    headings, *rows = next(sheet.rows for sheet in table.sheets if sheet.name == name)
    for row in rows:
        yield (*row, *[""] * (len(headings) - len(row)))


def _cell(cells: _Cells, place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""
