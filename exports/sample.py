"""Urval: how the cases were chosen, what the register was, and what became of each case.

Never an identity, nor the hash of one: with the seed, an identity could be found by trial. References are there only
where they are asked for; who drew and why a case is absent only in working papers.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aktgranskning.domain.audit import Absence, Case, Snapshot
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.method_words import method_paragraph
from aktgranskning.domain.register import Duplicates, Register
from aktgranskning.domain.register_words import filter_in_words, shown_frame_hash
from aktgranskning.domain.sample import Draw, DrawPlan, DrawState, Method
from aktgranskning.domain.wording import (
    ABSENCE_WORDS,
    ALLOCATION_WORDS,
    METHOD_WORDS,
    PROTECTED_WORDS,
    STATUS_WORDS,
    group_in_words,
    left_out_in_words,
    number_of_cases,
)
from exports.grid import REFERENCE
from exports.heights import GREATEST, LINE, line_count
from exports.options import ExportOptions, Kind
from exports.sheet import Cell, Look, Row, Sheet, Value, header, section

TITLE = "Urval"

_WIDTHS = (30, 14, 26, 20, 20, 22, 14, 14, 34, 20)
_REASON = "Skäl"
_CASE_HEADINGS = ("Akt", "Rang", "Hur vald", "Stratum", "Enhet", "Läge", "Ersatt av", "Ersätter", _REASON, REFERENCE)
_STRATUM_HEADINGS = ("Stratum", "I urvalsramen", "I urvalet")
_WHO = "Vem"
_DRAW_HEADINGS = ("Dragning", "Antal", "Metod", "Frö", "Tid", "Läge", "Register nr", _WHO)
_REGISTER_HEADINGS = ("Register nr", "Rader", "Fil", "Urvalsram, N", "Inläst", _WHO)
_STATE_WORDS = {
    DrawState.DRAWN: "Inte intagen",
    DrawState.TAKEN: "Gäller",
    DrawState.THROWN_AWAY: "Förkastad",
}
_DUPLICATE_WORDS = {
    Duplicates.FIRST_KEPT: "{rows} utelämnade, den första av dem med samma beteckning behölls",
    Duplicates.LEFT_OUT: "{rows} utelämnade, alla med samma beteckning som en annan",
}

_OF_ONE_UNIT = (
    "Exporten gäller bara {unit}: akter, bortfall och ersättare från andra enheter nämns inte. Urvalet gjordes för "
    "hela granskningen, om inte varje stratum drogs för sig; då återges bara enhetens stratum."
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the sheet, whose last cell runs on over all columns to the right where it is `spread`."""

    row: Row
    spread: bool = False


def left_out(snapshot: Snapshot) -> str:
    """Write how many cases no figure counts, and where they stand; '' where there are none."""
    counted = left_out_in_words(snapshot.absent)
    return f"{counted}, se bladet {TITLE}" if counted else ""


def sample_sheet(snapshot: Snapshot, options: ExportOptions) -> Sheet:
    """Lay out the method paragraph, the facts of register and draw, strata, cases, and every draw that was made."""
    lines = list(_lines(snapshot, options))
    spread = {number: line.row for number, line in enumerate(lines, 1) if line.spread}
    return Sheet(
        TITLE,
        _WIDTHS,
        [line.row for line in lines],
        len(lines),
        merged=[f"{_letter(len(row))}{number}:{_letter(len(_WIDTHS))}{number}" for number, row in spread.items()],
        heights={number: _height(row) for number, row in spread.items()},
    )


def _hidden(options: ExportOptions) -> frozenset[str]:
    """Return the headings of the columns that the user did not ask for."""
    personal = set() if options.kind is Kind.WORKING_PAPER else {_REASON, _WHO}
    return frozenset(personal | (set() if options.with_references else {REFERENCE}))


def _letter(column: int) -> str:
    return chr(ord("A") + column - 1)


def _height(row: Row) -> float:
    """Return how high a row must be whose last cell runs over all columns to its right."""
    return min(line_count(str(row[-1].value), sum(_WIDTHS[len(row) - 1 :])) * LINE + 1, GREATEST)


def _lines(snapshot: Snapshot, options: ExportOptions) -> Iterator[_Line]:
    sampling, cases, hidden = snapshot.sampling, snapshot.all_cases, _hidden(options)
    yield _Line([Cell("Urvalet", Look.TITLE)])
    if options.unit is not None:
        yield _Line([Cell(_OF_ONE_UNIT.format(unit=group_in_words(options.unit, GroupBy.UNIT)))], spread=True)
    for paragraph in method_paragraph(sampling, cases).splitlines():
        yield _Line([Cell(paragraph)], spread=True)
    if sampling.register:
        yield from _facts("Registret", _of_register(sampling.register))
    if sampling.draw:
        yield from _facts("Dragningen", _of_draw(sampling.draw))
    if sampling.register and sampling.register.strata.keys() != {""}:
        yield from _table("Stratum", _STRATUM_HEADINGS, _of_strata(sampling.register, sampling.draw, cases), hidden)
    if snapshot.absent:
        yield from _facts("Akter som inte ingår", _of_absent(cases))
    yield from _table("Akterna", _CASE_HEADINGS, _of_cases(sampling.draw, cases), hidden)
    if sampling.draws:
        yield from _table("Alla dragningar", _DRAW_HEADINGS, map(_of_made, sampling.draws), hidden)
    if len(sampling.registers) > 1:
        yield from _table("Alla register", _REGISTER_HEADINGS, map(_of_read, sampling.registers), hidden)


