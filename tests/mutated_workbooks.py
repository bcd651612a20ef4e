"""Workbooks that nobody meant to write: the shipped checklists, changed at random, the same for the same seed."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import cache
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from aktgranskning.intake.tables import read_tables
from checklists.columns import EXPRESSIONS
from checklists.shipped import shipped_checklists, template_tables

Grid = list[list[object]]
Sheets = dict[str, Grid]

ODD: list[object] = [
    "", " ", "\n", "-", ".", "..", "/", "*", "'", '"', "{", "}", "{k}{", "${", "${}", "${plan", "$plan", "]]>",
    "&amp;", "_x0000_", "😀" * 50, "\u202eabc", "\u00a0", "\ufeff", "å" * 300, "a" * 32_767, "(" * 300,
    "1+" * 3_000 + "1", "-1", "1e999", "NaN", "true()", "select_one", "select_one ${x}", "select_multiple  ",
    "select_one_from_file ../../x.csv", "select_one_from_file .csv", "csv-external", "begin repeat", "end repeat",
    "begin group", "end group", "range", "rank", "start=1 end=0 step=-1", "start=1e30 end=1", "random()",
    "once(uuid())", "pulldata('x','y','z',1)", "//*", "x" * 300, "regex(., '(((((a+)+)+)+)+)+')",
    "regex(., '\\p{Q}[')", "instance('svar')", "current()/..", "count(//*//*//*)", "=1+1", "=NOW()", "=#REF!", 0, -1,
    7, 2.5, 1e308, float("inf"), True, False, date(2017, 4, 2), time(8, 30), datetime(1900, 1, 1),
    timedelta(days=400), "http://exempel.se/?a=b", "../../etc", "con.csv", "a|b", "a;b", "%s %(x)s",
]  # fmt: skip
PIECES = [
    "and", "or", "not(", "(", ")", "[", "]", "${plan}", "${", "}", ".", "..", "/", "//", "=", "!=", "<", "+", "-",
    "*", "div", "mod", "|", ",", "'ja'", "'", "\"", "1", "0.5", "today()", "selected(", "if(", "position(..)", "::",
    "@", "$", "€", "count(", "last()", "jr:choice-name(", "\\",
]  # fmt: skip
HEADINGS = [
    "type", "name", "label", "label::Svenska (sv)", "label::", "::", "bind::", "bind::type", "audit_", "audit_x",
    "media::image", "relevant", "repeat_count", "choice_filter", "trigger", "default", "required", "parameters",
    "jr:count", "instance::x", "body::intent", "disabled", "entity", "list_name", "x" * 200,
]  # fmt: skip
SHEETS = ["survey", "Survey ", "survay", "choices", "settings", "audit_questions", "entities", "osm", "x", "Frågor"]


def mutant(seed: int) -> bytes:
    """Return the workbook of a seed: one to five changes, and for some then damage to the file itself."""
    random = Random(seed)
    sheets: Sheets = {name: [list(row) for row in grid] for name, grid in random.choice(_sources()).items()}
    for _ in range(random.randint(1, 5)):
        random.choice(CHANGES)(sheets, random)
    content = _workbook(sheets)
    return random.choice(DAMAGES)(content, random) if random.random() < 0.25 else content


@cache
def _sources() -> list[dict[str, tuple[tuple[str, ...], ...]]]:
    paths = (*shipped_checklists(), template_tables())
    return [{sheet.name: sheet.rows for sheet in read_tables(path).sheets} for path in paths]


def _workbook(sheets: Sheets) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, grid in sheets.items():
        worksheet = workbook.create_sheet(name)
        for row in grid:
            worksheet.append(row)
    if not workbook.worksheets:
        workbook.create_sheet("tomt")
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _grid(sheets: Sheets, random: Random) -> Grid:
    return sheets[random.choice(list(sheets))] if sheets else []


def _place(grid: Grid, random: Random, first: int = 0) -> tuple[int, int] | None:
    """Return a row and a column in it; None where there is no cell."""
    rows = [number for number in range(first, len(grid)) if grid[number]]
    if not rows:
        return None
    row = random.choice(rows)
    return row, random.randrange(len(grid[row]))


def _odd_cell(sheets: Sheets, random: Random) -> None:
    grid = _grid(sheets, random)
    if place := _place(grid, random):
        grid[place[0]][place[1]] = random.choice(ODD)


def _cell_of_another(sheets: Sheets, random: Random) -> None:
    one, other = _grid(sheets, random), _grid(sheets, random)
    here, there = _place(one, random), _place(other, random)
    if here and there:
        one[here[0]][here[1]] = other[there[0]][there[1]]


def _edited_expression(sheets: Sheets, random: Random) -> None:
    """Leave out, repeat or put in a piece in the middle of an expression."""
    places = [
        (grid, row, column)
        for grid in sheets.values()
        for row in range(1, len(grid))
        for column, cell in enumerate(grid[row])
        if any(sign in str(cell) for sign in "$=(")
    ]
    if places:
        grid, row, column = random.choice(places)
        text = str(grid[row][column])
        start = random.randrange(len(text))
        end = min(len(text), start + random.randint(0, 6))
        piece = random.choice(["", text[start:end] * 2, random.choice(PIECES), f" {random.choice(PIECES)} "])
        grid[row][column] = text[:start] + piece + text[end:]


def _random_expression(sheets: Sheets, random: Random) -> None:
    """Write pieces of expressions into a cell that takes one, or into any where there is no such column."""
    grid = _grid(sheets, random)
    if place := _place(grid, random, 1):
        row, column = grid[place[0]], place[1]
        columns = [number for number, heading in enumerate(grid[0]) if heading in EXPRESSIONS]
        column = random.choice(columns or [column])
        row += [""] * (column + 1 - len(row))
        row[column] = " ".join(random.choices(PIECES, k=random.randint(1, 30)))


def _row_deleted(sheets: Sheets, random: Random) -> None:
    grid = _grid(sheets, random)
    if grid:
        del grid[random.randrange(len(grid))]


def _row_repeated(sheets: Sheets, random: Random) -> None:
    grid = _grid(sheets, random)
    if grid:
        row = random.randrange(len(grid))
        grid[row:row] = [list(grid[row]) for _ in range(random.choice([1, 1, 2, 70]))]


def _rows_swapped(sheets: Sheets, random: Random) -> None:
    grid = _grid(sheets, random)
    if grid:
        one, other = random.randrange(len(grid)), random.randrange(len(grid))
        grid[one], grid[other] = grid[other], grid[one]


def _rows_blank(sheets: Sheets, random: Random) -> None:
    grid = _grid(sheets, random)
    row = random.randint(0, len(grid))
    grid[row:row] = [[] for _ in range(random.choice([1, 60, 61, 200]))]


def _column_deleted(sheets: Sheets, random: Random) -> None:
    grid = _grid(sheets, random)
    if place := _place(grid, random):
        for row in grid:
            del row[place[1] : place[1] + 1]


def _column_repeated(sheets: Sheets, random: Random) -> None:
    grid = _grid(sheets, random)
    if place := _place(grid, random):
        for row in grid:
            row[place[1] : place[1]] = row[place[1] : place[1] + 1]


def _columns_swapped(sheets: Sheets, random: Random) -> None:
    grid = _grid(sheets, random)
    if (one := _place(grid, random)) and (other := _place(grid, random)):
        for row in grid:
            if max(one[1], other[1]) < len(row):
                row[one[1]], row[other[1]] = row[other[1]], row[one[1]]


def _heading_renamed(sheets: Sheets, random: Random) -> None:
    grid = _grid(sheets, random)
    if grid and grid[0]:
        place = random.randrange(len(grid[0]))
        heading = str(grid[0][place])
        letter = random.randrange(len(heading) + 1)
        misspelt = heading[:letter] + random.choice("aex_ :") + heading[letter + 1 :]
        grid[0][place] = random.choice([misspelt, heading.upper(), f" {heading} ", *HEADINGS])


def _sheet_renamed(sheets: Sheets, random: Random) -> None:
    if sheets:
        old, new = random.choice(list(sheets)), random.choice(SHEETS)
        if new.casefold() not in map(str.casefold, sheets):  # openpyxl would add a number to it
            sheets[new] = sheets.pop(old)


def _sheet_deleted(sheets: Sheets, random: Random) -> None:
    if sheets:
        del sheets[random.choice(list(sheets))]


CHANGES: list[Callable[[Sheets, Random], None]] = [
    *[_odd_cell, _edited_expression, _random_expression] * 4,
    *[_cell_of_another, _row_deleted, _row_repeated, _rows_swapped, _heading_renamed] * 2,
    _rows_blank,
    _column_deleted,
    _column_repeated,
    _columns_swapped,
    _sheet_renamed,
    _sheet_deleted,
]


def _flipped(content: bytes, random: Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(random.choice([1, 3, 30])):
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
    return bytes(damaged)


def _truncated(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content))]


def _part_damaged(content: bytes, random: Random) -> bytes:
    """Damage one part of the workbook, or leave it out, in an archive that is sound."""
    buffer = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        chosen = random.choice(source.namelist())
        is_gone = random.random() < 0.2
        for name in source.namelist():
            part = source.read(name)
            if name != chosen:
                target.writestr(name, part)
            elif not is_gone:
                target.writestr(name, random.choice([_flipped, _truncated])(part, random))
    return buffer.getvalue()


DAMAGES: list[Callable[[bytes, Random], bytes]] = [_flipped, _truncated, _part_damaged, _part_damaged, _part_damaged]
