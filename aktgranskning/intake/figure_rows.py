"""From the cells of tables to key figures: a long table, one with a column for each year, or JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aktgranskning.domain.conclusions.figure_content import FigureContent
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.intake.figure_headings import Column, Headings, find_headings
from aktgranskning.intake.figure_json import FIGURES, MUNICIPALITIES, PAGES, VALUES
from aktgranskning.intake.gathered_figures import GatheredFigures, SaidValue, Spot
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
    problems = [*gathered.problems, *gathered.contradictions()]
    if problems:
        raise RefusedError("key_figures.refused", _in_order(problems, tables), file=file_name)
    content = gathered.content()
    if not (content.values or content.figures or content.municipalities):
        raise AuditError("key_figures.nothing", file=file_name)
    return content


def notes_of(table: Table) -> tuple[Problem, ...]:
    """Return what should be known: hidden sheets and columns that are not read, and years with a remark."""
    if may_be_package(table.file_name):
        return ()
    notes: list[Problem] = []
    for sheet, headings in _headed(table):
        if sheet.is_hidden:
            notes.append(Problem("key_figures.sheet_hidden", sheet.name))
            continue
        row = headings.row + 1
        notes += [Problem("key_figures.heading_as_year", sheet.name, row, one) for one in headings.remarked]
        notes += [Problem("key_figures.heading_unread", sheet.name, row, one) for one in headings.unread]
    return tuple(notes)


def following_page(table: Table) -> str:
    """Return the address of the page that follows on one of JSON; '' where there is none."""
    return "".join(row[0] for sheet in table.sheets if sheet.name == PAGES for row in sheet.rows[1:])


def _take_table(table: Table, gathered: GatheredFigures) -> bool:
    if may_be_package(table.file_name):
        gathered.problems += table.problems
        _take_json(table, gathered)
        return True
    read = [(sheet, headings) for sheet, headings in _headed(table) if not sheet.is_hidden]
    for sheet, headings in read:
        gathered.problems += [problem for problem in table.problems if problem.sheet == sheet.name]
        gathered.problems += _sheet_problems(sheet, headings) or _take_sheet(sheet, headings, gathered)
    return bool(read)


def _headed(table: Table) -> list[tuple[Sheet, Headings]]:
    """Return the sheets that have the headings of key figures, with these."""
    found = ((sheet, find_headings(sheet.rows)) for sheet in table.sheets)
    return [(sheet, headings) for sheet, headings in found if headings]


def _in_order(problems: Sequence[Problem], tables: Sequence[Table]) -> list[Problem]:
    """Sort mistakes by sheet and row; pages of JSON have the same sheets."""
    order = {sheet.name: place for table in tables for place, sheet in enumerate(table.sheets)}
    return sorted(problems, key=lambda one: (order[one.sheet], one.row))


def _sheet_problems(sheet: Sheet, headings: Headings) -> list[Problem]:
    row = headings.row + 1
    lacking = [Problem("key_figures.heading_missing", sheet.name, row, heading) for heading in headings.missing]
    twice = [Problem("key_figures.heading_twice", sheet.name, row, heading) for heading in headings.twice]
    both = [Problem("key_figures.long_and_wide", sheet.name, row, heading) for heading in headings.long_and_wide]
    return [*lacking, *twice, *both]


def _take_sheet(sheet: Sheet, headings: Headings, gathered: GatheredFigures) -> list[Problem]:
    problems: list[Problem] = []
    for number, cells in enumerate(sheet.rows[headings.row + 1 :], headings.row + 2):
        if _is_row(cells, headings):
            for problem in _row_problems(cells, headings, gathered, Spot(sheet.name, number)):
                told = replace(problem, sheet=sheet.name, row=number)
                problems += [told] if told not in problems[-1:] else []
    return problems


def _is_row(cells: _Cells, headings: Headings) -> bool:
    """Say whether a row is one of the table: one with a single filled cell is empty, a heading or a note below it."""
    places = [*headings.columns.values(), *headings.years.values()]
    return sum(bool(_cell(cells, place)) for place in places) > 1


def _row_problems(cells: _Cells, headings: Headings, gathered: GatheredFigures, row: Spot) -> Iterator[Problem]:
    """Take one row, whose place is that of `row`; yield what is wrong in it, by the heading of the column."""

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
    unit = said(Column.UNIT)
    if unit:
        gathered.unit(figure, unit, Spot(row.sheet, row.row, Column.UNIT, unit))
    values = [(str(year), _cell(cells, place), str(year)) for year, place in headings.years.items()]
    for year, written, column in values or [(said(Column.YEAR), said(Column.VALUE), Column.VALUE)]:
        value = SaidValue(year, said(Column.GENDER), written)
        problem = gathered.value(figure, municipality, value, Spot(row.sheet, row.row, column, written))
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
        told = Spot(VALUES, int(entry), "value", value)
        said = SaidValue(year, gender, value, status)
        for problem in _value_problems(gathered, (figure, municipality), said, told):
            gathered.problems.append(replace(problem, sheet=VALUES, row=int(entry)))


def _value_problems(gathered: GatheredFigures, of: tuple[str, str], said: SaidValue, told: Spot) -> Iterator[Problem]:
    """Take one value of JSON, `of` a key figure and a municipality; yield what is wrong with it, by its key."""
    figure, municipality = gathered.figure(of[0], ""), gathered.municipality(of[1], "")
    if not figure:
        yield Problem("key_figures.figure_missing", column="kpi")
    if not municipality:
        yield Problem("key_figures.municipality_missing", column="municipality")
    if figure and municipality:
        problem = gathered.value(figure, municipality, said, told)
        if problem:
            yield replace(problem, column=_KEYS[Column(problem.column)])


def _rows(table: Table, name: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a sheet under its headings, each as wide as these."""
    headings, *rows = next(sheet.rows for sheet in table.sheets if sheet.name == name)
    for row in rows:
        yield (*row, *[""] * (len(headings) - len(row)))


def _cell(cells: _Cells, place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""
