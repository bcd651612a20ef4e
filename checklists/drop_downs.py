"""What can be chosen in the cells of a checklist's workbook instead of being typed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aktgranskning.domain.checklist import CHOICE_KINDS, Outcome, Requirement, TallyKind
from aktgranskning.intake.sheet import Sheet
from checklists.choices import REQUIRE_BOTH
from checklists.columns import read_heading
from checklists.rows import read_rows
from checklists.types import DOCUMENTED, read_type

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LISTS = "Listor"
_HEADINGS = ("Slag av fråga",)
_ROWS_TO_FILL = 500
"""So many rows below those that are filled have drop-down lists too."""

_WORDS: dict[tuple[str, str], Iterable[str]] = {
    ("survey", "audit_tally"): TallyKind,
    ("choices", "audit_outcome"): Outcome,
    ("choices", "audit_require"): (*Requirement, REQUIRE_BOTH),
}
_YES = {("survey", "required"), ("survey", "readonly"), ("survey", "disabled")}


@dataclass(frozen=True, slots=True)
class _DropDown:
    """Where the words of a list stand, as a formula; `advice` is shown in the cell where others may stand there too."""

    formula: str
    advice: str = ""


def without_types(sheets: Iterable[Sheet]) -> list[Sheet]:
    """Return the sheets of a workbook without the one that `types_sheet` makes."""
    return [sheet for sheet in sheets if sheet.rows[:1] != (_HEADINGS,)]


def types_sheet(sheets: Iterable[Sheet]) -> Sheet:
    """Return the sheet of all that can stand in the column `type`, the author's own lists first."""
    listed = (sheet for sheet in sheets if sheet.name.strip().casefold() == "choices")
    names = dict.fromkeys(row["list_name"] for sheet in listed for row in read_rows(sheet, "choices")[0])
    selects = (f"{kind} {name}" for name in filter(None, names) for kind in ("select_one", "select_multiple"))
    others = (word for word in DOCUMENTED if read_type(word).kind not in CHOICE_KINDS)
    return Sheet(_LISTS, (_HEADINGS, *((word,) for word in (*selects, *others))))


def add_drop_downs(worksheet: "Worksheet", sheet: Sheet, types: Sheet) -> None:
    """Give the columns of a sheet that have a set of words a list to choose from; `types` is that of `types_sheet`."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for number, found in _drop_downs(sheet, types):
        validation = DataValidation("list", formula1=found.formula, allow_blank=True)
        validation.showErrorMessage = not found.advice
        validation.errorTitle, validation.error = "Ordet är okänt", "Välj ett ord i listan, eller töm cellen."
        if found.advice:
            validation.showInputMessage = True
            validation.promptTitle, validation.prompt = sheet.rows[0][number - 1][:32], found.advice
        letter = get_column_letter(number)
        validation.add(f"{letter}2:{letter}{len(sheet.rows) + _ROWS_TO_FILL}")
        worksheet.add_data_validation(validation)


def _drop_downs(sheet: Sheet, types: Sheet) -> Iterator[tuple[int, _DropDown]]:
    kind = sheet.name.strip().casefold()
    if kind not in ("survey", "choices") or not sheet.rows:
        return
    for number, heading in enumerate(sheet.rows[0], start=1):
        place = (kind, read_heading(heading, kind).column)
        if place == ("survey", "type"):
            advice = "Välj i listan. En egen lista: skriv select_one följt av listans namn från bladet choices."
            yield number, _DropDown(f"'{types.name}'!$A$2:$A${len(types.rows)}", advice)
        elif place in _YES:
            yield number, _DropDown(_listed(("yes",)), "yes, ett villkor, eller en tom cell.")
        elif place in _WORDS:
            yield number, _DropDown(_listed(_WORDS[place]))


def _listed(words: Iterable[str]) -> str:
    return f'"{",".join(words)}"'
