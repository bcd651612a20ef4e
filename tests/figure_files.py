"""Files of key figures in every shape that is read, written from the same values."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from aktgranskning.domain.conclusions.figure_content import FigureContent, write_content
from aktgranskning.domain.conclusions.key_figures import (
    FigureValue,
    Gender,
    KeyFigure,
    KeyFigureSet,
    Municipality,
)
from aktgranskning.domain.conclusions.picture import Conclusions
from tests.workbooks import Rows

PLANS = KeyFigure("N10001", "Ärenden med plan, andel (%)", "%")
COST = KeyFigure("N10002", "Kostnad för insatser, kr/inv", "kr/inv")
ROUTINE = KeyFigure("N10003", "Finns en rutin för uppföljning (ja=1, nej=0)", "", is_yes_no=True)
FIGURES = (PLANS, COST, ROUTINE)
OWN = Municipality("9001", "Exempelby", "K")
OTHERS = tuple(Municipality(f"900{number}", f"Provköping {number}", "K") for number in range(2, 10))
REGION = Municipality("0090", "Region Exempel", "L")
MUNICIPALITIES = (OWN, *OTHERS, REGION)

Held = Mapping[tuple[str, str, int, Gender], Decimal | None]
"""Values by figure, municipality, year and gender."""


def value(
    number: str | None,
    figure: KeyFigure = PLANS,
    municipality: Municipality = OWN,
    year: int = 2024,
    gender: Gender = Gender.ALL,
) -> FigureValue:
    """Return a value as it is read; None is missing."""
    return FigureValue(figure.id, municipality.id, year, gender, None if number is None else Decimal(number))


def conclusions_of(*imports: Iterable[FigureValue], groups: Sequence[object] = ()) -> Conclusions:
    """Return what an audit holds after these imports, one a set."""
    sets = (
        KeyFigureSet(number, f"Källa {number}", f"2026-03-0{number}", content=content_text(values))
        for number, values in enumerate(imports, 1)
    )
    return Conclusions(key_figure_sets=tuple(sets), comparison_groups=tuple(groups))  # type: ignore[arg-type]


def content_text(values: Iterable[FigureValue]) -> str:
    """Return what a set keeps of values of the figures and municipalities above."""
    return write_content(FigureContent(FIGURES, MUNICIPALITIES, tuple(values)))


def held_in(content: FigureContent) -> Held:
    """Return the values of a content by their places."""
    return {(one.figure, one.municipality, one.year, one.gender): one.value for one in content.values}


def entries_of(values: Iterable[FigureValue]) -> list[dict[str, object]]:
    """Return entries as the open data give them, one for each figure, municipality and year."""
    entries: dict[tuple[str, str, int], list[dict[str, object]]] = {}
    for one in values:
        number = None if one.value is None else Verbatim(f"{one.value:f}")
        told: dict[str, object] = {
            "gender": one.gender.value,
            "value": number,
            "count": 1,
            "status": "Missing" if number is None else "",
        }
        entries.setdefault((one.figure, one.municipality, one.year), []).append(told)
    return [
        {"kpi": figure, "municipality": municipality, "period": year, "values": told}
        for (figure, municipality, year), told in entries.items()
    ]


class Verbatim(str):
    """A number that JSON shows as it was written, and not as a binary fraction."""

    __slots__ = ()


def as_json(document: object) -> str:
    """Write JSON whose numbers are as they were written."""
    numbers: list[str] = []

    def marked(one: object) -> object:
        match one:
            case Verbatim():
                numbers.append(one)
                return f"@{len(numbers) - 1}@"
            case dict():
                return {key: marked(held) for key, held in one.items()}
            case list():
                return [marked(held) for held in one]
        return one

    text = json.dumps(marked(document), ensure_ascii=False)
    for place, number in enumerate(numbers):
        text = text.replace(f'"@{place}@"', number)
    return text


def answer_of(values: Iterable[FigureValue], following: str | None = None) -> dict[str, object]:
    """Return one answer of the open data."""
    entries = entries_of(values)
    return {"count": len(entries), "next_page": following, "values": entries}


def figure_resources() -> list[dict[str, object]]:
    """Return the key figures as the open data describe them."""
    return [
        {
            "id": one.id,
            "title": one.title,
            "description": "Påhittat",
            "is_divided_by_gender": 1,
            "municipality_type": "K",
        }
        for one in FIGURES
    ]


def municipality_resources() -> list[dict[str, object]]:
    """Return the municipalities as the open data list them."""
    return [{"id": one.id, "title": one.title, "type": one.kind} for one in MUNICIPALITIES]


def written(number: Decimal | None) -> str:
    """Write a number as Swedish tables do: a decimal comma, narrow spaces between thousands, two points for none."""
    return ".." if number is None else f"{number:,f}".replace(",", "\u202f").replace(".", ",")


def long_rows(values: Iterable[FigureValue]) -> Rows:
    """Return a table with a row for each value."""
    titles, names = _titles(), _names()
    rows = [
        [titles[one.figure], names[one.municipality], one.year, one.gender.value, written(one.value)] for one in values
    ]
    return [["Nyckeltal", "Kommun", "År", "Kön", "Värde"], *rows]


def wide_rows(values: Iterable[FigureValue]) -> Rows:
    """Return a table with a column for each year; a place that has no value has an empty cell."""
    values = list(values)
    years = sorted({one.year for one in values})
    cells: dict[tuple[str, str, Gender], dict[int, str]] = {}
    for one in values:
        cells.setdefault((one.figure, one.municipality, one.gender), {})[one.year] = written(one.value)
    titles, names = _titles(), _names()
    rows = [
        [titles[figure], names[municipality], gender.value, *(by_year.get(year, "") for year in years)]
        for (figure, municipality, gender), by_year in cells.items()
    ]
    return [["nyckeltal", "kommun", "kön", *years], *rows]


def write_csv(path: Path, rows: Rows) -> Path:
    """Write rows as Excel does in Sweden, and return the path."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";").writerows(rows)
    path.write_text(buffer.getvalue(), "utf-8")
    return path


def _titles() -> dict[str, str]:
    return {one.id: f"{one.id} {one.title}" for one in FIGURES}


def _names() -> dict[str, str]:
    return {one.id: f"{one.id} {one.title}" for one in MUNICIPALITIES}