def _facts(heading: str, facts: Mapping[str, str]) -> Iterator[_Line]:
    yield _Line([])
    yield _Line(section(heading, len(_WIDTHS)))
    for words, text in facts.items():
        yield _Line([Cell(words, Look.STRONG), Cell(text or "–")], spread=True)


def _table(
    heading: str, headings: Sequence[str], rows: Iterator[Sequence[Value]], hidden: frozenset[str]
) -> Iterator[_Line]:
    kept = [place for place, name in enumerate(headings) if name not in hidden]
    yield _Line([])
    yield _Line(section(heading, len(_WIDTHS)))
    yield _Line(header(*(headings[place] for place in kept)))
    for row in rows:
        yield _Line([Cell(row[place]) for place in kept])


def _of_register(register: Register) -> dict[str, str]:
    count, settlement = register.count, register.settlement
    made = _DUPLICATE_WORDS[settlement.duplicates] if settlement.duplicates else "Inga"
    return {
        "Fil": register.file_name,
        "Filens SHA-256": count.sha256,
        "Rader": str(count.rows),
        "Filter": filter_in_words(register.choices),
        "Rader efter filtret": str(count.left),
        "Utan läsbart tal eller datum": ", ".join(
            [*_by_column(count.unfit, "utelämnade"), *_by_column(count.unread, "i eget stratum")]
        ),
        "Dubbletter": made.format(rows=register.duplicates),
        "Rader utan beteckning": f"{register.empty} utelämnade" if register.empty else "Inga",
        "Urvalsram, N": str(register.size),
        "Urvalsramens SHA-256": shown_frame_hash(register.frame_hash, register.size),
        "Fullständighet": settlement.completeness,
        "Skyddade personuppgifter": PROTECTED_WORDS[settlement.protected],
        "Inläst": f"{register.at.astimezone():%Y-%m-%d %H:%M}",
    }


def _by_column(rows: Mapping[str, int], made: str) -> list[str]:
    return [f"{column}: {number} {made}" for column, number in rows.items()]


def _of_draw(draw: Draw) -> dict[str, str]:
    plan = draw.plan
    return {
        "Metod": METHOD_WORDS[plan.method],
        **({"Fördelning": ALLOCATION_WORDS[plan.allocation]} if plan.allocation else {}),
        "Frö": plan.seed,
        "Urval, n": str(draw.size),
        "Utökat från": ", ".join(map(str, draw.sizes_before)),
        "Draget": f"{draw.at.astimezone():%Y-%m-%d %H:%M}",
    }


def _method(plan: DrawPlan) -> str:
    """Name a method with its allocation, in one cell."""
    words, how = METHOD_WORDS[plan.method], ALLOCATION_WORDS[plan.allocation] if plan.allocation else ""
    return f"{words}, {how[0].lower()}{how[1:]}" if how else words


def _of_read(register: Register) -> Sequence[Value]:
    count = register.count
    read = register.at.astimezone().replace(tzinfo=None)
    return register.id, count.rows, register.file_name, register.size, read, register.reviewer


def _of_strata(register: Register, draw: Draw | None, cases: Sequence[Case]) -> Iterator[Sequence[Value]]:
    """Yield the size of each stratum in the register and in the sample, replacements not counted."""
    drawn: Mapping[str, int] = Counter(case.stratum for case in cases if case.rank and not case.replaces)
    if draw and draw.plan.method is Method.STRATIFIED:
        drawn = draw.allotted
    for name, size in register.strata.items():
        yield name, size, drawn.get(name, 0)


def _of_absent(cases: Sequence[Case]) -> dict[str, str]:
    replaced = {case.replaces for case in cases}
    facts = {}
    for absence in (Absence.OUTSIDE, Absence.MISSING, Absence.WITHHELD):
        absent = [case for case in cases if case.absence is absence]
        words = f"{number_of_cases(len(absent))}, ersatta: {sum(case.id in replaced for case in absent)}"
        facts[ABSENCE_WORDS[absence]] = words if absent else "Inga"
    return facts


def _of_cases(draw: Draw | None, cases: Sequence[Case]) -> Iterator[Sequence[Value]]:
    labels = {case.id: case.label for case in cases}
    by = {case.replaces: case.label for case in cases}
    for case in cases:
        yield (
            case.label,
            case.rank or None,
            _chosen(case, draw),
            case.stratum,
            case.unit,
            ABSENCE_WORDS[case.absence] if case.is_absent else STATUS_WORDS[case.status],
            by.get(case.id),
            labels.get(case.replaces),
            case.absence_reason,
            case.reference,
        )


def _chosen(case: Case, draw: Draw | None) -> str:
    if not case.rank:
        return "Tillagd för hand"
    if draw and draw.plan.method is Method.BY_HAND:
        return "Vald för hand"
    return "Reserv" if case.replaces else "Dragen"


def _of_made(draw: Draw) -> Sequence[Value]:
    return (
        draw.id,
        draw.size,
        _method(draw.plan),
        draw.plan.seed,
        draw.at.astimezone().replace(tzinfo=None),
        _STATE_WORDS[draw.state],
        draw.register,
        draw.reviewer,
    )
