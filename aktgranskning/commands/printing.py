"""What the command line prints: tables for people, JSON and CSV for programs."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from aktgranskning.counting import FileTally
from aktgranskning.domain.audit import AnswerState, Case
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.long_form import guarded
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.tally import SEVEN_STATES, Counted, ItemTally
from aktgranskning.domain.tally_rows import Record, tally_records
from aktgranskning.domain.wording import (
    ABSENCE_WORDS,
    COUNTED_BY_ROW,
    STATE_WORDS,
    STATUS_WORDS,
    auditee_in_words,
    counted_choice_label,
    group_in_words,
    left_out_in_words,
    ratio,
    spread_in_words,
)

_WIDEST_LABEL = 60
_CSV_KEYS = ("name", "label", "counted", "met", "partly", "not_met", "not_applicable", "not_assessable", "unanswered",
             "not_asked", "of", "text", "met_auditee", "rows", "with_rows", "with_rows_of", "choices", "count",
             "min", "median", "max")  # fmt: skip


def as_json(records: Sequence[Mapping[str, object]] | Mapping[str, object]) -> str:
    """Write records, or one, as JSON, indented, with å ä ö as they are."""
    return json.dumps(records, ensure_ascii=False, indent=2)


def tally_as(format_: str, found: FileTally) -> str:
    """Write the tally of a file in the format that was asked for: "json", "csv" or "table"."""
    match format_:
        case "json":
            return as_json(tally_records(found.items))
        case "csv":
            return tally_csv(found.items)
        case _:
            return tally_table(found.items, found.absent)


def tally_by_as(format_: str, found: FileTally, by: GroupBy) -> str:
    """Write the tally of a file by group as `tally_as`; as JSON an object, the records of each group by its name."""
    match format_:
        case "json":
            return as_json({name: tally_records(tallies) for name, tallies in found.groups.items()})
        case "csv":
            return tally_csv_by(by, found.groups)
        case _:
            return tally_table_by(by, found.items, found.groups, found.absent)


def tally_csv(tallies: Sequence[ItemTally]) -> str:
    """Write the tally as Swedish Excel reads it: `;` between columns; choices as "name: count" with `, ` between.

    A text that a spreadsheet would compute has an apostrophe before it, as in an export.
    """
    return _csv(_CSV_KEYS, tally_records(tallies))


def tally_csv_by(by: GroupBy, groups: Mapping[str, Sequence[ItemTally]]) -> str:
    """Write the tally of each group as `tally_csv`, with the group in the first column."""
    of_group: dict[str, list[Record]] = {name: tally_records(tallies) for name, tallies in groups.items()}
    records = (record | {by.value: name} for name, records in of_group.items() for record in records)
    return _csv((by.value, *_CSV_KEYS), records)


def _csv(keys: Sequence[str], records: Iterable[Record]) -> str:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, keys, delimiter=";", lineterminator="\n", restval="")
    writer.writeheader()
    for record in records:
        cells = dict(record) | {"choices": _choices(record)}
        writer.writerow({key: guarded(cell) if isinstance(cell, str) else cell for key, cell in cells.items()})
    return buffer.getvalue().rstrip("\n")


def _choices(record: Record) -> str:
    choices = record.get("choices")
    return ", ".join(f"{name}: {count}" for name, count in choices.items()) if isinstance(choices, dict) else ""


def tally_table(tallies: Sequence[ItemTally], absent: Sequence[Case] = ()) -> str:
    """Write the tally as a table: a line an item, then a line each for choices, or one for the statistic.

    Cases that are `absent`, which the tally leaves out, are told below.
    """
    rows = [_HEADINGS]
    for found in tallies:
        rows += _lines(found, _called(found))
    return aligned([*rows, *_told_below(absent)])


def tally_table_by(
    by: GroupBy, whole: Sequence[ItemTally], groups: Mapping[str, Sequence[ItemTally]], absent: Sequence[Case] = ()
) -> str:
    """Write the tally as `tally_table`, with a line for each group, indented, below the whole of each item."""
    rows = [_HEADINGS]
    for found, *parts in zip(whole, *groups.values(), strict=True):
        rows += _lines(found, _called(found))
        for name, part in zip(groups, parts, strict=True):
            rows += _lines(part, f"    {shortened(group_in_words(name, by))}", "      ")
    return aligned([*rows, *_told_below(absent)])


_HEADINGS = ["Fråga", "Utfall", *(STATE_WORDS[state] for state in SEVEN_STATES)]


def _lines(found: ItemTally, called: str, indent: str = "  ") -> list[list[str]]:
    """Return the line of an item's figures under what it is called, and one of each of its details."""
    figures = [_figure(found, state) for state in SEVEN_STATES]
    line = [called, _outcome(found), *figures]
    return [line, *([f"{indent}{detail}"] for detail in _details(found))]


def _told_below(absent: Sequence[Case]) -> list[list[str]]:
    return [[""], [left_out_in_words(absent)]] if absent else []


def _outcome(found: ItemTally) -> str:
    """Write in how many an item is met, with the administration's count beside it where it has one."""
    return f"{ratio(found.met, found.of, found.counted)} {auditee_in_words(found)}".rstrip()


def _figure(found: ItemTally, state: AnswerState) -> str:
    outcomes = SEVEN_STATES[:5]
    return "" if state in outcomes and not found.item.has_outcome else str(found.states[state])


def _details(found: ItemTally) -> list[str]:
    if spread := spread_in_words(found):
        return [spread]
    if found.auditee and found.auditee.claimed:
        return [f"enligt förvaltningen varav {found.auditee.claimed} utan angivna akter, ej verifierat"]
    if found.item.has_outcome:
        return []
    return [f"{counted_choice_label(found.item, name)}: {count}" for name, count in found.choices]


def cases_table(cases: Sequence[Case], *, with_references: bool) -> str:
    """Write the cases as a table."""
    rows = [["Akt", "Enhet", "Status", "Ersätter", "Tilldelad", "Granskare"]]
    rows[0] += ["Diarienummer"] if with_references else []
    labels = {case.id: case.label for case in cases}
    for case in cases:
        status = ABSENCE_WORDS[case.absence] if case.is_absent else STATUS_WORDS[case.status]
        row = [case.label, shortened(case.unit), status, labels.get(case.replaces, ""), case.assigned, case.reviewer]
        rows.append([*row, case.reference] if with_references else row)
    return aligned(rows)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Set rows of cells in columns; a row of one cell is a line of its own."""
    columns = max(len(row) for row in rows)
    full = [row for row in rows if len(row) > 1]
    widths = [max((len(row[place]) for row in full), default=0) for place in range(columns)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if cell.isdigit() else cell.ljust(width) for cell, width in zip(row, widths, strict=False)
        ]
        lines.append((row[0] if len(row) == 1 else "  ".join(cells)).rstrip())
    return "\n".join(lines)


def _called(found: ItemTally) -> str:
    """Name an item, shortened, and say where its figures are numbers of rows."""
    label = shortened(found.item.label)
    return label if found.counted is Counted.CASES else f"{label} ({COUNTED_BY_ROW})"


def shortened(text: str) -> str:
    """Return a text on one line, cut where it is wider than a table has room for."""
    line = on_one_line(text)
    return line if len(line) <= _WIDEST_LABEL else f"{line[: _WIDEST_LABEL - 1]}…"
