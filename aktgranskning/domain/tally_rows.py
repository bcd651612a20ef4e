"""The tally and the cases as records: what the command line writes as JSON, CSV or a table."""

from collections.abc import Iterable, Sequence

from aktgranskning.domain.audit import AnswerState, Case
from aktgranskning.domain.checklist import TallyKind
from aktgranskning.domain.measures import read_number
from aktgranskning.domain.tally import ItemTally, RowTally, Statistic
from aktgranskning.domain.wording import ratio

Measure = int | float | str | None
"""A number, a date, moment or time as text, or None where there is none."""

Record = dict[str, Measure | dict[str, int]]

_STATES = (
    AnswerState.MET,
    AnswerState.PARTLY,
    AnswerState.NOT_MET,
    AnswerState.NOT_APPLICABLE,
    AnswerState.NOT_ASSESSABLE,
    AnswerState.UNANSWERED,
    AnswerState.NOT_ASKED,
)


def tally_records(tallies: Iterable[ItemTally]) -> list[Record]:
    """Return one record an item, in their order.

    Keys: name, label, counted ("cases", or "rows" for an item inside a repeat: then every figure counts rows), a count
    for each of the seven states, of, text ("1 av 15", of what `counted` says), met_auditee (in how many it is met by
    the administration's view; None where it gave none that counts); for a repeat also rows (how many in
    all), with_rows (how many cases have at least one) and with_rows_of (of how many); for a distribution also choices
    (count by choice name); for a statistic also count, min, median and max.
    """
    return [_tally_record(tally) for tally in tallies]


def cases_records(cases: Sequence[Case], with_references: bool) -> list[dict[str, str | int]]:
    """Return one record a case: label, unit, status (a value of `CaseStatus`), reviewer; reference if asked.

    Besides: rank (0 where the case was not drawn), stratum, absence (a value of `Absence`), replaces (the label of the
    case that it was drawn for) and assigned; texts are '' where there is none.
    """
    labels = {case.id: case.label for case in cases}
    return [_case_record(case, labels.get(case.replaces, ""), with_references) for case in cases]


def measure(value: str) -> Measure:
    """Return a value as a record has it: a number as a number, '' as None, any other text as it is."""
    number = read_number(value)
    if number is None:
        return value or None
    return int(number) if number == int(number) else float(number)


def _tally_record(tally: ItemTally) -> Record:
    record: Record = {"name": tally.item.name, "label": tally.item.label, "counted": tally.counted.value}
    record |= {state.value: tally.states[state] for state in _STATES}
    record |= {"of": tally.of, "text": ratio(tally.met, tally.of)}
    record |= {"met_auditee": tally.auditee.met if tally.auditee else None}
    if tally.rows:
        record |= _row_record(tally.rows)
    if tally.item.tally is TallyKind.DISTRIBUTION:
        record["choices"] = dict(tally.choices)
    if tally.statistic:
        record |= _statistic_record(tally.statistic)
    return record


def _row_record(rows: RowTally) -> dict[str, Measure]:
    return {"rows": rows.rows, "with_rows": rows.with_rows, "with_rows_of": rows.of}


def _statistic_record(statistic: Statistic) -> dict[str, Measure]:
    return {
        "count": statistic.count,
        "min": measure(statistic.min),
        "median": measure(statistic.median),
        "max": measure(statistic.max),
    }


def _case_record(case: Case, replaces: str, with_references: bool) -> dict[str, str | int]:
    record: dict[str, str | int] = {
        "label": case.label,
        "unit": case.unit,
        "status": case.status.value,
        "reviewer": case.reviewer,
        "rank": case.rank,
        "stratum": case.stratum,
        "absence": case.absence.value,
        "replaces": replaces,
        "assigned": case.assigned,
    }
    return record | {"reference": case.reference} if with_references else record
