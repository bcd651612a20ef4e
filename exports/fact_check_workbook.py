"""The workbook in which the administration checks answers: all of it locked but for four columns."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from openpyxl.utils import get_column_letter

from aktgranskning.domain.check_rows import (
    AGREED,
    ANSWER,
    CASE,
    COMMENT,
    EVIDENCE,
    KEY,
    LISTS,
    OPINION,
    PRESENCE_ANSWERS,
    PRESENT,
    QUESTION,
    REFERENCE,
    CheckRow,
    CheckSheet,
    row_key,
)
from aktgranskning.domain.log_heads import head_line
from aktgranskning.domain.places import item_of
from exports.form_workbook import write_form_workbook
from exports.sheet import Cell, DropDown, Look, Row, Sheet, header

_WIDTHS = {CASE: 12, REFERENCE: 18, QUESTION: 44, ANSWER: 20, OPINION: 22, COMMENT: 40, EVIDENCE: 24, PRESENT: 16,
           KEY: 24}  # fmt: skip
_OPEN = Cell("", Look.OPEN)
_SECRECY = "Kan innehålla sekretessbelagda uppgifter"


def write_fact_check(sheet: CheckSheet, path: Path) -> None:
    """Write the workbook to `path` (.xlsx); AuditError with a code that begins with "export."."""
    page_header = _SECRECY if sheet.references is not None else ""
    write_form_workbook(
        [_check_sheet(sheet), _lists_sheet(sheet)],
        path,
        _title(sheet),
        page_header,
        head=sheet.head,
        with_identity_numbers=sheet.with_identity_numbers,
    )


def _title(sheet: CheckSheet) -> str:
    return f"{sheet.audit.fact_check.capitalize()} – {sheet.audit.name}"


def _check_sheet(sheet: CheckSheet) -> Sheet:
    headings = [heading for heading in _WIDTHS if heading != REFERENCE or sheet.references is not None]
    lead = list(_lead(sheet))
    header_row = len(lead) + 1
    return Sheet(
        sheet.audit.fact_check.capitalize(),
        [_WIDTHS[heading] for heading in headings],
        [*lead, header(*headings), *_rows(sheet)],
        header_row + len(sheet.rows),
        header_row=header_row,
        first_header_row=header_row,
        is_locked=True,
        hidden_columns=(headings.index(KEY) + 1,),
        drop_downs=tuple(_drop_downs(sheet, headings, header_row + 1)),
    )


def _lead(sheet: CheckSheet) -> Iterator[Row]:
    audit = sheet.audit
    yield [Cell(_title(sheet), Look.TITLE)]
    about = (
        ", ".join(filter(None, (audit.auditee, audit.period))),
        f"Enhet: {sheet.unit}" if sheet.unit else "",
        f"Svar senast: {sheet.deadline}" if sheet.deadline else "",
    )
    yield from ([Cell(words, Look.LEAD)] for words in about if words)
    yield [Cell("Fyll i de fyra färgade kolumnerna; allt annat är låst. Spara filen som Excel (.xlsx).", Look.NOTE)]
    for words in (
        f"{OPINION}: välj {AGREED} eller det svar som ni anser är rätt. Finns ingen lista, skriv svaret som det visas.",
        f"{COMMENT}: er förklaring. {EVIDENCE}: handling, datum och sida.",
        f"{PRESENT}: om handlingen fanns i akten den dag då den granskades.",
        "En rad som lämnas tom räknas som ej besvarad, inte som att ni instämmer.",
    ):
        yield [Cell(words, Look.NOTE)]
    yield [Cell(head_line(sheet.head), Look.NOTE)]
    yield [Cell(None, Look.NOTE)]


def _rows(sheet: CheckSheet) -> Iterator[Row]:
    for number, row in enumerate(sheet.rows, 1):
        reference = [] if sheet.references is None else [sheet.references[row.case_id]]
        locked = [row.label, *reference, row.question, row.answer]
        yield [*(Cell(text) for text in locked), _OPEN, _OPEN, _OPEN, _OPEN, Cell(row_key(sheet.token, number))]


def _lists(sheet: CheckSheet) -> list[tuple[str, ...]]:
    """Return the lists that answers are chosen from, each once: of presence, and of the items that are asked about."""
    return [PRESENCE_ANSWERS, *dict.fromkeys(_list_of(sheet, row) for row in sheet.rows)]


def _list_of(sheet: CheckSheet, row: CheckRow) -> tuple[str, ...]:
    return (AGREED, *(label for label in sheet.choices.get(item_of(row.place), ()) if label != AGREED))


def _lists_sheet(sheet: CheckSheet) -> Sheet:
    """Lay out the lists, a column each, on a sheet of its own that is not shown."""
    lists = _lists(sheet)
    longest = max(map(len, lists))
    rows = [[Cell(one[at] if at < len(one) else None) for one in lists] for at in range(longest)]
    return Sheet(LISTS, [20] * len(lists), rows, longest, is_locked=True, is_hidden=True)


def _drop_downs(sheet: CheckSheet, headings: Sequence[str], first_row: int) -> Iterator[DropDown]:
    """Yield which cells offer which list; other items than those of one choice take what is typed as well."""
    lists = _lists(sheet)
    opinion, present = (get_column_letter(headings.index(heading) + 1) for heading in (OPINION, PRESENT))
    cells: dict[tuple[int, bool], list[str]] = {}
    for row_number, row in enumerate(sheet.rows, first_row):
        is_closed = item_of(row.place) in sheet.choices
        cells.setdefault((lists.index(_list_of(sheet, row)), is_closed), []).append(f"{opinion}{row_number}")
    last = first_row + len(sheet.rows) - 1
    yield DropDown((f"{present}{first_row}:{present}{last}",), _range(lists, 0), is_closed=True)
    for (number, is_closed), at in cells.items():
        yield DropDown(tuple(at), _range(lists, number), is_closed=is_closed)


def _range(lists: Sequence[Sequence[str]], number: int) -> str:
    letter = get_column_letter(number + 1)
    return f"{LISTS}!${letter}$1:${letter}${len(lists[number])}"
