"""The Swedish words for states, outcomes and statuses, and how a figure and an answer are written."""

from collections.abc import Sequence

from aktgranskning.domain.audit import Absence, AnswerState, Case, CaseStatus, Interpretation
from aktgranskning.domain.checklist import Item, ItemKind, Outcome, Requirement, TallyKind
from aktgranskning.domain.fact_check import Decision, Presence, ViewOutcome
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.measures import read_moment, read_number, read_time
from aktgranskning.domain.register import Protected
from aktgranskning.domain.sample import Allocation, Method
from aktgranskning.domain.tally import AuditeeCount, Counted, ItemTally, RowTally, Statistic, chosen

STATE_WORDS = {
    AnswerState.MET: "Uppfyllt",
    AnswerState.PARTLY: "Delvis",
    AnswerState.NOT_MET: "Ej uppfyllt",
    AnswerState.NOT_APPLICABLE: "Ej tillämpligt",
    AnswerState.NOT_ASSESSABLE: "Kan ej bedömas",
    AnswerState.NOT_ASKED: "Ej ställd",
    AnswerState.UNANSWERED: "Obesvarad",
    AnswerState.RECORDED: "Besvarad",
}

OUTCOME_WORDS = {outcome: STATE_WORDS[AnswerState(outcome.value)] for outcome in Outcome}

STATUS_WORDS = {
    CaseStatus.NOT_BEGUN: "Ej påbörjad",
    CaseStatus.BEGUN: "Påbörjad",
    CaseStatus.DONE: "Klar",
}

KIND_WORDS = {
    ItemKind.TEXT: "Fritext",
    ItemKind.INTEGER: "Heltal",
    ItemKind.DECIMAL: "Tal",
    ItemKind.RANGE: "Tal inom gränser",
    ItemKind.DATE: "Datum",
    ItemKind.TIME: "Klockslag",
    ItemKind.MOMENT: "Datum och klockslag",
    ItemKind.SELECT_ONE: "Ett val",
    ItemKind.SELECT_MULTIPLE: "Flera val",
    ItemKind.RANK: "Rangordning",
    ItemKind.ACKNOWLEDGE: "Bekräftelse",
    ItemKind.FILE: "Handling i akten",
    ItemKind.IMAGE: "Bild i akten",
    ItemKind.NOTE: "Upplysning",
    ItemKind.DISPLAYED: "Visas, besvaras inte",
    ItemKind.CALCULATE: "Beräknad",
    ItemKind.HIDDEN: "Dold",
    ItemKind.START: "Tid då granskningen av akten börjar, fylls i av programmet",
    ItemKind.END: "Tid då granskningen av akten slutar, fylls i av programmet",
    ItemKind.TODAY: "Dag då granskningen av akten börjar, fylls i av programmet",
    ItemKind.USERNAME: "Granskarens namn, fylls i av programmet",
    ItemKind.REPEAT: "Rader, så många som behövs",
}
TALLY_WORDS = {
    TallyKind.OUTCOME: "räknas som utfall",
    TallyKind.DISTRIBUTION: "räknas som fördelning",
    TallyKind.STATISTIC: "räknas som statistik",
    TallyKind.NONE: "räknas inte",
}

REQUIREMENT_WORDS = {Requirement.EVIDENCE: "plats i akten", Requirement.COMMENT: "kommentar"}

METHOD_WORDS = {
    Method.SIMPLE: "Enkelt slumpmässigt",
    Method.STRATIFIED: "Stratifierat slumpmässigt",
    Method.SYSTEMATIC: "Systematiskt",
    Method.ALL: "Samtliga akter",
    Method.BY_HAND: "För hand, inte slumpmässigt",
}

ALLOCATION_WORDS = {
    Allocation.EQUAL: "Lika många från varje stratum",
    Allocation.PROPORTIONAL: "I proportion till stratumens storlek",
    Allocation.BY_STRATUM: "Ett bestämt antal från varje stratum",
}

ABSENCE_WORDS = {
    Absence.PRESENT: "Ingår",
    Absence.OUTSIDE: "Utanför populationen",
    Absence.MISSING: "Saknas",
    Absence.WITHHELD: "Lämnades inte ut",
}

PRESENCE_WORDS = {
    Presence.THERE: "Fanns",
    Presence.LATER: "Tillkom efteråt",
    Presence.UNSURE: "Vet ej",
    Presence.UNKNOWN: "Ej angivet",
}
"""Whether the document that the administration points at was in the file on the day of the review."""

DECISION_WORDS = {Decision.OPEN: "Inte avgjort", Decision.KEEP: "Svaret står kvar", Decision.CHANGE: "Svaret ändrat"}

VIEW_OUTCOME_WORDS = {
    ViewOutcome.OPEN: DECISION_WORDS[Decision.OPEN],
    ViewOutcome.AGREEMENT: "Samma svar",
    ViewOutcome.KEPT: DECISION_WORDS[Decision.KEEP],
    ViewOutcome.CHANGED: DECISION_WORDS[Decision.CHANGE],
}

PROTECTED_WORDS = {
    Protected.UNKNOWN: "Inte känt om de ingår",
    Protected.LEFT_OUT: "Utelämnade ur registret",
    Protected.INCLUDED: "Ingår i registret",
}

_WITHOUT_GROUP = {GroupBy.UNIT: "Utan enhet", GroupBy.STRATUM: "Utan stratum", GroupBy.REVIEWER: "Utan granskare"}

WHOLE_FRAME = "hela urvalsramen"
"""What the one queue of a sample without strata is called."""

NO_RATIO = "–"
"""What stands for "k of n" where n is 0."""

COUNTED_BY_ROW = "räknat per rad"
"""What marks figures that are numbers of rows."""

_TO_TWELVE = ("inga", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")

_TIMED = (ItemKind.DATE, ItemKind.TIME, ItemKind.MOMENT)


def ratio(met: int, of: int, counted: Counted = Counted.CASES) -> str:
    """Write a figure as the report does: "1 av 15", of rows "1 av 15 rader"; "–" where the denominator is 0."""
    if not of:
        return NO_RATIO
    return f"{met} av {_number(of, counted)}"


def auditee_figure(auditee: AuditeeCount, of: int) -> str:
    """Write the administration's count: "4", or "8 av 8" where the review counts others; '' of none."""
    if auditee.met is None:
        return ""
    return str(auditee.met) if auditee.of == of else f"{auditee.met} av {auditee.of}"


def auditee_in_words(found: ItemTally) -> str:
    """Write the administration's count beside a figure: "(4 enligt förvaltningen)"; '' where it gave none."""
    figure = auditee_figure(found.auditee, found.of) if found.auditee else ""
    return f"({figure} enligt förvaltningen)" if figure else ""


def in_register(column: str) -> str:
    """Say where an answer stands that the register gave rather than the file."""
    return f"Registret, kolumnen {column}"


def group_in_words(name: str, by: GroupBy) -> str:
    """Return the name of a group of cases as it is shown; that of the cases without one says so."""
    return name or _WITHOUT_GROUP[by]


def rows_in_words(rows: int) -> str:
    """Write a number of rows: "inga rader", "1 rad", "2 rader"."""
    return _number(rows, Counted.ROWS) if rows else "inga rader"


def answered_in_words(found: ItemTally) -> str:
    """Write how many have an answer: "12 svar", "svar i 12 rader"."""
    number = _number(found.answered, found.counted)
    return f"{number} svar" if found.counted is Counted.CASES else f"svar i {number}"


def in_words(number: int) -> str:
    """Write a number as running text does: "inga", "en" … "tolv", then in digits."""
    return _TO_TWELVE[number] if number < len(_TO_TWELVE) else str(number)


def cases_in_words(number: int) -> str:
    """Write a number of cases as running text does: "inga akter", "en akt", "tolv akter", "13 akter"."""
    return f"{in_words(number)} {'akt' if number == 1 else 'akter'}"


def left_out_in_words(absent: Sequence[Case]) -> str:
    """Write how many cases no count takes in: "Bortfall: 1 akt · Utanför populationen: 2 akter"; '' without any."""
    outside = sum(case.absence is Absence.OUTSIDE for case in absent)
    numbers = {"Bortfall": len(absent) - outside, ABSENCE_WORDS[Absence.OUTSIDE]: outside}
    return " · ".join(f"{words}: {number_of_cases(number)}" for words, number in numbers.items() if number)


def number_of_cases(number: int) -> str:
    """Write a number of cases in digits: "1 akt", "2 akter"."""
    return "1 akt" if number == 1 else f"{number} akter"


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence does: "Akt 3, Akt 7 och Akt 9"."""
    return f"{', '.join(words[:-1])} och {words[-1]}" if len(words) > 1 else "".join(words)


def _number(number: int, counted: Counted) -> str:
    """Write a number, and what it is of where that is not cases."""
    if counted is Counted.CASES:
        return str(number)
    return "1 rad" if number == 1 else f"{number} rader"


def code(state: AnswerState) -> str:
    """Return the fixed code of a state in exported tables: its word in lower case, "ej_uppfyllt"."""
    return STATE_WORDS[state].lower().replace(" ", "_")


def choice_label(item: Item, value: str) -> str:
    """Write a value as the reviewer saw it: the labels of its choices, joined by "; "; else as it is."""
    labels = {choice.name: choice.label for choice in item.choices}
    if not labels:
        return value
    return "; ".join(labels.get(name, name) for name in chosen(item, value))


def counted_choice_label(item: Item, name: str) -> str:
    """Name what a distribution counts under a choice; of a rank only that it stands first."""
    label = choice_label(item, name)
    return f"{label} (rangordnad först)" if item.kind is ItemKind.RANK else label


def shown_answer(item: Item, value: str) -> str:
    """Write a value as the screen shows it, and as it can be typed (but for a number of rows).

    Numbers have a decimal comma, times no seconds where these are 0; moments a space between day and time; the choices
    of a rank stand in its order; the rows of a repeat are "3 rader".
    """
    match item.kind:
        case ItemKind.DECIMAL | ItemKind.RANGE | ItemKind.TIME | ItemKind.MOMENT:
            return shown_measure(value)
        case ItemKind.REPEAT:
            return rows_in_words(int(value)) if value else ""
    return choice_label(item, value)


def shown_measure(value: str) -> str:
    """Write a number with a decimal comma, a time as 14:30, a moment as 2024-01-15 14:30; anything else as it is."""
    if read_number(value) is not None:
        return value.replace(".", ",")
    if moment := read_moment(value):
        return f"{moment:%Y-%m-%d} {shown_measure(moment.time().isoformat())}"
    if clock := read_time(value):
        return f"{clock:%H:%M:%S}" if clock.second else f"{clock:%H:%M}"
    return value


def spread_in_words(found: ItemTally) -> str:
    """Write in one line how an item's values are spread: "antal 12 · minst 3 · median 5 · högst 19".

    Of a repeat: "minst en rad: 9 av 15 · 23 rader i allt · per akt minst 0, median 2, högst 5". '' of an item without a
    statistic.
    """
    if found.rows:
        return _rows_spread(found, found.rows)
    if not found.statistic:
        return ""
    count = _number(found.statistic.count, found.counted)
    return " · ".join([f"antal {count}", *_spread(found.statistic, found.item.kind)])


def _rows_spread(found: ItemTally, rows: RowTally) -> str:
    said = [f"minst en rad: {ratio(rows.with_rows, rows.of, found.counted)}", f"{rows_in_words(rows.rows)} i allt"]
    spread = _spread(found.statistic, found.item.kind) if found.statistic else []
    if spread:
        said.append(f"per {'akt' if found.counted is Counted.CASES else 'rad'} {', '.join(spread)}")
    return " · ".join(said)


def spread_words(kind: ItemKind) -> tuple[str, str, str]:
    """Return what the smallest, the middle and the greatest value of an item are called."""
    return ("tidigast", "median", "senast") if kind in _TIMED else ("minst", "median", "högst")


def _spread(statistic: Statistic, kind: ItemKind) -> list[str]:
    named = zip(spread_words(kind), statistic.spread, strict=True)
    return [f"{word} {shown_measure(value)}" for word, value in named if value]


def dated_text(interpretation: Interpretation) -> str:
    """Write how an item is read, behind the day when it was noted, where the reader is."""
    return f"{interpretation.at.astimezone():%Y-%m-%d}: {interpretation.text}"


def initials(name: str) -> str:
    """Return the first letter of each part of a name, in capitals."""
    return "".join(part[0].upper() for part in name.replace("-", " ").split())
